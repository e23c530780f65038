/** Sorts records into blocks, rule by rule, over memory that threads share, and reports what the caps leave out. */

import type { BlockingRule } from '../model/model.ts';
import { sharedInts } from '../table/packed-texts.ts';
import type { RaggedInts, RecordTable } from '../table/record-table.ts';
import { keyRows } from './key-rows.ts';
import type { KeyRows } from './key-rows.ts';

/** The records of key k are `members[starts[k]]` to `members[starts[k + 1] - 1]`. Key 0 is none. */
export interface RuleBlocks {
  readonly starts: Int32Array;
  readonly members: Int32Array;
}

export interface CandidateBlocks {
  readonly rules: readonly RuleBlocks[];
  /** The keys of record r: `keys[r * rules.length]` and on, one a rule; 0 is none. */
  readonly keys: Int32Array;
  /** Of records with former values: more of their keys, as rule and key in turn. */
  readonly formerKeys: RaggedInts | null;
}

/** What a rule gave and what its cap left out. */
export interface BlockingReport {
  readonly rule: string;
  readonly keys: number;
  readonly recordsWithKey: number;
  readonly pairs: number;
  readonly skippedKeys: number;
  readonly skippedRecords: number;
  readonly skippedPairs: number;
}

export function createBlocks(
  table: RecordTable,
  rules: readonly BlockingRule[],
): { readonly blocks: CandidateBlocks; readonly report: readonly BlockingReport[] } {
  const keys = sharedInts(table.size * rules.length);
  const former: (readonly [record: number, rule: number, key: number])[] = [];
  const made = rules.map((rule, index) => {
    const rows = keyRows(rule, table.columns, table.size);
    const sorted = sortRows(rule, rows);
    for (let row = 0; row < rows.records.length; row += 1) {
      const [record, key] = [rows.records[row] ?? 0, rows.keys[row] ?? 0];
      if (row < table.size) keys[record * rules.length + index] = key;
      else if (key !== 0) former.push([record, index, key]);
    }
    return sorted;
  });
  return {
    blocks: {
      rules: made.map(({ blocks }) => blocks),
      keys,
      formerKeys: former.length === 0 ? null : raggedKeys(table.size, former),
    },
    report: made.map(({ report }) => report),
  };
}

/** A counting sort by key. The keys of blocks past the cap become 0 in the rows, so that later rules do not count on them. */
function sortRows(rule: BlockingRule, rows: KeyRows): { readonly blocks: RuleBlocks; readonly report: BlockingReport } {
  let largest = 0;
  for (const key of rows.keys) if (key > largest) largest = key;
  const counts = new Int32Array(largest + 1);
  for (const key of rows.keys) counts[key] = (counts[key] ?? 0) + 1;
  counts[0] = 0;
  let [used, recordsWithKey, pairs, skippedKeys, skippedRecords, skippedPairs] = [0, 0, 0, 0, 0, 0];
  const starts = sharedInts(largest + 2);
  for (let key = 1; key <= largest; key += 1) {
    const count = counts[key] ?? 0;
    const isPast = count > rule.largestBlock;
    if (isPast) {
      skippedKeys += 1;
      skippedRecords += count;
      skippedPairs += (count * (count - 1)) / 2;
    } else {
      used += count > 1 ? 1 : 0;
      pairs += (count * (count - 1)) / 2;
    }
    recordsWithKey += count;
    // A record alone in its block is compared with nobody.
    starts[key + 1] = (starts[key] ?? 0) + (isPast || count < 2 ? 0 : count);
  }
  const members = sharedInts(starts[largest + 1] ?? 0);
  const filled = starts.slice();
  for (let row = 0; row < rows.keys.length; row += 1) {
    const key = rows.keys[row] ?? 0;
    if (key === 0) continue;
    if (starts[key] === starts[key + 1]) rows.keys[row] = 0;
    else {
      const at = filled[key] ?? 0;
      members[at] = rows.records[row] ?? 0;
      filled[key] = at + 1;
    }
  }
  const report = { rule: rule.name, keys: used, recordsWithKey, pairs, skippedKeys, skippedRecords, skippedPairs };
  return { blocks: { starts, members }, report };
}

function raggedKeys(size: number, former: readonly (readonly [number, number, number])[]): RaggedInts {
  const starts = sharedInts(size + 1);
  const values = sharedInts(2 * former.length);
  const inOrder = former.toSorted(([one], [other]) => one - other);
  for (const [at, [record, rule, key]] of inOrder.entries()) {
    starts[record + 1] = 2 * (at + 1);
    values[2 * at] = rule;
    values[2 * at + 1] = key;
  }
  for (let record = 0; record < size; record += 1) {
    starts[record + 1] = Math.max(starts[record + 1] ?? 0, starts[record] ?? 0);
  }
  return { starts, values };
}
