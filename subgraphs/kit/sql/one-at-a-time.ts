/** Lends the one connection of an embedded database to one borrower at a time, so that a transaction holds only what is its own. */

import type { DatabaseConnection, Dialect, Driver } from 'kysely';

/**
 * Kysely 0.29 lends its one PGlite connection to everybody at once: a statement sent while another's transaction is open would
 * become part of it, and a second `begin` would lose the first. Within a transaction only the transaction itself may be used.
 */
export function oneAtATime(dialect: Dialect): Dialect {
  return {
    createDriver: () => lending(dialect.createDriver()),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
  };
}

function lending(driver: Driver): Driver {
  let free: Promise<void> = Promise.resolve();
  const givenBack = new WeakMap<DatabaseConnection, () => void>();
  return {
    init: (options) => driver.init(options),
    acquireConnection: async (options) => {
      const before = free;
      const { promise, resolve } = Promise.withResolvers<void>();
      free = promise;
      await before;
      const connection = await driver.acquireConnection(options);
      givenBack.set(connection, resolve);
      return connection;
    },
    releaseConnection: async (connection, options) => {
      await driver.releaseConnection(connection, options);
      givenBack.get(connection)?.();
    },
    beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    destroy: (options) => driver.destroy(options),
  };
}
