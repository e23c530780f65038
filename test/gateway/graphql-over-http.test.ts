/** Holds the gateway to the GraphQL-over-HTTP specification, sentence by sentence, under the ids of graphql-http's audit. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { runGateway } from './running-gateway.ts';
import type { RunningGateway } from './running-gateway.ts';

const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';
const QUERY = '{ hubs { name } }';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await runGateway();
});
afterAll(() => gateway.close());

interface Sent {
  readonly accept?: string | null;
  readonly contentType?: string;
  readonly method?: string;
  readonly authorization?: string;
}

async function send(
  body: string,
  { accept = JSON_TYPE, contentType = JSON_TYPE, method = 'POST', authorization }: Sent = {},
) {
  const response = await fetch(gateway.url, {
    method,
    ...(method === 'GET' ? {} : { body }),
    headers: {
      'content-type': contentType,
      ...(accept === null ? {} : { accept }),
      ...(authorization === undefined ? {} : { authorization }),
    },
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const [type, ...parameters] = (response.headers.get('content-type') ?? '').split(/; */);
  // `fatal`: what is not UTF-8 fails here (82A3).
  const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  return { status: response.status, type, parameters, parsed, allow: response.headers.get('allow') };
}

const ask = (members: Record<string, unknown>, sent: Sent = {}) => send(JSON.stringify(members), sent);
const DATA = { data: { hubs: [{ name: 'Harbour Street' }] } };

describe('the media types', () => {
  it.each([
    ['4655 MUST accept application/graphql-response+json and answer with it', GRAPHQL_TYPE, GRAPHQL_TYPE],
    ['4DE1 MUST accept application/json and answer with it', JSON_TYPE, JSON_TYPE],
    ['80D8 SHOULD answer */* with application/json', '*/*', JSON_TYPE],
    ['80D8 and a request without Accept', null, JSON_TYPE],
    ['and the one that the client prefers', `${JSON_TYPE};q=0.5, ${GRAPHQL_TYPE}`, GRAPHQL_TYPE],
    ['and the other way round', `${GRAPHQL_TYPE};q=0.1, ${JSON_TYPE}`, JSON_TYPE],
    ['and one with its charset', `${GRAPHQL_TYPE}; charset=utf-8`, GRAPHQL_TYPE],
  ])('%s', async (_sentence, accept, type) => {
    const answer = await ask({ query: QUERY }, { accept });
    expect(answer).toMatchObject({ status: 200, type, parsed: DATA });
    // 82A3 MUST use UTF-8.
    expect(answer.parameters).toEqual(['charset=utf-8']);
  });

  it.each(['text/html', 'application/xml', `${JSON_TYPE};q=0`])(
    'answers 406 to a client that accepts neither: %s',
    async (accept) => {
      expect((await ask({ query: QUERY }, { accept })).status).toBe(406);
    },
  );

  it.each([
    ['BF61 MUST accept a request in UTF-8', 'application/json; charset=utf-8', 200],
    ['in whatever case', 'application/json; Charset="UTF-8"', 200],
    ['78D5 MUST assume UTF-8 where nothing is said', JSON_TYPE, 200],
    ['and must not read another encoding as UTF-8', 'application/json; charset=iso-8859-1', 415],
    ['nor an unknown one', 'application/json; charset=utf-7', 415],
    ['D477 and no other type than JSON', 'application/x-www-form-urlencoded', 415],
    ['nor that of answers', GRAPHQL_TYPE, 415],
  ])('%s', async (_sentence, contentType, status) => {
    expect((await ask({ query: QUERY }, { contentType })).status).toBe(status);
  });

  it('reads what is not a letter of English as it was meant', async () => {
    const token = await gateway.token();
    const members = { query: 'query ($id: ID!) { citizen(id: $id) { id } }', variables: { id: 'Zoë Łukasz 👵' } };
    const answer = await ask(members, { authorization: `Bearer ${token}` });
    expect(answer.parsed).toMatchObject({ data: { citizen: { id: 'Zoë Łukasz 👵' } } });
  });
});

describe('the methods', () => {
  it('2C94 MUST accept POST', async () => {
    expect((await ask({ query: QUERY })).status).toBe(200);
  });

  it.each(['GET', 'PUT', 'DELETE'])('%s is refused with 405 and the method that is not (RFC 9110)', async (method) => {
    for (const accept of [JSON_TYPE, GRAPHQL_TYPE]) {
      expect(await ask({ query: QUERY }, { method, accept })).toMatchObject({
        status: 405,
        allow: 'POST',
        type: accept,
      });
    }
  });
});

