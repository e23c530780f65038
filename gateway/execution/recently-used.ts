/** Keeps the values that were asked for most recently, and never more than it was told to. */

export interface RecentlyUsed<Value> {
  /** The value under a key, made when it is not there. A maker that throws leaves nothing behind. */
  get(key: string, make: () => Value): Value;
  readonly size: number;
}

export function createRecentlyUsed<Value>({ most }: { readonly most: number }): RecentlyUsed<Value> {
  // A Map iterates in the order of insertion: the first key is the one that was not asked for the longest.
  const values = new Map<string, Value>();
  return {
    get(key, make) {
      const known = values.get(key);
      if (known !== undefined) {
        values.delete(key);
        values.set(key, known);
        return known;
      }
      const made = make();
      values.set(key, made);
      const [oldest] = values.size > most ? values.keys() : [];
      if (oldest !== undefined) values.delete(oldest);
      return made;
    },
    get size() {
      return values.size;
    },
  };
}
