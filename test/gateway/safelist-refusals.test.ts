/** Holds the start to this: a list of operations that was tampered with, or that the graph cannot serve, is not served in part. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createMemoryLedger } from './ledger/memory-ledger.ts';
import { composeFakes } from './fake-agencies.ts';
import { persisted, safelistOf, send } from './running-gateway.ts';
import { createSigningKey } from '../../gateway/agencies/signing-key.ts';
import { loadConfig } from '../../gateway/config.ts';
import { createGateway } from '../../gateway/create-gateway.ts';
import { StartFailure } from '../../gateway/start-failure.ts';
import { createLogger } from '../../gateway/telemetry/logger.ts';
import { operationId } from '../../schema/safelist.ts';

const HUBS = 'query Hubs { hubs { name } }';
const listed = { id: operationId(HUBS), name: 'Hubs', type: 'query', body: HUBS };
const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations: [listed] };
const withOperation = (changed: object) => ({ ...manifest, operations: [{ ...listed, ...changed }] });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wholeplace-'));
  await writeFile(join(folder, 'supergraph.graphql'), composeFakes({}));
  await writeFile(join(folder, 'jwks.json'), '{"keys":[]}');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the gateway does not start', () => {
  it.each<[string, unknown, RegExp]>([
    ['is no manifest', { operations: [] }, /no manifest of the format/],
    ['is of another version', { ...manifest, version: 2 }, /version 1 is needed/],
    ['is a list', [listed], /no manifest/],
    ['has no list of operations', { ...manifest, operations: { Hubs: listed } }, /"operations" must be a list/],
    [
      'has a body that was changed',
      withOperation({ body: 'query Hubs { hubs { warden } }' }),
      /id of the operation "Hubs" is not the SHA-256/,
    ],
    ['has an id that was changed', withOperation({ id: 'f'.repeat(64) }), /id of the operation "Hubs"/],
    ['has an id of its own making', withOperation({ id: 'hubs-1' }), /id of the operation "Hubs"/],
    ['has no body', withOperation({ body: undefined }), /"Hubs" has no body/],
    ['has no name', withOperation({ name: '' }), /number 1 has no name/],
    ['has a name that would break a line of log', withOperation({ name: 'a\nb' }), /number 1 has no name/],
    ['has another type of operation', withOperation({ type: 'fragment' }), /"Hubs" must be a query/],
    ['lists one twice', { ...manifest, operations: [listed, listed] }, /"Hubs" is listed twice/],
    ['holds no object', { ...manifest, operations: [null] }, /number 1 has no name/],
  ])('with a safelist that %s', async (_what, content, reason) => {
    await expectRefusal(await fileOf(JSON.stringify(content)), reason);
  });

  it('with a safelist that is no JSON', async () => {
    await expectRefusal(await fileOf('{"format":'), /not JSON/);
  });

  it.each<[string, string, RegExp]>([
    ['asks for a field that there is not', 'query A { hubs { colour } }', /"A" cannot be served: .*"colour"/],
    ['cannot be parsed', 'query A { hubs { name }', /"A" cannot be served: Syntax Error/],
    ['holds two operations', 'query A { hubs { name } } query B { hubs { name } }', /exactly one operation/],
    ['holds none', 'fragment A on Hub { name } # query A', /exactly one operation/],
    ['has another name inside', '# query A\nquery B { hubs { name } }', /another name/],
    ['is of another type', '# mutation A\nquery A { hubs { name } }', /its body is a query/],
    ['is of a type that there is not', 'mutation A { forget }', /"A" cannot be served: Only queries/],
    ['is nested too deeply', `query A { ${nested(16)} }`, /nested too deeply/],
    ['has too many aliases', `query A { hubs { ${aliases(50)} } }`, /too many aliases/],
    ['multiplies its fragments', `query A { hubs { ...F0 } } ${doubling(14)}`, /more than 5000 selections/],
    ['holds U+0000', 'query A { citizen(id: "c\\u0000") { id } }', /U\+0000/],
    ['has a literal that does not fit', 'query A { byNhsNumber(nhsNumber: "9990000019") { id } }', /NHS number/],
  ])('with an operation that %s', async (_what, body, reason) => {
    await expectRefusal(await safelistOf([body], folder), reason);
  });

  it('with introspection in production, where it is off', async () => {
    const body = 'query A { __schema { queryType { name } } }';
    const compiled = await safelistOf([body], folder);
    await expectRefusal(compiled, /"A" cannot be served: .*introspection/i, {
      NODE_ENV: 'production',
      GATEWAY_SIGNING_KEY_FILE: 'unused.pem',
      LEDGER_DATABASE_URL: 'postgresql://ledger.example/unused',
      LEDGER_SIGNING_KEY_FILE: 'unused.pem',
      LEDGER_CHECKPOINT_DIR: join(folder, 'checkpoints'),
    });
  });
});

describe('the gateway starts', () => {
  it('with the lists of two clients, one operation of which stands in both', async () => {
    const crm = await fileOf(JSON.stringify(manifest), 'crm.json');
    const kiosk = await fileOf(JSON.stringify({ ...manifest, operations: [{ ...listed, clientName: 'kiosk' }] }));
    const gateway = await start(`${crm},${kiosk}`);
    const { errors } = await send(await gateway.listen(), JSON.stringify({ extensions: persisted(listed.id) }));
    await gateway.close();
    // Known, and sent on to an agency that is not there.
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['AGENCY_UNAVAILABLE']);
  });
});

async function fileOf(content: string, name = 'given.json'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function expectRefusal(safelist: string, reason: RegExp, env: Record<string, string> = {}): Promise<void> {
  const { message } = await refusal(safelist, env);
  expect(message).toMatch(/^SAFELIST: .*\.$/);
  expect(message).toMatch(reason);
  expect(message).not.toMatch(/\.json|\n/);
}

async function refusal(safelist: string, env: Record<string, string> = {}): Promise<StartFailure> {
  try {
    const gateway = await start(safelist, env);
    await gateway.close();
  } catch (error) {
    if (error instanceof StartFailure) return error;
    throw error;
  }
  throw new Error('It has started.');
}

function start(SAFELIST: string, env: Record<string, string> = {}) {
  const config = loadConfig({
    PORT: '0',
    SUPERGRAPH: join(folder, 'supergraph.graphql'),
    SUBGRAPH_URLS: 'partnership=http://127.0.0.1:1/',
    READER_ISSUER: 'https://id.example',
    READER_JWKS: join(folder, 'jwks.json'),
    SAFELIST,
    ...env,
  });
  const key = createSigningKey();
  const ledger = { connection: createMemoryLedger().connection, key };
  return createGateway(config, { logger: createLogger({ level: 'silent' }), signingKey: key, ledger });
}

function aliases(count: number): string {
  return Array.from({ length: count }, (_, index) => `a${index}: name`).join(' ');
}

/** Introspection, since the types of these agencies lead on for nine levels only. */
function nested(levels: number): string {
  return `__type(name: "Hub") { ${'ofType { '.repeat(levels + 5)} name ${'}'.repeat(levels + 5)} }`;
}

/** Two to the power of `levels` fields in a few lines. */
function doubling(levels: number): string {
  const fragments = Array.from({ length: levels }, (_, i) => `fragment F${i} on Hub { ...F${i + 1} ...F${i + 1} }`);
  return `${fragments.join(' ')} fragment F${levels} on Hub { name }`;
}
