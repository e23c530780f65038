/** Samples how often each level holds for two records drawn by chance, and takes out those that were one person's after all. */

import { BATCH } from '../blocking/candidate-pairs.ts';
import { compileComparison } from '../comparisons/compile-comparison.ts';
import { createMeasures } from '../comparisons/similarity.ts';
import type { ComparisonSpec } from '../model/model.ts';
import { columnOf } from '../table/record-table.ts';
import type { Column, RecordTable } from '../table/record-table.ts';
import type { LevelRates } from './estimate-classes.ts';
import { createChance } from './seeded-chance.ts';

/** As sampled: one person's pairs are among them. */
export interface SampledRates {
  readonly rates: LevelRates;
  /** How many pairs had both values, by comparison. */
  readonly known: readonly number[];
}

export function sampleChanceRates(
  table: RecordTable,
  comparisons: readonly ComparisonSpec[],
  most: number,
  seed: number,
): SampledRates {
  const measures = createMeasures();
  const compiled = comparisons.map((spec) => ({
    compare: compileComparison(spec, table.columns, measures),
    sums: new Float64Array(spec.levels.length + 1),
  }));
  const levels = new Uint8Array(BATCH);
  eachSampledPair(table.size, most, seed, (left, right, count) => {
    for (const { compare, sums } of compiled) {
      compare(left, right, count, levels);
      for (let index = 0; index < count; index += 1) {
        const level = levels[index] ?? 0;
        sums[level] = (sums[level] ?? 0) + 1;
      }
    }
  });
  const known = compiled.map(({ sums }) => sums.reduce((sum, count) => sum + count, 0) - (sums[0] ?? 0));
  return {
    known,
    rates: compiled.map(({ sums }, place) =>
      withExactShare(sums, known[place] ?? 0, comparisons[place], table.columns),
    ),
  };
}

/** Takes `prior` times m out of what was sampled. Without this, a set where everybody is there four times learns that strangers agree. */
export function decontaminate(sampled: SampledRates, m: LevelRates, prior: number): LevelRates {
  return sampled.rates.map((rates, place) => {
    const least = 0.05 / Math.max(1, sampled.known[place] ?? 0);
    const cleaned = rates.map((rate, level) =>
      level === 0 ? 1 : Math.max(rate * LEAST_LEFT, least, (rate - prior * (m[place]?.[level] ?? 0)) / (1 - prior)),
    );
    const total = cleaned.reduce((sum, rate, level) => (level === 0 ? sum : sum + rate), 0);
    return cleaned.map((rate, level) => (level === 0 ? 1 : rate / total));
  });
}

/** Of a level that hardly anybody but one person's records shares, this part stays: strangers do share emails. */
const LEAST_LEFT = 0.02;

/** Level 1 of most comparisons is "the same value", whose rate follows from the counts without any sampling. */
function withExactShare(
  sums: Float64Array,
  known: number,
  spec: ComparisonSpec | undefined,
  columns: Readonly<Record<string, Column>>,
): Float64Array {
  const test = spec?.levels[0]?.test;
  const half = 0.5 / Math.max(1, sums.length - 1);
  const sampled = sums.map((sum, level) => (level === 0 ? 1 : (sum + half) / (known + 0.5)));
  if (test?.is !== 'same' || test.of !== spec?.field || columnOf(columns, test.of).former !== null) return sampled;
  const exact = shareOfEqualPairs(columnOf(columns, test.of).counts);
  const rest = 1 - (sampled[1] ?? 0);
  return sampled.map((rate, level) => (level === 0 ? 1 : level === 1 ? exact : (rate * (1 - exact)) / rest));
}

function shareOfEqualPairs(counts: Int32Array): number {
  let [total, equal] = [0, 0];
  for (const count of counts) {
    total += count;
    equal += count * (count - 1);
  }
  return total < 2 ? 0.5 : Math.max(equal, 0.5) / (total * (total - 1));
}

/** All pairs where they are few; otherwise so many drawn with the seed. */
function eachSampledPair(
  size: number,
  most: number,
  seed: number,
  take: (left: Int32Array, right: Int32Array, count: number) => void,
): void {
  const [left, right] = [new Int32Array(BATCH), new Int32Array(BATCH)];
  let count = 0;
  const put = (a: number, b: number): void => {
    left[count] = a;
    right[count] = b;
    count += 1;
    if (count === BATCH) {
      take(left, right, count);
      count = 0;
    }
  };
  if ((size * (size - 1)) / 2 <= most) {
    for (let a = 0; a < size; a += 1) for (let b = a + 1; b < size; b += 1) put(a, b);
  } else {
    const draw = createChance(seed);
    for (let drawn = 0; drawn < most;) {
      const [a, b] = [draw(size), draw(size)];
      if (a === b) continue;
      put(a, b);
      drawn += 1;
    }
  }
  if (count > 0) take(left, right, count);
}
