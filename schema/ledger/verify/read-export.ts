/** Reads records from a file of JSON lines, and writes such a file: a ledger that can be checked far from its database. */

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

import type { LedgerRecord } from '../record.ts';

/** A line that is no record. It is named by its number, since it may hold anything. */
export class NotARecordError extends Error {
  constructor(line: number) {
    super(`Line ${line} of the file is no record.`);
    this.name = 'NotARecordError';
  }
}

export async function* readExport(file: string): AsyncGenerator<LedgerRecord> {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    line += 1;
    if (text === '') continue;
    const record = recordFrom(text);
    if (record === null) throw new NotARecordError(line);
    yield record;
  }
}

export function exportLine({ chain, seq, at, body, prev, hash }: LedgerRecord): string {
  return `${JSON.stringify({ chain, seq, at, body, prev, hash })}\n`;
}

function recordFrom(text: string): LedgerRecord | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const { chain, seq, at, body, prev, hash }: Partial<Record<keyof LedgerRecord, unknown>> = value;
    const texts = [chain, at, body, prev, hash].every((member) => typeof member === 'string');
    // Each member has just been looked at.
    return texts && Number.isSafeInteger(seq) ? ({ chain, seq, at, body, prev, hash } as LedgerRecord) : null;
  } catch {
    return null;
  }
}
