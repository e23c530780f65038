/** Types the partnership's tables, so that a statement that names a column that is not there does not compile. */

import type { AgencyName, Purpose, DataClass } from '../../../../schema/wire.ts';
import type {
  AgencyKind,
  AreaKind,
  ConsentStatus,
  LifeEventKind,
  NotificationStatus,
  PlanStatus,
  Weekday,
} from '../../source.ts';
import type { IndexTables } from './index-tables.ts';
import type { RecordTables } from './record-tables.ts';
import type { ReferralTables } from './referral-tables.ts';
import type { TieTables } from './tie-tables.ts';

export interface PartnershipTables extends RecordTables, ReferralTables, TieTables, IndexTables {
  readonly agency: AgencyTable;
  readonly area: AreaTable;
  readonly property: PropertyTable;
  readonly hub: HubTable;
  readonly hub_session: HubSessionTable;
  readonly joint_team: JointTeamTable;
  readonly area_forum: AreaForumTable;
  readonly pooled_budget: PooledBudgetTable;
  readonly budget_contribution: BudgetContributionTable;
  readonly budget_scheme: BudgetSchemeTable;
  readonly relationship: RelationshipTable;
  readonly sharing_agreement: SharingAgreementTable;
  readonly allocation: AllocationTable;
  readonly consent: ConsentTable;
  readonly outcome_plan: OutcomePlanTable;
  readonly outcome: OutcomeTable;
  readonly contribution: ContributionTable;
  readonly life_event: LifeEventTable;
  readonly life_event_notification: LifeEventNotificationTable;
}

export interface AgencyTable {
  readonly org_id: string;
  readonly name: string;
  readonly kind: AgencyKind;
  /** The agency's name on the wire; null for a charity that reaches the graph through the third sector's subgraph. */
  readonly subgraph: AgencyName | null;
  readonly is_connected: boolean;
  readonly partnership_name: string;
  readonly logos: readonly string[];
  readonly no_lead_agency: boolean;
}

export interface AreaTable {
  readonly gss_code: string;
  readonly name: string;
  readonly kind: AreaKind;
  readonly parents: readonly string[];
  readonly population: number | null;
  readonly imd_decile: number | null;
}

export interface PropertyTable {
  readonly uprn: string;
  readonly usrn: string | null;
  readonly single_line: string;
  readonly postcode: string;
  readonly ward_gss: string;
  readonly lsoa_gss: string | null;
  readonly classification: string | null;
  /** Whose whereabouts must stay secret, such as a refuge. */
  readonly is_confidential: boolean;
  readonly easting: number;
  readonly northing: number;
  readonly latitude: string;
  readonly longitude: string;
}

export interface HubTable {
  readonly id: string;
  readonly name: string;
  readonly uprn: string;
  readonly hosted_by: readonly string[];
  readonly partnership_name: string;
  readonly logos: readonly string[];
  readonly no_lead_agency: boolean;
  readonly accessibility: readonly string[];
}

export interface HubSessionTable {
  readonly id: string;
  readonly hub_id: string;
  readonly agency_id: string;
  readonly service_name: string;
  readonly need: string;
  readonly days: readonly Weekday[];
  /** `HH:MM` on the clock of the place, whatever the season. */
  readonly opens_at: string;
  /** Of the next day when it is before `opens_at`. */
  readonly closes_at: string;
}

export interface JointTeamTable {
  readonly id: string;
  readonly name: string;
  readonly agencies: readonly string[];
  readonly areas: readonly string[];
  readonly remit: readonly string[];
}

export interface AreaForumTable {
  readonly gss_code: string;
  readonly name: string;
  readonly next_meeting: string | null;
  readonly priorities: readonly string[];
}

export interface PooledBudgetTable {
  readonly id: string;
  readonly gss_code: string;
  readonly name: string;
  readonly legal_basis: string;
  readonly year: string;
  readonly host_id: string;
}

export interface BudgetContributionTable {
  readonly budget_id: string;
  readonly position: number;
  readonly agency_id: string;
  readonly funding_stream: string;
  readonly amount: string;
  readonly kind: string;
}

