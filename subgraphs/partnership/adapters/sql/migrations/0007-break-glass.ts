/** Creates what is kept of breaking the glass: the deed, the alert that it raises, how that was delivered, the officer's verdict, its release to the citizen. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** Added to by the partnership's role; see `SchemaMigration`. */
export const BREAK_GLASS_TABLES = [
  'break_glass',
  'alert',
  'alert_attempt',
  'alert_delivery',
  'break_glass_review',
  'break_glass_release',
] as const;

export async function createBreakGlassTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('break_glass')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('citizen_id', 'text', (column) => column.notNull().references('citizen_alias.alias'))
    .addColumn('reader', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('organization', 'text')
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('data_classes', sql`text[]`, (column) => column.notNull())
    .addColumn('justification', 'text', (column) => column.notNull())
    .addColumn('from_at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('until_at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('idempotency_key', 'text', (column) => column.notNull())
    .addColumn('input_hash', 'text', (column) => column.notNull())
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .addUniqueConstraint('break_glass_once', ['reader', 'idempotency_key'])
    .execute();
  await schema.createIndex('break_glass_by_citizen').on('break_glass').columns(['citizen_id', 'from_at']).execute();
  await schema.createIndex('break_glass_by_time').on('break_glass').columns(['from_at', 'id']).execute();
  await schema
    .createTable('alert')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('break_glass_id', 'text', (column) => column.unique().references('break_glass.id'))
    .addColumn('office', 'text', (column) => column.notNull())
    .addColumn('raised_at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('review_due_on', 'date', (column) => column.notNull())
    .execute();
  await schema
    .createTable('alert_attempt')
    .addColumn('alert_id', 'text', (column) => column.notNull().references('alert.id'))
    .addColumn('attempt', 'integer', (column) => column.notNull())
    .addColumn('begun_at', 'timestamptz(3)', (column) => column.notNull())
    .addPrimaryKeyConstraint('alert_attempt_once', ['alert_id', 'attempt'])
    .execute();
  await schema
    .createTable('alert_delivery')
    .addColumn('alert_id', 'text', (column) => column.primaryKey().references('alert.id'))
    .addColumn('delivered_at', 'timestamptz(3)', (column) => column.notNull())
    .execute();
  await schema
    .createTable('break_glass_review')
    .addColumn('break_glass_id', 'text', (column) => column.primaryKey().references('break_glass.id'))
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('reviewed_by', 'text', (column) => column.notNull())
    .addColumn('reviewed_at', 'timestamptz(3)', (column) => column.notNull())
    .execute();
  await schema
    .createTable('break_glass_release')
    .addColumn('break_glass_id', 'text', (column) => column.primaryKey().references('break_glass.id'))
    .addColumn('released_by', 'text', (column) => column.notNull())
    .addColumn('released_at', 'timestamptz(3)', (column) => column.notNull())
    .execute();
}
