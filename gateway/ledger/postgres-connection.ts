/** Keeps one connection to the ledger's PostgreSQL, as the role that may insert and read and nothing else. */

import { Client } from 'pg';

import type { LedgerConnection } from './ledger-connection.ts';
import { LEDGER_WRITER_ROLE } from '../../schema/ledger/record.ts';

export interface PostgresConnectionOptions {
  readonly url: string;
  /** For a connection to open, and for a statement on the server. */
  readonly milliseconds: number;
}

export function createPostgresConnection({ url, milliseconds }: PostgresConnectionOptions): LedgerConnection {
  let current: Promise<Client> | null = null;

  return {
    async run({ name, text, values }) {
      const client = await (current ??= connect());
      const { rows } = await client.query<object>({ name, text, values: [...values] });
      return rows;
    },
    renew: () => void giveUp(),
    close: giveUp,
  };

  async function connect(): Promise<Client> {
    const client = new Client({
      connectionString: url,
      application_name: 'wholeplace gateway ledger',
      connectionTimeoutMillis: milliseconds,
      keepAlive: true,
    });
    // A connection that breaks while it is idle has nobody waiting who could be told.
    client.on('error', () => void giveUp());
    try {
      await client.connect();
      // Whatever the address or the server's own settings say: an answer rests on what is on the disk.
      await client.query(
        `select set_config('role', $1, false), set_config('synchronous_commit', 'on', false),
                set_config('statement_timeout', $2, false)`,
        [LEDGER_WRITER_ROLE, String(milliseconds)],
      );
      return client;
    } catch (error) {
      current = null;
      void client.end().catch(() => undefined);
      throw error;
    }
  }

  async function giveUp(): Promise<void> {
    const given = current;
    current = null;
    await given?.then(
      // While a statement runs this cuts the connection, where a courteous end would wait for it.
      (client) => client.end().catch(() => undefined),
      () => undefined,
    );
  }
}
