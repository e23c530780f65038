/** Holds the gateway to its limits as a client meets them: with a status, a code and when to come back, and before any agency is asked. */

import { afterEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';

import { runGateway, send } from './running-gateway.ts';
import type { RunningGateway, RunOptions } from './running-gateway.ts';
import { json } from './fake-agencies.ts';

const ONE = '{ citizen(id: "c1") { name } }';
const VIEW = '{ citizen(id: "c1") { name council { tenancies } police { markers } health { gp } } }';

let gateway: RunningGateway;
afterEach(() => gateway.close());

const run = async (env: Record<string, string>, more: RunOptions = {}) =>
  (gateway = await runGateway({ env, ...more }));

function logger() {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string) => void lines.push(JSON.parse(line));
  return { lines, logger: pino({ level: 'info', base: null }, { write }) };
}

const codes = ({ errors }: { readonly errors: readonly { readonly extensions: object }[] }) =>
  errors.map(({ extensions }) => ('code' in extensions ? extensions.code : null));
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('an operation', () => {
  it('that costs too much is refused with both numbers, by the variables that it comes with', async () => {
    await run({ OPERATION_COST: '50' });
    const many = 'query ($n: Int!) { citizens(first: $n) { name council { tenancies } } }';
    expect((await gateway.ask(many, { variables: { n: 20 } })).status).toBe(200);
    const asked = gateway.agencies.partnership.requests.length;
    const { status, errors, data } = await gateway.ask(many, { variables: { n: 30 } });
    expect({ status, data }).toEqual({ status: 400, data: undefined });
    expect(errors).toMatchObject([{ extensions: { code: 'OPERATION_TOO_COSTLY', cost: 60, limit: 50 } }]);
    expect(gateway.agencies.partnership.requests).toHaveLength(asked);
  });

  it('whose variables do not fit is told that, and not what it would cost', async () => {
    await run({ OPERATION_COST: '50' });
    const answer = await gateway.ask('query ($n: Int!) { citizens(first: $n) { name } }', { variables: { n: 'many' } });
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a reader', () => {
  it('whose points are used up is told when there are more, and is in the log by pseudonym', async () => {
    const { lines, logger: log } = logger();
    await run({ RATE_READER: '3' }, { logger: log });
    for (let time = 0; time < 3; time += 1) expect((await gateway.ask(ONE)).status).toBe(200);
    const answer = await gateway.ask(ONE);
    expect(answer.status).toBe(429);
    expect(codes(answer)).toEqual(['RATE_LIMITED']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(gateway.agencies.partnership.requests).toHaveLength(3);
    expect((await gateway.ask(ONE, { token: await gateway.token({ subject: 'reader-8' }) })).status).toBe(200);
    expect(lines).toContainEqual(
      expect.objectContaining({ msg: 'rate limited', limit: 'reader', reader: expect.stringMatching(/^[\w-]{16}$/) }),
    );
    expect(JSON.stringify(lines)).not.toMatch(/reader-[78]|127\.0\.0\.1/);
  });

  it('without a token pays for where it asks from', async () => {
    await run({ RATE_READER: '2' });
    const ask = () => gateway.ask('{ hubs { name } }', { token: null });
    // Five hubs at most, which is more than two points: even the first is too much.
    expect((await ask()).status).toBe(429);
    expect((await gateway.ask('{ __typename }')).status).toBe(200);
  });
});

describe('a client', () => {
  it('that is held to its registered operations may send no others, whatever it calls itself', async () => {
    await run({ SAFELIST_CLIENTS: 'crm:enforce,workbench:off', SAFELIST_STAGE: 'off' });
    const token = await gateway.token({ client: 'crm' });
    for (const name of ['crm', 'workbench']) {
      const answer = await gateway.ask(ONE, { token, headers: { 'apollographql-client-name': name } });
      expect({ status: answer.status, codes: codes(answer) }).toEqual({ status: 403, codes: ['OPERATION_NOT_LISTED'] });
    }
    expect(gateway.agencies.partnership.requests).toHaveLength(0);
    expect((await gateway.ask(ONE, { token: await gateway.token({ client: 'portal' }) })).status).toBe(200);
    const developer = await gateway.token({ client: 'crm', role: 'developer', purpose: 'SERVICE_PLANNING' });
    expect((await gateway.ask('{ hubs { name } }', { token: developer })).status).toBe(200);
  });

  it('that is about to be held to them is in the log', async () => {
    const { lines, logger: log } = logger();
    await run({ SAFELIST_STAGE: 'warn' }, { logger: log });
    expect((await gateway.ask(ONE, { headers: { 'apollographql-client-name': 'crm' } })).status).toBe(200);
    expect(lines).toContainEqual(
      expect.objectContaining({ msg: 'an operation that is not registered for this client', client: 'crm' }),
    );
  });
});

describe('more operations at once than can be answered', () => {
  it('end with 503 and when to come back, while those inside are answered, and the probes too', async () => {
    const listed = `query One ${ONE}`;
    await run({ OPERATIONS_IN_FLIGHT: '2', OPERATIONS_WAITING: '1', AGENCY_TIMEOUT_MS: '2000' }, { listed: [listed] });
    const held: (() => void)[] = [];
    gateway.agencies.partnership.behave((_request, response) => {
      held.push(() => json(response, { data: { citizen: { __typename: 'Citizen', id: 'c1', name: 'Ada' } } }));
    });
    const inside = [gateway.ask(ONE), gateway.askListed(listed), gateway.ask(ONE)];
    while (held.length < 2) await pause(5);
    await pause(50);
    for (const turnedAway of [await gateway.ask(ONE), await gateway.askListed(listed)]) {
      expect({
        status: turnedAway.status,
        codes: codes(turnedAway),
        after: turnedAway.headers.get('retry-after'),
      }).toEqual({
        status: 503,
        codes: ['SERVICE_UNAVAILABLE'],
        after: '1',
      });
    }
    expect((await fetch(`${gateway.origin}/health/live`)).status).toBe(200);
    expect((await fetch(`${gateway.origin}/health/ready`)).status).toBe(200);
    for (const release of held) release();
    while (held.length < 3) await pause(5);
    held[2]?.();
    expect((await Promise.all(inside)).map(({ status }) => status)).toEqual([200, 200, 200]);
    gateway.agencies.partnership.behave(null);
    expect((await gateway.ask(ONE)).status).toBe(200);
  });

  it('give their places back when their clients hang up', async () => {
    await run({ OPERATIONS_IN_FLIGHT: '1', OPERATIONS_WAITING: '0' });
    gateway.agencies.partnership.behave(() => undefined);
    const gone = new AbortController();
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await gateway.token()}` };
    const asked = fetch(gateway.url, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: ONE }),
      signal: gone.signal,
    });
    while (gateway.agencies.partnership.requests.length === 0) await pause(5);
    gone.abort();
    await expect(asked).rejects.toThrow(/abort/);
    gateway.agencies.partnership.behave(null);
    await pause(50);
    expect((await gateway.ask(ONE)).status).toBe(200);
  });

  it('are not kept out by somebody who sends a body slowly', async () => {
    await run({ OPERATIONS_IN_FLIGHT: '1', OPERATIONS_WAITING: '0' });
    const { connect } = await import('node:net');
    const slow = connect(Number(new URL(gateway.url).port), '127.0.0.1');
    slow.write(
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"query"',
    );
    await pause(50);
    expect((await gateway.ask(ONE)).status).toBe(200);
    slow.destroy();
  });
});

describe('an agency that is down', () => {
  it('is left alone after ten fetches, named in the readiness without its address, and asked again when it is back', async () => {
    const { lines, logger: log } = logger();
    await run({ AGENCY_OPEN_MS: '100' }, { logger: log });
    gateway.agencies.police.behave((_request, response) => json(response, {}, 503));
    for (let time = 0; time < 10; time += 1) await gateway.ask(VIEW);
    expect(gateway.agencies.police.requests).toHaveLength(10);
    const left = await gateway.ask(VIEW);
    expect(gateway.agencies.police.requests).toHaveLength(10);
    expect(left.errors).toMatchObject([{ path: ['citizen', 'police'], extensions: { code: 'AGENCY_UNAVAILABLE' } }]);
    expect(left.data).toMatchObject({ citizen: { council: { tenancies: ['flat 3'] }, police: null } });
    const ready = await fetch(`${gateway.origin}/health/ready`);
    expect({ status: ready.status, body: await ready.json() }).toEqual({
      status: 200,
      body: {
        status: 'ready',
        agencies: { partnership: 'CLOSED', council: 'CLOSED', police: 'OPEN', nhs: 'CLOSED' },
      },
    });
    gateway.agencies.police.behave(null);
    await pause(110);
    expect((await gateway.ask(VIEW)).errors).toEqual([]);
    const circuits = lines
      .filter(({ msg }) => msg === 'agency circuit')
      .map(({ agency, circuit }) => [agency, circuit]);
    expect(circuits).toEqual([
      ['police', 'OPEN'],
      ['police', 'HALF_OPEN'],
      ['police', 'CLOSED'],
    ]);
  });

  it('cannot be made to seem so by clients that hang up', async () => {
    await run({ AGENCY_TIMEOUT_MS: '2000' });
    gateway.agencies.police.behave(() => undefined);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await gateway.token()}` };
    for (let time = 0; time < 15; time += 1) {
      const gone = new AbortController();
      const asked = fetch(gateway.url, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query: VIEW }),
        signal: gone.signal,
      });
      while (gateway.agencies.police.requests.length <= time) await pause(2);
      gone.abort();
      await asked.catch(() => undefined);
    }
    gateway.agencies.police.behave(null);
    expect((await gateway.ask(VIEW)).errors).toEqual([]);
  });

  it('and says wrong things in GraphQL is asked all the same', async () => {
    await run({});
    const refusal = { errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }], data: null };
    gateway.agencies.police.behave((_request, response) => json(response, refusal));
    for (let time = 0; time < 15; time += 1) await gateway.ask(VIEW);
    expect(gateway.agencies.police.requests).toHaveLength(15);
  });
});

