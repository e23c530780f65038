/** Gives each citizen of a load an id: one that was brought along where it fits, else a new one. */

import { randomUUID } from 'node:crypto';

import type { GatheredRecords } from './gather-records.ts';

export interface CitizenIds {
  readonly id: string;
  /** Ids that lead to this citizen too: most of the records that they were proposed for are theirs. */
  readonly others: readonly string[];
}

/**
 * An id is used for the citizen who has most of the records that it was proposed for, the first of several. Where a citizen
 * has that of two ids, the one with more of their records is theirs and the other leads to it, as after a merge.
 */
export function nameCitizens(
  { proposed, ids }: Pick<GatheredRecords, 'proposed' | 'ids'>,
  clusterOf: Int32Array,
): (cluster: number) => CitizenIds {
  const counts = new Map<number, number>();
  for (const [record, id] of proposed.entries()) {
    if (id < 0) continue;
    const key = id * clusterOf.length + (clusterOf[record] ?? 0);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const bestOf = new Map<number, { readonly cluster: number; readonly count: number }>();
  for (const [key, count] of counts) {
    const [id, cluster] = [Math.floor(key / clusterOf.length), key % clusterOf.length];
    if (count > (bestOf.get(id)?.count ?? 0)) bestOf.set(id, { cluster, count });
  }
  counts.clear();
  const named = new Map<number, { readonly id: number; readonly count: number }[]>();
  for (const [id, { cluster, count }] of bestOf) {
    const others = named.get(cluster);
    if (others === undefined) named.set(cluster, [{ id, count }]);
    else others.push({ id, count });
  }
  return (cluster) => {
    const [first, ...others] = (named.get(cluster) ?? []).toSorted((one, other) => other.count - one.count);
    if (first === undefined) return { id: randomUUID(), others: [] };
    return { id: ids[first.id] ?? '', others: others.map(({ id }) => ids[id] ?? '') };
  };
}
