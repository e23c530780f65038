/** Says whether a citizen is before the safeguarding hub at a moment: referred to it for the reader's purpose, and it still counts. */

import type { Reader } from '../../../schema/reader.ts';
import type { ReferralFact, Ties } from './tie-facts.ts';
import { isInTerm } from './term.ts';

/**
 * How long the hub may look at what it has not taken up yet. Working Together to Safeguard Children (2023) gives one working
 * day to decide what a referral needs; over a weekend that is three days of the clock.
 */
export const TRIAGE_HOURS = 72;

const TRIAGE_MILLISECONDS = TRIAGE_HOURS * 60 * 60 * 1000;

/** A referral is for one purpose: what was told to keep a child safe is not there to look after an adult. */
export function isReferred({ purpose }: Reader, { referrals }: Pick<Ties, 'referrals'>, moment: number): boolean {
  return referrals.some((referral) => referral.purpose === purpose && opensAt(referral, moment));
}

/** When a referral that nobody takes up stops to open anything. */
export function endOfTriage(referredAt: string): number {
  return Date.parse(referredAt) + TRIAGE_MILLISECONDS;
}

function opensAt(referral: ReferralFact, moment: number): boolean {
  const { from, acceptedAt } = referral;
  const isAccepted = acceptedAt !== null && Date.parse(acceptedAt) <= moment;
  return isInTerm(referral, moment) && (isAccepted || moment < endOfTriage(from));
}
