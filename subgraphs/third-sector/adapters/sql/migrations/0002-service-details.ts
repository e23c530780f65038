/** Makes what belongs to a service: when it is open, for whom, what it costs, whom to ask, and what it is sorted by. */

import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

import { TEXTS } from './columns.ts';

export const serviceDetails: Migration = {
  up: async ({ schema }) => {
    await schema
      .createTable('schedule')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('service_id', 'text', (column) => column.notNull().references('service.id'))
      .addColumn('service_at_location_id', 'text', (column) => column.references('service_at_location.id'))
      .addColumn('freq', 'text')
      .addColumn('interval', 'integer')
      .addColumn('byday', TEXTS, (column) => column.notNull())
      .addColumn('bymonthday', sql`integer[]`, (column) => column.notNull())
      .addColumn('opens_at', 'text')
      .addColumn('closes_at', 'text')
      .addColumn('valid_from', 'date')
      .addColumn('valid_to', 'date')
      .addColumn('description', 'text')
      .addColumn('attending_type', 'text')
      .addCheckConstraint(
        'schedule_times',
        sql`opens_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and closes_at ~ '^([01][0-9]|2[0-4]):[0-5][0-9]$'`,
      )
      .execute();
    await schema.createIndex('schedule_by_service').on('schedule').columns(['service_id', 'id']).execute();
    await schema.createIndex('schedule_by_place').on('schedule').columns(['service_at_location_id', 'id']).execute();
    await schema
      .createTable('service_area')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('service_id', 'text', (column) => column.notNull().references('service.id'))
      .addColumn('name', 'text')
      .addColumn('gss_code', 'text')
      .addColumn('extent_type', 'text')
      .addColumn('within_gss', 'text')
      .execute();
    await schema.createIndex('service_area_by_service').on('service_area').columns(['service_id', 'id']).execute();
    await schema.createIndex('service_area_by_code').on('service_area').column('gss_code').execute();
    await schema.createIndex('service_area_by_whole').on('service_area').column('within_gss').execute();
    await schema
      .createTable('cost_option')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('service_id', 'text', (column) => column.notNull().references('service.id'))
      .addColumn('option', 'text')
      .addColumn('amount', sql`numeric(12, 2)`)
      .addColumn('amount_description', 'text')
      .addColumn('valid_from', 'date')
      .addColumn('valid_to', 'date')
      .execute();
    await schema.createIndex('cost_option_by_service').on('cost_option').columns(['service_id', 'id']).execute();
    await schema
      .createTable('service_contact')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('service_id', 'text', (column) => column.notNull().references('service.id'))
      .addColumn('name', 'text')
      .addColumn('title', 'text')
      .addColumn('phone', 'text')
      .addColumn('email', 'text')
      .execute();
    await schema
      .createIndex('service_contact_by_service')
      .on('service_contact')
      .columns(['service_id', 'id'])
      .execute();
    await schema
      .createTable('taxonomy_term')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('taxonomy', 'text', (column) => column.notNull())
      .addColumn('code', 'text')
      .addColumn('term_uri', 'text')
      .addColumn('parent_id', 'text', (column) => column.references('taxonomy_term.id'))
      .execute();
    await schema.createIndex('taxonomy_term_by_parent').on('taxonomy_term').column('parent_id').execute();
    await schema
      .createTable('service_taxonomy_term')
      .addColumn('service_id', 'text', (column) => column.notNull().references('service.id'))
      .addColumn('taxonomy_term_id', 'text', (column) => column.notNull().references('taxonomy_term.id'))
      .addPrimaryKeyConstraint('service_taxonomy_term_pk', ['service_id', 'taxonomy_term_id'])
      .execute();
    await schema
      .createIndex('service_taxonomy_term_by_term')
      .on('service_taxonomy_term')
      .columns(['taxonomy_term_id', 'service_id'])
      .execute();
  },
};
