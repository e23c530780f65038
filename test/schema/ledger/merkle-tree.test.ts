/** Holds the Merkle tree to the known answers of RFC 6962 and any record's proof to the root. */

import { hash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { createMerkleTree, inclusionProof, rootFromProof } from '../../../schema/ledger/merkle-tree.ts';

const leaf = (index: number) => hash('sha256', `record ${index}`);
const leaves = (count: number) => Array.from({ length: count }, (_, index) => leaf(index));
const sha = (...parts: readonly (string | Buffer)[]) =>
  Buffer.from(hash('sha256', Buffer.concat(parts.map((part) => Buffer.from(part))), 'hex'), 'hex');
const leafHash = (index: number) => sha('\0', Buffer.from(leaf(index), 'hex'));

describe('the tree', () => {
  it('of nothing has the hash of nothing (RFC 6962 section 2.1)', () => {
    expect(createMerkleTree().root()).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('of three leaves is built by hand to the same root', () => {
    const root = sha('\x01', sha('\x01', leafHash(0), leafHash(1)), leafHash(2)).toString('hex');
    expect(rootOf(3)).toBe(root);
  });

  it('of seven leaves splits at the largest power of two', () => {
    const node = (left: Buffer, right: Buffer) => sha('\x01', left, right);
    const four = node(node(leafHash(0), leafHash(1)), node(leafHash(2), leafHash(3)));
    expect(rootOf(7)).toBe(node(four, node(node(leafHash(4), leafHash(5)), leafHash(6))).toString('hex'));
  });
});

describe('an inclusion proof', () => {
  it('gives the root for its own record and place, and for no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), (size, given) => {
        const index = given % size;
        const proof = inclusionProof(leaves(size), index);
        expect(rootFromProof(leaf(index), index, size, proof)).toBe(rootOf(size));
        expect(rootFromProof(leaf(index + 1), index, size, proof)).not.toBe(rootOf(size));
        expect(rootFromProof(leaf(index), (index + 1) % (size + 1), size, proof)).not.toBe(rootOf(size));
      }),
    );
  });

  it('of a place that is not there is refused', () => {
    expect(() => inclusionProof(leaves(3), 3)).toThrow('No such leaf.');
    expect(rootFromProof(leaf(0), 3, 3, [])).toBeNull();
  });
});

function rootOf(size: number): string {
  const tree = createMerkleTree();
  for (const one of leaves(size)) tree.append(one);
  return tree.root();
}
