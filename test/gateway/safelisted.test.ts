/** Holds ids to this: one is served like the text that it stands for, to the same callers, with the same care. */

import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import type { ServerResponse } from 'node:http';

import { QueryPlanner } from '@apollo/query-planner';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { pino } from 'pino';

import { composeFakes, SDL } from './fake-agencies.ts';
import { persisted, runGateway, send } from './running-gateway.ts';
import type { Answer, AskOptions, RunningGateway } from './running-gateway.ts';
import { operationId } from '../../schema/safelist.ts';

const SINGLE_VIEW = 'query SingleView($id: ID!) { citizen(id: $id) { name council { tenancies } health { gp } } }';
const HUBS = 'query Hubs { hubs { name } }';
const DEEP = `query Deep { hubs { walk { ${'on { '.repeat(8)} name ${'}'.repeat(8)} } } }`;
const BY_NUMBER = 'query ByNumber($n: NhsNumber!) { byNhsNumber(nhsNumber: $n) { id name } }';
const PAGE =
  'query Page($first: Int! = 2, $named: Boolean!) { citizens(first: $first) { id name @include(if: $named) } }';
const LISTED = [SINGLE_VIEW, HUBS, DEEP, BY_NUMBER, PAGE];
/** A fetch may take longer than its operation: what ends the operation shows. */
const TIMES = { AGENCY_TIMEOUT_MS: '5000', OPERATION_TIMEOUT_MS: '900' };
const UNLISTED = 'query Unlisted { hubs { warden } }';

let gateway: RunningGateway;
const lines: string[] = [];
beforeAll(async () => {
  const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  gateway = await runGateway({ listed: LISTED, logger, env: TIMES });
});
afterEach(() => {
  for (const agency of Object.values(gateway.agencies)) agency.behave(null);
});
afterAll(() => gateway.close());

const codesOf = ({ errors }: { errors: readonly { extensions: Readonly<Record<string, string>> }[] }) =>
  errors.map(({ extensions }) => extensions['code']);

