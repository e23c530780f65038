/** Signs how far the chain has come, every minute or thousand records, and puts it where an operator can ship it off the box. */

import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { LedgerStore } from './ledger-store.ts';
import { checkpointFileName, checkpointText } from '../../schema/ledger/checkpoint.ts';
import type { Checkpoint } from '../../schema/ledger/checkpoint.ts';
import { createMerkleTree } from '../../schema/ledger/merkle-tree.ts';

export interface CheckpointSigner {
  readonly kid: string;
  /** The public half, as a JSON Web Key Set. */
  readonly jwks: object;
  sign(text: string): string;
}

export interface CheckpointsOptions {
  readonly chain: string;
  readonly store: LedgerStore;
  readonly key: CheckpointSigner;
  /** Null: in the database alone, which a laptop may do with. */
  readonly folder: string | null;
  readonly now: () => Date;
  readonly everyRecords?: number;
  readonly everyMilliseconds?: number;
  /** Told of one that could not be written. It is tried again with the next. */
  onFailure(error: unknown): void;
}

export interface Checkpoints {
  /** Signs the empty chain, so that nobody can make a whole chain not have been. */
  start(): Promise<void>;
  /** Takes the next record on the disk. */
  add(recordHash: string): void;
  /** Signs what there is since the last one. */
  close(): Promise<void>;
}

export function createCheckpoints({
  chain,
  store,
  key,
  folder,
  now,
  everyRecords = 1_000,
  everyMilliseconds = 60_000,
  onFailure,
}: CheckpointsOptions): Checkpoints {
  const tree = createMerkleTree();
  let signed = 0;
  let writing: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;

  return {
    async start() {
      // For whoever has lost theirs: a verifier should have it from where the key was made.
      if (folder !== null) await writeWhole(folder, `ledger-key-${key.kid}.jwks.json`, key.jwks);
      await write(sign());
      timer = setInterval(() => void publish(), everyMilliseconds).unref();
    },
    add(recordHash) {
      tree.append(recordHash);
      if (tree.size - signed >= everyRecords) void publish();
    },
    async close() {
      clearInterval(timer);
      await writing;
      await publish();
    },
  };

  /** One at a time, and never a rejection: the requests that are recorded have nothing to do with it. */
  function publish(): Promise<void> {
    if (tree.size === signed) return Promise.resolve();
    writing ??= publishNow().finally(() => (writing = null));
    return writing;
  }

  async function publishNow(): Promise<void> {
    const before = signed;
    const checkpoint = sign();
    signed = checkpoint.size;
    try {
      await write(checkpoint);
    } catch (error) {
      signed = before;
      onFailure(error);
    }
  }

  function sign(): Checkpoint {
    const stated = { chain, size: tree.size, root: tree.root(), at: now().toISOString() };
    return { v: 1, ...stated, kid: key.kid, signature: key.sign(checkpointText(stated)) };
  }

  async function write(checkpoint: Checkpoint): Promise<void> {
    // The file first: it is the one that leaves the box.
    if (folder !== null) await writeWhole(folder, checkpointFileName(checkpoint), checkpoint);
    await store.addCheckpoint(checkpoint);
  }
}

/** Whoever ships the folder never meets half a file; gateways that share it each write a draft of their own. */
async function writeWhole(folder: string, name: string, content: object): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = path.join(folder, `.${name}.${randomUUID()}.draft`);
  await writeFile(draft, `${JSON.stringify(content)}\n`);
  await rename(draft, path.join(folder, name));
}
