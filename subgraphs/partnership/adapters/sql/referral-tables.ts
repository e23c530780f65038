/** Types the tables of who was referred to the safeguarding hub. */

import type { Role } from '../../../../schema/wire.ts';
import type { HubPurpose } from '../../decisions/tie-facts.ts';
import type { HubConcern, HubReferralEndReason } from '../../record-source.ts';

export interface ReferralTables {
  readonly hub_referral: HubReferralTable;
  readonly hub_referral_acceptance: HubReferralAcceptanceTable;
  readonly hub_referral_end: HubReferralEndTable;
}

export interface HubReferralTable {
  readonly id: string;
  readonly citizen_id: string;
  readonly reader: string;
  readonly role: Role;
  readonly agency: string;
  readonly organization: string | null;
  readonly purpose: HubPurpose;
  readonly concern: HubConcern;
  readonly referred_at: string;
  readonly idempotency_key: string;
  readonly input_hash: string;
  readonly synthetic: boolean;
}

export interface HubReferralAcceptanceTable {
  readonly referral_id: string;
  readonly accepted_by: string;
  readonly accepted_at: string;
}

export interface HubReferralEndTable {
  readonly referral_id: string;
  readonly reason: HubReferralEndReason;
  readonly closed_by: string;
  readonly closed_at: string;
}
