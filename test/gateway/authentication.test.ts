/** Holds the gateway to this: without a token that proves a reader, nothing but open data is served. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import type { JWTPayload } from 'jose';

import { runGateway } from './running-gateway.ts';
import type { RunningGateway } from './running-gateway.ts';
import { signGatewayToken } from '../../gateway/agencies/gateway-token.ts';

const PRIVATE = 'query Single($id: ID!) { citizen(id: $id) { id name } }';
const CLAIMS: JWTPayload = { role: 'adviser', agency: 'council', purpose: 'PUBLIC_SERVICE_DELIVERY' };
const ISSUER = 'https://development-issuer.wholeplace.example';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await runGateway();
});
afterAll(() => gateway.close());

describe('the gateway', () => {
  it('serves a reader whose token is good', async () => {
    const { status, data, errors } = await gateway.ask(PRIVATE, { variables: { id: 'c1' } });
    expect({ status, data, errors }).toEqual({
      status: 200,
      data: { citizen: { id: 'c1', name: 'Ada Marlow' } },
      errors: [],
    });
  });

  it.each([
    ['has expired', () => gateway.token({ ttl: -60 })],
    ['is by another issuer with a key of its own', () => foreignToken({ issuer: 'https://elsewhere.example' })],
    ['claims our issuer but has a key of its own', () => foreignToken({ issuer: ISSUER })],
    ['is for another audience', () => ownToken({ audience: 'elsewhere' })],
    ['has no expiry', () => ownToken({ expires: false })],
    [
      'is unsigned (alg none)',
      async () =>
        new UnsecuredJWT(CLAIMS)
          .setIssuer(ISSUER)
          .setAudience('wholeplace')
          .setSubject('s')
          .setExpirationTime('1h')
          .encode(),
    ],
    ['is signed with the public key as a secret (HS256)', () => confusedToken()],
    ['is a gateway token by type', () => ownToken({ typ: 'gw+jwt' })],
    [
      'is one of our own gateway tokens',
      async () => signGatewayToken(gateway.signingKey, { agency: 'council', reader: null, now: new Date() }),
    ],
    ['names a role that there is not', () => ownToken({ claims: { role: 'superuser' } })],
    ['names no purpose', () => ownToken({ claims: { purpose: undefined } })],
    ['is a citizen’s and names no citizen', () => ownToken({ claims: { role: 'citizen' } })],
    ['was issued two minutes from now', () => ownToken({ issuedAt: now() + 120 })],
    ['lives for more than a day', () => ownToken({ issuedAt: now() - 60, expiresAt: now() + 24 * 3_600 })],
    ['does not say since when it lives, and lives for a week', () => ownToken({ expiresAt: now() + 7 * 24 * 3_600 })],
    ['has a text for the time of its issue', () => ownToken({ claims: { iat: 'now' as never } })],
    ['is nonsense', async () => 'nonsense'],
    ['has been changed', async () => `${(await gateway.token()).slice(0, -6)}AAAAAA`],
  ])('answers 401 and asks nobody when the token %s', async (_why, make) => {
    const before = gateway.agencies.partnership.requests.length;
    const { status, errors, data, headers } = await gateway.ask(PRIVATE, {
      variables: { id: 'c1' },
      token: await make(),
    });
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe('Bearer');
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      {
        message: 'Sign in: this needs a valid access token.',
        extensions: { code: 'UNAUTHENTICATED', traceId: headers.get('x-trace-id') },
      },
    ]);
    expect(gateway.agencies.partnership.requests).toHaveLength(before);
  });

  it('serves a reader whose issuer’s clock is ahead by half a minute, and whose token lives for a day', async () => {
    const issuedAt = now() + 30;
    const token = await ownToken({ issuedAt, expiresAt: issuedAt + 24 * 3_600 });
    expect((await gateway.ask(PRIVATE, { variables: { id: 'c1' }, token })).status).toBe(200);
  });

  it('refuses a bad token also where none is needed', async () => {
    expect((await gateway.ask('{ hubs { name } }', { token: await gateway.token({ ttl: -60 }) })).status).toBe(401);
  });

  it('refuses another scheme than Bearer', async () => {
    const { status } = await gateway.ask('{ hubs { name } }', {
      token: null,
      headers: { authorization: 'Basic YTpi' },
    });
    expect(status).toBe(401);
  });

  describe('without a token', () => {
    it('serves an operation of open fields only', async () => {
      const { status, data } = await gateway.ask('{ hubs { __typename name } }', { token: null });
      expect({ status, data }).toEqual({
        status: 200,
        data: { hubs: [{ __typename: 'Hub', name: 'Harbour Street' }] },
      });
    });

    it('serves eight levels and refuses a ninth, which a reader may ask', async () => {
      const levels = (count: number) => `{ hubs { walk { ${'on { '.repeat(count - 3)} name ${'}'.repeat(count)}`;
      expect((await gateway.ask(levels(8), { token: null })).status).toBe(200);
      const { status, errors } = await gateway.ask(levels(9), { token: null });
      expect({ status, errors }).toMatchObject({
        status: 400,
        errors: [{ message: 'The operation is nested too deeply.', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
      });
      expect((await gateway.ask(levels(9))).status).toBe(200);
    });

    it.each([
      ['a guarded root field', '{ citizen(id: "c1") { id } }'],
      ['a guarded field beneath an open one', '{ hubs { name warden } }'],
      [
        'a guarded field in a fragment',
        '{ hubs { ...Hub } } fragment Hub on Hub { name ...More } fragment More on Hub { warden }',
      ],
      ['a guarded field under an alias', '{ hubs { name: warden } }'],
      [
        'a guarded field that is left out by a directive',
        'query ($no: Boolean = false) { hubs { name warden @include(if: $no) } }',
      ],
    ])('answers 401 to %s', async (_what, query) => {
      const { status, errors, headers } = await gateway.ask(query, { token: null });
      expect(status).toBe(401);
      expect(headers.get('www-authenticate')).toBe('Bearer');
      expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
    });
  });
});

const now = (): number => Math.floor(Date.now() / 1000);

/** Signed by the key that the gateway trusts, so that only what is named here is wrong with it. */
async function ownToken({
  claims = {},
  audience = 'wholeplace',
  typ = 'JWT',
  issuedAt,
  expiresAt = now() + 3_600,
  expires = true,
}: {
  claims?: JWTPayload;
  audience?: string;
  typ?: string;
  issuedAt?: number;
  expiresAt?: number;
  expires?: boolean;
}) {
  const jwk = JSON.parse(await readFile(join(gateway.folder, 'key.json'), 'utf8')) as { kid: string };
  const token = new SignJWT({ ...CLAIMS, ...(issuedAt === undefined ? {} : { iat: issuedAt }), ...claims })
    .setProtectedHeader({ alg: 'ES256', typ, kid: jwk.kid })
    .setIssuer(ISSUER)
    .setAudience(audience)
    .setSubject('s');
  return (expires ? token.setExpirationTime(expiresAt) : token).sign(await importJWK({ ...jwk, kty: 'EC' }, 'ES256'));
}

async function foreignToken({ issuer }: { issuer: string }) {
  const { privateKey } = await generateKeyPair('ES256');
  return new SignJWT(CLAIMS)
    .setProtectedHeader({ alg: 'ES256', kid: 'foreign' })
    .setIssuer(issuer)
    .setAudience('wholeplace')
    .setSubject('s')
    .setExpirationTime('1h')
    .sign(privateKey);
}

async function confusedToken() {
  return new SignJWT(CLAIMS)
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(ISSUER)
    .setAudience('wholeplace')
    .setSubject('s')
    .setExpirationTime('1h')
    .sign(await readFile(join(gateway.folder, 'jwks.json')));
}
