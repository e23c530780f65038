/** Chains records by their hashes, by a rule that a page of any language can check (docs/data-protection.md, "The ledger"). */

import { hash } from 'node:crypto';

import type { LedgerRecord } from './record.ts';

/** What a chain has before its first record: a record cannot be moved to the head of another chain. */
export function chainStart(chain: string): string {
  return hash('sha256', `wholeplace ledger chain ${chain}`);
}

/**
 * SHA-256, in lower-case hex, of `prev`, `seq`, `at` and `body` in UTF-8 with a line feed between. None of the first three
 * can hold one and canonical JSON has none, so no two records give the same text.
 */
export function recordHash({ prev, seq, at, body }: Omit<LedgerRecord, 'chain' | 'hash'>): string {
  return hash('sha256', `${prev}\n${seq}\n${at}\n${body}`);
}
