/** Fits the index's port to PostgreSQL, embedded or real: every decision is one transaction, and what waits for it waits in the database. */

import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';

import { IndexBusyError } from '../../citizen-index/index-store.ts';
import type { IndexStore, IndexTransaction, RecordName } from '../../citizen-index/index-store.ts';
import { hashUnder, keyHashesToFind } from '../../citizen-index/key-hash.ts';
import type { IndexKeyring } from '../../citizen-index/keyring.ts';
import { createIndexReads } from './index-reads.ts';
import { writeIndexChanges } from './index-writes.ts';
import type { PartnershipTables } from './tables.ts';

export interface SqlIndexOptions {
  readonly keyring: IndexKeyring;
  /** Whether the people are invented: what a citizen's row says of itself. */
  readonly isSynthetic: boolean;
  /** The place whose index it is. */
  readonly tenant: string;
}

export function createSqlIndexStore(db: Kysely<PartnershipTables>, options: SqlIndexOptions): IndexStore {
  return {
    transaction: async (work) => {
      try {
        return await db.transaction().execute(async (trx) => work(transactionOn(trx, options)));
      } catch (error) {
        throw isRivalry(error) ? new IndexBusyError(error) : error;
      }
    },
    findRecord: createIndexReads(db, options.keyring).findRecord,
    close: () => db.destroy(),
  };
}

/** For deeds that change more than the index in one transaction. */
export function transactionOn(trx: Transaction<PartnershipTables>, options: SqlIndexOptions): IndexTransaction {
  const { keyring } = options;
  const held = new Set<number>();
  return {
    lock: async (records, texts) => {
      const wanted = [...keyHashesToFind(texts, keyring), ...records.flatMap((one) => recordLocks(one, keyring))];
      const missing = [...new Set(wanted)].filter((number) => !held.has(number));
      if (missing.length === 0) return;
      await lock(trx, missing);
      for (const number of missing) held.add(number);
    },
    lockCitizens: async (ids) => {
      const rows = await trx
        .selectFrom('citizen')
        .select('id')
        .where('id', '=', sql<string>`any(${ids}::text[])`)
        .orderBy('id')
        .forUpdate()
        .execute();
      return rows.map(({ id }) => id);
    },
    ...createIndexReads(trx, keyring),
    write: (changes) => writeIndexChanges(trx, changes, options),
  };
}

/** In ascending order, so that of two who want the same locks neither has what the other waits for. */
async function lock(trx: Transaction<PartnershipTables>, numbers: readonly number[]): Promise<void> {
  const ascending = numbers.toSorted((one, other) => one - other);
  await sql`select pg_advisory_xact_lock(n) from unnest(${ascending}::int8[]) as u(n)`.execute(trx);
}

/** Above all hashes of keys, which have 48 bits: a record's lock is no key's. */
const RECORD_LOCKS = 2 ** 48;

function recordLocks({ agency, key }: RecordName, { all }: IndexKeyring): readonly number[] {
  return all.map((keys) => RECORD_LOCKS + hashUnder(keys, 'lock', `${agency}\u001f${key}`));
}

/** PostgreSQL's codes for a transaction that gave way to another one: serialisation failure, deadlock. */
const RIVALRY = new Set(['40001', '40P01']);

export function isRivalry(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && RIVALRY.has(error.code);
}
