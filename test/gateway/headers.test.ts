/** Holds the gateway to this: an agency learns who asks from our token alone, and nothing of the client's own request. */

import { createPublicKey, verify } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { runGateway } from './running-gateway.ts';
import type { RunningGateway } from './running-gateway.ts';
import { gatewayKeysFrom, verifyGatewayToken } from '../../subgraphs/kit/gateway-token.ts';

const SINGLE_VIEW = '{ citizen(id: "c1") { name council { tenancies } police { markers } health { gp } } }';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await runGateway();
});
beforeEach(() => {
  for (const { requests } of Object.values(gateway.agencies)) requests.length = 0;
});
afterAll(() => gateway.close());

describe('the gateway', () => {
  it('sends no header of the client to any agency, and the reader’s token to the partnership alone', async () => {
    const token = await gateway.token();
    await gateway.ask(SINGLE_VIEW, {
      token,
      headers: {
        cookie: 'session=secret',
        'x-forwarded-for': '198.51.100.7',
        'x-wholeplace-reader-token': 'forged',
        'x-wholeplace-trace-id': 'forged',
        'apollographql-client-name': 'crm',
        traceparent: '00-11111111111111111111111111111111-2222222222222222-01',
        'user-agent': 'spy',
      },
    });
    for (const [name, { requests }] of Object.entries(gateway.agencies)) {
      expect(requests).toHaveLength(1);
      const {
        authorization,
        'x-wholeplace-reader-token': readerToken,
        'x-wholeplace-trace-id': traceId,
        ...rest
      } = requests[0]?.headers ?? {};
      expect(Object.keys(rest).sort()).toEqual(['accept', 'connection', 'content-length', 'content-type', 'host']);
      expect(authorization).not.toContain(token);
      expect(readerToken).toBe(name === 'partnership' ? token : undefined);
      expect(traceId).toMatch(/^[0-9a-f]{32}$/);
    }
  });

  it('gives each agency a token of its own, which the kit accepts there and nowhere else', async () => {
    const { extensions } = await gateway.ask(SINGLE_VIEW);
    const keys = gatewayKeysFrom(gateway.signingKey.jwks);
    for (const name of ['partnership', 'council', 'police', 'nhs'] as const) {
      const authorization = gateway.agencies[name].requests[0]?.headers.authorization;
      const caller = verifyGatewayToken(authorization, { subgraph: name, keys, now: new Date() });
      expect(caller).toEqual({
        subject: 'reader-7',
        role: 'mash',
        agency: 'council',
        purpose: 'SAFEGUARDING_CHILD',
      });
      expect(gateway.agencies[name].requests[0]?.headers['x-wholeplace-trace-id']).toBe(extensions.traceId);
      expect(verifyGatewayToken(authorization, { subgraph: 'third-sector', keys, now: new Date() })).toBeNull();
      const later = new Date(Date.now() + 31_000);
      expect(verifyGatewayToken(authorization, { subgraph: name, keys, now: later })).toBeNull();
    }
  });

  it('writes that token as a plain EdDSA JWS (RFC 7515, RFC 8037)', async () => {
    await gateway.ask(SINGLE_VIEW);
    const token = gateway.agencies.council.requests[0]?.headers.authorization?.slice('Bearer '.length) ?? '';
    const [header = '', claims = '', signature = ''] = token.split('.');
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({
      alg: 'EdDSA',
      typ: 'gw+jwt',
      kid: gateway.signingKey.kid,
    });
    const key = createPublicKey({ key: { ...gateway.signingKey.jwks.keys[0] }, format: 'jwk' });
    expect(verify(null, Buffer.from(`${header}.${claims}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
  });

  it('says that nobody has signed in on a public operation', async () => {
    await gateway.ask('{ hubs { name } }', { token: null });
    const headers = gateway.agencies.partnership.requests[0]?.headers;
    const [, claims = ''] = headers?.authorization?.split('.') ?? [];
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      sub: 'anonymous',
      role: 'public',
      agency: null,
      purpose: null,
    });
    expect(headers).not.toHaveProperty('x-wholeplace-reader-token');
  });

  it('lists agencies in the order of their names, which tells nothing of who was quick', async () => {
    gateway.agencies.council.behave((_request, response) => {
      setTimeout(() => response.end('{"data":{"_entities":[{"council":{"tenancies":[]}}]}}'), 100);
    });
    const { extensions } = await gateway.ask(SINGLE_VIEW);
    gateway.agencies.council.behave(null);
    expect(Object.keys(extensions.agencies)).toEqual(['council', 'nhs', 'partnership', 'police']);
  });

  it('tells milliseconds to developers only', async () => {
    const asOfficer = await gateway.ask(SINGLE_VIEW);
    expect(asOfficer.extensions.agencies['partnership']).toEqual({ state: 'ANSWERED' });
    const token = await gateway.token({ role: 'developer', purpose: 'PUBLIC_SERVICE_DELIVERY' });
    const { extensions } = await gateway.ask(SINGLE_VIEW, { token });
    expect(extensions.agencies['partnership']).toEqual({ state: 'ANSWERED', milliseconds: expect.any(Number) });
  });
});
