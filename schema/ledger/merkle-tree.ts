/** Sums a chain up in one hash, of which any record can be shown to be part without the others (RFC 6962 section 2.1). */

import { hash } from 'node:crypto';

/** Grows record by record and keeps no more than one hash for each power of two. */
export interface MerkleTree {
  readonly size: number;
  /** `recordHash` in hex: the leaf's data is its 32 bytes. */
  append(recordHash: string): void;
  /** In hex. */
  root(): string;
}

/** What, hashed with a record's leaf from the bottom up, gives the root: in hex, the lowest first. */
export type InclusionProof = readonly string[];

export function createMerkleTree(): MerkleTree {
  // The roots of the perfect trees that the leaves so far make, the largest first.
  const peaks: { readonly root: Buffer; readonly leaves: number }[] = [];
  let size = 0;
  return {
    get size() {
      return size;
    },
    append(recordHash) {
      let peak = { root: leafHash(recordHash), leaves: 1 };
      while (peaks.at(-1)?.leaves === peak.leaves) {
        const left = peaks.pop()!; // there is one: it has just been looked at
        peak = { root: nodeHash(left.root, peak.root), leaves: left.leaves * 2 };
      }
      peaks.push(peak);
      size += 1;
    },
    root() {
      const [last, ...above] = peaks.toReversed();
      if (last === undefined) return hash('sha256', '');
      return above.reduce((right, { root }) => nodeHash(root, right), last.root).toString('hex');
    },
  };
}

/** The proof for the leaf at `index`, from 0, among all the leaves of a tree. */
export function inclusionProof(recordHashes: readonly string[], index: number): InclusionProof {
  if (!Number.isInteger(index) || index < 0 || index >= recordHashes.length) throw new RangeError('No such leaf.');
  const path: string[] = [];
  let [from, to] = [0, recordHashes.length];
  while (to - from > 1) {
    const middle = from + largestPowerBelow(to - from);
    const isLeft = index < middle;
    path.unshift(rootOf(recordHashes.slice(isLeft ? middle : from, isLeft ? to : middle)));
    [from, to] = isLeft ? [from, middle] : [middle, to];
  }
  return path;
}

/** The root that the record and the proof give; to be compared with a signed one (RFC 9162 section 2.1.3.2). */
export function rootFromProof(recordHash: string, index: number, size: number, proof: InclusionProof): string | null {
  if (index < 0 || index >= size) return null;
  let [at, last] = [index, size - 1];
  let root = leafHash(recordHash);
  for (const step of proof) {
    if (last === 0) return null;
    const sibling = Buffer.from(step, 'hex');
    if (at % 2 === 1 || at === last) {
      root = nodeHash(sibling, root);
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else {
      root = nodeHash(root, sibling);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? root.toString('hex') : null;
}

function rootOf(recordHashes: readonly string[]): string {
  const tree = createMerkleTree();
  for (const recordHash of recordHashes) tree.append(recordHash);
  return tree.root();
}

function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}

// The first byte keeps a leaf from ever passing for a node (RFC 6962 section 2.1). One buffer for all: nothing is awaited
// between filling and hashing it.
const LEAF = Buffer.alloc(33, 0);
const NODE = Buffer.alloc(65, 1);

function leafHash(recordHash: string): Buffer {
  LEAF.write(recordHash, 1, 'hex');
  return hash('sha256', LEAF, 'buffer');
}

function nodeHash(left: Buffer, right: Buffer): Buffer {
  left.copy(NODE, 1);
  right.copy(NODE, 33);
  return hash('sha256', NODE, 'buffer');
}
