/** Creates what says that a reader has to do with a citizen: contacts that go on, ties outside work, and the officers who are told. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** Added to by the partnership's role; see `SchemaMigration`. */
export const CONTACT_TABLES = ['live_contact', 'live_contact_end'] as const;

export async function createContactTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('live_contact')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('citizen_id', 'text', (column) => column.notNull().references('citizen.id'))
    .addColumn('reader', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('organization', 'text')
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('caller_is', 'text', (column) => column.notNull())
    // The citizen who speaks for this one, where the index knows them.
    .addColumn('representative_id', 'text', (column) => column.references('citizen.id'))
    .addColumn('asked', sql`text[]`, (column) => column.notNull())
    .addColumn('passed', sql`text[]`, (column) => column.notNull())
    .addColumn('is_identity_checked', 'boolean', (column) => column.notNull())
    .addColumn('from_at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('until_at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('idempotency_key', 'text', (column) => column.notNull())
    .addColumn('input_hash', 'text', (column) => column.notNull())
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .addUniqueConstraint('live_contact_once', ['reader', 'idempotency_key'])
    .execute();
  await schema.createIndex('live_contact_by_citizen').on('live_contact').columns(['citizen_id', 'until_at']).execute();
  await schema
    .createTable('live_contact_end')
    .addColumn('contact_id', 'text', (column) => column.primaryKey().references('live_contact.id'))
    .addColumn('ended_at', 'timestamptz(3)', (column) => column.notNull())
    .execute();
  await schema
    .createTable('staff_link')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('citizen_id', 'text', (column) => column.notNull().references('citizen.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('reader', 'text')
    .addColumn('agency', 'text')
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .addCheckConstraint('staff_link_is_of_somebody', sql`reader is not null or agency is not null`)
    .execute();
  await schema.createIndex('staff_link_by_citizen').on('staff_link').columns(['citizen_id']).execute();
  await schema
    .createTable('officer')
    .addColumn('office', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .execute();
}
