/** Gives each record its key under a rule: records with one key are compared. A record with former values has several. */

import type { BlockingRule } from '../model/model.ts';
import { columnOf, splitReference } from '../table/record-table.ts';
import type { Column } from '../table/record-table.ts';
import { internPairs } from './intern.ts';

/** Row n says that record `records[n]` has key `keys[n]`; 0 is no key. The first rows are the records in order, as they are now. */
export interface KeyRows {
  readonly records: Int32Array;
  readonly keys: Int32Array;
}

type Columns = Readonly<Record<string, Column>>;

interface Rows {
  readonly records: Int32Array;
  /** At which row the former values of a field begin. */
  readonly formerAt: ReadonlyMap<string, number>;
}

export function keyRows(rule: BlockingRule, columns: Columns, size: number): KeyRows {
  const rows = rowsOf(rule, columns, size);
  const parts = rule.on.flatMap((part) =>
    typeof part === 'string'
      ? [partIds(part, columns, rows)]
      : inAnyOrder(part.inAnyOrder, columns, rows.records, size),
  );
  const [first = new Int32Array(size).fill(1), ...rest] = parts;
  const keys = rest.reduce(internPairs, first);
  dropRepeats(rows.records, keys, size);
  return { records: rows.records, keys };
}

/** A former value that leads to a key which its record has already gives no second row. */
function dropRepeats(records: Int32Array, keys: Int32Array, size: number): void {
  const seen = new Map<number, Set<number>>();
  for (let row = size; row < records.length; row += 1) {
    const [record, key] = [records[row] ?? 0, keys[row] ?? 0];
    const known = seen.get(record) ?? new Set([keys[record] ?? 0]);
    seen.set(record, known);
    if (known.has(key)) keys[row] = 0;
    known.add(key);
  }
}

/** One row a record, and one more for each former value of a field of the rule. */
function rowsOf({ on }: BlockingRule, columns: Columns, size: number): Rows {
  const fields = new Set(on.flatMap((part) => (typeof part === 'string' ? [splitReference(part).column] : [])));
  const former = [...fields].flatMap((field) => {
    const column = columnOf(columns, field);
    return column.former === null ? [] : [{ field, ...column.former }];
  });
  const records = new Int32Array(size + former.reduce((sum, { values }) => sum + values.length, 0));
  for (let record = 0; record < size; record += 1) records[record] = record;
  const formerAt = new Map<string, number>();
  let row = size;
  for (const { field, starts } of former) {
    formerAt.set(field, row);
    for (let record = 0; record < size; record += 1) {
      const end = row + (starts[record + 1] ?? 0) - (starts[record] ?? 0);
      records.fill(record, row, end);
      row = end;
    }
  }
  return { records, formerAt };
}

/** By row the id of a field, or of a part of it: the former values in their rows, and what holds now in all others. */
function partIds(reference: string, columns: Columns, { records, formerAt }: Rows): Int32Array {
  const { column: name, part } = splitReference(reference);
  const column = columnOf(columns, name);
  const values = new Int32Array(records.length);
  for (let row = 0; row < records.length; row += 1) values[row] = column.first[records[row] ?? 0] ?? 0;
  if (column.former !== null) values.set(column.former.values, formerAt.get(name) ?? 0);
  if (part === null) return values;
  const ids = column.parts[part]?.ids;
  if (ids === undefined) throw new RangeError('A model names a part that its field does not have.');
  for (let row = 0; row < values.length; row += 1) values[row] = ids[values[row] ?? 0] ?? 0;
  return values;
}

/** The two names as a set: the numbers of both, the smaller first. Names as they are now. */
function inAnyOrder(
  [one, other]: readonly [string, string],
  columns: Columns,
  records: Int32Array,
  size: number,
): Int32Array[] {
  const [first, second] = [columnOf(columns, one), columnOf(columns, other)];
  const known = new Map(first.values.map((value, id) => [value, id] as const));
  const secondIds = Int32Array.from(second.values, (value, id) =>
    id === 0 ? 0 : (known.get(value) ?? first.values.length + id),
  );
  const [low, high] = [new Int32Array(records.length), new Int32Array(records.length)];
  for (let record = 0; record < size; record += 1) {
    const [a, b] = [first.first[record] ?? 0, secondIds[second.first[record] ?? 0] ?? 0];
    if (a === 0 || b === 0) continue;
    low[record] = Math.min(a, b);
    high[record] = Math.max(a, b);
  }
  return [low, high];
}
