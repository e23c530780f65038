/** Reads the gateway's whole configuration from the environment once, and tells all that is wrong with it in one message. */

import { resolve } from 'node:path';

import { STAGES } from './operations/safelist-stage.ts';
import type { SafelistStages } from './operations/safelist-stage.ts';
import { DEVELOPMENT_ISSUER, ROLES } from '../schema/wire.ts';
import type { Role } from '../schema/wire.ts';
import { createSettings } from './settings.ts';
import type { Settings } from './settings.ts';

/** Where gateway/authentication/development-issuer.ts keeps its key. */
export const DEVELOPMENT_ISSUER_FOLDER = '.wholeplace/development-issuer';
const DEVELOPMENT_SIGNING_KEY_FILE = '.wholeplace/gateway-key.pem';
const DEVELOPMENT_LEDGER_KEY_FILE = '.wholeplace/ledger-key.pem';
/** A key shorter than its hash is the weakest part of an HMAC (RFC 2104 section 3). */
const SHORTEST_SEARCH_KEY = 32;

const OWN_SUPERGRAPH = 'schema/supergraph.graphql';
const OWN_SAFELIST = 'schema/safelist.json';

export interface GatewayConfig {
  readonly isProduction: boolean;
  readonly host: string;
  readonly port: number;
  /** The file of the composed supergraph. */
  readonly supergraph: string;
  /** The manifests of the operations that clients may name by id. Ours for our own supergraph, unless others are named. */
  readonly safelist: readonly string[];
  /** Addresses by subgraph name. They win over the file's, so that a file alone cannot send a citizen's data elsewhere. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
  readonly access: AccessConfig;
  /** Whether gate 1 only tells in the log what it would withhold. Refused in production. */
  readonly isPolicyDryRun: boolean;
  /** Of no use when access is off. */
  readonly ledger: LedgerConfig;
  /** Origins whose pages may call the graph. None unless named. */
  readonly corsOrigins: readonly string[];
  readonly introspection: boolean;
  readonly explorer: boolean;
  readonly limits: LimitsConfig;
  readonly rates: RatesConfig;
  readonly admission: AdmissionConfig;
  readonly safelistStages: SafelistStages;
  readonly agencies: AgenciesConfig;
  readonly logLevel: string;
  /** Keeps readers' pseudonyms in the log the same from one process to the next. */
  readonly logKey: string | null;
  /** Milliseconds between "not ready" and closing, so that a load balancer has looked away. */
  readonly drainMilliseconds: number;
}

/** `off` serves any supergraph without tokens, policy or ledger: a workbench, never a service. */
export type AccessConfig =
  | { readonly mode: 'off' }
  | {
      readonly mode: 'on';
      readonly issuer: string;
      /** A file, or an https address. */
      readonly jwks: string;
      /** The file of the Ed25519 key (PKCS #8 PEM) that agencies know us by. */
      readonly signingKeyFile: string;
      /** Made when it is missing. Outside production only. */
      readonly isSigningKeyMade: boolean;
    };

export interface LedgerConfig {
  /** The PostgreSQL that holds it. Null: there is none, or the process that starts the gateway brings one. Never in production. */
  readonly databaseUrl: string | null;
  /** The file of the Ed25519 key (PKCS #8 PEM) that checkpoints are signed with. */
  readonly signingKeyFile: string;
  /** Made when it is missing. Outside production only. */
  readonly isSigningKeyMade: boolean;
  /** Where checkpoints are left for an operator to ship off the box. */
  readonly checkpointFolder: string | null;
  /** Keeps the hashes of searches comparable from one process to the next. */
  readonly searchKey: string | null;
  /** The longest that one record may take; then the request is not answered. */
  readonly milliseconds: number;
}

export interface LimitsConfig {
  readonly bodyBytes: number;
  readonly tokens: number;
  readonly depth: number;
  /** For somebody who has not signed in. */
  readonly anonymousDepth: number;
  /** How often one path may come to the same type. A citizen's household is of citizens again: twice. */
  readonly typeNesting: number;
  readonly aliases: number;
  readonly rootFields: number;
  /** What one operation may cost, by Federation's cost specification. */
  readonly operationCost: number;
}

/** Of this process: as many gateways as there are, as many times as much, but for points that they count together. */
export interface RatesConfig {
  /** The PostgreSQL in which gateways count points together. Null: each by itself. */
  readonly databaseUrl: string | null;
  /** Points a minute, one for each unit of cost. An address stands for somebody who has not signed in. */
  readonly readerPoints: number;
  readonly clientPoints: number;
  /** Different citizens whom one reader may look at in an hour. */
  readonly citizens: number;
  readonly citizensByRole: Readonly<Partial<Record<Role, number>>>;
}

