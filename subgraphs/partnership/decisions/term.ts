/** Says whether what has a beginning and perhaps an end is so at a moment. */

export interface Term {
  /** ISO 8601 with offset. */
  readonly from: string;
  /** Null: it goes on. */
  readonly until: string | null;
}

/** A time that cannot be read is no time: nothing is so then. */
export function isInTerm({ from, until }: Term, moment: number): boolean {
  return Date.parse(from) <= moment && (until === null || Date.parse(until) > moment);
}