describe('an operation that is registered', () => {
  const LISTED = 'query Many($n: Int!) { citizens(first: $n) { name } }';

  it('costs and is limited like any other', async () => {
    await run({ OPERATION_COST: '50', RATE_READER: '60' }, { listed: [LISTED] });
    const ask = (n: number) => gateway.askListed(LISTED, { variables: { n } });
    expect(codes(await ask(51))).toEqual(['OPERATION_TOO_COSTLY']);
    expect((await ask(40)).status).toBe(200);
    expect((await ask(21)).status).toBe(429);
    expect(gateway.agencies.partnership.requests).toHaveLength(1);
  });

  it('is served to a client that is held to its operations, by its id or by the very text', async () => {
    await run({ SAFELIST_STAGE: 'enforce' }, { listed: [LISTED] });
    const variables = { n: 1 };
    expect((await gateway.askListed(LISTED, { variables })).status).toBe(200);
    expect((await gateway.ask(LISTED, { variables })).status).toBe(200);
    expect((await gateway.ask(`${LISTED} `, { variables })).status).toBe(403);
  });
});

describe('the answers to a reader over a limit', () => {
  it('have the same shape as any other refusal', async () => {
    await run({ RATE_READER: '1' });
    const token = await gateway.token();
    await gateway.ask(ONE, { token });
    const { text, headers } = await send(gateway.url, JSON.stringify({ query: ONE }), {
      authorization: `Bearer ${token}`,
    });
    expect(JSON.parse(text)).toEqual({
      errors: [
        {
          message: 'Too much was asked for in too short a time. Wait a little, then go on.',
          extensions: { code: 'RATE_LIMITED', traceId: headers.get('x-trace-id') },
        },
      ],
      extensions: { traceId: headers.get('x-trace-id'), agencies: {} },
    });
  });
});
