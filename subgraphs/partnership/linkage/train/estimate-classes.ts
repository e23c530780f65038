/** Learns by expectation and maximisation how often each level holds for one person's records, and for relatives'. */

import type { PatternCounts } from './pattern-counts.ts';

/** By comparison, by level; entry 0 (no value) is always 1, as it says nothing. */
export type LevelRates = readonly Float64Array[];

/** The three ways in which two records can be related, and how often each is so. */
export interface Classes {
  readonly m: LevelRates;
  readonly u: LevelRates;
  readonly h: LevelRates;
  /** Of people with the same names. No class of its own: it says what chance is, once both names agree. */
  readonly n: LevelRates;
  readonly prior: number;
  readonly householdPrior: number;
  /** By comparison: whether it is learned from what the others say, without a say of its own. None, if left out. */
  readonly isSilent?: readonly boolean[];
}

/** Counts that stand for what is believed before the data: a field that was never seen to differ may still differ. */
const STRENGTH = 4;
const CONVERGED = 1e-5;
const ROUNDS = 60;

/** What the pairs of one rule teach: sums by level for those that are one person's, nothing for what the rule itself is about. */
export interface Lesson {
  readonly sums: readonly Float64Array[];
  readonly matches: number;
}

/**
 * Learns m from the pairs of one rule. The rates of chance stay as they were sampled, those of relatives as they were learned at
 * their addresses; how many of the rule's pairs are what is free. `isGiven` marks the comparisons that the rule decides.
 */
export function learnFromRule(patterns: PatternCounts, start: Classes, isGiven: readonly boolean[]): Lesson {
  const believed = blind(start.m, isGiven);
  let now: Classes = {
    m: believed,
    u: blind(start.u, isGiven),
    h: blind(start.h, isGiven),
    n: start.n,
    prior: start.householdPrior === 0 ? 0.5 : 0.4,
    householdPrior: start.householdPrior === 0 ? 0 : 0.2,
    isSilent: start.isSilent,
  };
  const pairs = patterns.counts.reduce((sum, count) => sum + count, 0);
  let learned = expectation(patterns, now, 'match');
  for (let round = 0; round < ROUNDS; round += 1) {
    const relatives = now.householdPrior === 0 ? 0 : expectation(patterns, now, 'relative').total;
    const before = now;
    now = {
      ...now,
      m: learned.sums.map((levels, place) =>
        isGiven[place] === true ? (now.m[place] ?? levels) : smoothed(levels, start.m[place], STRENGTH),
      ),
      prior: share(learned.total, pairs) * 0.99,
      householdPrior: relatives === 0 ? 0 : share(relatives, pairs) * 0.99,
    };
    learned = expectation(patterns, now, 'match');
    if (Math.abs(Math.log(now.prior / before.prior)) + largestChange(now.m, before.m) < CONVERGED) break;
  }
  return {
    sums: learned.sums.map((levels, place) => (isGiven[place] === true ? new Float64Array(levels.length) : levels)),
    matches: learned.total,
  };
}

/**
 * Of what is believed before the data so much is kept however many records there are. In a million that happen to agree, one slip of a
 * key would otherwise count against somebody for more than another name does, and a new email for more than any name.
 */
const KEPT_BELIEF = 0.002;

/** All lessons together, each counting for as many matches as it saw, drawn a little towards what was believed. */
export function sumLessons(lessons: readonly Lesson[], believed: LevelRates): LevelRates {
  return believed.map((rates, place) => {
    const sums = rates.map((_, level) => lessons.reduce((sum, lesson) => sum + (lesson.sums[place]?.[level] ?? 0), 0));
    const known = sums.reduce((sum, count, level) => (level === 0 ? sum : sum + count), 0);
    return smoothed(sums, rates, STRENGTH + KEPT_BELIEF * known);
  });
}

/**
 * How likely two records drawn by chance are one person's, everything else being known. Almost every pair of one person is among
 * the patterns, and what is not counts as two people's: no guess is needed of how many matches the rules find.
 */
