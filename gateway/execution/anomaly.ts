/** Marks an answer that the fast path does not vouch for; whoever catches it takes the reference path. */

/** Thrown as it is: a stack would cost more than the whole fast path and nobody reads it. */
export const ANOMALY = Symbol('anomaly');
