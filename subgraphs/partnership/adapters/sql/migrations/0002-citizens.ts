/** Creates the neutral index: citizens by every id they have, the records joined to them, and the hashes that these are found by. */

import type { Kysely } from 'kysely';

/** Tables of the index that change while people work: a record that is registered again, a citizen who is found to be another. */
export const CHANGING_CITIZEN_TABLES = ['citizen', 'citizen_alias', 'index_record', 'index_key'] as const;

export async function createCitizenTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('citizen')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('sealed', 'bytea', (column) => column.notNull())
    .addColumn('home_hash', 'int8')
    .addColumn('location_restriction', 'text')
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .addColumn('tenant', 'text', (column) => column.notNull().defaultTo('Fictonshire'))
    .execute();
  await schema.createIndex('citizen_by_home').on('citizen').columns(['home_hash']).execute();
  await schema
    .createTable('citizen_alias')
    .addColumn('alias', 'text', (column) => column.primaryKey())
    .addColumn('citizen_id', 'text', (column) => column.references('citizen.id'))
    .execute();
  await schema.createIndex('citizen_alias_by_citizen').on('citizen_alias').columns(['citizen_id']).execute();
  await schema
    .createTable('index_record')
    .addColumn('number', 'int8', (column) => column.primaryKey().generatedByDefaultAsIdentity())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('ref', 'text', (column) => column.notNull().unique())
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('citizen_id', 'text', (column) => column.notNull().references('citizen.id'))
    .addColumn('sealed', 'bytea', (column) => column.notNull())
    .addColumn('kid', 'text', (column) => column.notNull())
    .addColumn('basis', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('confidence', 'float8', (column) => column.notNull())
    .addColumn('model', 'text')
    .addColumn('linked_at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('record_updated_at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .execute();
  await schema.createIndex('index_record_by_citizen').on('index_record').columns(['citizen_id', 'agency']).execute();
  await schema
    .createTable('index_key')
    .addColumn('hash', 'int8', (column) => column.notNull())
    .addColumn('record', 'int8', (column) => column.notNull())
    .addPrimaryKeyConstraint('index_key_key', ['hash', 'record'])
    .execute();
  await schema
    .createTable('relationship')
    .addColumn('citizen_id', 'text', (column) => column.notNull())
    .addColumn('other_id', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('inverse_role', 'text', (column) => column.notNull())
    .addColumn('start_on', 'date')
    .addColumn('end_on', 'date')
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .addPrimaryKeyConstraint('relationship_key', ['citizen_id', 'other_id', 'role'])
    .execute();
  // Each relationship is written once and read from both sides.
  await schema.createIndex('relationship_by_other').on('relationship').columns(['other_id']).execute();
}
