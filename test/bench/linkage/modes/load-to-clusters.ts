/** Measures Fictonshire from a file to clusters in a process of its own: wall, processor's time and memory, stage by stage. */

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import type { Run } from '../measure/run-set.ts';
import { writeRecordFile } from '../sets/record-file.ts';

export interface Stage {
  readonly stage: string;
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
}

/** What `load-to-clusters-main.ts` prints. */
export interface LoadToClusters {
  readonly stages: readonly Stage[];
  readonly records: number;
  readonly pairs: number;
  readonly clusters: number;
  readonly peakMegabytes: number;
}

/** What the program's heap may hold: more than half as much again as it needs. Node lets it grow with the machine's memory, however little is in use. */
const HEAP_BYTES_A_RECORD = 800;
const LEAST_HEAP_MEGABYTES = 300;
const PROGRAM = path.resolve(import.meta.dirname, '../load-to-clusters-main.ts');

export async function loadToClustersRows(
  { set }: Run,
  threads: number,
): Promise<readonly Readonly<Record<string, string | number>>[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'linkage-load-'));
  try {
    const file = path.join(folder, 'records.tsv');
    writeRecordFile(
      file,
      set.records.map(({ record }) => record),
      set.fields,
    );
    const heap = Math.max(LEAST_HEAP_MEGABYTES, Math.ceil((set.records.length * HEAP_BYTES_A_RECORD) / 1e6));
    const { stdout } = await promisify(execFile)(process.execPath, [
      `--max-old-space-size=${heap}`,
      PROGRAM,
      file,
      String(threads),
    ]);
    // Our own program, two lines above.
    const { stages, records, pairs, clusters, peakMegabytes } = JSON.parse(stdout) as LoadToClusters;
    const sum = (of: (stage: Stage) => number): number => stages.reduce((total, stage) => total + of(stage), 0);
    return [
      ...stages.map(rowOf),
      {
        ...rowOf({
          stage: 'load to clusters',
          wallSeconds: sum(({ wallSeconds }) => wallSeconds),
          cpuSeconds: sum(({ cpuSeconds }) => cpuSeconds),
        }),
        'peak MB': Math.round(peakMegabytes),
        records,
        pairs,
        clusters,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowOf({ stage, wallSeconds, cpuSeconds }: Stage): Readonly<Record<string, string>> {
  return { stage, 'wall s': wallSeconds.toFixed(2), 'CPU s': cpuSeconds.toFixed(2) };
}
