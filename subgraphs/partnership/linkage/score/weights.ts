/** Turns the model's rates into weights in bits: for each level, against chance and against relatives, and for each value's rarity. */

import type { Comparison, LinkageModel } from '../model/model.ts';

/** Weights of one comparison by level; entry 0 (no value) is 0. */
export interface ComparisonWeights {
  readonly byChance: Float64Array;
  readonly byHousehold: Float64Array;
  /** What is lost where both names agree, as namesakes agree on this level more often than chance. Never above 0. */
  readonly byNamesakes: Float64Array;
  /** How far the rarity of the value counts, by level. */
  readonly rarity: Float64Array;
  /** The chance rate of "the same value": what a value's own share is measured against. */
  readonly exactRate: number;
  /** What relatives share of it beyond chance, by level: rarity says nothing about that part. */
  readonly sharedByRelatives: Float64Array;
}

export function comparisonWeights({ field, levels }: Comparison): ComparisonWeights {
  const ofLevels = (weigh: (level: Comparison['levels'][number]) => number): Float64Array =>
    Float64Array.from([0, ...levels.map(weigh)]);
  const exact = levels.find(({ test }) => test.is === 'same' && test.of === field);
  return {
    byChance: ofLevels(({ m, u }) => Math.log2(m / u)),
    byHousehold: ofLevels(({ m, h }) => Math.log2(m / h)),
    byNamesakes: ofLevels(({ u, n }) => Math.min(0, Math.log2(u / n))),
    rarity: ofLevels(({ rarity = 0 }) => rarity),
    exactRate: exact?.u ?? 1,
    sharedByRelatives: ofLevels(({ h, u }) => Math.max(0, (h - u) / (1 - u))),
  };
}

/** When both names agree. */
export const BOTH_NAMES = 3;

/** By level: which of the two names that go together it says to agree, as bits. Names that changed places are both said by one level. */
export function agreeingNames({ goTogether }: LinkageModel, { field, levels }: Comparison): Uint8Array {
  const own = goTogether === null ? 0 : goTogether.indexOf(field) + 1;
  return Uint8Array.from([
    0,
    ...levels.map(({ test, m, u }) => (own === 0 || m <= u ? 0 : test.is === 'swapped' ? BOTH_NAMES : own)),
  ]);
}

/** Where the weights of all comparisons are added to: what is believed of two records before they are compared. */
export function startingWeights({ prior, householdPrior }: LinkageModel): { byChance: number; byHousehold: number } {
  return {
    byChance: Math.log2(prior / (1 - prior - householdPrior)),
    byHousehold: householdPrior === 0 ? Number.POSITIVE_INFINITY : Math.log2(prior / householdPrior),
  };
}

/** The weight against both chance and relatives, which are the two ways of not being one person. */
export function againstBoth(byChance: number, byHousehold: number): number {
  if (byHousehold === Number.POSITIVE_INFINITY) return byChance;
  const [low, high] = byChance < byHousehold ? [byChance, byHousehold] : [byHousehold, byChance];
  return low - Math.log2(1 + 2 ** (low - high));
}

/** What rarity adds to the weight against chance: more for a rare value, less for a common one. */
export function rarityByChance({ exactRate, rarity }: ComparisonWeights, level: number, share: number): number {
  return (rarity[level] ?? 0) * Math.log2(exactRate / share);
}

/** ... and against relatives: only for the part that they do not share anyway. */
export function rarityByHousehold(weights: ComparisonWeights, level: number, share: number): number {
  const rarity = weights.rarity[level] ?? 0;
  if (rarity === 0) return 0;
  const shared = weights.sharedByRelatives[level] ?? 0;
  const usual = shared + (1 - shared) * weights.exactRate;
  return rarity * Math.log2(usual / (shared + (1 - shared) * share));
}

/**
 * The bits of rarity of each value, by level; null for a level of which rarity says nothing. Those of value v against chance are at
 * 2 v and those against relatives beside them, as both are always read.
 */
export function rarityTables(
  weights: ComparisonWeights,
  shares: Float64Array | null,
): readonly (Float32Array | null)[] {
  return Array.from(weights.rarity, (rarity, level) => {
    if (rarity === 0 || shares === null) return null;
    const bits = new Float32Array(2 * shares.length);
    for (const [value, share] of shares.entries()) {
      bits[2 * value] = rarityByChance(weights, level, share);
      bits[2 * value + 1] = rarityByHousehold(weights, level, share);
    }
    return bits;
  });
}

export function probabilityOf(weight: number): number {
  return 1 / (1 + 2 ** -weight);
}

export function weightOf(probability: number): number {
  return Math.log2(probability / (1 - probability));
}
