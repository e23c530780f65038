/** Keeps this process's own chain of the ledger, and takes each request that somebody who signed in makes. */

import { createHmac, createSecretKey, randomBytes, randomUUID } from 'node:crypto';

import { createChainWriter } from './chain-writer.ts';
import { createCheckpoints } from './checkpoints.ts';
import type { CheckpointSigner } from './checkpoints.ts';
import type { LedgerConnection } from './ledger-connection.ts';
import { createLedgerEntry } from './ledger-entry.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { createLedgerStore } from './ledger-store.ts';
import { createRecentlyUsed } from '../execution/recently-used.ts';
import type { Logger } from '../telemetry/logger.ts';
import { canonicalJson } from '../../schema/ledger/canonical-json.ts';
import type { LedgerOperation } from '../../schema/ledger/record.ts';
import type { Reader } from '../../schema/reader.ts';

export interface LedgerOptions {
  readonly connection: LedgerConnection;
  /** Signs the checkpoints. */
  readonly key: CheckpointSigner;
  /** Where checkpoints are left to be shipped; null: in the database alone. */
  readonly checkpointFolder: string | null;
  /** What searches and operations are hashed under. Null: a key that ends with this process. */
  readonly searchKey: string | null;
  /** Records from one checkpoint to the next, at most. */
  readonly everyRecords?: number;
  /** The longest that one record may take. */
  readonly milliseconds: number;
  readonly logger: Logger;
  readonly now?: () => Date;
}

export interface LedgerRequest {
  readonly trace: string;
  readonly reader: Reader;
  readonly client: string | null;
  /** `id`: the SHA-256 of the operation's text. */
  readonly operation: Pick<LedgerOperation, 'name' | 'type'> & { readonly id: string };
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Ledger {
  readonly chain: string;
  /** Rejects with what the database says when it cannot be written to: a gateway without its ledger must not serve. */
  start(): Promise<void>;
  begin(request: LedgerRequest): LedgerEntry;
  /** Whether a record that came now would be tried. */
  isUp(): boolean;
  /** Commits what waits, signs the chain as it ends, and gives the connection back. */
  close(): Promise<void>;
}

/** A front desk's client has some dozens. */
const MOST_OPERATIONS = 1_000;

export function createLedger({
  connection,
  key,
  checkpointFolder,
  searchKey,
  everyRecords,
  milliseconds,
  logger,
  now = () => new Date(),
}: LedgerOptions): Ledger {
  const chain = randomUUID();
  const store = createLedgerStore(connection);
  const secret = createSecretKey(searchKey === null ? randomBytes(32) : Buffer.from(searchKey));
  const operations = createRecentlyUsed<string>({ most: MOST_OPERATIONS });
  const checkpoints = createCheckpoints({
    chain,
    store,
    key,
    folder: checkpointFolder,
    everyRecords,
    now,
    onFailure: (error) => logger.error({ reason: reasonOf(error) }, 'a checkpoint of the ledger was not written'),
  });
  const writer = createChainWriter({
    chain,
    store,
    now,
    milliseconds,
    onCommitted: checkpoints.add,
    onState(error) {
      if (error === null) logger.warn('the ledger takes records again');
      else logger.error({ reason: reasonOf(error) }, 'the ledger takes no record, so nothing is answered');
    },
  });

  return {
    chain,
    isUp: writer.isUp,
    async start() {
      await checkpoints.start();
      logger.info({ chain }, 'the ledger has a new chain');
    },
    begin: ({ trace, reader, client, operation: { id, ...operation }, variables }) => {
      const { subject, role, agency, organization, citizenId, purpose } = reader;
      return createLedgerEntry(writer, {
        v: 1,
        trace,
        reader: { subject, role, agency, organization, citizen: citizenId },
        purpose,
        client,
        operation: { ...operation, hash: operations.get(id, () => keyed('operation', id)) },
        search: keyed('search', canonicalJson(variables)),
      });
    },
    async close() {
      await writer.close();
      await checkpoints.close();
      await store.close();
    },
  };

  /** Of a search for one of ten digits, a hash without a key would be as good as the digits. */
  function keyed(what: string, text: string): string {
    return createHmac('sha256', secret).update(`${what}\n${text}`).digest('hex');
  }
}

/** A database's own message can hold a value or a login. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error ? `${error.name} (${String(error.code)})` : error.name;
}
