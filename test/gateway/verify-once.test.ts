/** A reader's token is verified once, and still ends at its second, with its key, and never in place of a forged one. */

import { beforeEach, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { JWTVerifyGetKey } from 'jose';

import { createVerifyReader } from '../../gateway/authentication/verify-reader.ts';
import { createReaderKeys } from '../../schema/reader-keys.ts';
import type { ReaderKeys } from '../../schema/reader-keys.ts';
import { createVerifiedTokens } from '../../schema/verified-tokens.ts';
import { createProveReader } from '../../subgraphs/partnership/reader-proof.ts';

const ISSUER = 'https://issuer.example';
const START = Date.parse('2026-11-22T09:00:00Z');
const MINUTE = 60_000;
const [OLD, NEW] = [await generateKeyPair('ES256'), await generateKeyPair('ES256')];

let time: number;
let published: Readonly<Record<string, typeof OLD>>;
let isIssuerUp: boolean;
let loads: number;
/** How often a signature was checked. */
let verified: number;
let keys: ReaderKeys;
let verify: (token: string) => Promise<unknown>;

beforeEach(async () => {
  time = START;
  published = { old: OLD };
  isIssuerUp = true;
  loads = 0;
  verified = 0;
  const now = () => new Date(time);
  const found = await createReaderKeys('https://issuer.example/jwks', { now, load: issuerKeys });
  const counted: JWTVerifyGetKey = (...asked) => {
    verified += 1;
    return found(...asked);
  };
  keys = Object.assign(counted, { version: found.version });
  const verifyReader = createVerifyReader({ issuer: ISSUER, keys, now });
  verify = (token) => verifyReader(`Bearer ${token}`);
});

async function issuerKeys(): Promise<string> {
  loads += 1;
  if (!isIssuerUp) throw new Error('down');
  const jwks = Object.entries(published).map(async ([kid, { publicKey }]) => ({
    ...(await exportJWK(publicKey)),
    kid,
  }));
  return JSON.stringify({ keys: await Promise.all(jwks) });
}

const tokenBy = (kid: string, { privateKey }: typeof OLD, { seconds = 3_600, subject = 'ann' } = {}) =>
  new SignJWT({ role: 'adviser', agency: 'council', purpose: 'PUBLIC_SERVICE_DELIVERY', client_id: 'crm' })
    .setProtectedHeader({ alg: 'ES256', kid })
    .setIssuer(ISSUER)
    .setAudience('wholeplace')
    .setSubject(subject)
    .setIssuedAt(START / 1000)
    .setExpirationTime(START / 1000 + seconds)
    .sign(privateKey);

const REFUSED = { code: 'UNAUTHENTICATED' };
/** What is looked at in the background is done. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('a token that was verified', () => {
  it('is not verified again, and proves the same reader and client', async () => {
    const token = await tokenBy('old', OLD);
    const first = await verify(token);
    expect(first).toMatchObject({ reader: { subject: 'ann' }, client: 'crm', token });
    for (let times = 0; times < 5; times += 1) expect(await verify(token)).toEqual(first);
    expect(verified).toBe(1);
  });

  it('ends at the second at which it expires, with the tolerance that any token has', async () => {
    const token = await tokenBy('old', OLD, { seconds: 30 });
    await verify(token);
    time = START + 29_999;
    await verify(token);
    expect(verified).toBe(1);
    time = START + 30_000;
    await verify(token);
    expect(verified).toBe(2);
    time = START + 35_000;
    await expect(verify(token)).rejects.toMatchObject(REFUSED);
  });

  it('is verified anew after five minutes, however long it lives', async () => {
    const token = await tokenBy('old', OLD);
    await verify(token);
    time = START + 5 * MINUTE - 1;
    await verify(token);
    expect(verified).toBe(1);
    time = START + 5 * MINUTE;
    await verify(token);
    expect(verified).toBe(2);
  });

  it('does not lend its proof to one with another signature, header or claim', async () => {
    const token = await tokenBy('old', OLD);
    await verify(token);
    const [header = '', claims = '', signature = ''] = token.split('.');
    const [, others = ''] = (await tokenBy('old', OLD, { subject: 'eve' })).split('.');
    const forged = [
      `${header}.${claims}.${signature.slice(0, -4)}AAAA`,
      `${header}.${others}.${signature}`,
      `${header}.${claims}.`,
      await tokenBy('old', NEW),
    ];
    for (const one of forged) {
      await expect(verify(one)).rejects.toMatchObject(REFUSED);
      await expect(verify(one)).rejects.toMatchObject(REFUSED);
    }
    await verify(token);
    // Each forged one was checked both times: a refusal is not remembered either.
    expect(verified).toBe(1 + 2 * forged.length);
  });
});

describe('while the issuer’s keys rotate', () => {
  it('nobody is refused: the new key is had as soon as a token names it, the old one is good beside it', async () => {
    const before = await tokenBy('old', OLD);
    await verify(before);
    published = { old: OLD, new: NEW };
    time += 30_000;
    await verify(await tokenBy('new', NEW));
    await verify(before);
    published = { new: NEW };
    time += MINUTE;
    await expect(verify(await tokenBy('new', NEW))).resolves.toMatchObject({ reader: { subject: 'ann' } });
  });

  it('a key that is withdrawn takes the tokens with it that were verified before, in a minute and a bit', async () => {
    const token = await tokenBy('old', OLD);
    await verify(token);
    published = { new: NEW };
    time += MINUTE - 1;
    await verify(token);
    time += 1;
    await verify(token); // looks, in the background
    await settle();
    await expect(verify(token)).rejects.toMatchObject(REFUSED);
  });

  it('tokens that name keys which are not there do not make the gateway a hammer', async () => {
    await verify(await tokenBy('old', OLD));
    const unknown = await tokenBy('nobody’s', NEW);
    for (let times = 0; times < 20; times += 1) await expect(verify(unknown)).rejects.toMatchObject(REFUSED);
    expect(loads).toBe(1);
    time += 30_000;
    for (let times = 0; times < 20; times += 1) await expect(verify(unknown)).rejects.toMatchObject(REFUSED);
    expect(loads).toBe(2);
  });

  it('an issuer that is silent for ten minutes is believed no longer, and that is not the token’s fault', async () => {
    const token = await tokenBy('old', OLD);
    await verify(token);
    isIssuerUp = false;
    time += 9 * MINUTE;
    await verify(token);
    time += MINUTE;
    await expect(verify(token)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE', status: 503 });
    isIssuerUp = true;
    await verify(token);
  });
});

describe('what the partnership remembers of a reader’s token', () => {
  it('ends like the gateway’s, and proves nobody but its reader', async () => {
    const prove = createProveReader({ issuer: ISSUER, jwks: keys });
    const caller = {
      subject: 'ann',
      role: 'adviser',
      agency: 'council',
      purpose: 'PUBLIC_SERVICE_DELIVERY',
    } as const;
    const ask = (readerToken: string, subject = 'ann') =>
      prove({
        caller: { ...caller, subject },
        readerToken,
        now: new Date(time),
        traceId: null,
        permissions: new WeakMap(),
      });
    const token = await tokenBy('old', OLD, { seconds: 30 });
    await ask(token);
    await ask(token);
    expect(verified).toBe(1);
    await expect(ask(token, 'bob')).rejects.toMatchObject(REFUSED);
    time += 36_000;
    await expect(ask(token)).rejects.toMatchObject(REFUSED);
  });
});

describe('the memory of tokens', () => {
  const MOMENT = { seconds: 100, keys: 'a' };
  const FOREVER = { ...MOMENT, expiresAt: 1_000 };

  it('holds so many and no more, and forgets the one that was not asked for the longest', () => {
    const tokens = createVerifiedTokens<string>({ most: 3 });
    for (const token of ['1', '2', '3']) tokens.keep(token, token, FOREVER);
    tokens.find('1', MOMENT);
    tokens.keep('4', '4', FOREVER);
    expect(tokens.size).toBe(3);
    expect(['1', '2', '3', '4'].map((token) => tokens.find(token, MOMENT))).toEqual(['1', undefined, '3', '4']);
  });

  it('forgets everything with the key set', () => {
    const tokens = createVerifiedTokens<string>();
    tokens.keep('1', 'one', FOREVER);
    expect(tokens.find('1', { seconds: 100, keys: 'b' })).toBeUndefined();
    expect(tokens.find('1', MOMENT)).toBeUndefined();
    expect(tokens.size).toBe(0);
  });

  it('keeps nothing that is over', () => {
    const tokens = createVerifiedTokens<string>();
    tokens.keep('secret', 'one', { ...MOMENT, expiresAt: 100 });
    expect(tokens.find('secret', MOMENT)).toBeUndefined();
    expect(tokens.size).toBe(0);
  });
});
