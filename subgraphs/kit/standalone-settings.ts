/** Reads what a subgraph in a process of its own needs from the environment, and tells all that is wrong in one message. */

import { existsSync, readFileSync } from 'node:fs';

import { AGENCIES, DEVELOPMENT_ISSUER, SUBGRAPHS } from '../../schema/wire.ts';
import type { AgencyName, SubgraphName } from '../../schema/wire.ts';
import { registerKeySetsOf } from './register-key-sets.ts';
import type { RegisterKeySets } from './register-key-sets.ts';
import { makeDevelopmentFile, secretsOf, someSecrets } from './secret-lists.ts';
import type { NamedSecret } from './secret-lists.ts';
import { readAlertSettings } from './alert-settings.ts';
import type { AlertSettings } from './alert-settings.ts';
import { gatewayKeysFrom } from './gateway-token.ts';
import type { GatewayKeys } from './gateway-token.ts';
import type { GrantKey } from './grant.ts';
import { StartError } from './start-error.ts';

export interface StandaloneSettings {
  readonly name: SubgraphName;
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly gatewayKeys: GatewayKeys;
  /** Of every agency for the partnership; of itself alone for an agency. The first of each is the newest. */
  readonly grantKeys: Partial<Readonly<Record<AgencyName, readonly GrantKey[]>>>;
  /** Whose word the partnership takes for who a reader is. */
  readonly readerIssuer: { readonly issuer: string; readonly jwks: string };
  /** What the partnership's index is hashed and sealed with, the newest first; none for an agency. */
  readonly indexKeys: readonly NamedSecret[];
  /** The file of the model that says who is who, for the partnership. Null: the one that ships. */
  readonly linkageModel: string | null;
  /** Whose registers the partnership takes, and of which place. Null: nobody's. */
  readonly registration: {
    readonly keys: RegisterKeySets;
    readonly tenant: string;
    readonly isSynthetic: boolean;
  } | null;
  /** Where the gateway writes the ledger, which the partnership reads. Null: it is not read here. */
  readonly ledgerDatabaseUrl: string | null;
  /** Where the partnership sends alerts to officers. Null: nowhere. */
  readonly alerts: AlertSettings | null;
  readonly logLevel: string;
}

