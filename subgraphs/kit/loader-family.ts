/** Batches every association of a request, so that forty citizens cost a store one statement and not forty. */

import DataLoader from 'dataloader';

import { ownersOf } from './citizen-keys.ts';
import type { CitizenKeys, Owned, Owner } from './citizen-keys.ts';
import { groupInOrder } from './group-in-order.ts';

/** Rows by citizen: one statement for all the citizens asked for in the same tick. */
export type CitizenLoader<Row> = DataLoader<CitizenKeys, readonly Row[], string>;

/** A loader from a source's method that takes owners and returns rows with their owner. Lives as long as one request. */
export function byCitizen<Row extends Owned>(
  name: string,
  find: (owners: readonly Owner[]) => Promise<readonly Row[]>,
): CitizenLoader<Row> {
  return new DataLoader<CitizenKeys, readonly Row[], string>(
    // A citizen without keys is asked for like any other: what the store does must not tell whether a record exists.
    async (citizens) =>
      groupInOrder(
        citizens.map(({ citizenId }) => citizenId),
        await find(ownersOf(citizens)),
        ({ owner }) => owner,
      ),
    { name, cacheKeyFn: ({ citizenId }) => citizenId },
  );
}

/** Rows by any key: one statement for all the keys asked for in the same tick. */
export function byKey<Row>(
  name: string,
  find: (keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, readonly Row[]> {
  return new DataLoader<string, readonly Row[]>(async (keys) => groupInOrder(keys, await find(keys), keyOf), {
    name,
    // Unbounded: a cap would turn a long page into several statements, and an array parameter has room.
    maxBatchSize: Number.POSITIVE_INFINITY,
  });
}

/** One loader for each distinct set of arguments: `family({ first: 5 }).load(citizen)`. Arguments are compared by value. */
export function loaderFamily<Arguments, Loader>(create: (args: Arguments) => Loader): (args: Arguments) => Loader {
  const loaders = new Map<string, Loader>();
  return (args) => {
    const key = JSON.stringify(args);
    const known = loaders.get(key);
    if (known !== undefined) return known;
    const made = create(args);
    loaders.set(key, made);
    return made;
  };
}
