/** Opens the one PGlite that all agencies share on a laptop or in a test, and keeps a second process out of its folder. */

import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { PGlite } from '@electric-sql/pglite';

import { holdLock } from './lock-file.ts';
import type { Store } from './open-database.ts';

export interface EmbeddedStore {
  readonly store: Store & { readonly kind: 'embedded' };
  /** A copy of everything, to open again with `restoreFrom`. */
  snapshot(): Promise<Blob>;
  close(): Promise<void>;
}

export interface EmbeddedStoreOptions {
  /** Where the data stay. Left out: in memory, gone when the store closes. */
  readonly folder?: string;
  /** A file that `snapshot` made. Used only where the folder holds no data yet. */
  readonly restoreFrom?: string;
}

/** Throws StoreInUseError when another live process has the folder: PGlite itself would let both write, and lose data. */
export async function openEmbeddedStore({ folder, restoreFrom }: EmbeddedStoreOptions = {}): Promise<EmbeddedStore> {
  const release = folder === undefined ? () => undefined : holdFolder(folder);
  try {
    const loadDataDir = restoreFrom === undefined ? undefined : new Blob([await readFile(restoreFrom)]);
    const pglite = await PGlite.create({ dataDir: folder ?? `memory://${randomUUID()}`, loadDataDir });
    return {
      store: { kind: 'embedded', pglite },
      snapshot: () => pglite.dumpDataDir('none'),
      close: async () => {
        try {
          await pglite.close();
        } finally {
          release();
        }
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

function holdFolder(folder: string): () => void {
  mkdirSync(path.dirname(path.resolve(folder)), { recursive: true });
  // Beside the folder, not in it: PostgreSQL refuses to make a database in a folder that holds anything.
  return holdLock(`${path.resolve(folder)}.lock`);
}
