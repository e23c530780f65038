/** Says whether what a caller told fits somebody, how likely it is that they are meant, and why, field by field. */

import { probabilityOf } from '../linkage/linkage.ts';
import type { FieldEvidence, PersonRecord, Test, Waterfall } from '../linkage/linkage.ts';
import type { DaysBetween, SearchCriteria } from './criteria.ts';
import { isRange, lineOf } from './question.ts';
import type { KnownProperty, Question } from './question.ts';
import type { Criterion, SearchEngine } from './search-engine.ts';

export interface Fit {
  /** How likely it is, from 0 to 1. */
  readonly score: number;
  /** The same in bits, in which two that are both near certain can still be told apart. */
  readonly bits: number;
  readonly matchedOn: readonly Criterion[];
  readonly evidence: readonly Evidence[];
}

export interface Evidence {
  readonly criterion: Criterion;
  /** In the model's words. */
  readonly level: string;
  /** For them (above 0) or for somebody else. */
  readonly bits: number;
}

interface Spoken extends Evidence {
  readonly test: Test | null;
}

/**
 * Of a search for near misses, what was told must speak for somebody at least so far. Measured in Fictonshire, over ten kinds of slips:
 * of those who were meant it loses nobody, and of people who are only named alike it keeps out some. The threshold for a link, which
 * compares whole records, would lose every second one who was meant: a search says less than a record.
 */
const LEAST_BITS = 4;
/** A life's years: what a range of birth dates leaves of them is what it says. */
const YEARS_OF_A_LIFE = 80;

/** How somebody fits; null when they do not. `told` is all that this reader may be told of them. */
export function fitOf(
  { criteria, record }: Question,
  told: PersonRecord,
  waterfall: Waterfall,
  engine: SearchEngine,
): Fit | null {
  const same = sameIn(criteria, record, told, engine);
  if (same === null) return null;
  const spoken = waterfall.fields.flatMap((field) => spokenIn(field, criteria, engine));
  const range = same.has('BIRTH_DATE') && criteria.born !== null && isRange(criteria) ? [inRange(criteria.born)] : [];
  const bits = waterfall.total + (range[0]?.bits ?? 0);
  const isHit = criteria.isFuzzy
    ? isGrounded(same, spoken) && isNamed(criteria, same, spoken) && bits - waterfall.prior >= LEAST_BITS
    : isExact(criteria, same, told);
  if (!isHit) return null;
  const evidence = [...merged(spoken), ...range].toSorted((one, other) => other.bits - one.bits);
  const agreed = new Set(evidence.filter((one) => one.bits > 0).map(({ criterion }) => criterion));
  return {
    score: Math.round(probabilityOf(bits) * 1000) / 1000,
    bits,
    matchedOn: CRITERIA.filter((criterion) => same.has(criterion) || (criteria.isFuzzy && agreed.has(criterion))),
    evidence: evidence.map(({ criterion, level, bits: ofField }) => ({
      criterion,
      level,
      bits: Math.round(ofField * 10) / 10,
    })),
  };
}

/**
 * Whether somebody who is looked at whole could fit: by what may be told of them, which is less, they fit no better. Whoever could not
 * need not be decided about. `waterfall` is of a search for near misses.
 */
export function couldFit(
  { criteria, record }: Question,
  whole: PersonRecord,
  waterfall: Waterfall | null,
  engine: SearchEngine,
): boolean {
  const same = sameIn(criteria, record, whole, engine);
  // Of days out of the range only those may be told that are not there.
  if (same === null) return true;
  const isSame = OTHERS.some((criterion) => same.has(criterion));
  if (waterfall === null) return isSame && namesFit(criteria, same);
  const holds = (isOfName: boolean, isSuch: (test: Test) => boolean): boolean =>
    waterfall.fields.some(({ comparison, gamma }) => {
      const compared = engine.comparison(comparison);
      const criterion = criterionOf(compared.field, criteria);
      return criterion !== null && isName(criterion) === isOfName && compared.isOrHides(gamma, isSuch);
    });
  const isNamedSo =
    OWN_VALUES.some((criterion) => same.has(criterion)) ||
    holds(true, (test) => isAlike(test, Number.POSITIVE_INFINITY));
  return isNamedSo && (isSame || holds(false, isNear));
}