describe('an operation by its id', () => {
  it('is answered without its text, from every agency', async () => {
    const { status, data, errors } = await gateway.askListed(SINGLE_VIEW, { variables: { id: 'c1' } });
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
    expect(data).toEqual({
      citizen: {
        name: 'Ada Marlow',
        council: { tenancies: ['flat 3'] },
        health: { gp: 'Harbour Street Surgery' },
      },
    });
  });

  it('takes defaults and conditions from its own text', async () => {
    const named = await gateway.askListed(PAGE, { variables: { named: true } });
    const bare = await gateway.askListed(PAGE, { variables: { named: false, first: 1 } });
    expect(named.data?.['citizens']).toEqual([
      { id: 'c0', name: 'Citizen 0' },
      { id: 'c1', name: 'Citizen 1' },
    ]);
    expect(bare.data?.['citizens']).toEqual([{ id: 'c0' }]);
  });

  it('reaches no agency without a token where a reader is needed, and says how to sign in', async () => {
    const before = gateway.agencies.partnership.requests.length;
    const answer = await gateway.askListed(SINGLE_VIEW, { variables: { id: 'c1' }, token: null });
    expect({ status: answer.status, codes: codesOf(answer) }).toEqual({ status: 401, codes: ['UNAUTHENTICATED'] });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(gateway.agencies.partnership.requests).toHaveLength(before);
  });

  it('is served to anybody where it asks for open data only, and is not nested too deeply', async () => {
    const open = await gateway.askListed(HUBS, { token: null });
    expect({ status: open.status, data: open.data }).toEqual({
      status: 200,
      data: { hubs: [{ name: 'Harbour Street' }] },
    });
    const deep = await gateway.askListed(DEEP, { token: null });
    expect({ status: deep.status, codes: codesOf(deep) }).toEqual({
      status: 400,
      codes: ['GRAPHQL_VALIDATION_FAILED'],
    });
    expect((await gateway.askListed(DEEP)).status).toBe(200);
  });

  it('may be read by a page of a listed origin, and is kept by nobody', async () => {
    const origin = 'https://studio.apollographql.com';
    const { headers } = await gateway.askListed(HUBS, { token: null, headers: { origin } });
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-trace-id')).toMatch(/^[0-9a-f]{32}$/);
  });

  it('beside its own text is served all the same', async () => {
    const body = JSON.stringify({ query: HUBS, extensions: persisted(operationId(HUBS)) });
    const { status, data } = await send(gateway.url, body);
    expect({ status, data }).toEqual({ status: 200, data: { hubs: [{ name: 'Harbour Street' }] } });
  });

  it('stands in the log by its name, which an operator has read', async () => {
    const { headers } = await gateway.askListed(HUBS, { token: null, headers: { 'apollographql-client-name': 'crm' } });
    expect(linesOf(headers)).toMatchObject([
      { operation: 'Hubs', kind: 'query', client: 'crm', reader: null, outcome: 'OK', codes: [] },
    ]);
  });

  it('that no list has asks nobody, and the client is told that it is not known', async () => {
    const answer = await gateway.askListed(UNLISTED);
    // As Apollo Server answers it: Apollo’s clients go on to send the text, with the id beside it.
    expect({ status: answer.status, codes: codesOf(answer) }).toEqual({
      status: 200,
      codes: ['PERSISTED_QUERY_NOT_FOUND'],
    });
    const traceId = answer.headers.get('x-trace-id');
    const error = {
      message: expect.stringMatching(/^The application asks for something that is not on the list here/),
      extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', traceId },
    };
    expect(JSON.parse(answer.text)).toEqual({ errors: [error], extensions: { traceId, agencies: {} } });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(linesOf(answer.headers)).toMatchObject([{ operation: null, kind: null, cost: null, outcome: 'ERRORS' }]);
    const body = JSON.stringify({ query: UNLISTED, extensions: persisted(operationId(UNLISTED)) });
    const again = await send(gateway.url, body, { authorization: `Bearer ${await gateway.token()}` });
    expect(again.data).toEqual({ hubs: [{ warden: null }] });
  });

  it.each([
    ['the id of another text', { query: HUBS, extensions: persisted(operationId(SINGLE_VIEW)) }],
    ['an id that is too short', { extensions: persisted('00') }],
    ['an id in capitals', { extensions: persisted(operationId(HUBS).toUpperCase()) }],
    ['an id that is a list', { extensions: persisted([operationId(HUBS)] as never) }],
    ['another version', { extensions: { persistedQuery: { version: 2, sha256Hash: operationId(HUBS) } } }],
    ['a text in place of the two', { extensions: { persistedQuery: operationId(HUBS) } }],
    ['variables that are a list', { extensions: persisted(operationId(HUBS)), variables: [] }],
    ['a name that is no text', { extensions: persisted(operationId(HUBS)), operationName: 7 }],
    ['a text that is no text', { query: {}, extensions: persisted(operationId(HUBS)) }],
  ])('is refused with %s', async (_what, body) => {
    const answer = await send(gateway.url, JSON.stringify(body));
    expect({ status: answer.status, codes: codesOf(answer) }).toEqual({ status: 400, codes: ['BAD_REQUEST'] });
  });

  it('is refused in a body that is too large', async () => {
    const answer = await gateway.askListed(HUBS, { variables: { x: 'x'.repeat(200_000) } });
    expect({ status: answer.status, codes: codesOf(answer) }).toEqual({ status: 413, codes: ['PAYLOAD_TOO_LARGE'] });
  });

  it('refuses a client that wants another type than JSON before any agency is asked', async () => {
    const before = gateway.agencies.partnership.requests.length;
    const answer = await gateway.askListed(HUBS, { headers: { accept: 'text/html' } });
    expect({ status: answer.status, codes: codesOf(answer) }).toEqual({ status: 406, codes: ['BAD_REQUEST'] });
    expect(gateway.agencies.partnership.requests).toHaveLength(before);
  });

  it('ends at the deadline of the operation, with what has come', async () => {
    gateway.agencies.nhs.behave(() => {});
    const began = performance.now();
    const answer = await gateway.askListed(SINGLE_VIEW, { variables: { id: 'c1' } });
    // The fetch itself had five seconds.
    expect(performance.now() - began).toBeLessThan(3_000);
    expect({ status: answer.status, codes: codesOf(answer) }).toEqual({ status: 200, codes: ['AGENCY_TIMEOUT'] });
    expect(answer.data).toMatchObject({ citizen: { name: 'Ada Marlow', health: null } });
  });

  it('is given up when the client goes away', async () => {
    const asked = new Promise<ServerResponse>((resolve) => {
      gateway.agencies.partnership.behave((_request, response) => resolve(response));
    });
    const body = JSON.stringify({ extensions: persisted(operationId(HUBS)) });
    const client = httpRequest(gateway.url, { method: 'POST', headers: { 'content-type': 'application/json' } });
    client.on('error', () => {}).end(body);
    const fetched = await asked;
    const began = performance.now();
    client.destroy();
    await once(fetched, 'close');
    // Well before any deadline.
    expect(performance.now() - began).toBeLessThan(600);
  });
});

