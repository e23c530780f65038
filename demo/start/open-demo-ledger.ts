/** Makes the ledger beside the demonstration's places, in the same store, and connects the gateway to it. */

import { createPostgresConnection } from '../../gateway/ledger/postgres-connection.ts';
import type { LedgerConnection } from '../../gateway/ledger/ledger-connection.ts';
import { migrateLedger } from '../../schema/ledger/migrate-ledger.ts';
import { LEDGER_SCHEMA, LEDGER_WRITER_ROLE } from '../../schema/ledger/record.ts';
import { openDatabase } from '../../subgraphs/kit/sql/open-database.ts';
import type { Store } from '../../subgraphs/kit/sql/open-database.ts';

/** What has been recorded stays when a place is made anew: its people have the same identifiers again. */
export async function openDemoLedger(store: Store, milliseconds = 1_000): Promise<LedgerConnection> {
  const owner = openDatabase<unknown>({ schema: LEDGER_SCHEMA, store, asAgency: false, maxConnections: 1 });
  try {
    if (!(await migrateLedger(owner))) throw new RolesMissingError();
  } finally {
    await owner.destroy();
  }
  return store.kind === 'postgres'
    ? createPostgresConnection({ url: store.url, milliseconds })
    : embeddedConnection(store);
}

/** The text is for the operator. */
export class RolesMissingError extends Error {
  constructor() {
    super(`DATABASE_URL: that login may not make the ledger’s roles, such as ${LEDGER_WRITER_ROLE}.`);
    this.name = 'RolesMissingError';
  }
}

/** The embedded store has one connection for everybody: the roles are a convention there, the triggers are not. */
function embeddedConnection({ pglite }: Store & { kind: 'embedded' }): LedgerConnection {
  return {
    run: async ({ text, values }) => (await pglite.query(text, [...values])).rows,
    renew: () => undefined,
    close: async () => undefined,
  };
}
