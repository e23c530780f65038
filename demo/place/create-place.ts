/** Makes Fictonshire: everybody in it, at one moment, from a seed. The same seed, size and moment give the same bytes. */

import { createHomes } from './addresses.ts';
import { createCalendar } from './calendar.ts';
import { createChanceSource, valueAt } from './chance.ts';
import { PERSONAS } from './model.ts';
import type { Person, PersonaName, Place } from './model.ts';
import { createPersonas, PERSONA_HOUSEHOLDS } from './personas.ts';
import { personaRecords } from './persona-records.ts';
import { createPopulation, withRecords } from './people.ts';
import { createRecordKeeper } from './records.ts';
import { LOCAL_AUTHORITY_GSS, POLICE_FORCE_GSS, wardsOf } from './wards.ts';

export interface PlaceOptions {
  readonly seed: string;
  /** How many people, from 100 to 1,000,000. */
  readonly size: number;
  readonly now: Date;
}

export const SMALLEST_PLACE = 100;
export const LARGEST_PLACE = 1_000_000;

/** Makes a place. It holds the personas; everybody else is made anew each time `people()` is read. */
export function createPlace({ seed, size, now }: PlaceOptions): Place {
  if (!Number.isInteger(size) || size < SMALLEST_PLACE || size > LARGEST_PLACE) {
    throw new RangeError(`A place has from ${SMALLEST_PLACE} to ${LARGEST_PLACE} people.`);
  }
  const chance = createChanceSource(seed);
  const calendar = createCalendar(now);
  const population = createPopulation(chance, calendar, createHomes(size, chance));
  const recordsOf = createRecordKeeper(chance, calendar, size);
  const personas = createPersonas(calendar).map((person, index) =>
    withRecords(person, personaRecords(valueAt(PERSONAS, index), person, calendar)),
  );

  function* people(): Iterable<Person> {
    yield* personas;
    let made = personas.length;
    for (let household = PERSONA_HOUSEHOLDS; made < size; household += 1) {
      for (const person of population.household(household, made, size - made)) {
        yield withRecords(person, recordsOf(person));
        made += 1;
      }
    }
  }

  return {
    name: 'Fictonshire',
    seed,
    size,
    now,
    localAuthorityGss: LOCAL_AUTHORITY_GSS,
    policeForceGss: POLICE_FORCE_GSS,
    wards: wardsOf(size),
    chance,
    date: calendar.date,
    dateTime: calendar.dateTime,
    people,
    persona: (name: PersonaName) => valueAt(personas, PERSONAS.indexOf(name)),
  };
}
