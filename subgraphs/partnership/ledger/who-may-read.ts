/** Says whose entries of the ledger a reader may ask for, beyond what a class can say. */

import type { Reader } from '../../../schema/reader.ts';
import { withheld } from '../../kit/errors.ts';

/**
 * The whole trail is for those who hold others to account. A citizen has the class too, of their own record only, which is
 * `whoHasLooked`: there it leaves out what they may not be told. A token narrowed to one citizen opens nobody else's trail.
 */
export function refuseOthersTrail({ role, citizenId: narrowedTo }: Reader, citizenId: string | null): void {
  const isOfficer = role === 'auditor' || role === 'dpo';
  if (!isOfficer || (narrowedTo !== null && narrowedTo !== citizenId)) throw withheld('AUDIT');
}
