/** Scores the same pairs again and again in a thread that does nothing else, as a scoring thread does: the thread's own program. */

import { parentPort, workerData } from 'node:worker_threads';

import type { LinkageModel } from '../../../../subgraphs/partnership/linkage/linkage.ts';
import { createPairScorer } from '../../../../subgraphs/partnership/linkage/score/pair-scorer.ts';
import type { ScoringData } from '../../../../subgraphs/partnership/linkage/score/pair-scorer.ts';

export interface SteadyWork {
  readonly model: LinkageModel;
  readonly data: ScoringData;
  readonly batches: readonly { readonly left: Int32Array; readonly right: Int32Array }[];
  readonly floor: number;
  readonly seconds: number;
}

export interface SteadyPairs {
  readonly pairs: number;
  readonly edges: number;
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
}

// What `modes/steady.ts` hands over.
const { model, data, batches, floor, seconds } = workerData as SteadyWork;
const scorer = createPairScorer(model, data, floor);
let [pairs, edges] = [0, 0];
const take = (): void => {
  edges += 1;
};

function pass(): void {
  for (const { left, right } of batches) {
    scorer.score(left, right, left.length, take);
    pairs += left.length;
  }
}

pass();
[pairs, edges] = [0, 0];
const [cpu, start] = [process.threadCpuUsage(), performance.now()];
while (performance.now() - start < seconds * 1000) pass();
const wallSeconds = (performance.now() - start) / 1000;
const { user, system } = process.threadCpuUsage(cpu);
const answer: SteadyPairs = { pairs, edges, wallSeconds, cpuSeconds: (user + system) / 1e6 };
parentPort?.postMessage(answer, []);
