/** Clusters a whole table: components first, then each by the average of all its pairs, also those that no rule brought together. */

import { createPairScorer } from '../score/pair-scorer.ts';
import type { PairScorer, ScoringData } from '../score/pair-scorer.ts';
import type { Edges } from '../score/score-pairs.ts';
import type { LinkageModel } from '../model/model.ts';
import type { SharedColumn } from '../table/record-table.ts';
import { BATCH } from '../blocking/candidate-pairs.ts';
import { clusterByAverage } from './average-linkage.ts';
import type { ClusterQuestion, Refusal } from './average-linkage.ts';
import { connectedComponents } from './components.ts';

export interface TableClusters {
  /** The lowest record of each record's cluster. */
  readonly clusterOf: Int32Array;
  readonly refusals: readonly Refusal[];
}

/** A component of more records than this is taken apart at its weakest evidence first: the work grows with the cube. */
const LARGEST_COMPONENT = 200;
const BITS_A_STEP = 3;

export function clusterTable(
  model: LinkageModel,
  data: ScoringData,
  size: number,
  edges: Edges,
  threshold: number,
): TableClusters {
  const clusterOf = Int32Array.from({ length: size }, (_, record) => record);
  const refusals: Refusal[] = [];
  const scorer = createPairScorer(model, data, Number.NEGATIVE_INFINITY);
  const conflictOf = identifierConflicts(model, data.columns);
  for (const members of componentsOf(size, edges, threshold)) {
    const weightOf = weightsWithin(members, scorer);
    const answer = clusterByAverage({ members, weightOf, threshold, conflictOf });
    refusals.push(...answer.refusals);
    for (const cluster of answer.clusters) for (const record of cluster) clusterOf[record] = cluster[0] ?? record;
  }
  return { clusterOf, refusals };
}

/** Different values of a field that is verified on both sides. */
export function identifierConflicts(
  { fields }: LinkageModel,
  columns: Readonly<Record<string, SharedColumn>>,
): ClusterQuestion['conflictOf'] {
  const verified = fields.flatMap(({ name, isVerified }) => {
    const column = columns[name];
    return isVerified === true && column !== undefined ? [column.first] : [];
  });
  return (one, other) => {
    for (const ids of verified) {
      const [a, b] = [ids[one] ?? 0, ids[other] ?? 0];
      if (a !== 0 && b !== 0 && a !== b) return 'DIFFERENT_IDENTIFIERS';
    }
    return null;
  };
}

function componentsOf(size: number, edges: Edges, threshold: number): readonly (readonly number[])[] {
  const fit: (readonly number[])[] = [];
  let [floor, left] = [threshold, edges];
  for (;;) {
    const components = connectedComponents(size, left, floor);
    fit.push(...components.filter(({ length }) => length <= LARGEST_COMPONENT));
    const tooLarge = components.filter(({ length }) => length > LARGEST_COMPONENT);
    if (tooLarge.length === 0) return fit;
    floor += BITS_A_STEP;
    left = edgesAmong(new Set(tooLarge.flat()), left, floor);
  }
}

function edgesAmong(records: ReadonlySet<number>, { left, right, weights }: Edges, floor: number): Edges {
  const kept = [...left.keys()].filter((index) => (weights[index] ?? 0) >= floor && records.has(left[index] ?? 0));
  return {
    left: Int32Array.from(kept, (index) => left[index] ?? 0),
    right: Int32Array.from(kept, (index) => right[index] ?? 0),
    weights: Float64Array.from(kept, (index) => weights[index] ?? 0),
  };
}

function weightsWithin(members: readonly number[], scorer: PairScorer): ClusterQuestion['weightOf'] {
  const width = members.length;
  const placeOf = new Map(members.map((member, place) => [member, place]));
  const weights = new Float64Array(width * width);
  const [left, right] = [new Int32Array(Math.min(BATCH, (width * (width - 1)) / 2)), new Int32Array(BATCH)];
  const take = (a: number, b: number, weight: number): void => {
    const [i, j] = [placeOf.get(a) ?? 0, placeOf.get(b) ?? 0];
    weights[i * width + j] = weight;
    weights[j * width + i] = weight;
  };
  let count = 0;
  for (let i = 0; i < width; i += 1) {
    for (let j = i + 1; j < width; j += 1) {
      left[count] = members[i] ?? 0;
      right[count] = members[j] ?? 0;
      count += 1;
      if (count === left.length) {
        scorer.score(left, right, count, take);
        count = 0;
      }
    }
  }
  if (count > 0) scorer.score(left, right, count, take);
  return (one, other) => weights[(placeOf.get(one) ?? 0) * width + (placeOf.get(other) ?? 0)] ?? 0;
}
