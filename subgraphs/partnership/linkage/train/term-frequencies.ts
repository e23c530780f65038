/** Counts how common values are, and which names go together, keeping what several people have and dropping what names one. */

import { internPairs } from '../blocking/intern.ts';
import type { TermFrequencies } from '../model/model.ts';
import { columnOf } from '../table/record-table.ts';
import type { Column, RecordTable } from '../table/record-table.ts';

/** A value of fewer records than this is not written into a model: it might name somebody. */
export const FEWEST_RECORDS = 5;
/** More listed values than this make a model too big to hand on, and change little. */
const MOST_LISTED = 60_000;

export function termFrequencies({ counts, values }: Column): TermFrequencies {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return { common: {}, rare: 1 };
  const listed = [...counts.keys()]
    .filter((id) => (counts[id] ?? 0) >= FEWEST_RECORDS)
    .toSorted((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0) || one - other)
    .slice(0, MOST_LISTED);
  const common = Object.fromEntries(listed.map((id) => [values[id] ?? '', (counts[id] ?? 0) / total]));
  const others = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0) - listed.length;
  const rest = total - listed.reduce((sum, id) => sum + (counts[id] ?? 0), 0);
  return { common, rare: others === 0 ? 1 / total : rest / others / total };
}

/** The share of records with both names, of pairs that several records have and that go together more often than by chance. */
export function namesTogether(table: RecordTable, [one, other]: readonly [string, string]): Record<string, number> {
  const [first, second] = [columnOf(table.columns, one), columnOf(table.columns, other)];
  const numbers = internPairs(first.first, second.first);
  const counts = new Map<number, number>();
  const exampleOf = new Map<number, number>();
  let total = 0;
  for (let record = 0; record < numbers.length; record += 1) {
    const number = numbers[record] ?? 0;
    if (number === 0) continue;
    total += 1;
    counts.set(number, (counts.get(number) ?? 0) + 1);
    if (!exampleOf.has(number)) exampleOf.set(number, record);
  }
  const [firstTotal, secondTotal] = [first, second].map(({ counts: of }) => of.reduce((sum, count) => sum + count, 0));
  const listed = [...counts]
    .filter(([, count]) => count >= FEWEST_RECORDS)
    .flatMap(([number, count]) => {
      const record = exampleOf.get(number) ?? 0;
      const [a, b] = [first.first[record] ?? 0, second.first[record] ?? 0];
      const byChance = ((first.counts[a] ?? 0) / (firstTotal ?? 1)) * ((second.counts[b] ?? 0) / (secondTotal ?? 1));
      const share = count / total;
      return share > byChance ? [[`${first.values[a]}|${second.values[b]}`, share] as const] : [];
    })
    .toSorted(([name, share], [otherName, otherShare]) => otherShare - share || (name < otherName ? -1 : 1));
  return Object.fromEntries(listed.slice(0, MOST_LISTED));
}