describe('an id and its text', () => {
  const bearer = async () => ({ authorization: `Bearer ${await gateway.token({ role: 'developer' })}` });

  it.each<[string, string, AskOptions & { operationName?: string }]>([
    ['an answer', SINGLE_VIEW, { variables: { id: 'c1' } }],
    ['open data without a token', HUBS, { token: null }],
    ['no token where one is needed', SINGLE_VIEW, { variables: { id: 'c1' }, token: null }],
    ['a token that proves nobody', HUBS, { token: 'e30.e30.e30' }],
    ['a variable that does not fit', BY_NUMBER, { variables: { n: '9990000019' } }],
    ['a variable of another kind', SINGLE_VIEW, { variables: { id: { name: 'Ada' } } }],
    ['a missing variable', BY_NUMBER, {}],
    ['a null where there must be a value', BY_NUMBER, { variables: { n: null } }],
    ['a variable that nobody asked for', HUBS, { variables: { surplus: 'x' } }],
    ['U+0000 in a variable that nobody asked for', HUBS, { variables: { surplus: ['\u0000'] } }],
    ['a condition that is missing', PAGE, { variables: {} }],
    ['a condition that is no boolean', PAGE, { variables: { named: 'yes' } }],
    ['a number that is too large', PAGE, { variables: { named: true, first: 9_990_000_018 } }],
    ['the name of another operation', HUBS, { operationName: 'Zebra' }],
    ['its own name', HUBS, { operationName: 'Hubs' }],
    ['an empty name', HUBS, { operationName: '' }],
  ])('are answered alike: %s', async (_what, document, { operationName, variables, token }) => {
    const headers = token === undefined ? await bearer() : token === null ? {} : { authorization: `Bearer ${token}` };
    const rest = { operationName, variables };
    const text = await send(gateway.url, JSON.stringify({ query: document, ...rest }), headers);

    const id = await send(
      gateway.url,
      JSON.stringify({ extensions: persisted(operationId(document)), ...rest }),
      headers,
    );
    expect(comparable(id)).toEqual(comparable(text));
    expect(linesOf(id.headers)).toEqual(linesOf(text.headers));
  });

  it.each([
    ['*/*', 'application/json; charset=utf-8'],
    ['application/json', 'application/json; charset=utf-8'],
    ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
    ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json; charset=utf-8'],
    ['application/graphql-response+json;q=0.1, application/*', 'application/json; charset=utf-8'],
    ['application/json;q=0, */*;q=0.1', 'application/graphql-response+json; charset=utf-8'],
    ['text/html, application/xhtml+xml, */*;q=0.8', 'application/json; charset=utf-8'],
    ['Application/JSON; Charset=UTF-8', 'application/json; charset=utf-8'],
    ['multipart/mixed, application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
  ])('have one media type for a client that accepts %s', async (accept, chosen) => {
    const options = { token: null, headers: { accept } };
    const answers = [await gateway.ask(HUBS, options), await gateway.askListed(HUBS, options)];
    expect(answers.map(({ headers }) => headers.get('content-type'))).toEqual([chosen, chosen]);
  });

  it.each<[string, number, RequestInit]>([
    ['with GET', 405, { method: 'GET', body: null }],
    ['with PUT', 405, { method: 'PUT' }],
    ['as a form of another site’s page would send it', 415, { headers: { 'content-type': 'text/plain' } }],
    ['in another encoding', 415, { headers: { 'content-type': 'application/json; charset=utf-16' } }],
    ['to a client that reads no JSON', 406, { headers: { 'content-type': 'application/json', accept: 'text/html' } }],
  ])('are refused alike: %s', async (_what, status, init) => {
    const requests = [{ query: HUBS }, { extensions: persisted(operationId(HUBS)) }].map(async (body) => {
      const url = init.body === null ? `${gateway.url}?extensions=${JSON.stringify(body)}` : gateway.url;
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), ...init });
      return comparable({ status: response.status, headers: response.headers, text: await response.text() });
    });
    const [text, id] = await Promise.all(requests);
    expect(id).toEqual(text);
    expect(id?.status).toBe(status);
  });

  it('are refused alike in a list', async () => {
    const extensions = persisted(operationId(HUBS));
    for (const body of [[{ query: HUBS }], [{ extensions }], [{ extensions }, { extensions }]]) {
      expect((await send(gateway.url, JSON.stringify(body))).status).toBe(400);
    }
  });

  it('are answered alike when agencies are down, slow or lying', async () => {
    const { council, nhs } = gateway.agencies;
    nhs.behave(() => {});
    council.behave((_request, response) => void response.end('<html>'));
    const variables = { id: 'c1' };
    const answers = [
      await gateway.ask(SINGLE_VIEW, { variables }),
      await gateway.askListed(SINGLE_VIEW, { variables }),
    ];
    const [text, id] = answers.map(comparable);
    expect(id).toEqual(text);
    expect(codesOf(answers[1] ?? { errors: [] }).sort()).toEqual(['AGENCY_INVALID_RESPONSE', 'AGENCY_TIMEOUT']);
  });
});

