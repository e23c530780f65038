/** Writes what a decision about who is who has changed, sealed and hashed, in an order in which no row points at one that is not there. */

import { sql } from 'kysely';
import type { Insertable, Transaction } from 'kysely';

import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import type {
  FactChange,
  IndexChanges,
  LoggedEvent,
  NewReview,
  RecordChange,
  Withdrawal,
} from '../../citizen-index/index-store.ts';
import { keyHashes, keyHashesToFind, recordRef } from '../../citizen-index/key-hash.ts';
import type { IndexKeyring } from '../../citizen-index/keyring.ts';
import { seal } from '../../citizen-index/seal.ts';
import { citizenColumns, sealRecord } from '../../citizen-index/sealed-rows.ts';
import type { IndexEventTable, MatchReviewTable } from './index-tables.ts';
import type { SqlIndexOptions } from './index-store.ts';
import type { PartnershipTables } from './tables.ts';

type Database = Transaction<PartnershipTables>;

export async function writeIndexChanges(
  db: Database,
  { at, citizens = [], aliases = [], records = [], withdrawn = [], gone = [], ...changes }: IndexChanges,
  { keyring, isSynthetic, tenant }: SqlIndexOptions,
): Promise<void> {
  await putCitizens(db, citizens, keyring, { synthetic: isSynthetic, tenant });
  await putAliases(db, aliases);
  for (const record of records) await putRecord(db, record, keyring, isSynthetic);
  for (const withdrawal of withdrawn) await withdraw(db, withdrawal, keyring);
  if (gone.length > 0)
    await db
      .deleteFrom('citizen')
      .where('id', '=', isOneOf([...gone]))
      .execute();
  for (const fact of changes.facts ?? []) await putFact(db, fact, at);
  const { events = [], raised = [], superseded = [], notices = [] } = changes;
  if (events.length > 0) {
    await db
      .insertInto('index_event')
      .values(events.map((event) => eventRow(event, keyring)))
      .execute();
  }
  if (superseded.length > 0) {
    await db
      .updateTable('match_review')
      .set({ state: 'SUPERSEDED', closed_at: at })
      .where('id', '=', isOneOf([...superseded]))
      .execute();
  }
  if (raised.length > 0) {
    await db
      .insertInto('match_review')
      .values(raised.map((review) => reviewRow(review, at, keyring)))
      .execute();
  }
  if (notices.length > 0) {
    // Until this is committed: an agency reads on from the last number it has seen, and none may turn up behind it.
    await sql`select pg_advisory_xact_lock(${NOTICE_LOCK}::int8)`.execute(db);
    await db
      .insertInto('index_notice')
      .values(notices.map((notice) => ({ ...notice, at })))
      .execute();
  }
}

/** No hash of a key and no record's lock: those are not negative. */
const NOTICE_LOCK = -1;

async function putCitizens(
  db: Database,
  citizens: NonNullable<IndexChanges['citizens']>,
  keyring: IndexKeyring,
  place: { readonly synthetic: boolean; readonly tenant: string },
): Promise<void> {
  if (citizens.length === 0) return;
  await db
    .insertInto('citizen')
    .values(citizens.map(({ id, records }) => ({ id, ...citizenColumns(id, records, keyring), ...place })))
    .onConflict((known) =>
      known.column('id').doUpdateSet((to) => ({
        sealed: to.ref('excluded.sealed'),
        home_hash: to.ref('excluded.home_hash'),
        location_restriction: to.ref('excluded.location_restriction'),
      })),
    )
    .execute();
}

async function putAliases(db: Database, aliases: NonNullable<IndexChanges['aliases']>): Promise<void> {
  if (aliases.length === 0) return;
  await db
    .insertInto('citizen_alias')
    .values(aliases.map(({ alias, citizenId }) => ({ alias, citizen_id: citizenId })))
    .onConflict((known) => known.column('alias').doUpdateSet((to) => ({ citizen_id: to.ref('excluded.citizen_id') })))
    .execute();
}

async function putRecord(
  db: Database,
  { id, arrival, citizenId, standing, record, keys }: RecordChange,
  keyring: IndexKeyring,
  isSynthetic: boolean,
): Promise<void> {
  const { newest } = keyring;
  const place = {
    citizen_id: citizenId,
    basis: standing.basis,
    status: standing.status,
    confidence: standing.confidence,
    model: standing.model,
    linked_at: standing.linkedAt,
  };
  const content = () => ({
    ref: recordRef(newest, record.agency, record.key),
    sealed: sealRecord(id, record, keyring),
    kid: newest.kid,
    record_updated_at: record.updatedAt,
  });
  if (arrival === 'KNOWN' && keys === null) {
    await db.updateTable('index_record').set(place).where('id', '=', id).execute();
    return;
  }
  const { number } = await (
    arrival !== 'KNOWN'
      ? db
          .insertInto('index_record')
          .values({ id, agency: record.agency, ...place, ...content(), synthetic: isSynthetic })
          .returning('number')
      : db
          .updateTable('index_record')
          .set({ ...place, ...content() })
          .where('id', '=', id)
          .returning('number')
  ).executeTakeFirstOrThrow();
  if (arrival === 'RETURNED') await forgetWithdrawal(db, id);
  await replaceKeys(db, number, keys ?? { before: [], after: [] }, keyring);
}

