/** Explains a score as a waterfall: what was believed before, what each field adds in bits, what rarity, names and relatives change. */

import { compileComparison } from '../comparisons/compile-comparison.ts';
import { createMeasures } from '../comparisons/similarity.ts';
import type { LinkageModel } from '../model/model.ts';
import { columnOf } from '../table/record-table.ts';
import type { ScoringData } from './pair-scorer.ts';
import {
  againstBoth,
  agreeingNames,
  BOTH_NAMES,
  comparisonWeights,
  probabilityOf,
  rarityByChance,
  rarityByHousehold,
  startingWeights,
} from './weights.ts';

export interface FieldEvidence {
  readonly comparison: string;
  /** Which level holds, in the model's words; null where a side has no value or another comparison says it. */
  readonly level: string | null;
  /** Number of the level, from 1; 0 for none. Kept with a link, it outlives the model. */
  readonly gamma: number;
  /** Bits for one person (above 0) or two (below). */
  readonly bits: number;
  /** Bits that the value's rarity adds or takes. */
  readonly rarityBits: number;
}

/** The bits add up to `total`, whatever the order in which they are drawn. */
export interface Waterfall {
  readonly model: string;
  readonly prior: number;
  readonly fields: readonly FieldEvidence[];
  /** What is lost because the two names go together. */
  readonly togetherBits: number;
  /** What is lost because people with the same names are alike in more than these. */
  readonly namesakeBits: number;
  /** What is lost because relatives at one address would look alike too. */
  readonly householdBits: number;
  readonly total: number;
  readonly probability: number;
}

export interface Explain {
  (left: number, right: number): Waterfall;
  /** Null where the total is below `atLeast` bits: of most who are compared nobody wants to know why they are somebody else. */
  (left: number, right: number, atLeast: number): Waterfall | null;
}

/** Makes the explanation of any two records of a table. */
export function createExplainer(model: LinkageModel, data: ScoringData, measures = createMeasures()): Explain {
  const [one, other] = [new Int32Array(1), new Int32Array(1)];
  const levels = new Uint8Array(1);
  const start = startingWeights(model);
  const compiled = model.comparisons.map((comparison) => ({
    comparison,
    compare: compileComparison(comparison, data.columns, measures),
    weights: comparisonWeights(comparison),
    names: agreeingNames(model, comparison),
  }));
  /** Of the pair that is looked at: the level of each comparison, and what its value's rarity says. */
  const gammas = new Uint8Array(compiled.length);
  const rarities = new Float64Array(compiled.length);

  function explain(left: number, right: number): Waterfall;
  function explain(left: number, right: number, atLeast: number): Waterfall | null;
  function explain(left: number, right: number, atLeast = Number.NEGATIVE_INFINITY): Waterfall | null {
    one[0] = left;
    other[0] = right;
    let { byChance, byHousehold } = start;
    let [agreeing, namesakes] = [0, 0];
    for (const [place, { comparison, compare, weights, names }] of compiled.entries()) {
      compare(one, other, 1, levels);
      const gamma = levels[0] ?? 0;
      const share = weights.rarity[gamma] === 0 ? null : shareOfPair(comparison.field, data, left, right);
      const rarityBits = share === null ? 0 : rarityByChance(weights, gamma, share);
      gammas[place] = gamma;
      rarities[place] = rarityBits;
      byChance += (weights.byChance[gamma] ?? 0) + rarityBits;
      namesakes += weights.byNamesakes[gamma] ?? 0;
      byHousehold +=
        (weights.byHousehold[gamma] ?? 0) + (share === null ? 0 : rarityByHousehold(weights, gamma, share));
      agreeing |= names[gamma] ?? 0;
    }
    const { together } = data;
    const areNamesakes = agreeing === BOTH_NAMES;
    const togetherBits = together === null || !areNamesakes ? 0 : Math.min(together[left] ?? 0, together[right] ?? 0);
    const namesakeBits = areNamesakes ? namesakes : 0;
    const householdBits = againstBoth(byChance + namesakeBits, byHousehold) - byChance - namesakeBits;
    const total = byChance + namesakeBits + householdBits + togetherBits;
    if (total < atLeast) return null;
    const fields = compiled.map(({ comparison: { name, levels: words }, weights }, place): FieldEvidence => {
      const gamma = gammas[place] ?? 0;
      const level = words[gamma - 1]?.label ?? null;
      return { comparison: name, level, gamma, bits: weights.byChance[gamma] ?? 0, rarityBits: rarities[place] ?? 0 };
    });
    return {
      model: model.name,
      prior: start.byChance,
      fields,
      togetherBits,
      namesakeBits,
      householdBits,
      total,
      probability: probabilityOf(total),
    };
  }
  return explain;
}

function shareOfPair(field: string, { columns, shares }: ScoringData, left: number, right: number): number | null {
  const ofField = shares[field];
  if (ofField === undefined) return null;
  const { first } = columnOf(columns, field);
  return Math.max(ofField[first[left] ?? 0] ?? 0, ofField[first[right] ?? 0] ?? 0);
}
