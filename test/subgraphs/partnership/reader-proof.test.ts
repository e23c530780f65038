/** Attacks the partnership with readers' tokens that its gateway would never have passed on: it judges each by the same rule. */

import { describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { JWTPayload } from 'jose';

import { createReaderKeys } from '../../../schema/reader-keys.ts';
import { createProveReader } from '../../../subgraphs/partnership/reader-proof.ts';

const ISSUER = 'https://issuer.example';
const NOW = new Date('2026-11-22T09:00:00Z');
const SECOND = NOW.getTime() / 1000;
const DAY = 24 * 3_600;
const CLAIMS: JWTPayload = { role: 'adviser', agency: 'council', purpose: 'PUBLIC_SERVICE_DELIVERY' };

const { privateKey, publicKey } = await generateKeyPair('ES256');
const jwks = await createReaderKeys('https://issuer.example/jwks', {
  now: () => NOW,
  load: async () => JSON.stringify({ keys: [await exportJWK(publicKey)] }),
});
const prove = createProveReader({ issuer: ISSUER, jwks });

interface Life {
  readonly issuedAt?: number;
  readonly expiresAt: number;
  readonly typ?: string;
  readonly claims?: JWTPayload;
}

/** By the issuer's own key, so that only what is named here is wrong with it. */
function token({ issuedAt, expiresAt, typ = 'at+jwt', claims = {} }: Life): Promise<string> {
  return new SignJWT({ ...CLAIMS, ...(issuedAt === undefined ? {} : { iat: issuedAt }), ...claims })
    .setProtectedHeader({ alg: 'ES256', typ })
    .setIssuer(ISSUER)
    .setAudience('wholeplace')
    .setSubject('ann')
    .setExpirationTime(expiresAt)
    .sign(privateKey);
}

/** As a gateway asks that has been taken over: it names the token's own reader, and has looked at nothing. */
async function ask(life: Life) {
  const caller = { subject: 'ann', role: 'adviser', agency: 'council', purpose: 'PUBLIC_SERVICE_DELIVERY' } as const;
  const readerToken = await token(life);
  return prove({ caller, readerToken, now: NOW, traceId: null, permissions: new WeakMap() });
}

describe('the partnership', () => {
  it('takes a token of a day', async () => {
    await expect(ask({ issuedAt: SECOND, expiresAt: SECOND + DAY })).resolves.toMatchObject({ subject: 'ann' });
  });

  it.each<[string, Life]>([
    ['lives for ten years', { issuedAt: SECOND, expiresAt: SECOND + 10 * 365 * DAY }],
    ['lives for a day and a second', { issuedAt: SECOND, expiresAt: SECOND + DAY + 1 }],
    ['lives for a week and does not say since when', { expiresAt: SECOND + 7 * DAY }],
    ['was issued two minutes from now', { issuedAt: SECOND + 120, expiresAt: SECOND + 3_600 }],
    ['has a text for the time of its issue', { expiresAt: SECOND + 60, claims: { iat: 'now' as never } }],
    ['is a gateway token by type', { issuedAt: SECOND, expiresAt: SECOND + 60, typ: 'gw+jwt' }],
  ])('refuses a token that %s', async (_why, life) => {
    await expect(ask(life)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    // A refusal is not remembered as a proof.
    await expect(ask(life)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });
});
