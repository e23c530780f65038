/** Turns the Authorization header of a request into a Reader, or refuses it before anything else is looked at. */

import { errors, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';

import { KeysUnavailableError, UnauthenticatedError } from '../errors/errors.ts';
import { readerFromClaims, ReaderClaimsError } from '../../schema/reader.ts';
import type { Reader } from '../../schema/reader.ts';
import { KeySetUnavailable } from '../../schema/reader-keys.ts';
import type { ReaderKeys } from '../../schema/reader-keys.ts';
import { createVerifiedTokens } from '../../schema/verified-tokens.ts';
import type { VerifiedTokensOptions } from '../../schema/verified-tokens.ts';
import { READER_AUDIENCE } from '../../schema/wire.ts';

/** A verified reader, with the token for the partnership, which verifies it again. */
export interface Proof {
  readonly reader: Reader;
  readonly token: string;
  /** The application that the issuer gave the token to; null when the token does not say. */
  readonly client: string | null;
}

export type VerifyReader = (authorization: string | undefined) => Promise<Proof | null>;

export interface VerifyReaderOptions {
  readonly issuer: string;
  readonly keys: ReaderKeys;
  readonly now: () => Date;
  readonly remembered?: VerifiedTokensOptions;
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
export function createVerifyReader(options: VerifyReaderOptions): VerifyReader {
  const { issuer, keys, now, remembered, onRefused = () => {} } = options;
  const verified = createVerifiedTokens<Omit<Proof, 'token'>>(remembered);
  return async (authorization) => {
    if (authorization === undefined) return null;
    const [, token] = /^Bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization) ?? [];
    if (token === undefined || token.length > MAX_TOKEN_LENGTH) return refuse('not a bearer token');
    try {
      const moment = { seconds: now().getTime() / 1000, keys: await keys.version() };
      const known = verified.find(token, moment);
      if (known !== undefined) return { ...known, token };
      const { proven, expiresAt } = await verify(token);
      verified.keep(token, proven, { ...moment, expiresAt });
      return { ...proven, token };
    } catch (error) {
      if (error instanceof UnauthenticatedError) throw error;
      if (error instanceof KeySetUnavailable) throw new KeysUnavailableError();
      if (error instanceof ReaderClaimsError) return refuse(`claim ${error.claim}`);
      return refuse(error instanceof errors.JOSEError ? error.code : 'unreadable');
    }
  };

  async function verify(token: string) {
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
    // Without the tolerance: in its last seconds a token is judged each time.
    return {
      proven: { reader: readerFromClaims(payload), client: clientFrom(payload) },
      expiresAt: payload.exp ?? 0,
    };
  }

  function refuse(reason: string): never {
    onRefused(reason);
    throw new UnauthenticatedError();
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
