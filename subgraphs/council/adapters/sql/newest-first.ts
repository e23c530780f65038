/** Cuts each citizen's page out of a long list, so that one statement serves the pages of all citizens asked for. */

import { sql } from 'kysely';

import type { Page } from '../../../kit/paging.ts';

/** The rank of an entry in its citizen's list: newest first, and by reference within a day. Needs `k` of `ownersTable`. */
export function rank(newest: string, reference: string) {
  return sql<number>`row_number() over (partition by k.owner order by ${sql.ref(newest)} desc, ${sql.ref(reference)} desc)`.as(
    'rank',
  );
}

/** Only what follows the page's cursor; everything, when the page is the first. */
export function isAfter({ after }: Page, newest: string, reference: string) {
  if (after === null) return sql<boolean>`true`;
  const [moment, tie] = after;
  return sql<boolean>`(${sql.ref(newest)}, ${sql.ref(reference)}) < (${moment}, ${tie})`;
}

/** Only the entries for which a column has this value; all of them, when no value is asked for. */
export function isOrAny(column: string, value: string | null) {
  return value === null ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} = ${value}`;
}
