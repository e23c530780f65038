/** Compares a column with any number of keys in one array, so that the statement reads the same for one key and for a hundred. */

import { sql } from 'kysely';

/** `any($1)`: the right side of an equality. */
export function isOneOf<const Key extends string>(keys: readonly Key[]) {
  return sql<Key>`any(${keys}::text[])`;
}
