/** Scores all candidate pairs with as many threads as are asked for. The answer is the same for any number of them. */

import { Worker } from 'node:worker_threads';

import type { CandidateBlocks } from '../blocking/candidate-blocks.ts';
import { shardsOf } from '../blocking/candidate-pairs.ts';
import type { Shard } from '../blocking/candidate-pairs.ts';
import type { LinkageModel } from '../model/model.ts';
import { createPairScorer } from '../score/pair-scorer.ts';
import type { ScoringData } from '../score/pair-scorer.ts';
import { joinEdges, scoreShard } from '../score/score-pairs.ts';
import type { Edges, ShardScores } from '../score/score-pairs.ts';

export interface WorkOfThread {
  readonly model: LinkageModel;
  readonly data: ScoringData;
  readonly blocks: CandidateBlocks;
  readonly shards: readonly Shard[];
  readonly floor: number;
  /** The next piece that nobody has drawn. */
  readonly next: Int32Array;
}

export interface DrawnScores {
  readonly index: number;
  readonly scores: ShardScores;
}

export interface ScoredPairs {
  readonly edges: Edges;
  /** How many pairs were looked at. */
  readonly pairs: number;
}

const PAIRS_A_SHARD = 100_000;

export async function scoreInThreads(
  model: LinkageModel,
  data: ScoringData,
  blocks: CandidateBlocks,
  floor: number,
  threads: number,
): Promise<ScoredPairs> {
  const shards = shardsOf(blocks, PAIRS_A_SHARD);
  if (threads <= 1 || shards.length <= 1) {
    const scorer = createPairScorer(model, data, floor);
    return joined(shards.map((shard) => scoreShard(blocks, shard, scorer)));
  }
  const next = new Int32Array(new SharedArrayBuffer(4));
  const work: WorkOfThread = { model: withoutTerms(model), data, blocks, shards, floor, next };
  const drawn = await Promise.all(Array.from({ length: threads }, () => runThread(work)));
  const inOrder = drawn.flat().toSorted((one, other) => one.index - other.index);
  return joined(inOrder.map(({ scores }) => scores));
}

function joined(parts: readonly ShardScores[]): ScoredPairs {
  return { edges: joinEdges(parts), pairs: parts.reduce((sum, { pairs }) => sum + pairs, 0) };
}

/** The lists of terms have become numbers in `data`; a thread need not have them copied. */
function withoutTerms(model: LinkageModel): LinkageModel {
  return { ...model, frequencies: {}, together: {} };
}

function runThread(work: WorkOfThread): Promise<readonly DrawnScores[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./score-worker.ts', import.meta.url), { workerData: work });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`A scoring thread ended early, with code ${code}.`)));
  });
}