/** Every problem at once, by the names of the settings and never by their values. */
export class StandaloneSettingsError extends StartError {
  constructor(problems: readonly string[]) {
    super(`The subgraph cannot start:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'StandaloneSettingsError';
  }
}

/** Where processes on one laptop find each other's keys. Never read in production. */
const DEVELOPMENT = {
  gatewayJwks: '.wholeplace/gateway-key.jwks.json',
  grantKeys: '.wholeplace/grant-keys.json',
  indexKeys: '.wholeplace/index-keys.json',
  placeName: 'Fictonshire',
  readerIssuer: DEVELOPMENT_ISSUER,
  readerJwks: '.wholeplace/development-issuer/jwks.json',
} as const;
const FIRST_PORT = 4001;

type Environment = Readonly<Record<string, string | undefined>>;

export function readStandaloneSettings(name: string | undefined, env: Environment): StandaloneSettings {
  const subgraph = SUBGRAPHS.find((one) => one === name);
  if (subgraph === undefined) {
    throw new StandaloneSettingsError([`name one of ${SUBGRAPHS.join(', ')}: npm run subgraph -- council`]);
  }
  const problems: string[] = [];
  const isProduction = env['NODE_ENV'] === 'production';
  const setting = (key: string, inDevelopment: string | null, what: string): string => {
    const value = env[key]?.trim() || (isProduction ? null : inDevelopment);
    if (value === null || value === '') problems.push(`${key}: ${what}`);
    return value ?? '';
  };
  const parsed = <T>(key: string, text: string, read: (json: unknown) => T): T | null => {
    if (text === '') return null;
    try {
      return read(JSON.parse(text.startsWith('{') || text.startsWith('[') ? text : readFileSync(text, 'utf8')));
    } catch {
      problems.push(`${key}: neither the JSON that is needed nor a file of it.`);
      return null;
    }
  };

  const databaseUrl = setting('DATABASE_URL', null, 'name a PostgreSQL. The embedded store is for one process only.');
  const gatewayJwks = setting('GATEWAY_JWKS', DEVELOPMENT.gatewayJwks, 'name the gateway’s public keys.');
  const gatewayKeys = parsed('GATEWAY_JWKS', startedGateway(gatewayJwks, problems), keysOf);
  if (!isProduction && !env['GRANT_KEYS']) makeDevelopmentFile(DEVELOPMENT.grantKeys, someGrantKeys);
  const grantText = setting('GRANT_KEYS', DEVELOPMENT.grantKeys, 'name the secrets that grants are made with.');
  const grantKeys = parsed('GRANT_KEYS', grantText, (json) => grantKeysFor(subgraph, json));
  const isPartnership = subgraph === 'partnership';
  if (isPartnership && !isProduction && !env['INDEX_KEYS']) makeDevelopmentFile(DEVELOPMENT.indexKeys, someSecrets);
  const optional = (key: string, development: string, what: string) =>
    isPartnership ? setting(key, development, what) : '';
  const readerIssuer = {
    issuer: optional('READER_ISSUER', DEVELOPMENT.readerIssuer, 'name the issuer of the readers’ access tokens.'),
    jwks: optional('READER_JWKS', DEVELOPMENT.readerJwks, 'name the issuer’s key set, an https address or a file.'),
  };
  const indexText = optional('INDEX_KEYS', DEVELOPMENT.indexKeys, 'name the secrets that the index is sealed with.');
  const indexKeys = parsed('INDEX_KEYS', indexText, secretsOf) ?? [];
  const registerKeys = isPartnership
    ? parsed('AGENCY_REGISTER_KEYS', env['AGENCY_REGISTER_KEYS']?.trim() ?? '', registerKeySetsOf)
    : null;
  const tenant =
    registerKeys === null
      ? ''
      : setting('PLACE_NAME', DEVELOPMENT.placeName, 'name the place whose citizens are registered.');
  const ledgerDatabaseUrl = (isPartnership && env['LEDGER_DATABASE_URL']?.trim()) || null;
  if (isPartnership && isProduction && ledgerDatabaseUrl === null)
    problems.push('LEDGER_DATABASE_URL: name the PostgreSQL of the ledger, or nobody can be told who has looked.');
  const alerts = isPartnership ? readAlertSettings(env, problems) : null;
  const port = Number(env['PORT'] ?? FIRST_PORT + SUBGRAPHS.indexOf(subgraph));
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    problems.push('PORT: a whole number from 0 to 65535 is needed.');
  if (problems.length > 0 || gatewayKeys === null || grantKeys === null) throw new StandaloneSettingsError(problems);
  return {
    name: subgraph,
    host: env['HOST'] ?? '127.0.0.1',
    port,
    databaseUrl,
    gatewayKeys,
    grantKeys,
    readerIssuer,
    indexKeys,
    linkageModel: (isPartnership && env['LINKAGE_MODEL']?.trim()) || null,
    // On a laptop there is nobody real.
    registration: registerKeys === null ? null : { keys: registerKeys, tenant, isSynthetic: !isProduction },
    ledgerDatabaseUrl,
    alerts,
    logLevel: env['LOG_LEVEL'] ?? 'info',
  };
}

/** On a laptop the gateway writes its public key when it first starts; until then there is nobody to answer. */
function startedGateway(text: string, problems: string[]): string {
  if (text !== DEVELOPMENT.gatewayJwks || existsSync(text)) return text;
  problems.push(
    'GATEWAY_JWKS: start the gateway first (npm run gateway), which makes its key, or name its public keys.',
  );
  return '';
}

function keysOf(json: unknown): GatewayKeys {
  if (typeof json !== 'object' || json === null || !('keys' in json) || !Array.isArray(json.keys)) {
    throw new TypeError('A JSON Web Key Set has keys.');
  }
  return gatewayKeysFrom({ keys: json.keys });
}

/** `{"council": [{"kid": "2026-11", "secret": "<base64url>"}], ...}`; an agency takes its own and forgets the rest. */
function grantKeysFor(subgraph: SubgraphName, json: unknown): StandaloneSettings['grantKeys'] {
  const wanted = AGENCIES.filter((agency) => subgraph === 'partnership' || agency === subgraph);
  return Object.fromEntries(wanted.map((agency) => [agency, secretsOf(memberOf(json, agency))]));
}

function memberOf(json: unknown, name: string): unknown {
  return typeof json === 'object' && json !== null ? Reflect.get(json, name) : undefined;
}

function someGrantKeys(): unknown {
  return Object.fromEntries(AGENCIES.map((agency) => [agency, someSecrets()]));
}
