/** Wires the gateway in the order of a request: server, authentication, operations, plan, ledger, agencies, and back through errors. */

// First, before anything of Apollo's is loaded.
import './telemetry/no-phone-home.ts';

import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';

import { createAgencies } from './agencies/agencies.ts';
import { watchFetches } from './agencies/watch-fetches.ts';
import { loadSigningKey } from './agencies/signing-key.ts';
import type { SigningKey } from './agencies/signing-key.ts';
import { prepareDevelopmentIssuer } from './authentication/development-issuer.ts';
import { createVerifyReader } from './authentication/verify-reader.ts';
import { isDevelopmentIssuer } from './config.ts';
import type { AccessConfig, GatewayConfig } from './config.ts';
import { formatError } from './errors/format-error.ts';
import { createFederatedGateway } from './execution/federated-gateway.ts';
import type { BeforeWave } from './execution/fetch-agency.ts';
import { serveExplorer } from './explorer/serve-explorer.ts';
import type { ExplorerExamples } from './explorer/serve-explorer.ts';
import { openLedger } from './ledger/open-ledger.ts';
import type { GivenLedger } from './ledger/open-ledger.ts';
import { recordExecution } from './ledger/record-execution.ts';
import { createAdmitText } from './operations/admit-text.ts';
import { createCitizensLimit } from './operations/citizens-limit.ts';
import { createOperationCosts } from './operations/cost/operation-costs.ts';
import { limitsRule } from './operations/limits.ts';
import { operationRules } from './operations/operation-rules.ts';
import { createPrepareListed } from './operations/prepare-listed.ts';
import { createRateLimit } from './operations/rate-limit.ts';
import { readSafelist } from './operations/read-safelist.ts';
import { createSafelist } from './operations/safelist.ts';
import { connectSharedPurses } from './operations/shared-purses.ts';
import { createSpendOperation } from './operations/spend-operation.ts';
import { createAccessPolicy } from './policy/access-policy.ts';
import type { RequestContext } from './request-context.ts';
import { createAdmission } from './server/admission.ts';
import { allowOrigins } from './server/cors.ts';
import { createServer } from './server/create-server.ts';
import { serveGraph } from './server/graph-route.ts';
import { serveHealth } from './server/health.ts';
import { readNamed } from './start-failure.ts';
import { attachScalars } from './supergraph/attach-scalars.ts';
import { createSupergraphFile } from './supergraph/supergraph-file.ts';
import { createOperationNames } from './telemetry/known-operations.ts';
import { createLogger, createPseudonyms } from './telemetry/logger.ts';
import type { Logger } from './telemetry/logger.ts';
import { createOperationReport } from './telemetry/operation-report.ts';
import { reportPlugin } from './telemetry/report-plugin.ts';
import { tellOfLimits } from './telemetry/tell-of-limits.ts';
import { ceilingOf } from '../schema/access-matrix.ts';
import { createReaderKeys } from '../schema/reader-keys.ts';
import { operationId } from '../schema/safelist.ts';
import { scalars } from '../schema/scalars.ts';

export interface GatewayDependencies {
  readonly logger?: Logger;
  readonly now?: () => Date;
  /** The key that agencies know this gateway by, where one process runs both. Otherwise it is read from its file. */
  readonly signingKey?: SigningKey;
  /** The ledger's own connection, where one process runs everything. Otherwise LEDGER_DATABASE_URL names its database. */
  readonly ledger?: GivenLedger;
  /** Variables that find something in the place that is loaded. */
  readonly explorerExamples?: ExplorerExamples;
}

export interface Gateway {
  /** Resolves with the address of the graph, such as `http://127.0.0.1:4000/graphql`. */
  listen(): Promise<string>;
  /** Says "not ready", waits until nobody new is sent, answers what is in flight, and stops. */
  close(): Promise<void>;
  /** The address of the graph. Null until it listens. */
  readonly url: string | null;
}

const GRAPH_PATH = '/graphql';

