/** Makes a comparison of the model into a loop over a batch of pairs, which writes down the level that holds for each. */

import type { ComparisonSpec, Test } from '../model/model.ts';
import { columnOf } from '../table/record-table.ts';
import type { RaggedInts, SharedColumn } from '../table/record-table.ts';
import { createRecordTest, isCrossTest } from './record-tests.ts';
import type { RecordTest } from './record-tests.ts';
import { FEWEST_REMEMBERED, remembered } from './similarity.ts';
import type { Measures, ValueTest } from './similarity.ts';
import { createValueTest } from './value-tests.ts';

/** Level 0 means that a side has no value; level n is the n-th of the model. */
export type CompareBatch = (left: Int32Array, right: Int32Array, count: number, levels: Uint8Array) => void;

type LevelOfValues = (left: number, right: number) => number;
type Columns = Readonly<Record<string, SharedColumn>>;

export function compileComparison(spec: ComparisonSpec, columns: Columns, measures: Measures): CompareBatch {
  const column = columnOf(columns, spec.field);
  const levelOfValues = valueLevels(spec, columns, measures);
  const silentIf = spec.silentIf === undefined ? null : createRecordTest(spec.silentIf, columns, measures);
  const isSilentByCross = spec.silentIf !== undefined && isCrossTest(spec.silentIf);
  const unless = isSilentByCross ? null : silentIf;
  const byValues =
    column.former === null
      ? nowOnly(column, levelOfValues, unless)
      : withFormer(column, column.former, levelOfValues, unless);
  const crossed = spec.levels.flatMap((level, index) =>
    isCrossTest(level.test) ? [{ level: index + 1, holds: createRecordTest(level.test, columns, measures) }] : [],
  );
  return crossed.length === 0 && !isSilentByCross
    ? byValues
    : withCrossed(byValues, crossed, isSilentByCross ? silentIf : null);
}

/** The first level whose test holds; tests of two fields are looked at afterwards. */
function valueLevels(spec: ComparisonSpec, columns: Columns, measures: Measures): LevelOfValues {
  const tests = spec.levels.flatMap(({ test }, index) =>
    isCrossTest(test) ? [] : [{ level: index + 1, test, holds: createValueTest(test, columns, measures) }],
  );
  const [first, ...rest] = tests;
  const isSameFirst = first?.test.is === 'same' && first.test.of === spec.field;
  const level = chained(isSameFirst ? rest : tests);
  const known = measures.areIdsKept && isWorthRemembering(spec, columns) ? remembered(level) : level;
  const sameLevel = first?.level ?? 0;
  return isSameFirst ? (left, right) => (left === right ? sameLevel : known(left, right)) : known;
}

interface LevelTest {
  readonly level: number;
  readonly test: Test;
  readonly holds: ValueTest;
}

/** One closure inside the other, as the model lists them: nothing is looked up while pairs go by. */
function chained([next, ...rest]: readonly LevelTest[]): LevelOfValues {
  if (next === undefined) return () => 0;
  const { level, holds } = next;
  if (next.test.is === 'otherwise') return () => level;
  const otherwise = chained(rest);
  return (left, right) => (holds(left, right) ? level : otherwise(left, right));
}

/** Names come again and again, and are dear to compare. Emails do not come again, dates are cheap. */
function isWorthRemembering({ field, levels }: ComparisonSpec, columns: Columns): boolean {
  const { size } = columnOf(columns, field).texts;
  return (
    size >= FEWEST_REMEMBERED &&
    size <= MOST_REMEMBERED &&
    levels.some(({ test }) => test.is === 'jaro-winkler' || test.is === 'share')
  );
}

const MOST_REMEMBERED = 50_000;

function nowOnly(
  { row: { rows, stride, place } }: SharedColumn,
  levelOf: LevelOfValues,
  unless: RecordTest | null,
): CompareBatch {
  return (left, right, count, levels) => {
    for (let index = 0; index < count; index += 1) {
      const [i, j] = [left[index] ?? 0, right[index] ?? 0];
      const a = rows[i * stride + place] ?? 0;
      const b = rows[j * stride + place] ?? 0;
      levels[index] = a === 0 || b === 0 || (unless !== null && unless(i, j)) ? 0 : levelOf(a, b);
    }
  };
}

/** Every value that either ever had against every one of the other's; the best level counts. */
function withFormer(
  { first }: SharedColumn,
  former: RaggedInts,
  levelOf: LevelOfValues,
  unless: RecordTest | null,
): CompareBatch {
  const { starts, values } = former;
  const bestAgainst = (value: number, record: number, best: number): number => {
    let level = best;
    for (let index = starts[record] ?? 0; index < (starts[record + 1] ?? 0); index += 1) {
      level = better(level, levelOf(value, values[index] ?? 0));
    }
    return level;
  };
  return (left, right, count, levels) => {
    for (let index = 0; index < count; index += 1) {
      const [i, j] = [left[index] ?? 0, right[index] ?? 0];
      const [a, b] = [first[i] ?? 0, first[j] ?? 0];
      if (a === 0 || b === 0 || (unless !== null && unless(i, j))) {
        levels[index] = 0;
        continue;
      }
      let level = bestAgainst(b, i, bestAgainst(a, j, levelOf(a, b)));
      for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at += 1) level = bestAgainst(values[at] ?? 0, j, level);
      levels[index] = level;
    }
  };
}

/** Levels are ordered best first, after 0 for none. */
function better(one: number, other: number): number {
  return one === 0 || (other !== 0 && other < one) ? other : one;
}

function withCrossed(
  byValues: CompareBatch,
  crossed: readonly { readonly level: number; readonly holds: RecordTest }[],
  silentIf: RecordTest | null,
): CompareBatch {
  return (left, right, count, levels) => {
    byValues(left, right, count, levels);
    for (let index = 0; index < count; index += 1) {
      const level = levels[index] ?? 0;
      // What is the same has not changed places.
      if (level <= 1) continue;
      const [i, j] = [left[index] ?? 0, right[index] ?? 0];
      if (silentIf?.(i, j) === true) levels[index] = 0;
      else {
        for (const cross of crossed) {
          if (cross.level < level && cross.holds(i, j)) {
            levels[index] = cross.level;
            break;
          }
        }
      }
    }
  };
}
