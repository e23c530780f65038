/** A connection prepares what it reads by name, the same name for the same text and for no other. */

import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { Pool } from 'pg';
import type { QueryConfig } from 'pg';

import { openDatabase } from '../../../subgraphs/kit/sql/open-database.ts';
import { prepareReads } from '../../../subgraphs/kit/sql/prepare-reads.ts';
import { isOnServer, serverUrl } from '../../support/test-place.ts';

const describeOnServer = isOnServer() ? describe : describe.skip;

describe('the statements of a subgraph', () => {
  it('have a name each, by which the server knows them on every connection', async () => {
    const sent = await statementsSent(['select 1', 'select 2', 'select 1', 'with w as (select 1) select * from w']);
    expect(sent).toEqual(['read 1', 'read 2', 'read 1', 'read 3']);
  });

  it('have none when they write, as loads do in texts of every length', async () => {
    const sent = await statementsSent([
      'insert into t values (1)',
      'begin',
      'set local role r',
      'create table selected ()',
    ]);
    expect(sent).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('do not fill the server, however many there are', async () => {
    const texts = Array.from({ length: 400 }, (_, index) => `select ${index}`);
    const sent = await statementsSent([...texts, 'select 0', 'select 399']);
    expect(new Set(sent.filter((name) => name !== undefined)).size).toBe(300);
    expect(sent.slice(-2)).toEqual(['read 1', undefined]);
  });
});

describeOnServer('on a server', () => {
  it('are planned once a connection, and answer with each one’s own values', async () => {
    const options = { schema: 'public', store: { kind: 'postgres', url: serverUrl() } as const, asAgency: false };
    const db = openDatabase<object>({ ...options, maxConnections: 1 });
    try {
      for (const value of ['one', 'two', 'three']) {
        const { rows } = await sql<{ said: string }>`select ${value}::text as said`.execute(db);
        expect(rows).toEqual([{ said: value }]);
      }
      const { rows } = await sql<{ statement: string }>`
        select statement from pg_prepared_statements where statement like '%as said'`.execute(db);
      expect(rows).toHaveLength(1);
    } finally {
      await db.destroy();
    }
  });
});

/** The names under which a connection sends these texts. */
async function statementsSent(texts: readonly string[]): Promise<(string | undefined)[]> {
  const sent: (string | undefined)[] = [];
  const client = {
    query: async ({ name }: QueryConfig) => {
      sent.push(name);
      return { rows: [] };
    },
    release: () => undefined,
  };
  const pool = Object.assign(new Pool(), { connect: async () => client });
  const prepared = prepareReads(pool);
  for (const text of texts) {
    const connection = await prepared.connect();
    await connection.query(text, []);
    connection.release();
  }
  return sent;
}
