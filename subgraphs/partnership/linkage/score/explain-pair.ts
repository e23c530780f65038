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

export type Explain = (left: number, right: number) => Waterfall;

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
  return (left, right) => {
    one[0] = left;
    other[0] = right;
    let { byChance, byHousehold } = start;
    let [agreeing, namesakes] = [0, 0];
    const fields = compiled.map(({ comparison, compare, weights, names }): FieldEvidence => {
      compare(one, other, 1, levels);
      const gamma = levels[0] ?? 0;
      const bits = weights.byChance[gamma] ?? 0;
      const share = weights.rarity[gamma] === 0 ? null : shareOfPair(comparison.field, data, left, right);
      const rarityBits = share === null ? 0 : rarityByChance(weights, gamma, share);
      byChance += bits + rarityBits;
      namesakes += weights.byNamesakes[gamma] ?? 0;
      byHousehold +=
        (weights.byHousehold[gamma] ?? 0) + (share === null ? 0 : rarityByHousehold(weights, gamma, share));
      agreeing |= names[gamma] ?? 0;
      return {
        comparison: comparison.name,
        level: comparison.levels[gamma - 1]?.label ?? null,
        gamma,
        bits,
        rarityBits,
      };
    });
    const { together } = data;
    const areNamesakes = agreeing === BOTH_NAMES;
    const togetherBits = together === null || !areNamesakes ? 0 : Math.min(together[left] ?? 0, together[right] ?? 0);
    const namesakeBits = areNamesakes ? namesakes : 0;
    const householdBits = againstBoth(byChance + namesakeBits, byHousehold) - byChance - namesakeBits;
    const total = byChance + namesakeBits + householdBits + togetherBits;
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
  };
}

function shareOfPair(field: string, { columns, shares }: ScoringData, left: number, right: number): number | null {
  const ofField = shares[field];
  if (ofField === undefined) return null;
  const { first } = columnOf(columns, field);
  return Math.max(ofField[first[left] ?? 0] ?? 0, ofField[first[right] ?? 0] ?? 0);
}
