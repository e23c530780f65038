/** Loads the labelled sets: every CSV of a folder that a mapping fits, and Fictonshire with its truth table. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { FieldSpec } from '../../../../subgraphs/partnership/linkage/linkage.ts';
import { tell } from '../../tell.ts';
import { fictonshire, FICTONSHIRE_FIELDS } from './fictonshire.ts';
import type { LabelledRecord } from './labelled-record.ts';
import { mappingFor } from './mapping.ts';
import { parseCsv } from './read-csv.ts';

export interface LabelledSet {
  readonly name: string;
  readonly fields: readonly FieldSpec[];
  readonly records: readonly LabelledRecord[];
}

export const FICTONSHIRE = 'fictonshire';

export function fictonshireSet(records: number, seed?: string): LabelledSet {
  return { name: FICTONSHIRE, fields: FICTONSHIRE_FIELDS, records: [...fictonshire(records, seed)] };
}

/** One set at a time: a folder may hold large files. */
export function* labelledSets(folder: string): Iterable<LabelledSet> {
  const files = readdirSync(folder).filter((name) => /\.csv$/i.test(name));
  if (files.length === 0) tell(`There is no CSV in ${folder}.`);
  for (const file of files.toSorted()) {
    const set = readSet(path.join(folder, file));
    if (set === null) tell(`${file} is left out: no mapping fits its columns. docs/linkage.md says how to write one.`);
    else yield set;
  }
}

function readSet(file: string): LabelledSet | null {
  const { columns, rows } = parseCsv(readFileSync(file, 'utf8'));
  const mapping = mappingFor(file, columns);
  if (mapping === null) return null;
  const cellOf = (row: readonly string[], column: string): string => row[columns.indexOf(column)] ?? '';
  const { truth, ref, source } = mapping;
  return {
    name: path.basename(file).replace(/\.csv$/i, ''),
    fields: mapping.fields.map(({ name, kind, isVerified }) => ({ name, kind, isVerified })),
    records: rows.map((row, index) => {
      const told = cellOf(row, truth.column);
      return {
        record: {
          ref: ref === null ? String(index) : cellOf(row, ref),
          source: source === null ? 'file' : cellOf(row, source),
          values: Object.fromEntries(mapping.fields.map(({ name, column }) => [name, cellOf(row, column)])),
        },
        truth: truth.pattern === null ? told : (truth.pattern.exec(told)?.[1] ?? told),
        groups: Object.fromEntries(mapping.groups.map(([group, column]) => [group, cellOf(row, column)])),
      };
    }),
  };
}
