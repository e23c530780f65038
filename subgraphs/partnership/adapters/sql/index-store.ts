/** Fits the index's port to PostgreSQL, embedded or real: every decision is one transaction, and what waits for it waits in the database. */

import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';

import { IndexBusyError } from '../../citizen-index/index-store.ts';
import { linkKeysOf } from '../../citizen-index/index-rules.ts';
import type { IndexRules } from '../../citizen-index/index-rules.ts';
import type { IndexStore, IndexTransaction, RecordName } from '../../citizen-index/index-store.ts';
import { hashUnder, keyHashesToFind } from '../../citizen-index/key-hash.ts';
import type { IndexKeyring } from '../../citizen-index/keyring.ts';
import { createIndexReads } from './index-reads.ts';
import { writeIndexChanges } from './index-writes.ts';
import { adoptRules, assertStanding, createStandingRules, saidRules } from './standing-rules.ts';
import type { SaidRules, StandingRules } from './standing-rules.ts';
import type { PartnershipTables } from './tables.ts';

export interface SqlIndexOptions {
  readonly keyring: IndexKeyring;
  /** Of the model that the process decides by. */
  readonly rules: IndexRules;
  /** Whether the people are invented: what a citizen's row says of itself. */
  readonly isSynthetic: boolean;
  /** The place whose index it is. */
  readonly tenant: string;
}

export function createSqlIndexStore(db: Kysely<PartnershipTables>, options: SqlIndexOptions): IndexStore {
  const transactionOn = createIndexTransactions(options.rules);
  let isKeyed = false;
  return {
    transaction: async (work) => {
      try {
        if (!isKeyed) await adoptRules(db, options.rules);
        isKeyed = true;
        return await db.transaction().execute(async (trx) => work(transactionOn(trx, options)));
      } catch (error) {
        throw isRivalry(error) ? new IndexBusyError(error) : error;
      }
    },
    findRecord: createIndexReads(db, options.keyring).findRecord,
    close: () => db.destroy(),
  };
}

export type Place = Omit<SqlIndexOptions, 'rules'>;
export type TransactionOn = ReturnType<typeof createIndexTransactions>;

/** For deeds that change more than the index in one transaction. What writes throws OtherRulesError where the index is not keyed by these rules. */
export function createIndexTransactions(rules: IndexRules) {
  const standingRules = createStandingRules(rules);
  // As the last transaction has found it: it hardly ever changes.
  let likely: readonly IndexRules[] = [rules];

  return (trx: Transaction<PartnershipTables>, place: Place): IndexTransaction => {
    let standing: StandingRules | null = null;
    const learn = async (said?: SaidRules): Promise<StandingRules> => {
      standing = await standingRules(trx, said);
      assertStanding(standing, rules);
      likely = standing.written;
      return standing;
    };
    return transactionUnder(trx, place, {
      likely: () => standing?.written ?? likely,
      learn,
      standing: async () => standing ?? learn(),
    });
  };
}

/** By which rules the index is keyed, as far as a transaction knows. */
interface RulesOfTransaction {
  likely(): readonly IndexRules[];
  learn(said: SaidRules): Promise<StandingRules>;
  standing(): Promise<StandingRules>;
}

function transactionUnder(
  trx: Transaction<PartnershipTables>,
  place: Place,
  rules: RulesOfTransaction,
): IndexTransaction {
  const { keyring } = place;
  const held = new Set<number>();
  return {
    lock: async (records, foundBy) => {
      const own = records.flatMap((one) => recordLocks(one, keyring));
      // Where the index has learned of other rules, what they find is locked too.
      for (;;) {
        const texts = rules
          .likely()
          .flatMap((one) => foundBy.flatMap((record) => linkKeysOf(one, record).map(({ text }) => text)));
        const missing = [...new Set([...keyHashesToFind(texts, keyring), ...own])].filter(
          (number) => !held.has(number),
        );
        if (missing.length === 0) return;
        await rules.learn(await lock(trx, missing));
        for (const number of missing) held.add(number);
      }
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
    write: async (changes) => writeIndexChanges(trx, changes, { ...place, standing: await rules.standing() }),
  };
}

/** In ascending order, so that of two who want the same locks neither has what the other waits for. */
async function lock(trx: Transaction<PartnershipTables>, numbers: readonly number[]): Promise<SaidRules> {
  const ascending = numbers.toSorted((one, other) => one - other);
  const { said } = await trx
    .selectFrom(sql<{ n: number }>`unnest(${ascending}::int8[])`.as<'u'>(sql`u(n)`))
    .select(sql`count(pg_advisory_xact_lock(n))`.as('locked'))
    .select(saidRules(trx).as('said'))
    .executeTakeFirstOrThrow();
  return said;
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
