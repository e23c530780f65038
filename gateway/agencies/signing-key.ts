/** Holds the Ed25519 key that agencies know this gateway by, and signs with it. */

import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface SigningKey {
  /** The thumbprint of the public key (RFC 7638). */
  readonly kid: string;
  /** What agencies are given, as a JSON Web Key Set. */
  readonly jwks: { readonly keys: readonly GatewayJwk[] };
  sign(text: string): string;
}

export interface GatewayJwk {
  readonly [member: string]: string;
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly kid: string;
  readonly use: 'sig';
  readonly alg: 'EdDSA';
}

/** A key that lives as long as the process: for one that runs gateway and agencies together, and for tests. */
export function createSigningKey(): SigningKey {
  return signingKeyFrom(generateKeyPairSync('ed25519').privateKey);
}

/**
 * Reads the key (PKCS #8 PEM). With `make`, a missing one is made and its public half written beside it (`.jwks.json`),
 * where agencies in processes of their own find it.
 */
export async function loadSigningKey(
  path: string,
  { make = false }: { readonly make?: boolean } = {},
): Promise<SigningKey> {
  if (make && !existsSync(path)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  }
  const key = createPrivateKey(await readFile(path));
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('The gateway’s signing key must be an Ed25519 key.');
  const signingKey = signingKeyFrom(key);
  if (make) await writeFile(publicKeyFile(path), `${JSON.stringify(signingKey.jwks, null, 2)}\n`);
  return signingKey;
}

/** Where `loadSigningKey` leaves the public half. */
function publicKeyFile(path: string): string {
  return `${path.replace(/\.pem$/, '')}.jwks.json`;
}

function signingKeyFrom(key: KeyObject): SigningKey {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  // The members in this order and no others are what the thumbprint is of (RFC 7638 section 3.2).
  const kid = createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url');
  return {
    kid,
    jwks: { keys: [{ kty: 'OKP', crv: 'Ed25519', x, kid, use: 'sig', alg: 'EdDSA' }] },
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64url'),
  };
}
