/** Measures how well and how fast the linkage engine finds out who is who, on labelled sets and on Fictonshire. */

import { availableParallelism, loadavg } from 'node:os';

import { tell } from '../tell.ts';
import { runSet } from './measure/run-set.ts';
import type { Run } from './measure/run-set.ts';
import { bCubedRow, groupRows, heldOutRows, qualityRows, writeCurves } from './modes/quality.ts';
import { countsByHeritage, fairnessRows } from './modes/fairness.ts';
import type { Counts } from './modes/fairness.ts';
import { loadToClustersRows } from './modes/load-to-clusters.ts';
import { searchRows } from './modes/search.ts';
import { speedRows } from './modes/speed.ts';
import { steadyRows } from './modes/steady.ts';
import { readOptions, USAGE } from './options.ts';
import type { BenchOptions } from './options.ts';
import { FICTONSHIRE, fictonshireSet, labelledSets } from './sets/labelled-set.ts';
import type { LabelledSet } from './sets/labelled-set.ts';

try {
  const options = readOptions(process.argv.slice(2), process.env);
  tell(
    `Node ${process.version}, ${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)} before the start, ` +
      `${options.threads} threads that score.`,
  );
  for (const set of setsOf(options)) await measure(set, options);
  process.exit(0);
} catch (error) {
  tell(`${error instanceof Error ? error.message : 'unknown'}\n\n${USAGE}`);
  process.exit(1);
}

function* setsOf({ folder, records }: BenchOptions): Iterable<LabelledSet> {
  if (folder !== null) yield* labelledSets(folder);
  if (records > 0) yield fictonshireSet(records);
}

async function measure(set: LabelledSet, options: BenchOptions): Promise<void> {
  const run = await runSet(set, options.threads);
  const rows = qualityRows(run);
  if (options.isJson) {
    for (const row of rows) console.log(JSON.stringify(row));
    return;
  }
  console.log(`\n${set.name}: ${run.truth.length} records, ${run.pairs} pairs compared`);
  console.table([
    ...rows.map(({ level, threshold, precision, recall, f1 }) => ({ level, threshold, precision, recall, f1 })),
    bCubedRow(run),
    ...(await heldOutRows(set, options.threads)),
  ]);
  printGroups(run);
  console.log(`Curves: ${writeCurves(options.pictures, run, rows)}`);
  if (set.name !== FICTONSHIRE) return;
  console.table(searchRows(run));
  console.table(await steadyRows(run));
  console.table(await loadToClustersRows(run, options.threads));
  if (options.hasPeers) console.table(await speedRows(run, options));
  console.table(fairnessRows(await heritageOfTowns(countsByHeritage(run), options)));
}

/** One town at a time, each made by a seed of its own, with a model learned from it. */
async function heritageOfTowns(first: Counts, { records, towns, threads }: BenchOptions): Promise<readonly Counts[]> {
  const counts = [first];
  for (let town = 2; town <= towns; town += 1) {
    tell(`Town ${town} of ${towns}.`);
    counts.push(countsByHeritage(await runSet(fictonshireSet(records, `linkage-${town}`), threads)));
  }
  return counts;
}

function printGroups(run: Run): void {
  const rows = groupRows(run);
  if (rows.length > 0) console.table(rows);
}
