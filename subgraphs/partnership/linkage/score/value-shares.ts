/** Looks up how common each value of a table is under a model, once for each value and not for each pair. */

import { internPairs } from '../blocking/intern.ts';
import type { LinkageModel } from '../model/model.ts';
import { columnOf } from '../table/record-table.ts';
import type { RecordTable } from '../table/record-table.ts';
import { createNameBits, createShareReader } from './share-readers.ts';

/** By field, by value id. Over shared memory. */
export type ValueShares = Readonly<Record<string, Float64Array>>;

export function valueShares(model: LinkageModel, table: RecordTable): ValueShares {
  return Object.fromEntries(
    Object.keys(model.frequencies).map((field) => {
      const { values } = columnOf(table.columns, field);
      const shareOf = createShareReader(model, field);
      const shares = new Float64Array(new SharedArrayBuffer(8 * values.length));
      for (const [id, value] of values.entries()) shares[id] = shareOf(value);
      return [field, shares];
    }),
  );
}

/** By record: the bits that its two names lose because they go together anyway. Null where no two names do. */
export function togetherBits(model: LinkageModel, table: RecordTable): Float32Array | null {
  const bitsOf = createNameBits(model);
  if (bitsOf === null || model.goTogether === null) return null;
  const [one, other] = model.goTogether;
  const [first, second] = [columnOf(table.columns, one), columnOf(table.columns, other)];
  const numbers = internPairs(first.first, second.first);
  // Each pair of names is looked up once; number 0 is of records without both.
  const bits: number[] = [0];
  const byRecord = new Float32Array(new SharedArrayBuffer(4 * table.size));
  for (let record = 0; record < table.size; record += 1) {
    const number = numbers[record] ?? 0;
    bits[number] ??= bitsOf(
      first.values[first.first[record] ?? 0] ?? '',
      second.values[second.first[record] ?? 0] ?? '',
    );
    byRecord[record] = bits[number] ?? 0;
  }
  return byRecord;
}
