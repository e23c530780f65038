/** Narrows a list to what a reader asked for, where they asked for anything: one statement for both. */

import { sql } from 'kysely';

/** Only the entries for which a column has this value; all of them, when no value is asked for. */
export function isOrAny(column: string, value: string | null) {
  return value === null ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} = ${value}`;
}
