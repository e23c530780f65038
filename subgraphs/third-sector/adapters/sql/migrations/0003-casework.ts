/** Makes the casework that only a grant opens: clients, help, meetings, measures and referrals. */

import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

import { INSTANT, TEXTS } from './columns.ts';
import type { Schema } from './columns.ts';

export const casework: Migration = {
  up: async ({ schema }) => {
    await createPeople(schema);
    await createCases(schema);
    await createReferrals(schema);
  },
};

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
