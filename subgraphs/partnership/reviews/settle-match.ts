/** Turns a decision of people into facts that outlive every model, and has who is who decided anew around the two records. */

import { badInput } from '../../kit/errors.ts';
import type { IndexedRecord, IndexTransaction } from '../citizen-index/index-store.ts';
import type { Linker } from '../citizen-index/linker.ts';
import { resolveTouched } from '../citizen-index/resolve-touched.ts';
import type { Resolved } from '../citizen-index/resolve-touched.ts';
import type { MatchReviewRow } from '../link-source.ts';
import { pairKey } from '../linkage/linkage.ts';
import type { Fact, IndexEvent } from '../linkage/linkage.ts';

export interface Saying {
  readonly at: string;
  /** The person, by pseudonym. */
  readonly by: string;
}

export async function settleMatch(
  review: MatchReviewRow,
  isSame: boolean,
  saying: Saying,
  index: IndexTransaction,
  linker: Linker,
): Promise<Resolved> {
  const { one, other } = review;
  const said = { ...saying, why: 'DECIDED_BY_PEOPLE' };
  const pair = await pairOf(review, index);
  // Whoever confirms that a disowned record is the citizen's after all takes back what cut it off from their other records.
  const undone = isSame && review.reason === 'DISOWNED' ? await apartBetween(pair, index) : [];
  const events: readonly IndexEvent[] = [
    ...undone
      .filter((fact) => pairKey(fact.one, fact.other) !== pairKey(one, other))
      .map((fact) => takenBack(fact, said)),
    { kind: 'assert', one, other, isSame, ...said },
  ];
  return resolved(pair, events, said, index, linker);
}

export async function takeBackMatch(
  review: MatchReviewRow,
  saying: Saying,
  index: IndexTransaction,
  linker: Linker,
): Promise<Resolved> {
  const said = { ...saying, why: 'TAKEN_BACK' };
  const pair = await pairOf(review, index);
  const undone = review.reason === 'DISOWNED' ? await apartBetween(pair, index) : [];
  const others = undone.filter((fact) => pairKey(fact.one, fact.other) !== pairKey(review.one, review.other));
  return resolved(pair, [takenBack(review, said), ...others.map((fact) => takenBack(fact, said))], said, index, linker);
}

/** Throws BAD_USER_INPUT when an agency has withdrawn one of them meanwhile. */
async function pairOf({ one, other }: MatchReviewRow, index: IndexTransaction): Promise<readonly IndexedRecord[]> {
  const pair = await index.recordsById([one, other]);
  if (pair.length === 2) return pair;
  throw badInput('One of the records is not there any more.', 'reviewId');
}

/** What was said to keep records of these two citizens apart. */
async function apartBetween(pair: readonly IndexedRecord[], index: IndexTransaction): Promise<readonly Fact[]> {
  const records = await index.recordsOf(pair.map(({ citizenId }) => citizenId));
  const citizenOf = new Map(records.map(({ id, citizenId }) => [id, citizenId]));
  const facts = await index.factsAbout(pair.map(({ id }) => id));
  return facts.filter(({ one, other, isSame }) => !isSame && citizenOf.has(one) && citizenOf.has(other));
}

function takenBack({ one, other }: Pick<Fact, 'one' | 'other'>, said: Saying & { readonly why: string }): IndexEvent {
  return { kind: 'retract', one, other, ...said };
}

function resolved(
  pair: readonly IndexedRecord[],
  events: readonly IndexEvent[],
  said: Saying & { readonly why: string },
  index: IndexTransaction,
  linker: Linker,
): Promise<Resolved> {
  const touched = pair.map((stood) => ({ id: stood.id, stood, record: stood.record }));
  return resolveTouched(index, linker, touched, { ...said, beforehand: () => events });
}
