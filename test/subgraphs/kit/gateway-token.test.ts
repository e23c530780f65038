/** A subgraph lets in the gateway, for this subgraph, now; a stranger, a client's token or yesterday's token stays out. */

import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { gatewayKeysFrom, verifyGatewayToken } from '../../../subgraphs/kit/gateway-token.ts';

const NOW = new Date('2026-11-22T09:30:00Z');
const issued = NOW.getTime() / 1000;
const gateway = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519');
const jwk = gateway.publicKey.export({ format: 'jwk' });
const keys = gatewayKeysFrom({ keys: [{ ...jwk, kid: 'g1' }] });

const header = { alg: 'EdDSA', typ: 'gw+jwt', kid: 'g1' };
const claims = {
  iss: 'wholeplace-gateway',
  aud: 'police',
  iat: issued,
  exp: issued + 30,
  sub: 'officer-1',
  role: 'police-officer',
  agency: 'police',
  purpose: 'CRIME_PREVENTION',
};

describe('the gateway token', () => {
  it('names the caller', () => {
    expect(check(token(header, claims))).toEqual({
      subject: 'officer-1',
      role: 'police-officer',
      agency: 'police',
      purpose: 'CRIME_PREVENTION',
    });
  });

  it.each<[string, string | undefined]>([
    ['no token', undefined],
    ['an empty header', ''],
    ['another scheme', `Basic ${token(header, claims)}`],
    ['alg none', unsigned({ ...header, alg: 'none' }, claims)],
    ['an HMAC under the public key', hmacSigned()],
    ['a key that is not on the list', `Bearer ${token({ ...header, kid: 'g2' }, claims)}`],
    ['another signer', `Bearer ${token(header, claims, stranger.privateKey)}`],
    ["a reader's own token", `Bearer ${token({ ...header, typ: 'JWT' }, claims)}`],
    ['another audience', `Bearer ${token(header, { ...claims, aud: 'council' })}`],
    ['an expired one', `Bearer ${token(header, { ...claims, iat: issued - 60, exp: issued - 30 })}`],
    ['one that lives too long', `Bearer ${token(header, { ...claims, exp: issued + 3600 })}`],
    ['one from the future', `Bearer ${token(header, { ...claims, iat: issued + 20, exp: issued + 40 })}`],
    ['a role that is not on the list', `Bearer ${token(header, { ...claims, role: 'root' })}`],
    ['a purpose that is not on the list', `Bearer ${token(header, { ...claims, purpose: 'CURIOSITY' })}`],
  ])('is refused when it is %s', (_case, authorization) => {
    expect(verifyGatewayToken(authorization, { subgraph: 'police', keys, now: NOW })).toBeNull();
  });

  it('takes no private key and no other kind of key for the gateway', () => {
    expect(() => gatewayKeysFrom({ keys: [{ ...gateway.privateKey.export({ format: 'jwk' }), kid: 'g1' }] })).toThrow(
      TypeError,
    );
    expect(() => gatewayKeysFrom({ keys: [{ kty: 'EC', crv: 'P-256', kid: 'g1' }] })).toThrow(TypeError);
  });
});

function check(bearer: string) {
  return verifyGatewayToken(`Bearer ${bearer}`, { subgraph: 'police', keys, now: NOW });
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

function token(head: object, body: object, key: KeyObject = gateway.privateKey): string {
  const signed = `${encode(head)}.${encode(body)}`;
  return `${signed}.${sign(null, Buffer.from(signed), key).toString('base64url')}`;
}

function unsigned(head: object, body: object): string {
  return `Bearer ${encode(head)}.${encode(body)}.`;
}

function hmacSigned(): string {
  const signed = `${encode({ ...header, alg: 'HS256' })}.${encode(claims)}`;
  const secret = gateway.publicKey.export({ format: 'der', type: 'spki' });
  return `Bearer ${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}
