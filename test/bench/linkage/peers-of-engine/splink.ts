/** Measures Splink itself with the exported settings over the same records, where Python has it; else says why not. */

import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import { exportSplinkSettings } from '../../../../subgraphs/partnership/linkage/linkage.ts';
import type { LinkageModel } from '../../../../subgraphs/partnership/linkage/linkage.ts';
import { numberBetween, objectAt, text } from '../../../../subgraphs/partnership/linkage/model/json-at.ts';
import { PEERS_FOLDER } from './duckdb.ts';
import type { ExportedTable } from './export-table.ts';
import type { Measured } from './measured.ts';
import { loadSql, pairsSql } from './model-sql.ts';
import { LEAST_PROBABILITY } from './ours.ts';

const PYTHON = process.env['LINKAGE_PYTHON'] ?? path.join(PEERS_FOLDER, 'venv/bin/python');
const INSTALL = 'python3 -m venv venv && venv/bin/pip install -r requirements.txt, in test/bench/linkage/peers';
const MOST_MINUTES = 10;

export async function measureSplink(
  exported: ExportedTable,
  model: LinkageModel,
  folder: string,
  threads: number,
): Promise<Measured> {
  if (!existsSync(PYTHON)) return { engine: 'Splink', missing: `not installed: ${INSTALL}` };
  const { settings, termFrequencies } = exportSplinkSettings(model);
  const job = path.join(folder, 'splink.json');
  writeFileSync(
    job,
    JSON.stringify({
      settings,
      threads,
      least: LEAST_PROBABILITY,
      terms: Object.keys(termFrequencies),
      load: loadSql(exported, model.blocking),
      pairs: pairsSql(model.blocking).replaceAll(' records ', ' bare '),
      scores: path.join(folder, 'splink-scores.csv'),
    }),
  );
  try {
    const { stdout } = await promisify(execFile)(PYTHON, [path.join(PEERS_FOLDER, 'splink-main.py'), job], {
      timeout: MOST_MINUTES * 60_000,
    });
    return answerOf(stdout, readScores(path.join(folder, 'splink-scores.csv')));
  } catch (error) {
    const [reason = 'unknown'] = (error instanceof Error ? error.message : 'unknown').trim().split('\n').slice(-1);
    return { engine: 'Splink', missing: `failed: ${reason}` };
  }
}

/** Two records, whichever comes first, and the weight. */
function readScores(file: string): ReadonlyMap<string, number> {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [one = 0, other = 0, weight = 0] = line.split(',').map(Number);
      return [`${Math.min(one, other)} ${Math.max(one, other)}`, weight];
    }),
  );
}

function answerOf(stdout: string, scores: ReadonlyMap<string, number>): Measured {
  const answer = objectAt(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''), 'answer');
  const number = (key: string): number => numberBetween(0, Number.MAX_VALUE)(answer[key], key);
  return {
    engine: 'Splink',
    version: text(answer['version'], 'version'),
    pairs: number('pairs'),
    edges: number('edges'),
    cpuSeconds: number('cpuSeconds'),
    wallSeconds: number('wallSeconds'),
    peakMegabytes: number('peakMegabytes'),
    patterns: null,
    scores,
  };
}
