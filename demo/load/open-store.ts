/** Opens the store that the environment names: a PostgreSQL, or the one embedded folder of this checkout. */

import path from 'node:path';

import { openEmbeddedStore } from '../../subgraphs/kit/sql/embedded-store.ts';
import type { Store } from '../../subgraphs/kit/sql/open-database.ts';

export const EMBEDDED_FOLDER = path.resolve(import.meta.dirname, '../../.wholeplace/store');

/** PGlite keeps its pages in memory that it does not give back; more people need a server. */
export const LARGEST_EMBEDDED_PLACE = 100_000;

export interface OpenStore {
  readonly store: Store;
  close(): Promise<void>;
}

export async function openStore(databaseUrl: string | undefined): Promise<OpenStore> {
  if (databaseUrl !== undefined && databaseUrl !== '') {
    return { store: { kind: 'postgres', url: databaseUrl }, close: async () => undefined };
  }
  return openEmbeddedStore({ folder: EMBEDDED_FOLDER });
}
