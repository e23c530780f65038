/** Opens a ledger of its own for one suite: in memory, or in a new database on the server where suites run on one. */

import { randomBytes } from 'node:crypto';

import { Client } from 'pg';

import { openDemoLedger } from '../../demo/start/open-demo-ledger.ts';
import { createSigningKey } from '../../gateway/agencies/signing-key.ts';
import { createLedger } from '../../gateway/ledger/create-ledger.ts';
import type { Ledger, LedgerOptions } from '../../gateway/ledger/create-ledger.ts';
import type { LedgerConnection } from '../../gateway/ledger/ledger-connection.ts';
import { createLogger } from '../../gateway/telemetry/logger.ts';
import { checkpointFrom } from '../../schema/ledger/checkpoint.ts';
import type { Checkpoint } from '../../schema/ledger/checkpoint.ts';
import type { LedgerRecord } from '../../schema/ledger/record.ts';
import type { Store } from '../../subgraphs/kit/sql/open-database.ts';
import { openEmptyStore } from './store.ts';
import { isOnServer, serverUrl } from './test-place.ts';

export interface TestLedger {
  readonly store: Store;
  /** As the gateway would write. */
  readonly connection: LedgerConnection;
  /** As the owner of the tables. */
  asOwner(text: string, values?: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
  records(): Promise<readonly LedgerRecord[]>;
  checkpoints(): Promise<readonly Checkpoint[]>;
  close(): Promise<void>;
}

export async function openTestLedger(): Promise<TestLedger> {
  return isOnServer() ? onServer(await newDatabase()) : inMemory();
}

async function inMemory(): Promise<TestLedger> {
  const { store, close } = await openEmptyStore();
  const connection = await openDemoLedger(store);
  return testLedger(
    store,
    connection,
    async (text, values = []) => (await store.pglite.query<Row>(text, [...values])).rows,
    close,
  );
}

/** A gateway that writes to it, with a key of its own unless one is given. The suite closes both. */
export async function startLedger({ connection }: TestLedger, given: Partial<LedgerOptions>): Promise<Ledger> {
  const ledger = createLedger({
    connection: { ...connection, close: async () => undefined },
    key: createSigningKey(),
    checkpointFolder: null,
    searchKey: null,
    milliseconds: 5_000,
    logger: createLogger({ level: 'silent' }),
    now: () => new Date(),
    ...given,
  });
  await ledger.start();
  return ledger;
}

/** On a server: any process can reach it at the store's address. */
export async function onServer(url: string): Promise<TestLedger> {
  const store: Store = { kind: 'postgres', url };
  const connection = await openDemoLedger(store);
  const owner = new Client({ connectionString: url });
  // A test may take the database away under it.
  owner.on('error', () => undefined);
  await owner.connect();
  const asOwner: TestLedger['asOwner'] = async (text, values = []) => (await owner.query<Row>(text, [...values])).rows;
  return testLedger(store, connection, asOwner, async () => {
    await owner.end();
    await dropDatabase(url);
  });
}

export async function newDatabase(): Promise<string> {
  const url = new URL(serverUrl());
  url.pathname = `/wholeplace_ledger_${randomBytes(6).toString('hex')}`;
  await onTheServer(`create database "${url.pathname.slice(1)}"`);
  return url.href;
}

type Row = Readonly<Record<string, unknown>>;

function testLedger(
  store: Store,
  connection: LedgerConnection,
  asOwner: TestLedger['asOwner'],
  close: () => Promise<void>,
): TestLedger {
  const utc = `to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`;
  return {
    store,
    connection,
    asOwner,
    records: async () => {
      const rows = await asOwner(
        `select chain::text, seq::int4, ${utc}, body, prev, hash from ledger.record order by chain, seq`,
      );
      // The columns are those of the type.
      return rows as unknown as readonly LedgerRecord[];
    },
    checkpoints: async () => {
      const rows = await asOwner(
        `select 1 as v, chain::text, size::int4, root, ${utc}, kid, signature from ledger.checkpoint order by chain, size`,
      );
      return rows.flatMap((row) => checkpointFrom(row) ?? []);
    },
    close: async () => {
      await connection.close();
      await close();
    },
  };
}

export function dropDatabase(url: string): Promise<void> {
  return onTheServer(`drop database "${new URL(url).pathname.slice(1)}" with (force)`);
}

async function onTheServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
