/** Measures our gateway beside the stock one and its peers, on this machine, over the same canned subgraphs. */

import { availableParallelism, loadavg } from 'node:os';

import { installPeers } from './gateways/install-peers.ts';
import { measureGrowth } from './modes/growth.ts';
import { measureLatency } from './modes/latency.ts';
import { measureLayers } from './modes/layers.ts';
import { measureMemory } from './modes/memory.ts';
import { measureTable } from './modes/table.ts';
import { readOptions, USAGE } from './options.ts';
import type { BenchOptions } from './options.ts';
import { printJson, printTable } from './print-rows.ts';
import type { Row } from './print-rows.ts';
import { tell } from './tell.ts';

/** A run that has lost its way ends here, with all its processes. */
const MOST_MINUTES = 20;

try {
  const options = readOptions(process.argv.slice(2));
  if (process.platform !== 'linux')
    throw new Error('The bench reads the processor’s time from /proc, which only Linux has.');
  setTimeout(() => {
    tell(`The bench gave up after ${MOST_MINUTES} minutes.`);
    process.exit(1);
  }, MOST_MINUTES * 60_000).unref();
  await installPeers();
  const startedAt = performance.now();
  tell(
    `Node ${process.version}, ${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)} before the start, ` +
      `${options.connections} connections, ${options.rounds} rounds of ${options.seconds} s.`,
  );
  const { table, json } = await results(options);
  if (options.isJson) printJson(json);
  else printTable(table);
  tell(`Done in ${Math.round((performance.now() - startedAt) / 1000)} s.`);
  process.exit(0);
} catch (error) {
  tell(`${error instanceof Error ? error.message : 'unknown'}\n\n${USAGE}`);
  process.exit(1);
}

async function results(options: BenchOptions): Promise<{ table: readonly Row[]; json: readonly Row[] }> {
  switch (options.mode) {
    case 'table':
      return measureTable(options);
    case 'growth':
      return alike(await measureGrowth(options));
    case 'layers':
      return alike(await measureLayers(options));
    case 'memory':
      return alike(await measureMemory(options));
    case 'latency':
      return alike(await measureLatency(options));
    default:
      return options.mode satisfies never;
  }
}

function alike(rows: readonly Row[]) {
  return { table: rows, json: rows };
}
