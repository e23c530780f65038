/** Says which questions a person must now be asked about who is who, and which of those that wait are overtaken. */

import { DEFAULT_ZONES, pairKey } from '../linkage/linkage.ts';
import type { Fact, Waterfall, Zones } from '../linkage/linkage.ts';
import type { MatchReviewReason } from '../link-source.ts';
import type { StandingReview } from './index-store.ts';
import type { EvidenceOf } from './pair-evidence.ts';

export interface ReviewQuestion {
  /** All records that were decided about, by citizen, as it now stands. */
  readonly recordsOf: ReadonlyMap<string, readonly string[]>;
  readonly evidenceOf: EvidenceOf;
  /** Whether two records' verified identifiers differ. */
  readonly isConflict: (one: string, other: string) => boolean;
  readonly facts: readonly Fact[];
  readonly standing: readonly StandingReview[];
  /** Records that are new, changed or gone: what waits about them and somebody else is settled by this decision. */
  readonly touched: ReadonlySet<string>;
  readonly zones?: Zones;
}

export interface RaisedReview {
  readonly one: string;
  readonly other: string;
  readonly reason: MatchReviewReason;
  readonly evidence: Waterfall;
}

export interface ReviewAnswer {
  readonly raise: readonly RaisedReview[];
  /** Ids of reviews. */
  readonly supersede: readonly string[];
  readonly keep: readonly StandingReview[];
}

/** A question is about two citizens: of all pairs across, the likeliest is asked about, and one is enough. */
export function reviewsToRaise(question: ReviewQuestion): ReviewAnswer {
  const { recordsOf, standing, touched } = question;
  const citizenOf = new Map([...recordsOf].flatMap(([citizen, records]) => records.map((record) => [record, citizen])));
  const open = standing.filter(({ state }) => state === 'OPEN');
  const keep: StandingReview[] = [];
  const supersede: string[] = [];
  for (const review of open) {
    const isInside = citizenOf.has(review.one) && citizenOf.has(review.other);
    const isGone = [review.one, review.other].some((record) => touched.has(record) && !citizenOf.has(record));
    const isUntouched = !touched.has(review.one) && !touched.has(review.other);
    // Whether a citizen was right is asked of a person, whatever the records say by now.
    const holds = review.reason === 'DISOWNED' ? !isGone : isInside ? stillHolds(review, question) : isUntouched;
    if (holds) keep.push(review);
    else supersede.push(review.id);
  }
  const asked = new Set(
    keep.map(({ one, other }) => pairKey(citizenOf.get(one) ?? one, citizenOf.get(other) ?? other)),
  );
  const raise = pairsOf([...recordsOf.keys()]).flatMap(([left, right]) =>
    asked.has(pairKey(left, right)) ? [] : reviewOf(recordsOf.get(left) ?? [], recordsOf.get(right) ?? [], question),
  );
  return { raise, supersede, keep };
}

/** As long as the answer is open and the evidence is what it was. */
function stillHolds({ one, other, probability }: StandingReview, question: ReviewQuestion): boolean {
  const evidence = question.evidenceOf(one, other);
  const { reviewFrom, linkFrom } = question.zones ?? DEFAULT_ZONES;
  if (!isSame(evidence.probability, probability) || saidOf(one, other, question)) return false;
  const isTogether = [...question.recordsOf.values()].some(
    (records) => records.includes(one) && records.includes(other),
  );
  return probability >= reviewFrom && !(isTogether && probability >= linkFrom);
}

function reviewOf(
  left: readonly string[],
  right: readonly string[],
  question: ReviewQuestion,
): readonly RaisedReview[] {
  const { evidenceOf, isConflict, standing } = question;
  const { reviewFrom, linkFrom } = question.zones ?? DEFAULT_ZONES;
  let best: { readonly one: string; readonly other: string; readonly evidence: Waterfall } | null = null;
  for (const one of left) {
    for (const other of right) {
      // Whoever has said that one of these is not one of those has answered for the two citizens.
      if (saidOf(one, other, question)) return [];
      const evidence = evidenceOf(one, other);
      if (best === null || evidence.total > best.evidence.total)
        best = one < other ? { one, other, evidence } : { one: other, other: one, evidence };
    }
  }
  if (best === null || best.evidence.probability < reviewFrom) return [];
  const { one, other, evidence } = best;
  // Whoever could not say would have to say so again.
  const isDecided = standing.some(
    (review) =>
      review.state === 'DECIDED' &&
      pairKey(review.one, review.other) === pairKey(one, other) &&
      isSame(review.probability, evidence.probability),
  );
  if (isDecided) return [];
  if (isConflict(one, other)) return [{ one, other, evidence, reason: 'CONFLICT' }];
  return [{ one, other, evidence, reason: evidence.probability >= linkFrom ? 'REFUSED' : 'GREY_ZONE' }];
}

function saidOf(one: string, other: string, { facts }: ReviewQuestion): boolean {
  const key = pairKey(one, other);
  return facts.some((fact) => pairKey(fact.one, fact.other) === key);
}

/** Sums of bits come out a hair apart when they are added in another order. */
function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-9;
}

function pairsOf<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((one, place) => items.slice(place + 1).map((other) => [one, other] as const));
}
