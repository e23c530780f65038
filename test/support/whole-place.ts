/** Brings the whole system up over the test place, with our clock, and asks it as any client would: over HTTP with a token. */

import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { startWholeplace } from '../../demo/start/start-wholeplace.ts';
import type { Wholeplace } from '../../demo/start/start-wholeplace.ts';
import type { Place } from '../../demo/place/model.ts';
import { issueDevelopmentToken } from '../../gateway/authentication/development-issuer.ts';
import type { DevelopmentToken } from '../../gateway/authentication/development-issuer.ts';
import { loadConfig } from '../../gateway/config.ts';
import { createLogger } from '../../gateway/telemetry/logger.ts';
import { readOperations } from '../../schema/read-operations.ts';
import type { Role, SubgraphName } from '../../schema/wire.ts';
import type { Store } from '../../subgraphs/kit/sql/open-database.ts';
import { openTestStore } from './store.ts';
import type { TestStore } from './store.ts';
import { TEST_PLACE } from './test-place.ts';

export interface GraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

export interface Answer {
  readonly status: number;
  // What a client sees is JSON of any shape: each test states the shape that it expects.
  readonly data: Json;
  readonly errors: readonly GraphError[];
  readonly extensions: Readonly<Record<string, Json>>;
}
// oxlint-disable-next-line typescript/no-explicit-any
type Json = any;

export interface Statement {
  readonly subgraph: SubgraphName;
  readonly sql: string;
}

export interface WholePlace {
  readonly place: Place;
  readonly system: Wholeplace;
  readonly store: Store;
  /** Every statement since `forget` was last called, in the order they were sent. */
  readonly statements: readonly Statement[];
  forget(): void;
  ask(
    document: string,
    variables?: object,
    reader?: Partial<DevelopmentToken> | null,
    extensions?: object,
  ): Promise<Answer>;
  tokenOf(reader: Partial<DevelopmentToken>): Promise<string>;
  close(): Promise<void>;
}

export interface WholePlaceOptions {
  /** Addresses in place of the real subgraphs', to see what the gateway makes of a sick agency. */
  readonly urls?: Partial<Record<SubgraphName, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** A store that is open already, where a suite brings several systems up in turn. Stays open. */
  readonly on?: TestStore;
}

/** Where each role of the tests works; the purpose is one that no condition of the matrix turns on. */
export const READERS: Readonly<Record<Role, DevelopmentToken>> = {
  adviser: { role: 'adviser', agency: 'council', purpose: 'PUBLIC_SERVICE_DELIVERY' },
  'housing-officer': { role: 'housing-officer', agency: 'council', purpose: 'HOUSING' },
  'social-worker': { role: 'social-worker', agency: 'council', purpose: 'DIRECT_CARE' },
  mash: { role: 'mash', agency: 'council', purpose: 'SAFEGUARDING_CHILD' },
  'police-officer': {
    role: 'police-officer',
    agency: 'police',
    organization: 'x-fictonshire',
    purpose: 'CRIME_PREVENTION',
  },
  clinician: { role: 'clinician', agency: 'nhs', purpose: 'DIRECT_CARE' },
  'link-worker': { role: 'link-worker', agency: 'nhs', purpose: 'EARLY_HELP' },
  'charity-worker': {
    role: 'charity-worker',
    agency: 'third-sector',
    organization: 'GB-CHC-9999001',
    purpose: 'EARLY_HELP',
  },
  citizen: { role: 'citizen', agency: 'citizen', purpose: 'SELF_SERVICE', citizen: 'nobody' },
  dpo: { role: 'dpo', agency: 'partnership', purpose: 'RIGHTS_REQUEST' },
  auditor: { role: 'auditor', agency: 'partnership', purpose: 'AUDIT' },
  analyst: { role: 'analyst', agency: 'partnership', purpose: 'SERVICE_PLANNING' },
  developer: { role: 'developer', agency: 'partnership', purpose: 'SERVICE_PLANNING' },
};

export async function openWholePlace({ urls = {}, env = {}, on }: WholePlaceOptions = {}): Promise<WholePlace> {
  const { store, place, close } = on === undefined ? await openTestStore() : { ...on, close: async () => undefined };
  const statements: Statement[] = [];
  const now = () => TEST_PLACE.now;
  const folder = path.resolve('.wholeplace/development-issuer');
  const system = await startWholeplace({
    config: loadConfig({
      PORT: '0',
      // Several suites share the machine, and the embedded store's one connection is everybody's.
      LEDGER_TIMEOUT_MS: '10000',
      AGENCY_TIMEOUT_MS: '10000',
      OPERATION_TIMEOUT_MS: '25000',
      LOG_LEVEL: 'silent',
      // One reader asks for all of a suite, and for everything there is, within what its clock says is one moment.
      OPERATION_COST: '999999999',
      RATE_READER: '999999999',
      CITIZENS_PER_HOUR: '999999999',
      ...(Object.keys(urls).length > 0 ? { SUBGRAPH_URLS: JSON.stringify(urls) } : {}),
      ...env,
    }),
    store,
    ledgerStore: store,
    place,
    logger: createLogger({ level: 'silent' }),
    now,
    onStatement: (subgraph, sql) => void statements.push({ subgraph, sql }),
  });
  const tokenOf = (reader: Partial<DevelopmentToken>) =>
    issueDevelopmentToken({ ...READERS[reader.role ?? 'adviser'], ...reader }, { folder, now });
  return {
    place,
    system,
    store,
    statements,
    forget: () => void statements.splice(0),
    tokenOf,
    ask: async (query, variables = {}, reader = {}, extensions = {}) => {
      const authorization: Record<string, string> =
        reader === null ? {} : { authorization: `Bearer ${await tokenOf(reader)}` };
      const response = await fetch(system.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization },
        body: JSON.stringify({ query, variables, extensions }),
      });
      // A parsed edge: the shape of a GraphQL response, of which each test reads what it asked for.
      const body = (await response.json()) as Partial<Answer>;
      return {
        status: response.status,
        data: body.data ?? null,
        errors: body.errors ?? [],
        extensions: body.extensions ?? {},
      };
    },
    close: async () => {
      await system.close();
      await close();
    },
  };
}

/** One of the operations that clients count on, by the name of its file. */
export function operation(name: string): string {
  const found = readOperations().find((file) => file.name === name);
  if (found === undefined) throw new Error(`There is no operation ${name}.`);
  return found.document;
}

/** An agency that is not well: any HTTP server on loopback in its place. */
export async function sickAgency(listener: RequestListener): Promise<{ url: string; close(): Promise<void> }> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is never text
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
