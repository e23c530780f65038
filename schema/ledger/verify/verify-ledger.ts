/** Holds a whole ledger, chain by chain, to its hashes, its order and the checkpoints that were signed. */

import type { Checkpoint } from '../checkpoint.ts';
import type { LedgerRecord } from '../record.ts';
import { createChainVerifier } from './verify-chain.ts';
import type { ChainVerdict, ChainVerifier } from './verify-chain.ts';

export interface VerifyOptions {
  readonly records: AsyncIterable<LedgerRecord> | Iterable<LedgerRecord>;
  /** By chain, their signatures checked already. */
  readonly checkpoints: ReadonlyMap<string, readonly Checkpoint[]>;
  /** Told of each record that has been read. */
  onRecord?(record: LedgerRecord): void;
}

/** A chain that only a checkpoint knows of has lost all of its records. */
export async function verifyLedger({
  records,
  checkpoints,
  onRecord,
}: VerifyOptions): Promise<readonly ChainVerdict[]> {
  const chains = new Map<string, ChainVerifier>();
  const verifierOf = (chain: string): ChainVerifier => {
    const known = chains.get(chain);
    if (known !== undefined) return known;
    const made = createChainVerifier(chain, checkpoints.get(chain) ?? []);
    chains.set(chain, made);
    return made;
  };
  for await (const record of records) {
    verifierOf(record.chain).add(record);
    onRecord?.(record);
  }
  for (const chain of checkpoints.keys()) verifierOf(chain);
  return [...chains.values()].map((chain) => chain.end());
}
