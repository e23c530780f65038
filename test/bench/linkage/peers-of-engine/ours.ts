/** Measures this engine over a model's pairs: blocking and scoring, then the patterns apart. */

import { createBlocks } from '../../../../subgraphs/partnership/linkage/blocking/candidate-blocks.ts';
import { shardsOf, walkPairs } from '../../../../subgraphs/partnership/linkage/blocking/candidate-pairs.ts';
import { scoringData, weightOf } from '../../../../subgraphs/partnership/linkage/linkage.ts';
import type { LinkageModel, RecordTable } from '../../../../subgraphs/partnership/linkage/linkage.ts';
import { createPatternCounter } from '../../../../subgraphs/partnership/linkage/train/pattern-counts.ts';
import { scoreInThreads } from '../../../../subgraphs/partnership/linkage/workers/score-in-threads.ts';
import type { Measurement } from './measured.ts';

export const LEAST_PROBABILITY = 0.01;

export async function measureOurs(table: RecordTable, model: LinkageModel, threads: number): Promise<Measurement> {
  const data = scoringData(table, model);
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  const { blocks } = createBlocks(table, model.blocking);
  const { edges, pairs } = await scoreInThreads(model, data, blocks, weightOf(LEAST_PROBABILITY), threads);
  const spent = process.cpuUsage(cpu);
  const wallSeconds = (performance.now() - wall) / 1000;
  const counter = createPatternCounter(model.comparisons, table.columns);
  for (const shard of shardsOf(blocks, 100_000)) {
    walkPairs(blocks, shard, (left, right, count) => counter.add(left, right, count, 1));
  }
  const { levels, counts, width } = counter.patterns();
  return {
    engine: 'this engine',
    version: `with ${threads} threads`,
    pairs,
    edges: edges.left.length,
    cpuSeconds: (spent.user + spent.system) / 1e6,
    wallSeconds,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    scores: new Map(
      Array.from(edges.left, (left, index) => [`${left} ${edges.right[index]}`, edges.weights[index] ?? 0]),
    ),
    patterns: new Map(
      Array.from(counts, (count, index) => [levels.subarray(index * width, (index + 1) * width).join(' '), count]),
    ),
  };
}
