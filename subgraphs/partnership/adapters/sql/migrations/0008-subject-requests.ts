/** Creates what is kept of a citizen's request about their rights: the request, what was done about its clock, each agency's answer. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** Added to by the partnership's role; see `SchemaMigration`. */
export const SUBJECT_REQUEST_TABLES = ['subject_request', 'subject_request_step', 'subject_request_answer'] as const;

export async function createSubjectRequestTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('subject_request')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('citizen_id', 'text', (column) => column.notNull().references('citizen_alias.alias'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('detail', 'text')
    .addColumn('received_on', 'date', (column) => column.notNull())
    .addColumn('is_identity_proven', 'boolean', (column) => column.notNull())
    // Who has a part in it, as the partnership stood then.
    .addColumn('agencies', sql`text[]`, (column) => column.notNull())
    .addColumn('opened_at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('opened_by', 'text', (column) => column.notNull())
    .addColumn('opened_role', 'text', (column) => column.notNull())
    .addColumn('opened_agency', 'text', (column) => column.notNull())
    .addColumn('idempotency_key', 'text', (column) => column.notNull())
    .addColumn('input_hash', 'text', (column) => column.notNull())
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .addUniqueConstraint('subject_request_once', ['opened_by', 'idempotency_key'])
    .execute();
  await schema
    .createIndex('subject_request_by_citizen')
    .on('subject_request')
    .columns(['citizen_id', 'opened_at desc', 'id desc'])
    .execute();
  await schema
    .createIndex('subject_request_by_time')
    .on('subject_request')
    .columns(['opened_at desc', 'id desc'])
    .execute();
  await schema
    .createTable('subject_request_step')
    .addColumn('request_id', 'text', (column) => column.notNull().references('subject_request.id'))
    // Two officers who act at one moment both write the next number, and the store takes one of them.
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('step', 'text', (column) => column.notNull())
    .addColumn('taken_on', 'date', (column) => column.notNull())
    .addColumn('taken_at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('taken_by', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('idempotency_key', 'text', (column) => column.notNull())
    .addColumn('input_hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('subject_request_step_key', ['request_id', 'position'])
    .addUniqueConstraint('subject_request_step_once', ['taken_by', 'idempotency_key'])
    .execute();
  await schema
    .createTable('subject_request_answer')
    .addColumn('request_id', 'text', (column) => column.notNull().references('subject_request.id'))
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('exemption', 'text')
    .addColumn('answered_by', 'text', (column) => column.notNull())
    .addColumn('answered_at', 'timestamptz(3)', (column) => column.notNull())
    .addPrimaryKeyConstraint('subject_request_answer_key', ['request_id', 'agency'])
    .execute();
}
