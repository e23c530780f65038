/** Cuts pages out of long lists and compares with many keys at once, so that a statement reads the same for one key and for a hundred. */

import { sql } from 'kysely';

import type { Page } from '../../../kit/paging.ts';

/** `= any($1)`: the right side of an equality. */
export function isOneOf(keys: readonly string[]) {
  return sql<string>`any(${keys}::text[])`;
}

/** The rank of an entry in the list of what `parent` names: newest first, and by id within a day. */
export function rankByDate(parent: string, newest: string, id: string) {
  return sql<number>`row_number() over (partition by ${sql.ref(parent)} order by ${sql.ref(newest)} desc, ${sql.ref(id)} desc)`.as(
    'rank',
  );
}

/** Only what follows the page's cursor in a list that has the newest first; everything, when the page is the first. */
export function isOlderThan({ after }: Page, newest: string, id: string) {
  if (after === null) return sql<boolean>`true`;
  const [moment, tie] = after;
  return sql<boolean>`(${sql.ref(newest)}, ${sql.ref(id)}) < (${moment}, ${tie})`;
}

/** Only what follows the page's cursor in a list by name; everything, when the page is the first. */
export function isBehind({ after }: Page, name: string, id: string) {
  if (after === null) return sql<boolean>`true`;
  const [before, tie] = after;
  return sql<boolean>`(${sql.ref(name)}, ${sql.ref(id)}) > (${before}, ${tie})`;
}
