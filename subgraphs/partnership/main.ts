/** Starts the partnership's subgraph over a store: the one place that knows the graph, its store and the keys it is trusted by. */

import type { FastifyBaseLogger } from 'fastify';

import type { GatewayKeys } from '../kit/gateway-token.ts';
import { createSubgraphServer } from '../kit/serve.ts';
import type { SubgraphServer } from '../kit/serve.ts';
import { openDatabase } from '../kit/sql/open-database.ts';
import { LEDGER_SCHEMA } from '../../schema/ledger/record.ts';
import type { LedgerTables } from '../../schema/ledger/tables.ts';
import type { Store } from '../kit/sql/open-database.ts';
import type { TellOfficer } from './alerts/alert-outbox.ts';
import { createLedgerSource } from './adapters/sql/ledger.ts';
import { createLinkDeeds } from './adapters/sql/link-deeds.ts';
import { createSqlIndexStore } from './adapters/sql/index-store.ts';
import { createSqlBatchStore } from './adapters/sql/registration-batches.ts';
import { createSqlSource } from './adapters/sql/source.ts';
import type { PartnershipTables } from './adapters/sql/tables.ts';
import { createIndexKeyring } from './citizen-index/keyring.ts';
import type { IndexKey } from './citizen-index/keyring.ts';
import { createLinker } from './citizen-index/linker.ts';
import { shippedModel } from './citizen-index/read-model.ts';
import { createRegisterDoors } from './citizen-index/register-doors.ts';
import type { RegisterKeys } from './citizen-index/registration-signature.ts';
import { createContext } from './context.ts';
import type { PartnershipContext } from './context.ts';
import { createDecide } from './decisions/decide.ts';
import type { GrantSecrets } from './decisions/issue-grants.ts';
import { createPolicyEngine } from './decisions/policy-engine.ts';
import { readPolicies } from './decisions/read-policies.ts';
import type { LinkageModel } from './linkage/linkage.ts';
import { refuseOtherRules } from './start-index.ts';
import { startAlerts } from './start-alerts.ts';
import { permit, permitRoot, SUBJECT_TYPES } from './permit.ts';
import { createProveReader } from './reader-proof.ts';
import type { ReaderIssuer } from './reader-proof.ts';
import { resolvers } from './resolvers/index.ts';
import { createSearchEngine } from './search/search-engine.ts';

export interface PartnershipOptions {
  readonly store: Store;
  /** Where the gateway writes the ledger. Left out: nobody can be told who has looked. */
  readonly ledgerStore?: Store | undefined;
  readonly security: {
    /** Whose requests are answered: the gateway's public keys. */
    readonly gatewayKeys: GatewayKeys;
    /** What each agency's grants are made with: one secret for each agency, known to it and the partnership alone. */
    readonly grantSecrets: GrantSecrets;
    /** Who says who a reader is. */
    readonly readerIssuer: ReaderIssuer;
    /** What the index is hashed and sealed with, the newest first. */
    readonly indexKeys: readonly IndexKey[];
  };
  /** Who is who by this model; left out, by the one that ships. */
  readonly model?: LinkageModel | undefined;
  /** Whose registers are taken, and whose people they are. Left out: nobody's. */
  readonly registration?: RegistrationOptions | undefined;
  /** Carries alerts to their officers. Left out: they wait, and nobody is told. */
  readonly tellOfficer?: TellOfficer | undefined;
  readonly logger: FastifyBaseLogger;
  readonly now?: () => Date;
  /** Told of every statement that is sent, without its values. */
  onStatement?(sql: string): void;
}

export interface RegistrationOptions {
  readonly keys: RegisterKeys;
  /** Whether the people are invented. */
  readonly isSynthetic: boolean;
  /** The place whose index it is. */
  readonly tenant: string;
}

export interface PartnershipServer extends SubgraphServer {
  /** Decides by the policies as they are on disk now. Throws PolicyError, and then goes on with those before. */
  reloadPolicies(): void;
}

/** The schema that the partnership's tables stand in, whatever store holds it. */
export const PARTNERSHIP_SCHEMA = 'partnership';

export async function createPartnership({
  store,
  ledgerStore,
  security,
  model = shippedModel(),
  registration,
  tellOfficer,
  logger,
  now = () => new Date(),
  onStatement,
}: PartnershipOptions): Promise<PartnershipServer> {
  // First: with broken policies nothing is begun.
  const policies = createPolicyEngine(readPolicies());
  const keyring = createIndexKeyring(security.indexKeys);
  const database = openDatabase<PartnershipTables>({ schema: PARTNERSHIP_SCHEMA, store, onStatement });
  const source = createSqlSource(database, keyring);
  const ledger =
    ledgerStore === undefined
      ? null
      : createLedgerSource(openDatabase<LedgerTables>({ schema: LEDGER_SCHEMA, store: ledgerStore, onStatement }));
  const decide = createDecide(policies);
  const searchEngine = createSearchEngine(model);
  const { displayOf } = policies;
  const linker = createLinker(model);
  try {
    await refuseOtherRules(database, linker.rules, logger);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  const linkDeeds = createLinkDeeds(database, keyring, linker.rules);
  const proveReader = createProveReader(security.readerIssuer);
  const { gatewayKeys, grantSecrets } = security;
  const shared = {
    source,
    ledger,
    proveReader,
    grantSecrets,
    decide,
    searchEngine,
    linker,
    linkDeeds,
    displayOf,
  };
  const alerts =
    tellOfficer === undefined
      ? null
      : startAlerts({
          db: openDatabase<PartnershipTables>({ schema: PARTNERSHIP_SCHEMA, store, maxConnections: 1 }),
          tell: tellOfficer,
          logger,
          now,
        });
  // Connections of their own: a register that comes in must not take the desks' away.
  const registers =
    registration === undefined
      ? null
      : openDatabase<PartnershipTables>({ schema: PARTNERSHIP_SCHEMA, store, maxConnections: 4, onStatement });
  const server = await createSubgraphServer<PartnershipContext>({
    name: 'partnership',
    resolvers,
    gatewayKeys,
    permit,
    permitRoot,
    // All four together: no single agency can open or make one.
    cursorSecrets: [Buffer.concat(Object.values(grantSecrets).map(({ secret }) => secret))],
    subjectTypes: SUBJECT_TYPES,
    createContext: (request) => createContext(request, { ...shared, alertRaised: () => alerts?.wake() }),
    extensionsOf: ({ decisions }) => {
      const [records, grounds] = [decisions.records(), decisions.grounds()];
      if (records.length === 0) return null;
      return { decisions: records, ...(grounds.length === 0 ? {} : { grounds }) };
    },
    sideDoors:
      registration === undefined || registers === null
        ? []
        : createRegisterDoors({
            keys: registration.keys,
            store: createSqlIndexStore(registers, { keyring, rules: linker.rules, ...registration }),
            batches: createSqlBatchStore(registers),
            linker,
            now,
          }),
    logger,
    now,
    onClose: async () =>
      void (await Promise.all([source.close(), ledger?.close(), alerts?.close(), registers?.destroy()])),
  });
  return { ...server, reloadPolicies: () => policies.replace(readPolicies()) };
}
