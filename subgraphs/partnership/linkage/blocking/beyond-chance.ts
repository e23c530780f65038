/** Tells a rule that brings together one person's records from one that brings together namesakes. */

import type { BlockingRule } from '../model/model.ts';
import { columnOf, splitReference } from '../table/record-table.ts';
import type { RecordTable } from '../table/record-table.ts';
import type { BlockingReport } from './candidate-blocks.ts';

/** How many times more often two records share a key of the rule than they would if its parts had nothing to do with each other. */
export function timesBeyondChance({ on }: BlockingRule, report: BlockingReport, table: RecordTable): number {
  const parts = on.flatMap((part) => (typeof part === 'string' ? [part] : part.inAnyOrder));
  const byChance = parts.reduce((share, part) => share * shareOfEqualPairs(part, table), 1);
  const allPairs = (table.size * (table.size - 1)) / 2;
  return (report.pairs + report.skippedPairs) / Math.max(1e-9, byChance * allPairs);
}

/** Of all pairs of records, those with the same value of a field, or the same part of it. */
function shareOfEqualPairs(reference: string, { columns, size }: RecordTable): number {
  const { column: name, part } = splitReference(reference);
  const { counts, parts } = columnOf(columns, name);
  const ids = part === null ? undefined : parts[part]?.ids;
  const totals = new Float64Array(counts.length);
  for (let value = 1; value < counts.length; value += 1) {
    const id = ids === undefined ? value : (ids[value] ?? 0);
    if (id !== 0) totals[id] = (totals[id] ?? 0) + (counts[value] ?? 0);
  }
  return totals.reduce((sum, count) => sum + count * (count - 1), 0) / Math.max(1, size * (size - 1));
}
