/** Whatever operation a front desk asks, and whoever asks it, its id gets the same bytes as its text, apart from trace id and times. */

import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { explorerExamples } from '../../demo/explorer-examples.ts';
import type { DevelopmentToken } from '../../gateway/authentication/development-issuer.ts';
import { SAFELIST_PATH } from '../../schema/safelist.ts';
import type { SafelistManifest, SafelistOperation } from '../../schema/safelist.ts';
import { readOperations } from '../../schema/read-operations.ts';
import { openWholePlace } from '../support/whole-place.ts';
import type { WholePlace } from '../support/whole-place.ts';

// Our own file, whose shape test/schema/safelist.test.ts holds.
const { operations } = JSON.parse(readFileSync(SAFELIST_PATH, 'utf8')) as SafelistManifest;
// Mutations change what the next reader is told, so they are sent both ways where they are undone: rights.test.ts.
const named = operations
  .filter(({ type }) => type === 'query')
  .map((operation) => ({ ...operation, file: fileOf(operation) }));

const READERS: readonly (Partial<DevelopmentToken> | null)[] = [
  { role: 'adviser' },
  { role: 'mash' },
  { role: 'police-officer' },
  { role: 'dpo' },
  { role: 'developer' },
  { role: 'citizen', citizen: 'somebody-else' },
  null,
];

let whole: WholePlace;
let examples: Readonly<Record<string, object>>;
beforeAll(async () => {
  // A deadline that passes in one of two requests is chance; here none does.
  whole = await openWholePlace({ env: { AGENCY_TIMEOUT_MS: '20000', OPERATION_TIMEOUT_MS: '25000' } });
  examples = explorerExamples(whole.place);
});
afterAll(() => whole.close());

describe.each(named)('$name', ({ id, body, file }) => {
  const bothWays = (variables: unknown, headers: Readonly<Record<string, string>>) =>
    Promise.all([
      ask({ query: body, variables }, headers),
      ask({ extensions: { persistedQuery: { version: 1, sha256Hash: id } }, variables }, headers),
    ]);

  it.each(READERS)('has one answer for %j', async (reader) => {
    const [text, listed] = await bothWays(examples[file], await headersFor(reader));
    expect(listed).toEqual(text);
    expect(listed.status).toBe(reader === null && !isOpen(file) ? 401 : 200);
    expect(listed.body.length).toBeGreaterThan(100);
  });

  it.each<[string, unknown]>([
    ['no variables', undefined],
    ['null for every variable', Object.fromEntries(variablesOf(body).map((name) => [name, null]))],
    ['an object for every variable', Object.fromEntries(variablesOf(body).map((name) => [name, { x: 1 }]))],
    ['a text for every variable', Object.fromEntries(variablesOf(body).map((name) => [name, 'no such thing']))],
    ['U+0000', Object.fromEntries(variablesOf(body).map((name) => [name, 'c\u0000']))],
    ['a variable that it does not have', { surplus: 'x' }],
    ['variables that are a list', []],
  ])('has one refusal, or one answer, for %s', async (_what, variables) => {
    const [text, listed] = await bothWays(variables, await headersFor({ role: 'mash' }));
    expect(listed).toEqual(text);
  });

  it('has one refusal for a token that proves nobody', async () => {
    const [text, listed] = await bothWays(examples[file], { authorization: 'Bearer e30.e30.e30' });
    expect(listed).toEqual(text);
    expect(listed.status).toBe(401);
  });
});

describe('when the police and a charity are down', () => {
  beforeAll(async () => {
    await whole.system.subgraphs.stop('police');
    await whole.system.subgraphs.stop('third-sector');
  });

  it.each(named)('$name has one answer, without them', async ({ id, body, file }) => {
    const headers = await headersFor({ role: 'mash' });
    const variables = examples[file];
    const text = await ask({ query: body, variables }, headers);
    const listed = await ask({ extensions: { persistedQuery: { version: 1, sha256Hash: id } }, variables }, headers);
    expect(listed).toEqual(text);
  });

  it('says who is missing from the single view', async () => {
    const view = named.find(({ name }) => name === 'SingleView');
    const extensions = { persistedQuery: { version: 1, sha256Hash: view?.id } };
    const variables = examples['j01-single-view'];
    const { body } = await ask({ extensions, variables }, await headersFor({ role: 'mash' }));
    expect(body).toMatch(/"displayName":"Ada Marlow"/);
    expect(body.match(/"code":"AGENCY_UNAVAILABLE","agency":"police"/g)).toHaveLength(1);
  });
});

async function headersFor(reader: Partial<DevelopmentToken> | null): Promise<Record<string, string>> {
  return reader === null ? {} : { authorization: `Bearer ${await whole.tokenOf(reader)}` };
}

/** What a client sees, without what differs from one request to the next. */
async function ask(request: object, headers: Readonly<Record<string, string>>) {
  const response = await fetch(whole.system.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(request),
  });
  const body = await response.text();
  const traceId = response.headers.get('x-trace-id') ?? 'none';
  expect(body).toContain(traceId);
  const {
    date: _date,
    'x-trace-id': _traceId,
    'content-length': _length,
    ...shown
  } = Object.fromEntries(response.headers);
  return { status: response.status, headers: shown, body: withoutChance(body).replaceAll(traceId, 'trace') };
}

/** How long an agency took is told to developers only. */
function withoutChance(body: string): string {
  return body.replaceAll(/"milliseconds":[\d.]+/g, '"milliseconds":0');
}

function fileOf({ name }: SafelistOperation): string {
  const found = readOperations().find(({ document }) => document.includes(`query ${name}`));
  if (found === undefined) throw new Error(`No file has the operation ${name}.`);
  return found.name;
}

function variablesOf(body: string): string[] {
  const [head = ''] = body.split('{');
  return [...head.matchAll(/\$(\w+):/g)].map(([, name]) => name ?? '');
}

/** The journeys of somebody who has not signed in. */
function isOpen(file: string): boolean {
  return ['j03a-find-service', 'j05-find-hub', 'j07-spend-map', 'j11-street-report'].includes(file);
}
