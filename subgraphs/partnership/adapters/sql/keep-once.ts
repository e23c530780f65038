/** Adds what a deed leaves behind, or finds what the same key of the same reader has left before: the answer is the same. */

import type { Kept } from '../../record-source.ts';

/**
 * `add` adds nothing where the reader's key is known, and then `find` looks what stands under it. PostgreSQL has made the
 * second of two that came at once wait for the first, so there is something to find.
 */
export async function keepOnce(
  add: () => Promise<Kept | undefined>,
  find: () => Promise<Kept | undefined>,
): Promise<Kept> {
  const kept = (await add()) ?? (await find());
  if (kept === undefined) throw new Error('What was added under a key is not there.');
  return kept;
}
