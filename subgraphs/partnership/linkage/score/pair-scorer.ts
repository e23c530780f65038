/** Scores batches of pairs: closures made from a model over shared columns, with no work for pairs that cannot reach the floor. */

import { compileComparison } from '../comparisons/compile-comparison.ts';
import type { CompareBatch } from '../comparisons/compile-comparison.ts';
import { createMeasures } from '../comparisons/similarity.ts';
import { BATCH } from '../blocking/candidate-pairs.ts';
import type { LinkageModel } from '../model/model.ts';
import { columnOf } from '../table/record-table.ts';
import type { SharedColumn } from '../table/record-table.ts';
import type { ValueShares } from './value-shares.ts';
import { againstBoth, comparisonWeights, rarityByChance, rarityByHousehold, startingWeights } from './weights.ts';
import type { ComparisonWeights } from './weights.ts';

/** What a thread needs to score: numbers only, over shared memory. */
export interface ScoringData {
  readonly columns: Readonly<Record<string, SharedColumn>>;
  readonly shares: ValueShares;
  readonly together: Float32Array | null;
}

export interface PairScorer {
  /** Calls `take` for each pair whose weight, in bits, is at least the floor. */
  score(left: Int32Array, right: Int32Array, count: number, take: (a: number, b: number, weight: number) => void): void;
}

interface Step {
  readonly compare: CompareBatch;
  readonly weights: ComparisonWeights;
  readonly first: Int32Array;
  readonly shares: Float64Array | null;
  /** 1 and 2 for the names that go together, else 0. */
  readonly name: number;
  /** The most that the steps after this one can add. */
  readonly mostAfter: number;
}

export function createPairScorer(model: LinkageModel, data: ScoringData, floor: number): PairScorer {
  const steps = stepsOf(model, data);
  const start = startingWeights(model);
  const left = new Int32Array(BATCH);
  const right = new Int32Array(BATCH);
  const byChance = new Float64Array(BATCH);
  const byHousehold = new Float64Array(BATCH);
  const names = new Uint8Array(BATCH);
  const levels = new Uint8Array(BATCH);
  const together = data.together;

  /** Adds one comparison's weights and moves the pairs that can still reach the floor to the front. */
  function take({ weights, first, shares, name, mostAfter }: Step, count: number): number {
    const { byChance: chanceOf, byHousehold: householdOf, rarity } = weights;
    const least = floor - mostAfter;
    let kept = 0;
    for (let index = 0; index < count; index += 1) {
      const level = levels[index] ?? 0;
      const [a, b] = [left[index] ?? 0, right[index] ?? 0];
      let chance = (byChance[index] ?? 0) + (chanceOf[level] ?? 0);
      let household = (byHousehold[index] ?? 0) + (householdOf[level] ?? 0);
      if (shares !== null && rarity[level] !== 0) {
        const share = Math.max(shares[first[a] ?? 0] ?? 0, shares[first[b] ?? 0] ?? 0);
        chance += rarityByChance(weights, level, share);
        household += rarityByHousehold(weights, level, share);
      }
      if (chance < least) continue;
      left[kept] = a;
      right[kept] = b;
      byChance[kept] = chance;
      byHousehold[kept] = household;
      names[kept] = (names[index] ?? 0) | (name !== 0 && (chanceOf[level] ?? 0) > 0 ? name : 0);
      kept += 1;
    }
    return kept;
  }

  return {
    score: (lefts, rights, count, give) => {
      left.set(lefts.subarray(0, count));
      right.set(rights.subarray(0, count));
      byChance.fill(start.byChance, 0, count);
      byHousehold.fill(start.byHousehold, 0, count);
      names.fill(0, 0, count);
      let kept = count;
      for (const step of steps) {
        step.compare(left, right, kept, levels);
        kept = take(step, kept);
      }
      for (let index = 0; index < kept; index += 1) {
        const [a, b] = [left[index] ?? 0, right[index] ?? 0];
        const joint = together !== null && names[index] === 3 ? Math.min(together[a] ?? 0, together[b] ?? 0) : 0;
        const weight = againstBoth(byChance[index] ?? 0, byHousehold[index] ?? 0) + joint;
        if (weight >= floor) give(a, b, weight);
      }
    },
  };
}

/** In the model's order, except that what dismisses most for least work comes first: dates, then numbers, then names. */
function stepsOf(model: LinkageModel, { columns, shares }: ScoringData): readonly Step[] {
  const measures = createMeasures();
  const cheapest = model.comparisons.toSorted((one, other) => costOf(one.field, columns) - costOf(other.field, columns));
  const weighed = cheapest.map((comparison) => ({ comparison, weights: comparisonWeights(comparison) }));
  let after = 0;
  const mostAfter = weighed
    .toReversed()
    .map(({ comparison, weights }) => {
      const before = after;
      after += mostOf(weights, shares[comparison.field] ?? null);
      return before;
    })
    .toReversed();
  return weighed.map(({ comparison, weights }, place) => ({
    compare: compileComparison(comparison, columns, measures),
    weights,
    first: columnOf(columns, comparison.field).first,
    shares: shares[comparison.field] ?? null,
    name: model.goTogether === null ? 0 : 1 + model.goTogether.indexOf(comparison.field),
    mostAfter: mostAfter[place] ?? 0,
  }));
}

/** The most bits that a comparison can add. */
function mostOf(weights: ComparisonWeights, shares: Float64Array | null): number {
  const rarest = shares === null || shares.length === 0 ? 1 : shares.reduce((least, share) => Math.min(least, share), 1);
  return weights.byChance.reduce(
    (most, bits, level) => Math.max(most, bits + Math.max(0, shares === null ? 0 : rarityByChance(weights, level, rarest))),
    0,
  );
}

function costOf(field: string, columns: ScoringData['columns']): number {
  const { kind } = columnOf(columns, field);
  return kind === 'date' ? 0 : kind === 'given-name' ? 1 : kind === 'postcode' || kind === 'nhs-number' ? 2 : 3;
}
