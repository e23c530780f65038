/** Reads records one by one into a table. Each different spelling is standardised once, however many records have it. */

import { dayNumber } from '../standardise/date.ts';
import { KINDS, textsOfPart } from '../standardise/field-kinds.ts';
import type { PartOf, Standardise } from '../standardise/field-kinds.ts';
import { packTexts, sharedInts } from './packed-texts.ts';
import type { Column, FieldSpec, Part, PersonRecord, RaggedInts, RecordTable, RowPlace } from './record-table.ts';

export function encodeRecords(records: Iterable<PersonRecord>, fields: readonly FieldSpec[]): RecordTable {
  const encoder = createTableEncoder(fields);
  for (const record of records) encoder.add(record);
  return encoder.table();
}

export interface TableEncoder {
  add(record: PersonRecord): void;
  /** The table of all that was added. The encoder is spent. */
  table(): RecordTable;
}

/** For records that come as a stream. */
export function createTableEncoder(fields: readonly FieldSpec[]): TableEncoder {
  const refs: string[] = [];
  const columns = fields.map(createColumnEncoder);
  return {
    add: (record) => {
      refs.push(record.ref);
      for (const column of columns) column.add(record.values[column.name]);
    },
    table: () => {
      const stride = columns.length;
      const rows = sharedInts(refs.length * stride);
      return {
        size: refs.length,
        refs,
        columns: Object.fromEntries(
          columns.map((column, place) => [column.name, column.column({ rows, stride, place })]),
        ),
      };
    },
  };
}

function createColumnEncoder(spec: FieldSpec) {
  const { standardise, parts } = KINDS[spec.kind];
  const values = [''];
  const first = growingInts();
  const former = growingInts();
  const formerOf = growingInts();
  const idOfTyped = createReader(standardise, values);
  return {
    name: spec.name,
    add: (typed: PersonRecord['values'][string]): void => {
      if (typed === null || typed === undefined || typed === '') first.push(0);
      else if (typeof typed === 'string') first.push(idOfTyped(typed));
      else {
        const ids = [...new Set(typed.map(idOfTyped))].filter((id) => id !== 0);
        for (const id of ids.slice(1)) {
          former.push(id);
          formerOf.push(first.length());
        }
        first.push(ids[0] ?? 0);
      }
    },
    column: (row: RowPlace): Column => {
      const firstIds = first.values();
      for (let record = 0; record < firstIds.length; record += 1) {
        row.rows[record * row.stride + row.place] = firstIds[record] ?? 0;
      }
      const made = Object.entries(parts).map(([name, partOf]) => [name, encodePart(values, partOf)] as const);
      return {
        spec,
        kind: spec.kind,
        first: firstIds,
        row,
        former: former.length() === 0 ? null : ragged(firstIds.length, formerOf.values(), former.values()),
        texts: packTexts(values),
        counts: countsOf(firstIds, values.length),
        days: spec.kind === 'date' ? daysOf(values) : null,
        parts: Object.fromEntries(made.map(([name, { part }]) => [name, part])),
        values,
        partValues: Object.fromEntries(made.map(([name, { texts }]) => [name, texts])),
      };
    },
  };
}

/** Gives the id of a typed text's standard spelling, remembering both. */
function createReader(standardise: Standardise, values: string[]): (typed: string) => number {
  const byTyped = new Map<string, number>();
  const byValue = new Map<string, number>();
  return (typed) => {
    const seen = byTyped.get(typed);
    if (seen !== undefined) return seen;
    const value = standardise(typed);
    let id = 0;
    if (value !== null && value !== '') {
      id = idOf(byValue, value, values.length);
      if (id === values.length) values.push(value);
    }
    byTyped.set(typed, id);
    return id;
  };
}

function encodePart(values: readonly string[], partOf: PartOf): { readonly part: Part; readonly texts: string[] } {
  const texts = [''];
  const known = new Map<string, number>();
  const ids = sharedInts(values.length);
  const [listed, owners] = [growingInts(), growingInts()];
  let isList = false;
  const idOfText = (text: string): number => {
    const id = idOf(known, text, texts.length);
    if (id === texts.length) texts.push(text);
    return id;
  };
  for (let value = 1; value < values.length; value += 1) {
    const all = textsOfPart(partOf, values[value] ?? '');
    ids[value] = all[0] === undefined ? 0 : idOfText(all[0]);
    if (all.length > 1) isList = true;
    for (const text of all) {
      listed.push(idOfText(text));
      owners.push(value);
    }
  }
  const lists = isList ? ragged(values.length, owners.values(), listed.values()) : null;
  return { part: { size: texts.length, ids, lists }, texts };
}

function idOf(ids: Map<string, number>, key: string, next: number): number {
  const known = ids.get(key);
  if (known !== undefined) return known;
  ids.set(key, next);
  return next;
}

function countsOf(first: Int32Array, size: number): Int32Array {
  const counts = sharedInts(size);
  for (const id of first) counts[id] = (counts[id] ?? 0) + 1;
  counts[0] = 0;
  return counts;
}

function daysOf(values: readonly string[]): Int32Array {
  const days = sharedInts(values.length);
  for (let id = 1; id < values.length; id += 1) days[id] = dayNumber(values[id] ?? '');
  return days;
}

/** Owners come in order. */
function ragged(size: number, owners: Int32Array, values: Int32Array): RaggedInts {
  const starts = sharedInts(size + 1);
  for (const owner of owners) starts[owner + 1] = (starts[owner + 1] ?? 0) + 1;
  for (let index = 0; index < size; index += 1) starts[index + 1] = (starts[index + 1] ?? 0) + (starts[index] ?? 0);
  return { starts, values };
}

/** Whole numbers that come one by one, doubled in room as they grow. */
function growingInts() {
  let room = new Int32Array(1024);
  let length = 0;
  return {
    push: (value: number): void => {
      if (length === room.length) {
        const wider = new Int32Array(2 * length);
        wider.set(room);
        room = wider;
      }
      room[length] = value;
      length += 1;
    },
    length: (): number => length,
    values: (): Int32Array => {
      const shared = sharedInts(length);
      shared.set(room.subarray(0, length));
      return shared;
    },
  };
}
