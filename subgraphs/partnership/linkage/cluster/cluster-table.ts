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
  const identifiersOf = verifiedIdentifiers(model, data.columns);
  for (const { members, weightOf } of weighed(componentsOf(size, edges, threshold), scorer)) {
    const answer = clusterByAverage({ members, weightOf, threshold, identifiersOf });
    refusals.push(...answer.refusals);
    for (const cluster of answer.clusters) for (const record of cluster) clusterOf[record] = cluster[0] ?? record;
  }
  return { clusterOf, refusals };
}

/** The value of each verified field. */
export function verifiedIdentifiers(
  { fields }: LinkageModel,
  columns: Readonly<Record<string, SharedColumn>>,
): ClusterQuestion['identifiersOf'] {
  const verified = fields.flatMap(({ name, isVerified }) => {
    const column = columns[name];
    return isVerified === true && column !== undefined ? [column.first] : [];
  });
  return (record) => verified.map((ids) => ids[record] ?? 0);
}

function componentsOf(size: number, edges: Edges, threshold: number): readonly (readonly number[])[] {
  const fit: (readonly number[])[] = [];
  let [floor, left] = [threshold, edges];
  for (;;) {
    const components = connectedComponents(size, left, floor);
    for (const component of components) if (component.length <= LARGEST_COMPONENT) fit.push(component);
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

interface WeighedComponent {
  readonly members: readonly number[];
  readonly weightOf: ClusterQuestion['weightOf'];
}

/** Scores all pairs within each component, many components at a time: most have two or three records. */
function* weighed(components: readonly (readonly number[])[], scorer: PairScorer): Iterable<WeighedComponent> {
  let waiting: (readonly number[])[] = [];
  let pairs = 0;
  for (const members of components) {
    waiting.push(members);
    pairs += (members.length * (members.length - 1)) / 2;
    if (pairs >= BATCH) {
      yield* weighedTogether(waiting, pairs, scorer);
      [waiting, pairs] = [[], 0];
    }
  }
  yield* weighedTogether(waiting, pairs, scorer);
}

function* weighedTogether(
  components: readonly (readonly number[])[],
  pairs: number,
  scorer: PairScorer,
): Iterable<WeighedComponent> {
  const [left, right, weights] = [new Int32Array(pairs), new Int32Array(pairs), new Float64Array(pairs)];
  let at = 0;
  for (const members of components) {
    for (let i = 0; i < members.length; i += 1) {
      for (let j = i + 1; j < members.length; j += 1) {
        left[at] = members[i] ?? 0;
        right[at] = members[j] ?? 0;
        at += 1;
      }
    }
  }
  // Without a floor the scorer leaves out no pair and keeps their order.
  let scored = 0;
  for (let from = 0; from < pairs; from += BATCH) {
    const to = Math.min(pairs, from + BATCH);
    scorer.score(left.subarray(from, to), right.subarray(from, to), to - from, (_a, _b, weight) => {
      weights[scored] = weight;
      scored += 1;
    });
  }
  let start = 0;
  for (const members of components) {
    const width = members.length;
    const own = weights.subarray(start, start + (width * (width - 1)) / 2);
    start += own.length;
    const placeOf = width === 2 ? null : new Map(members.map((member, place) => [member, place]));
    yield {
      members,
      weightOf: (one, other) => {
        if (placeOf === null) return own[0] ?? 0;
        const [i, j] = [placeOf.get(one) ?? 0, placeOf.get(other) ?? 0];
        const [low, high] = i < j ? [i, j] : [j, i];
        // The place in the upper triangle, row by row.
        return own[low * width - (low * (low + 1)) / 2 + (high - low - 1)] ?? 0;
      },
    };
  }
}
