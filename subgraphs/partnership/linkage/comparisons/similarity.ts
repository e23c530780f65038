/** Remembers how two values compared, because a block compares the same few names again and again. */

import { createJaroWinkler, jaroWinklerBound } from './jaro-winkler.ts';
import type { PackedTexts } from '../table/packed-texts.ts';

export type ValueTest = (left: number, right: number) => boolean;

const MEMORY = 1 << 16;
/** A column of fewer values, such as the candidates of one search, is not worth the memory. */
export const FEWEST_REMEMBERED = 1000;

/** One thread's measures, with their scratch space. */
export interface Measures {
  readonly jaroWinkler: ReturnType<typeof createJaroWinkler>;
  /** Whether values keep their ids while these measures are used, so that what two compared to may be remembered by them. */
  readonly areIdsKept: boolean;
}

export function createMeasures({ areIdsKept = true } = {}): Measures {
  return { jaroWinkler: createJaroWinkler(), areIdsKept };
}

/** Whether value `left` of one column is as alike as that to value `right` of another. */
export function alikeAtLeast(
  left: PackedTexts,
  right: PackedTexts,
  atLeast: number,
  { jaroWinkler }: Measures,
): ValueTest {
  return (i, j) => jaroWinklerBound(left, i, right, j) >= atLeast && jaroWinkler(left, i, right, j) >= atLeast;
}

/** As `test`, with a memory: each pair of values has one place in it, and the latest pair keeps the place. */
export function remembered(test: (left: number, right: number) => number): (left: number, right: number) => number {
  const lefts = new Int32Array(MEMORY);
  const rights = new Int32Array(MEMORY);
  const results = new Uint8Array(MEMORY);
  return (left, right) => {
    const place = (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> 16;
    if (lefts[place] === left && rights[place] === right) return results[place] ?? 0;
    const result = test(left, right);
    lefts[place] = left;
    rights[place] = right;
    results[place] = result;
    return result;
  };
}
