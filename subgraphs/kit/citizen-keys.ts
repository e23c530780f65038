/** Says whose records are wanted: a citizen of the neutral index, and one agency's own keys for that citizen. */

/** One citizen, with the agency's own keys from a verified grant. No keys: the agency has no linked record. */
export interface CitizenKeys {
  readonly citizenId: string;
  readonly keys: readonly string[];
}

/** One key and the citizen it belongs to: what a statement joins on, so that every row comes back with its `owner`. */
export interface Owner {
  readonly owner: string;
  readonly key: string;
}

/** A row that says which citizen it was found for. */
export interface Owned {
  readonly owner: string;
}

export function ownersOf(citizens: readonly CitizenKeys[]): readonly Owner[] {
  return citizens.flatMap(({ citizenId, keys }) => keys.map((key) => ({ owner: citizenId, key })));
}
