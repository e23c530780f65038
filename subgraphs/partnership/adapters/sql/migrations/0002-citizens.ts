/** Creates the neutral index: citizens, the agencies' records that were joined to them, and the keys to find them by. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function createCitizenTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('citizen')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('display_name', 'text', (column) => column.notNull())
    .addColumn('birth_date', 'date')
    .addColumn('death_date', 'date')
    .addColumn('home_uprn', 'text')
    .addColumn('location_restriction', 'text')
    .addColumn('employed_by', 'text')
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('interpreter_required', 'boolean', (column) => column.notNull())
    .addColumn('adjustments', sql`text[]`, (column) => column.notNull())
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .addColumn('tenant', 'text', (column) => column.notNull().defaultTo('Fictonshire'))
    .execute();
  await schema.createIndex('citizen_by_home').on('citizen').columns(['home_uprn']).execute();
  await schema
    .createTable('search_record')
    .addColumn('citizen_id', 'text', (column) => column.notNull().references('citizen.id'))
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('given_key', 'text', (column) => column.notNull())
    .addColumn('family_key', 'text', (column) => column.notNull())
    .addColumn('birth_date', 'date')
    .addColumn('postcode', 'text')
    .addColumn('uprn', 'text')
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .execute();
  await schema.createIndex('search_record_by_citizen').on('search_record').columns(['citizen_id']).execute();
  await schema
    .createIndex('search_record_by_birth_date')
    .on('search_record')
    .columns(['birth_date', 'family_key', 'given_key'])
    .execute();
  await schema
    .createIndex('search_record_by_postcode')
    .on('search_record')
    .columns(['postcode', 'family_key', 'given_key'])
    .execute();
  await schema
    .createIndex('search_record_by_uprn')
    .on('search_record')
    .columns(['uprn', 'family_key', 'given_key'])
    .execute();
  await schema
    .createTable('contact_key')
    .addColumn('citizen_id', 'text', (column) => column.notNull().references('citizen.id'))
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .execute();
  await schema.createIndex('contact_key_by_value').on('contact_key').columns(['value', 'kind']).execute();
  await schema
    .createTable('agency_link')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('citizen_id', 'text', (column) => column.notNull().references('citizen.id'))
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('organization', 'text', (column) => column.notNull())
    .addColumn('basis', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('confidence', sql`numeric(4, 3)`, (column) => column.notNull())
    .addColumn('linked_at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('record_updated_at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .execute();
  await schema.createIndex('agency_link_by_citizen').on('agency_link').columns(['citizen_id', 'agency']).execute();
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
