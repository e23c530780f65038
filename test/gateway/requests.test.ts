/** Holds the gateway to this: whatever is sent to it, the answer is a typed error that a client can read and that echoes nothing. */

import { connect } from 'node:net';
import { once } from 'node:events';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { runGateway, send } from './running-gateway.ts';
import type { Answer, RunningGateway } from './running-gateway.ts';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await runGateway();
});
afterAll(() => gateway.close());

const post = (body: string, headers?: Record<string, string>): Promise<Answer> => send(gateway.url, body, headers);
const query = (text: string) => JSON.stringify({ query: text });

describe('the gateway', () => {
  it.each([
    ['malformed JSON', '{"query": "{ hubs { na', 400, 'BAD_REQUEST'],
    ['an empty body', '', 400, 'BAD_REQUEST'],
    ['a JSON list, which would be a batch', `[${query('{ hubs { name } }')}]`, 400, 'BAD_REQUEST'],
    ['a JSON text', '"{ hubs { name } }"', 400, 'BAD_REQUEST'],
    ['no query', '{}', 400, 'BAD_REQUEST'],
    [
      'a hash in place of a query',
      '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}',
      400,
      'BAD_REQUEST',
    ],
    ['variables that are a list', '{"query":"{ hubs { name } }","variables":[]}', 400, 'BAD_REQUEST'],
    ['a polluting key', '{"query":"{ hubs { name } }","__proto__":{"x":1}}', 400, 'BAD_REQUEST'],
    ['200 kB', query(`{ hubs { name } } #${'x'.repeat(200_000)}`), 413, 'PAYLOAD_TOO_LARGE'],
    ['an operation that cannot be parsed', query('{ hubs { name }'), 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', query('{ hubs { colour } }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'an unknown operation name',
      '{"query":"query A { hubs { name } }","operationName":"B"}',
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['five thousand tokens', query(`{ hubs { ${'name '.repeat(5_000)} } }`), 400, 'GRAPHQL_PARSE_FAILED'],
    [
      'fifty aliases',
      query(`{ hubs { ${Array.from({ length: 50 }, (_, i) => `a${i}: name`).join(' ')} } }`),
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'thirty root fields',
      query(`{ ${Array.from({ length: 30 }, () => 'hubs { name }').join(' ')} }`),
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['fragments that double', query(doubling(14)), 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'fragments in a circle',
      query('{ hubs { ...A } } fragment A on Hub { ...B } fragment B on Hub { ...A }'),
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('answers %s with a typed error', async (_what, body, status, code) => {
    const answer = await post(body);
    expect(answer.status).toBe(status);
    expect(answer.errors.length).toBeGreaterThan(0);
    expect(answer.errors.map(({ extensions }) => extensions)).toContainEqual(
      expect.objectContaining({ code, traceId: answer.headers.get('x-trace-id') }),
    );
    expect(answer.text).not.toMatch(/stack|node_modules|\.ts:/);
  });

  it('serves no other content type than JSON, so that no page’s form can ask', async () => {
    const { status, errors } = await post(query('{ hubs { name } }'), { 'content-type': 'text/plain' });
    expect({ status, code: errors[0]?.extensions['code'] }).toEqual({ status: 415, code: 'BAD_REQUEST' });
  });

  it('serves no GET, so that no variable is in an address', async () => {
    const response = await fetch(`${gateway.url}?query={hubs{name}}`);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('serves no %s', async (method) => {
    const response = await fetch(gateway.url, { method, headers: { 'content-type': 'text/plain' } });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('answers an address that cannot be read with a typed error, and does not repeat it', async () => {
    const response = await fetch(`${gateway.origin}/%zz-ada-marlow`);
    const text = await response.text();
    const traceId = response.headers.get('x-trace-id');
    expect(response.status).toBe(400);
    expect(traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST', traceId } }] });
    expect(text).not.toContain('ada-marlow');
  });

  it('answers a client that wants another type than JSON with a typed error', async () => {
    const { status, errors } = await post(query('{ hubs { name } }'), { accept: 'text/html' });
    expect({ status, code: errors[0]?.extensions['code'] }).toEqual({ status: 406, code: 'BAD_REQUEST' });
  });

  it('answers an unknown address with a typed error', async () => {
    const response = await fetch(`${gateway.origin}/nowhere`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it('answers a request that is not HTTP with a typed error', async () => {
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
    socket.write('nonsense\r\n\r\n');
    const [text] = (await once(socket.setEncoding('utf8'), 'data')) as [string];
    expect(text).toMatch(/^HTTP\/1\.1 400 .*"code":"BAD_REQUEST"/s);
    socket.destroy();
  });

  describe('asked with a value that does not fit', () => {
    const BY_NUMBER = 'query ($n: NhsNumber!) { byNhsNumber(nhsNumber: $n) { id } }';

    it.each([
      ['a wrong NHS number', { n: '9990000019' }, 'An NHS number has ten digits, and the last one must check.'],
      ['a number for an NHS number', { n: 9990000018 }, 'An NHS number has ten digits, and the last one must check.'],
      ['null', { n: null }, 'The variable "$n" is needed.'],
      ['nothing', {}, 'The variable "$n" is needed.'],
    ])('(%s) tells what is expected, not what was given, and asks nobody', async (_what, variables, message) => {
      const before = gateway.agencies.partnership.requests.length;
      const { status, errors, text } = await gateway.ask(BY_NUMBER, { variables });
      expect(status).toBe(400);
      expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT', argument: 'n' } }]);
      expect(text).not.toContain('99900000');
      expect(gateway.agencies.partnership.requests).toHaveLength(before);
    });

    it.each([
      [
        'a wrong NHS number',
        '{ byNhsNumber(nhsNumber: "9990000019") { id } }',
        'An NHS number has ten digits, and the last one must check.',
      ],
      [
        'a text for a number',
        '{ citizens(first: "Ada Marlow") { id } }',
        'A value in the operation is not a valid Int.',
      ],
      [
        'an object for an id',
        '{ citizen(id: {name: "Ada Marlow"}) { id } }',
        'A value in the operation is not a valid ID.',
      ],
    ])('(%s, written out) does the same', async (_what, text, message) => {
      const answer = await gateway.ask(text);
      expect(answer.status).toBe(400);
      expect(answer.errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(answer.text).not.toMatch(/Ada|99900000/);
    });

    it.each([
      ['in a variable', 'query ($id: ID!) { citizen(id: $id) { id } }', { id: 'c1\u0000' }],
      ['in a literal', '{ citizen(id: "c1\\u0000") { id } }', {}],
      ['in a block of text', '{ citizen(id: """c1\u0000""") { id } }', {}],
      ['in a default', 'query ($id: ID = "c\\u00001") { citizen(id: $id) { id } }', { id: 'c1' }],
    ])('(U+0000 %s) asks nobody', async (_where, text, variables) => {
      const before = gateway.agencies.partnership.requests.length;
      const { status, errors } = await gateway.ask(text, { variables });
      expect(status).toBe(400);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(gateway.agencies.partnership.requests).toHaveLength(before);
    });

    it('(lists within lists without end) does not fall over', async () => {
      const depth = 40_000;
      const body = `{"query":"query ($id: ID!) { citizen(id: $id) { id } }","variables":{"id":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
      const { status, errors } = await post(body, { authorization: `Bearer ${await gateway.token()}` });
      expect({ status, code: errors[0]?.extensions['code'] }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
    });

    it('does not echo a text that it could not parse', async () => {
      const { text, errors } = await gateway.ask('{ citizen(id: 7 "Ada Marlow") { id } }');
      expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }]);
      expect(text).not.toContain('Ada');
    });

    it('does not echo a number that is too large for its type', async () => {
      const { text, errors } = await gateway.ask('query ($f: Int!) { citizens(first: $f) { id } }', {
        variables: { f: 9_990_000_018 },
      });
      expect(errors).toMatchObject([
        { message: 'The variable "$f" must be a valid Int.', extensions: { code: 'BAD_USER_INPUT' } },
      ]);
      expect(text).not.toContain('9990000018');
    });
  });

  describe('asked by a page', () => {
    const preflight = (origin: string) =>
      fetch(gateway.url, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });

    it('lets Apollo Sandbox read the answer in development', async () => {
      const response = await preflight('https://studio.apollographql.com');
      expect(response.headers.get('access-control-allow-origin')).toBe('https://studio.apollographql.com');
    });

    it.each(['https://elsewhere.example', 'null', 'https://studio.apollographql.com.elsewhere.example'])(
      'gives %s no leave to read it',
      async (origin) => {
        expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
        const { headers } = await post(query('{ hubs { name } }'), { origin });
        expect(headers.get('access-control-allow-origin')).toBeNull();
      },
    );
  });
});

/** Two to the power of `levels` fields in a few lines. */
function doubling(levels: number): string {
  const fragments = Array.from({ length: levels }, (_, i) => `fragment F${i} on Hub { ...F${i + 1} ...F${i + 1} }`);
  return `{ hubs { ...F0 } } ${fragments.join(' ')} fragment F${levels} on Hub { name }`;
}
