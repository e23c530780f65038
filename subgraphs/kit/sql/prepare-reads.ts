/** Has the server parse and plan each reading statement once for a connection, and not once for every citizen. */

import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { Pool, PoolClient } from 'pg';

/** More than a subgraph has. The server keeps each one's plan for as long as the connection lasts. */
const MOST_STATEMENTS = 300;
/** A load writes rows by the hundred, in texts of every length. */
const READS = /^(select|with)\b/;

/**
 * A statement's text does not depend on how many it asks about (is-one-of.ts), so there are few texts, and planning some of
 * them takes the server longer than carrying them out.
 */
export function prepareReads(pool: Pool): PostgresPool {
  const names = new Map<string, string>();
  const clients = new WeakMap<PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect();
      // Kysely knows a connection again by its client.
      const known = clients.get(client) ?? preparing(client, nameOf);
      clients.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };

  function nameOf(text: string): string | undefined {
    if (!READS.test(text)) return undefined;
    const known = names.get(text);
    if (known !== undefined || names.size >= MOST_STATEMENTS) return known;
    const name = `read ${names.size + 1}`;
    names.set(text, name);
    return name;
  }
}

function preparing(client: PoolClient, nameOf: (text: string) => string | undefined): PostgresPoolClient {
  return { query, release: (isBroken) => client.release(isBroken) };

  function query<Row>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  function query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  function query(text: string | object, values: readonly unknown[] = []): unknown {
    if (typeof text !== 'string') throw new TypeError('A cursor reads row by row, which nothing here does.');
    return client.query({ name: nameOf(text), text, values: [...values] });
  }
}
