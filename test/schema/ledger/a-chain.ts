/** Writes chains for the tests, as the gateway would, and changes them, as nobody should. */

import { createHash, generateKeyPairSync, sign } from 'node:crypto';

import { canonicalJson } from '../../../schema/ledger/canonical-json.ts';
import { checkpointKeysFrom, checkpointText } from '../../../schema/ledger/checkpoint.ts';
import type { Checkpoint, CheckpointKeys } from '../../../schema/ledger/checkpoint.ts';
import { chainStart, recordHash } from '../../../schema/ledger/hash-chain.ts';
import { createMerkleTree } from '../../../schema/ledger/merkle-tree.ts';
import type { LedgerRecord } from '../../../schema/ledger/record.ts';

export const CHAIN = '0d6f1c1e-5a4b-4c3d-8e2f-0123456789ab';

export function aChain(length: number, chain = CHAIN): LedgerRecord[] {
  const records: LedgerRecord[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const prev = records.at(-1)?.hash ?? chainStart(chain);
    const at = new Date(Date.UTC(2026, 10, 22, 9, 0, 0, seq)).toISOString();
    const body = canonicalJson({ v: 1, kind: 'REQUEST', trace: `t${seq}`, reader: { subject: `reader-${seq % 3}` } });
    records.push({ chain, seq, at, body, prev, hash: recordHash({ prev, seq, at, body }) });
  }
  return records;
}

/** The same record with its hash made to fit again, as whoever can write to the database could. */
export function hashedAnew(record: LedgerRecord): LedgerRecord {
  return { ...record, hash: recordHash(record) };
}

export interface CheckpointSigner {
  readonly keys: CheckpointKeys;
  readonly jwks: object;
  at(records: readonly LedgerRecord[], size: number): Checkpoint;
}

export function aSigner(): CheckpointSigner {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const kid = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64url');
  const jwks = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid }] };
  return {
    jwks,
    keys: checkpointKeysFrom(jwks),
    at(records, size) {
      const tree = createMerkleTree();
      for (const { hash } of records.slice(0, size)) tree.append(hash);
      const stated = { chain: records[0]?.chain ?? CHAIN, size, root: tree.root(), at: '2026-11-22T09:01:00.000Z' };
      const signature = sign(null, Buffer.from(checkpointText(stated)), privateKey).toString('base64url');
      return { v: 1, ...stated, kid, signature };
    },
  };
}
