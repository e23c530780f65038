/** Learns by expectation and maximisation how often each level holds for one person's records, and for relatives'. */

import type { PatternCounts } from './pattern-counts.ts';

/** By comparison, by level; entry 0 (no value) is always 1, as it says nothing. */
export type LevelRates = readonly Float64Array[];

export interface ClassStart {
  readonly m: LevelRates;
  readonly u: LevelRates;
  readonly h: LevelRates;
  readonly prior: number;
  readonly householdPrior: number;
}

export interface EstimateOptions {
  /** How many pairs there are, also those that no rule brought together: these count as two people's. */
  readonly allPairs: number;
  /** Comparisons on what relatives share: there they are taken to be like one person's records. */
  readonly isShared: readonly boolean[];
  readonly rounds?: number;
}

/** Counts that stand for what is believed before the data: a field that was never seen to differ may still differ. */
const STRENGTH_OF_M = 4;
const STRENGTH_OF_H = 20;
const CONVERGED = 1e-5;

/**
 * The chance rates `u` stay as they were sampled. Because almost every pair of one person is among the patterns, and everything
 * that is not counts as two people's, the estimate needs no guess of how many matches the rules have found.
 */
export function estimateClasses(patterns: PatternCounts, start: ClassStart, options: EstimateOptions): ClassStart {
  let now = start;
  for (let round = 0; round < (options.rounds ?? 60); round += 1) {
    const next = oneRound(patterns, now, start, options);
    const change = Math.abs(Math.log(next.prior / now.prior)) + largestChange(next.m, now.m);
    now = next;
    if (change < CONVERGED) break;
  }
  return now;
}

function oneRound(
  { levels, counts, width }: PatternCounts,
  now: ClassStart,
  start: ClassStart,
  { allPairs, isShared }: EstimateOptions,
): ClassStart {
  const m = emptyRates(now.m);
  const h = emptyRates(now.h);
  let [matches, relatives] = [0, 0];
  const unrelated = 1 - now.prior - now.householdPrior;
  for (let index = 0; index < counts.length; index += 1) {
    let [asMatch, asRelative, asChance] = [now.prior, now.householdPrior, unrelated];
    for (let place = 0; place < width; place += 1) {
      const level = levels[index * width + place] ?? 0;
      asMatch *= now.m[place]?.[level] ?? 1;
      asRelative *= now.h[place]?.[level] ?? 1;
      asChance *= now.u[place]?.[level] ?? 1;
    }
    const count = (counts[index] ?? 0) / (asMatch + asRelative + asChance);
    const [ofMatch, ofRelative] = [asMatch * count, asRelative * count];
    matches += ofMatch;
    relatives += ofRelative;
    for (let place = 0; place < width; place += 1) {
      const level = levels[index * width + place] ?? 0;
      add(m[place], level, ofMatch);
      add(h[place], level, ofRelative);
    }
  }
  const rates = m.map((sums, place) => smoothed(sums, start.m[place], STRENGTH_OF_M));
  return {
    m: rates,
    u: now.u,
    h: h.map((sums, place) =>
      isShared[place] === true ? (rates[place] ?? sums) : smoothed(sums, start.h[place], STRENGTH_OF_H),
    ),
    prior: clamp(matches / allPairs),
    householdPrior: now.householdPrior === 0 ? 0 : clamp(relatives / allPairs),
  };
}

/** Shares of the levels, drawn towards what was believed before by so many counts. */
function smoothed(sums: Float64Array, believed: Float64Array | undefined, strength: number): Float64Array {
  let total = strength;
  for (let level = 1; level < sums.length; level += 1) total += sums[level] ?? 0;
  return sums.map((sum, level) => (level === 0 ? 1 : (sum + strength * (believed?.[level] ?? 0)) / total));
}

function emptyRates(like: LevelRates): Float64Array[] {
  return like.map(({ length }) => new Float64Array(length));
}

function add(sums: Float64Array | undefined, level: number, amount: number): void {
  if (sums !== undefined) sums[level] = (sums[level] ?? 0) + amount;
}

function largestChange(next: LevelRates, before: LevelRates): number {
  return Math.max(
    ...next.flatMap((rates, place) => Array.from(rates, (rate, level) => Math.abs(rate - (before[place]?.[level] ?? 0)))),
  );
}

function clamp(share: number): number {
  return Math.min(0.5, Math.max(1e-12, share));
}
