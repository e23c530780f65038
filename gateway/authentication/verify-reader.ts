/** Turns the Authorization header of a request into a Reader, or refuses it before anything else is looked at. */

import { errors, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';

import { KeysUnavailableError, UnauthenticatedError } from '../errors/errors.ts';
import { readerFromClaims, ReaderClaimsError } from '../../schema/reader.ts';
import type { Reader } from '../../schema/reader.ts';
import { READER_AUDIENCE } from '../../schema/wire.ts';

/** A verified reader, with the token for the partnership, which verifies it again. */
export interface Proof {
  readonly reader: Reader;
  readonly token: string;
}

export type VerifyReader = (authorization: string | undefined) => Promise<Proof | null>;

export interface VerifyReaderOptions {
  readonly issuer: string;
  readonly keys: JWTVerifyGetKey;
  readonly now: () => Date;
  /** Told why a token was refused, in a word; the reader is not. */
  readonly onRefused?: (reason: string) => void;
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

/** Null without a header. Throws UnauthenticatedError for any header that does not prove a reader. */
export function createVerifyReader({ issuer, keys, now, onRefused = () => {} }: VerifyReaderOptions): VerifyReader {
  return async (authorization) => {
    if (authorization === undefined) return null;
    const [, token] = /^Bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization) ?? [];
    if (token === undefined || token.length > MAX_TOKEN_LENGTH) return refuse('not a bearer token');
    try {
      const moment = now();
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        issuer,
        audience: READER_AUDIENCE,
        algorithms: ALGORITHMS,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: CLOCK_SKEW_SECONDS,
        currentDate: moment,
      });
      if (!TYPES.has(protectedHeader.typ)) return refuse('type');
      if (!isTimely(payload, moment.getTime() / 1000)) return refuse('time');
      return { reader: readerFromClaims(payload), token };
    } catch (error) {
      if (error instanceof KeysUnavailableError) throw error;
      if (error instanceof ReaderClaimsError) return refuse(`claim ${error.claim}`);
      return refuse(error instanceof errors.JOSEError ? error.code : 'unreadable');
    }
  };

  function refuse(reason: string): never {
    onRefused(reason);
    throw new UnauthenticatedError();
  }
}

/** A token without `iat` is counted from now. */
function isTimely({ iat, exp = Infinity }: JWTPayload, now: number): boolean {
  if (iat !== undefined && typeof iat !== 'number') return false;
  const issuedAt = iat ?? now;
  return issuedAt <= now + MAX_AHEAD_SECONDS && exp - issuedAt <= MAX_LIFETIME_SECONDS;
}
