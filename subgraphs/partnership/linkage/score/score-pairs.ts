/** Scores every candidate pair of a table and keeps those that may matter, in one order whatever the number of threads. */

import { walkPairs } from '../blocking/candidate-pairs.ts';
import type { Shard } from '../blocking/candidate-pairs.ts';
import type { CandidateBlocks } from '../blocking/candidate-blocks.ts';
import type { PairScorer } from './pair-scorer.ts';

/** Pairs of records with their weight in bits: pair n is `left[n]`, `right[n]`. */
export interface Edges {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly weights: Float64Array;
}

export interface ShardScores extends Edges {
  /** How many pairs were looked at. */
  readonly pairs: number;
}

export function scoreShard(blocks: CandidateBlocks, shard: Shard, scorer: PairScorer): ShardScores {
  const found = growingEdges();
  let pairs = 0;
  walkPairs(blocks, shard, (left, right, count) => {
    pairs += count;
    scorer.score(left, right, count, found.push);
  });
  return { ...found.edges(), pairs };
}

/** End to end, in the order given. */
export function joinEdges(parts: readonly Edges[]): Edges {
  const length = parts.reduce((sum, { left }) => sum + left.length, 0);
  const joined = { left: new Int32Array(length), right: new Int32Array(length), weights: new Float64Array(length) };
  let at = 0;
  for (const { left, right, weights } of parts) {
    joined.left.set(left, at);
    joined.right.set(right, at);
    joined.weights.set(weights, at);
    at += left.length;
  }
  return joined;
}

function growingEdges() {
  let room = { left: new Int32Array(256), right: new Int32Array(256), weights: new Float64Array(256) };
  let length = 0;
  return {
    push: (a: number, b: number, weight: number): void => {
      if (length === room.left.length) {
        const wider = {
          left: new Int32Array(2 * length),
          right: new Int32Array(2 * length),
          weights: new Float64Array(2 * length),
        };
        wider.left.set(room.left);
        wider.right.set(room.right);
        wider.weights.set(room.weights);
        room = wider;
      }
      room.left[length] = a;
      room.right[length] = b;
      room.weights[length] = weight;
      length += 1;
    },
    edges: (): Edges => ({
      left: room.left.slice(0, length),
      right: room.right.slice(0, length),
      weights: room.weights.slice(0, length),
    }),
  };
}