export function estimatePrior(patterns: PatternCounts, start: Classes, allPairs: number): number {
  let prior = start.prior;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { total } = expectation(patterns, { ...start, prior }, 'match');
    const next = Math.min(0.5, Math.max(1e-12, total / allPairs));
    const change = Math.abs(Math.log(next / prior));
    prior = next;
    if (change < CONVERGED) break;
  }
  return prior;
}

/** The rates with some comparisons saying nothing. */
function blind(rates: LevelRates, isGiven: readonly boolean[]): LevelRates {
  return rates.map((levels, place) => (isGiven[place] === true ? levels.map(() => 1) : levels));
}

/**
 * Learns h from all pairs at one address with one family name: who is not one person there is a relative, or a neighbour of the same
 * name. Gives the rates and how many there were. `isGiven` marks what these pairs agree on by being there; `isShared` that, and what
 * else goes with living together: in it a relative is like the person.
 */
export function estimateRelatives(
  patterns: PatternCounts,
  start: Classes,
  isShared: readonly boolean[],
  isGiven: readonly boolean[],
): { readonly h: LevelRates; readonly relatives: number } {
  const pairs = patterns.counts.reduce((sum, count) => sum + count, 0);
  const believed = blind(start.h, isGiven);
  let now: Classes = {
    m: blind(start.m, isGiven),
    u: believed,
    h: believed,
    n: believed,
    prior: 0.5,
    householdPrior: 0.5,
    isSilent: start.isSilent,
  };
  let relatives = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const learned = expectation(patterns, now, 'relative');
    const change = Math.abs(learned.total - relatives) / Math.max(1, pairs);
    relatives = learned.total;
    const householdPrior = share(relatives, pairs);
    now = {
      ...now,
      h: now.h.map((levels, place) =>
        isShared[place] === true ? levels : smoothed(learned.sums[place] ?? levels, believed[place], 5 * STRENGTH),
      ),
      // Nobody else is there.
      prior: 1 - householdPrior,
      householdPrior,
    };
    if (change < CONVERGED) break;
  }
  return {
    h: now.h.map((levels, place) => (isShared[place] === true ? (start.m[place] ?? levels) : levels)),
    relatives,
  };
}

/** How much of each pattern is of one class, summed by level. */
function expectation(
  { levels, counts, width }: PatternCounts,
  { m, u, h, prior, householdPrior, isSilent = [] }: Classes,
  of: 'match' | 'relative',
): { readonly sums: Float64Array[]; readonly total: number } {
  const sums = m.map(({ length }) => new Float64Array(length));
  const unrelated = 1 - prior - householdPrior;
  let total = 0;
  for (let index = 0; index < counts.length; index += 1) {
    let [asMatch, asRelative, asChance] = [prior, householdPrior, unrelated];
    for (let place = 0; place < width; place += 1) {
      if (isSilent[place] === true) continue;
      const level = levels[index * width + place] ?? 0;
      asMatch *= m[place]?.[level] ?? 1;
      asRelative *= h[place]?.[level] ?? 1;
      asChance *= u[place]?.[level] ?? 1;
    }
    const part = of === 'match' ? asMatch : asRelative;
    const amount = ((counts[index] ?? 0) * part) / (asMatch + asRelative + asChance);
    total += amount;
    for (let place = 0; place < width; place += 1) {
      const level = levels[index * width + place] ?? 0;
      const levelSums = sums[place];
      if (levelSums !== undefined) levelSums[level] = (levelSums[level] ?? 0) + amount;
    }
  }
  return { sums, total };
}

/** Shares of the levels, drawn towards what was believed before by so many counts. */
function smoothed(sums: Float64Array, believed: Float64Array | undefined, strength: number): Float64Array {
  let total = strength;
  for (let level = 1; level < sums.length; level += 1) total += sums[level] ?? 0;
  return sums.map((sum, level) => (level === 0 ? 1 : (sum + strength * (believed?.[level] ?? 0)) / total));
}

function share(part: number, whole: number): number {
  return Math.min(0.98, Math.max(1e-4, part / Math.max(1, whole)));
}

function largestChange(next: LevelRates, before: LevelRates): number {
  return Math.max(
    ...next.flatMap((rates, place) =>
      Array.from(rates, (rate, level) => Math.abs(rate - (before[place]?.[level] ?? 0))),
    ),
  );
}
