/** Checks that a request comes from the gateway, for this subgraph, now; nothing else is let in. */

import { createPublicKey, verify } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';

import { GATEWAY_TOKEN_SECONDS, GATEWAY_TOKEN_TYPE, PURPOSES, ROLES } from '../../schema/wire.ts';
import type { GatewayTokenClaims, Purpose, Role, SubgraphName } from '../../schema/wire.ts';
import type { VerifiedTokens } from '../../schema/verified-tokens.ts';

/** The gateway's public keys by `kid`. Two overlap while keys rotate. */
export type GatewayKeys = ReadonlyMap<string, KeyObject>;

/** Who asks, as the gateway's token states it. */
export interface Caller {
  readonly subject: string;
  readonly role: Role | 'public';
  readonly agency: string | null;
  readonly purpose: Purpose | null;
}

export interface GatewayTokenCheck {
  readonly subgraph: SubgraphName;
  readonly keys: GatewayKeys;
  readonly now: Date;
  /** Tokens whose signature has been found right: a gateway sends the same one for some seconds. */
  readonly signed?: SignedTokens;
}

/** What was signed, not whether it still holds: audience, times and words are looked at every time. */
export type SignedTokens = VerifiedTokens<Claims>;

type Claims = Readonly<Record<string, unknown>>;

const CLOCK_SKEW_SECONDS = 5;

/** Reads a JSON Web Key Set of Ed25519 keys (RFC 7517, RFC 8037). Throws TypeError when a key is of another kind. */
export function gatewayKeysFrom(jwks: { readonly keys: readonly JsonWebKey[] }): GatewayKeys {
  return new Map(
    jwks.keys.map((jwk) => {
      if (jwk.kty !== 'OKP' || jwk.crv !== 'Ed25519' || typeof jwk.kid !== 'string' || 'd' in jwk) {
        throw new TypeError('"jwks" must hold public Ed25519 keys, each with a "kid".');
      }
      return [jwk.kid, createPublicKey({ key: jwk, format: 'jwk' })];
    }),
  );
}

/** The caller of a valid `Authorization: Bearer` header; null for anything else, without saying why. */
export function verifyGatewayToken(authorization: string | undefined, check: GatewayTokenCheck): Caller | null {
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '') ?? [];
  if (token === undefined || token.length > 4096) return null;
  const { keys, now, signed } = check;
  const moment = { seconds: now.getTime() / 1000, keys };
  const known = signed?.find(token, moment);
  const claims = known ?? claimsUnderOurKey(token, keys);
  if (claims === null) return null;
  const caller = callerFrom(claims, check);
  // Only what has let somebody in, and no longer than it can.
  if (caller !== null && known === undefined) {
    signed?.keep(token, claims, { ...moment, expiresAt: moment.seconds + CLOCK_SKEW_SECONDS + GATEWAY_TOKEN_SECONDS });
  }
  return caller;
}

function claimsUnderOurKey(token: string, keys: GatewayKeys): Claims | null {
  const [header64 = '', claims64 = '', signature64 = ''] = token.split('.');
  const header = parse(header64);
  // The algorithm is ours to say, never the token's (RFC 8725 section 3.1).
  if (header?.['alg'] !== 'EdDSA' || header['typ'] !== GATEWAY_TOKEN_TYPE) return null;
  const key = typeof header['kid'] === 'string' ? keys.get(header['kid']) : undefined;
  if (key === undefined) return null;
  const isRight = verify(null, Buffer.from(`${header64}.${claims64}`), key, Buffer.from(signature64, 'base64url'));
  return isRight ? parse(claims64) : null;
}

function callerFrom(claims: Claims, { subgraph, now }: GatewayTokenCheck): Caller | null {
  const { aud, iat, exp, sub, role, agency, purpose } = claims as Partial<Record<keyof GatewayTokenClaims, unknown>>; // a parsed edge: each is checked below
  const seconds = now.getTime() / 1000;
  if (aud !== subgraph || typeof iat !== 'number' || typeof exp !== 'number') return null;
  if (exp <= seconds || iat > seconds + CLOCK_SKEW_SECONDS || exp - iat > GATEWAY_TOKEN_SECONDS) return null;
  const knownRole = role === 'public' ? 'public' : ROLES.find((known) => known === role);
  const knownPurpose = purpose === null ? null : PURPOSES.find((known) => known === purpose);
  if (typeof sub !== 'string' || knownRole === undefined || knownPurpose === undefined) return null;
  if (agency !== null && typeof agency !== 'string') return null;
  return { subject: sub, role: knownRole, agency, purpose: knownPurpose };
}

function parse(part: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
