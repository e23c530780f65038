/** Draws what the index says of a citizen from the records that are joined to them. Nothing is entered into it by hand. */

import type { LocationRestriction } from '../source.ts';
import type { RegisteredRecord } from './registered-record.ts';

export interface CitizenProfile {
  /** The name to greet them by. */
  readonly displayName: string;
  readonly birthDate: string | null;
  readonly deathDate: string | null;
  readonly homeUprn: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly interpreterRequired: boolean;
  readonly adjustments: readonly string[];
}

/** What the index says, and why nobody may be told where the citizen is. */
export type DrawnProfile = CitizenProfile & { readonly locationRestriction: LocationRestriction | null };

/** The one whose breach does the most harm stands first. */
const RESTRICTIONS = ['WITNESS_PROTECTION', 'REFUGE', 'PDS_R'] as const satisfies readonly LocationRestriction[];
const NOT_ASKED = 'en';

/**
 * Only records of the least secret kind that is there say what is shown, the newest first: a name or a home that the police or a
 * refuge alone have written down would tell that they have. A death that a council or the NHS knows of, and a restriction that
 * anybody knows of, always count. Throws RangeError when there is no record.
 */
export function profileOf(records: readonly RegisteredRecord[]): DrawnProfile {
  const newestFirst = records.toSorted(theNewestFirst);
  const least = Math.min(...records.map(secrecyOf));
  const told = newestFirst.filter((record) => secrecyOf(record) === least).map(({ person }) => person);
  const [newest] = told;
  if (newest === undefined) throw new RangeError('A citizen has a record.');
  const preferred = firstOf(told, ({ preferredName }) => preferredName);
  const asked = told.find(({ language }) => language !== null);
  const restrictions = new Set(records.map(({ person }) => person.locationRestriction));
  const dead = newestFirst.find(({ agency, person }) => KNOW_OF_DEATHS.has(agency) && person.deathDate !== null);
  return {
    displayName: [preferred ?? newest.givenNames[0], newest.familyNames[0]].filter(Boolean).join(' '),
    birthDate: firstOf(told, ({ birthDate }) => birthDate),
    deathDate: dead?.person.deathDate ?? null,
    homeUprn: firstOf(told, ({ addresses }) => addresses[0]?.uprn ?? null),
    language: asked?.language ?? NOT_ASKED,
    interpreterRequired: asked?.interpreterRequired ?? false,
    adjustments: [...new Set(told.flatMap(({ adjustments }) => adjustments))],
    locationRestriction: RESTRICTIONS.find((restriction) => restrictions.has(restriction)) ?? null,
  };
}

/** Of one moment in the order of their names, so that the same records always give the same profile. */
function theNewestFirst(one: RegisteredRecord, other: RegisteredRecord): number {
  const [first, second] = [one, other].map(({ agency, key }) => `${agency} ${key}`);
  return Date.parse(other.updatedAt) - Date.parse(one.updatedAt) || ((first ?? '') < (second ?? '') ? -1 : 1);
}

const KNOW_OF_DEATHS: ReadonlySet<string> = new Set(['council', 'nhs']);

/** How much it tells of somebody that this record is there. */
function secrecyOf({ agency, isConfidential }: RegisteredRecord): 0 | 1 | 2 {
  if (isConfidential) return 2;
  return agency === 'police' ? 1 : 0;
}

function firstOf<From, Value>(all: readonly From[], valueOf: (one: From) => Value | null): Value | null {
  for (const one of all) {
    const value = valueOf(one);
    if (value !== null) return value;
  }
  return null;
}
