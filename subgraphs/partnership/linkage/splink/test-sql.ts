/** Writes the tests of a model as SQL conditions of Splink's kind (DuckDB), and reads back those that it knows. */

import type { BlockingRule, ComparisonSpec, Reference, Test } from '../model/model.ts';
import { splitReference } from '../table/record-table.ts';

/** The name of a field or part as a column: `surname_sound`. */
export function columnFor(reference: Reference): string {
  const { column, part } = splitReference(reference);
  return part === null ? column : `${column}_${part}`;
}

export function anyOrderColumn([one, other]: readonly [string, string]): string {
  return `${one}_${other}_in_any_order`;
}

/** Days of a date, as a number. */
export function dayColumn(field: string): string {
  return `${field}_day`;
}

/** Names come from a parsed model, whose letters are safe; numbers are numbers. */
export function testSql(test: Test): string {
  if (test.is === 'otherwise') return 'ELSE';
  const [l, r] = sides(columnFor(test.of));
  switch (test.is) {
    case 'same':
      return `${l} = ${r}`;
    case 'share':
      return `array_length(list_intersect(${l}, ${r})) >= 1`;
    case 'jaro-winkler':
      return `jaro_winkler_similarity(${l}, ${r}) >= ${test.atLeast}`;
    case 'edits':
      return `damerau_levenshtein(${l}, ${r}) <= ${test.atMost}`;
    case 'initial':
      return `least(length(${l}), length(${r})) = 1 AND left(${l}, 1) = left(${r}, 1)`;
    case 'begins':
      return `least(length(${l}), length(${r})) >= 3 AND (starts_with(${l}, ${r}) OR starts_with(${r}, ${l}))`;
    case 'day-month-swapped': {
      const [unorderedL, unorderedR] = sides(columnFor(`${test.of}.unordered`));
      return `${unorderedL} = ${unorderedR}`;
    }
    case 'days-apart': {
      const [dayL, dayR] = sides(dayColumn(test.of));
      return `abs(${dayL} - ${dayR}) <= ${test.atMost}`;
    }
    case 'swapped':
    case 'displaced': {
      const [otherL, otherR] = sides(test.with);
      const joint = test.is === 'swapped' ? 'AND' : 'OR';
      const crossed = (a: string, b: string): string => `jaro_winkler_similarity(${a}, ${b}) >= ${test.atLeast}`;
      return `(${crossed(l, otherR)} ${joint} ${crossed(r, otherL)})`;
    }
    case 'known':
      return `${l} IS NOT NULL AND ${r} IS NOT NULL`;
    case 'not-different':
      return `coalesce(${l} = ${r}, true)`;
    default:
      return test satisfies never;
  }
}

/** When the comparison says nothing. */
export function nullSql({ field, silentIf }: ComparisonSpec): string {
  const [l, r] = sides(field);
  const missing = `${l} IS NULL OR ${r} IS NULL`;
  if (silentIf === undefined) return missing;
  const isCross = silentIf.is === 'swapped' || silentIf.is === 'displaced';
  return isCross ? `${missing} OR (${l} <> ${r} AND ${testSql(silentIf)})` : `${missing} OR (${testSql(silentIf)})`;
}

export function blockingSql({ on }: BlockingRule): string {
  if (on.length === 0) return '1 = 1';
  return on
    .map((part) => (typeof part === 'string' ? columnFor(part) : anyOrderColumn(part.inAnyOrder)))
    .map((column) => `l."${column}" = r."${column}"`)
    .join(' AND ');
}

function sides(column: string): readonly [string, string] {
  return [`"${column}_l"`, `"${column}_r"`];
}
