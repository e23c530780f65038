/** Tells what a reader sees when one agency is dead, slow, huge or lying: everybody else's part, and one error that names it. */

import type { ServerResponse } from 'node:http';

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { json } from '../gateway/fake-agencies.ts';
import type { Behaviour, FakeName } from '../gateway/fake-agencies.ts';
import { runGateway } from '../gateway/running-gateway.ts';
import type { Answer, RunningGateway } from '../gateway/running-gateway.ts';

const SINGLE_VIEW = `query SingleView($id: ID!) {
  citizen(id: $id) { id name council { tenancies } police { markers } health { gp } }
}`;

const WHOLE = {
  id: 'c1',
  name: 'Ada Marlow',
  council: { tenancies: ['flat 3'] },
  police: { markers: [] },
  health: { gp: 'Harbour Street Surgery' },
};

let gateway: RunningGateway;
const held = new Set<ServerResponse>();

beforeAll(async () => {
  gateway = await runGateway();
});
afterEach(() => {
  for (const agency of Object.values(gateway.agencies)) agency.behave(null);
  for (const response of held) response.destroy();
  held.clear();
});
afterAll(() => gateway.close());

const hang: Behaviour = (_request, response) => void held.add(response);

const entities = (part: unknown) => ({ data: { _entities: [part] } });

const LIES: readonly (readonly [string, unknown])[] = [
  ['a text where an object belongs', entities({ police: 'none' })],
  ['an object where a list belongs', entities({ police: { markers: { 0: 'armed' } } })],
  ['a number where a text belongs', entities({ police: { markers: [7] } })],
  ['null where the contract has none', entities({ police: { markers: [null] } })],
  ['another agency’s part', entities({ police: { markers: [] }, council: { tenancies: ['not theirs'] } })],
  ['another citizen’s type', entities({ __typename: 'Hub', police: { markers: [] } })],
  ['one entity too many', { data: { _entities: [{ police: { markers: [] } }, { police: { markers: [] } }] } }],
  ['no entities', { data: {} }],
  ['data that is a list', { data: [] }],
  ['errors that are a text', { ...entities({ police: { markers: [] } }), errors: 'none' }],
  ['a missing field', entities({ police: {} })],
  ['__proto__', JSON.parse('{"data":{"_entities":[{"police":{"markers":[],"__proto__":{"x":1}}}]}}')],
  ['a JSON number', 7],
  ['JSON null', null],
];

