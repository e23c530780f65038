/** Puts what comes in on a stream into a file that nobody else may read, since a load goes through its records twice. */

import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { RecordFile } from './read-lines.ts';

export interface SpooledInput extends RecordFile {
  /** Takes the file away. */
  remove(): Promise<void>;
}

export async function spoolInput(input: Readable): Promise<SpooledInput> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'wholeplace-load-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const file = path.join(folder, 'records.ndjson');
  try {
    await pipeline(input, createWriteStream(file, { mode: 0o600 }));
  } catch (error) {
    await remove();
    throw error;
  }
  return { path: file, name: 'standard input', remove };
}