export interface BudgetSchemeTable {
  readonly id: string;
  readonly budget_id: string;
  readonly scheme_type: string;
  readonly commissioner_id: string;
  readonly provider_id: string | null;
  readonly planned: string;
  readonly actual: string | null;
}

export interface RelationshipTable {
  readonly citizen_id: string;
  readonly other_id: string;
  /** What the other is to the citizen, and the citizen to the other. */
  readonly role: string;
  readonly inverse_role: string;
  readonly start_on: string | null;
  readonly end_on: string | null;
  readonly synthetic: boolean;
}

/** What agencies have agreed in writing. */
export interface SharingAgreementTable {
  readonly id: string;
  readonly title: string;
  /** By their names on the wire; `citizen` for those who look at their own record. */
  readonly parties: readonly string[];
  readonly purposes: readonly Purpose[];
  readonly lawful_basis: readonly string[];
  readonly in_force_from: string;
  /** The last day that it is good for without a review. */
  readonly review_due: string;
}

/** A citizen's case that was given to a worker, or accepted from another agency. */
export interface AllocationTable {
  readonly id: string;
  readonly citizen_id: string;
  readonly kind: 'ALLOCATED_WORKER' | 'ACCEPTED_REFERRAL';
  readonly agency: AgencyName;
  /** The body within the agency; null for all of it. */
  readonly organization: string | null;
  /** The subject of the reader who has the case; null for every reader of the agency or body. */
  readonly reader: string | null;
  readonly valid_from: string;
  readonly valid_until: string | null;
  readonly synthetic: boolean;
}

export interface ConsentTable {
  readonly id: string;
  readonly citizen_id: string;
  readonly status: ConsentStatus;
  /** By their names on the wire, as a decision compares them with a reader's. */
  readonly agencies: readonly AgencyName[];
  readonly purposes: readonly Purpose[];
  readonly data_classes: readonly DataClass[];
  readonly given_by: string;
  readonly captured_how: string;
  readonly valid_from: string;
  readonly valid_until: string | null;
  /** For a consent that came withdrawn; one that is withdrawn here has a row of its own in `consent_withdrawal`. */
  readonly withdrawn_at: string | null;
  /** The words that were said yes to. Null, like all that follow, for a consent from before they were kept. */
  readonly statement: string | null;
  readonly capacity_note: string | null;
  readonly recorded_by: string | null;
  readonly recorded_role: string | null;
  readonly recorded_agency: string | null;
  readonly idempotency_key: string | null;
  readonly input_hash: string | null;
  readonly synthetic: boolean;
}

export interface OutcomePlanTable {
  readonly id: string;
  readonly citizen_id: string;
  readonly title: string;
  readonly status: PlanStatus;
  readonly what_matters: string | null;
  readonly lead_worker: string | null;
  readonly lead_agency_id: string | null;
  readonly review_due: string | null;
  readonly visible_to: readonly string[];
  readonly synthetic: boolean;
}

export interface OutcomeTable {
  readonly id: string;
  readonly plan_id: string;
  readonly position: number;
  readonly statement: string;
  readonly framework_system: string;
  readonly framework_code: string;
  readonly framework_display: string;
  readonly tool: string | null;
  readonly baseline_value: string | null;
  readonly baseline_at: string | null;
  readonly latest_value: string | null;
  readonly latest_at: string | null;
  readonly target_value: string | null;
  readonly synthetic: boolean;
}

export interface ContributionTable {
  readonly id: string;
  readonly outcome_id: string;
  readonly agency_id: string;
  readonly worker: string | null;
  readonly action: string;
  readonly due: string | null;
  readonly status: string;
  readonly cost: string | null;
  readonly synthetic: boolean;
}

export interface LifeEventTable {
  readonly id: string;
  readonly citizen_id: string;
  readonly kind: LifeEventKind;
  readonly reference: string;
  readonly occurred_on: string | null;
  readonly recorded_at: string;
  readonly synthetic: boolean;
}

export interface LifeEventNotificationTable {
  readonly event_id: string;
  readonly agency_id: string;
  readonly status: NotificationStatus;
  readonly agency_reference: string | null;
  readonly responded_at: string | null;
  readonly synthetic: boolean;
}