describe('the gateway', () => {
  it('answers from every agency when all are well', async () => {
    const { data, errors, extensions } = await single();
    expect({ data, errors }).toEqual({ data: { citizen: WHOLE }, errors: [] });
    expect(extensions.agencies).toEqual({
      partnership: { state: 'ANSWERED' },
      council: { state: 'ANSWERED' },
      police: { state: 'ANSWERED' },
      nhs: { state: 'ANSWERED' },
    });
  });

  it('names the police and shows the rest when the police are dead', async () => {
    await gateway.agencies.police.stop();
    const answer = await single();
    await gateway.agencies.police.start();
    expect(seen(answer)).toEqual(onlyMissing('police', 'police', 'AGENCY_UNAVAILABLE', 'UNAVAILABLE'));
    expect(answer.errors[0]?.message).toBe('The police could not be reached.');
  });

  it('answers within the deadline when the NHS hangs', async () => {
    gateway.agencies.nhs.behave(hang);
    const startedAt = performance.now();
    const answer = await single();
    expect(performance.now() - startedAt).toBeLessThan(1_200);
    expect(seen(answer)).toEqual(onlyMissing('nhs', 'health', 'AGENCY_TIMEOUT', 'TIMEOUT'));
  });

  it('answers within the deadline when the NHS sends its answer drop by drop', async () => {
    gateway.agencies.nhs.behave((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(timer));
      held.add(response);
    });
    const startedAt = performance.now();
    const answer = await single();
    expect(performance.now() - startedAt).toBeLessThan(1_200);
    expect(seen(answer)).toEqual(onlyMissing('nhs', 'health', 'AGENCY_TIMEOUT', 'TIMEOUT'));
  });

  it('stops reading five megabytes of nonsense from the council', async () => {
    gateway.agencies.council.behave((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('nonsense'.repeat(640_000));
    });
    expect(seen(await single())).toEqual(onlyMissing('council', 'council', 'AGENCY_RESPONSE_TOO_LARGE', 'INVALID'));
  });

  it.each([
    ['text that is not JSON', (_request, response) => void response.end('<html>council.internal</html>')],
    ['half an answer', (_request, response) => void response.end('{"data":{"_entities":[')],
  ] satisfies [string, Behaviour][])('does not use %s', async (_what, behaviour) => {
    gateway.agencies.council.behave(behaviour);
    expect(seen(await single())).toEqual(onlyMissing('council', 'council', 'AGENCY_INVALID_RESPONSE', 'INVALID'));
  });

  it('follows no redirect, so that nothing is sent to another host', async () => {
    const before = gateway.agencies.nhs.requests.length;
    gateway.agencies.council.behave((_request, response) => {
      response.writeHead(307, { location: gateway.agencies.nhs.url }).end();
    });
    expect(seen(await single())).toEqual(onlyMissing('council', 'council', 'AGENCY_INVALID_RESPONSE', 'INVALID'));
    expect(gateway.agencies.nhs.requests).toHaveLength(before + 1);
  });

  it.each([401, 403, 404, 500, 503])('treats status %d as an agency that is not there', async (status) => {
    gateway.agencies.council.behave((_request, response) =>
      json(
        response,
        { errors: [{ message: 'at council-db.internal:5432', extensions: { code: 'UNAUTHENTICATED' } }] },
        status,
      ),
    );
    expect(seen(await single())).toEqual(onlyMissing('council', 'council', 'AGENCY_UNAVAILABLE', 'UNAVAILABLE'));
  });

  it.each(LIES)('shows nothing of a police answer with %s', async (_what, lie) => {
    gateway.agencies.police.behave((_request, response) => json(response, lie));
    expect(seen(await single())).toEqual(onlyMissing('police', 'police', 'AGENCY_INVALID_RESPONSE', 'INVALID'));
  });

  it('says of a whole page at which citizens a dead agency is missing', async () => {
    await gateway.agencies.police.stop();
    const { data, errors } = await gateway.ask(
      '{ citizens(first: 3) { id council { tenancies } cases: police { markers } } }',
    );
    await gateway.agencies.police.start();
    expect(data).toEqual({
      citizens: ['c0', 'c1', 'c2'].map((id) => ({ id, council: { tenancies: ['flat 3'] }, cases: null })),
    });
    expect(errors.map(({ path }) => path)).toEqual([0, 1, 2].map((index) => ['citizens', index, 'cases']));
  });

  it('answers null with one error when the partnership itself is dead', async () => {
    await gateway.agencies.partnership.stop();
    const { status, data, errors } = await single();
    await gateway.agencies.partnership.start();
    expect({ status, data }).toEqual({ status: 200, data: { citizen: null } });
    expect(errors).toMatchObject([
      { path: ['citizen'], extensions: { agency: 'partnership', code: 'AGENCY_UNAVAILABLE' } },
    ]);
  });

  it('ends the whole operation at its own deadline', async () => {
    const hurried = await runGateway({ env: { OPERATION_TIMEOUT_MS: '200', AGENCY_TIMEOUT_MS: '5000' } });
    hurried.agencies.police.behave(hang);
    const startedAt = performance.now();
    const { errors } = await hurried.ask(SINGLE_VIEW, { variables: { id: 'c1' } });
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    expect(errors).toMatchObject([{ extensions: { agency: 'police', code: 'AGENCY_TIMEOUT' } }]);
    await hurried.close();
  });

  it('stops asking when the client hangs up', async () => {
    const hungUp = new Promise<void>((resolve) => {
      gateway.agencies.police.behave((_request, response) => void response.on('close', () => resolve()));
    });
    const client = new AbortController();
    const request = fetch(gateway.url, {
      method: 'POST',
      signal: client.signal,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await gateway.token()}` },
      body: JSON.stringify({ query: SINGLE_VIEW, variables: { id: 'c1' } }),
    });
    const startedAt = performance.now();
    setTimeout(() => client.abort(), 80);
    await expect(request).rejects.toThrow('abort');
    await hungUp;
    expect(performance.now() - startedAt).toBeLessThan(350);
  });
});

describe('an agency’s own error', () => {
  it.each([
    [
      'WITHHELD',
      { code: 'WITHHELD', class: 'STAFF_SAFETY' },
      'This is not shown to your role for this purpose.',
      { class: 'STAFF_SAFETY' },
    ],
    ['NOT_FOUND', { code: 'NOT_FOUND' }, 'There is nothing here under that reference.', {}],
    [
      'BAD_USER_INPUT',
      { code: 'BAD_USER_INPUT', argument: 'first' },
      'A page must be from 1 to 100.',
      { argument: 'first' },
    ],
  ])(
    'passes as %s at the client’s own path, without anything else in it',
    async (code, extensions, message, passed) => {
      gateway.agencies.police.behave((_request, response) =>
        json(response, {
          data: { _entities: [{ police: { markers: null } }] },
          errors: [
            {
              message: code === 'BAD_USER_INPUT' ? message : 'row 17 at police-db.internal',
              path: ['_entities', 0, 'police', 'markers'],
              extensions: { ...extensions, stacktrace: ['at police'], host: 'police-db.internal' },
            },
          ],
        }),
      );
      const { data, errors, extensions: told } = await single();
      expect(data).toEqual({ citizen: { ...WHOLE, police: { markers: null } } });
      expect(errors).toEqual([
        {
          message,
          path: ['citizen', 'police', 'markers'],
          extensions: { ...passed, code, agency: 'police', traceId: told.traceId },
        },
      ]);
    },
  );

  it.each([
    ['a code that agencies do not have', { message: 'select * from x', extensions: { code: 'UNAUTHENTICATED' } }],
    ['no code', { message: 'connect ECONNREFUSED 10.0.0.7:5432' }],
    ['a text for a code', 'boom'],
  ])('with %s becomes a constant text', async (_what, error) => {
    gateway.agencies.police.behave((_request, response) =>
      json(response, { data: { _entities: [{ police: { markers: null } }] }, errors: [error] }),
    );
    const { errors } = await single();
    expect(errors).toMatchObject([
      {
        message: 'Something went wrong here. Quote the trace id when you report it.',
        extensions: { code: 'INTERNAL_SERVER_ERROR', agency: 'police' },
      },
    ]);
  });

  it.each(['The number 9990000018 is wrong.', 'See http://police.internal/x.', 'No such thing at police.internal.'])(
    'does not pass the words %j, which hold a value or an address',
    async (message) => {
      gateway.agencies.police.behave((_request, response) =>
        json(response, { data: null, errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] }, 400),
      );
      const { errors } = await single();
      expect(errors).toMatchObject([
        {
          message: 'A value that was given cannot be used here.',
          path: ['citizen', 'police'],
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ]);
    },
  );
});

function single(): Promise<Answer> {
  return gateway.ask(SINGLE_VIEW, { variables: { id: 'c1' } });
}

/** What a client sees, reduced to what these tests are about. */
function seen({ status, data, errors, extensions, headers, text }: Answer) {
  const traceId = headers.get('x-trace-id');
  return {
    status,
    data,
    errors: errors.map(({ path, extensions: { traceId: errorTraceId, ...rest } }) => ({
      path,
      ...rest,
      isTraced: errorTraceId === traceId,
    })),
    agencies: extensions.agencies,
    // G-04: no host, address, stack or query of ours.
    leak: /127\.0\.0\.1|localhost|internal\b|ECONN|\bat .*:\d|_entities|stacktrace|serviceName/.exec(text)?.[0],
  };
}

function onlyMissing(agency: FakeName, field: string, code: string, state: string): object {
  const answered = { state: 'ANSWERED' };
  return {
    status: 200,
    data: { citizen: { ...WHOLE, [field]: null } },
    errors: [{ path: ['citizen', field], code, agency, isTraced: true }],
    agencies: { partnership: answered, council: answered, police: answered, nhs: answered, [agency]: { state } },
    leak: undefined,
  };
}
