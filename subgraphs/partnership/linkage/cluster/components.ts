/** Finds which records hang together at all, so that clustering can look at a few of them at a time. */

import type { Edges } from '../score/score-pairs.ts';

/** The components of two records or more, each in order of its records. */
export function connectedComponents(size: number, edges: Edges, floor: number): readonly (readonly number[])[] {
  const parents = Int32Array.from({ length: size }, (_, record) => record);
  const rootOf = (record: number): number => {
    let root = record;
    while (parents[root] !== root) {
      const grand = parents[parents[root] ?? 0] ?? 0;
      parents[root] = grand;
      root = grand;
    }
    return root;
  };
  for (let index = 0; index < edges.left.length; index += 1) {
    if ((edges.weights[index] ?? 0) < floor) continue;
    const [one, other] = [rootOf(edges.left[index] ?? 0), rootOf(edges.right[index] ?? 0)];
    // The lower record is the root: the outcome does not depend on the order of edges.
    if (one !== other) parents[Math.max(one, other)] = Math.min(one, other);
  }
  const groups = new Map<number, number[]>();
  for (let record = 0; record < size; record += 1) {
    const root = rootOf(record);
    if (root === record) continue;
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [root, record]);
    else group.push(record);
  }
  return [...groups.values()];
}
