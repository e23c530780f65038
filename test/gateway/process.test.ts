/** Holds the running gateway to this: it says how it is, leaves politely, logs no personal data and calls nobody. */

import { Socket } from 'node:net';

import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { pino } from 'pino';

import { runGateway } from './running-gateway.ts';
import type { RunningGateway } from './running-gateway.ts';

const SINGLE_VIEW = 'query SingleView($id: ID!) { citizen(id: $id) { id name police { markers } } }';

describe('the gateway', () => {
  const destinations: string[] = [];
  let gateway: RunningGateway | null = null;

  beforeAll(() => {
    const { connect } = Socket.prototype;
    jest.spyOn(Socket.prototype, 'connect').mockImplementation(function (this: Socket, ...given: unknown[]) {
      destinations.push(hostOf(given));
      return Reflect.apply(connect, this, given);
    } as typeof connect);
  });
  afterEach(async () => {
    await gateway?.close();
    gateway = null;
  });

  it('opens no connection but to loopback, from its start through an operation to its end (G-06)', async () => {
    gateway = await runGateway();
    await gateway.ask(SINGLE_VIEW, { variables: { id: 'c1' } });
    await gateway.close();
    gateway = null;
    expect(destinations.length).toBeGreaterThan(0);
    expect(destinations.filter((host) => !['127.0.0.1', 'localhost', '::1'].includes(host))).toEqual([]);
    expect(process.env['APOLLO_TELEMETRY_DISABLED']).toBe('true');
  });

  it('is live and ready although every agency is down', async () => {
    gateway = await runGateway();
    for (const agency of Object.values(gateway.agencies)) await agency.stop();
    expect((await fetch(`${gateway.origin}/health/live`)).status).toBe(200);
    expect((await fetch(`${gateway.origin}/health/ready`)).status).toBe(200);
  });

  it('leaves no timer of a request behind it, for a minute of which there would be thousands', async () => {
    const unseen = jest.spyOn(AbortSignal, 'timeout');
    gateway = await runGateway({ env: { AGENCY_TIMEOUT_MS: '50000', OPERATION_TIMEOUT_MS: '50000' } });
    const started = jest.spyOn(globalThis, 'setTimeout');
    const cleared = jest.spyOn(globalThis, 'clearTimeout');
    await gateway.ask(SINGLE_VIEW, { variables: { id: 'c1' } });
    await new Promise((resolve) => setImmediate(resolve));
    const long = started.mock.calls.flatMap(([, wait], index) => (wait === 50_000 ? [index] : []));
    const left = long.filter((index) => {
      const timer = started.mock.results[index]?.value;
      return !cleared.mock.calls.some(([one]) => one === timer);
    });
    expect({ started: long.length, left: left.length, unseen: unseen.mock.calls.length }).toEqual({
      started: 3,
      left: 0,
      unseen: 0,
    });
    for (const spy of [started, cleared, unseen]) spy.mockRestore();
  });

  it('says not ready while it drains, and answers what is in flight before it closes', async () => {
    const draining = await runGateway({ env: { DRAIN_MS: '150' } });
    draining.agencies.police.behave((_request, response) => {
      setTimeout(() => response.end('{"data":{"_entities":[{"police":{"markers":["late"]}}]}}'), 300);
    });
    const inFlight = draining.ask(SINGLE_VIEW, { variables: { id: 'c1' } });
    await new Promise((resolve) => setTimeout(resolve, 60));
    const startedAt = performance.now();
    const closed = draining.close();
    expect((await fetch(`${draining.origin}/health/ready`)).status).toBe(503);
    expect((await fetch(`${draining.origin}/health/live`)).status).toBe(200);
    expect((await inFlight).data).toMatchObject({ citizen: { police: { markers: ['late'] } } });
    await closed;
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    await expect(fetch(`${draining.origin}/health/live`)).rejects.toThrow('fetch failed');
  });

  it('writes one line an operation, with who, why and how, and no value, variable or name of a person', async () => {
    const lines: string[] = [];
    const logger = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
    gateway = await runGateway({ logger });
    await gateway.agencies.police.stop();
    const { extensions } = await gateway.ask(SINGLE_VIEW, {
      variables: { id: 'citizen-0815' },
      headers: { 'apollographql-client-name': 'crm' },
    });
    await gateway.agencies.police.start();
    const operations = lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ msg }) => msg === 'operation');
    expect(operations).toEqual([
      expect.objectContaining({
        traceId: extensions.traceId,
        operation: 'SingleView',
        client: 'crm',
        reader: expect.stringMatching(/^[\w-]{16}$/),
        role: 'mash',
        purpose: 'SAFEGUARDING_CHILD',
        outcome: 'ERRORS',
        codes: ['AGENCY_UNAVAILABLE'],
        milliseconds: expect.any(Number),
      }),
    ]);
    expect(lines.join('')).not.toMatch(/citizen-0815|\bAda\b|Marlow|reader-7|Bearer|127\.0\.0\.1|\beyJ/);
  });

  it('logs no name that a client made up, of an operation or of itself', async () => {
    const lines: string[] = [];
    const logger = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
    gateway = await runGateway({ logger });
    for (const client of ['crm.2-b', 'Ada Marlow', 'ada@marlow.example', 'x'.repeat(61)]) {
      await gateway.ask(`query AdaMarlow_${'x'.repeat(500)} { hubs { name } }`, {
        headers: { 'apollographql-client-name': client },
      });
    }
    const operations = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'operation');
    expect(operations.map(({ client }) => client)).toEqual(['crm.2-b', null, null, null]);
    expect(operations[0].operation).toMatch(/^other-[\w-]{8}$/);
    expect(new Set(operations.map(({ operation }) => operation)).size).toBe(1);
    expect(lines.join('')).not.toMatch(/Marlow|ada@/);
  });
});

function hostOf(given: readonly unknown[]): string {
  const [first] = Array.isArray(given[0]) ? given[0] : given;
  if (typeof first !== 'object' || first === null) return typeof given[1] === 'string' ? given[1] : 'localhost';
  const { host, path }: { host?: unknown; path?: unknown } = first;
  return typeof path === 'string' ? 'localhost' : typeof host === 'string' ? host : 'localhost';
}
