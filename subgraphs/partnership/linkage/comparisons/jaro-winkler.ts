/** Measures how alike two names are by the letters they share in order (Jaro 1989, Winkler 1990), as the field does. */

import { bitCount } from '../table/packed-texts.ts';
import type { PackedTexts } from '../table/packed-texts.ts';

const PREFIX_WEIGHT = 0.1;
const LONGEST_PREFIX = 4;
/** Below this a common start counts for nothing (Winkler's own program, and every library since). */
const BOOST_ABOVE = 0.7;

export interface JaroWinkler {
  /** The similarity, from 0 to 1, of text `i` of one list and text `j` of another. */
  (left: PackedTexts, i: number, right: PackedTexts, j: number): number;
}

/** Makes a measure with its own scratch space; one a thread. */
export function createJaroWinkler(): JaroWinkler {
  let usedLeft = new Uint8Array(64);
  let usedRight = new Uint8Array(64);
  return (left, i, right, j) => {
    const [a, b] = [left.codes, right.codes];
    const [startA, startB] = [left.starts[i] ?? 0, right.starts[j] ?? 0];
    const [lengthA, lengthB] = [(left.starts[i + 1] ?? 0) - startA, (right.starts[j + 1] ?? 0) - startB];
    if (lengthA === 0 || lengthB === 0) return 0;
    if (lengthA > usedLeft.length) usedLeft = new Uint8Array(2 * lengthA);
    if (lengthB > usedRight.length) usedRight = new Uint8Array(2 * lengthB);
    for (let place = 0; place < lengthA; place += 1) usedLeft[place] = 0;
    for (let place = 0; place < lengthB; place += 1) usedRight[place] = 0;
    const reach = Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1);
    let matches = 0;
    for (let place = 0; place < lengthA; place += 1) {
      const code = a[startA + place];
      const last = Math.min(lengthB - 1, place + reach);
      for (let other = Math.max(0, place - reach); other <= last; other += 1) {
        if (usedRight[other] === 0 && b[startB + other] === code) {
          usedLeft[place] = 1;
          usedRight[other] = 1;
          matches += 1;
          break;
        }
      }
    }
    if (matches === 0) return 0;
    let outOfOrder = 0;
    let other = 0;
    for (let place = 0; place < lengthA; place += 1) {
      if (usedLeft[place] === 0) continue;
      while (usedRight[other] === 0) other += 1;
      if (a[startA + place] !== b[startB + other]) outOfOrder += 1;
      other += 1;
    }
    const jaro = (matches / lengthA + matches / lengthB + (matches - (outOfOrder >> 1)) / matches) / 3;
    if (jaro <= BOOST_ABOVE) return jaro;
    const longest = Math.min(LONGEST_PREFIX, lengthA, lengthB);
    let prefix = 0;
    while (prefix < longest && a[startA + prefix] === b[startB + prefix]) prefix += 1;
    return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
  };
}

/** The most that the similarity can be, from which letters each has: most pairs of names end here. */
export function jaroWinklerBound(left: PackedTexts, i: number, right: PackedTexts, j: number): number {
  const lengthA = (left.starts[i + 1] ?? 0) - (left.starts[i] ?? 0);
  const lengthB = (right.starts[j + 1] ?? 0) - (right.starts[j] ?? 0);
  if (lengthA === 0 || lengthB === 0) return 0;
  const shared = bitCount((left.masks[i] ?? 0) & (right.masks[j] ?? 0));
  const matches = Math.min(lengthA, lengthB, shared + Math.min(left.repeats[i] ?? 0, right.repeats[j] ?? 0));
  if (matches === 0) return 0;
  const jaro = (matches / lengthA + matches / lengthB + 1) / 3;
  if (jaro <= BOOST_ABOVE) return jaro;
  const boost = left.codes[left.starts[i] ?? 0] === right.codes[right.starts[j] ?? 0] ? LONGEST_PREFIX : 0;
  return jaro + boost * PREFIX_WEIGHT * (1 - jaro);
}
