/** Marks pairs and clusters against the truth: precision, recall and F1 of pairs, and B-cubed, which every record counts in. */

import type { Edges } from '../../../../subgraphs/partnership/linkage/score/score-pairs.ts';

export interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How many pairs of records are one person's. What no rule brought together counts as missed. */
export function truePairsOf(truth: readonly string[]): number {
  return pairsWithin(countsOf(truth));
}

export function qualityOfPairs(edges: Edges, truth: readonly string[], least: number): Quality {
  let [found, right] = [0, 0];
  for (let index = 0; index < edges.left.length; index += 1) {
    if ((edges.weights[index] ?? 0) < least) continue;
    found += 1;
    if (truth[edges.left[index] ?? 0] === truth[edges.right[index] ?? 0]) right += 1;
  }
  return qualityOf(right, found, truePairsOf(truth));
}

/** Of all pairs that share a cluster. */
export function qualityOfClusters(clusterOf: Int32Array, truth: readonly string[]): Quality {
  const both = truth.map((person, record) => `${person}|${clusterOf[record]}`);
  return qualityOf(pairsWithin(countsOf(both)), pairsWithin(countsOf([...clusterOf])), truePairsOf(truth));
}

/** B-cubed (Bagga and Baldwin 1998): for each record, how much of its cluster is its person, and of its person its cluster. */
export function bCubed(clusterOf: Int32Array, truth: readonly string[]): Quality {
  const persons = countsOf(truth);
  const clusters = countsOf([...clusterOf]);
  const both = countsOf(truth.map((person, record) => `${person}|${clusterOf[record]}`));
  let [precision, recall] = [0, 0];
  for (const [record, person] of truth.entries()) {
    const cluster = clusterOf[record] ?? 0;
    const shared = both.get(`${person}|${cluster}`) ?? 0;
    precision += shared / (clusters.get(cluster) ?? 1) / truth.length;
    recall += shared / (persons.get(person) ?? 1) / truth.length;
  }
  return withF1(precision, recall);
}

export interface GroupQuality extends Quality {
  readonly group: string;
  readonly pairs: number;
  /** Pairs that are one person's, linked or not. */
  readonly there: number;
  /** Pairs linked that are not one person's. */
  readonly falseLinks: number;
  /** ... as a part of all pairs linked in the group. */
  readonly falseLinkRate: number;
}

/** By group of the left record; true pairs are counted in the group of their first record too. */
export function qualityByGroup(
  edges: Edges,
  truth: readonly string[],
  least: number,
  groupOf: (left: number, right: number) => string,
): readonly GroupQuality[] {
  const counts = new Map<string, { found: number; right: number; there: number }>();
  const of = (group: string): { found: number; right: number; there: number } => {
    const known = counts.get(group) ?? { found: 0, right: 0, there: 0 };
    counts.set(group, known);
    return known;
  };
  for (let index = 0; index < edges.left.length; index += 1) {
    if ((edges.weights[index] ?? 0) < least) continue;
    const [left, right] = [edges.left[index] ?? 0, edges.right[index] ?? 0];
    const count = of(groupOf(left, right));
    count.found += 1;
    if (truth[left] === truth[right]) count.right += 1;
  }
  for (const [left, right] of truePairs(truth)) of(groupOf(left, right)).there += 1;
  return [...counts]
    .map(([group, { found, right, there }]) => ({
      group,
      pairs: found,
      there,
      falseLinks: found - right,
      falseLinkRate: found === 0 ? 0 : (found - right) / found,
      ...qualityOf(right, found, there),
    }))
    .toSorted((one, other) => other.pairs - one.pairs);
}

function* truePairs(truth: readonly string[]): Iterable<readonly [number, number]> {
  const records = new Map<string, number[]>();
  for (const [record, person] of truth.entries()) {
    const known = records.get(person) ?? [];
    records.set(person, known);
    for (const other of known) yield [other, record];
    known.push(record);
  }
}

function qualityOf(right: number, found: number, there: number): Quality {
  return withF1(found === 0 ? 1 : right / found, there === 0 ? 1 : right / there);
}

function withF1(precision: number, recall: number): Quality {
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function countsOf<K>(keys: readonly K[]): Map<K, number> {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function pairsWithin(counts: ReadonlyMap<unknown, number>): number {
  let pairs = 0;
  for (const count of counts.values()) pairs += (count * (count - 1)) / 2;
  return pairs;
}
