/** Puts the rows of one statement back beside the keys that asked for them, as DataLoader's contract demands. */

/** The rows of each key, in the order of `keys`; an empty list where a key has none. */
export function groupInOrder<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): readonly (readonly Row[])[] {
  const groups = new Map<Key, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}

/** The first row of each key, in the order of `keys`; null where a key has none. */
export function firstInOrder<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): readonly (Row | null)[] {
  return groupInOrder(keys, rows, keyOf).map(([first]) => first ?? null);
}
