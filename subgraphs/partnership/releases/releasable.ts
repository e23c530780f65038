/** Says what an agency's officer may release, and to whom: the cells marked so in the matrix, of what that agency holds. */

import { MATRIX } from '../../../schema/access-matrix.ts';
import { DATA_CLASSES } from '../../../schema/wire.ts';
import type { AgencyName, DataClass } from '../../../schema/wire.ts';
import { CLASSES_OF_AGENCY } from '../decisions/agency-classes.ts';

/** To the citizen themself, the agency's looks at them too (`whoHasLooked`): those are of the class AUDIT. */
export function releasableBy(agency: AgencyName, isToRepresentative: boolean): readonly DataClass[] {
  const ground = isToRepresentative ? 'RELEASED_TO_REPRESENTATIVE' : 'RELEASED';
  return DATA_CLASSES.filter((dataClass) =>
    dataClass === 'AUDIT'
      ? !isToRepresentative
      : CLASSES_OF_AGENCY[agency].casework.includes(dataClass) &&
        MATRIX[dataClass].citizen.clauses.some((clause) => clause.ground === ground),
  );
}
