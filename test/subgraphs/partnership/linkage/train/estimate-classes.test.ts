/** Learning without labels finds the rates that pairs were made with, and the same again from the same seed. */

import { describe, expect, it } from '@jest/globals';

import {
  estimatePrior,
  estimateRelatives,
  learnFromRule,
  sumLessons,
} from '../../../../../subgraphs/partnership/linkage/train/estimate-classes.ts';
import type { Classes } from '../../../../../subgraphs/partnership/linkage/train/estimate-classes.ts';
import { decontaminate } from '../../../../../subgraphs/partnership/linkage/train/chance-rates.ts';
import type { PatternCounts } from '../../../../../subgraphs/partnership/linkage/train/pattern-counts.ts';
import { trainModel } from '../../../../../subgraphs/partnership/linkage/linkage.ts';
import { createChance } from '../../../../../subgraphs/partnership/linkage/train/seeded-chance.ts';
import { smallTown, TRAINING } from '../linkage-fixture.ts';

const M = [
  [0.85, 0.1, 0.05],
  [0.9, 0.1],
  [0.7, 0.2, 0.1],
  [0.95, 0.05],
];
const U = [
  [0.01, 0.04, 0.95],
  [0.05, 0.95],
  [0.02, 0.08, 0.9],
  [0.001, 0.999],
];
const H = [
  [0.02, 0.05, 0.93],
  [0.9, 0.1],
  [0.7, 0.2, 0.1],
  [0.02, 0.98],
];
const rates = (table: readonly (readonly number[])[]): Float64Array[] =>
  table.map((row) => Float64Array.from([1, ...row]));
const even = rates(M.map((row) => row.map((_, index) => (index === 0 ? 0.6 : 0.4 / (row.length - 1)))));

/** Pairs drawn from the classes in these parts. */
function drawn(parts: readonly (readonly [table: readonly (readonly number[])[], count: number])[]): PatternCounts {
  const below = createChance(7);
  const counts = new Map<string, number>();
  for (const [table, count] of parts) {
    for (let pair = 0; pair < count; pair += 1) {
      const levels = table.map((row) => {
        let at = below(1_000_000) / 1_000_000;
        const level = row.findIndex((rate) => (at -= rate) < 0);
        return level < 0 ? row.length : level + 1;
      });
      const key = levels.join(' ');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const keys = [...counts.keys()];
  return {
    levels: Uint8Array.from(keys.flatMap((key) => key.split(' ').map(Number))),
    counts: Float64Array.from(keys, (key) => counts.get(key) ?? 0),
    width: M.length,
  };
}

const start = (changes: Partial<Classes> = {}): Classes => ({
  m: even,
  u: rates(U),
  h: rates(U),
  n: rates(U),
  prior: 0.001,
  householdPrior: 0,
  ...changes,
});

const largestMiss = (learned: readonly Float64Array[], truth: readonly (readonly number[])[]): number =>
  Math.max(
    ...truth.flatMap((row, place) => row.map((rate, level) => Math.abs(rate - (learned[place]?.[level + 1] ?? 0)))),
  );

describe('learning', () => {
  it('finds how one person’s records agree among pairs of which nobody says which they are', () => {
    const patterns = drawn([
      [M, 20_000],
      [U, 60_000],
    ]);
    const lesson = learnFromRule(patterns, start(), [false, false, false, false]);
    expect(lesson.matches).toBeGreaterThan(19_000);
    expect(lesson.matches).toBeLessThan(21_000);
    expect(largestMiss(sumLessons([lesson], even), M)).toBeLessThan(0.02);
  });

  it('takes nothing from a rule about the field that the rule is on', () => {
    const lesson = learnFromRule(drawn([[M, 1000]]), start(), [true, false, false, false]);
    expect([...(lesson.sums[0] ?? [])]).toEqual([0, 0, 0, 0]);
    expect(lesson.sums[1]?.[1]).toBeGreaterThan(800);
  });

  it('finds how likely two records are one person’s, without being told how many its rules miss', () => {
    const patterns = drawn([
      [M, 5000],
      [U, 100_000],
    ]);
    expect(estimatePrior(patterns, start({ m: rates(M) }), 10_000_000) * 10_000_000).toBeCloseTo(5000, -3);
  });

  it('tells relatives from the person by what relatives do not share', () => {
    const patterns = drawn([
      [M, 10_000],
      [H, 10_000],
    ]);
    const isShared = [false, true, true, false];
    const { h, relatives } = estimateRelatives(patterns, start({ m: rates(M) }), isShared, [false, true, true, false]);
    expect(relatives).toBeGreaterThan(9500);
    expect(relatives).toBeLessThan(10_500);
    expect(h[3]?.[1]).toBeLessThan(0.05);
    // In what they share they are taken to be like one person's records.
    expect([...(h[1] ?? [])]).toEqual([...(rates(M)[1] ?? [])]);
  });

  it('takes out of chance what was one person’s after all', () => {
    const prior = 0.2;
    const mixed = U.map((row, place) =>
      row.map((rate, level) => (1 - prior) * rate + prior * (M[place]?.[level] ?? 0)),
    );
    const cleaned = decontaminate({ rates: rates(mixed), known: [1e6, 1e6, 1e6, 1e6] }, rates(M), prior);
    expect(largestMiss(cleaned, U)).toBeLessThan(0.005);
  });

  it('does not let a million agreements make one slip, or one new value, impossible', () => {
    const believed = [Float64Array.of(1, 0.8, 0.12, 0.08)];
    const [learned] = sumLessons([{ sums: [Float64Array.of(0, 1_000_000, 0, 0)], matches: 1_000_000 }], believed);
    const bitsAgainst = (level: number, byChance: number): number => Math.log2((learned?.[level] ?? 0) / byChance);
    expect(bitsAgainst(3, 1)).toBeGreaterThan(-13);
    expect(bitsAgainst(3, 1)).toBeLessThan(-10);
    expect(bitsAgainst(2, 0.0004)).toBeGreaterThan(-2);
  });

  it('gives the same model from the same seed, to the last bit', () => {
    const { table, model } = smallTown();
    const { name, fields, blocking, searchRules, learnFrom, comparisons, householdShares, goTogether } = model;
    const spec = { name, fields, blocking, searchRules, learnFrom, comparisons, householdShares, goTogether };
    const again = trainModel(table, spec, TRAINING);
    expect(JSON.stringify(again)).toBe(JSON.stringify(model));
  });

  it('writes no value into a model that fewer than five records have', () => {
    const { table, model } = smallTown();
    for (const [field, { common }] of Object.entries(model.frequencies)) {
      const column = table.columns[field];
      for (const value of Object.keys(common)) {
        expect(column?.counts[column.values.indexOf(value)]).toBeGreaterThanOrEqual(5);
      }
    }
  });
});
