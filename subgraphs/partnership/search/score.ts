/** Scores how well what a caller said fits what the agencies have written down of somebody. */

import type { CandidateRow } from '../source.ts';
import type { SearchCriteria } from './criteria.ts';

export type Criterion =
  'GIVEN_NAME' | 'FAMILY_NAME' | 'BIRTH_DATE' | 'POSTCODE' | 'UPRN' | 'PHONE' | 'EMAIL' | 'NHS_NUMBER';

export interface Fit {
  /** From 0 to 1. */
  readonly score: number;
  readonly matchedOn: readonly Criterion[];
}

/** What each criterion weighs: how much less likely strangers are to share it. */
const WEIGHTS: Readonly<Record<Criterion, number>> = {
  GIVEN_NAME: 2,
  FAMILY_NAME: 3,
  BIRTH_DATE: 4,
  POSTCODE: 2,
  UPRN: 3,
  PHONE: 3,
  EMAIL: 4,
  NHS_NUMBER: 8,
};
const IDENTIFIERS = ['PHONE', 'EMAIL', 'NHS_NUMBER'] as const;
/** A fit of at least this counts as what it matched on. */
const ALIKE = 0.75;
/** A near miss must fit this well in all. */
const NEAR_ENOUGH = 0.6;

/** How somebody fits; null when they do not. `rows` are all that this reader may be told of one candidate. */
export function fitOf(criteria: SearchCriteria, rows: readonly CandidateRow[]): Fit | null {
  const fits = new Map(compared(criteria, rows));
  const weightOf = (criterion: Criterion) => WEIGHTS[criterion];
  const possible = [...fits.keys()].reduce((sum, criterion) => sum + weightOf(criterion), 0);
  if (possible === 0) return null;
  const reached = [...fits].reduce((sum, [criterion, fit]) => sum + weightOf(criterion) * fit, 0);
  const score = Math.round((reached / possible) * 1000) / 1000;
  const matchedOn = [...fits].filter(([, fit]) => fit >= ALIKE).map(([criterion]) => criterion);
  const isHit = criteria.isFuzzy ? score >= NEAR_ENOUGH && isGrounded(fits) && isNamed(fits) : isExact(criteria, fits);
  return isHit ? { score, matchedOn } : null;
}

/** Every name that was given is theirs, and so is a birth date, an address or an identifier that goes with it. */
function isExact(criteria: SearchCriteria, fits: ReadonlyMap<Criterion, number>): boolean {
  const fitsFully = (criterion: Criterion) => fits.get(criterion) === 1;
  const namesFit = (['GIVEN_NAME', 'FAMILY_NAME'] as const).every((name) => !fits.has(name) || fitsFully(name));
  const isIdentified = IDENTIFIERS.some(fitsFully);
  const isLocated = fitsFully('POSTCODE') || fitsFully('UPRN');
  return namesFit && (isIdentified || (criteria.birthDate === null ? isLocated : fitsFully('BIRTH_DATE')));
}

/** An address with a name unlike any there is a list of who lives there: one name, or an identifier, is theirs. */
function isNamed(fits: ReadonlyMap<Criterion, number>): boolean {
  const fitOfEach = (criteria: readonly Criterion[]) => criteria.map((criterion) => fits.get(criterion) ?? 0);
  return (
    fitOfEach(['GIVEN_NAME', 'FAMILY_NAME']).some((fit) => fit >= ALIKE) ||
    fitOfEach(IDENTIFIERS).some((fit) => fit === 1)
  );
}

/** A score made of names alone is a namesake. */
function isGrounded(fits: ReadonlyMap<Criterion, number>): boolean {
  return [...fits].some(([criterion, fit]) => fit > 0 && criterion !== 'GIVEN_NAME' && criterion !== 'FAMILY_NAME');
}

function* compared(
  criteria: SearchCriteria,
  rows: readonly CandidateRow[],
): Iterable<readonly [criterion: Criterion, fit: number]> {
  const { givenKey, familyKey, birthDate, postcode, uprn, contacts, isFuzzy } = criteria;
  const namesFit = (wanted: string, held: string) => (wanted === held ? 1 : isFuzzy ? similarity(wanted, held) : 0);
  if (givenKey !== null)
    yield [
      'GIVEN_NAME',
      best(
        rows,
        (row) => row.givenKey,
        (held) => namesFit(givenKey, held),
      ) ?? 0,
    ];
  if (familyKey !== null) {
    yield [
      'FAMILY_NAME',
      best(
        rows,
        (row) => row.familyKey,
        (held) => namesFit(familyKey, held),
      ) ?? 0,
    ];
  }
  if (birthDate !== null) {
    yield [
      'BIRTH_DATE',
      best(
        rows,
        (row) => row.birthDate,
        (held) => datesFit(birthDate, held, isFuzzy),
      ) ?? 0,
    ];
  }
  // Where no address is told (none held, or none that may be told), it speaks neither for them nor against.
  const postcodeFit =
    postcode === null
      ? null
      : best(
          rows,
          (row) => row.postcode,
          (held) => Number(held === postcode),
        );
  if (postcodeFit !== null) yield ['POSTCODE', postcodeFit];
  const uprnFit =
    uprn === null
      ? null
      : best(
          rows,
          (row) => row.uprn,
          (held) => Number(held === uprn),
        );
  if (uprnFit !== null) yield ['UPRN', uprnFit];
  for (const { kind } of contacts) yield [kind, Number(rows.some(({ contact }) => contact === kind))];
}

/** The best fit over the rows that hold such a value; null when none does. */
function best(
  rows: readonly CandidateRow[],
  valueOf: (row: CandidateRow) => string | null,
  fit: (held: string) => number,
): number | null {
  const fits = rows.map(valueOf).flatMap((held) => (held === null ? [] : [fit(held)]));
  return fits.length === 0 ? null : Math.max(...fits);
}

/** Dates that a slip turns into each other: day and month swapped, or the first of January for "some time that year". */
export function slipsOf(birthDate: string): readonly string[] {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const swapped = Number(day) <= 12 ? [`${year}-${day}-${month}`] : [];
  return [...new Set([birthDate, ...swapped, `${year}-01-01`])];
}

function datesFit(wanted: string, held: string, isFuzzy: boolean): number {
  if (wanted === held) return 1;
  if (!isFuzzy || !slipsOf(wanted).includes(held)) return 0;
  return held.endsWith('-01-01') ? 0.6 : 0.8;
}

/** One minus the share of letters that must be inserted, left out, replaced or swapped (optimal string alignment). */
function similarity(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row += 1) {
    rows[row] = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      rows[row]?.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + cost,
          isSwap ? at(row - 2, column - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return 1 - at(a.length, b.length) / Math.max(a.length, b.length, 1);
}
