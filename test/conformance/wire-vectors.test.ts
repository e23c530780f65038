/** The published vectors are what they say: our own code agrees with each, and so does one that knows nothing of ours. */

import { createHmac, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { verifyGrant } from '../../subgraphs/kit/grant.ts';
import { gatewayKeysFrom, verifyGatewayToken } from '../../subgraphs/kit/gateway-token.ts';
import { wireVectors } from './wire-vectors.ts';
import type { GrantVector, TokenVector } from './wire-vectors.ts';

const PUBLISHED = readFileSync(new URL('../../schema/wire-vectors.json', import.meta.url), 'utf8');
const CONTRACT = readFileSync(new URL('../../docs/wire-contract.md', import.meta.url), 'utf8');
const vectors = wireVectors();
const now = new Date(vectors.now * 1000);
const keys = gatewayKeysFrom({ keys: vectors.gatewayKeys.map(({ publicJwk }) => publicJwk) });
const grantKeys = vectors.grantKeys.map(({ kid, secretHex }) => ({ kid, secret: Buffer.from(secretHex, 'hex') }));

describe('the published vectors', () => {
  it('are those that are made now', () => {
    expect(JSON.parse(PUBLISHED)).toEqual(JSON.parse(JSON.stringify(vectors)));
  });

  it('have names that tell them apart, both ways', () => {
    for (const list of [vectors.gatewayTokens, vectors.grants] as const) {
      expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
      expect(new Set(list.map(({ isValid }) => isValid)).size).toBe(2);
    }
  });

  it('have their first token and grant in the contract, to be read', () => {
    const contract = CONTRACT.replaceAll(/\s/g, '');
    expect(contract).toContain(vectors.gatewayTokens[0]?.authorization?.slice('Bearer '.length));
    expect(contract).toContain(vectors.grants[0]?.grant);
  });
});

describe('a gateway token', () => {
  it.each(vectors.gatewayTokens)('$name: valid is $isValid', ({ authorization, isValid }: TokenVector) => {
    const caller = verifyGatewayToken(authorization ?? undefined, { subgraph: 'council', keys, now });
    expect(caller !== null).toBe(isValid);
  });

  it.each(vectors.gatewayTokens.filter(({ isValid }) => isValid))(
    '$name: follows from its steps by the standards alone',
    ({ authorization, steps }) => {
      const [header = '', claims = '', signature = ''] = authorization?.slice('Bearer '.length).split('.') ?? [];
      expect([header, claims].map((one) => Buffer.from(one, 'base64url').toString())).toEqual([
        steps?.header,
        steps?.claims,
      ]);
      const { kid } = JSON.parse(steps?.header ?? '{}') as { kid: string }; // made by wire-vectors.ts
      const { publicJwk } = vectors.gatewayKeys.find((key) => key.kid === kid) ?? {};
      const key = createPublicKey({ key: { ...publicJwk }, format: 'jwk' });
      expect(verify(null, Buffer.from(steps?.signingInput ?? ''), key, Buffer.from(signature, 'base64url'))).toBe(true);
    },
  );
});

describe('a grant', () => {
  it.each(vectors.grants)('$name: valid is $isValid', ({ grant, isValid }: GrantVector) => {
    const { citizen, reader, purpose } = vectors.question;
    const statement = verifyGrant(grant, grantKeys, { agency: 'council', citizenId: citizen, reader, purpose, now });
    expect(statement !== null).toBe(isValid);
  });

  it.each(vectors.grants.filter(({ isValid }) => isValid))(
    '$name: follows from its steps alone',
    ({ grant, steps }) => {
      const body = Buffer.from(steps?.json ?? '').toString('base64url');
      const { kid } = JSON.parse(steps?.json ?? '{}') as { kid: string }; // made by wire-vectors.ts
      const { secretBase64url = '' } = vectors.grantKeys.find((key) => key.kid === kid) ?? {};
      const mac = createHmac('sha256', Buffer.from(secretBase64url, 'base64url')).update(body).digest();
      expect([steps?.body, steps?.macHex]).toEqual([body, mac.toString('hex')]);
      expect(grant).toBe(`${body}.${mac.toString('base64url')}`);
    },
  );
});
