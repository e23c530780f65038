/** Takes people's words about a review, and settles it when enough of them have said the same. */

import { badInput, notFound } from '../../kit/errors.ts';
import { onceFree } from '../citizen-index/once-free.ts';
import type { PartnershipContext } from '../context.ts';
import { onceOf, refuseOther } from '../deeds/once.ts';
import { words } from '../deeds/words.ts';
import type { LinkTransaction } from '../link-deeds.ts';
import type { MatchReviewRow, MatchVerdict, NewWord, WordRow } from '../link-source.ts';
import { decidersFor } from '../linkage/linkage.ts';
import { reviewFor, stewardFor } from './match-reviews.ts';
import { settleMatch, takeBackMatch } from './settle-match.ts';
import type { ShownReview } from './shown-review.ts';

export type DecideMatchOutcome = 'DECIDED' | 'RETRACTED' | 'NEEDS_ANOTHER_PERSON' | 'DISAGREED' | 'STILL_OPEN';

export interface DecidedReview {
  readonly outcome: DecideMatchOutcome;
  readonly review: ShownReview;
}

export interface RetractMatch {
  readonly reviewId: string;
  readonly reason: string;
  readonly idempotencyKey: string;
}

export interface DecideMatch extends RetractMatch {
  readonly verdict: MatchVerdict;
}

export async function decideMatch(input: DecideMatch, context: PartnershipContext): Promise<DecidedReview> {
  return say('decideMatch', input, input.verdict, context);
}

export async function retractMatch(input: RetractMatch, context: PartnershipContext): Promise<DecidedReview> {
  return say('retractMatch', input, 'RETRACT', context);
}

async function say(
  deed: 'decideMatch' | 'retractMatch',
  input: RetractMatch,
  verdict: WordRow['verdict'],
  context: PartnershipContext,
): Promise<DecidedReview> {
  const { reviewId } = input;
  const reader = await stewardFor(deed, context);
  const once = onceOf(input);
  const word: NewWord = {
    ...once,
    reviewId,
    verdict,
    reason: words(input.reason, 'reason', { least: 10, most: 2_000 }),
    givenBy: reader.subject,
    role: reader.role,
    agency: reader.agency,
    givenAt: context.now.toISOString(),
  };
  // Of a review that is not theirs to see they learn nothing by deciding it.
  await reviewFor(reviewId, reader, context);
  const row = await context.loaders.matchReview.load(reviewId);
  if (row === null) throw notFound('There is no review by that identifier.');
  const outcome = await onceFree(() =>
    context.linkDeeds.transaction([row.one, row.other], (deeds) => heard(word, deeds, context)),
  );
  context.forgetEverything();
  return { outcome, review: await reviewFor(reviewId, reader, context) };
}

async function heard(word: NewWord, deeds: LinkTransaction, context: PartnershipContext): Promise<DecideMatchOutcome> {
  const review = await deeds.lockReview(word.reviewId);
  if (review === null) throw notFound('There is no review by that identifier.');
  const before = await deeds.wordsOf(review.id);
  const own = before.filter(({ givenBy }) => givenBy === word.givenBy);
  const again = own.find(({ idempotencyKey }) => idempotencyKey === word.idempotencyKey);
  if (again !== undefined) {
    refuseOther(again, word);
    return standingAfter(review, before, again);
  }
  const isRetraction = word.verdict === 'RETRACT';
  if (review.state !== (isRetraction ? 'DECIDED' : 'OPEN')) {
    throw badInput(
      isRetraction ? 'Only what was decided can be taken back.' : 'It waits for nobody any more.',
      'reviewId',
    );
  }
  if (own.some(({ verdict }) => isLastWord(verdict, word.verdict))) {
    throw badInput('You have said so once, and the next word must come from somebody else.', 'reviewId');
  }
  if (!(await deeds.addWord(word)))
    throw badInput('"idempotencyKey" has been used for something else.', 'idempotencyKey');
  const said = [...before, word];
  const isEnough = agreeing(word.verdict, said) >= (await decidersNow(review, deeds, context));
  if (word.verdict === 'UNSURE' || !isEnough) return standingAfter(review, said, word);
  const occasion = { at: word.givenAt, by: word.givenBy };
  if (isRetraction) {
    await deeds.closeReview(review.id, 'RETRACTED', word.givenAt);
    await takeBackMatch(review, occasion, deeds.index, context.linker);
    return 'RETRACTED';
  }
  await deeds.closeReview(review.id, 'DECIDED', word.givenAt);
  await settleMatch(review, word.verdict === 'SAME_PERSON', occasion, deeds.index, context.linker);
  return 'DECIDED';
}

/** Safeguarding may have come to touch them since the review was raised: then one person is no longer enough. */
async function decidersNow(
  review: MatchReviewRow,
  { index, raiseStakes }: LinkTransaction,
  { now }: PartnershipContext,
): Promise<number> {
  if (review.isSafeguarding) return decidersFor(review);
  const records = await index.recordsById([review.one, review.other]);
  const use = await index.useOf([...new Set(records.map(({ citizenId }) => citizenId))], now.toISOString());
  if (use.isSafeguarding) await raiseStakes(review.id);
  return decidersFor(use);
}

/** Whoever could not tell may say which later, once: the only one who may decide would otherwise leave it open for ever. */
function isLastWord(said: WordRow['verdict'], next: WordRow['verdict']): boolean {
  if (said === 'UNSURE') return next === 'UNSURE';
  return (said === 'RETRACT') === (next === 'RETRACT');
}

/** People, not words. */
function agreeing(verdict: WordRow['verdict'], said: readonly WordRow[]): number {
  return new Set(said.filter((one) => one.verdict === verdict).map(({ givenBy }) => givenBy)).size;
}

/** What has come of a word, also when it is sent again later. */
function standingAfter(
  { state }: MatchReviewRow,
  said: readonly WordRow[],
  { verdict }: Pick<WordRow, 'verdict'>,
): DecideMatchOutcome {
  if (verdict === 'RETRACT') return state === 'RETRACTED' ? 'RETRACTED' : 'NEEDS_ANOTHER_PERSON';
  if (state !== 'OPEN') return 'DECIDED';
  // Whoever has yet to say which is not told what others have said.
  if (verdict === 'UNSURE') return 'STILL_OPEN';
  if (agreeing('SAME_PERSON', said) > 0 && agreeing('DIFFERENT_PEOPLE', said) > 0) return 'DISAGREED';
  return 'NEEDS_ANOTHER_PERSON';
}
