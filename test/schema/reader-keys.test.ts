/** A key set in a file may change while the partnership runs: a new key is good at once, a removed one is not for long. */

import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SignJWT, exportJWK, generateKeyPair, jwtVerify } from 'jose';
import type { JWTVerifyGetKey } from 'jose';

import { createReaderKeys } from '../../schema/reader-keys.ts';

const [OLD, NEW] = [await generateKeyPair('ES256'), await generateKeyPair('ES256')];
const START = Date.parse('2026-11-22T09:00:00Z');

let folder: string;
let file: string;
let time: number;
let writes = 0;
let keys: JWTVerifyGetKey;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reader-keys-'));
  file = join(folder, 'jwks.json');
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  time = START;
  await write({ old: OLD });
  keys = await createReaderKeys(file, { now: () => new Date(time) });
});

describe("the readers' keys in a file", () => {
  it('take up a new key as soon as a token names it', async () => {
    await write({ old: OLD, new: NEW });
    await expect(verified('new', NEW)).resolves.toBe('reader');
  });

  it('drop a key that the file has no more, ten seconds after it was last looked at', async () => {
    await write({ new: NEW });
    time += 9_999;
    await expect(verified('old', OLD)).resolves.toBe('reader');
    time += 1;
    await expect(verified('old', OLD)).rejects.toThrow('no applicable key found');
  });

  it('stay as they were while the file is half written or gone, and follow it when it is whole', async () => {
    await writeText('{"keys": [');
    time += 10_000;
    await expect(verified('old', OLD)).resolves.toBe('reader');
    await rm(file);
    time += 10_000;
    await expect(verified('old', OLD)).resolves.toBe('reader');
    await write({ new: NEW });
    await expect(verified('new', NEW)).resolves.toBe('reader');
  });

  it('are of no use for a key that never was there', async () => {
    await expect(verified('other', NEW)).rejects.toThrow('no applicable key found');
  });

  it('must be there and whole at the start', async () => {
    await expect(createReaderKeys(join(folder, 'none.json'))).rejects.toThrow('ENOENT');
    await writeText('{}');
    await expect(createReaderKeys(file)).rejects.toThrow('malformed');
  });
});

async function verified(kid: string, { privateKey }: typeof OLD): Promise<string | undefined> {
  const token = await new SignJWT({}).setProtectedHeader({ alg: 'ES256', kid }).setSubject('reader').sign(privateKey);
  return (await jwtVerify(token, keys)).payload.sub;
}

async function write(sets: Readonly<Record<string, typeof OLD>>): Promise<void> {
  const published = Object.entries(sets).map(async ([kid, { publicKey }]) => ({
    ...(await exportJWK(publicKey)),
    kid,
  }));
  await writeText(JSON.stringify({ keys: await Promise.all(published) }));
}

/** With a time of its own, as two writes can fall into one tick of a coarse clock. */
async function writeText(text: string): Promise<void> {
  await writeFile(file, text);
  writes += 1;
  await utimes(file, START / 1000 + writes, START / 1000 + writes);
}
