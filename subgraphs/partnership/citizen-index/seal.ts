/** Seals what the index holds about people, so that who reads its tables or a backup of them reads nobody's name. */

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

import type { IndexKeyring } from './keyring.ts';

/** The row is none of ours, was changed, was moved to another row, or its key is gone. It says nothing of the contents. */
export class SealError extends Error {
  constructor() {
    super('A sealed row of the index cannot be opened.');
    this.name = 'SealError';
  }
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM (NIST SP 800-38D) under the newest key: length of the key's name, the name, nonce, tag, text. `row` is bound to
 * it, so that a sealed value that is copied to another row does not open there.
 */
export function seal(value: unknown, row: string, { newest }: IndexKeyring): Buffer {
  const nonce = nextNonce();
  const cipher = createCipheriv(CIPHER, newest.sealing, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(row));
  const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  const kid = Buffer.from(newest.kid);
  return Buffer.concat([Buffer.of(kid.length), kid, nonce, cipher.getAuthTag(), text]);
}

/** Fetched many at a time: to ask for twelve bytes costs more than to seal a record with them. */
let nonces = Buffer.alloc(0);

function nextNonce(): Buffer {
  if (nonces.length === 0) nonces = randomBytes(1024 * NONCE_BYTES);
  const nonce = nonces.subarray(0, NONCE_BYTES);
  nonces = nonces.subarray(NONCE_BYTES);
  return nonce;
}

/** What was sealed for this row. Throws SealError. */
export function unseal(sealed: Uint8Array, row: string, { all }: IndexKeyring): unknown {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const nonceAt = 1 + (bytes[0] ?? 0);
  const kid = kidOf(sealed);
  const keys = all.find((key) => key.kid === kid);
  const textAt = nonceAt + NONCE_BYTES + TAG_BYTES;
  if (keys === undefined || bytes.length < textAt) throw new SealError();
  const nonce = bytes.subarray(nonceAt, nonceAt + NONCE_BYTES);
  const decipher = createDecipheriv(CIPHER, keys.sealing, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(row));
  decipher.setAuthTag(bytes.subarray(nonceAt + NONCE_BYTES, textAt));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(textAt)), decipher.final()]);
    return JSON.parse(text.toString('utf8'));
  } catch {
    throw new SealError();
  }
}

/** The name of the key that something was sealed with. */
export function kidOf(sealed: Uint8Array): string {
  return Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength).toString('utf8', 1, 1 + (sealed[0] ?? 0));
}
