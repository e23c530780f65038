/** Keys the index by a model's search rules, a little at a time while desks go on, and takes the keys of former rules away when no process asks by them. */

import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';

import { isRivalry } from '../adapters/sql/index-store.ts';
import type { IndexRulesTable } from '../adapters/sql/index-tables.ts';
import type { PartnershipTables } from '../adapters/sql/tables.ts';
import { StartError } from '../../kit/start-error.ts';
import { readRules, textsUnder } from './index-rules.ts';
import type { IndexRules } from './index-rules.ts';
import { keyHashes, keyHashesToFind } from './key-hash.ts';
import { addKeys, takeKeys } from './key-rows.ts';
import type { HashesOfRecord } from './key-rows.ts';
import type { IndexKeyring } from './keyring.ts';
import { openRecord } from './sealed-rows.ts';
import type { RegisteredRecord } from './registered-record.ts';

export interface RekeyOptions {
  /** As the owner of the tables: the index's own role may not end rules. */
  readonly db: Kysely<PartnershipTables>;
  readonly keyring: IndexKeyring;
  /** Of the model that the index is to be asked by. */
  readonly rules: IndexRules;
  /** Records of one transaction. */
  readonly atOnce?: number;
  onProgress?(records: number): void;
}

type Database = Transaction<PartnershipTables>;

/**
 * Gives every record the keys of these rules too. From the first moment on every process writes them with its own; searches ask by
 * the former ones, whose keys are all there, until a process is started with the new model, which it can be when this is through.
 * Broken off, it may be begun again. Returns how many records it went through: none where the rules stand already.
 */
export async function addRules(options: RekeyOptions): Promise<number> {
  const { db, keyring, rules } = options;
  const isStanding = await db.transaction().execute(async (trx) => {
    await waitForWriters(trx);
    const known = await trx.selectFrom('index_rules').select('state').where('digest', '=', rules.digest).execute();
    if (known[0]?.state === 'STANDING') return true;
    // Those that were to leave come back from the start: what was written meanwhile has not their keys.
    await trx
      .insertInto('index_rules')
      .values({ digest: rules.digest, rules: rules.text, state: 'BUILDING' })
      .onConflict((row) =>
        row.column('digest').doUpdateSet({ state: 'BUILDING', done_to: 0 }).where('index_rules.state', '=', 'LEAVING'),
      )
      .execute();
    return false;
  });
  if (isStanding) return 0;
  const keyed = await goThrough({ digest: rules.digest, state: 'BUILDING' }, options, (trx, records) =>
    addKeys(
      trx,
      records.map(({ number, record }) => ({ number, hashes: keyHashes(textsUnder([rules], record), keyring) })),
    ),
  );
  await db.updateTable('index_rules').set({ state: 'STANDING' }).where('digest', '=', rules.digest).execute();
  return keyed;
}

/**
 * Takes the keys of all other rules away. A process that still has one of their models is refused from the first moment on, rather
 * than finding nobody. Broken off, it may be begun again. Returns how many records it went through. Throws StartError where the
 * model's own rules do not stand yet.
 */
export async function endOtherRules(options: RekeyOptions): Promise<number> {
  const { db, keyring, rules } = options;
  const leaving = await db.transaction().execute(async (trx) => {
    await waitForWriters(trx);
    const rows = await trx.selectFrom('index_rules').select(['digest', 'rules', 'state']).execute();
    if (!rows.some(({ digest, state }) => digest === rules.digest && state === 'STANDING'))
      throw new StartError('LINKAGE_MODEL: the index is not keyed by its search rules yet: npm run index:rotate.');
    await trx
      .updateTable('index_rules')
      .set({ state: 'LEAVING', done_to: 0 })
      .where('digest', '<>', rules.digest)
      .where('state', '<>', 'LEAVING')
      .execute();
    return rows.filter(({ digest }) => digest !== rules.digest);
  });
  let total = 0;
  for (const { digest, rules: text } of leaving) {
    const former = readRules(text);
    const goneFrom = (record: RegisteredRecord): readonly number[] => {
      const kept = new Set(keyHashesToFind(textsUnder([rules], record), keyring));
      return keyHashesToFind(textsUnder([former], record), keyring).filter((hash) => !kept.has(hash));
    };
    total += await goThrough({ digest, state: 'LEAVING' }, options, (trx, records) =>
      takeKeys(
        trx,
        records.map(({ number, record }): HashesOfRecord => ({ number, hashes: goneFrom(record) })),
      ),
    );
    await db.deleteFrom('index_rules').where('digest', '=', digest).where('state', '=', 'LEAVING').execute();
  }
  return total;
}

/**
 * Whoever writes has read by which rules, and holds that until the end; whoever comes now reads what is about to be said. Desks wait
 * behind it: not for a backup or a check, which read for minutes. Throws StartError then.
 */
async function waitForWriters(trx: Database): Promise<void> {
  await sql`set local lock_timeout = '1s'`.execute(trx);
  try {
    await sql`lock table ${sql.id('partnership', 'index_rules')} in access exclusive mode`.execute(trx);
  } catch (error) {
    const isLate = error instanceof Error && 'code' in error && error.code === LOCK_NOT_AVAILABLE;
    throw isLate
      ? new StartError('Somebody reads the whole index, as a backup or a check does: begin again when that is through.')
      : error;
  }
}

const LOCK_NOT_AVAILABLE = '55P03';

interface OpenedRecord {
  readonly number: number;
  readonly record: RegisteredRecord;
}

/** All records in the order of their numbers, from where an earlier run was broken off. Those that come behind are written so already. */
async function goThrough(
  { digest, state }: Pick<IndexRulesTable, 'digest' | 'state'>,
  { db, keyring, atOnce = 200, onProgress }: RekeyOptions,
  write: (trx: Database, records: readonly OpenedRecord[]) => Promise<void>,
): Promise<number> {
  let seen = 0;
  for (;;) {
    const count = await insistently(() =>
      db.transaction().execute(async (trx) => {
        const going = await trx
          .selectFrom('index_rules')
          .select('done_to')
          .where('digest', '=', digest)
          .where('state', '=', state)
          .forUpdate()
          .executeTakeFirst();
        if (going === undefined) throw new StartError('Another run has gone on with these search rules: begin again.');
        // Whoever changes one of them just now is waited for, and whoever would waits.
        const rows = await trx
          .selectFrom('index_record')
          .select(['number', 'id', 'sealed'])
          .where('number', '>', going.done_to)
          .orderBy('number')
          .limit(atOnce)
          .forUpdate()
          .execute();
        const last = rows.at(-1);
        if (last === undefined) return 0;
        const records = rows.map(({ number, id, sealed }) => ({ number, record: openRecord(id, sealed, keyring) }));
        await write(trx, records);
        await trx.updateTable('index_rules').set({ done_to: last.number }).where('digest', '=', digest).execute();
        return rows.length;
      }),
    );
    if (count === 0) return seen;
    seen += count;
    onProgress?.(seen);
  }
}

/** Of two who wait for each other the database lets one go: nothing of it was done. */
async function insistently<Done>(work: () => Promise<Done>): Promise<Done> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isRivalry(error)) throw error;
    }
  }
}
