/** Writes the gateway's log as JSON lines; what goes in is chosen field by field, never a whole request or error. */

import { createHmac, randomBytes } from 'node:crypto';

import { pino } from 'pino';
import type { Logger } from 'pino';

import { createRecentlyUsed } from '../execution/recently-used.ts';

export type { Logger } from 'pino';

/** A shift's readers and their operations. */
const MOST_PSEUDONYMS = 10_000;

export function createLogger({ level }: { readonly level: string }): Logger {
  // Host name and process id say where we run and nothing about a request.
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

/**
 * Names a reader in the log so that two lines of one reader can be joined, and nobody can tell who it is without the key.
 * Without a key of its own a process makes one up: its pseudonyms then end with it.
 */
export function createPseudonyms(key: string | null): (subject: string) => string {
  const secret = key ?? randomBytes(32);
  const known = createRecentlyUsed<string>({ most: MOST_PSEUDONYMS });
  return (subject) =>
    known.get(subject, () => createHmac('sha256', secret).update(subject).digest('base64url').slice(0, 16));
}
