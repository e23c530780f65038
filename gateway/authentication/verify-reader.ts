/** Turns the Authorization header of a request into a Reader, or refuses it before anything else is looked at. */

import { KeysUnavailableError, UnauthenticatedError } from '../errors/errors.ts';
import { KeySetUnavailable } from '../../schema/reader-keys.ts';
import { createVerifyReaderToken, ReaderTokenRefused } from '../../schema/verify-reader-token.ts';
import type { ProvenReader, VerifyReaderTokenOptions } from '../../schema/verify-reader-token.ts';

/** A verified reader, with the token for the partnership, which verifies it again. */
export interface Proof extends ProvenReader {
  readonly token: string;
}

export type VerifyReader = (authorization: string | undefined) => Promise<Proof | null>;

export interface VerifyReaderOptions extends VerifyReaderTokenOptions {
  readonly now: () => Date;
  /** Told why a token was refused, in a word; the reader is not. */
  readonly onRefused?: (reason: string) => void;
}

/** Null without a header. Throws UnauthenticatedError for any header that does not prove a reader. */
export function createVerifyReader({ now, onRefused = () => {}, ...rule }: VerifyReaderOptions): VerifyReader {
  const verify = createVerifyReaderToken(rule);
  return async (authorization) => {
    if (authorization === undefined) return null;
    const [, token] = /^Bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization) ?? [];
    if (token === undefined) return refuse('not a bearer token');
    try {
      return { ...(await verify(token, now())), token };
    } catch (error) {
      if (error instanceof ReaderTokenRefused) return refuse(error.reason);
      if (error instanceof KeySetUnavailable) throw new KeysUnavailableError();
      throw error;
    }
  };

  function refuse(reason: string): never {
    onRefused(reason);
    throw new UnauthenticatedError();
  }
}
