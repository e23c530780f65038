/** Who is put together, and who never: no chain of near misses, no two NHS numbers, no going against what a person has said. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { clusterByAverage } from '../../../../../subgraphs/partnership/linkage/cluster/average-linkage.ts';
import type { ClusterQuestion } from '../../../../../subgraphs/partnership/linkage/cluster/average-linkage.ts';
import { createChance } from '../../../../../subgraphs/partnership/linkage/train/seeded-chance.ts';

/** Weights by pair; what is not told is far below. */
function question(
  size: number,
  weights: Readonly<Record<string, number>>,
  more: Partial<ClusterQuestion> = {},
): ClusterQuestion {
  return {
    members: Array.from({ length: size }, (_, record) => record),
    weightOf: (one, other) => weights[`${Math.min(one, other)} ${Math.max(one, other)}`] ?? -20,
    threshold: 2,
    identifiersOf: () => [],
    ...more,
  };
}

describe('clustering', () => {
  it('joins three records that all look alike', () => {
    expect(clusterByAverage(question(3, { '0 1': 9, '1 2': 8, '0 2': 7 })).clusters).toEqual([[0, 1, 2]]);
  });

  it('does not go along a chain: mother like daughter, daughter like her twin, mother unlike the twin', () => {
    expect(clusterByAverage(question(3, { '0 1': 5, '1 2': 4 })).clusters).toEqual([[0, 1], [2]]);
  });

  it('does not let one pair that agrees on everything outweigh one that agrees on nothing', () => {
    expect(clusterByAverage(question(3, { '0 1': 9, '0 2': 80, '1 2': -80 })).clusters).toEqual([[0, 2], [1]]);
  });

  it('keeps two NHS numbers apart and hands the question to a person', () => {
    const numbers = [1, 2, 0];
    const { clusters, refusals } = clusterByAverage(
      question(3, { '0 1': 30, '0 2': 9, '1 2': 8 }, { identifiersOf: (record) => [numbers[record] ?? 0] }),
    );
    expect(clusters).toEqual([[0, 2], [1]]);
    expect(refusals).toContainEqual(expect.objectContaining({ because: 'DIFFERENT_IDENTIFIERS' }));
  });

  it('never puts two NHS numbers into one citizen, in 10,000 random towns', () => {
    const below = createChance(11);
    let [kept, wrong] = [0, 0];
    for (let town = 0; town < 10_000; town += 1) {
      const size = 2 + below(9);
      const numbers = Array.from({ length: size }, () => below(4));
      const weights = Object.fromEntries(
        numbers.flatMap((_, one) => numbers.map((__, other) => [`${one} ${other}`, below(60) - 20] as const)),
      );
      const { clusters, refusals } = clusterByAverage(
        question(size, weights, { threshold: below(8) - 2, identifiersOf: (record) => [numbers[record] ?? 0] }),
      );
      kept += refusals.length;
      const everybody = clusters.flat().toSorted((a, b) => a - b);
      wrong += everybody.every((record, place) => record === place) && everybody.length === size ? 0 : 1;
      for (const cluster of clusters) {
        const own = new Set(cluster.map((record) => numbers[record]).filter((number) => number !== 0));
        wrong += own.size < 2 ? 0 : 1;
      }
    }
    expect(wrong).toBe(0);
    // The towns were such that it had to hold them apart.
    expect(kept).toBeGreaterThan(10_000);
  });

  it('follows a person who says that two numbers are one citizen’s, also for records that come later', () => {
    const numbers = [1, 2, 1, 2];
    const alike = Object.fromEntries(['0 1', '0 2', '0 3', '1 2', '1 3', '2 3'].map((pair) => [pair, 9]));
    const identifiersOf = (record: number): readonly number[] => [numbers[record] ?? 0];
    expect(clusterByAverage(question(4, alike, { identifiersOf })).clusters).toHaveLength(2);
    expect(clusterByAverage(question(4, alike, { identifiersOf, together: [[0, 1]] })).clusters).toEqual([
      [0, 1, 2, 3],
    ]);
  });

  it('follows a person who says that two are not one, whatever a model says', () => {
    const { clusters, refusals } = clusterByAverage(question(2, { '0 1': 60 }, { apart: [[0, 1]] }));
    expect(clusters).toEqual([[0], [1]]);
    expect(refusals[0]?.because).toBe('A_PERSON_SAID_SO');
  });

  it('keeps apart who a person has kept apart, also when others have said that each is a third', () => {
    const { clusters } = clusterByAverage(
      question(
        3,
        {},
        {
          together: [
            [0, 1],
            [1, 2],
          ],
          apart: [[0, 2]],
        },
      ),
    );
    expect(clusters.some((cluster) => cluster.includes(0) && cluster.includes(2))).toBe(false);
  });

  it('gives the same answer in whatever order the records come', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -8, max: 20 }), { minLength: 15, maxLength: 15 }),
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 6, maxLength: 6 }),
        (bits, numbers) => {
          const places = [...'012345'].flatMap((one) =>
            [...'012345'].filter((other) => one < other).map((other) => `${one} ${other}`),
          );
          const weights = Object.fromEntries(places.map((place, index) => [place, (bits[index] ?? 0) + index / 100]));
          const asked = question(6, weights, { identifiersOf: (record) => [numbers[record] ?? 0] });
          const turned = { ...asked, members: asked.members.toReversed() };
          const inOrder = (clusters: readonly (readonly number[])[]): string[] =>
            clusters.map((c) => c.join(' ')).toSorted();
          expect(inOrder(clusterByAverage(turned).clusters)).toEqual(inOrder(clusterByAverage(asked).clusters));
        },
      ),
    );
  });
});
