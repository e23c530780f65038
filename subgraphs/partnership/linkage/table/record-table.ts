/** Describes records as columns of numbers: one number a value, so that comparing two records is comparing numbers. */

import type { FieldKind } from '../standardise/field-kinds.ts';
import type { PackedTexts } from './packed-texts.ts';

/** A record of an agency, as it wrote it down. A list begins with what holds now; what follows held before. */
export interface PersonRecord {
  /** Names the record within all sources. */
  readonly ref: string;
  /** Whose record it is. */
  readonly source: string;
  readonly values: Readonly<Record<string, string | readonly string[] | null | undefined>>;
}

export interface FieldSpec {
  readonly name: string;
  readonly kind: FieldKind;
  /** Two different values of such a field are two people until a person says otherwise. */
  readonly isVerified?: boolean;
}

/** Lists of different lengths, end to end. */
export interface RaggedInts {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/** A part of each value of a column; 0 where a value has none. */
export interface Part {
  readonly size: number;
  /** By value id. For a list, its first. */
  readonly ids: Int32Array;
  /** By value id: all of a list. Null where every value has one at most. */
  readonly lists: RaggedInts | null;
}

/** The value of record r is `rows[r * stride + place]`. */
export interface RowPlace {
  readonly rows: Int32Array;
  readonly stride: number;
  readonly place: number;
}

/** Only typed arrays, over shared memory: what a worker needs of a column. */
export interface SharedColumn {
  readonly kind: FieldKind;
  /** The value id of each record now; 0 where it has none. */
  readonly first: Int32Array;
  /** The same, with all columns of a record side by side, so that comparing two records touches two places of memory. */
  readonly row: RowPlace;
  /** The former values of each record, or null where no record has any. */
  readonly former: RaggedInts | null;
  /** The standard spelling of each value; entry 0 is empty. */
  readonly texts: PackedTexts;
  /** Of dates: the day of each value, counted from one day for all. */
  readonly days: Int32Array | null;
  readonly parts: Readonly<Record<string, Part>>;
}

export interface Column extends SharedColumn {
  readonly spec: FieldSpec;
  /** How many records have a value now. */
  readonly counts: Int32Array;
  /** The standard spellings by value id. */
  readonly values: readonly string[];
  /** The texts of each part by part id; entry 0 is empty. */
  readonly partValues: Readonly<Record<string, readonly string[]>>;
}

export interface RecordTable {
  readonly size: number;
  readonly refs: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
}

/** The column of that name. A model is parsed against the fields it names, so a miss is a mistake of ours. */
export function columnOf<C extends SharedColumn>(columns: Readonly<Record<string, C>>, name: string): C {
  const column = columns[name];
  if (column === undefined) throw new RangeError('A model names a column that the table does not have.');
  return column;
}

/** `surname.sound` as column and part. */
export function splitReference(reference: string): { readonly column: string; readonly part: string | null } {
  const dot = reference.indexOf('.');
  return dot < 0
    ? { column: reference, part: null }
    : { column: reference.slice(0, dot), part: reference.slice(dot + 1) };
}
