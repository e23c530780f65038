/** Proves who asks from the reader's own access token: the partnership does not take the gateway's word for it. */

import type { Reader } from '../../schema/reader.ts';
import type { ReaderKeys } from '../../schema/reader-keys.ts';
import { createVerifyReaderToken } from '../../schema/verify-reader-token.ts';
import { SubgraphError } from '../kit/errors.ts';
import type { SubgraphContext } from '../kit/guard.ts';

/** The issuer whose tokens are believed, and its public keys. */
export interface ReaderIssuer {
  readonly issuer: string;
  readonly jwks: ReaderKeys;
}

export type ProveReader = (request: SubgraphContext) => Promise<Reader | null>;

/**
 * Null when nobody signed in: only what is open is answered then. Throws UNAUTHENTICATED when the token proves nobody, or
 * somebody else than the gateway names: a gateway that has been taken over cannot ask in another reader's name.
 */
export function createProveReader({ issuer, jwks }: ReaderIssuer): ProveReader {
  const verify = createVerifyReaderToken({ issuer, keys: jwks });
  return async ({ caller, readerToken, now }) => {
    if (caller.role === 'public' && readerToken === null) return null;
    if (readerToken === null) throw unproven();
    // Why a token was refused helps nobody but the one who forged it.
    const { reader } = await verify(readerToken, now).catch(() => {
      throw unproven();
    });
    const isSame =
      reader.subject === caller.subject &&
      reader.role === caller.role &&
      reader.agency === caller.agency &&
      reader.purpose === caller.purpose;
    if (!isSame) throw unproven();
    return reader;
  };
}

function unproven(): SubgraphError {
  return new SubgraphError('The access token does not prove who asks.', 'UNAUTHENTICATED');
}
