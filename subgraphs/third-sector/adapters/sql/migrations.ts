/** Builds the third sector's own store: the open directory and grants, and the casework that only a grant opens. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

type Schema = Kysely<unknown>['schema'];

export const migrations: Record<string, Migration> = {
  '0001-directory': {
    up: async (db: Kysely<unknown>) => {
      await createOrganizations(db.schema);
      await createPlaces(db.schema);
      await createServices(db.schema);
      await createServiceDetails(db.schema);
      await createGrants(db.schema);
    },
  },
  '0002-casework': {
    up: async (db: Kysely<unknown>) => {
      await createPeople(db.schema);
      await createCases(db.schema);
      await createReferrals(db.schema);
    },
  },
};

/** Whole milliseconds, since a cursor carries a moment as text of that precision and must not skip a row. */
const INSTANT = sql`timestamptz(3)`;
const TEXTS = sql`text[]`;

async function createOrganizations(schema: Schema): Promise<void> {
  await schema
    .createTable('organization')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('description', 'text')
    .addColumn('email', 'text')
    .addColumn('website', 'text')
    .addColumn('is_confidential', 'boolean', (column) => column.notNull())
    .execute();
  await schema
    .createTable('organization_identifier')
    .addColumn('organization_id', 'text', (column) => column.notNull().references('organization.id'))
    .addColumn('scheme', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('identifier', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('organization_identifier_pk', ['organization_id', 'kind', 'identifier'])
    .execute();
  await schema
    .createTable('charity_registration')
    .addColumn('organization_id', 'text', (column) => column.primaryKey().references('organization.id'))
    .addColumn('charity_number', 'text', (column) => column.notNull())
    .addColumn('suffix', 'integer', (column) => column.notNull())
    .addColumn('registration_status', 'text', (column) => column.notNull())
    .addColumn('latest_income', sql`numeric(15, 2)`)
    .addColumn('latest_expenditure', sql`numeric(15, 2)`)
    .addColumn('acc_year_end', 'date')
    .addColumn('activities', 'text')
    .addColumn('area_of_operation', TEXTS, (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .execute();
}

async function createPlaces(schema: Schema): Promise<void> {
  await schema
    .createTable('postcode')
    .addColumn('postcode', 'text', (column) => column.primaryKey())
    .addColumn('latitude', sql`numeric(9, 6)`, (column) => column.notNull())
    .addColumn('longitude', sql`numeric(9, 6)`, (column) => column.notNull())
    .execute();
  await schema
    .createTable('location')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text')
    .addColumn('location_type', 'text', (column) => column.notNull())
    .addColumn('address_line', 'text')
    .addColumn('postal_code', 'text')
    .addColumn('uprn', 'text')
    .addColumn('latitude', sql`numeric(9, 6)`)
    .addColumn('longitude', sql`numeric(9, 6)`)
    .addColumn('accessibility', TEXTS, (column) => column.notNull())
    .addColumn('is_confidential', 'boolean', (column) => column.notNull())
    .execute();
}

async function createServices(schema: Schema): Promise<void> {
  await schema
    .createTable('service')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organization_id', 'text', (column) => column.notNull().references('organization.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('alert', 'text')
    .addColumn('description', 'text')
    .addColumn('accepts_referrals', 'boolean')
    .addColumn('wait_time', 'text')
    .addColumn('application_process', 'text')
    .addColumn('eligibility', 'text')
    .addColumn('minimum_age', 'integer')
    .addColumn('maximum_age', 'integer')
    .addColumn('fees', 'text')
    .addColumn('languages', TEXTS, (column) => column.notNull())
    .addColumn('url', 'text')
    .addColumn('email', 'text')
    .addColumn('accreditations', 'text')
    .addColumn('assured_date', 'date')
    .addColumn('assurer_email', 'text')
    .addColumn('last_modified', INSTANT)
    .addColumn('is_confidential', 'boolean', (column) => column.notNull())
    .addColumn('words', sql`tsvector`, (column) =>
      column.generatedAlwaysAs(sql`to_tsvector('english', name || ' ' || coalesce(description, ''))`).stored(),
    )
    .execute();
  await schema.createIndex('service_by_name').on('service').columns(['name', 'id']).execute();
  await schema
    .createIndex('service_by_organization')
    .on('service')
    .columns(['organization_id', 'name', 'id'])
    .execute();
  await schema.createIndex('service_by_words').on('service').using('gin').column('words').execute();
  await schema
    .createTable('service_at_location')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('service_id', 'text', (column) => column.notNull().references('service.id'))
    .addColumn('location_id', 'text', (column) => column.notNull().references('location.id'))
    .execute();
  await schema
    .createIndex('service_at_location_by_service')
    .on('service_at_location')
    .columns(['service_id', 'id'])
    .execute();
}

async function createServiceDetails(schema: Schema): Promise<void> {
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
  await schema.createIndex('service_contact_by_service').on('service_contact').columns(['service_id', 'id']).execute();
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
}

async function createGrants(schema: Schema): Promise<void> {
  await schema
    .createTable('grant_award')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('description', 'text')
    .addColumn('currency', 'text', (column) => column.notNull())
    .addColumn('amount_awarded', sql`numeric(15, 2)`, (column) => column.notNull())
    .addColumn('award_date', 'date', (column) => column.notNull())
    .addColumn('funder_org_id', 'text', (column) => column.notNull())
    .addColumn('funder_name', 'text', (column) => column.notNull())
    // No foreign key: funders publish grants to groups that are in no directory.
    .addColumn('recipient_org_id', 'text', (column) => column.notNull())
    .addColumn('recipient_name', 'text', (column) => column.notNull())
    .addColumn('recipient_charity_number', 'text')
    .addColumn('recipient_company_number', 'text')
    .addColumn('programme', 'text')
    .addColumn('beneficiary_gss', TEXTS, (column) => column.notNull())
    .addColumn('planned_start', 'date')
    .addColumn('planned_end', 'date')
    .addColumn('date_modified', INSTANT)
    .addColumn('data_source', 'text')
    .addColumn('theme', 'text', (column) => column.notNull())
    .addColumn('is_prevention', 'boolean', (column) => column.notNull())
    .execute();
  await schema.createIndex('grant_award_by_date').on('grant_award').columns(['award_date desc', 'id desc']).execute();
  await schema
    .createIndex('grant_award_by_recipient')
    .on('grant_award')
    .columns(['recipient_org_id', 'award_date desc', 'id desc'])
    .execute();
  await schema.createIndex('grant_award_by_place').on('grant_award').using('gin').column('beneficiary_gss').execute();
}

async function createPeople(schema: Schema): Promise<void> {
  await schema
    .createTable('person')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('organization_id', 'text', (column) => column.notNull().references('organization.id'))
    .addColumn('client_ref', 'text', (column) => column.notNull())
    .addColumn('given_names', TEXTS, (column) => column.notNull())
    .addColumn('family_name', 'text', (column) => column.notNull())
    .addColumn('birth_date', 'date')
    .addColumn('phone', 'text')
    .addColumn('email', 'text')
    .addColumn('address_line', 'text')
    .addColumn('postcode', 'text')
    .addColumn('updated_at', INSTANT, (column) => column.notNull())
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .addColumn('tenant', 'text', (column) => column.notNull().defaultTo('Fictonshire'))
    .execute();
}

async function createCases(schema: Schema): Promise<void> {
  await schema
    .createTable('support_case')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person_key', 'text', (column) => column.notNull().references('person.key'))
    .addColumn('organization_id', 'text', (column) => column.notNull().references('organization.id'))
    .addColumn('is_confidential', 'boolean', (column) => column.notNull())
    .addColumn('opened_on', 'date', (column) => column.notNull())
    .addColumn('closed_on', 'date')
    .addColumn('worker', 'text')
    .addColumn('needs', TEXTS, (column) => column.notNull())
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .execute();
  await schema
    .createIndex('support_case_by_person')
    .on('support_case')
    .columns(['person_key', 'opened_on desc', 'id desc'])
    .execute();
  await schema
    .createTable('support_session')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('case_id', 'text', (column) => column.notNull().references('support_case.id'))
    .addColumn('person_key', 'text', (column) => column.notNull().references('person.key'))
    .addColumn('at', INSTANT, (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('attended', 'boolean')
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .execute();
  await schema
    .createIndex('support_session_by_case')
    .on('support_session')
    .columns(['case_id', 'at desc', 'id desc'])
    .execute();
  await schema
    .createIndex('support_session_by_person')
    .on('support_session')
    .columns(['person_key', 'at desc', 'id desc'])
    .execute();
  await schema
    .createTable('support_measure')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('case_id', 'text', (column) => column.notNull().references('support_case.id'))
    .addColumn('tool', 'text', (column) => column.notNull())
    .addColumn('item', 'text', (column) => column.notNull())
    .addColumn('value', sql`numeric(9, 2)`, (column) => column.notNull())
    .addColumn('measured_on', 'date', (column) => column.notNull())
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .execute();
  await schema
    .createIndex('support_measure_by_case')
    .on('support_measure')
    .columns(['case_id', 'measured_on desc', 'id desc'])
    .execute();
}

async function createReferrals(schema: Schema): Promise<void> {
  await schema
    .createTable('support_referral')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person_key', 'text', (column) => column.notNull().references('person.key'))
    .addColumn('case_id', 'text', (column) => column.references('support_case.id'))
    .addColumn('service_id', 'text', (column) => column.references('service.id'))
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('made_on', INSTANT, (column) => column.notNull())
    .addColumn('from_agency', 'text', (column) => column.notNull())
    .addColumn('from_role', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('needs', TEXTS, (column) => column.notNull())
    .addColumn('shared_fields', TEXTS, (column) => column.notNull())
    .addColumn('snomed_code', 'text')
    .addColumn('snomed_display', 'text')
    .addColumn('responded_at', INSTANT)
    .addColumn('rejected_reason', 'text')
    .addColumn('expires_at', INSTANT)
    .addColumn('outcome', 'text')
    .addColumn('feedback_at', INSTANT)
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .execute();
  await schema
    .createIndex('support_referral_by_person')
    .on('support_referral')
    .columns(['person_key', 'made_on desc', 'id desc'])
    .execute();
  await schema
    .createIndex('support_referral_by_case')
    .on('support_referral')
    .columns(['case_id', 'made_on desc', 'id desc'])
    .execute();
}
