/** Writes who in a household is what to whom, once for each pair, from the household's roles, and who answers for its children. */

import type { Household, Person, Place } from '../../place/model.ts';
import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';
import { isKnown } from './known.ts';
import { parentalRows } from './standing.ts';

/** The members of a household that have been written already: people come one household at a time, in order of index. */
const written = new WeakMap<Household, Person[]>();

const OLD_ENOUGH_FOR_CARE = 75;

export function* relationshipRows(person: Person, place: Place): Iterable<TableRow> {
  const { household } = person;
  if (household === null) return;
  const earlier = (written.get(household) ?? []).filter((member) => member.index < person.index);
  written.set(household, [...earlier, person]);
  for (const other of earlier) {
    if (!isKnown(other)) continue;
    const roles = rolesBetween(person, other);
    if (roles !== null) yield row(person, other, roles);
    if (isChild(person) && isParent(other)) yield* parentalRows(person, other, place);
    if (isChild(other) && isParent(person)) yield* parentalRows(other, person, place);
    if (caresFor(other, person)) yield row(person, other, ['CAREGIVER', 'CARED_FOR']);
    if (caresFor(person, other)) yield row(person, other, ['CARED_FOR', 'CAREGIVER']);
  }
}

type Roles = readonly [otherIs: string, personIs: string];

function rolesBetween(person: Person, other: Person): Roles | null {
  const pair = `${other.householdRole}-${person.householdRole}`;
  if (pair === 'HEAD-PARTNER' || pair === 'PARTNER-HEAD') return ['SPS', 'SPS'];
  if (isChild(person) && isParent(other)) return [parentRole(other), 'CHILD'];
  if (isChild(other) && isParent(person)) return ['CHILD', parentRole(person)];
  if (pair === 'HEAD-PARENT') return ['CHILD', parentRole(person)];
  if (pair === 'PARENT-HEAD') return [parentRole(other), 'CHILD'];
  return null;
}

function isChild({ householdRole }: Person): boolean {
  return householdRole === 'CHILD' || householdRole === 'ADULT_CHILD';
}

function isParent({ householdRole }: Person): boolean {
  return householdRole === 'HEAD' || householdRole === 'PARTNER';
}

function parentRole({ sex }: Person): string {
  return sex === 'female' ? 'MTH' : sex === 'male' ? 'FTH' : 'PRN';
}

function caresFor(carer: Person, other: Person): boolean {
  return carer.isCarer && carer.age >= 18 && (other.age >= OLD_ENOUGH_FOR_CARE || other.need === 2);
}

function row(person: Person, other: Person, [otherIs, personIs]: Roles): TableRow {
  return {
    table: 'relationship',
    values: {
      citizen_id: person.citizenId,
      other_id: other.citizenId,
      role: otherIs,
      inverse_role: personIs,
      start_on: otherIs === 'MTH' || otherIs === 'FTH' || otherIs === 'PRN' ? person.birthDate : null,
      end_on: null,
      synthetic: true,
    },
  };
}
