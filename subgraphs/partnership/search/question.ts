/** Puts a search as the engine reads it: a record of what the caller knows, and the keys that it is to be found by. */

import type { BlockingKey, PersonRecord } from '../linkage/linkage.ts';
import { tooWide } from './criteria.ts';
import type { SearchCriteria } from './criteria.ts';
import type { SearchEngine } from './search-engine.ts';

/** What everybody may know of the property that a caller gave. */
export interface KnownProperty {
  readonly singleLine: string;
  readonly postcode: string;
}

export interface Question {
  readonly criteria: SearchCriteria;
  readonly record: PersonRecord;
  /** The fields of a record that the question can meet. */
  readonly fields: readonly string[];
  readonly keys: readonly AskedKey[];
}

export interface AskedKey {
  readonly text: string;
  readonly largestBlock: number;
  /** What it asks by beside names, such as `postcode`, or `born 1951` of a range. Empty: by names alone, which make no match. */
  readonly by: string;
}

type Values = PersonRecord['values'];

/** Throws BAD_USER_INPUT for what looks like a search, but has nothing to find anybody by. */
export function questionOf(criteria: SearchCriteria, property: KnownProperty | null, engine: SearchEngine): Question {
  const { born, uprn } = criteria;
  const values: Values = {
    forename: criteria.givenName,
    surname: criteria.familyName,
    born: born !== null && born.from === born.to ? born.from : null,
    postcode: criteria.postcode ?? property?.postcode ?? null,
    address: uprn === null ? null : lineOf(uprn, property),
    phone: criteria.phone,
    email: criteria.email,
    nhs: criteria.nhsNumber,
    nino: criteria.nino,
    uprn,
  };
  const record = recordOf(values);
  const keys = [...yearsOf(criteria)].flatMap((year) =>
    engine
      .keysOf(year === null ? record : recordOf({ ...values, 'born.year': year }))
      .flatMap((key) => askedKey(key, year, criteria)),
  );
  if (!keys.some(({ by }) => by !== '')) throw tooWide();
  return {
    criteria,
    record,
    fields: Object.keys(values).filter(
      (field) => typeof values[field] === 'string' || (field === 'born' && born !== null),
    ),
    keys: [...new Map(keys.map((key) => [key.text, key])).values()],
  };
}

/** The line that a property's records are compared by: the agency's own spelling counts for nothing where the number is the same. */
export function lineOf(uprn: string, property: KnownProperty | null): string {
  const parts = property?.singleLine.split(', ') ?? [];
  const street = parts.findIndex((part) => /^\d+\S*\s+\p{Letter}/u.test(part));
  return street === -1 ? `property ${uprn}` : parts.slice(0, street + 1).join(', ');
}

export function isRange({ born }: SearchCriteria): boolean {
  return born !== null && born.from !== born.to;
}

/** Each year of a range asks for itself: all in one, the keys would be more than a record may have. */
function* yearsOf(criteria: SearchCriteria): Iterable<string | null> {
  const { born } = criteria;
  if (born === null || !isRange(criteria)) {
    yield null;
    return;
  }
  for (let year = Number(born.from.slice(0, 4)); year <= Number(born.to.slice(0, 4)); year += 1) yield String(year);
}

function askedKey({ rule, text }: BlockingKey, year: string | null, { isFuzzy }: SearchCriteria): readonly AskedKey[] {
  const parts = rule.on.flatMap((part) => (typeof part === 'string' ? [part] : []));
  const beside = parts.map((part) => part.split('.')).filter(([field = '']) => !NAMES.has(field));
  // Whoever fits exactly is found by each whole value that fits: a part of one would only bring more to look at.
  const isWhole =
    beside.length > 0 && beside.every(([, part = '']) => WHOLE.has(part) || (part === 'year' && year !== null));
  if (!isFuzzy && !isWhole) return [];
  const by = beside.map(([field = '']) => (field === 'born' && year !== null ? `born ${year}` : field)).join(', ');
  return [{ text, largestBlock: isWhole ? rule.largestBlock : Math.min(rule.largestBlock, MOST_BY_A_PART), by }];
}

/** A sector, a district or a name alone only helps a near miss that whole values would not find: of more than so many it would be no help. */
const MOST_BY_A_PART = 60;
const NAMES: ReadonlySet<string> = new Set(['forename', 'surname']);
const WHOLE: ReadonlySet<string> = new Set(['', 'unordered']);

function recordOf(values: Values): PersonRecord {
  return { ref: '', source: '', values };
}
