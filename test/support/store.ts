/** Opens a store for one suite: the test place, as a copy in memory or where all suites read it on a server; or an empty one. */

import { existsSync } from 'node:fs';

import { openEmbeddedStore } from '../../subgraphs/kit/sql/embedded-store.ts';
import type { EmbeddedStore } from '../../subgraphs/kit/sql/embedded-store.ts';
import type { Store } from '../../subgraphs/kit/sql/open-database.ts';
import { createPlace } from '../../demo/place/create-place.ts';
import type { Place } from '../../demo/place/model.ts';
import {
  emptySnapshotFile,
  isOnServer,
  serverUrl,
  snapshotFile,
  TEST_PLACE,
  testDatabaseUrl,
  testPlaceVersion,
} from './test-place.ts';

export interface TestStore {
  readonly store: Store;
  /** The truth behind the rows. */
  readonly place: Place;
  close(): Promise<void>;
}

/** In memory a suite may write what it likes; on a server the rows are everybody's, so it must put back what it changes. */
export async function openTestStore(): Promise<TestStore> {
  const place = createPlace(TEST_PLACE);
  const version = testPlaceVersion();
  if (isOnServer()) {
    return {
      store: { kind: 'postgres', url: testDatabaseUrl(serverUrl(), version) },
      place,
      close: async () => undefined,
    };
  }
  const { store, close } = await openEmbeddedStore({ restoreFrom: snapshotFile(version) });
  return { store, place, close };
}

/** In memory, whatever the suites' place is on: for a suite that brings rows of its own. */
export async function openEmptyStore(): Promise<EmbeddedStore> {
  const file = emptySnapshotFile(testPlaceVersion());
  return openEmbeddedStore(existsSync(file) ? { restoreFrom: file } : {});
}
