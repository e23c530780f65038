/** Finds the key that a reader's token must be signed with, in the issuer's key set: a file that may change, or an https address. */

import { readFile, stat } from 'node:fs/promises';

import { createLocalJWKSet, errors } from 'jose';
import type { JWTVerifyGetKey } from 'jose';

export interface ReaderKeys extends JWTVerifyGetKey {
  /**
   * Which set it is now: another value for another set. It looks again when it has not for a while, so that a key which was
   * withdrawn ends the tokens that it signed, those verified before among them.
   */
  version(): Promise<unknown>;
}

export interface ReaderKeysOptions {
  readonly now?: () => Date;
  /** The text at an https address. */
  readonly load?: (address: string) => Promise<string>;
}

/** The set has never been had, or not for too long. */
export class KeySetUnavailable extends Error {
  constructor() {
    super('The key set cannot be had.');
    this.name = 'KeySetUnavailable';
  }
}

interface KeySource {
  /** The set as text; null when it has not changed. */
  read(): Promise<string | null>;
  /** How often it is looked at. */
  readonly every: number;
  /** How soon again for a key that is not in it: anybody can name one. */
  readonly cooldown: number;
  /** How long the last word counts of a source that is silent. */
  readonly longest: number;
  /** Whether a request waits while it is looked at. */
  readonly isQuick: boolean;
}

interface KeySet {
  readonly find: JWTVerifyGetKey;
  readonly text: string;
}

const TIMEOUT_MILLISECONDS = 3_000;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** A file must be there and whole; an issuer need not answer yet. */
export async function createReaderKeys(
  jwks: string,
  { now = () => new Date(), load = loadText }: ReaderKeysOptions = {},
): Promise<ReaderKeys> {
  if (jwks.startsWith('https://')) {
    const read = () => load(jwks);
    const source = { read, every: MINUTE, cooldown: 30 * SECOND, longest: 10 * MINUTE, isQuick: false };
    return followKeys(source, now, null);
  }
  const source = { read: fileReader(jwks), every: 10 * SECOND, cooldown: 0, longest: Infinity, isQuick: true };
  return followKeys(source, now, keySetFrom((await source.read()) ?? ''));
}

function followKeys(source: KeySource, now: () => Date, first: KeySet | null): ReaderKeys {
  let current = first;
  let hadAt = first === null ? -Infinity : now().getTime();
  let lookedAt = hadAt;
  let looking: Promise<void> | null = null;

  return Object.assign(find, { version: async () => (await upToDate()).text });

  async function find(...asked: Parameters<JWTVerifyGetKey>) {
    const keys = await upToDate();
    try {
      return await keys.find(...asked);
    } catch (error) {
      const isCool = now().getTime() - lookedAt >= source.cooldown;
      if (!(error instanceof errors.JWKSNoMatchingKey) || !isCool) throw error;
      await look();
      return (current ?? keys).find(...asked);
    }
  }

  async function upToDate(): Promise<KeySet> {
    const moment = now().getTime();
    const isStale = current === null || moment - hadAt >= source.longest;
    if (isStale || moment - lookedAt >= source.every) {
      const looked = look();
      if (isStale || source.isQuick) await looked;
    }
    if (current === null || now().getTime() - hadAt >= source.longest) throw new KeySetUnavailable();
    return current;
  }

  /** All who ask at once wait for one look. It never rejects: a set that is gone or half written changes nothing. */
  function look(): Promise<void> {
    looking ??= lookOnce().finally(() => (looking = null));
    return looking;
  }

  async function lookOnce(): Promise<void> {
    lookedAt = now().getTime();
    try {
      const text = await source.read();
      if (text !== null && text !== current?.text) current = keySetFrom(text);
      hadAt = now().getTime();
    } catch {
      // The keys that were good stay so, for as long as the source's last word counts.
    }
  }
}

/** Throws when it is no key set: createLocalJWKSet checks the shape of what it is given. */
function keySetFrom(text: string): KeySet {
  return { find: createLocalJWKSet(JSON.parse(text)), text };
}

function fileReader(path: string): () => Promise<string | null> {
  let changedAt: number | null = null;
  return async () => {
    const { mtimeMs } = await stat(path);
    if (mtimeMs === changedAt) return null;
    const text = await readFile(path, 'utf8');
    keySetFrom(text);
    changedAt = mtimeMs;
    return text;
  };
}

async function loadText(address: string): Promise<string> {
  const response = await fetch(address, {
    redirect: 'error',
    headers: { accept: 'application/jwk-set+json, application/json' },
    signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
  });
  if (response.status !== 200) throw new Error('The issuer does not give its keys.');
  return response.text();
}
