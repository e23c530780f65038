/** Keeps which batches have come from each agency and what each was answered, and reads what agencies must be told. */

import type { Kysely, Selectable } from 'kysely';

import type { BatchStore, ReceivedBatch } from '../../citizen-index/batch-store.ts';
import type { RegistrationBatchTable } from './index-tables.ts';
import type { PartnershipTables } from './tables.ts';

export function createSqlBatchStore(db: Kysely<PartnershipTables>): BatchStore {
  const batches = () => db.selectFrom('registration_batch').selectAll();
  return {
    lastBatch: async (agency) =>
      batchOf(await batches().where('agency', '=', agency).orderBy('sequence', 'desc').limit(1).executeTakeFirst()),

    batchAt: async (agency, sequence) =>
      batchOf(await batches().where('agency', '=', agency).where('sequence', '=', sequence).executeTakeFirst()),

    addBatch: async ({ agency, sequence, batch, digest }, at) => {
      await db
        .insertInto('registration_batch')
        .values({ agency, sequence, batch, digest, received_at: at, finished_at: null, answer: null })
        .onConflict((known) =>
          known
            .columns(['agency', 'sequence'])
            .doUpdateSet({ batch, digest, received_at: at })
            .where('registration_batch.finished_at', 'is', null),
        )
        .execute();
    },

    finishBatch: async ({ agency, sequence, digest, answer }, at) => {
      await db
        .updateTable('registration_batch')
        .set({ finished_at: at, answer: JSON.stringify(answer) })
        .where('agency', '=', agency)
        .where('sequence', '=', sequence)
        .where('digest', '=', digest)
        .where('finished_at', 'is', null)
        .execute();
    },

    noticesAfter: async (agency, after, limit) =>
      db
        .selectFrom('index_notice')
        .select(['seq', 'record', 'kind', 'at'])
        .where('agency', '=', agency)
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(limit)
        .execute(),
  };
}

function batchOf(row: Selectable<RegistrationBatchTable> | undefined): ReceivedBatch | null {
  if (row === undefined) return null;
  const { agency, sequence, batch, digest, answer } = row;
  // What stands there was written by `finishBatch`.
  return {
    agency,
    sequence,
    batch,
    digest,
    answer: answer === null ? null : (JSON.parse(answer) as ReceivedBatch['answer']),
  };
}
