/** Measures one thread in a steady loop: pairs scored in a second, a search of fifty candidates, and the keys of a record. */

import { Worker } from 'node:worker_threads';

import { createBlocks } from '../../../../subgraphs/partnership/linkage/blocking/candidate-blocks.ts';
import { BATCH, shardsOf, walkPairs } from '../../../../subgraphs/partnership/linkage/blocking/candidate-pairs.ts';
import { createKeyMaker, createLiveScorer, weightOf } from '../../../../subgraphs/partnership/linkage/linkage.ts';
import { percentile } from '../measure/percentile.ts';
import type { Run } from '../measure/run-set.ts';
import type { SteadyPairs, SteadyWork } from '../measure/steady-worker.ts';
import { LEAST_PROBABILITY } from '../peers-of-engine/ours.ts';

const SECONDS = 3;
/** More than a million records have: a part of them would be of one kind, as the first blocks hold the likeliest. */
const MOST_PAIRS = 10_000_000;
const CANDIDATES = 50;
const SEARCHES = 3000;
/** Not counted, while the program warms up. */
const WARM_UP = 500;

export async function steadyRows(run: Run): Promise<readonly Readonly<Record<string, string>>[]> {
  return [await pairsRow(run), liveRow(run), keysRow(run)];
}

/** The pairs of the run, in the order of its blocks, again and again; the whole model, its household class and rarities included. */
async function pairsRow({ table, model, data }: Run): Promise<Readonly<Record<string, string>>> {
  const batches = pairBatches(table, model);
  const work: SteadyWork = { model, data, batches, floor: weightOf(LEAST_PROBABILITY), seconds: SECONDS };
  const { pairs, edges, wallSeconds, cpuSeconds } = await new Promise<SteadyPairs>((resolve, reject) => {
    const worker = new Worker(new URL('../measure/steady-worker.ts', import.meta.url), { workerData: work });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  return {
    'one thread, steadily': 'pairs scored, in millions a second',
    'by the wall': (pairs / wallSeconds / 1e6).toFixed(2),
    "by the processor's time": (pairs / cpuSeconds / 1e6).toFixed(2),
    note: `${((100 * edges) / pairs).toFixed(0)} in a hundred are kept`,
  };
}

function pairBatches(
  table: Run['table'],
  { blocking }: Run['model'],
): readonly { readonly left: Int32Array; readonly right: Int32Array }[] {
  const { blocks } = createBlocks(table, blocking);
  const batches: { left: Int32Array; right: Int32Array }[] = [];
  for (const shard of shardsOf(blocks, MOST_PAIRS / 10)) {
    walkPairs(blocks, shard, (left, right, count) => {
      if (batches.length * BATCH < MOST_PAIRS)
        batches.push({ left: left.slice(0, count), right: right.slice(0, count) });
    });
  }
  return batches;
}

/** Different people each time, so that little of what was read before is of use. */
function liveRow({ set, model }: Run): Readonly<Record<string, string>> {
  const records = set.records.map(({ record }) => record);
  const scorer = createLiveScorer(model);
  const times = timesOf(SEARCHES, (search) => {
    const at = (search * 7919) % records.length;
    const [query, ...candidates] = Array.from(
      { length: CANDIDATES + 1 },
      (_, index) => records[(at + index * 31) % records.length],
    ).filter((record) => record !== undefined);
    return () => {
      if (query !== undefined) scorer.score(query, candidates);
    };
  });
  return timesRow(`one record against ${CANDIDATES} candidates, explained`, times);
}

function keysRow({ set, model }: Run): Readonly<Record<string, string>> {
  const keysOf = createKeyMaker(model.searchRules, model.fields);
  const times = timesOf(Math.min(set.records.length, 20_000), (index) => {
    const record = set.records[index]?.record;
    return () => {
      if (record !== undefined) keysOf(record);
    };
  });
  return timesRow('the keys of one record', times);
}

/** In milliseconds. The mean is of this thread's own processor's time, which other programs do not lengthen. */
interface Times {
  readonly wall: readonly number[];
  readonly meanCpu: number;
}

/** `prepare` is not timed. */
function timesOf(count: number, prepare: (index: number) => () => void): Times {
  const wall: number[] = [];
  let microseconds = 0;
  for (let index = 0; index < count; index += 1) {
    const work = prepare(index);
    const [cpu, start] = [process.threadCpuUsage(), performance.now()];
    work();
    const took = performance.now() - start;
    const { user, system } = process.threadCpuUsage(cpu);
    if (index < WARM_UP) continue;
    wall.push(took);
    microseconds += user + system;
  }
  return { wall, meanCpu: microseconds / Math.max(1, wall.length) / 1000 };
}

function timesRow(what: string, { wall, meanCpu }: Times): Readonly<Record<string, string>> {
  const ms = (share: number): string => `${percentile(wall, share).toFixed(3)} ms`;
  return {
    'one thread, steadily': what,
    p50: ms(0.5),
    p95: ms(0.95),
    p99: ms(0.99),
    'mean CPU': `${meanCpu.toFixed(3)} ms`,
  };
}
