/** Keeps what was released to whom, by which officer and why, and when that was taken back. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import type { RecordSource, ReleaseRow } from '../../record-source.ts';
import { citizenNow, namedNow } from './citizen-now.ts';
import { keepOnce } from './keep-once.ts';
import type { PartnershipTables } from './tables.ts';

type ReleaseMethods = Pick<RecordSource, 'releasesByCitizen' | 'releasesById' | 'addRelease' | 'endRelease'>;

export function createReleaseMethods(db: Kysely<PartnershipTables>): ReleaseMethods {
  return {
    releasesByCitizen: async (ids): Promise<readonly ReleaseRow[]> =>
      releases(db).where('k.citizen_id', '=', isOneOf(ids)).execute(),

    releasesById: async (ids): Promise<readonly ReleaseRow[]> =>
      releases(db).where('r.id', '=', isOneOf(ids)).execute(),

    addRelease: (release, by) =>
      keepOnce(
        () =>
          db
            .insertInto('release')
            .values({
              id: release.id,
              citizen_id: release.citizenId,
              recipient_id: release.recipientId,
              agency: release.agency,
              data_class: release.dataClass,
              reason: release.reason,
              opinion_by: release.opinionBy,
              opinion_on: release.opinionOn,
              released_by: by.reader,
              from_at: release.from,
              until_at: release.until,
              idempotency_key: release.idempotencyKey,
              input_hash: release.inputHash,
              synthetic: release.isSynthetic,
            })
            .onConflict((known) => known.columns(['released_by', 'idempotency_key']).doNothing())
            .returning(['id', 'input_hash as inputHash'])
            .executeTakeFirst(),
        () =>
          db
            .selectFrom('release')
            .select(['id', 'input_hash as inputHash'])
            .where('released_by', '=', by.reader)
            .where('idempotency_key', '=', release.idempotencyKey)
            .executeTakeFirst(),
      ),

    endRelease: async (id, by, at) => {
      await db
        .insertInto('release_end')
        .values({ release_id: id, ended_by: by.reader, ended_at: at })
        .onConflict((known) => known.column('release_id').doNothing())
        .execute();
    },
  };
}

function releases(db: Kysely<PartnershipTables>) {
  return db
    .selectFrom('release as r')
    .innerJoin('citizen_alias as k', 'k.alias', 'r.citizen_id')
    .innerJoin('citizen_alias as n', 'n.alias', 'r.recipient_id')
    .leftJoin('release_end as e', 'e.release_id', 'r.id')
    .select([
      'r.id',
      citizenNow('r.citizen_id'),
      namedNow('r.recipient_id').as('recipientId'),
      'r.agency',
      'r.data_class as dataClass',
      'r.reason',
      'r.opinion_by as opinionBy',
      'r.opinion_on as opinionOn',
      'r.from_at as from',
      sql<string>`least(r.until_at, e.ended_at)`.as('until'),
    ])
    .orderBy('r.from_at', 'desc')
    .orderBy('r.id');
}
