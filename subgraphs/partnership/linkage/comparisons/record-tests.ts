/** Makes the tests that read two fields of a record: names that changed places. */

import type { Test } from '../model/model.ts';
import { columnOf, splitReference } from '../table/record-table.ts';
import type { SharedColumn } from '../table/record-table.ts';
import { createValueTest } from './value-tests.ts';
import { alikeAtLeast, FEWEST_REMEMBERED, remembered } from './similarity.ts';
import type { Measures, ValueTest } from './similarity.ts';

export type RecordTest = (left: number, right: number) => boolean;
export type CrossTest = Extract<Test, { readonly is: 'swapped' | 'displaced' }>;

export function isCrossTest(test: Test): test is CrossTest {
  return test.is === 'swapped' || test.is === 'displaced';
}

/** A test of two records, by their numbers, whatever fields it reads. */
export function createRecordTest(
  test: Test,
  columns: Readonly<Record<string, SharedColumn>>,
  measures: Measures,
): RecordTest {
  if (isCrossTest(test)) return crossTest(test, columns, measures);
  const column = columnOf(columns, test.is === 'otherwise' ? '' : splitReference(test.of).column);
  const holds = createValueTest(test, columns, measures);
  const holdsOfNone = test.is === 'not-different';
  const { rows, stride, place } = column.row;
  const holdsNow: RecordTest = (left, right) => {
    const a = rows[left * stride + place] ?? 0;
    const b = rows[right * stride + place] ?? 0;
    return a === 0 || b === 0 ? holdsOfNone : holds(a, b);
  };
  return column.former === null ? holdsNow : withFormer(column, holdsNow, holds);
}

/** Whether it holds now, or of any value that either ever had: a comparison that counts former values is silent about them too. */
function withFormer(column: SharedColumn, holdsNow: RecordTest, holds: ValueTest): RecordTest {
  return (left, right) =>
    holdsNow(left, right) ||
    valuesOf(column, left).some((value) => valuesOf(column, right).some((other) => holds(value, other)));
}

function valuesOf({ first, former }: SharedColumn, record: number): readonly number[] {
  const now = first[record] ?? 0;
  if (now === 0 || former === null) return now === 0 ? [] : [now];
  return [now, ...former.values.subarray(former.starts[record] ?? 0, former.starts[record + 1] ?? 0)];
}

function crossTest(test: CrossTest, columns: Readonly<Record<string, SharedColumn>>, measures: Measures): RecordTest {
  const own = columnOf(columns, test.of);
  const other = columnOf(columns, test.with);
  const alike = alikeAtLeast(own.texts, other.texts, test.atLeast, measures);
  const measured = (i: number, j: number): number => (alike(i, j) ? 1 : 0);
  const isRemembered = measures.areIdsKept && own.texts.size >= FEWEST_REMEMBERED;
  const cross = isRemembered ? remembered(measured) : measured;
  const { rows, stride, place: ownPlace } = own.row;
  const otherPlace = other.row.place;
  /** Whether what the left one has here is what the right one has there. */
  const crosses = (left: number, right: number): boolean => {
    const i = rows[left * stride + ownPlace] ?? 0;
    const j = rows[right * stride + otherPlace] ?? 0;
    return i !== 0 && j !== 0 && cross(i, j) === 1;
  };
  return test.is === 'displaced'
    ? (left, right) => crosses(left, right) || crosses(right, left)
    : (left, right) => crosses(left, right) && crosses(right, left);
}
