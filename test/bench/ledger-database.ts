/** Makes a database for a ledger of the bench's own on the PostgreSQL of DATABASE_URL, and drops it afterwards. */

import { randomBytes } from 'node:crypto';

import { Client } from 'pg';

import { openDemoLedger } from '../../demo/start/open-demo-ledger.ts';

export interface LedgerDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Null without a PostgreSQL. Its login must be allowed to make databases and roles. */
export async function makeLedgerDatabase(): Promise<LedgerDatabase | null> {
  const server = process.env['DATABASE_URL'];
  if (server === undefined || server === '') return null;
  const name = `wholeplace_bench_${randomBytes(6).toString('hex')}`;
  await run(server, `create database ${name}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const connection = await openDemoLedger({ kind: 'postgres', url });
  await connection.close();
  return { url, drop: () => run(server, `drop database ${name} with (force)`) };
}

async function run(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
