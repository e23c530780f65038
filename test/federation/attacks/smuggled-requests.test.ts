/** Attack: send one request that two parties read differently, or one whose parts end up as lines in somebody's log. */

import { connect } from 'node:net';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';

import { runGateway } from '../../gateway/running-gateway.ts';
import type { RunningGateway } from '../../gateway/running-gateway.ts';

const lines: string[] = [];
let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await runGateway({ logger: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }) });
});
beforeEach(() => {
  lines.length = 0;
  for (const { requests } of Object.values(gateway.agencies)) requests.splice(0);
});
afterAll(() => gateway.close());

const heard = () => Object.values(gateway.agencies).flatMap(({ requests }) => requests);
const CITIZEN = JSON.stringify({ query: '{ citizen(id: "c1") { name } }' });
const HUBS = JSON.stringify({ query: '{ hubs { name } }' });

/** Exactly these bytes, and all that comes back until the other side closes. */
function raw(bytes: string): Promise<string> {
  const { hostname, port } = new URL(gateway.url);
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.setTimeout(3_000, () => socket.destroy());
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
}

const head = (...headers: readonly string[]) =>
  [
    'POST /graphql HTTP/1.1',
    'host: gateway',
    'content-type: application/json',
    'connection: close',
    ...headers,
    '',
    '',
  ].join('\r\n');
const statuses = (text: string) => [...text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => status);

describe('a request that can be read in two ways', () => {
  it.each<[string, () => string]>([
    [
      'with two lengths',
      () => `${head(`content-length: ${HUBS.length}`, `content-length: ${HUBS.length + 40}`)}${HUBS}`,
    ],
    [
      'with a length and chunks',
      () =>
        `${head(`content-length: 4`, 'transfer-encoding: chunked')}${HUBS.length.toString(16)}\r\n${HUBS}\r\n0\r\n\r\n`,
    ],
    ['with a coding that is hardly one', () => `${head('transfer-encoding: xchunked')}0\r\n\r\n`],
    ['with a space before the colon', () => `${head(`content-length : ${HUBS.length}`)}${HUBS}`],
    [
      'with a header folded over two lines',
      () => `${head('x-note: a\r\n authorization: Bearer x', 'content-length: 0')}`,
    ],
    ['with a bare line feed in a header', () => `${head('x-note: a\nauthorization: Bearer x', 'content-length: 0')}`],
    ['with a zero byte in a header', () => `${head('x-note: a\u0000b', 'content-length: 0')}`],
  ])('(%s) is refused once, and nothing behind it is read as another', async (_what, bytes) => {
    const text = await raw(`${bytes()}POST /graphql HTTP/1.1\r\nhost: x\r\n\r\n`);
    expect(statuses(text)).toHaveLength(1);
    expect(statuses(text)[0]).toMatch(/^4/);
    expect(heard()).toEqual([]);
  });

  it('with two tokens is the first one’s or nobody’s, never the second one’s', async () => {
    const [weak, strong] = [
      await gateway.token({ role: 'analyst', purpose: 'SERVICE_PLANNING' }),
      await gateway.token(),
    ];
    const tokens = [`authorization: Bearer ${weak}`, `authorization: Bearer ${strong}`];
    const text = await raw(`${head(...tokens, `content-length: ${CITIZEN.length}`)}${CITIZEN}`);
    expect(text).not.toContain('Ada Marlow');
    const joined = await raw(
      `${head(`authorization: Bearer ${weak}, Bearer ${strong}`, `content-length: ${CITIZEN.length}`)}${CITIZEN}`,
    );
    expect(statuses(joined)).toEqual(['401']);
    expect(heard()).toEqual([]);
  });

  it.each([
    'x-http-method-override: PUT',
    'x-original-url: /health/live',
    'x-wholeplace-reader-token: forged',
    'x-forwarded-authorization: Bearer forged',
    'authorization_: Bearer forged',
  ])('with "%s" proves nobody', async (header) => {
    const text = await raw(`${head(header, `content-length: ${CITIZEN.length}`)}${CITIZEN}`);
    expect(statuses(text)).toEqual(['401']);
    expect(heard()).toEqual([]);
  });

  it('whole and plain is served, so that the refusals above prove something', async () => {
    expect(await raw(`${head(`content-length: ${HUBS.length}`)}${HUBS}`)).toContain('Harbour Street');
  });
});

describe('a text that would be a line of the log', () => {
  const FORGED = 'x","level":60,"msg":"forged"}\r\n{"level":60,"msg":"forged","reader":"canary-77"}';

  it.each<[string, () => Promise<unknown>]>([
    ['as an operation', () => gateway.ask(`query { hubs { name } } #${FORGED}`)],
    ['as a name that is no name', () => gateway.ask(`query ${FORGED} { hubs { name } }`)],
    [
      'as a variable',
      () => gateway.ask('query($id: ID!) { citizen(id: $id) { name } }', { variables: { id: FORGED } }),
    ],
    ['as a variable’s name', () => gateway.ask('{ hubs { name } }', { variables: { [FORGED]: 1 } })],
    [
      'as a value that does not fit',
      () => gateway.ask('query($n: NhsNumber!) { byNhsNumber(nhsNumber: $n) { name } }', { variables: { n: FORGED } }),
    ],
    [
      'as the client’s name',
      () => gateway.ask('{ hubs { name } }', { headers: { 'apollographql-client-name': encodeURI(FORGED) } }),
    ],
    [
      'as a trace',
      () => gateway.ask('{ hubs { name } }', { headers: { 'x-request-id': 'canary-77', traceparent: 'canary-77' } }),
    ],
    ['as a token', () => gateway.ask('{ hubs { name } }', { token: 'canary-77.canary-77.canary-77' })],
    ['as an address', () => fetch(`${gateway.origin}/canary-77?q=${encodeURIComponent(FORGED)}`)],
    ['as an id', async () => gateway.ask('{ citizen(id: "canary-77") { name } }')],
  ])('(%s) writes no line of its own, and is in none', async (_what, send) => {
    await send();
    // Each line is one record of ours; pino would show a forged one as a line more.
    const records = lines.map((line) => JSON.parse(line) as { msg: string });
    expect(lines.every((line) => line.trimEnd().split('\n').length === 1)).toBe(true);
    expect(records.map(({ msg }) => msg)).not.toContain('forged');
    expect(lines.join('')).not.toMatch(/canary-77|forged/);
  });
});
