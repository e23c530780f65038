/** Keeps labelled records in a file of lines, so that a program of its own can be timed and weighed from reading to clusters. */

import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

import type { FieldSpec, PersonRecord } from '../../../../subgraphs/partnership/linkage/linkage.ts';

const BYTES_A_READ = 1 << 20;
const LINES_A_WRITE = 5000;

/** A line a record: ref, source and one column a field, between tabs. */
export function writeRecordFile(file: string, records: Iterable<PersonRecord>, fields: readonly FieldSpec[]): void {
  const out = openSync(file, 'w');
  let lines: string[] = [];
  for (const { ref, source, values } of records) {
    const cells = [ref, source, ...fields.map(({ name }) => cellOf(values[name]))];
    lines.push(`${cells.join('\t')}\n`);
    if (lines.length < LINES_A_WRITE) continue;
    writeSync(out, lines.join(''));
    lines = [];
  }
  writeSync(out, lines.join(''));
  closeSync(out);
}

export function* readRecordFile(file: string, fields: readonly FieldSpec[]): Iterable<PersonRecord> {
  for (const line of linesOf(file)) {
    const [ref = '', source = '', ...cells] = line.split('\t');
    const values: Record<string, string> = {};
    for (let place = 0; place < fields.length; place += 1) values[fields[place]?.name ?? ''] = cells[place] ?? '';
    yield { ref, source, values };
  }
}

function cellOf(value: PersonRecord['values'][string]): string {
  const now = typeof value === 'string' ? value : value?.[0];
  return (now ?? '').replaceAll(/[\t\n\r]/g, ' ');
}

function* linesOf(file: string): Iterable<string> {
  const input = openSync(file, 'r');
  const decoder = new StringDecoder('utf8');
  const bytes = Buffer.alloc(BYTES_A_READ);
  let rest = '';
  for (;;) {
    const length = readSync(input, bytes);
    if (length === 0) break;
    const lines = (rest + decoder.write(bytes.subarray(0, length))).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  closeSync(input);
  if (rest !== '') yield rest;
}
