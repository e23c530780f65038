/** Scores batches of pairs: closures made from a model over shared columns, with no work for pairs that cannot reach the floor. */

import { compileComparison } from '../comparisons/compile-comparison.ts';
import type { CompareBatch } from '../comparisons/compile-comparison.ts';
import { createMeasures } from '../comparisons/similarity.ts';
import { BATCH } from '../blocking/candidate-pairs.ts';
import type { LinkageModel } from '../model/model.ts';
import { columnOf } from '../table/record-table.ts';
import type { RowPlace, SharedColumn } from '../table/record-table.ts';
import type { ValueShares } from './value-shares.ts';
import {
  againstBoth,
  agreeingNames,
  BOTH_NAMES,
  comparisonWeights,
  rarityByChance,
  rarityTables,
  startingWeights,
} from './weights.ts';
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
  readonly row: RowPlace;
  /** By level, by value, as `rarityTables` says. The commoner of two values counts. */
  readonly rarity: readonly (Float32Array | null)[];
  /** By level, as `agreeingNames` says. */
  readonly names: Uint8Array;
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
  const namesakes = new Float64Array(BATCH);
  const levels = new Uint8Array(BATCH);
  const together = data.together;

  /** Adds one comparison's weights and moves the pairs that can still reach the floor to the front. */
  function take(step: Step, count: number): number {
    const { rarity, names: namesOf } = step;
    const { byChance: chanceOf, byHousehold: householdOf, byNamesakes: namesakesOf } = step.weights;
    const { rows, stride, place } = step.row;
    const least = floor - step.mostAfter;
    let kept = 0;
    for (let index = 0; index < count; index += 1) {
      const level = levels[index] ?? 0;
      const [a, b] = [left[index] ?? 0, right[index] ?? 0];
      let chance = byChance[index] ?? 0;
      let household = byHousehold[index] ?? 0;
      if (level !== 0) {
        chance += chanceOf[level] ?? 0;
        household += householdOf[level] ?? 0;
        const bits = rarity[level];
        if (bits !== undefined && bits !== null) {
          const i = 2 * (rows[a * stride + place] ?? 0);
          const j = 2 * (rows[b * stride + place] ?? 0);
          chance += i === j ? (bits[i] ?? 0) : Math.min(bits[i] ?? 0, bits[j] ?? 0);
          household += i === j ? (bits[i + 1] ?? 0) : Math.min(bits[i + 1] ?? 0, bits[j + 1] ?? 0);
        }
      }
      if (chance < least) continue;
      // Where nothing was said and nobody has gone, all stands where it should.
      if (level !== 0 || kept !== index) {
        left[kept] = a;
        right[kept] = b;
        byChance[kept] = chance;
        byHousehold[kept] = household;
        namesakes[kept] = (namesakes[index] ?? 0) + (namesakesOf[level] ?? 0);
        names[kept] = (names[index] ?? 0) | (namesOf[level] ?? 0);
      }
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
      namesakes.fill(0, 0, count);
      let kept = count;
      for (const step of steps) {
        step.compare(left, right, kept, levels);
        kept = take(step, kept);
      }
      for (let index = 0; index < kept; index += 1) {
        const [a, b] = [left[index] ?? 0, right[index] ?? 0];
        const areNamesakes = names[index] === BOTH_NAMES;
        const joint = together !== null && areNamesakes ? Math.min(together[a] ?? 0, together[b] ?? 0) : 0;
        const chance = (byChance[index] ?? 0) + (areNamesakes ? (namesakes[index] ?? 0) : 0);
        const weight = againstBoth(chance, byHousehold[index] ?? 0) + joint;
        if (weight >= floor) give(a, b, weight);
      }
    },
  };
}

/** In the model's order, except that what takes least work comes first. */
function stepsOf(model: LinkageModel, { columns, shares }: ScoringData): readonly Step[] {
  const measures = createMeasures();
  const cheapest = model.comparisons.toSorted(
    (one, other) => costOf(one.field, columns) - costOf(other.field, columns),
  );
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
    row: columnOf(columns, comparison.field).row,
    rarity: rarityTables(weights, shares[comparison.field] ?? null),
    names: agreeingNames(model, comparison),
    mostAfter: mostAfter[place] ?? 0,
  }));
}

/** The most bits that a comparison can add. */
function mostOf(weights: ComparisonWeights, shares: Float64Array | null): number {
  const rarest =
    shares === null || shares.length === 0 ? 1 : shares.reduce((least, share) => Math.min(least, share), 1);
  return weights.byChance.reduce(
    (most, bits, level) =>
      Math.max(most, bits + Math.max(0, shares === null ? 0 : rarityByChance(weights, level, rarest))),
    0,
  );
}

/** Numbers that are there or not, then dates, then what has to be read letter by letter. */
function costOf(field: string, columns: ScoringData['columns']): number {
  const { kind } = columnOf(columns, field);
  if (kind === 'nhs-number' || kind === 'identifier' || kind === 'category') return 0;
  if (kind === 'date' || kind === 'phone') return 1;
  return kind === 'given-name' || kind === 'family-name' ? 2 : 3;
}
