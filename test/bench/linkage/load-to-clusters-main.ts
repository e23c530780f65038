/** Links a file of records in a process of its own, and prints what each stage took: nothing of the bench is in its time or memory. */

import { createBlocks } from '../../../subgraphs/partnership/linkage/blocking/candidate-blocks.ts';
import { clusterTable } from '../../../subgraphs/partnership/linkage/cluster/cluster-table.ts';
import {
  encodeRecords,
  scoringData,
  specFor,
  trainModel,
  weightOf,
} from '../../../subgraphs/partnership/linkage/linkage.ts';
import { scoreInThreads } from '../../../subgraphs/partnership/linkage/workers/score-in-threads.ts';
import type { LoadToClusters, Stage } from './modes/load-to-clusters.ts';
import { LEAST_PROBABILITY } from './peers-of-engine/ours.ts';
import { FICTONSHIRE_FIELDS } from './sets/fictonshire.ts';
import { readRecordFile } from './sets/record-file.ts';
import { LINK_THRESHOLD } from './measure/thresholds.ts';

const [file = '', threads = '1'] = process.argv.slice(2);
const stages: Stage[] = [];

const table = await timed('reading', () => encodeRecords(readRecordFile(file, FICTONSHIRE_FIELDS), FICTONSHIRE_FIELDS));
const model = await timed('learning', () => trainModel(table, specFor('bench', FICTONSHIRE_FIELDS, table.size)));
const { blocks, data } = await timed('blocks', () => ({
  blocks: createBlocks(table, model.blocking).blocks,
  data: scoringData(table, model),
}));
const { edges, pairs } = await timed('scoring', () =>
  scoreInThreads(model, data, blocks, weightOf(LEAST_PROBABILITY), Number(threads)),
);
const { clusterOf } = await timed('clusters', () =>
  clusterTable(model, data, table.size, edges, weightOf(LINK_THRESHOLD)),
);
const answer: LoadToClusters = {
  stages,
  records: table.size,
  pairs,
  clusters: new Set(clusterOf).size,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(answer));

async function timed<T>(stage: string, work: () => T | Promise<T>): Promise<T> {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  const done = await work();
  const { user, system } = process.cpuUsage(cpu);
  stages.push({ stage, wallSeconds: (performance.now() - wall) / 1000, cpuSeconds: (user + system) / 1e6 });
  return done;
}
