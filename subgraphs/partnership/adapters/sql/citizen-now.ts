/** Follows citizens through merges: what was written under any id of theirs is read as theirs, in the same statement. */

import { sql } from 'kysely';

/**
 * Whose a row is now, in a statement that joins `citizen_alias as k` on the row's own column. Somebody of whom no agency has a
 * record any more keeps the id that was written: what was done about them is still to be reviewed.
 */
export function citizenNow(writtenUnder: string) {
  return sql<string>`coalesce(k.citizen_id, ${sql.ref(writtenUnder)})`.as('citizenId');
}

/** Whom another column of a row names by now, in a statement that joins `citizen_alias as n` on it. Null where it names nobody. */
export function namedNow<Name extends string | null = string>(writtenAs: string) {
  return sql<Name>`coalesce(n.citizen_id, ${sql.ref(writtenAs)})`;
}
