/** States how far a chain had come and what it summed up to, signed: whoever keeps a copy elsewhere can tell what was changed before it. */

import { createPublicKey, verify } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';

export interface Checkpoint {
  readonly v: 1;
  readonly chain: string;
  /** How many records it covers: those from 1 to `size`. */
  readonly size: number;
  /** Of the Merkle tree over their hashes, in hex. */
  readonly root: string;
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string;
  /** Which key signed: the thumbprint of the public key (RFC 7638). */
  readonly kid: string;
  /** Ed25519, base64url, over `checkpointText`. */
  readonly signature: string;
}

/** What is signed: six lines, each ended by a line feed. */
export function checkpointText({ chain, size, root, at }: Omit<Checkpoint, 'v' | 'kid' | 'signature'>): string {
  return `wholeplace ledger checkpoint\nv1\n${chain}\n${size}\n${root}\n${at}\n`;
}

/** Sorted by name, a chain's files are sorted by size. */
export function checkpointFileName({ chain, size }: Pick<Checkpoint, 'chain' | 'size'>): string {
  return `${chain}-${String(size).padStart(12, '0')}.json`;
}

/** The ledger's public keys by their `kid`. */
export type CheckpointKeys = ReadonlyMap<string, KeyObject>;

/** Reads a JSON Web Key Set of Ed25519 keys (RFC 8037). Throws TypeError for anything else. */
export function checkpointKeysFrom(jwks: unknown): CheckpointKeys {
  const keys = memberOf(jwks, 'keys');
  if (!Array.isArray(keys)) throw new TypeError('A JSON Web Key Set has keys.');
  return new Map(
    keys.map((jwk: unknown): [string, KeyObject] => {
      const kid = memberOf(jwk, 'kid');
      if (typeof kid !== 'string' || memberOf(jwk, 'crv') !== 'Ed25519') throw new TypeError('Not an Ed25519 key.');
      // A parsed edge: node:crypto refuses what is no key.
      return [kid, createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' })];
    }),
  );
}

export function isSignedBy(keys: CheckpointKeys, checkpoint: Checkpoint): boolean {
  const key = keys.get(checkpoint.kid);
  const text = Buffer.from(checkpointText(checkpoint));
  return key !== undefined && verify(null, text, key, Buffer.from(checkpoint.signature, 'base64url'));
}

/** Null for what has not the form of a checkpoint. */
export function checkpointFrom(value: unknown): Checkpoint | null {
  const [chain, size, root, at, kid, signature] = ['chain', 'size', 'root', 'at', 'kid', 'signature'].map((name) =>
    memberOf(value, name),
  );
  const isWhole =
    memberOf(value, 'v') === 1 &&
    isText(chain, /^[\da-f-]{36}$/) &&
    Number.isSafeInteger(size) &&
    isText(root, /^[\da-f]{64}$/) &&
    isText(at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) &&
    isText(kid, /^[\w-]{1,100}$/) &&
    isText(signature, /^[\w-]{1,200}$/);
  // Each member has just been looked at.
  return isWhole ? ({ v: 1, chain, size, root, at, kid, signature } as Checkpoint) : null;
}

function isText(value: unknown, form: RegExp): value is string {
  return typeof value === 'string' && form.test(value);
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
