/** Compares a column with a list in one parameter, so that a statement's text is the same for one key and for a hundred. */

import { sql } from 'kysely';
import type { RawBuilder, SqlBool } from 'kysely';

export function isOneOf(column: string, keys: readonly string[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} = any(${[...keys]}::text[])`;
}
