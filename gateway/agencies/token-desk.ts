/** Signs a reader's token for an agency once, and hands the same one out while it has long enough to live. */

import { signGatewayToken } from './gateway-token.ts';
import type { SigningKey } from './signing-key.ts';
import type { Reader } from '../../schema/reader.ts';

/** The gateway's own token for one agency, about one reader; null: nobody has signed in. */
export type TokenFor = (agency: string, reader: Reader | null) => string;

interface Signed {
  readonly token: string;
  readonly at: number;
}

/** Of the half minute that it lives, ten seconds are left for the fetch and for a clock that is ahead. */
const REUSED_SECONDS = 20;
const NOBODY = {};

/**
 * A signature is the dearest thing about a fetch (docs/adr/0020). What is signed says who asks and why, and nothing of one
 * request. Tokens are kept by the very reader that a verified token gave, never by a text made of names: two readers cannot
 * share one, and none outlives the proof that it rests on.
 */
export function createTokenDesk(key: SigningKey, now: () => Date): TokenFor {
  const tokens = new WeakMap<object, Map<string, Signed>>();
  return (agency, reader) => {
    const moment = now();
    const seconds = moment.getTime() / 1000;
    const ofReader = tokens.get(reader ?? NOBODY) ?? new Map<string, Signed>();
    const found = ofReader.get(agency);
    // A clock that was put back would make of it a token from the future.
    if (found !== undefined && seconds >= found.at && seconds < found.at + REUSED_SECONDS) return found.token;
    const token = signGatewayToken(key, { agency, reader, now: moment });
    tokens.set(reader ?? NOBODY, ofReader.set(agency, { token, at: seconds }));
    return token;
  };
}
