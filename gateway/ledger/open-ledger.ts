/** Opens the ledger that the configuration names, and tells an operator in a sentence why it cannot be written to. */

import { createLedger } from './create-ledger.ts';
import type { Ledger } from './create-ledger.ts';
import type { LedgerConnection } from './ledger-connection.ts';
import { createPostgresConnection } from './postgres-connection.ts';
import { loadSigningKey } from '../agencies/signing-key.ts';
import type { SigningKey } from '../agencies/signing-key.ts';
import type { LedgerConfig } from '../config.ts';
import { readNamed, StartFailure } from '../start-failure.ts';
import type { Logger } from '../telemetry/logger.ts';

/** Where one process runs everything: its own connection, and a key that need not be in a file. */
export interface GivenLedger {
  readonly connection: LedgerConnection;
  readonly key?: SigningKey;
}

export interface OpenLedgerOptions {
  readonly config: LedgerConfig;
  readonly given: GivenLedger | undefined;
  readonly logger: Logger;
  readonly now: () => Date;
}

/**
 * Null where there is none, which the configuration allows outside production only. Nothing is written before it starts,
 * and what keeps it from starting is a StartFailure.
 */
export async function openLedger({ config, given, logger, now }: OpenLedgerOptions): Promise<Ledger | null> {
  const { databaseUrl: url, milliseconds, searchKey, checkpointFolder } = config;
  const connection = given?.connection ?? (url === null ? null : createPostgresConnection({ url, milliseconds }));
  if (connection === null) {
    logger.warn('LEDGER_DATABASE_URL: there is no ledger, so nobody will know who saw what. Never with real data.');
    return null;
  }
  const key = given?.key ?? (await keyOf(config));
  const ledger = createLedger({ connection, key, checkpointFolder, searchKey, milliseconds, logger, now });
  return { ...ledger, start: () => startOrSay(ledger, connection) };
}

async function startOrSay(ledger: Ledger, connection: LedgerConnection): Promise<void> {
  try {
    await ledger.start();
  } catch (cause) {
    await connection.close();
    throw new StartFailure(failureOf(cause), { cause });
  }
}

function keyOf({ signingKeyFile, isSigningKeyMade }: LedgerConfig): Promise<SigningKey> {
  return readNamed('LEDGER_SIGNING_KEY_FILE', () => loadSigningKey(signingKeyFile, { make: isSigningKeyMade }));
}

/** By PostgreSQL's code, or the operating system's: their own texts can hold an address and a login. */
function failureOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
  if (error instanceof Error && 'syscall' in error && 'path' in error)
    return `LEDGER_CHECKPOINT_DIR: the folder cannot be written to (${code}).`;
  if (/^E[A-Z]{3,}(_AGAIN)?$/.test(code))
    return `LEDGER_DATABASE_URL: no PostgreSQL answers at that address (${code}).`;
  if (code.startsWith('28')) return `LEDGER_DATABASE_URL: the PostgreSQL there does not accept that login (${code}).`;
  // No such schema, table or role.
  if (['3F000', '42P01', '22023'].includes(code))
    return 'LEDGER_DATABASE_URL: there is no ledger in that database. Make it with "npm run migrate -- ledger".';
  if (code === '42501')
    return 'LEDGER_DATABASE_URL: that login may not write to the ledger. Make it a member of wholeplace_ledger_writer.';
  return `LEDGER_DATABASE_URL: the ledger cannot be written to (${code}).`;
}
