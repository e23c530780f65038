/** Lays adult and children's social care, safeguarding, Blue Badges and the contacts that came of all work. */

import type { Migration } from 'kysely/migration';

import { createPersonTable, dateList, indexByPerson, needed, pounds, textList, withReference } from './columns.ts';
import type { Schema } from './columns.ts';

export const care: Migration = {
  up: async ({ schema }) => {
    await createAdultCare(schema);
    await createChildCare(schema);

    await createPersonTable(schema, 'contact')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('at', 'timestamptz(3)', needed)
      .addColumn('kind', 'text', needed)
      .addColumn('subject', 'text', needed)
      .addColumn('data_class', 'text', needed)
      .execute();
    await indexByPerson(schema, 'contact', 'at', 'id');
  },
};

async function createAdultCare(schema: Schema): Promise<void> {
  await createPersonTable(schema, 'adult_care_case')
    .addColumn('is_open', 'boolean', needed)
    .addColumn('opened_on', 'date', needed)
    .addColumn('allocated_team', 'text', needed)
    .addColumn('allocated_worker', 'text')
    .addColumn('primary_support_reason', 'text', needed)
    .addPrimaryKeyConstraint('adult_care_case_key', ['person_id'])
    .execute();

  await withReference(createPersonTable(schema, 'care_event'))
    .addColumn('kind', 'text', needed)
    .addColumn('description', 'text', needed)
    .addColumn('starts_on', 'date', needed)
    .addColumn('ends_on', 'date')
    .addColumn('route_of_access', 'text')
    .addColumn('service_type', 'text')
    .addColumn('delivery_mechanism', 'text')
    .addColumn('provider', 'text')
    .addColumn('weekly_cost', pounds)
    .addColumn('review_reason', 'text')
    .addColumn('outcome', 'text')
    .execute();
  await indexByPerson(schema, 'care_event', 'starts_on');

  await createPersonTable(schema, 'blue_badge')
    .addColumn('badge_number', 'text', (column) => column.primaryKey())
    .addColumn('issued_on', 'date', needed)
    .addColumn('expires_on', 'date', needed)
    .addColumn('eligibility', 'text', needed)
    .execute();
  await indexByPerson(schema, 'blue_badge', 'expires_on', 'badge_number');

  await withReference(createPersonTable(schema, 'safeguarding_enquiry'))
    .addColumn('kind', 'text', needed)
    .addColumn('stage', 'text', needed)
    .addColumn('started_on', 'date', needed)
    .addColumn('concluded_on', 'date')
    .addColumn('risks', textList, needed)
    .addColumn('risk_source', 'text', needed)
    .addColumn('risk_outcome', 'text')
    .execute();
  await indexByPerson(schema, 'safeguarding_enquiry', 'started_on');
}

async function createChildCare(schema: Schema): Promise<void> {
  await createPersonTable(schema, 'child_care_case')
    .addColumn('child_reference', 'text', needed)
    .addColumn('is_open', 'boolean', needed)
    .addColumn('opened_on', 'date', needed)
    .addColumn('is_looked_after', 'boolean', needed)
    .addColumn('allocated_team', 'text', needed)
    .addColumn('allocated_worker', 'text')
    .addPrimaryKeyConstraint('child_care_case_key', ['person_id'])
    .execute();

  await withReference(createPersonTable(schema, 'child_protection_plan'))
    .addColumn('starts_on', 'date', needed)
    .addColumn('ends_on', 'date')
    .addColumn('initial_category', 'text', needed)
    .addColumn('latest_category', 'text', needed)
    .addColumn('previous_plans', 'integer', needed)
    .addColumn('reviewed_on', dateList, needed)
    .execute();
  await indexByPerson(schema, 'child_protection_plan', 'starts_on');

  await withReference(createPersonTable(schema, 'child_referral'))
    .addColumn('referred_on', 'date', needed)
    .addColumn('source', 'text', needed)
    .addColumn('primary_need', 'text', needed)
    .addColumn('is_no_further_action', 'boolean', needed)
    .addColumn('closed_on', 'date')
    .addColumn('closure_reason', 'text')
    .execute();
  await indexByPerson(schema, 'child_referral', 'referred_on');

  await createReferralTable(schema, 'child_assessment')
    .addColumn('authorised_on', 'date')
    .addColumn('factors', textList, needed)
    .addColumn('is_child_seen', 'boolean', needed)
    .execute();
  await createReferralTable(schema, 'section47_enquiry')
    .addColumn('conference_due', 'date', needed)
    .addColumn('conference_on', 'date')
    .addColumn('is_conference_not_required', 'boolean', needed)
    .execute();
  for (const table of ['child_assessment', 'section47_enquiry']) {
    await schema
      .createIndex(`${table}_by_referral`)
      .on(table)
      .columns(['referral_reference', 'started_on desc', 'reference desc'])
      .execute();
  }

  await withReference(createPersonTable(schema, 'early_help_episode'))
    .addColumn('starts_on', 'date', needed)
    .addColumn('ends_on', 'date')
    .addColumn('reason', 'text', needed)
    .addColumn('end_reason', 'text')
    .addColumn('lead_organisation', 'text', needed)
    .execute();
  await indexByPerson(schema, 'early_help_episode', 'starts_on');
}

/** What followed from a referral: it is about a person only through that referral. */
function createReferralTable(schema: Schema, table: string) {
  return schema
    .createTable(table)
    .addColumn('reference', 'text', (column) => column.primaryKey())
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .addColumn('referral_reference', 'text', (column) =>
      column.notNull().references('child_referral.reference').onDelete('cascade'),
    )
    .addColumn('started_on', 'date', needed);
}
