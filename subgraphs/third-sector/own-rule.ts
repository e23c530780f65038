/** Holds the third sector's own rules at the third gate, stricter than any grant, and what it says of an entry's age. */

import type { Permission } from '../kit/guard.ts';

/**
 * Whether this reader may know of confidential services at all. To somebody who may only see that there is help, that an
 * advocate for victims of domestic abuse gives it would tell everything.
 */
export function seesConfidential({ classes }: Permission): boolean {
  return classes.has('SUPPORT');
}

/** Who sent a referral, and why. */
export interface Referrer {
  readonly fromAgency: string | null;
  readonly fromRole: string | null;
  readonly reason: string | null;
}

const NOBODY: Referrer = { fromAgency: null, fromRole: null, reason: null };

/** The agencies that a referral may be told to have come from. */
const TOLD_REFERRERS: ReadonlySet<string> = new Set(['council', 'nhs', 'third-sector']);

/**
 * The referrer that a reader may be told. That the police sent a referral tells that they know the citizen, which needs
 * VICTIM, VULNERABILITY or CRIMINAL; the third sector's grant never names those, so nobody is told. Who came of their own
 * accord has no referrer either: were the police the only blank, the blank would tell.
 */
export function referrerToTell({ fromAgency, fromRole, reason }: Referrer): Referrer {
  return fromAgency !== null && TOLD_REFERRERS.has(fromAgency) ? { fromAgency, fromRole, reason } : NOBODY;
}

const MONTHS_UNTIL_STALE = 6;

/** Whether nobody has confirmed an entry of the directory for six months, or ever (Open Referral UK asks for an assured date). */
export function isStale(assuredDate: string | null, now: Date): boolean {
  return assuredDate === null || assuredDate < monthsBefore(now, MONTHS_UNTIL_STALE);
}

function monthsBefore(now: Date, months: number): string {
  const firstOfMonth = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1));
  const lastOfMonth = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months + 1, 0));
  // 31 August less six months is the last day of February.
  firstOfMonth.setUTCDate(Math.min(now.getUTCDate(), lastOfMonth.getUTCDate()));
  return firstOfMonth.toISOString().slice(0, 10);
}
