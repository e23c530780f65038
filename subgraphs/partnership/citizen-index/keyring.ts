/** Holds the secrets of the index, the newest first, so that keys can be changed while desks go on working. */

import { createSecretKey, hkdfSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** One secret of the index, as the operator names it. */
export interface IndexKey {
  /** Names the secret in what was made with it: 1 to 32 letters, digits, - or _. */
  readonly kid: string;
  /** 32 bytes or more. */
  readonly secret: Uint8Array;
}

/** What one secret is used for. Hashes and seals have keys of their own: a weakness of one use must not open the other. */
export interface IndexKeys {
  readonly kid: string;
  readonly hashing: KeyObject;
  readonly sealing: KeyObject;
}

/** The newest writes; all of them read, until the last row of an old one has been written anew. */
export interface IndexKeyring {
  readonly newest: IndexKeys;
  readonly all: readonly IndexKeys[];
}

const KEY_BYTES = 32;

/** Throws RangeError when there is none, when one is too short, and when two have one name. */
export function createIndexKeyring(keys: readonly IndexKey[]): IndexKeyring {
  const all = keys.map(({ kid, secret }): IndexKeys => {
    if (!/^[\w-]{1,32}$/.test(kid))
      throw new RangeError('A key of the index needs a name of 1 to 32 letters or digits.');
    // An HMAC key shorter than its hash is the weakest part of it (RFC 2104 section 3).
    if (secret.length < KEY_BYTES) throw new RangeError(`A key of the index needs ${KEY_BYTES} bytes.`);
    return { kid, hashing: derive(secret, 'hashing'), sealing: derive(secret, 'sealing') };
  });
  const [newest] = all;
  if (newest === undefined) throw new RangeError('The index needs a key.');
  if (new Set(all.map(({ kid }) => kid)).size < all.length) throw new RangeError('Two keys of the index share a name.');
  return { newest, all };
}

/** RFC 5869. As an object of the library, since one that is made anew for each of a record's hashes costs more than the hash. */
function derive(secret: Uint8Array, use: string): KeyObject {
  const bytes = hkdfSync('sha256', secret, new Uint8Array(), `wholeplace index ${use}`, KEY_BYTES);
  return createSecretKey(new Uint8Array(bytes));
}
