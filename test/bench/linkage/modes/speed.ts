/** Measures the same model over the same pairs in this engine, in DuckDB as SQL, and in Splink: processor's time, memory, patterns. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { BlockingRule, LinkageModel } from '../../../../subgraphs/partnership/linkage/linkage.ts';
import type { Run } from '../measure/run-set.ts';
import { exportTable } from '../peers-of-engine/export-table.ts';
import { measureDuckDb } from '../peers-of-engine/duckdb.ts';
import { measureOurs } from '../peers-of-engine/ours.ts';
import { measureSplink } from '../peers-of-engine/splink.ts';
import type { Measured, Measurement } from '../peers-of-engine/measured.ts';
import type { BenchOptions } from '../options.ts';

export type SpeedRow = Readonly<Record<string, string | number>>;

/** Splink and SQL have no caps, so the model is measured with rules that need none: two narrow ones, and one wide. */
export async function speedRows(
  { table, model }: Run,
  { threads, hasLoose }: Pick<BenchOptions, 'threads' | 'hasLoose'>,
): Promise<readonly SpeedRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'linkage-bench-'));
  try {
    const rows: SpeedRow[] = [];
    const tight = ['tight', model.blocking.filter(isTight)] as const;
    const loose = ['loose', looseRules(model)] as const;
    for (const [blocking, rules] of hasLoose ? [tight, loose] : [tight]) {
      const measured = {
        ...withoutHousehold(model),
        blocking: rules.map((rule) => ({ ...rule, largestBlock: 1_000_000 })),
      };
      const exported = exportTable(table, measured, folder);
      const ours = await measureOurs(table, measured, threads);
      const peers = [
        await measureDuckDb(exported, measured, threads),
        await measureSplink(exported, measured, folder, threads),
      ];
      rows.push(rowOf(blocking, ours, ours), ...peers.map((peer) => rowOf(blocking, peer, ours)));
      rows.push(...peers.flatMap((peer) => ratioRow(blocking, peer, ours)));
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isTight({ on }: BlockingRule): boolean {
  return on.length >= 2 && !on.some((part) => typeof part === 'string' && part.endsWith('.district'));
}

/** One rule more, that brings together many who are not one person. */
function looseRules({ fields, blocking }: LinkageModel): readonly BlockingRule[] {
  const of = (kind: string): string | undefined => fields.find((field) => field.kind === kind)?.name;
  const [given, family] = [of('given-name'), of('family-name')];
  if (given === undefined || family === undefined) return blocking;
  const on = [`${family}.sound`, `${given}.initial`];
  return [...blocking.filter(isTight), { name: 'family name by sound, initial', on, largestBlock: 2 }];
}

/** What SQL and Splink have no place for is left out on all sides, so that all give the same scores. */
function withoutHousehold(model: LinkageModel): LinkageModel {
  return { ...model, householdPrior: 0, goTogether: null, together: {} };
}

function rowOf(blocking: string, measured: Measured, ours: Measured): SpeedRow {
  if (measured.missing !== undefined) return { blocking, engine: measured.engine, note: measured.missing };
  const { engine, version, pairs, edges, cpuSeconds, wallSeconds, peakMegabytes } = measured;
  return {
    blocking,
    engine: `${engine} ${version}`,
    pairs,
    edges,
    'CPU s': cpuSeconds.toFixed(2),
    'wall s': wallSeconds.toFixed(2),
    'M pairs per CPU s': (pairs / cpuSeconds / 1e6).toFixed(2),
    'peak MB': Math.round(peakMegabytes),
    'beside ours': besideOurs(measured, ours),
  };
}

/** How many times as long the other engine took over the same pairs. */
function ratioRow(blocking: string, peer: Measured, ours: Measured): readonly SpeedRow[] {
  if (peer.missing !== undefined || ours.missing !== undefined) return [];
  const times = (one: number, other: number): string => `${(one / other).toFixed(1)} times ours`;
  return [
    {
      blocking,
      engine: `${peer.engine} beside this engine`,
      'CPU s': times(peer.cpuSeconds, ours.cpuSeconds),
      'wall s': times(peer.wallSeconds, ours.wallSeconds),
    },
  ];
}

/** How many pairs fall into other patterns, and how far the weight of any edge is from ours. */
function besideOurs({ patterns, scores }: Measurement, ours: Measured): string {
  if (ours.missing !== undefined) return '';
  return [
    ...(patterns === null || ours.patterns === null ? [] : [difference(patterns, ours.patterns)]),
    ...(scores === null || ours.scores === null ? [] : [farthest(scores, ours.scores)]),
  ].join('; ');
}

function farthest(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): string {
  let most = 0;
  let alone = 0;
  for (const [pair, weight] of one) {
    const against = other.get(pair);
    if (against === undefined) alone += 1;
    else most = Math.max(most, Math.abs(weight - against));
  }
  return `edges apart by ${most.toExponential(0)} bits at most, ${alone} not ours`;
}

/** How many pairs two engines see otherwise. */
function difference(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): string {
  let apart = 0;
  for (const key of new Set([...one.keys(), ...other.keys()]))
    apart += Math.abs((one.get(key) ?? 0) - (other.get(key) ?? 0));
  return `${one.size} patterns, ${apart} pairs differ`;
}
