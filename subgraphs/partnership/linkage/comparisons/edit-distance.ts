/** Counts the slips of a key between two texts: a letter too many, too few, another one, or two neighbours turned (Damerau 1964). */

import { bitCount } from '../table/packed-texts.ts';
import type { PackedTexts } from '../table/packed-texts.ts';

/**
 * Whether text `i` of one list becomes text `j` of another in at most so many slips. Unrestricted, as DuckDB counts: letters may be
 * put between two that were turned. The few slips that are asked for make trying them out faster than filling a table.
 */
export function isWithinEdits(left: PackedTexts, i: number, right: PackedTexts, j: number, atMost: number): boolean {
  const startA = left.starts[i] ?? 0;
  const startB = right.starts[j] ?? 0;
  const endA = left.starts[i + 1] ?? 0;
  const endB = right.starts[j + 1] ?? 0;
  // One slip changes the length by one at most, and two of the letters that a text has.
  if (Math.abs(endA - startA - endB + startB) > atMost) return false;
  if (bitCount((left.masks[i] ?? 0) ^ (right.masks[j] ?? 0)) > 2 * atMost) return false;
  return isWithin(left.codes, startA, endA, right.codes, startB, endB, atMost);
}

function isWithin(
  a: Uint16Array,
  startA: number,
  endA: number,
  b: Uint16Array,
  startB: number,
  endB: number,
  atMost: number,
): boolean {
  let [i, j] = [startA, startB];
  while (i < endA && j < endB && a[i] === b[j]) {
    i += 1;
    j += 1;
  }
  const [restA, restB] = [endA - i, endB - j];
  if (restA === 0 || restB === 0) return restA + restB <= atMost;
  if (atMost === 0 || Math.abs(restA - restB) > atMost) return false;
  return (
    isWithin(a, i + 1, endA, b, j + 1, endB, atMost - 1) ||
    isWithin(a, i + 1, endA, b, j, endB, atMost - 1) ||
    isWithin(a, i, endA, b, j + 1, endB, atMost - 1) ||
    isTurned(a, i, endA, b, j, endB, atMost)
  );
}

/** Two letters turned, perhaps with letters dropped or put between them, each of which is a slip too. */
function isTurned(
  a: Uint16Array,
  i: number,
  endA: number,
  b: Uint16Array,
  j: number,
  endB: number,
  atMost: number,
): boolean {
  for (let dropped = 0; dropped < atMost && i + 1 + dropped < endA; dropped += 1) {
    if (a[i + 1 + dropped] !== b[j]) continue;
    for (let put = 0; dropped + put < atMost && j + 1 + put < endB; put += 1) {
      if (a[i] !== b[j + 1 + put]) continue;
      if (isWithin(a, i + 2 + dropped, endA, b, j + 2 + put, endB, atMost - 1 - dropped - put)) return true;
    }
  }
  return false;
}
