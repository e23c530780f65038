/** Names the types of column that the migrations share. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export type Schema = Kysely<unknown>['schema'];

/** Whole milliseconds, since a cursor carries a moment as text of that precision and must not skip a row. */
export const INSTANT = sql`timestamptz(3)`;
export const TEXTS = sql`text[]`;
