/** Runs a model over a table: blocks, scores, clusters, and says what the caps of the rules left out. */

import { createBlocks } from './blocking/candidate-blocks.ts';
import type { BlockingReport } from './blocking/candidate-blocks.ts';
import { clusterTable } from './cluster/cluster-table.ts';
import type { Refusal } from './cluster/average-linkage.ts';
import type { LinkageModel } from './model/model.ts';
import type { ScoringData } from './score/pair-scorer.ts';
import type { Edges } from './score/score-pairs.ts';
import { togetherBits, valueShares } from './score/value-shares.ts';
import { weightOf } from './score/weights.ts';
import type { RecordTable, SharedColumn } from './table/record-table.ts';
import { scoreInThreads } from './workers/score-in-threads.ts';

export interface LinkOptions {
  /** Pairs less likely than this to be one person's are not kept. */
  readonly leastProbability?: number;
  /** The average that the pairs of a person's records must reach. */
  readonly clusterProbability?: number;
  readonly threads?: number;
}

export interface LinkedTable {
  readonly edges: Edges;
  /** How many pairs were compared. */
  readonly pairs: number;
  readonly report: readonly BlockingReport[];
  /** The lowest record of each record's cluster. */
  readonly clusterOf: Int32Array;
  /** Groups that belong together by their scores and were kept apart: for a person to look at. */
  readonly refusals: readonly Refusal[];
}

export async function linkTable(
  table: RecordTable,
  model: LinkageModel,
  options: LinkOptions = {},
): Promise<LinkedTable> {
  const { leastProbability = 0.01, clusterProbability = 0.99, threads = 1 } = options;
  const { blocks, report } = createBlocks(table, model.blocking);
  const data = scoringData(table, model);
  const { edges, pairs } = await scoreInThreads(model, data, blocks, weightOf(leastProbability), threads);
  return { edges, pairs, report, ...clusterTable(model, data, table.size, edges, weightOf(clusterProbability)) };
}

/** What of a table and a model is needed to score: numbers only. */
export function scoringData(table: RecordTable, model: LinkageModel): ScoringData {
  return {
    columns: Object.fromEntries(Object.entries(table.columns).map(([name, column]) => [name, sharedColumn(column)])),
    shares: valueShares(model, table),
    together: togetherBits(model, table),
  };
}

function sharedColumn({ kind, first, row, former, texts, days, parts }: SharedColumn): SharedColumn {
  return { kind, first, row, former, texts, days, parts };
}
