/** Says whether an agency's officer has let somebody read a class of what the agency holds of a citizen, and it still counts. */

import type { AgencyName, DataClass } from '../../../schema/wire.ts';
import type { CitizenFacts } from './citizen-facts.ts';
import { isInTerm } from './term.ts';

/**
 * By the agency that holds it, to this reader, and of nothing that was written since. Of the dead nothing, where the patient
 * had it noted that nobody should read it (Access to Health Records Act 1990 section 4(3)).
 */
export function isReleased(
  dataClass: DataClass,
  agency: AgencyName,
  recipient: string | null,
  { ties, records, isDeceased }: CitizenFacts,
  moment: number,
): boolean {
  if (isDeceased && ties.limits.some((limit) => isInTerm(limit, moment))) return false;
  return ties.releases.some(
    (release) =>
      release.agency === agency &&
      release.dataClass === dataClass &&
      release.recipient === recipient &&
      isInTerm(release, moment) &&
      records.every(
        (record) => record.agency !== agency || Date.parse(record.recordUpdatedAt) <= Date.parse(release.from),
      ),
  );
}