export interface AdmissionConfig {
  /** Operations at once. */
  readonly inFlight: number;
  /** How many more may wait for a moment. */
  readonly waiting: number;
}

export interface AgenciesConfig {
  /** Milliseconds for one fetch, and for all of one operation. */
  readonly fetchMilliseconds: number;
  readonly operationMilliseconds: number;
  readonly responseBytes: number;
  /** Fetches to one agency at once. */
  readonly inFlight: number;
  /** How long an agency that failed too often is left alone. */
  readonly openMilliseconds: number;
}

/** One message for everything that is wrong, so that an operator corrects it once. It names settings, never their values. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The gateway cannot start:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const STUDIO = ['https://studio.apollographql.com', 'https://sandbox.embed.apollographql.com'];
/** The largest number that a setting can say. */
const UNLIMITED = 999_999_999;
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

/** Throws ConfigError with every problem. What it returns is frozen and has been checked: nothing else reads the environment. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): GatewayConfig {
  const settings = createSettings(env);
  const isProduction = env['NODE_ENV'] === 'production';
  const host = settings.text('HOST', '127.0.0.1');
  const access = accessFrom(settings, { isProduction });
  const isOn = access.mode === 'on';
  const supergraph = settings.text('SUPERGRAPH', OWN_SUPERGRAPH);
  const config: GatewayConfig = {
    isProduction,
    host,
    port: settings.integer('PORT', 4000, { min: 0, max: 65_535 }),
    supergraph,
    safelist: settings.files('SAFELIST') ?? (resolve(supergraph) === resolve(OWN_SUPERGRAPH) ? [OWN_SAFELIST] : []),
    subgraphUrls: settings.addresses('SUBGRAPH_URLS'),
    access,
    isPolicyDryRun: settings.oneOf('POLICY_DRY_RUN', ['on', 'off'], 'off') === 'on',
    ledger: ledgerFrom(settings, { isProduction, access: access.mode }),
    corsOrigins: [...settings.origins('CORS_ORIGINS'), ...(isProduction ? [] : STUDIO)],
    introspection: !isProduction,
    explorer: !isProduction,
    limits: {
      bodyBytes: 100_000,
      tokens: 4_000,
      depth: 15,
      anonymousDepth: 8,
      // A rule of our own graph, whose lists lead back to where they came from; another's may return as its own sense has it.
      typeNesting: isOn ? 2 : Number.MAX_SAFE_INTEGER,
      aliases: 40,
      rootFields: 20,
      operationCost: settings.integer('OPERATION_COST', isOn ? 2_000 : UNLIMITED, { min: 1, max: UNLIMITED }),
    },
    rates: {
      databaseUrl: postgresUrl(settings, 'RATE_DATABASE_URL'),
      readerPoints: settings.integer('RATE_READER', isOn ? 30_000 : UNLIMITED, { min: 1, max: UNLIMITED }),
      clientPoints: settings.integer('RATE_CLIENT', isOn ? 3_000_000 : UNLIMITED, { min: 1, max: UNLIMITED }),
      citizens: settings.integer('CITIZENS_PER_HOUR', 300, { min: 1, max: UNLIMITED }),
      citizensByRole: settings.integersBy('CITIZENS_PER_HOUR_BY_ROLE', ROLES, { min: 1, max: UNLIMITED }),
    },
    admission: {
      inFlight: settings.integer('OPERATIONS_IN_FLIGHT', 64, { min: 1, max: 10_000 }),
      waiting: settings.integer('OPERATIONS_WAITING', 128, { min: 0, max: 100_000 }),
    },
    safelistStages: {
      otherwise: settings.oneOf('SAFELIST_STAGE', STAGES, 'off'),
      byClient: settings.choices('SAFELIST_CLIENTS', STAGES),
    },
    agencies: {
      fetchMilliseconds: settings.integer('AGENCY_TIMEOUT_MS', 1_500, { min: 10, max: 60_000 }),
      operationMilliseconds: settings.integer('OPERATION_TIMEOUT_MS', 5_000, { min: 10, max: 120_000 }),
      responseBytes: settings.integer('AGENCY_RESPONSE_BYTES', 2_000_000, { min: 1_000, max: 100_000_000 }),
      inFlight: settings.integer('AGENCY_IN_FLIGHT', 48, { min: 1, max: 1_000 }),
      openMilliseconds: settings.integer('AGENCY_OPEN_MS', 5_000, { min: 10, max: 600_000 }),
    },
    logLevel: settings.oneOf('LOG_LEVEL', ['fatal', 'error', 'warn', 'info', 'debug', 'silent'], 'info'),
    logKey: settings.optional('LOG_PSEUDONYM_KEY'),
    drainMilliseconds: settings.integer('DRAIN_MS', isProduction ? 5_000 : 0, { min: 0, max: 60_000 }),
  };
  if (config.access.mode === 'on' && !isProduction && isDevelopmentIssuer(config.access) && !LOOPBACK.has(host)) {
    settings.problem(
      'HOST: the development issuer may be used on loopback only. Name a READER_ISSUER, or leave HOST out.',
    );
  }
  // Gates 2 and 3 know nothing of arguments, of what a field is computed from, or of Federation's own rules.
  if (config.isPolicyDryRun && isProduction) settings.problem('POLICY_DRY_RUN: on is refused in production.');
  if (settings.problems.length > 0) throw new ConfigError(settings.problems);
  return deepFreeze(config);
}

function accessFrom(settings: Settings, { isProduction }: { isProduction: boolean }): AccessConfig {
  if (settings.oneOf('ACCESS', ['on', 'off'], 'on') === 'off') {
    if (isProduction) settings.problem('ACCESS: off is refused when NODE_ENV is production.');
    return { mode: 'off' };
  }
  const issuer = settings.optional('READER_ISSUER');
  const jwks = settings.optional('READER_JWKS');
  const keyFile = settings.optional('GATEWAY_SIGNING_KEY_FILE');
  if (isProduction) {
    if (issuer === null) settings.problem('READER_ISSUER: name the issuer of the readers’ access tokens.');
    if (jwks === null) settings.problem('READER_JWKS: name the issuer’s key set, an https address or a file.');
    if (keyFile === null)
      settings.problem('GATEWAY_SIGNING_KEY_FILE: name the key that agencies know this gateway by.');
    if (issuer === DEVELOPMENT_ISSUER)
      settings.problem('READER_ISSUER: the development issuer is refused in production.');
    if (jwks?.includes(DEVELOPMENT_ISSUER_FOLDER)) {
      settings.problem('READER_JWKS: the development issuer’s keys are refused in production.');
    }
  } else if ((issuer === null) !== (jwks === null)) {
    settings.problem('READER_ISSUER and READER_JWKS: name both, or neither for the development issuer.');
  }
  if (jwks !== null && /^[a-z]+:\/\//i.test(jwks) && !jwks.startsWith('https://')) {
    settings.problem('READER_JWKS: an address must begin with https://.');
  }
  return {
    mode: 'on',
    issuer: issuer ?? DEVELOPMENT_ISSUER,
    jwks: jwks ?? `${DEVELOPMENT_ISSUER_FOLDER}/jwks.json`,
    signingKeyFile: keyFile ?? DEVELOPMENT_SIGNING_KEY_FILE,
    isSigningKeyMade: keyFile === null && !isProduction,
  };
}

function postgresUrl(settings: Settings, name: string): string | null {
  const url = settings.optional(name);
  if (url !== null && !/^postgres(ql)?:$/.test(URL.parse(url)?.protocol ?? ''))
    settings.problem(`${name}: an address such as postgresql://login:password@host:5432/database is needed.`);
  return url;
}

function ledgerFrom(
  settings: Settings,
  { isProduction, access }: { isProduction: boolean; access: AccessConfig['mode'] },
): LedgerConfig {
  const databaseUrl = postgresUrl(settings, 'LEDGER_DATABASE_URL');
  const keyFile = settings.optional('LEDGER_SIGNING_KEY_FILE');
  const checkpointFolder = settings.optional('LEDGER_CHECKPOINT_DIR');
  const searchKey = settings.optional('LEDGER_SEARCH_KEY');
  if (isProduction && access === 'on') {
    if (databaseUrl === null)
      settings.problem('LEDGER_DATABASE_URL: name the PostgreSQL of the ledger. No record, no answer.');
    if (keyFile === null) settings.problem('LEDGER_SIGNING_KEY_FILE: name the key that checkpoints are signed with.');
    if (checkpointFolder === null)
      settings.problem('LEDGER_CHECKPOINT_DIR: name the folder that you ship checkpoints from, off this machine.');
  }
  if (searchKey !== null && searchKey.length < SHORTEST_SEARCH_KEY)
    settings.problem(`LEDGER_SEARCH_KEY: a secret of ${SHORTEST_SEARCH_KEY} characters or more is needed.`);
  return {
    databaseUrl,
    signingKeyFile: keyFile ?? DEVELOPMENT_LEDGER_KEY_FILE,
    isSigningKeyMade: keyFile === null && !isProduction,
    checkpointFolder,
    searchKey,
    milliseconds: settings.integer('LEDGER_TIMEOUT_MS', 1_000, { min: 10, max: 60_000 }),
  };
}

export function isDevelopmentIssuer(access: AccessConfig): boolean {
  return access.mode === 'on' && access.issuer === DEVELOPMENT_ISSUER;
}

function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) {
    if (typeof inner === 'object' && inner !== null) deepFreeze(inner);
  }
  return Object.freeze(value);
}
