/** Adds and takes away what many records are found by, in one statement each: for those who key the index anew. */

import { sql } from 'kysely';
import type { Transaction } from 'kysely';

import type { PartnershipTables } from '../adapters/sql/tables.ts';

type Database = Transaction<PartnershipTables>;

export interface HashesOfRecord {
  /** `index_record.number` */
  readonly number: number;
  readonly hashes: readonly number[];
}

/** Those that it has already it keeps. */
export async function addKeys(db: Database, records: readonly HashesOfRecord[]): Promise<void> {
  await db
    .insertInto('index_key')
    .columns(['hash', 'record'])
    .expression((from) => from.selectFrom(rowsOf(records).as('u')).select(['u.hash', 'u.record']))
    .onConflict((known) => known.columns(['hash', 'record']).doNothing())
    .execute();
}

export async function takeKeys(db: Database, records: readonly HashesOfRecord[]): Promise<void> {
  await db
    .deleteFrom('index_key as k')
    .using(rowsOf(records).as('u'))
    .whereRef('k.hash', '=', 'u.hash')
    .whereRef('k.record', '=', 'u.record')
    .execute();
}

function rowsOf(records: readonly HashesOfRecord[]) {
  const rows = records.flatMap(({ number, hashes }) => hashes.map((hash) => ({ number, hash })));
  const [hashes, numbers] = [rows.map(({ hash }) => hash), rows.map(({ number }) => number)];
  return sql<{ hash: number; record: number }>`(
    select * from unnest(${hashes}::int8[], ${numbers}::int8[]) as p(hash, record))`;
}
