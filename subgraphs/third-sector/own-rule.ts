/** Holds the third sector's own rules at the third gate, stricter than any grant, and what it says of an entry's age. */

import type { Permission } from '../kit/guard.ts';

/**
 * Whether this reader may know of confidential services at all. To somebody who may only see that there is help, that an
 * advocate for victims of domestic abuse gives it would tell everything.
 */
export function seesConfidential({ classes }: Permission): boolean {
  return classes.has('SUPPORT');
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
