/** Makes the tables of what the police publish for everybody: street crime, neighbourhood teams and spending. */

import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Areas that crimes are counted for, from the smallest. */
const AREA_COLUMNS = ['lsoa_gss', 'ward_gss', 'authority_gss', 'force_gss'] as const;

export const openDataMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await createStreetCrimes(db);
    await createTeams(db);
    await createSpendLines(db);
  },
};

async function createStreetCrimes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('published_month')
    .addColumn('month', 'text', (column) => column.primaryKey())
    .execute();
  await db.schema
    .createTable('street_crime')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('persistent_id', 'text')
    .addColumn('category', 'text', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull().references('published_month.month'))
    .addColumn('street_name', 'text', (column) => column.notNull())
    .addColumn('lat', 'numeric(9, 6)', (column) => column.notNull())
    .addColumn('lng', 'numeric(9, 6)', (column) => column.notNull())
    .addColumn('outcome_category', 'text')
    .addColumn('outcome_month', 'text')
    .addColumn('lsoa_gss', 'text', (column) => column.notNull())
    .addColumn('ward_gss', 'text', (column) => column.notNull())
    .addColumn('authority_gss', 'text', (column) => column.notNull())
    .addColumn('force_gss', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('street_crime_point').on('street_crime').columns(['month', 'lat', 'lng']).execute();
  for (const column of AREA_COLUMNS) {
    await db.schema
      .createIndex(`street_crime_${column}`)
      .on('street_crime')
      .columns([column, 'month', 'category'])
      .execute();
  }
}

async function createTeams(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('neighbourhood_team')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('force', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('lat', 'numeric(9, 6)', (column) => column.notNull())
    .addColumn('lng', 'numeric(9, 6)', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('neighbourhood_team_point').on('neighbourhood_team').columns(['lat', 'lng']).execute();
  await db.schema
    .createTable('team_contact')
    .addColumn('team_id', 'text', (column) => column.notNull().references('neighbourhood_team.id'))
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('team_contact_key', ['team_id', 'channel'])
    .execute();
  await db.schema
    .createTable('team_priority')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('team_id', 'text', (column) => column.notNull().references('neighbourhood_team.id'))
    .addColumn('issue', 'text', (column) => column.notNull())
    .addColumn('issue_date', 'date', (column) => column.notNull())
    .addColumn('action', 'text')
    .addColumn('action_date', 'date')
    .execute();
  await db.schema
    .createIndex('team_priority_newest')
    .on('team_priority')
    .columns(['team_id', 'issue_date desc'])
    .execute();
  await db.schema
    .createTable('team_event')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('team_id', 'text', (column) => column.notNull().references('neighbourhood_team.id'))
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('starts_at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('address', 'text')
    .execute();
  await db.schema.createIndex('team_event_next').on('team_event').columns(['team_id', 'starts_at']).execute();
}

async function createSpendLines(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('spend_line')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('gss_code', 'text', (column) => column.notNull())
    .addColumn('theme', 'text', (column) => column.notNull())
    .addColumn('amount', 'numeric(14, 2)', (column) => column.notNull())
    .addColumn('year', 'text', (column) => column.notNull())
    .addColumn('funding_stream', 'text', (column) => column.notNull())
    .addColumn('is_prevention', 'boolean', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('spend_line_area').on('spend_line').columns(['gss_code', 'year']).execute();
}
