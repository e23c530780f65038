/** Writes what a decision about who is who has changed: the links, what people have said, what they are asked and what agencies are told. */

import { sql } from 'kysely';
import type { Insertable, Transaction } from 'kysely';

import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import type { FactChange, IndexChanges, NewReview } from '../../citizen-index/index-store.ts';
import type { IndexKeyring } from '../../citizen-index/keyring.ts';
import { seal } from '../../citizen-index/seal.ts';
import type { MatchReviewTable } from './index-tables.ts';
import type { WriteOptions } from './write-links.ts';
import type { PartnershipTables } from './tables.ts';
import { writeLinks } from './write-links.ts';

type Database = Transaction<PartnershipTables>;

export async function writeIndexChanges(db: Database, changes: IndexChanges, options: WriteOptions): Promise<void> {
  await writeLinks(db, changes, options);
  const { at, facts = [], raised = [], superseded = [], notices = [] } = changes;
  for (const fact of facts) await putFact(db, fact, at);
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
      .values(raised.map((review) => reviewRow(review, at, options.keyring)))
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