/** Loads the supergraph and the keys. Throws with a reason for the operator when either cannot be served. */
export async function createGateway(config: GatewayConfig, dependencies: GatewayDependencies = {}): Promise<Gateway> {
  const { now = () => new Date(), logger = createLogger({ level: config.logLevel }) } = dependencies;
  const { access, limits } = config;
  const pseudonym = createPseudonyms(config.logKey);
  const tell = tellOfLimits({ logger, pseudonym });
  let isDraining = false;
  let url: string | null = null;

  // 1. The server: size, time and shape of a request; who may call from a page; the probes.
  const app = createServer({ bodyBytes: limits.bodyBytes, logger });
  allowOrigins(app, { origins: config.corsOrigins, path: GRAPH_PATH });
  const supergraph = createSupergraphFile({ path: config.supergraph, access: access.mode, logger });
  if (config.explorer) serveExplorer(app, { examples: dependencies.explorerExamples ?? {} });

  // 2. Authentication: a token proves a reader, or the request ends.
  const verifyReader = access.mode === 'on' ? await readerVerifier(access, now, logger) : async () => null;

  // 3. Agencies: each behind its own connections, reached at configured addresses only.
  const agencies = createAgencies({
    config: config.agencies,
    urls: config.subgraphUrls,
    signingKey: access.mode === 'on' ? (dependencies.signingKey ?? (await signingKeyOf(access))) : null,
    now,
    logger,
  });

  // 4. The ledger: no record, no answer.
  const ledger =
    access.mode === 'on' ? await openLedger({ config: config.ledger, given: dependencies.ledger, logger, now }) : null;
  serveHealth(app, {
    isReady: () => supergraph.isLoaded() && (ledger?.isUp() ?? true),
    isDraining: () => isDraining,
    circuits: () => agencies.circuits(),
  });

  // 5. The plan: @apollo/gateway, on the file, swapped whole when the file changes.
  const planner = new ApolloGateway({
    supergraphSdl: supergraph.hook,
    buildService: (service) => agencies.reach(service),
    // Follows NODE_ENV unless it is set, and the wrong way round for us.
    validateSupergraph: true,
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
    logger: quiet(logger),
  });
  // 6. Gate 1, which withholds before planning; what a reader may look at in an hour; what an operation, a reader and a client may cost.
  const policy = createAccessPolicy({ access: access.mode, isDryRun: config.isPolicyDryRun, ceilingOf, logger });
  const citizens = createCitizensLimit({ ...config.rates, now, onExceeded: tell.citizensExceeded });
  const { databaseUrl: ratesUrl } = config.rates;
  const purses = ratesUrl === null ? null : await connectSharedPurses(ratesUrl, logger);
  const spend = createSpendOperation({
    costs: createOperationCosts({ most: limits.operationCost, rules: () => supergraph.current().costs }),
    rates: createRateLimit({ ...config.rates, onEmpty: tell.purseEmpty, openPurse: purses?.openPurse }),
  });

  const listed = await readSafelist(config.safelist);
  const names = { pseudonym, listed: [...listed.values()].map(({ name }) => name) };
  const recorded = ledger === null ? null : recordExecution(ledger, createOperationNames(names));

  // 7. Execution: ours, on the library's plans. An agency of ours is held to its contract; another supergraph's to the library's.
  const gateway = createFederatedGateway<RequestContext>({
    gateway: planner,
    fetchAgency: agencies.fetchAgency,
    signalOf: ({ signal }) => signal,
    observe: watchFetches(logger),
    narrowFor: policy.narrowFor,
    tellWithheld: policy.tellWithheld,
    onPrepared: policy.explainTo,
    ...(access.mode === 'on'
      ? { beforeAnswer: citizens.look, beforeWave: inTurn(citizens.beforeWave, recorded?.beforeWave) }
      : {}),
    ...(recorded === null ? {} : { around: (execute) => policy.explainAnswer(recorded.around(execute)) }),
    exact: access.mode === 'on' ? scalars : undefined,
  });
  // Registered before Apollo Server's own listener, so that no request meets a schema without its checks.
  planner.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
    attachScalars(apiSchema);
    supergraph.adopt(coreSupergraphSdl);
    policy.adopt(apiSchema, supergraph.current().policy);
  });

  // 8. Operations before it, errors and the report after it. Those that clients name by id are planned before anybody asks.
  const { introspection } = config;
  const safelist = createSafelist({
    listed,
    prepare: createPrepareListed({
      limits,
      introspection,
      selections: MAX_RECURSIVE_SELECTIONS,
      prepare: gateway.prepare,
    }),
    logger,
  });
  // Nothing is left to its defaults.
  const apollo = new ApolloServer<RequestContext>({
    gateway,
    validationRules: [limitsRule(limits)],
    parseOptions: { maxTokens: limits.tokens },
    maxRecursiveSelections: MAX_RECURSIVE_SELECTIONS,
    introspection,
    hideSchemaDetailsFromClientErrors: config.isProduction,
    includeStacktraceInErrorResponses: false,
    formatError,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: { cache: NO_TEXTS },
    stopOnTerminationSignals: false,
    logger: quiet(logger),
    plugins: [
      operationRules({ passGateOne: policy.passGateOne, anonymousDepth: limits.anonymousDepth, spend }),
      reportPlugin(createOperationReport({ logger, ...names })),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  refuseUnknownAddresses(config.subgraphUrls, supergraph.current().subgraphs);
  // Last of what can fail: a chain that is begun is one that serves.
  await ledger?.start();
  safelist.start(gateway.current());
  planner.onSchemaLoadOrUpdate(() => void safelist.follow(gateway.current()));

  await serveGraph(app, {
    path: GRAPH_PATH,
    apollo,
    textOf: safelist.textOf,
    verifyReader,
    admit: createAdmission(config.admission),
    admitText: createAdmitText({
      stages: config.safelistStages,
      isListed: (text) => safelist.textOf(operationId(text)) !== undefined,
      onWarned: tell.unlistedText,
    }),
    operationMilliseconds: config.agencies.operationMilliseconds,
  });
  if (access.mode === 'off') logger.warn('ACCESS=off: no token, no policy and no ledger. Never with real data.');

  return {
    get url() {
      return url;
    },
    async listen() {
      url = `${await app.listen({ host: config.host, port: config.port })}${GRAPH_PATH}`;
      return url;
    },
    async close() {
      isDraining = true;
      if (url !== null) await new Promise((resolve) => setTimeout(resolve, config.drainMilliseconds));
      await app.close();
      await apollo.stop();
      await agencies.close();
      await purses?.close();
      // Last: whatever was still answered is in it, and the chain ends signed.
      await ledger?.close();
    },
  };
}

/** A wave that the first refuses is none that the second need hear of. */
function inTurn<Context>(
  first: BeforeWave<Context>,
  second: BeforeWave<Context> = async () => undefined,
): BeforeWave<Context> {
  return async (wave) => {
    await first(wave);
    await second(wave);
  };
}

/** What Apollo Server would keep of texts that callers register by asking. Listed ones never come to it by their ids. */
const NO_TEXTS = { get: async () => undefined, set: async () => undefined, delete: async () => false };

/** Selections counted through every fragment: 2^12 of them in a few lines would otherwise be planned. */
const MAX_RECURSIVE_SELECTIONS = 5_000;

async function readerVerifier(access: AccessConfig & { mode: 'on' }, now: () => Date, logger: Logger) {
  if (isDevelopmentIssuer(access)) await prepareDevelopmentIssuer();
  const keys = await readNamed('READER_JWKS', () => createReaderKeys(access.jwks, { now }));
  return createVerifyReader({
    issuer: access.issuer,
    keys,
    now,
    onRefused: (reason) => logger.info({ reason }, 'token refused'),
  });
}

function signingKeyOf({ signingKeyFile, isSigningKeyMade }: AccessConfig & { mode: 'on' }): Promise<SigningKey> {
  return readNamed('GATEWAY_SIGNING_KEY_FILE', () => loadSigningKey(signingKeyFile, { make: isSigningKeyMade }));
}

/** A slip in a name would leave the file's own address in use, unnoticed. */
function refuseUnknownAddresses(urls: Readonly<Record<string, string>>, subgraphs: readonly string[]): void {
  const unknown = Object.keys(urls).filter((name) => !subgraphs.includes(name));
  if (unknown.length > 0) throw new Error(`SUBGRAPH_URLS names no subgraph of the supergraph: ${unknown.join(', ')}.`);
}

/** Apollo's own lines are about schemas and plugins. Below a warning they say nothing that we do not log ourselves. */
function quiet(logger: Logger) {
  return {
    debug: () => {},
    info: () => {},
    warn: (message: unknown) => logger.warn({ from: 'apollo' }, String(message)),
    error: (message: unknown) =>
      logger.error({ from: 'apollo' }, message instanceof Error ? message.name : String(message)),
  };
}
