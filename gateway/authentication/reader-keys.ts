/** Finds the key that a reader's token must be signed with, in the issuer's key set: a file, or an https address. */

import { readFile } from 'node:fs/promises';

import { createLocalJWKSet, createRemoteJWKSet, errors } from 'jose';
import type { JSONWebKeySet, JWTVerifyGetKey } from 'jose';

import { KeysUnavailableError } from '../errors/errors.ts';
import { readNamed } from '../start-failure.ts';

/** A file is read again for a key that it did not have, but not more often than this. */
const REREAD_MILLISECONDS = 10_000;

export async function createReaderKeys(jwks: string, { now }: { readonly now: () => Date }): Promise<JWTVerifyGetKey> {
  return jwks.startsWith('https://') ? remoteKeys(new URL(jwks)) : fileKeys(jwks, now);
}

function remoteKeys(address: URL): JWTVerifyGetKey {
  const find = createRemoteJWKSet(address, { timeoutDuration: 3_000, cooldownDuration: 30_000 });
  return async (header, token) => {
    try {
      return await find(header, token);
    } catch (error) {
      // An unknown key is the token's fault; an issuer that does not answer is not.
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      throw new KeysUnavailableError();
    }
  };
}

async function fileKeys(path: string, now: () => Date): Promise<JWTVerifyGetKey> {
  let find = createLocalJWKSet(await readNamed('READER_JWKS', () => readKeys(path)));
  let readAt = now().getTime();
  return async (header, token) => {
    try {
      return await find(header, token);
    } catch (error) {
      const isFresh = now().getTime() - readAt < REREAD_MILLISECONDS;
      if (!(error instanceof errors.JWKSNoMatchingKey) || isFresh) throw error;
      readAt = now().getTime();
      find = createLocalJWKSet(await readKeys(path));
      return find(header, token);
    }
  };
}

async function readKeys(path: string): Promise<JSONWebKeySet> {
  const parsed: unknown = JSON.parse(await readFile(path, 'utf8'));
  // createLocalJWKSet checks the shape of what it is given.
  return parsed as JSONWebKeySet;
}
