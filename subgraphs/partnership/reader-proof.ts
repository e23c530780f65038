/** Proves who asks from the reader's own access token: the partnership does not take the gateway's word for it. */

import { jwtVerify } from 'jose';

import { readerFromClaims } from '../../schema/reader.ts';
import type { Reader } from '../../schema/reader.ts';
import type { ReaderKeys } from '../../schema/reader-keys.ts';
import { createVerifiedTokens } from '../../schema/verified-tokens.ts';
import { READER_AUDIENCE } from '../../schema/wire.ts';
import { SubgraphError } from '../kit/errors.ts';
import type { SubgraphContext } from '../kit/guard.ts';

/** The issuer whose tokens are believed, and its public keys. */
export interface ReaderIssuer {
  readonly issuer: string;
  readonly jwks: ReaderKeys;
}

export type ProveReader = (request: SubgraphContext) => Promise<Reader | null>;

/** Asymmetric only, and by our choice, never the token's (RFC 8725 section 2.1). The gateway's list is the same. */
const ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'PS256', 'RS256'];
const TYPES: ReadonlySet<unknown> = new Set([undefined, 'JWT', 'at+jwt', 'application/at+jwt']);
const CLOCK_SKEW_SECONDS = 5;
const MAX_TOKEN_LENGTH = 8_192;

/**
 * Null when nobody signed in: only what is open is answered then. Throws UNAUTHENTICATED when the token proves nobody, or
 * somebody else than the gateway names: a gateway that has been taken over cannot ask in another reader's name.
 */
export function createProveReader({ issuer, jwks }: ReaderIssuer): ProveReader {
  const verified = createVerifiedTokens<Reader>();
  return async ({ caller, readerToken, now }) => {
    if (caller.role === 'public' && readerToken === null) return null;
    if (readerToken === null || readerToken.length > MAX_TOKEN_LENGTH) throw unproven();
    const reader = await readerOf(readerToken, now);
    const isSame =
      reader.subject === caller.subject &&
      reader.role === caller.role &&
      reader.agency === caller.agency &&
      reader.purpose === caller.purpose;
    if (!isSame) throw unproven();
    return reader;
  };

  async function readerOf(token: string, now: Date): Promise<Reader> {
    try {
      const moment = { seconds: now.getTime() / 1000, keys: await jwks.version() };
      const known = verified.find(token, moment);
      if (known !== undefined) return known;
      const { payload, protectedHeader } = await jwtVerify(token, jwks, {
        issuer,
        audience: READER_AUDIENCE,
        algorithms: ALGORITHMS,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: CLOCK_SKEW_SECONDS,
        currentDate: now,
      });
      if (!TYPES.has(protectedHeader.typ)) throw unproven();
      const reader = readerFromClaims(payload);
      verified.keep(token, reader, { ...moment, expiresAt: payload.exp ?? 0 });
      return reader;
    } catch {
      // Why a token was refused helps nobody but the one who forged it.
      throw unproven();
    }
  }
}

function unproven(): SubgraphError {
  return new SubgraphError('The access token does not prove who asks.', 'UNAUTHENTICATED');
}
