/** Finds the key that a reader's token must be signed with, in the issuer's key set: an https address, or a file that may change. */

import { readFile, stat } from 'node:fs/promises';

import { createLocalJWKSet, createRemoteJWKSet, errors } from 'jose';
import type { JWTVerifyGetKey } from 'jose';

const CHECK_MILLISECONDS = 10_000;

export async function createReaderKeys(jwks: string, now = () => new Date()): Promise<JWTVerifyGetKey> {
  if (jwks.startsWith('https://')) return createRemoteJWKSet(new URL(jwks), { timeoutDuration: 3_000 });
  // createLocalJWKSet checks the shape of what it is given.
  const read = async () => createLocalJWKSet(JSON.parse(await readFile(jwks, 'utf8')));
  let [{ mtimeMs: changedAt }, find, checkedAt] = [await stat(jwks), await read(), now().getTime()];
  // A file that is gone, or half written, changes nothing: the keys that were good stay so until it is whole.
  const check = async () => {
    checkedAt = now().getTime();
    const { mtimeMs } = await stat(jwks);
    if (mtimeMs !== changedAt) [find, changedAt] = [await read(), mtimeMs];
  };
  return async (header, token) => {
    // For the key that is no more in the file: a stolen one must not stay good until the next start.
    if (now().getTime() - checkedAt >= CHECK_MILLISECONDS) await check().catch(() => undefined);
    return find(header, token).catch(async (error: unknown) => {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await check().catch(() => undefined);
      return find(header, token);
    });
  };
}
