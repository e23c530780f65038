/** Makes the tables of the police schema, with an index for every way they are read. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

import { openDataMigration } from './open-data-migration.ts';

export const migrations: Readonly<Record<string, Migration>> = {
  '0001_people_and_events': { up: createPeopleAndEvents },
  '0002_open_data': openDataMigration,
};

// Migrations outlive the types of the tables they make, so they see none.
async function createPeopleAndEvents(db: Kysely<unknown>): Promise<void> {
  await createPeople(db);
  await createEvents(db);
  await createInvolvements(db);
  await createVulnerability(db);
  await createMarkersAndContacts(db);
}

async function createPeople(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('person')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('force', 'text', (column) => column.notNull())
    .addColumn('nominal_number', 'text', (column) => column.notNull())
    .addColumn('given_names', sql`text[]`, (column) => column.notNull())
    .addColumn('family_name', 'text', (column) => column.notNull())
    .addColumn('birth_date', 'date')
    .addColumn('pnc_id', 'text')
    .addColumn('cro_number', 'text')
    .addColumn('updated_at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('tenant', 'text', (column) => column.notNull().defaultTo('Fictonshire'))
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .execute();
}

async function createEvents(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('event')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('force', 'text', (column) => column.notNull())
    .addColumn('at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('summary', 'text')
    .addColumn('address', 'text')
    .addColumn('postcode', 'text')
    .addColumn('uprn', 'text')
    .addColumn('theme', 'text')
    .addColumn('asb_type', 'text')
    .addColumn('opening_category', 'text')
    .addColumn('closing_category', 'text')
    .addColumn('qualifiers', sql`text[]`, (column) => column.notNull().defaultTo(sql`'{}'::text[]`))
    .addColumn('grade', 'text')
    .addColumn('is_repeat_caller', 'boolean')
    .addColumn('is_vulnerable', 'boolean')
    .addColumn('thrive', 'text')
    .addColumn('offence_code', 'text')
    .addColumn('offence_name', 'text')
    .addColumn('category', 'text')
    .addColumn('officer_in_case', 'text')
    .addColumn('outcome_code', 'text')
    .addColumn('outcome_date', 'date')
    .addColumn('flags', sql`text[]`, (column) => column.notNull().defaultTo(sql`'{}'::text[]`))
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .addCheckConstraint(
      'event_is_incident_or_crime',
      sql`(kind = 'INCIDENT' and theme is not null and grade is not null and is_repeat_caller is not null)
        or (kind = 'CRIME' and offence_code is not null and category is not null)`,
    )
    .execute();
}

async function createInvolvements(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('involvement')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person_key', 'text', (column) => column.notNull())
    .addColumn('event_id', 'text', (column) => column.notNull().references('event.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('since', 'date', (column) => column.notNull())
    .addColumn('at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    // POLE: one relationship for each role, and no role twice.
    .addUniqueConstraint('involvement_one_a_role', ['person_key', 'event_id', 'role'])
    .addForeignKeyConstraint('involvement_person', ['person_key'], 'person', ['key'])
    .execute();
  await newestFirst(db, 'involvement', 'at');
  await db.schema.createIndex('involvement_event').on('involvement').column('event_id').execute();
}

async function createVulnerability(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('vulnerability_notice')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person_key', 'text', (column) => column.notNull().references('person.key'))
    .addColumn('raised_at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('grade', 'text', (column) => column.notNull())
    .addColumn('kind_code', 'text', (column) => column.notNull())
    .addColumn('kind_name', 'text', (column) => column.notNull())
    .addColumn('needs', sql`text[]`, (column) => column.notNull())
    .addColumn('is_consent_given', 'boolean', (column) => column.notNull())
    .addColumn('shared_without_consent_reason', 'text')
    .addColumn('sent_to', sql`text[]`, (column) => column.notNull())
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .execute();
  await newestFirst(db, 'vulnerability_notice', 'raised_at');
  await db.schema
    .createTable('dash_assessment')
    .addColumn('notice_id', 'text', (column) => column.primaryKey().references('vulnerability_notice.id'))
    .addColumn('at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('level', 'text', (column) => column.notNull())
    .addColumn('ticks', 'integer', (column) => column.notNull())
    .addColumn('is_professional_judgement', 'boolean', (column) => column.notNull())
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .execute();
  await db.schema
    .createTable('marac_referral')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('notice_id', 'text', (column) => column.notNull().unique().references('vulnerability_notice.id'))
    .addColumn('conference_date', 'date')
    .addColumn('criteria', sql`text[]`, (column) => column.notNull())
    .addColumn('actions', sql`text[]`, (column) => column.notNull())
    .addColumn('is_repeat', 'boolean', (column) => column.notNull())
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .execute();
}

async function createMarkersAndContacts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('warning_marker')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person_key', 'text', (column) => column.notNull().references('person.key'))
    .addColumn('kind_code', 'text', (column) => column.notNull())
    .addColumn('kind_name', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('advice', 'text')
    .addColumn('raised_on', 'date', (column) => column.notNull())
    .addColumn('review_by', 'date', (column) => column.notNull())
    .addColumn('expires_on', 'date')
    .addColumn('approved_by', 'text', (column) => column.notNull())
    .addColumn('is_disclosed', 'boolean', (column) => column.notNull())
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .execute();
  await newestFirst(db, 'warning_marker', 'raised_on');
  await db.schema
    .createTable('contact')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person_key', 'text', (column) => column.notNull().references('person.key'))
    .addColumn('at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('data_class', 'text', (column) => column.notNull())
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .execute();
  await newestFirst(db, 'contact', 'at');
}

async function newestFirst(db: Kysely<unknown>, table: string, moment: string): Promise<void> {
  await db.schema
    .createIndex(`${table}_newest`)
    .on(table)
    .columns(['person_key', `${moment} desc`, 'id desc'])
    .execute();
}