/** The same property is the same address, however an agency has spelt its line. */
export function asOneProperty(
  told: PersonRecord,
  { criteria: { uprn } }: Question,
  property: KnownProperty | null,
  engine: SearchEngine,
): PersonRecord {
  if (uprn === null) return told;
  const asked: PersonRecord = { ref: '', source: '', values: { uprn } };
  if (!engine.sameIn(asked, told).has('UPRN')) return told;
  const before = (field: string, value: string): readonly string[] => [value, ...(told.values[field] ?? [])];
  const postcode = property === null ? {} : { postcode: before('postcode', property.postcode) };
  return { ...told, values: { ...told.values, ...postcode, address: before('address', lineOf(uprn, property)) } };
}

const CRITERIA = [
  'GIVEN_NAME',
  'FAMILY_NAME',
  'BIRTH_DATE',
  'POSTCODE',
  'UPRN',
  'PHONE',
  'EMAIL',
  'NHS_NUMBER',
  'NINO',
] as const satisfies readonly Criterion[];
const OWN_VALUES = ['PHONE', 'EMAIL', 'NHS_NUMBER', 'NINO'] as const satisfies readonly Criterion[];
const OTHERS = ['BIRTH_DATE', 'POSTCODE', 'UPRN', ...OWN_VALUES] as const satisfies readonly Criterion[];

/** Where a record has what a criterion is compared with. */
const FIELDS_OF: Readonly<Record<Criterion, readonly string[]>> = {
  GIVEN_NAME: ['forename'],
  FAMILY_NAME: ['surname'],
  BIRTH_DATE: ['born'],
  POSTCODE: ['postcode'],
  UPRN: ['uprn', 'address'],
  PHONE: ['phone'],
  EMAIL: ['email'],
  NHS_NUMBER: ['nhs'],
  NINO: ['nino'],
};

/** What fits as it stands. Null where somebody was not born in the days that were given. */
function sameIn(
  criteria: SearchCriteria,
  record: PersonRecord,
  told: PersonRecord,
  engine: SearchEngine,
): ReadonlySet<Criterion> | null {
  const same = new Set([...engine.sameIn(record, told)].filter((criterion) => isGiven(criteria, criterion)));
  const { born } = criteria;
  if (born === null || !isRange(criteria)) return same;
  const days = valuesOf(told, 'born');
  if (days.length === 0) return same;
  return days.some((day) => born.from <= day && day <= born.to) ? same.add('BIRTH_DATE') : null;
}

/** Every name that was given is theirs, and so is all else that is known of them, which must be something. */
function isExact(criteria: SearchCriteria, same: ReadonlySet<Criterion>, told: PersonRecord): boolean {
  const isKnown = (criterion: Criterion) => FIELDS_OF[criterion].some((field) => valuesOf(told, field).length > 0);
  const others = OTHERS.filter((criterion) => isGiven(criteria, criterion));
  return (
    namesFit(criteria, same) &&
    // Where no address is told (none held, or none that may be told), it speaks neither for them nor against.
    others.every((criterion) => same.has(criterion) || !isKnown(criterion)) &&
    others.some((criterion) => same.has(criterion))
  );
}

function namesFit({ givenName, familyName }: SearchCriteria, same: ReadonlySet<Criterion>): boolean {
  return (givenName === null || same.has('GIVEN_NAME')) && (familyName === null || same.has('FAMILY_NAME'));
}

/** A score made of names alone is a namesake. */
function isGrounded(same: ReadonlySet<Criterion>, spoken: readonly Spoken[]): boolean {
  return (
    OTHERS.some((criterion) => same.has(criterion)) ||
    spoken.some(({ criterion, test }) => !isName(criterion) && test !== null && isNear(test))
  );
}

