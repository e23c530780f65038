/** Reads a record's verified identifiers as the batch does: those of which two different ones keep two records apart. */

import { KINDS } from '../standardise/field-kinds.ts';
import type { FieldSpec, PersonRecord } from '../table/record-table.ts';

/** In the order of the fields; null where the record has none, or one that cannot be. */
export type IdentifierReader = (record: PersonRecord) => readonly (string | null)[];

export function createIdentifierReader(fields: readonly FieldSpec[]): IdentifierReader {
  const verified = fields.filter(({ isVerified }) => isVerified === true);
  return ({ values }) =>
    verified.map(({ name, kind }) => {
      const typed = [values[name] ?? []].flat();
      return typed.map(KINDS[kind].standardise).find((value) => value !== null) ?? null;
    });
}
