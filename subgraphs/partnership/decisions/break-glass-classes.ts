/** Says which classes of data a role opens by breaking the glass: the cells marked so in the matrix, and no other. */

import { MATRIX } from '../../../schema/access-matrix.ts';
import { DATA_CLASSES } from '../../../schema/wire.ts';
import type { DataClass, Role } from '../../../schema/wire.ts';

/** Empty: this role cannot break the glass. */
export function classesForBreakGlass(role: Role): readonly DataClass[] {
  return DATA_CLASSES.filter((dataClass) =>
    MATRIX[dataClass][role].clauses.some(({ ground }) => ground === 'BREAK_GLASS'),
  );
}