describe('the request', () => {
  const BAD: readonly (readonly [string, string])[] = [
    ['A5BF a body that is empty', ''],
    ['BCF8 a body that is no JSON', '{ "not a json'],
    ['423L no query', JSON.stringify({ notquery: QUERY })],
    ...[{}, 0, false, ['array']].map(
      (query) => [`LKJ0 a query that is ${typeof query}`, JSON.stringify({ query })] as const,
    ),
    ...[{}, 0, false, ['array']].map(
      (operationName) =>
        [`6C00 a name that is ${typeof operationName}`, JSON.stringify({ query: QUERY, operationName })] as const,
    ),
    ...['string', 0, false, ['array']].map(
      (variables) =>
        [`4760 variables that are ${typeof variables}`, JSON.stringify({ query: QUERY, variables })] as const,
    ),
    ...['string', 0, false, ['array']].map(
      (extensions) =>
        [`D6D5 extensions that are ${typeof extensions}`, JSON.stringify({ query: QUERY, extensions })] as const,
    ),
  ];

  it.each(BAD)(
    'with %s is answered with 400, an error and no data, as the type that is accepted',
    async (_what, body) => {
      for (const accept of [JSON_TYPE, GRAPHQL_TYPE]) {
        const answer = await send(body, { accept });
        expect(answer).toMatchObject({ status: 400, type: accept });
        expect(answer.parsed).toMatchObject({ errors: [{ message: expect.any(String) }] });
        expect(answer.parsed).not.toHaveProperty('data');
      }
    },
  );

  it.each([
    ['13EE MUST allow a text for the query', { query: QUERY }],
    ['B8B3 MUST allow a text for the name', { query: `query Hubs ${QUERY}`, operationName: 'Hubs' }],
    [
      '0220 MUST allow null for name, variables and extensions',
      { query: QUERY, operationName: null, variables: null, extensions: null },
    ],
    [
      '28B9 MUST allow a map for the variables',
      { query: 'query ($x: Boolean!) { hubs { name @include(if: $x) } }', variables: { x: true } },
    ],
    ['1B7A MUST allow a map for the extensions', { query: QUERY, extensions: { some: 'value' } }],
    ['ignores members that it does not know', { query: QUERY, unknown: 1 }],
  ])('%s', async (_sentence, members) => {
    for (const accept of [JSON_TYPE, GRAPHQL_TYPE]) {
      expect(await ask(members, { accept })).toMatchObject({ status: 200, type: accept, parsed: DATA });
    }
  });
});

describe('an operation that is not executed', () => {
  const cases = [
    ['865D, 556A it cannot be parsed', { query: '{' }],
    ['51FE, 74FF it does not fit the schema', { query: '{ hubs { colour } }' }],
    [
      '86EE a variable does not fit',
      { query: 'query ($x: Boolean!) { hubs { name @include(if: $x) } }', variables: { x: 'maybe' } },
    ],
    ['its name is not in the document', { query: `query Hubs ${QUERY}`, operationName: 'Others' }],
  ] as const;

  it.each(cases)('because %s is answered with 400 and no data (D586, 5E5B)', async (_why, members) => {
    const answer = await ask(members, { accept: GRAPHQL_TYPE });
    expect(answer).toMatchObject({ status: 400, type: GRAPHQL_TYPE });
    expect(answer.parsed).not.toHaveProperty('data');
  });

  it.each(cases)(
    'because %s has the same status for application/json: 572B, FDE2 and 7B9B, which we do not follow',
    async (_why, members) => {
      expect(await ask(members)).toMatchObject({ status: 400, type: JSON_TYPE });
    },
  );

  it('because of who asks is answered with its own status, as the type that is accepted', async () => {
    for (const accept of [JSON_TYPE, GRAPHQL_TYPE]) {
      const stranger = await ask({ query: QUERY }, { accept, authorization: 'Bearer x.y.z' });
      expect(stranger).toMatchObject({ status: 401, type: accept });
      const nobody = await ask({ query: '{ citizen(id: "c1") { name } }' }, { accept });
      expect(nobody).toMatchObject({ status: 401, type: accept });
      expect(stranger.parsed).not.toHaveProperty('data');
    }
  });
});

describe('an operation that is executed in part', () => {
  it('is answered with 200, its data and its errors', async () => {
    gateway.agencies.partnership.behave((_request, response) => response.destroy());
    const { status, parsed } = await ask({ query: QUERY }, { accept: GRAPHQL_TYPE });
    gateway.agencies.partnership.behave(null);
    expect({ status, parsed }).toMatchObject({
      status: 200,
      parsed: { data: { hubs: null }, errors: [{ path: ['hubs'] }] },
    });
  });
});
