/** Remembers what a token has proven, by its hash and never by itself, so that it is verified once and not on every request. */

import { hash } from 'node:crypto';

export interface VerifiedTokens<Proven> {
  /** What the token proved; undefined when it must be verified. */
  find(token: string, moment: Moment): Proven | undefined;
  /** To be called with a token that has been verified, and no other. */
  keep(token: string, proven: Proven, moment: Moment & { readonly expiresAt: number }): void;
  readonly size: number;
}

export interface Moment {
  /** Seconds since 1970. */
  readonly seconds: number;
  /** Which key set the token is judged by: with another one, everything has to be verified anew. */
  readonly keys: unknown;
}

export interface VerifiedTokensOptions {
  readonly most?: number;
  /** Seconds after which a token is verified again, however long it lives. */
  readonly longest?: number;
}

interface Entry<Proven> {
  readonly proven: Proven;
  readonly until: number;
}

/** A token that is a month old today is no better for it: a key that was withdrawn ends it within these minutes at the latest. */
const LONGEST_SECONDS = 300;
/** A few hundred bytes each. */
const MOST_TOKENS = 10_000;

export function createVerifiedTokens<Proven>({
  most = MOST_TOKENS,
  longest = LONGEST_SECONDS,
}: VerifiedTokensOptions = {}): VerifiedTokens<Proven> {
  // A Map iterates in the order of insertion: the first is the one that was not asked for the longest.
  const entries = new Map<string, Entry<Proven>>();
  let known: unknown;

  return {
    find(token, { seconds, keys }) {
      forgetOtherKeys(keys);
      const key = keyOf(token);
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      entries.delete(key);
      if (entry.until <= seconds) return undefined;
      entries.set(key, entry);
      return entry.proven;
    },
    keep(token, proven, { seconds, keys, expiresAt }) {
      forgetOtherKeys(keys);
      entries.set(keyOf(token), { proven, until: Math.min(expiresAt, seconds + longest) });
      const [oldest] = entries.size > most ? entries.keys() : [];
      if (oldest !== undefined) entries.delete(oldest);
    },
    get size() {
      return entries.size;
    },
  };

  function forgetOtherKeys(keys: unknown): void {
    if (keys === known) return;
    entries.clear();
    known = keys;
  }
}

/** SHA-256, so that no two tokens share an entry, and nobody who reads this memory can use what is in it. */
function keyOf(token: string): string {
  return hash('sha256', token, 'base64');
}
