/** Writes who answers for a child by law: not whoever lives with them, but the mother, and a father who is registered. */

import type { Person, Place } from '../../place/model.ts';
import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';
import { idOf } from './ids.ts';

const RATES = {
  /** Fathers in a child's home who are married to the mother or on the birth certificate; the rest are partners of hers. */
  fatherIsRegistered: 0.88,
};
const OF_AGE = 18;

/** The standing of a grown-up of the household towards a child of it, where they have one. */
export function* parentalRows(child: Person, parent: Person, place: Place): Iterable<TableRow> {
  if (child.age >= OF_AGE) return;
  const chance = place.chance('partnership', 'standing', child.index, parent.index);
  const isMother = parent.sex === 'female';
  if (child.persona === null && !isMother && !chance.happens(RATES.fatherIsRegistered)) return;
  yield standingRow(child.citizenId, parent.citizenId, {
    kind: 'PARENTAL_RESPONSIBILITY',
    basis: isMother ? 'BIRTH_MOTHER' : 'REGISTERED_PARENT',
    registered_by: 'council',
    valid_from: `${child.birthDate}T00:00:00Z`,
  });
}

interface Said {
  readonly kind: string;
  readonly basis: string;
  readonly registered_by: string;
  readonly valid_from: string;
}

export function standingRow(citizenId: string, holderId: string, said: Said): TableRow {
  return {
    table: 'standing',
    values: {
      id: idOf('standing', citizenId, holderId),
      citizen_id: citizenId,
      holder_id: holderId,
      ...said,
      valid_until: null,
      synthetic: true,
    },
  };
}
