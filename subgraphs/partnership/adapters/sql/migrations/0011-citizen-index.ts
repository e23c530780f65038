/** Creates what the index keeps of its links: events that are only added to, people's decisions, the queue, and batches received. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export const APPENDED_INDEX_TABLES = ['index_event', 'match_verdict', 'index_notice', 'index_rules'] as const;
export const CHANGING_INDEX_TABLES = ['link_fact', 'match_review', 'registration_batch', 'withdrawn_record'] as const;
/** What happened and who said what is history. Evidence is sealed anew when keys change, and says what it said. */
export const KEPT_INDEX_TABLES = { index_event: 'sealed_evidence', match_verdict: null } as const;

export async function createIndexTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('index_event')
    .addColumn('seq', 'int8', (column) => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .addColumn('model', 'text')
    .addColumn('citizen_id', 'text')
    .addColumn('other_citizen_id', 'text')
    .addColumn('records', sql`text[]`, (column) => column.notNull())
    .addColumn('is_same', 'boolean')
    .addColumn('sealed_evidence', 'bytea')
    .execute();
  await schema.createIndex('index_event_by_citizen').on('index_event').columns(['citizen_id', 'seq']).execute();
  await schema.createIndex('index_event_by_other').on('index_event').columns(['other_citizen_id', 'seq']).execute();
  await schema
    .createIndex('index_event_said')
    .on('index_event')
    .using('gin')
    .columns(['records'])
    .where(sql.ref('kind'), 'in', [sql.lit('assert'), sql.lit('retract')])
    .execute();
  await schema
    .createTable('index_rules')
    .addColumn('digest', 'text', (column) => column.primaryKey())
    .addColumn('rules', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('done_to', 'int8', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema
    .createTable('link_fact')
    .addColumn('one_record', 'text', (column) => column.notNull())
    .addColumn('other_record', 'text', (column) => column.notNull())
    .addColumn('is_same', 'boolean', (column) => column.notNull())
    .addColumn('said_at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('said_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('link_fact_key', ['one_record', 'other_record'])
    .addCheckConstraint('link_fact_in_order', sql`one_record < other_record`)
    .execute();
  await schema.createIndex('link_fact_by_other').on('link_fact').columns(['other_record']).execute();
  await schema
    .createTable('match_review')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('one_record', 'text', (column) => column.notNull())
    .addColumn('other_record', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('probability', 'float8', (column) => column.notNull())
    .addColumn('sealed_evidence', 'bytea', (column) => column.notNull())
    .addColumn('is_safeguarding', 'boolean', (column) => column.notNull())
    .addColumn('open_cases', 'integer', (column) => column.notNull())
    .addColumn('worth', 'float8', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('raised_at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('closed_at', 'timestamptz(3)')
    .addCheckConstraint('match_review_in_order', sql`one_record < other_record`)
    .execute();
  await schema
    .createIndex('match_review_open')
    .on('match_review')
    .columns(['one_record', 'other_record'])
    .unique()
    .where(sql.ref('state'), '=', sql.lit('OPEN'))
    .execute();
  await schema.createIndex('match_review_by_worth').on('match_review').columns(['state', 'worth desc', 'id']).execute();
  await schema.createIndex('match_review_by_one').on('match_review').columns(['one_record']).execute();
  await schema.createIndex('match_review_by_other').on('match_review').columns(['other_record']).execute();
  await schema
    .createTable('match_verdict')
    .addColumn('review_id', 'text', (column) => column.notNull().references('match_review.id'))
    .addColumn('given_by', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('given_at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('idempotency_key', 'text', (column) => column.notNull())
    .addColumn('input_hash', 'text', (column) => column.notNull())
    .addUniqueConstraint('match_verdict_once', ['given_by', 'idempotency_key'])
    .execute();
  // One person is one of those who could not tell, one of those who decide, and one of those who take it back, however often they say it.
  await schema
    .createIndex('match_verdict_each')
    .on('match_verdict')
    .columns(['review_id', 'given_by'])
    .expression(sql`(case when verdict in ('UNSURE', 'RETRACT') then verdict else 'DECIDES' end)`)
    .unique()
    .execute();
  await schema
    .createTable('registration_batch')
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('sequence', 'int8', (column) => column.notNull())
    .addColumn('batch', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('received_at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('finished_at', 'timestamptz(3)')
    .addColumn('answer', 'text')
    .addPrimaryKeyConstraint('registration_batch_key', ['agency', 'sequence'])
    .execute();
  await schema
    .createTable('withdrawn_record')
    .addColumn('ref', 'text', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('sealed', 'bytea', (column) => column.notNull())
    .addColumn('kid', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('index_notice')
    .addColumn('seq', 'int8', (column) => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('at', 'timestamptz(3)', (column) => column.notNull())
    .execute();
  await schema.createIndex('index_notice_by_agency').on('index_notice').columns(['agency', 'seq']).execute();
}
