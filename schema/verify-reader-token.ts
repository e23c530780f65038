/** Says what a reader's access token proves: one rule, by which the gateway and the partnership each judge it for themselves. */

import { errors, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';

import { readerFromClaims, ReaderClaimsError } from './reader.ts';
import type { Reader } from './reader.ts';
import { KeySetUnavailable } from './reader-keys.ts';
import type { ReaderKeys } from './reader-keys.ts';
import { createVerifiedTokens } from './verified-tokens.ts';
import type { VerifiedTokensOptions } from './verified-tokens.ts';
import { READER_AUDIENCE } from './wire.ts';

export interface ProvenReader {
  readonly reader: Reader;
  /** The application that the issuer gave the token to; null when the token does not say. */
  readonly client: string | null;
}

/** Throws ReaderTokenRefused for a token that proves nobody, and KeySetUnavailable when that cannot be known. */
export type VerifyReaderToken = (token: string, now: Date) => Promise<ProvenReader>;

export interface VerifyReaderTokenOptions {
  readonly issuer: string;
  readonly keys: ReaderKeys;
  readonly remembered?: VerifiedTokensOptions | undefined;
}

/** Why, in a word for the log: whoever sent the token is not told. */
export class ReaderTokenRefused extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super('The access token proves nobody.');
    this.name = 'ReaderTokenRefused';
    this.reason = reason;
  }
}

/** Asymmetric only: with a symmetric one, a public key would do as a secret (RFC 8725 section 2.1). `none` is not listed. */
const ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'PS256', 'RS256'];
/** A gateway token, or an identity token of another kind, must not pass for an access token (RFC 8725 section 3.11). */
const TYPES: ReadonlySet<unknown> = new Set([undefined, 'JWT', 'at+jwt', 'application/at+jwt']);
const CLOCK_SKEW_SECONDS = 5;
const MAX_TOKEN_LENGTH = 8_192;
/** An issuer's clock may be ahead of ours by so much. */
const MAX_AHEAD_SECONDS = 60;
/** An access token that lives for longer outlives its reader's post; it cannot be called back. */
const MAX_LIFETIME_SECONDS = 24 * 60 * 60;

/** Verifies a token once, and remembers what it proved until it expires, its issuer's keys change or minutes have passed. */
export function createVerifyReaderToken({ issuer, keys, remembered }: VerifyReaderTokenOptions): VerifyReaderToken {
  const verified = createVerifiedTokens<ProvenReader>(remembered);
  return async (token, now) => {
    if (token.length > MAX_TOKEN_LENGTH) throw new ReaderTokenRefused('length');
    const moment = { seconds: now.getTime() / 1000, keys: await keys.version() };
    const known = verified.find(token, moment);
    if (known !== undefined) return known;
    const { proven, expiresAt } = await verify(token, now);
    verified.keep(token, proven, { ...moment, expiresAt });
    return proven;
  };

  async function verify(token: string, now: Date) {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        issuer,
        audience: READER_AUDIENCE,
        algorithms: ALGORITHMS,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: CLOCK_SKEW_SECONDS,
        currentDate: now,
      });
      if (!TYPES.has(protectedHeader.typ)) throw new ReaderTokenRefused('type');
      if (!isTimely(payload, now.getTime() / 1000)) throw new ReaderTokenRefused('time');
      // Without the tolerance: in its last seconds a token is judged each time.
      return {
        proven: { reader: readerFromClaims(payload), client: clientFrom(payload) },
        expiresAt: payload.exp ?? 0,
      };
    } catch (error) {
      if (error instanceof ReaderTokenRefused || error instanceof KeySetUnavailable) throw error;
      if (error instanceof ReaderClaimsError) throw new ReaderTokenRefused(`claim ${error.claim}`);
      throw new ReaderTokenRefused(error instanceof errors.JOSEError ? error.code : 'unreadable');
    }
  }
}

/** `client_id` of an access token (RFC 9068 section 2.2), or `azp`, as OpenID providers have it. */
function clientFrom({ client_id: clientId, azp }: JWTPayload): string | null {
  const named = clientId ?? azp;
  return typeof named === 'string' && /^[\w.:/-]{1,200}$/.test(named) ? named : null;
}

/** A token without `iat` is counted from now. */
function isTimely({ iat, exp = Infinity }: JWTPayload, now: number): boolean {
  if (iat !== undefined && typeof iat !== 'number') return false;
  const issuedAt = iat ?? now;
  return issuedAt <= now + MAX_AHEAD_SECONDS && exp - issuedAt <= MAX_LIFETIME_SECONDS;
}
