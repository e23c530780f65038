/** Brings the whole system up in one process over one store: keys, five subgraphs, gateway; and takes it down in turn. */

// First, before anything of Apollo's is loaded.
import '../../gateway/telemetry/no-phone-home.ts';

import type { SubgraphName } from '../../schema/wire.ts';
import { prepareDevelopmentIssuer } from '../../gateway/authentication/development-issuer.ts';
import { createReaderKeys } from '../../schema/reader-keys.ts';
import { isDevelopmentIssuer } from '../../gateway/config.ts';
import type { SigningKey } from '../../gateway/agencies/signing-key.ts';
import type { GatewayConfig } from '../../gateway/config.ts';
import { createGateway } from '../../gateway/create-gateway.ts';
import { createLogger } from '../../gateway/telemetry/logger.ts';
import type { Logger } from '../../gateway/telemetry/logger.ts';
import type { Store } from '../../subgraphs/kit/sql/open-database.ts';
import type { TellOfficer } from '../../subgraphs/partnership/alerts/alert-outbox.ts';
import { explorerExamples } from '../explorer-examples.ts';
import type { Place } from '../place/model.ts';
import { createDemoKeys } from './keys.ts';
import { openDemoLedger } from './open-demo-ledger.ts';
import { startSubgraphs } from './start-subgraphs.ts';
import type { RunningSubgraphs } from './start-subgraphs.ts';

export interface WholeplaceOptions {
  readonly config: GatewayConfig;
  readonly store: Store;
  readonly place: Place;
  /** Where the ledger stands. Left out: where LEDGER_DATABASE_URL says, or beside the places. */
  readonly ledgerStore?: Store;
  /** Signs the ledger's checkpoints. Left out: one that ends with this process. */
  readonly ledgerKey?: SigningKey;
  /** Carries alerts to their officers. Left out: they wait. */
  readonly tellOfficer?: TellOfficer;
  readonly logger?: Logger;
  readonly now?: () => Date;
  /** Told of every statement that a subgraph sends, without its values. */
  onStatement?(subgraph: SubgraphName, sql: string): void;
}

export interface Wholeplace {
  /** The address of the graph, such as `http://127.0.0.1:4000/graphql`. */
  readonly url: string;
  readonly subgraphs: RunningSubgraphs;
  /** Answers what is in flight, gateway first, then stops everything but the store. */
  close(): Promise<void>;
}

export async function startWholeplace({
  config,
  store,
  place,
  ledgerStore = ledgerStoreOf(config, store),
  ledgerKey,
  tellOfficer,
  logger = createLogger({ level: config.logLevel }),
  now = () => new Date(),
  onStatement,
}: WholeplaceOptions): Promise<Wholeplace> {
  const { access } = config;
  if (access.mode === 'off') throw new Error('Fictonshire’s graph declares access rules, so ACCESS=off is refused.');
  if (isDevelopmentIssuer(access)) await prepareDevelopmentIssuer();
  const keys = createDemoKeys();
  const readerIssuer = { issuer: access.issuer, jwks: await createReaderKeys(access.jwks, { now }) };
  const connection = await openDemoLedger(ledgerStore, config.ledger.milliseconds);
  const ledger = { connection, key: ledgerKey ?? keys.ledgerKey };
  const subgraphs = await startSubgraphs({
    store,
    ledgerStore,
    keys,
    readerIssuer,
    tellOfficer,
    logger,
    now,
    onStatement,
  });
  try {
    const gateway = await createGateway(
      // An address that the operator names wins: one agency of the demo can be a real system.
      { ...config, subgraphUrls: { ...subgraphs.urls, ...config.subgraphUrls } },
      { logger, now, signingKey: keys.signingKey, ledger, explorerExamples: explorerExamples(place) },
    );
    const url = await gateway.listen();
    return {
      url,
      subgraphs,
      close: async () => {
        await gateway.close();
        await subgraphs.close();
      },
    };
  } catch (error) {
    await subgraphs.close();
    throw error;
  }
}

function ledgerStoreOf({ ledger: { databaseUrl } }: GatewayConfig, store: Store): Store {
  return databaseUrl === null ? store : { kind: 'postgres', url: databaseUrl };
}
