/** Hashes what records are found by under the index's secret, since a plain hash of a name and a birth date is found by trying all. */

import { createHmac } from 'node:crypto';

import type { IndexKeyring, IndexKeys } from './keyring.ts';

/** 48 bits: exact as a number here and as int8 there. Of a hundred million keys, one search in three million meets a stranger's. */
const HASH_BYTES = 6;

/** HMAC-SHA-256, cut. `use` keeps equal texts of different uses apart. */
export function hashUnder({ hashing }: IndexKeys, use: string, text: string): number {
  const hmac = createHmac('sha256', hashing).update(`${use}\u001f${text}`).digest('hex');
  return Number.parseInt(hmac.slice(0, 2 * HASH_BYTES), 16);
}

/** What is written: under the newest key. */
export function keyHashes(texts: readonly string[], { newest }: IndexKeyring): readonly number[] {
  return [...new Set(texts.map((text) => hashUnder(newest, 'key', text)))];
}

/** What is asked for: under every key that a row may still be written with. */
export function keyHashesToFind(texts: readonly string[], { all }: IndexKeyring): readonly number[] {
  return [...new Set(all.flatMap((keys) => texts.map((text) => hashUnder(keys, 'key', text))))];
}

/** Names an agency's record without its key: 128 bits, since two records of one name would be one. */
export function recordRef(keys: IndexKeys, agency: string, key: string): string {
  return recordHash(keys, agency, key).toString('base64url');
}

/** The bytes of `recordRef`. */
export function recordHash({ hashing }: IndexKeys, agency: string, key: string): Buffer {
  const hmac = createHmac('sha256', hashing).update(`record\u001f${agency}\u001f${key}`);
  return hmac.digest().subarray(0, RECORD_BYTES);
}

export const RECORD_BYTES = 16;
