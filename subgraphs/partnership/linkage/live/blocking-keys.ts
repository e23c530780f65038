/** Writes the blocking keys of one record as texts, for an index that is asked for candidates while somebody waits. */

import type { BlockingRule } from '../model/model.ts';
import { KINDS } from '../standardise/field-kinds.ts';
import { splitReference } from '../table/record-table.ts';
import type { FieldSpec, PersonRecord } from '../table/record-table.ts';

/**
 * One key for each rule that the record can answer, and more where it has former values. They are made of names and dates: an index
 * stores keyed hashes of them, never the keys, since a plain hash of a name and a birth date is found by trying all.
 */
export function blockingKeysOf(
  record: PersonRecord,
  rules: readonly BlockingRule[],
  fields: readonly FieldSpec[],
): readonly string[] {
  const valuesOf = createValueReader(record, fields);
  return [...new Set(rules.filter(({ on }) => on.length > 0).flatMap((rule) => keysUnder(rule, valuesOf)))];
}

type ValuesOf = (reference: string) => readonly string[];

function keysUnder({ name, on }: BlockingRule, valuesOf: ValuesOf): readonly string[] {
  const parts = on.map((part) => {
    if (typeof part === 'string') return valuesOf(part);
    const [one] = valuesOf(part.inAnyOrder[0]);
    const [other] = valuesOf(part.inAnyOrder[1]);
    return one === undefined || other === undefined ? [] : [[one, other].toSorted().join(' ')];
  });
  return parts.reduce<readonly string[]>(
    (keys, values) => keys.flatMap((key) => values.map((value) => `${key}\u001f${value}`)),
    [name],
  );
}

/** What holds now and what held before, in standard spelling; of a part that is a list, its first. */
function createValueReader({ values }: PersonRecord, fields: readonly FieldSpec[]): ValuesOf {
  return (reference) => {
    const { column, part } = splitReference(reference);
    const kind = fields.find(({ name }) => name === column)?.kind;
    const typed = values[column];
    if (kind === undefined || typed === null || typed === undefined) return [];
    const standard = (typeof typed === 'string' ? [typed] : typed).map(KINDS[kind].standardise);
    const read = standard.map((value) => (value === null || part === null ? value : partOfValue(value, kind, part)));
    return [...new Set(read.filter((value): value is string => value !== null && value !== ''))];
  };
}

function partOfValue(value: string, kind: FieldSpec['kind'], part: string): string | null {
  const made = KINDS[kind].parts[part]?.(value) ?? null;
  return made === null || typeof made === 'string' ? made : (made[0] ?? null);
}
