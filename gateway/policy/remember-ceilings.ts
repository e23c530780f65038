/** Works out the ceiling of each role and purpose once: the matrix is fixed while the process runs. */

import type { CeilingOf } from './gate-one.ts';
import type { Ceiling } from '../../schema/access-matrix.ts';
import type { Purpose, Role } from '../../schema/wire.ts';

export function rememberCeilings(ceilingOf: CeilingOf): CeilingOf {
  const known = new Map<Role, Map<Purpose, Ceiling>>();
  return (role, purpose) => {
    const ofRole = known.get(role) ?? new Map<Purpose, Ceiling>();
    known.set(role, ofRole);
    const ceiling = ofRole.get(purpose) ?? ceilingOf(role, purpose);
    ofRole.set(purpose, ceiling);
    return ceiling;
  };
}
