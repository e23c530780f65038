/** Joins a statement to the citizens it was asked for: two arrays, so that its text is the same for one and for a hundred. */

import { sql } from 'kysely';

import type { Owner } from '../citizen-keys.ts';

/** `unnest(owners, keys) as k(owner, key)`: use in `selectFrom`, then join on `k.key`. */
export function ownersTable(owners: readonly Owner[]) {
  const ids = owners.map(({ owner }) => owner);
  const keys = owners.map(({ key }) => key);
  return sql<Owner>`(select * from unnest(${ids}::text[], ${keys}::text[]) as u(owner, key))`.as('k');
}
