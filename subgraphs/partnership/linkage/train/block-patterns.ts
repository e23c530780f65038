/** Counts the patterns of the pairs that some rules bring together, or of a part of them where they are many. */

import type { CandidateBlocks } from '../blocking/candidate-blocks.ts';
import { shardsOf } from '../blocking/candidate-pairs.ts';
import type { walkPairs } from '../blocking/candidate-pairs.ts';
import type { ComparisonSpec } from '../model/model.ts';
import type { RecordTable } from '../table/record-table.ts';
import { createPatternCounter } from './pattern-counts.ts';
import type { PatternCounts } from './pattern-counts.ts';

const PAIRS_A_SHARD = 5000;

/** At most about so many pairs, an equal part of them from each rule; a rule that is sampled counts for all of its pairs. */
export function countPatterns(
  table: RecordTable,
  comparisons: readonly ComparisonSpec[],
  blocks: CandidateBlocks,
  rules: readonly number[],
  most: number,
  walk: typeof walkPairs,
): PatternCounts {
  const counter = createPatternCounter(comparisons, table.columns);
  const each = Math.max(1, most / Math.max(1, rules.length));
  for (const rule of rules) {
    const shards = shardsOf(blocks, PAIRS_A_SHARD, [rule]);
    const step = Math.max(1, Math.ceil((shards.length * PAIRS_A_SHARD) / each));
    const taken = shards.filter((_, index) => index % step === 0);
    const weight = taken.length === 0 ? 1 : shards.length / taken.length;
    for (const shard of taken) walk(blocks, shard, (left, right, count) => counter.add(left, right, count, weight));
  }
  return counter.patterns();
}
