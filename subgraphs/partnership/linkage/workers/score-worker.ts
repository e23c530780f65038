/** Scores the pieces of work that it draws until none is left: the thread's own program. */

import { parentPort, workerData } from 'node:worker_threads';

import { createPairScorer } from '../score/pair-scorer.ts';
import { scoreShard } from '../score/score-pairs.ts';
import type { DrawnScores, WorkOfThread } from './score-in-threads.ts';

// What `score-in-threads.ts` hands over, and nobody else can start this program with.
const { model, data, blocks, shards, floor, next } = workerData as WorkOfThread;
const scorer = createPairScorer(model, data, floor);
const found: DrawnScores[] = [];
for (;;) {
  const index = Atomics.add(next, 0, 1);
  const shard = shards[index];
  if (shard === undefined) break;
  found.push({ index, scores: scoreShard(blocks, shard, scorer) });
}
parentPort?.postMessage(found, []);