async function replaceKeys(
  db: Database,
  number: number,
  { before, after }: NonNullable<RecordChange['keys']>,
  keyring: IndexKeyring,
): Promise<void> {
  const written = keyHashes(after, keyring);
  const isWritten = new Set(written);
  const old = keyHashesToFind(before, keyring).filter((hash) => !isWritten.has(hash));
  if (old.length > 0) {
    await db
      .deleteFrom('index_key')
      .where('record', '=', number)
      .where('hash', '=', sql<number>`any(${old}::int8[])`)
      .execute();
  }
  if (written.length === 0) return;
  await db
    .insertInto('index_key')
    .columns(['hash', 'record'])
    .expression((from) =>
      from
        .selectFrom(sql<{ hash: number }>`unnest(${written}::int8[])`.as<'u'>(sql`u(hash)`))
        .select(['u.hash', sql<number>`${number}::int8`.as('record')]),
    )
    .onConflict((known) => known.columns(['hash', 'record']).doNothing())
    .execute();
}

async function withdraw(db: Database, { id, agency, key, keys }: Withdrawal, keyring: IndexKeyring): Promise<void> {
  const { number } = await db
    .deleteFrom('index_record')
    .where('id', '=', id)
    .returning('number')
    .executeTakeFirstOrThrow();
  await replaceKeys(db, number, { before: keys, after: [] }, keyring);
  const { newest } = keyring;
  await db
    .insertInto('withdrawn_record')
    .values({
      ref: recordRef(newest, agency, key),
      id,
      sealed: seal({ agency, key }, `withdrawn ${id}`, keyring),
      kid: newest.kid,
    })
    .execute();
}

async function forgetWithdrawal(db: Database, id: string): Promise<void> {
  await db.deleteFrom('withdrawn_record').where('id', '=', id).execute();
}

async function putFact(db: Database, { one, other, isSame, by }: FactChange, at: string): Promise<void> {
  const [one_record, other_record] = one < other ? [one, other] : [other, one];
  if (isSame === null) {
    await db
      .deleteFrom('link_fact')
      .where('one_record', '=', one_record)
      .where('other_record', '=', other_record)
      .execute();
    return;
  }
  await db
    .insertInto('link_fact')
    .values({ one_record, other_record, is_same: isSame, said_at: at, said_by: by })
    .onConflict((known) =>
      known.columns(['one_record', 'other_record']).doUpdateSet({ is_same: isSame, said_at: at, said_by: by }),
    )
    .execute();
}

function eventRow(event: LoggedEvent, keyring: IndexKeyring): Insertable<IndexEventTable> {
  const { kind, at, by, why, records } = event;
  const said = { at, by, why, kind, records: [...records] };
  switch (event.kind) {
    case 'link':
    case 'unlink':
      return { ...said, ...decided(event, keyring), citizen_id: event.citizen };
    case 'merge':
      return { ...said, ...decided(event, keyring), citizen_id: event.into, other_citizen_id: event.from };
    case 'split':
      return { ...said, ...decided(event, keyring), citizen_id: event.from, other_citizen_id: event.into };
    case 'assert':
      return { ...said, is_same: event.isSame };
    case 'retract':
      return said;
    default:
      return event satisfies never;
  }
}

function decided(
  { model, evidence }: Extract<LoggedEvent, { kind: 'link' | 'unlink' | 'merge' | 'split' }>,
  keyring: IndexKeyring,
) {
  return { model, sealed_evidence: evidence === null ? null : seal(evidence, 'event', keyring) };
}

function reviewRow(review: NewReview, at: string, keyring: IndexKeyring): Insertable<MatchReviewTable> {
  return {
    id: review.id,
    one_record: review.one,
    other_record: review.other,
    reason: review.reason,
    probability: review.evidence.probability,
    sealed_evidence: seal(review.evidence, `review ${review.id}`, keyring),
    is_safeguarding: review.isSafeguarding,
    open_cases: review.openCases,
    worth: review.worth,
    state: 'OPEN',
    raised_at: at,
    closed_at: null,
  };
}
