/** Walks the pairs of records that share a key, each pair once however many keys they share, a batch at a time. */

import type { RaggedInts } from '../table/record-table.ts';
import type { CandidateBlocks } from './candidate-blocks.ts';

export const BATCH = 4096;

/** The keys `from` to `to` (not included) of a rule. */
export interface Shard {
  readonly rule: number;
  readonly from: number;
  readonly to: number;
}

export type TakeBatch = (left: Int32Array, right: Int32Array, count: number) => void;

/** Gives every pair of the shard whose first shared rule is the shard's. The lower record is on the left. */
export function walkPairs(blocks: CandidateBlocks, shard: Shard, take: TakeBatch): void {
  walk(blocks, shard, earlierTest(blocks, 0, shard.rule), take);
}

/** Gives every pair of the shard, also those that an earlier rule brings together. */
export function walkRule(blocks: CandidateBlocks, shard: Shard, take: TakeBatch): void {
  walk(blocks, shard, earlierTest(blocks, shard.rule, shard.rule), take);
}

function walk(blocks: CandidateBlocks, shard: Shard, isEarlier: EarlierTest, take: TakeBatch): void {
  const block = blocks.rules[shard.rule];
  if (block === undefined) return;
  const { starts, members } = block;
  const left = new Int32Array(BATCH);
  const right = new Int32Array(BATCH);
  let count = 0;
  for (let key = shard.from; key < shard.to; key += 1) {
    const end = starts[key + 1] ?? 0;
    for (let first = starts[key] ?? 0; first < end - 1; first += 1) {
      const a = members[first] ?? 0;
      for (let second = first + 1; second < end; second += 1) {
        const b = members[second] ?? 0;
        if (isEarlier(a, b, key)) continue;
        left[count] = a < b ? a : b;
        right[count] = a < b ? b : a;
        count += 1;
        if (count === BATCH) {
          take(left, right, count);
          count = 0;
        }
      }
    }
  }
  if (count > 0) take(left, right, count);
}

/** Cuts the work into pieces of about so many pairs. The cut depends on the blocks only, never on how many threads there are. */
export function shardsOf(blocks: CandidateBlocks, pairsEach: number, only?: readonly number[]): readonly Shard[] {
  const shards: Shard[] = [];
  for (const [rule, { starts }] of blocks.rules.entries()) {
    if (only !== undefined && !only.includes(rule)) continue;
    let [from, pairs] = [1, 0];
    for (let key = 1; key < starts.length - 1; key += 1) {
      const size = (starts[key + 1] ?? 0) - (starts[key] ?? 0);
      pairs += (size * (size - 1)) / 2;
      if (pairs >= pairsEach) {
        shards.push({ rule, from, to: key + 1 });
        [from, pairs] = [key + 1, 0];
      }
    }
    if (pairs > 0) shards.push({ rule, from, to: starts.length - 1 });
  }
  return shards;
}

type EarlierTest = (a: number, b: number, key: number) => boolean;

/** Whether two records met before: under a rule from `from` on and before this one, or under an earlier key of this one, or are one record. */
function earlierTest({ keys, rules, formerKeys }: CandidateBlocks, from: number, rule: number): EarlierTest {
  const width = rules.length;
  const bySameKeys: EarlierTest = (a, b) => {
    const [atA, atB] = [a * width, b * width];
    for (let earlier = from; earlier < rule; earlier += 1) {
      const key = keys[atA + earlier];
      if (key !== 0 && key === keys[atB + earlier]) return true;
    }
    return false;
  };
  return formerKeys === null ? bySameKeys : withFormerKeys(bySameKeys, keys, width, from, rule, formerKeys);
}

function withFormerKeys(
  bySameKeys: EarlierTest,
  keys: Int32Array,
  width: number,
  from: number,
  rule: number,
  { starts, values }: RaggedInts,
): EarlierTest {
  const hasFormer = (record: number): boolean => starts[record] !== starts[record + 1];
  const keysUnder = (record: number, under: number): number[] => {
    const found = [keys[record * width + under] ?? 0];
    for (let at = starts[record] ?? 0; at < (starts[record + 1] ?? 0); at += 2) {
      if (values[at] === under) found.push(values[at + 1] ?? 0);
    }
    return found.filter((key) => key !== 0);
  };
  return (a, b, key) => {
    if (a === b || bySameKeys(a, b, key)) return true;
    if (!hasFormer(a) && !hasFormer(b)) return false;
    for (let earlier = from; earlier <= rule; earlier += 1) {
      const others = new Set(keysUnder(b, earlier));
      const shared = keysUnder(a, earlier).filter((other) => others.has(other) && (earlier < rule || other < key));
      if (shared.length > 0) return true;
    }
    return false;
  };
}
