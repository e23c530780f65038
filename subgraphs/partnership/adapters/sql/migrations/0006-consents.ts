/** Keeps of a consent who wrote it down, in which words, and who took it back: rows that are added to and never changed. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** Added to by the partnership's role; see `SchemaMigration`. */
export const CONSENT_TABLES = ['consent', 'consent_withdrawal'] as const;

/** What is null for a consent that was given before any of it was kept. */
const ADDED = [
  'statement',
  'capacity_note',
  'recorded_by',
  'recorded_role',
  'recorded_agency',
  'idempotency_key',
  'input_hash',
] as const;

export async function keepConsentHistory({ schema }: Kysely<unknown>): Promise<void> {
  for (const column of ADDED) await schema.alterTable('consent').addColumn(column, 'text').execute();
  await schema.alterTable('consent').addUniqueConstraint('consent_once', ['recorded_by', 'idempotency_key']).execute();
  await schema
    .createTable('consent_withdrawal')
    .addColumn('consent_id', 'text', (column) => column.primaryKey().references('consent.id'))
    .addColumn('withdrawn_at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('withdrawn_by', 'text', (column) => column.notNull())
    .addColumn('withdrawn_role', 'text', (column) => column.notNull())
    .addColumn('withdrawn_agency', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .execute();
  await schema
    .alterTable('consent')
    .addCheckConstraint('consent_ends_after_it_begins', sql`valid_until is null or valid_until > valid_from`)
    .execute();
}
