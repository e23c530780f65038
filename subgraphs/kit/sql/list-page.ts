/** Cuts everybody's page out of a long list in the store, so that one statement serves the pages of all who were asked for. */

import { sql } from 'kysely';

import type { Page } from '../paging.ts';

/** `desc` has the newest first. The id goes the same way, so that entries of one moment keep one order. */
export type Direction = 'asc' | 'desc';

export interface RankOptions {
  readonly direction?: Direction;
  /** Whose list it is. Left out: the citizen's, of `ownersTable`. */
  readonly of?: string;
}

/** An entry's place in its list. The page is what has at most `page.first + 1`. */
export function rank(sortedBy: string, id: string, { direction = 'desc', of = 'k.owner' }: RankOptions = {}) {
  const way = sql.raw(direction);
  return sql<number>`row_number() over (
    partition by ${sql.ref(of)} order by ${sql.ref(sortedBy)} ${way}, ${sql.ref(id)} ${way})`.as('rank');
}

/**
 * Only what follows the page's cursor in the order of `rank`; everything, when the page is the first. A column of moments
 * is `timestamptz(3)`: a cursor says milliseconds, and finer moments would be skipped.
 */
export function isAfter({ after }: Page, sortedBy: string, id: string, direction: Direction = 'desc') {
  if (after === null) return sql<boolean>`true`;
  const [last, tie] = after;
  const comes = sql.raw(direction === 'asc' ? '>' : '<');
  return sql<boolean>`(${sql.ref(sortedBy)}, ${sql.ref(id)}) ${comes} (${last}, ${tie})`;
}
