/** Looks up how common each value of a table is under a model, once for each value and not for each pair. */

import type { LinkageModel } from '../model/model.ts';
import { columnOf } from '../table/record-table.ts';
import type { RecordTable } from '../table/record-table.ts';

/** By field, by value id. Over shared memory. */
export type ValueShares = Readonly<Record<string, Float64Array>>;

export function valueShares(model: LinkageModel, table: RecordTable): ValueShares {
  return Object.fromEntries(
    Object.entries(model.frequencies).map(([field, { common, rare }]) => {
      const { values } = columnOf(table.columns, field);
      const known = new Map(Object.entries(common));
      const shares = new Float64Array(new SharedArrayBuffer(8 * values.length));
      for (const [id, value] of values.entries()) shares[id] = known.get(value) ?? rare;
      return [field, shares];
    }),
  );
}

/** By record: the bits that its two names lose because they go together anyway. Null where no two names do. */
export function togetherBits(model: LinkageModel, table: RecordTable): Float32Array | null {
  if (model.goTogether === null || Object.keys(model.together).length === 0) return null;
  const [one, other] = model.goTogether;
  const [first, second] = [columnOf(table.columns, one), columnOf(table.columns, other)];
  const [firstIds, secondIds] = [first, second].map(({ values }) => new Map(values.map((value, id) => [value, id])));
  const bits = new Map<number, number>();
  for (const [names, share] of Object.entries(model.together)) {
    const [a = '', b = ''] = names.split('|');
    const [i, j] = [firstIds?.get(a), secondIds?.get(b)];
    if (i !== undefined && j !== undefined) bits.set(i * second.values.length + j, goTogetherBits(model, a, b, share));
  }
  const byRecord = new Float32Array(new SharedArrayBuffer(4 * table.size));
  for (let record = 0; record < table.size; record += 1) {
    byRecord[record] = bits.get((first.first[record] ?? 0) * second.values.length + (second.first[record] ?? 0)) ?? 0;
  }
  return byRecord;
}

/** Never above 0: names that avoid each other prove nothing. */
export function goTogetherBits(model: LinkageModel, first: string, second: string, share: number): number {
  const [one = '', other = ''] = model.goTogether ?? [];
  const byChance = shareOf(model, one, first) * shareOf(model, other, second);
  return Math.min(0, Math.log2(byChance / share));
}

export function shareOf({ frequencies }: LinkageModel, field: string, value: string): number {
  const terms = frequencies[field];
  if (terms === undefined) return 1;
  return Object.hasOwn(terms.common, value) ? (terms.common[value] ?? terms.rare) : terms.rare;
}
