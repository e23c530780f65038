/** Tells which record of which agency is whose, so that a matcher can be marked against it. */

import { AGENCIES } from '../../schema/wire.ts';
import type { AgencyRecord, Person, Place } from './model.ts';

export interface TruthRow {
  readonly citizenId: string;
  readonly agency: AgencyRecord['agency'];
  readonly key: string;
  /** For precision and recall by group: a matcher is unfair where names differ. */
  readonly heritage: Person['heritage'];
  readonly age: number;
}

/** One row a record of every agency, in the order of the people. */
export function* truthTable(place: Place): Iterable<TruthRow> {
  for (const person of place.people()) {
    const { citizenId, heritage, age } = person;
    for (const agency of AGENCIES) {
      for (const { key } of person.records[agency]) yield { citizenId, agency, key, heritage, age };
    }
  }
}
