/** Creates what is kept of "that is not me": who said it, which records were cut off, and the alert that it raises. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** Added to by the partnership's role; see `SchemaMigration`. */
export const DISOWNED_TABLES = ['disowning', 'disowned_record'] as const;

export async function createDisownedTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('disowning')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('citizen_id', 'text', (column) => column.notNull().references('citizen_alias.alias'))
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('done_by', 'text', (column) => column.notNull())
    .addColumn('done_role', 'text', (column) => column.notNull())
    .addColumn('done_agency', 'text', (column) => column.notNull())
    .addColumn('idempotency_key', 'text', (column) => column.notNull())
    .addColumn('input_hash', 'text', (column) => column.notNull())
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .addUniqueConstraint('disowning_once', ['done_by', 'idempotency_key'])
    .execute();
  await schema
    .createTable('disowned_record')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('disowning_id', 'text', (column) => column.notNull().references('disowning.id'))
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('joined_at', 'timestamptz(3)', (column) => column.notNull())
    .execute();
  await schema.createIndex('disowned_record_by_deed').on('disowned_record').columns(['disowning_id']).execute();
  await schema
    .alterTable('alert')
    .addColumn('disowning_id', 'text', (column) => column.unique().references('disowning.id'))
    .execute();
  await schema
    .alterTable('alert')
    .addCheckConstraint('alert_about_one', sql`num_nonnulls(break_glass_id, disowning_id) = 1`)
    .execute();
}
