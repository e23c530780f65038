/** Makes the open directory: charities and groups, places, services, and the grants that funders gave. */

import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

import { INSTANT, TEXTS } from './columns.ts';
import type { Schema } from './columns.ts';

export const directory: Migration = {
  up: async ({ schema }) => {
    await createOrganizations(schema);
    await createPlaces(schema);
    await createServices(schema);
    await createGrants(schema);
  },
};

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
    // One order on every server, whatever its locale: pages are cut by it.
    .addColumn('name', sql`text collate "C"`, (column) => column.notNull())
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
