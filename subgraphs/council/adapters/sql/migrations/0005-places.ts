/** Lays the wards with what is spent in each. */

import type { Migration } from 'kysely/migration';

import { needed } from './columns.ts';

export const places: Migration = {
  up: async ({ schema }) => {
    await schema
      .createTable('area')
      .addColumn('gss', 'text', (column) => column.primaryKey())
      .addColumn('parent_gss', 'text')
      .execute();

    await schema
      .createTable('spend_line')
      .addColumn('gss_code', 'text', (column) => column.notNull().references('area.gss').onDelete('cascade'))
      .addColumn('theme', 'text', needed)
      .addColumn('amount', 'numeric(15, 2)', needed)
      .addColumn('year', 'text', needed)
      .addColumn('funding_stream', 'text', needed)
      .addColumn('is_prevention', 'boolean', needed)
      .addPrimaryKeyConstraint('spend_line_key', ['gss_code', 'year', 'theme', 'funding_stream', 'is_prevention'])
      .execute();
  },
};
