/** Writes the blocking keys of records as texts, for an index that is asked for candidates while somebody waits. */

import type { SearchRule } from '../model/model.ts';
import { KINDS, textsOfPart } from '../standardise/field-kinds.ts';
import { splitReference } from '../table/record-table.ts';
import type { FieldSpec, PersonRecord } from '../table/record-table.ts';

export interface BlockingKey {
  readonly rule: SearchRule;
  /** No two rules give the same text. */
  readonly text: string;
}

/**
 * One key for each rule that the record can answer, and more where it has former values or a part is a list. They are made of names and
 * dates: an index stores keyed hashes of them, never the keys, since a plain hash of a name and a birth date is found by trying all.
 *
 * A search may know less than a value: what stands under a part itself (`'born.year': '1951'`) is taken for that part as it is.
 */
export type KeyMaker = (record: PersonRecord) => readonly BlockingKey[];

/** Somebody with a dozen names and a dozen addresses is found by the first of them. */
const MOST_KEYS_OF_A_RULE = 64;
/** Of names and their parts, which come again and again, so many are kept; when there are more, all are dropped. */
const KEPT = 10_000;

export function createKeyMaker(rules: readonly SearchRule[], fields: readonly FieldSpec[]): KeyMaker {
  const readers = new Map<string, ReadValues>();
  /** Where in a record's values a reference stands, however many rules name it. */
  const placeOf = (reference: string): number => {
    if (!readers.has(reference)) readers.set(reference, createReader(reference, fields));
    return [...readers.keys()].indexOf(reference);
  };
  const compiled = rules
    .filter(({ on }) => on.length > 0)
    .map((rule) => ({
      rule,
      parts: rule.on.map((part) => (typeof part === 'string' ? placeOf(part) : part.inAnyOrder.map(placeOf))),
    }));
  const all = [...readers.values()];
  return ({ values }) => {
    const read = all.map((reader) => reader(values));
    const keys: BlockingKey[] = [];
    for (const { rule, parts } of compiled) {
      let made: readonly string[] = [rule.name];
      for (const part of parts) {
        const texts = typeof part === 'number' ? (read[part] ?? []) : inAnyOrder(part.map((place) => read[place]?.[0]));
        made = texts.length === 1 ? made.map((key) => joined(key, texts[0])) : crossed(made, texts);
        if (made.length === 0) break;
      }
      for (const text of made) keys.push({ rule, text });
    }
    return keys;
  };
}

function crossed(keys: readonly string[], texts: readonly string[]): readonly string[] {
  return keys.flatMap((key) => texts.map((text) => joined(key, text))).slice(0, MOST_KEYS_OF_A_RULE);
}

function joined(key: string, text = ''): string {
  return `${key}\u001f${text}`;
}

/** Names as they are now. */
function inAnyOrder([one, other]: readonly (string | undefined)[]): readonly string[] {
  if (one === undefined || other === undefined) return [];
  return [one < other ? `${one} ${other}` : `${other} ${one}`];
}

/** What holds now and what held before, in standard spelling, none twice. */
type ReadValues = (values: PersonRecord['values']) => readonly string[];
/** All that a typed text stands for. */
type ReadText = (typed: string) => readonly string[];

function createReader(reference: string, fields: readonly FieldSpec[]): ReadValues {
  const { column, part } = splitReference(reference);
  const kind = fields.find(({ name }) => name === column)?.kind;
  if (kind === undefined) return () => [];
  const read = readerOf(kind, part);
  const known = kind === 'given-name' || kind === 'family-name' ? kept(read) : read;
  return (values) => {
    const given = part === null ? undefined : values[reference];
    return given === undefined ? textsOf(values[column], known) : textsOf(given, (text) => [text]);
  };
}

function readerOf(kind: FieldSpec['kind'], part: string | null): ReadText {
  const { standardise, parts, clues } = KINDS[kind];
  const ofValue = (typed: string): readonly string[] => textsOfPart(standardise, typed);
  if (part === null) return ofValue;
  const clue = clues[part];
  if (clue !== undefined) return (typed) => ofValue(typed).flatMap((value) => textsOfPart(clue, value));
  const partOf = parts[part];
  if (partOf === undefined) return () => [];
  return (typed) => ofValue(typed).flatMap((value) => textsOfPart(partOf, value).slice(0, 1));
}

function textsOf(typed: PersonRecord['values'][string], read: ReadText): readonly string[] {
  if (typed === null || typed === undefined || typed === '') return [];
  return typeof typed === 'string' ? read(typed) : [...new Set(typed.flatMap(read))];
}

/** As `read`, with a memory. */
function kept(read: ReadText): ReadText {
  const known = new Map<string, readonly string[]>();
  return (typed) => {
    const before = known.get(typed);
    if (before !== undefined) return before;
    if (known.size >= KEPT) known.clear();
    const made = read(typed);
    known.set(typed, made);
    return made;
  };
}