describe('a new supergraph', () => {
  const WITHOUT_HUBS = composeFakes(
    {},
    {
      ...SDL,
      partnership: SDL.partnership.replace('hubs: [Hub!]', 'centres: [Hub!]'),
    },
  );
  afterEach(async () => {
    await writeFile(gateway.supergraph, composeFakes({}));
    await until(async () => (await gateway.askListed(HUBS, { token: null })).status === 200);
  });

  it('is followed without losing a request, and refuses only what no longer fits', async () => {
    lines.length = 0;
    const load = new AbortController();
    const statuses = new Set<number>();
    const loaded = Promise.all(
      Array.from({ length: 4 }, async () => {
        while (!load.signal.aborted) {
          const { status, errors } = await gateway.askListed(SINGLE_VIEW, { variables: { id: 'c1' } });
          statuses.add(errors.length === 0 ? status : 0);
        }
      }),
    );
    await writeFile(gateway.supergraph, WITHOUT_HUBS);
    const refused = await until(async () => (await gateway.askListed(HUBS, { token: null })).status !== 200);
    load.abort();
    await loaded;
    expect(refused).toBe(true);
    expect([...statuses]).toEqual([200]);
    const answer = await gateway.askListed(HUBS, { token: null });
    expect({ status: answer.status, codes: codesOf(answer) }).toEqual({
      status: 400,
      codes: ['GRAPHQL_VALIDATION_FAILED'],
    });
    expect(comparable(answer)).toEqual(comparable(await gateway.ask(HUBS, { token: null })));
    const warnings = lines.filter((line) => line.includes('no longer fits')).map((line) => JSON.parse(line));
    expect(warnings).toContainEqual(
      expect.objectContaining({ level: 40, operation: 'Hubs', reason: expect.stringMatching(/field "hubs"/) }),
    );
  });
});

describe('the plan of a listed operation', () => {
  const ASKED = { variables: { id: 'c1' } };
  const planned = jest.spyOn(QueryPlanner.prototype, 'buildQueryPlan');
  let fresh: RunningGateway;
  beforeAll(async () => {
    const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
    fresh = await runGateway({ listed: [SINGLE_VIEW], logger });
  });
  afterAll(async () => {
    planned.mockRestore();
    await fresh.close();
  });

  async function asked() {
    const headers = { authorization: `Bearer ${await fresh.token()}` };
    const named = JSON.stringify({ query: SINGLE_VIEW, operationName: 'SingleView', ...ASKED });
    return [
      await fresh.askListed(SINGLE_VIEW, ASKED),
      await fresh.ask(SINGLE_VIEW, ASKED),
      await send(fresh.url, named, headers),
    ];
  }

  it('is made before its first caller comes, who may send its id, its text or its name beside it', async () => {
    planned.mockClear();
    for (const { errors } of await asked()) expect(errors).toEqual([]);
    expect(planned).not.toHaveBeenCalled();
    await fresh.ask(`${SINGLE_VIEW} `, ASKED);
    expect(planned).toHaveBeenCalledTimes(1);
  });

  it('is made again for a new supergraph, without being asked for', async () => {
    planned.mockClear();
    lines.length = 0;
    const partnership = SDL.partnership.replace('type Hub {', 'type Hub { town: String @access(class: "OPEN")');
    await writeFile(fresh.supergraph, composeFakes({}, { ...SDL, partnership }));
    expect(await until(async () => lines.some((line) => line.includes('follow the new supergraph')))).toBe(true);
    expect(planned).toHaveBeenCalledTimes(1);
    await asked();
    expect(planned).toHaveBeenCalledTimes(1);
  });
});

/** Everything that a client sees, with what differs from one request to the next taken out. */
function comparable({ status, headers, text }: Pick<Answer, 'status' | 'headers' | 'text'>) {
  const { date: _date, 'x-trace-id': traceId = '', 'content-length': _length, ...rest } = Object.fromEntries(headers);
  const parsed: { errors?: object[] } = JSON.parse(text);
  // Agencies answer in any order, and their errors come in that order.
  const errors = parsed.errors?.map((error) => JSON.stringify(error)).sort();
  const sorted = JSON.stringify({ ...parsed, ...(errors === undefined ? {} : { errors }) });
  return {
    status,
    headers: rest,
    ending: text.slice(-2),
    text: sorted.replaceAll(traceId, 'trace').replaceAll(/"milliseconds":[\d.]+/g, '"milliseconds":0'),
  };
}

/** The lines of the log about a request, without what differs from one to the next. */
function linesOf(headers: Headers): object[] {
  const traceId = headers.get('x-trace-id') ?? 'none';
  return lines
    .filter((line) => line.includes(traceId) && line.includes('"msg":"operation"'))
    .map((line) => line.replaceAll(traceId, 'trace').replaceAll(/"(milliseconds|time)":("[^"]+"|[\d.]+)/g, '"$1":0'))
    .map((line) => JSON.parse(line));
}

async function until(isTrue: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await isTrue()) return true;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return false;
}
