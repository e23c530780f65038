/** Says how a breaking of the glass stands, and to whom it is shown. */

import type { Reader } from '../../../schema/reader.ts';
import { dayOf } from '../calendar/days.ts';
import { remitOf } from '../deeds/who-may.ts';
import type { BreakGlassRow, Office } from '../record-source.ts';

export type BreakGlassState = 'REVIEW_DUE' | 'ESCALATED' | 'REVIEWED';

const OFFICES: Readonly<Record<Office, string>> = {
  CALDICOTT_GUARDIAN: 'Caldicott Guardian',
  DATA_PROTECTION_OFFICER: 'Data Protection Officer',
};

type Standing = Pick<BreakGlassRow, 'verdict' | 'reviewDueOn'>;

/** Nobody has to escalate it: one that nobody has reviewed in time is escalated. */
export function stateOf({ verdict, reviewDueOn }: Standing, now: Date): BreakGlassState {
  if (verdict !== null) return 'REVIEWED';
  return dayOf(now) > reviewDueOn ? 'ESCALATED' : 'REVIEW_DUE';
}

export function reviewerOf({ officer, office }: Pick<BreakGlassRow, 'officer' | 'office'>): string {
  return officer === null ? OFFICES[office] : `${officer}, ${OFFICES[office]}`;
}

/** To tell somebody that the police or a safeguarding team have looked could warn them, or whoever reads over their shoulder. */
export function isShownToCitizen({ agency, purpose, isReleased }: BreakGlassRow): boolean {
  return isReleased || !(agency === 'police' || purpose === 'CRIME_PREVENTION' || purpose.startsWith('SAFEGUARDING_'));
}

/** The citizen sees their own once they may; an agency's officer that agency's; the partnership's officers all. */
export function isShownTo(reader: Reader, row: BreakGlassRow): boolean {
  if (reader.role === 'citizen') return isShownToCitizen(row);
  const agency = remitOf(reader);
  return agency === null || row.agency === agency;
}
