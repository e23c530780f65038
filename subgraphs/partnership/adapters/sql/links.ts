/** Reads what happened to links, the queue of those that wait for a person, and what people have said of them. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import { isAfter } from '../../../kit/sql/list-page.ts';
import type { Page } from '../../../kit/paging.ts';
import type { IndexKeyring } from '../../citizen-index/keyring.ts';
import { unseal } from '../../citizen-index/seal.ts';
import { openRecord } from '../../citizen-index/sealed-rows.ts';
import type {
  DisownedRow,
  LinkEventRow,
  LinkSource,
  MatchReviewRow,
  OpenedRecord,
  WordRow,
} from '../../link-source.ts';
import type { Waterfall } from '../../linkage/linkage.ts';
import { citizenNow } from './citizen-now.ts';
import type { PartnershipTables } from './tables.ts';

export function createLinkMethods(db: Kysely<PartnershipTables>, keyring: IndexKeyring): LinkSource {
  const records = () => db.selectFrom('index_record').select(['id', 'citizen_id', 'sealed']);
  const opened = (row: { readonly id: string; readonly citizen_id: string; readonly sealed: Uint8Array }) =>
    ({ id: row.id, citizenId: row.citizen_id, record: openRecord(row.id, row.sealed, keyring) }) satisfies OpenedRecord;

  return {
    linkEventsByCitizen: async (ids): Promise<readonly LinkEventRow[]> => {
      const about = (column: 'e.citizen_id' | 'e.other_citizen_id') =>
        db
          .selectFrom('citizen_alias as i')
          .innerJoin('index_event as e', column, 'i.alias')
          .select(['i.citizen_id as owner', 'e.seq'])
          .where('i.citizen_id', '=', isOneOf(ids));
      // What was said of two records names no citizen: whose they are changes by it.
      const said = db
        .selectFrom('index_record as r')
        .innerJoin('index_event as e', (join) =>
          join.on('e.kind', 'in', ['assert', 'retract']).on(sql`e.records`, '@>', sql`array[r.id]`),
        )
        .select(['r.citizen_id as owner', 'e.seq'])
        .where('r.citizen_id', '=', isOneOf(ids));
      return db
        .selectFrom(about('e.citizen_id').union(about('e.other_citizen_id')).union(said).as('f'))
        .innerJoin('index_event as e', 'e.seq', 'f.seq')
        .select([sql<string>`f.owner`.as('citizenId'), 'e.seq', 'e.at', 'e.kind', 'e.by', 'e.why', 'e.model'])
        .select(['e.is_same as isSame', 'e.records'])
        .orderBy('f.owner')
        .orderBy('e.seq', 'desc')
        .execute();
    },

    openedRecordsByCitizen: async (ids) =>
      (await records().where('citizen_id', '=', isOneOf(ids)).orderBy('id').execute()).map(opened),

    openedRecordsById: async (ids) => (await records().where('id', '=', isOneOf(ids)).execute()).map(opened),

    matchReviewPage: async (state, page) => {
      const rows = await reviews(db)
        .where('state', '=', state)
        .where(isWorthLess(page))
        .orderBy('worth', 'desc')
        .orderBy('id')
        .limit(page.first + 1)
        .execute();
      return rows.map((row) => reviewOf(row, keyring));
    },

    matchReviewsById: async (ids) =>
      (await reviews(db).where('id', '=', isOneOf(ids)).execute()).map((row) => reviewOf(row, keyring)),

    wordsByReview: async (ids): Promise<readonly WordRow[]> =>
      words(db).where('review_id', '=', isOneOf(ids)).execute(),

    disowningUnder: async (reader, key) =>
      (await disownings(db).where('w.done_by', '=', reader).where('w.idempotency_key', '=', key).executeTakeFirst()) ??
      null,

    disownedPage: async (agency, page) => {
      const all = db
        .selectFrom('disowned_record as d')
        .innerJoin('disowning as w', 'w.id', 'd.disowning_id')
        .innerJoin('alert as a', 'a.disowning_id', 'w.id')
        .leftJoin('index_record as r', 'r.id', 'd.record')
        .select(['d.id', 'w.id as disowningId', 'd.agency', 'w.reason', 'w.at', 'a.review_due_on as reviewDueOn'])
        .select(['r.id as recordId', 'r.citizen_id as citizenId', 'r.sealed'])
        .where(isAfter(page, 'w.at', 'd.id'))
        .orderBy('w.at', 'desc')
        .orderBy('d.id', 'desc')
        .limit(page.first + 1);
      const rows = await (agency === null ? all : all.where('d.agency', '=', sql<'council'>`${agency}`)).execute();
      return rows.map(({ recordId, citizenId, sealed, ...row }): DisownedRow => ({
        ...row,
        record:
          recordId === null || citizenId === null || sealed === null
            ? null
            : opened({ id: recordId, citizen_id: citizenId, sealed }),
      }));
    },
  };
}

export function reviews(db: Kysely<PartnershipTables>) {
  return db.selectFrom('match_review').selectAll();
}

export function words(db: Kysely<PartnershipTables>) {
  return db
    .selectFrom('match_verdict')
    .select(['review_id as reviewId', 'given_by as givenBy', 'verdict'])
    .select(['idempotency_key as idempotencyKey', 'input_hash as inputHash'])
    .orderBy('given_at');
}

/** Throws SealError. */
export function reviewOf(
  row: Awaited<ReturnType<ReturnType<typeof reviews>['execute']>>[number],
  keyring: IndexKeyring,
): MatchReviewRow {
  return {
    id: row.id,
    one: row.one_record,
    other: row.other_record,
    reason: row.reason,
    probability: row.probability,
    // What opens was sealed by whoever raised the review: nobody else has the key.
    evidence: unseal(row.sealed_evidence, `review ${row.id}`, keyring) as Waterfall,
    isSafeguarding: row.is_safeguarding,
    worth: row.worth,
    state: row.state,
    raisedAt: row.raised_at,
    closedAt: row.closed_at,
  };
}

function disownings(db: Kysely<PartnershipTables>) {
  return db
    .selectFrom('disowning as w')
    .innerJoin('citizen_alias as k', 'k.alias', 'w.citizen_id')
    .innerJoin('alert as a', 'a.disowning_id', 'w.id')
    .innerJoin('disowned_record as d', 'd.disowning_id', 'w.id')
    .select(['w.id', 'w.agency', 'w.at', 'w.input_hash as inputHash', 'a.review_due_on as reviewDueOn'])
    .select([
      citizenNow('w.citizen_id'),
      sql<number>`count(*)`.as('recordCount'),
      sql<string>`min(d.joined_at)`.as('joinedAt'),
    ])
    .groupBy(['w.id', 'k.citizen_id', 'a.review_due_on']);
}

function isWorthLess({ after }: Page) {
  if (after === null) return sql<boolean>`true`;
  const [worth, id] = after;
  return sql<boolean>`(worth < ${worth}::float8 or (worth = ${worth}::float8 and id > ${id}))`;
}
