/** Makes the test place once before all suites: snapshots beside the checkout, or a database on the server named. */

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { Client } from 'pg';

import { AGENCY_STORES } from '../../demo/agencies/index.ts';
import { ensurePlace } from '../../demo/load/load-place.ts';
import { openEmbeddedStore } from '../../subgraphs/kit/sql/embedded-store.ts';
import type { Store } from '../../subgraphs/kit/sql/open-database.ts';
import {
  emptySnapshotFile,
  isOnServer,
  serverUrl,
  snapshotFile,
  TEST_FOLDER,
  TEST_PLACE,
  testDatabaseUrl,
  testPlaceVersion,
} from './test-place.ts';

/** A place that cannot be made fails the suites that open it, and no other. */
export async function prepareTestPlace(): Promise<void> {
  const version = testPlaceVersion();
  try {
    await (isOnServer() ? prepareDatabase(serverUrl(), version) : prepareSnapshot(version));
  } catch (error) {
    process.stderr.write(`The test place could not be made: ${error instanceof Error ? error.stack : String(error)}\n`);
  }
}

async function prepareSnapshot(version: string): Promise<void> {
  if (existsSync(snapshotFile(version)) && existsSync(emptySnapshotFile(version))) return;
  mkdirSync(TEST_FOLDER, { recursive: true });
  const { store, snapshot, close } = await openEmbeddedStore();
  try {
    await write(emptySnapshotFile(version), await snapshot());
    await load(store, version);
    await write(snapshotFile(version), await snapshot());
  } finally {
    await close();
  }
  removeOld();
}

async function write(file: string, snapshot: Blob): Promise<void> {
  // Another run may be making the same file: each writes its own, and the last rename wins.
  const own = `${file}.${process.pid}`;
  writeFileSync(own, Buffer.from(await snapshot.arrayBuffer()));
  renameSync(own, file);
}

/** Snapshots of sources long changed. A young one may be another run's. */
function removeOld(): void {
  const anHourAgo = Date.now() - 3_600_000;
  for (const name of readdirSync(TEST_FOLDER)) {
    const file = path.join(TEST_FOLDER, name);
    const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: Number.POSITIVE_INFINITY };
    if (mtimeMs < anHourAgo) rmSync(file, { force: true });
  }
}

async function prepareDatabase(url: string, version: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // Two runs against one server wait for each other here.
    await client.query('select pg_advisory_lock(hashtext($1))', ['wholeplace test place']);
    const name = new URL(testDatabaseUrl(url, version)).pathname.slice(1);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database "${name}"`);
    await load({ kind: 'postgres', url: testDatabaseUrl(url, version) }, version);
  } finally {
    await client.end();
  }
}

async function load(store: Store, version: string): Promise<void> {
  await ensurePlace({ ...TEST_PLACE, store, agencies: AGENCY_STORES, version });
}
