/** Holds one chain to its hashes, its order and its signed checkpoints, record by record, and says which record is wrong. */

import type { Checkpoint } from '../checkpoint.ts';
import { chainStart, recordHash } from '../hash-chain.ts';
import { createMerkleTree } from '../merkle-tree.ts';
import type { LedgerRecord } from '../record.ts';
import { altered, missing, moved, rewritten } from './problem.ts';
import type { Problem } from './problem.ts';

export interface ChainVerdict {
  readonly chain: string;
  readonly records: number;
  readonly problems: readonly Problem[];
  /** The records up to this one are as a signed checkpoint says; what comes after can have lost its end unseen. */
  readonly confirmed: number;
}

export interface ChainVerifier {
  /** In the order of `seq`, as far as they are in order. */
  add(record: LedgerRecord): void;
  end(): ChainVerdict;
}

/** One place of the chain; null where the record of that place is gone. */
interface Place {
  readonly seq: number;
  readonly record: LedgerRecord | null;
  /** Whether the record's hash is that of its own content. */
  readonly isOwn: boolean;
}

/** Of wrong records, the most that are compared with each other's places. */
const MOST_COMPARED = 200;

/** `checkpoints`: of this chain, their signatures checked already. */
export function createChainVerifier(chain: string, checkpoints: readonly Checkpoint[]): ChainVerifier {
  const problems: Problem[] = [];
  const wrong: LedgerRecord[] = [];
  const gone: number[] = [];
  const tree = createMerkleTree();
  const ahead = checkpoints.toSorted((one, other) => one.size - other.size);
  // A place is judged when the two after it are known: they say what its hash was.
  const window: Place[] = [];
  let [next, records, confirmed] = [1, 0, 0];
  // From here on the hash of some place is not known, so that no checkpoint can be compared.
  let lostFrom: number | null = null;

  return { add, end };

  function add(record: LedgerRecord): void {
    records += 1;
    const { seq } = record;
    if (seq < next) {
      problems.push(moved(chain, seq, null));
      return;
    }
    if (seq > next) {
      problems.push(missing(chain, next, seq - 1));
      for (let one = next; one < Math.min(seq, next + MOST_COMPARED); one += 1) gone.push(one);
      if (seq === next + 1) take({ seq: next, record: null, isOwn: false });
      else lose(next);
    }
    next = seq + 1;
    take({ seq, record, isOwn: recordHash(record) === record.hash });
  }

  function take(place: Place): void {
    window.push(place);
    if (window.length === 3) judgeFirst();
  }

  /** Beyond a longer gap nothing is known of what came before. */
  function lose(from: number): void {
    while (window.length > 0) judgeFirst();
    lostFrom ??= from;
  }

  function judgeFirst(): void {
    const [place, after, last] = window;
    window.shift();
    if (place === undefined) return;
    const hash = judge(place, after, last);
    if (hash === null) lostFrom ??= place.seq;
    if (hash === null || lostFrom !== null) return;
    tree.append(hash);
    compareCheckpoints();
  }

  /** The hash that the place's record had when it was written; null when nothing tells it. */
  function judge({ seq, record, isOwn }: Place, after: Place | undefined, last: Place | undefined): string | null {
    const follower = after?.isOwn === true ? after.record : null;
    const told = follower?.prev ?? null;
    if (record === null) return told;
    if (!isOwn) {
      wrong.push(record);
      return told ?? record.hash;
    }
    const isStart = seq !== 1 || record.prev === chainStart(chain);
    const isLinked = told === null || told === record.hash;
    if (isStart && isLinked) return record.hash;
    // Both are sound in themselves, so one of them was hashed anew: the one that fits neither of its neighbours.
    const isNextWrong = isStart && last?.isOwn === true && last.record?.prev !== follower?.hash;
    if (isNextWrong) return record.hash;
    problems.push(altered(chain, seq));
    return told ?? record.hash;
  }

  function compareCheckpoints(): void {
    for (let [first] = ahead; first !== undefined && first.size <= tree.size; [first] = ahead) {
      ahead.shift();
      if (first.size === 0 || first.size < tree.size) continue;
      if (tree.root() === first.root) confirmed = first.size;
      else mistrust(first);
    }
  }

  /** Where records are known to be wrong, a checkpoint that differs tells nothing new. */
  function mistrust({ size }: Checkpoint): void {
    if (wrong.length === 0 && problems.length === 0) problems.push(rewritten(chain, confirmed + 1, size, null));
    lostFrom ??= size;
  }

  function end(): ChainVerdict {
    const held = next - 1;
    while (window.length > 0) judgeFirst();
    problems.push(...wrong.map(explain));
    const furthest = ahead.at(-1)?.size ?? 0;
    if (furthest > held) problems.push(missing(chain, held + 1, furthest));
    return { chain, records, confirmed, problems: problems.map((problem) => narrowed(problem, held)) };
  }

  /** The links hold, so of single records only the last can have been hashed anew. */
  function narrowed(problem: Problem, held: number): Problem {
    return problem.kind === 'REWRITTEN' && problem.to === held
      ? rewritten(chain, problem.from, problem.to, held)
      : problem;
  }

  /** A record whose hash fits another place that is wrong or empty came from there. */
  function explain(record: LedgerRecord): Problem {
    const places = [...wrong.slice(0, MOST_COMPARED).map(({ seq }) => seq), ...gone.slice(0, MOST_COMPARED)];
    const belongs = places.find((seq) => seq !== record.seq && recordHash({ ...record, seq }) === record.hash);
    return belongs === undefined ? altered(chain, record.seq) : moved(chain, record.seq, belongs);
  }
}
