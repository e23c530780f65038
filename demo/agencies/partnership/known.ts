/** Tells whether any agency has a record of somebody: only they are in the partnership's index. */

import type { Person } from '../../place/model.ts';

export function isKnown({ records }: Person): boolean {
  return records.council.length + records.police.length + records.nhs.length + records['third-sector'].length > 0;
}
