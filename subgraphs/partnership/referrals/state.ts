/** Says how far a referral to the safeguarding hub has come. */

import { endOfTriage, TRIAGE_HOURS } from '../decisions/referred.ts';
import type { HubReferralFilter, HubReferralRow } from '../record-source.ts';

export type HubReferralState = 'WAITING' | 'OVERDUE' | 'ACCEPTED' | 'CLOSED';

export function stateOf({ referredAt, acceptedAt, closedAt }: HubReferralRow, now: Date): HubReferralState {
  if (closedAt !== null) return 'CLOSED';
  if (acceptedAt !== null) return 'ACCEPTED';
  return now.getTime() < endOfTriage(referredAt) ? 'WAITING' : 'OVERDUE';
}

/** What the store looks for; null: all that are not closed. */
export function inState(
  state: HubReferralState | null,
  now: Date,
): Pick<HubReferralFilter, 'isClosed' | 'isAccepted' | 'referredAfter' | 'referredUntil'> {
  const lastInTime = new Date(now.getTime() - TRIAGE_HOURS * 60 * 60 * 1000).toISOString();
  return {
    isClosed: state === 'CLOSED',
    isAccepted: state === null || state === 'CLOSED' ? null : state === 'ACCEPTED',
    referredAfter: state === 'WAITING' ? lastInTime : null,
    referredUntil: state === 'OVERDUE' ? lastInTime : null,
  };
}
