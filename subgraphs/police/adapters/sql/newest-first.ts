/** Cuts each citizen's page out of a long list, so that one statement serves the pages of all citizens asked for. */

import { sql } from 'kysely';

import type { Page } from '../../../kit/paging.ts';

/** The rank of an entry in its owner's list: newest first, and by id within a moment. Needs `k` of `ownersTable`. */
export function rank(moment: string, id: string) {
  return sql<number>`row_number() over (partition by k.owner order by ${sql.ref(moment)} desc, ${sql.ref(id)} desc)`.as(
    'rank',
  );
}

/** Only what follows the page's cursor; everything, when the page is the first. */
export function isAfter({ after }: Page, moment: string, id: string) {
  if (after === null) return sql<boolean>`true`;
  const [at, tie] = after;
  return sql<boolean>`(${sql.ref(moment)}, ${sql.ref(id)}) < (${at}::timestamptz, ${tie})`;
}