/** An address with a name unlike any there is a list of who lives there: one name, or a value of their own, is theirs. */
function isNamed(criteria: SearchCriteria, same: ReadonlySet<Criterion>, spoken: readonly Spoken[]): boolean {
  const shortest = Math.min(...[criteria.givenName, criteria.familyName].flatMap((name) => name?.length ?? []));
  return (
    OWN_VALUES.some((criterion) => same.has(criterion)) ||
    spoken.some(({ criterion, test }) => isName(criterion) && test !== null && isAlike(test, shortest))
  );
}

function isName(criterion: Criterion): boolean {
  return criterion === 'GIVEN_NAME' || criterion === 'FAMILY_NAME';
}

const NEARLY_THE_SAME = 0.92;
/** The sound of two letters is half of all short names. */
const LETTERS_OF_A_SOUND = 3;

function isAlike(test: Test, letters: number): boolean {
  if (test.is === 'jaro-winkler') return test.atLeast >= NEARLY_THE_SAME;
  if (test.is === 'same') return !test.of.endsWith('.sound') || letters >= LETTERS_OF_A_SOUND;
  return test.is === 'share' || test.is === 'swapped' || test.is === 'displaced';
}

const DAYS_OF_A_YEAR = 366;

/** The same, or what a slip of a key, or a form that wants a date where only the year is known, makes of it. */
function isNear(test: Test): boolean {
  if (test.is === 'days-apart') return test.atMost <= DAYS_OF_A_YEAR;
  return test.is === 'same' || test.is === 'edits' || test.is === 'day-month-swapped';
}

function spokenIn(field: FieldEvidence, criteria: SearchCriteria, engine: SearchEngine): readonly Spoken[] {
  if (field.level === null) return [];
  const comparison = engine.comparison(field.comparison);
  const criterion = criterionOf(comparison.field, criteria);
  if (criterion === null) return [];
  const bits = field.bits + field.rarityBits;
  return [{ criterion, level: field.level, bits, test: comparison.testOf(field.gamma) }];
}

function criterionOf(field: string, { postcode }: SearchCriteria): Criterion | null {
  // The postcode of a property that a caller gave is the property's.
  if (field === 'postcode' && postcode === null) return 'UPRN';
  return CRITERIA.find((criterion) => FIELDS_OF[criterion].includes(field)) ?? null;
}

/** A property is compared by its line and by its postcode: what speaks louder gives the words. */
function* merged(spoken: readonly Spoken[]): Iterable<Evidence> {
  for (const [criterion, all] of Map.groupBy(spoken, (one) => one.criterion)) {
    const [loudest] = all.toSorted((one, other) => Math.abs(other.bits) - Math.abs(one.bits));
    if (loudest === undefined) continue;
    yield { criterion, level: loudest.level, bits: all.reduce((sum, { bits }) => sum + bits, 0) };
  }
}

function inRange({ from, to }: DaysBetween): Evidence {
  const years = (Date.parse(to) - Date.parse(from)) / (365.25 * 24 * 3600 * 1000);
  return {
    criterion: 'BIRTH_DATE',
    level: 'within the days given',
    bits: Math.log2(YEARS_OF_A_LIFE / Math.max(years, 1 / DAYS_OF_A_YEAR)),
  };
}

/** The postcode of a property that a caller gave was not given. */
function isGiven(criteria: SearchCriteria, criterion: Criterion): boolean {
  const { givenName, familyName, born, postcode, uprn, phone, email, nhsNumber, nino } = criteria;
  const given = {
    GIVEN_NAME: givenName,
    FAMILY_NAME: familyName,
    BIRTH_DATE: born,
    POSTCODE: postcode,
    UPRN: uprn,
    PHONE: phone,
    EMAIL: email,
    NHS_NUMBER: nhsNumber,
    NINO: nino,
  };
  return given[criterion] !== null;
}

function valuesOf({ values }: PersonRecord, field: string): readonly string[] {
  const value = values[field];
  if (value === null || value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
