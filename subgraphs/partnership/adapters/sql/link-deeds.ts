/** Does something about links in one transaction of PostgreSQL: what was said, what came of it and who is told stand together or not at all. */

import { randomUUID } from 'node:crypto';

import type { Kysely, Transaction } from 'kysely';

import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import { IndexBusyError } from '../../citizen-index/index-store.ts';
import type { IndexRules } from '../../citizen-index/index-rules.ts';
import type { IndexKeyring } from '../../citizen-index/keyring.ts';
import type { LinkDeeds, LinkTransaction } from '../../link-deeds.ts';
import { createIndexTransactions, isRivalry } from './index-store.ts';
import type { TransactionOn } from './index-store.ts';
import { reviewOf, reviews, words } from './links.ts';
import type { PartnershipTables } from './tables.ts';

type Database = Transaction<PartnershipTables>;

export function createLinkDeeds(db: Kysely<PartnershipTables>, keyring: IndexKeyring, rules: IndexRules): LinkDeeds {
  const transactionOn = createIndexTransactions(rules);
  return {
    transaction: async (recordIds, work) => {
      try {
        return await db
          .transaction()
          .execute(async (trx) => work(await deedOn(trx, recordIds, keyring, transactionOn)));
      } catch (error) {
        throw isRivalry(error) ? new IndexBusyError(error) : error;
      }
    },
  };
}

async function deedOn(
  trx: Database,
  recordIds: readonly string[],
  keyring: IndexKeyring,
  transactionOn: TransactionOn,
): Promise<LinkTransaction> {
  // Whoever leaves a citizen is of the same place, and no more real.
  const place = await trx
    .selectFrom('index_record as r')
    .innerJoin('citizen as c', 'c.id', 'r.citizen_id')
    .select(['c.synthetic', 'c.tenant'])
    .where('r.id', '=', isOneOf(recordIds))
    .executeTakeFirst();
  if (place === undefined) throw new IndexBusyError();
  const index = transactionOn(trx, { keyring, isSynthetic: place.synthetic, tenant: place.tenant });
  const records = await index.recordsById(recordIds);
  await index.lock(
    records.map(({ record }) => record),
    [],
  );

  return {
    index,

    lockReview: async (id) => {
      const row = await reviews(trx).where('id', '=', id).forUpdate().executeTakeFirst();
      return row === undefined ? null : reviewOf(row, keyring);
    },

    wordsOf: (reviewId) => words(trx).where('review_id', '=', reviewId).execute(),

    addWord: async (word) => {
      const added = await trx
        .insertInto('match_verdict')
        .values({
          review_id: word.reviewId,
          given_by: word.givenBy,
          role: word.role,
          agency: word.agency,
          verdict: word.verdict,
          reason: word.reason,
          given_at: word.givenAt,
          idempotency_key: word.idempotencyKey,
          input_hash: word.inputHash,
        })
        .onConflict((known) => known.columns(['given_by', 'idempotency_key']).doNothing())
        .returning('review_id')
        .executeTakeFirst();
      return added !== undefined;
    },

    closeReview: async (id, state, at) => {
      await trx.updateTable('match_review').set({ state, closed_at: at }).where('id', '=', id).execute();
    },

    raiseStakes: async (id) => {
      await trx.updateTable('match_review').set({ is_safeguarding: true }).where('id', '=', id).execute();
    },

    addDisowning: async ({ by, records: disowned, ...disowning }) => {
      const added = await trx
        .insertInto('disowning')
        .values({
          id: disowning.id,
          citizen_id: disowning.citizenId,
          agency: disowning.agency,
          reason: disowning.reason,
          at: disowning.at,
          done_by: by.reader,
          done_role: by.role,
          done_agency: by.agency,
          idempotency_key: disowning.idempotencyKey,
          input_hash: disowning.inputHash,
          synthetic: disowning.isSynthetic,
        })
        .onConflict((known) => known.columns(['done_by', 'idempotency_key']).doNothing())
        .returning('id')
        .executeTakeFirst();
      if (added === undefined) return false;
      await trx
        .insertInto('disowned_record')
        .values(
          disowned.map(({ id, joinedAt }) => ({
            id: randomUUID(),
            disowning_id: disowning.id,
            record: id,
            agency: disowning.agency,
            joined_at: joinedAt,
          })),
        )
        .execute();
      await trx
        .insertInto('alert')
        .values({
          id: randomUUID(),
          break_glass_id: null,
          disowning_id: disowning.id,
          office: 'DATA_PROTECTION_OFFICER',
          raised_at: disowning.at,
          review_due_on: disowning.reviewDueOn,
        })
        .execute();
      return true;
    },
  };
}
