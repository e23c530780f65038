/** Creates what agencies share about one citizen: consents, outcome plans and what was told once for all. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function createCaseTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('consent')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('citizen_id', 'text', (column) => column.notNull().references('citizen_alias.alias'))
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('agencies', sql`text[]`, (column) => column.notNull())
    .addColumn('purposes', sql`text[]`, (column) => column.notNull())
    .addColumn('data_classes', sql`text[]`, (column) => column.notNull())
    .addColumn('given_by', 'text', (column) => column.notNull())
    .addColumn('captured_how', 'text', (column) => column.notNull())
    .addColumn('valid_from', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('valid_until', 'timestamptz(3)')
    .addColumn('withdrawn_at', 'timestamptz(3)')
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .execute();
  await schema.createIndex('consent_by_citizen').on('consent').columns(['citizen_id', 'valid_from']).execute();
  await schema
    .createTable('outcome_plan')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('citizen_id', 'text', (column) => column.notNull().references('citizen_alias.alias'))
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('what_matters', 'text')
    .addColumn('lead_worker', 'text')
    .addColumn('lead_agency_id', 'text')
    .addColumn('review_due', 'date')
    .addColumn('visible_to', sql`text[]`, (column) => column.notNull())
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .execute();
  await schema.createIndex('outcome_plan_by_citizen').on('outcome_plan').columns(['citizen_id', 'status']).execute();
  await schema
    .createTable('outcome')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('plan_id', 'text', (column) => column.notNull().references('outcome_plan.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('statement', 'text', (column) => column.notNull())
    .addColumn('framework_system', 'text', (column) => column.notNull())
    .addColumn('framework_code', 'text', (column) => column.notNull())
    .addColumn('framework_display', 'text', (column) => column.notNull())
    .addColumn('tool', 'text')
    .addColumn('baseline_value', 'numeric')
    .addColumn('baseline_at', 'date')
    .addColumn('latest_value', 'numeric')
    .addColumn('latest_at', 'date')
    .addColumn('target_value', 'numeric')
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .execute();
  await schema.createIndex('outcome_by_plan').on('outcome').columns(['plan_id', 'position']).execute();
  await schema
    .createTable('contribution')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('outcome_id', 'text', (column) => column.notNull().references('outcome.id'))
    .addColumn('agency_id', 'text', (column) => column.notNull())
    .addColumn('worker', 'text')
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('due', 'date')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('cost', 'numeric')
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .execute();
  await schema.createIndex('contribution_by_outcome').on('contribution').columns(['outcome_id', 'due']).execute();
  await schema
    .createTable('life_event')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('citizen_id', 'text', (column) => column.notNull().references('citizen_alias.alias'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('occurred_on', 'date')
    .addColumn('recorded_at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .execute();
  await schema
    .createIndex('life_event_by_citizen')
    .on('life_event')
    .columns(['citizen_id', 'recorded_at desc', 'id desc'])
    .execute();
  await schema
    .createTable('life_event_notification')
    .addColumn('event_id', 'text', (column) => column.notNull().references('life_event.id'))
    .addColumn('agency_id', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('agency_reference', 'text')
    .addColumn('responded_at', 'timestamptz(3)')
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .addPrimaryKeyConstraint('life_event_notification_key', ['event_id', 'agency_id'])
    .execute();
}
