/** Makes the test vectors of the wire contract: keys, tokens and grants, good and bad, for whoever implements an agency in another language. */

import { createHash, createHmac, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import { GATEWAY_TOKEN_TYPE } from '../../schema/wire.ts';
import type { GatewayTokenClaims, GrantStatement } from '../../schema/wire.ts';

export interface TokenVector {
  readonly name: string;
  /** Null: the request has no Authorization header. */
  readonly authorization: string | null;
  readonly isValid: boolean;
  /** Of the good ones, so that an implementation can be followed step by step. */
  readonly steps?: { readonly header: string; readonly claims: string; readonly signingInput: string };
}

export interface GrantVector {
  readonly name: string;
  readonly grant: string;
  readonly isValid: boolean;
  readonly steps?: { readonly json: string; readonly body: string; readonly macHex: string };
}

export type WireVectors = ReturnType<typeof wireVectors>;

/** 2026-11-22T09:30:10Z. */
const NOW = 1_795_339_810;
const GATEWAY = { kid: '', key: keyFrom('gateway') };
const NEXT_GATEWAY = { kid: '', key: keyFrom('the gateway’s next') };
const STRANGER = keyFrom('stranger');
for (const one of [GATEWAY, NEXT_GATEWAY]) one.kid = thumbprint(one.key);

const SECRETS = {
  'council-2026-11': createHash('sha256').update('the secret of the council').digest(),
  'council-2026-10': createHash('sha256').update('the former secret of the council').digest(),
};
const POLICE_SECRET = createHash('sha256').update('the secret of the police').digest();

const CLAIMS: GatewayTokenClaims = {
  iss: 'wholeplace-gateway',
  aud: 'council',
  iat: NOW - 5,
  exp: NOW + 25,
  sub: 'adviser-1',
  role: 'adviser',
  agency: 'council',
  purpose: 'PUBLIC_SERVICE_DELIVERY',
};

const STATEMENT: GrantStatement = {
  v: 1,
  kid: 'council-2026-11',
  agency: 'council',
  decision: 'd-01JD9Z4W3T',
  citizen: '0d6f2c1e-7a52-4c57-9d3e-2b8f5a6c1d90',
  keys: ['C-0004711'],
  classes: ['IDENTITY', 'HOUSING'],
  indicators: ['SOCIAL_CARE'],
  reader: 'adviser-1',
  purpose: 'PUBLIC_SERVICE_DELIVERY',
  iat: NOW - 10,
  exp: NOW + 50,
};

/** The same bytes every time: the keys are made of their names, Ed25519 and HMAC are deterministic, the time stands still. */
export function wireVectors() {
  return {
    about: 'Test vectors of docs/wire-contract.md. The keys are public: never use them anywhere else.',
    now: NOW,
    subgraph: 'council',
    gatewayKeys: [GATEWAY, NEXT_GATEWAY].map(({ kid, key }) => ({
      kid,
      publicJwk: { ...createPublicKey(key).export({ format: 'jwk' }), kid, use: 'sig', alg: 'EdDSA' },
      privateJwk: { ...key.export({ format: 'jwk' }), kid },
    })),
    strangerKey: { privateJwk: STRANGER.export({ format: 'jwk' }) },
    grantKeys: Object.entries(SECRETS).map(([kid, secret]) => ({
      kid,
      secretBase64url: secret.toString('base64url'),
      secretHex: secret.toString('hex'),
    })),
    /** What each grant is compared with: the representation that it came with, and the gateway's token. */
    question: { agency: 'council', citizen: STATEMENT.citizen, reader: CLAIMS.sub, purpose: CLAIMS.purpose },
    gatewayTokens: tokenVectors(),
    grants: grantVectors(),
  };
}

function tokenVectors(): TokenVector[] {
  const good = (name: string, made: Signed): TokenVector => ({
    name,
    authorization: `Bearer ${made.token}`,
    isValid: true,
    steps: { header: made.header, claims: made.claims, signingInput: made.signingInput },
  });
  const bad = (name: string, authorization: string | null): TokenVector => ({ name, authorization, isValid: false });
  const token = signed().token;
  const [header = '', claims = '', signature = ''] = token.split('.');
  const anonymous = { sub: 'anonymous', role: 'public', agency: null, purpose: null } as const;
  return [
    good('a reader who has signed in', signed()),
    good('somebody who has not, on a public operation', signed({ claims: anonymous })),
    good('signed with the next key, while keys rotate', signed({ by: NEXT_GATEWAY })),
    good('the last second in which it is valid', signed({ claims: { iat: NOW - 29, exp: NOW + 1 } })),
    good('from a clock that is five seconds ahead', signed({ claims: { iat: NOW + 5, exp: NOW + 35 } })),
    good('with a member that this version does not have', signed({ claims: { later: true } as object })),
    bad('no header', null),
    bad('an empty token', 'Bearer '),
    bad('nonsense', 'Bearer nonsense'),
    bad('without the word Bearer', token),
    bad('two parts only', `Bearer ${header}.${claims}`),
    bad('a fourth part', `Bearer ${token}.${signature}`),
    bad('without a signature', `Bearer ${header}.${claims}.`),
    bad('a signature that was changed', `Bearer ${header}.${claims}.${flip(signature)}`),
    bad('claims that were changed', `Bearer ${header}.${part({ ...CLAIMS, role: 'mash' })}.${signature}`),
    bad('unsigned (alg none)', `Bearer ${part({ alg: 'none', typ: GATEWAY_TOKEN_TYPE })}.${claims}.`),
    bad('HS256 with the public key as the secret', `Bearer ${confused(claims)}`),
    bad('of another type (JWT)', `Bearer ${signed({ header: { typ: 'JWT' } }).token}`),
    bad('under a key that is not in the set', `Bearer ${signed({ header: { kid: 'unknown' } }).token}`),
    bad('without a kid', `Bearer ${signed({ header: { kid: undefined } }).token}`),
    bad('signed by a stranger under our kid', `Bearer ${signed({ by: { kid: GATEWAY.kid, key: STRANGER } }).token}`),
    bad('for another subgraph', `Bearer ${signed({ claims: { aud: 'police' } }).token}`),
    bad('that expires this very second', `Bearer ${signed({ claims: { iat: NOW - 30, exp: NOW } }).token}`),
    bad('that has expired', `Bearer ${signed({ claims: { iat: NOW - 60, exp: NOW - 30 } }).token}`),
    bad('from six seconds ahead', `Bearer ${signed({ claims: { iat: NOW + 6, exp: NOW + 36 } }).token}`),
    bad('that lives for 31 seconds', `Bearer ${signed({ claims: { iat: NOW - 5, exp: NOW + 26 } }).token}`),
    bad('whose times are texts', `Bearer ${signed({ claims: { iat: String(NOW) as never } }).token}`),
    bad('in a role that there is not', `Bearer ${signed({ claims: { role: 'superuser' as never } }).token}`),
    bad('for a purpose that there is not', `Bearer ${signed({ claims: { purpose: 'CURIOSITY' as never } }).token}`),
  ];
}

function grantVectors(): GrantVector[] {
  const good = (
    name: string,
    change: Partial<GrantStatement> = {},
    kid: keyof typeof SECRETS = 'council-2026-11',
  ): GrantVector => {
    const json = JSON.stringify({ ...STATEMENT, kid, ...change });
    const { grant, body, mac } = sealed(json, SECRETS[kid]);
    return { name, grant, isValid: true, steps: { json, body, macHex: mac.toString('hex') } };
  };
  const bad = (name: string, grant: string): GrantVector => ({ name, grant, isValid: false });
  const changed = (change: object, secret: Buffer = SECRETS['council-2026-11']) =>
    sealed(JSON.stringify({ ...STATEMENT, ...change }), secret).grant;
  const grant = changed({});
  const [body = '', mac = ''] = grant.split('.');
  return [
    good('permission for two classes, and masked for a third'),
    good('permitted, but the agency has no linked record', { keys: [] }),
    good('two records of one citizen', { keys: ['C-0004711', 'C-0009180'] }),
    good('under the former secret, while secrets rotate', {}, 'council-2026-10'),
    good('the last second in which it is valid', { iat: NOW - 59, exp: NOW + 1 }),
    bad('for another citizen', changed({ citizen: '5b0e5f8e-2f0a-4c8e-8f43-7d1a9d1f0c11' })),
    bad('for another agency, under this one’s secret', changed({ agency: 'police' })),
    bad(
      'another agency’s own, under its own secret',
      changed({ agency: 'police', kid: 'police-2026-11' }, POLICE_SECRET),
    ),
    bad('for another reader', changed({ reader: 'adviser-2' })),
    bad('for another purpose', changed({ purpose: 'HOUSING' })),
    bad('that expires this very second', changed({ iat: NOW - 60, exp: NOW })),
    bad('that has expired', changed({ iat: NOW - 120, exp: NOW - 60 })),
    bad('that lives for 61 seconds', changed({ iat: NOW - 10, exp: NOW + 51 })),
    bad('from six seconds ahead', changed({ iat: NOW + 6, exp: NOW + 66 })),
    bad('of another version', changed({ v: 2 })),
    bad('under a key’s wrong name', changed({ kid: 'council-2026-10' })),
    bad('sealed with a made-up secret', changed({}, createHash('sha256').update('made up').digest())),
    bad(
      'with one more class under the old seal',
      `${part({ ...STATEMENT, classes: [...STATEMENT.classes, 'FINANCE'] })}.${mac}`,
    ),
    bad('with a seal that was changed', `${body}.${flip(mac)}`),
    bad('with half a seal', `${body}.${mac.slice(0, 20)}`),
    bad('without a seal', `${body}.`),
    bad('in one part', body),
    bad('in three parts', `${grant}.${mac}`),
    bad('with a class that there is not', changed({ classes: ['EVERYTHING'] })),
    bad('that names no decision', changed({ decision: undefined })),
    bad('whose keys are no list', changed({ keys: 'C-0004711' })),
    bad('that is no JSON', sealed('not JSON', SECRETS['council-2026-11']).grant),
    bad('nonsense', 'nonsense'),
  ];
}

interface Signed {
  readonly header: string;
  readonly claims: string;
  readonly signingInput: string;
  readonly token: string;
}

function signed({
  claims: change = {},
  header: headerChange = {},
  by = GATEWAY,
}: {
  readonly claims?: Partial<GatewayTokenClaims>;
  readonly header?: object;
  readonly by?: { readonly kid: string; readonly key: KeyObject };
} = {}): Signed {
  const header = JSON.stringify({ alg: 'EdDSA', typ: GATEWAY_TOKEN_TYPE, kid: by.kid, ...headerChange });
  const claims = JSON.stringify({ ...CLAIMS, ...change });
  const signingInput = `${encode(header)}.${encode(claims)}`;
  return { header, claims, signingInput, token: signedText(encode(header), encode(claims), by.key) };
}

function signedText(header: string, claims: string, key: KeyObject): string {
  return `${header}.${claims}.${sign(null, Buffer.from(`${header}.${claims}`), key).toString('base64url')}`;
}

function confused(claims: string): string {
  const header = part({ alg: 'HS256', typ: GATEWAY_TOKEN_TYPE, kid: GATEWAY.kid });
  const secret = createPublicKey(GATEWAY.key).export({ type: 'spki', format: 'pem' });
  return `${header}.${claims}.${createHmac('sha256', secret).update(`${header}.${claims}`).digest('base64url')}`;
}

function sealed(json: string, secret: Buffer) {
  const body = encode(json);
  const mac = createHmac('sha256', secret).update(body).digest();
  return { grant: `${body}.${mac.toString('base64url')}`, body, mac };
}

function keyFrom(name: string): KeyObject {
  const d = createHash('sha256').update(`Wholeplace test vectors: ${name}`).digest();
  // PKCS #8 of an Ed25519 key (RFC 8410 section 7): a fixed head, then the seed.
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), d]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

function thumbprint(key: KeyObject): string {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url');
}

function part(value: object): string {
  return encode(JSON.stringify(value));
}

function encode(text: string): string {
  return Buffer.from(text).toString('base64url');
}

/** One bit of the first byte, so that the length stays and no padding is touched. */
function flip(base64url: string): string {
  const bytes = Buffer.from(base64url, 'base64url');
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return bytes.toString('base64url');
}
