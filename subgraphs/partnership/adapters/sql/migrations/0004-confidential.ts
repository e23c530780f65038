/** Marks a home that must not get about, such as a refuge, and lets a session close after midnight. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function markConfidential({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable('property')
    .addColumn('is_confidential', 'boolean', (column) => column.notNull().defaultTo(false))
    .execute();
  await schema.alterTable('hub_session').dropConstraint('opens_before_it_closes').execute();
  await schema
    .alterTable('hub_session')
    .addCheckConstraint('is_open_for_a_while', sql`opens_at <> closes_at`)
    .execute();
}
