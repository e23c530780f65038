/** Keeps the values of one field as numbers from search to search, so that what came before is not read again. */

import { dayNumber } from '../standardise/date.ts';
import { KINDS, textsOfPart } from '../standardise/field-kinds.ts';
import type { PartOf } from '../standardise/field-kinds.ts';
import { writeText } from '../table/packed-texts.ts';
import type { FieldSpec, Part, PersonRecord, RowPlace, SharedColumn } from '../table/record-table.ts';
import type { ShareOf } from '../score/share-readers.ts';

export interface LiveColumn {
  readonly column: SharedColumn;
  /** By value id, how common it is. Null for a field of which rarity says nothing. */
  readonly shares: Float64Array | null;
  /** Writes what a record has into a row; rows come in order. False where there is no room for it. */
  write(row: number, typed: PersonRecord['values'][string]): boolean;
  /** What holds now in a row. */
  valueAt(row: number): string;
  /** Drops all values. Rows that were written mean nothing afterwards. */
  forget(): void;
}

/** Letters of a value, and entries of a list of parts, that there is room for on average. */
const LETTERS = 32;
const LISTED = 4;

export function createLiveColumn(spec: FieldSpec, row: RowPlace, room: number, shareOf: ShareOf | null): LiveColumn {
  const { standardise, parts } = KINDS[spec.kind];
  const byTyped = new Map<string, number>();
  const byValue = new Map<string, number>();
  const values = [''];
  const rowCount = row.rows.length / row.stride;
  const first = new Int32Array(rowCount);
  const former = { starts: new Int32Array(rowCount + 1), values: new Int32Array(room) };
  const texts = {
    size: room,
    codes: new Uint16Array(LETTERS * room),
    starts: new Int32Array(room + 1),
    masks: new Int32Array(room),
    repeats: new Uint8Array(room),
  };
  const days = spec.kind === 'date' ? new Int32Array(room) : null;
  const shares = shareOf === null ? null : new Float64Array(room);
  const liveParts = Object.entries(parts).map(([name, partOf]) => [name, createLivePart(partOf, room)] as const);

  function idOf(typed: string): number {
    const known = byTyped.get(typed);
    if (known !== undefined) return known;
    const value = standardise(typed);
    const id = value === null || value === '' ? 0 : (byValue.get(value) ?? added(value));
    if (id !== NO_ROOM) byTyped.set(typed, id);
    return id;
  }

  function added(value: string): number {
    const id = values.length;
    const isPastRoom = id >= room || (texts.starts[id] ?? 0) + value.length > texts.codes.length;
    if (isPastRoom || !liveParts.every(([, part]) => part.write(id, value))) return NO_ROOM;
    values.push(value);
    byValue.set(value, id);
    writeText(texts, id, value);
    if (days !== null) days[id] = dayNumber(value);
    if (shares !== null && shareOf !== null) shares[id] = shareOf(value);
    return id;
  }

  function writeNow(at: number, id: number): boolean {
    first[at] = id;
    row.rows[at * row.stride + row.place] = id;
    return id !== NO_ROOM;
  }

  return {
    column: {
      kind: spec.kind,
      first,
      row,
      former,
      texts,
      days,
      parts: Object.fromEntries(liveParts.map(([name, { part }]) => [name, part])),
    },
    shares,
    write: (at, typed) => {
      let end = former.starts[at] ?? 0;
      former.starts[at + 1] = end;
      if (typed === null || typed === undefined || typed === '') return writeNow(at, 0);
      if (typeof typed === 'string') return writeNow(at, idOf(typed));
      const ids = [...new Set(typed.map(idOf))].filter((id) => id !== 0);
      const [now = 0, ...before] = ids;
      if (ids.includes(NO_ROOM) || end + before.length > room) return false;
      for (const id of before) {
        former.values[end] = id;
        end += 1;
      }
      former.starts[at + 1] = end;
      return writeNow(at, now);
    },
    valueAt: (at) => values[first[at] ?? 0] ?? '',
    forget: () => {
      byTyped.clear();
      byValue.clear();
      values.length = 1;
      for (const [, part] of liveParts) part.forget();
    },
  };
}

const NO_ROOM = -1;

interface LivePart {
  readonly part: Part;
  /** Values come in order. False where there is no room. */
  write(value: number, text: string): boolean;
  forget(): void;
}

function createLivePart(partOf: PartOf, room: number): LivePart {
  const known = new Map<string, number>();
  const ids = new Int32Array(room);
  const lists = { starts: new Int32Array(room + 1), values: new Int32Array(LISTED * room) };
  const idOf = (text: string): number => {
    const id = known.get(text) ?? known.size + 1;
    known.set(text, id);
    return id;
  };
  return {
    part: { size: LISTED * room, ids, lists },
    write: (value, text) => {
      const all = textsOfPart(partOf, text);
      const start = lists.starts[value] ?? 0;
      if (start + all.length > lists.values.length) return false;
      for (const [place, one] of all.entries()) lists.values[start + place] = idOf(one);
      lists.starts[value + 1] = start + all.length;
      ids[value] = all.length === 0 ? 0 : (lists.values[start] ?? 0);
      return true;
    },
    forget: () => known.clear(),
  };
}
