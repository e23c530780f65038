/** Shows what was released of a citizen: to the citizen what is for them, to an officer what is of their agency. */

import type { PartnershipContext } from '../context.ts';
import { remitOf } from '../deeds/who-may.ts';
import type { ReleaseRow } from '../record-source.ts';

/** Newest first. They are few. What an officer wrote of harm and of other people is for officers. */
export async function releasesTold(
  citizenId: string,
  { loaders, reader }: PartnershipContext,
): Promise<readonly ReleaseView[] | null> {
  const [proven, rows] = await Promise.all([reader(), loaders.releases.load(citizenId)]);
  if (proven === null) return null;
  if (proven.role === 'citizen') {
    return rows
      .filter(({ recipientId }) => recipientId === proven.citizenId)
      .map((row) => ({ ...row, reason: null, opinionBy: null, opinionOn: null }));
  }
  const agency = remitOf(proven);
  return agency === null ? rows : rows.filter((row) => row.agency === agency);
}

export interface ReleaseView extends Omit<ReleaseRow, 'reason' | 'opinionBy' | 'opinionOn'> {
  readonly reason: string | null;
  readonly opinionBy: string | null;
  readonly opinionOn: string | null;
}
