/** Raises reviews of two records, merges citizens and says the words that the stories about links share. */

import { randomUUID } from 'node:crypto';

import { createLinker } from '../../../../subgraphs/partnership/citizen-index/linker.ts';
import { shippedModel } from '../../../../subgraphs/partnership/citizen-index/read-model.ts';
import { comparable } from '../../../../subgraphs/partnership/citizen-index/registered-record.ts';
import { seal } from '../../../../subgraphs/partnership/citizen-index/seal.ts';
import { openRecord } from '../../../../subgraphs/partnership/citizen-index/sealed-rows.ts';
import type { MatchReviewReason } from '../../../../subgraphs/partnership/link-source.ts';
import type { IndexFixture } from '../index-fixture.ts';
import { KEYRING } from '../keyring.ts';
import { DPO } from '../partnership-fixture.ts';
import type { Answer, TestReader } from '../partnership-fixture.ts';
import { aKey } from '../rights/deeds.ts';

export const LINKER = createLinker(shippedModel());
export const FIRST: TestReader = { ...DPO, subject: 'steward-1' };
export const SECOND: TestReader = { ...DPO, subject: 'steward-2' };
export const THIRD: TestReader = { ...DPO, subject: 'steward-3' };
export const AUDITOR: TestReader = { role: 'auditor', agency: 'partnership', purpose: 'AUDIT' };

interface Asked {
  readonly reason?: MatchReviewReason;
  readonly isSafeguarding?: boolean;
  readonly worth?: number;
}

/** Of two records by their ids, with the evidence that they give. */
export async function raiseReview(index: IndexFixture, one: string, other: string, asked: Asked = {}): Promise<string> {
  const { reason = 'GREY_ZONE', isSafeguarding = false, worth = 1 } = asked;
  const id = randomUUID();
  const [one_record, other_record] = one < other ? [one, other] : [other, one];
  const [left, right] = [await personOf(index, one_record), await personOf(index, other_record)];
  const evidence = LINKER.scorer.score(left, [right])[0]?.evidence;
  if (evidence === undefined) throw new Error('Two records always have evidence.');
  await index.db
    .insertInto('match_review')
    .values({
      id,
      one_record,
      other_record,
      reason,
      probability: evidence.probability,
      sealed_evidence: seal(evidence, `review ${id}`, KEYRING),
      is_safeguarding: isSafeguarding,
      open_cases: 0,
      worth,
      state: 'OPEN',
      raised_at: '2026-11-20T09:00:00Z',
      closed_at: null,
    })
    .execute();
  return id;
}

async function personOf({ db }: IndexFixture, id: string) {
  const { sealed } = await db
    .selectFrom('index_record')
    .select('sealed')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return comparable(id, openRecord(id, sealed, KEYRING));
}

/** As a merge leaves the index: `gone` leads to `survivor`, and nothing else is touched. */
export async function merge({ db }: IndexFixture, gone: string, survivor: string): Promise<void> {
  await db.updateTable('index_record').set({ citizen_id: survivor }).where('citizen_id', '=', gone).execute();
  await db.updateTable('citizen_alias').set({ citizen_id: survivor }).where('citizen_id', '=', gone).execute();
  await db.deleteFrom('citizen').where('id', '=', gone).execute();
}

export async function citizenOf({ db }: IndexFixture, record: string): Promise<string> {
  const row = await db
    .selectFrom('index_record')
    .select('citizen_id')
    .where('id', '=', record)
    .executeTakeFirstOrThrow();
  return row.citizen_id;
}

const REVIEW = `id state reason deciders verdictCount hasYourVerdict
  one { agency { kind } citizen { id } initials birthYear postcodeDistrict }
  other { agency { kind } citizen { id } initials birthYear postcodeDistrict }`;
export const REVIEWS = `query ($first: Int, $after: String, $state: MatchReviewState) {
  matchReviews(first: $first, after: $after, state: $state) {
    edges { cursor node { ${REVIEW} probability evidence { model totalBits fields { comparison level bits } } } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const DECIDE = `mutation ($input: DecideMatchInput!) { decideMatch(input: $input) { outcome review { ${REVIEW} } } }`;
const RETRACT = `mutation ($input: RetractMatchInput!) { retractMatch(input: $input) { outcome review { ${REVIEW} } } }`;
const WHY = 'Same date of birth and same house; the surname is a slip.';

export function decide(
  index: IndexFixture,
  reviewId: string,
  verdict: string,
  { reader = FIRST, key = aKey() }: { readonly reader?: TestReader; readonly key?: string } = {},
): Promise<Answer> {
  return index.ask(DECIDE, { input: { reviewId, verdict, reason: WHY, idempotencyKey: key } }, { reader });
}

export function retract(index: IndexFixture, reviewId: string, reader: TestReader = FIRST): Promise<Answer> {
  return index.ask(RETRACT, { input: { reviewId, reason: WHY, idempotencyKey: aKey() } }, { reader });
}

export async function reviewsFor(index: IndexFixture, reader: TestReader, variables: object = {}): Promise<Answer> {
  return index.ask(REVIEWS, { ...variables }, { reader });
}
