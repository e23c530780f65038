/** Measures DuckDB running the same model as SQL over the same records. */

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { weightOf } from '../../../../subgraphs/partnership/linkage/linkage.ts';
import type { LinkageModel } from '../../../../subgraphs/partnership/linkage/linkage.ts';
import type { ExportedTable } from './export-table.ts';
import type { Measured } from './measured.ts';
import { loadSql, patternsSql, scoreSql } from './model-sql.ts';
import { LEAST_PROBABILITY } from './ours.ts';

/** The part of @duckdb/node-api that is used here. It is installed in `peers/` only, so its types cannot be imported. */
interface DuckDb {
  readonly DuckDBInstance: {
    create(
      file: string,
      options: Readonly<Record<string, string>>,
    ): Promise<{
      connect(): Promise<{
        run(sql: string): Promise<unknown>;
        runAndReadAll(sql: string): Promise<{ getRows(): readonly (readonly unknown[])[] }>;
      }>;
    }>;
  };
  version(): string;
}

export const PEERS_FOLDER = path.resolve(import.meta.dirname, '../peers');

export async function measureDuckDb(exported: ExportedTable, model: LinkageModel, threads: number): Promise<Measured> {
  if (!existsSync(path.join(PEERS_FOLDER, 'node_modules/@duckdb/node-api'))) {
    return { engine: 'DuckDB', missing: 'not installed: npm install in test/bench/linkage/peers' };
  }
  const duckDb = await loadDuckDb();
  const instance = await duckDb.DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await instance.connect();
  await connection.run(loadSql(exported, model.blocking));
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  const scored = await connection.runAndReadAll(scoreSql(model, exported.columns, weightOf(LEAST_PROBABILITY)));
  const spent = process.cpuUsage(cpu);
  const wallSeconds = (performance.now() - wall) / 1000;
  const [pairs, edges] = scored.getRows()[0]?.map(Number) ?? [];
  const patterns = await connection.runAndReadAll(patternsSql(model, exported.columns));
  return {
    engine: 'DuckDB',
    version: `${duckDb.version()} with ${threads} threads`,
    pairs: pairs ?? 0,
    edges: edges ?? 0,
    cpuSeconds: (spent.user + spent.system) / 1e6,
    wallSeconds,
    // Of the whole process, this engine's table and records included.
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    scores: null,
    patterns: new Map(patterns.getRows().map((row) => [row.slice(0, -1).join(' '), Number(row.at(-1))])),
  };
}

async function loadDuckDb(): Promise<DuckDb> {
  const found = createRequire(path.join(PEERS_FOLDER, 'package.json')).resolve('@duckdb/node-api');
  // The package's own documented interface, of the version that the lock pins.
  return (await import(pathToFileURL(found).href)) as DuckDb;
}
