/** Reads records of NDJSON, one a line, from files: what is wrong is told by file, line and field, never by value. */

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

import { readRegisteredRecord, RegisteredRecordError } from '../read-registered-record.ts';
import type { RegisteredRecord } from '../registered-record.ts';

export interface RecordFile {
  readonly path: string;
  /** What whoever gave it calls it. */
  readonly name: string;
}

/** A line that is no record. */
export class WrongLineError extends Error {
  constructor(file: string, line: number, what: string) {
    super(`${file}, line ${line}: ${what}`);
    this.name = 'WrongLineError';
  }
}

export interface RefusedLine {
  readonly text: string;
  readonly error: WrongLineError;
}

/** Empty lines are none. Throws WrongLineError, unless `refuse` takes what is wrong instead. */
export async function* readLines(
  files: readonly RecordFile[],
  refuse?: (refused: RefusedLine) => void,
): AsyncGenerator<RegisteredRecord, void> {
  for (const { path, name } of files) {
    let line = 0;
    const input = createReadStream(path);
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      line += 1;
      if (text.trim() === '') continue;
      const record = recordOf(text, name, line);
      if (!(record instanceof WrongLineError)) yield record;
      else if (refuse === undefined) throw record;
      else refuse({ text, error: record });
    }
  }
}

/** Files that are called by their paths. */
export function filesAt(paths: readonly string[]): readonly RecordFile[] {
  return paths.map((path) => ({ path, name: path }));
}

function recordOf(text: string, file: string, line: number): RegisteredRecord | WrongLineError {
  try {
    return readRegisteredRecord(JSON.parse(text));
  } catch (error) {
    if (error instanceof RegisteredRecordError) return new WrongLineError(file, line, error.message);
    // Its own text repeats what it could not read.
    if (error instanceof SyntaxError) return new WrongLineError(file, line, 'it is no JSON.');
    throw error;
  }
}
