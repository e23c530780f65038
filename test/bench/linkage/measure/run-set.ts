/** Runs the engine over a labelled set as a user would: the recipe for its kinds of fields, a model learned from it alone, links. */

import { clusterTable } from '../../../../subgraphs/partnership/linkage/cluster/cluster-table.ts';
import { createBlocks } from '../../../../subgraphs/partnership/linkage/blocking/candidate-blocks.ts';
import {
  encodeRecords,
  scoringData,
  specFor,
  trainModel,
  weightOf,
} from '../../../../subgraphs/partnership/linkage/linkage.ts';
import type { LinkageModel, RecordTable } from '../../../../subgraphs/partnership/linkage/linkage.ts';
import type { ScoringData } from '../../../../subgraphs/partnership/linkage/score/pair-scorer.ts';
import type { Edges } from '../../../../subgraphs/partnership/linkage/score/score-pairs.ts';
import { scoreInThreads } from '../../../../subgraphs/partnership/linkage/workers/score-in-threads.ts';
import type { LabelledSet } from '../sets/labelled-set.ts';

export interface Run {
  readonly set: LabelledSet;
  readonly truth: readonly string[];
  readonly table: RecordTable;
  readonly model: LinkageModel;
  readonly data: ScoringData;
  readonly edges: Edges;
  readonly pairs: number;
  clustersAt(probability: number): Int32Array;
}

/** Pairs less likely than this count as not linked at any threshold of the curves. */
const LEAST_PROBABILITY = 0.01;

/** Without a model, one is learned from the set itself. */
export async function runSet(set: LabelledSet, threads: number, known?: LinkageModel): Promise<Run> {
  const table = encodeRecords(
    set.records.map(({ record }) => record),
    set.fields,
  );
  const model = known ?? trainModel(table, specFor(set.name, set.fields, table.size));
  const data = scoringData(table, model);
  const { blocks } = createBlocks(table, model.blocking);
  const { edges, pairs } = await scoreInThreads(model, data, blocks, weightOf(LEAST_PROBABILITY), threads);
  return {
    set,
    truth: set.records.map(({ truth }) => truth),
    table,
    model,
    data,
    edges,
    pairs,
    clustersAt: (probability) => clusterTable(model, data, table.size, edges, weightOf(probability)).clusterOf,
  };
}
