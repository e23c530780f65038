/** Says what subject access needs of the record of who looked, whoever keeps it. */

import type { DataClass, Purpose, Role } from '../../../schema/wire.ts';

/** One reading of a citizen's record that the citizen may know of. */
export interface Looked {
  readonly at: string;
  readonly role: Role;
  readonly agency: string;
  readonly purpose: Purpose;
  readonly dataClasses: readonly DataClass[];
}

/** All of one citizen's, the newest first; without those that must be kept from them until they are released. */
export type WhoHasLooked = (citizenId: string) => Promise<readonly Looked[]>;
