/** Marks what must not get about (a refuge, a charity for victims), keeps which help goes on, and lets a session close after midnight. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function markConfidential({ schema }: Kysely<unknown>): Promise<void> {
  for (const table of ['property', 'search_record', 'contact_key', 'agency_link']) {
    await schema
      .alterTable(table)
      .addColumn('is_confidential', 'boolean', (column) => column.notNull().defaultTo(false))
      .execute();
  }
  await schema.alterTable('agency_link').addColumn('has_open_case', 'boolean').execute();
  await schema.alterTable('hub_session').dropConstraint('opens_before_it_closes').execute();
  await schema
    .alterTable('hub_session')
    .addCheckConstraint('is_open_for_a_while', sql`opens_at <> closes_at`)
    .execute();
}
