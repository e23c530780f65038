/** Starts the gateway over four fake agencies on loopback, with keys of its own, and speaks to it as a client does. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { GivenLedger } from '../../gateway/ledger/open-ledger.ts';
import type { Logger } from '../../gateway/telemetry/logger.ts';
import { createSigningKey } from '../../gateway/agencies/signing-key.ts';
import { issueDevelopmentToken, prepareDevelopmentIssuer } from '../../gateway/authentication/development-issuer.ts';
import type { DevelopmentToken } from '../../gateway/authentication/development-issuer.ts';
import { loadConfig } from '../../gateway/config.ts';
import { createGateway } from '../../gateway/create-gateway.ts';
import { createLogger } from '../../gateway/telemetry/logger.ts';
import { operationId } from '../../schema/safelist.ts';
import { composeFakes, startFake } from './fake-agencies.ts';
import type { FakeAgency, FakeName } from './fake-agencies.ts';

export interface RunningGateway {
  readonly url: string;
  readonly origin: string;
  readonly folder: string;
  readonly supergraph: string;
  readonly agencies: Readonly<Record<FakeName, FakeAgency>>;
  readonly signingKey: ReturnType<typeof createSigningKey>;
  token(token?: Partial<DevelopmentToken>): Promise<string>;
  ask(query: string, options?: AskOptions): Promise<Answer>;
  /** The same, by the operation's id in place of its text. */
  askListed(document: string, options?: AskOptions & { readonly operationName?: string }): Promise<Answer>;
  close(): Promise<void>;
}

export interface AskOptions {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Null: sent without a token. */
  readonly token?: string | null;
}

export interface WireError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: readonly WireError[];
  readonly extensions: {
    readonly traceId: string;
    readonly agencies: Record<string, { state: string; milliseconds?: number }>;
  };
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly logger?: Logger;
  readonly now?: () => Date;
  /** Texts of operations, one each, that clients may name by id. */
  readonly listed?: readonly string[];
  /** Another supergraph than the four fakes' own; they answer for the subgraphs of their names in it. */
  readonly sdl?: string;
  readonly ledger?: GivenLedger;
}

export async function runGateway({
  env = {},
  listed,
  logger = createLogger({ level: 'silent' }),
  now,
  sdl = composeFakes({}),
  ledger,
}: RunOptions = {}): Promise<RunningGateway> {
  const folder = await mkdtemp(join(tmpdir(), 'wholeplace-'));
  const [partnership, council, police, nhs] = await Promise.all([
    startFake('partnership'),
    startFake('council'),
    startFake('police'),
    startFake('nhs'),
  ]);
  const agencies = { partnership, council, police, nhs };
  const supergraph = join(folder, 'supergraph.graphql');
  // The file's own addresses are a trap: nothing may be sent there.
  await writeFile(supergraph, sdl);
  const served = Object.entries(agencies).filter(([name]) => sdl.includes(`@join__graph(name: "${name}"`));
  const urls = Object.fromEntries(served.map(([name, { url }]) => [name, url]));
  const jwks = await prepareDevelopmentIssuer({ folder });
  const config = loadConfig({
    PORT: '0',
    SUPERGRAPH: supergraph,
    SUBGRAPH_URLS: JSON.stringify(urls),
    READER_ISSUER: 'https://development-issuer.wholeplace.example',
    READER_JWKS: jwks,
    AGENCY_TIMEOUT_MS: '400',
    ...(listed === undefined ? {} : { SAFELIST: await safelistOf(listed, folder) }),
    ...env,
  });
  const signingKey = createSigningKey();
  const gateway = await createGateway(config, { signingKey, logger, ledger, ...(now === undefined ? {} : { now }) });
  const url = await gateway.listen();

  const token = (narrowed: Partial<DevelopmentToken> = {}) =>
    issueDevelopmentToken(
      { role: 'mash', agency: 'council', purpose: 'SAFEGUARDING_CHILD', subject: 'reader-7', ...narrowed },
      { folder },
    );

  const headersFor = async ({ headers = {}, token: given }: AskOptions) => {
    const bearer = given === undefined ? await token() : given;
    return { ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }), ...headers };
  };

  return {
    url,
    origin: new URL(url).origin,
    folder,
    supergraph,
    agencies,
    signingKey,
    token,
    async ask(query, options = {}) {
      return send(url, JSON.stringify({ query, variables: options.variables }), await headersFor(options));
    },
    async askListed(document, options = {}) {
      const { operationName, variables } = options;
      const extensions = persisted(operationId(document));
      return send(url, JSON.stringify({ operationName, variables, extensions }), await headersFor(options));
    },
    async close() {
      await gateway.close();
      await Promise.all(Object.values(agencies).map((agency) => agency.stop()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What a client sends beside, or in place of, the text of an operation. */
export function persisted(sha256Hash: string) {
  return { persistedQuery: { version: 1, sha256Hash } };
}

/** Writes a manifest with whatever is given under the names and types that the texts have, and returns its path. */
export async function safelistOf(documents: readonly string[], folder: string): Promise<string> {
  const operations = documents.map((body) => {
    const [, type, name] = /(query|mutation|subscription)\s+(\w+)/.exec(body) ?? [];
    return { id: operationId(body), name, type, body };
  });
  const path = join(folder, 'safelist.json');
  await writeFile(path, JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }));
  return path;
}

/** Sends any body, also one that is no GraphQL request. */
export async function send(url: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  const text = await response.text();
  // What the tests are about: each asserts the members that it reads.
  const parsed = JSON.parse(text) as Omit<Answer, 'status' | 'headers' | 'text'>;
  return {
    status: response.status,
    headers: response.headers,
    text,
    data: parsed.data,
    errors: parsed.errors ?? [],
    extensions: parsed.extensions,
  };
}
