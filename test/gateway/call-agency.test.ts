/** A fetch ends when nobody waits for it any longer, wherever it is just then: in the queue, on the wire, or half answered. */

import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { createAgencyCaller } from '../../gateway/agencies/call-agency.ts';
import type { AgencyCaller } from '../../gateway/agencies/call-agency.ts';

let server: Server;
let caller: AgencyCaller;
let came: number;
let serve: (request: IncomingMessage, response: ServerResponse) => void;

beforeEach(async () => {
  came = 0;
  server = createServer((request, response) => {
    came += 1;
    serve(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Listening on a port: the address is no text.
  const { port } = server.address() as AddressInfo;
  caller = createAgencyCaller({
    url: `http://127.0.0.1:${port}/graph?v=1`,
    fetchMilliseconds: 300,
    responseBytes: 1_000,
  });
});
afterEach(async () => {
  server.closeAllConnections();
  await Promise.all([caller.close(), new Promise((resolve) => server.close(resolve))]);
});

const call = (signal?: AbortSignal) =>
  caller.call({ body: '{"query":"{ a }"}', headers: { 'content-type': 'application/json' }, signal });

describe('a call', () => {
  it('puts an answer together from its pieces, also within a letter', async () => {
    const bytes = Buffer.from('{"data":{"name":"Zoë"}}');
    const cut = bytes.indexOf('ë') + 1;
    serve = ({ url, method }, response) => {
      expect([method, url]).toEqual(['POST', '/graph?v=1']);
      response.write(bytes.subarray(0, cut));
      setTimeout(() => response.end(bytes.subarray(cut)), 20);
    };
    expect(await call()).toEqual({ data: { name: 'Zoë' } });
  });

  it('settles as soon as its signal fires', async () => {
    serve = (_request, response) => void response.write('{"data":');
    const gone = new AbortController();
    const startedAt = performance.now();
    setTimeout(() => gone.abort(), 50);
    await expect(call(gone.signal)).rejects.toMatchObject({ code: 'AGENCY_TIMEOUT' });
    expect(performance.now() - startedAt).toBeLessThan(250);
  });

  it('sends nothing when its signal has fired', async () => {
    serve = (_request, response) => void response.end('{}');
    await expect(call(AbortSignal.abort())).rejects.toMatchObject({ code: 'AGENCY_TIMEOUT' });
    expect(came).toBe(0);
  });

  it('that is given up while it waits for a connection is never sent', async () => {
    serve = () => {};
    const gone = new AbortController();
    const sent = Array.from({ length: 64 }, () => call());
    const waiting = Array.from({ length: 16 }, () => call(gone.signal));
    setTimeout(() => gone.abort(), 100);
    const ends = await Promise.allSettled([...waiting, ...sent]);
    expect(ends.map((one) => one.status === 'rejected' && one.reason.code)).toEqual(ends.map(() => 'AGENCY_TIMEOUT'));
    serve = (_request, response) => void response.end('{"data":null}');
    expect(await call()).toEqual({ data: null });
    expect(came).toBe(65);
  });

  it('takes an answer as large as the limit, and none that is larger', async () => {
    serve = (_request, response) => void response.end(JSON.stringify('x'.repeat(998)));
    expect(await call()).toHaveLength(998);
    serve = (_request, response) => void response.end(JSON.stringify('x'.repeat(999)));
    await expect(call()).rejects.toMatchObject({ code: 'AGENCY_RESPONSE_TOO_LARGE' });
  });

  it('says that a connection broke off', async () => {
    serve = (_request, response) => {
      response.write('{"data":');
      setTimeout(() => response.destroy(), 20);
    };
    await expect(call()).rejects.toMatchObject({ code: 'AGENCY_UNAVAILABLE' });
  });
});
