/** Writes the gateway's log as JSON lines; what goes in is chosen field by field, never a whole request or error. */

import { createHmac, randomBytes } from 'node:crypto';

import { pino } from 'pino';
import type { Logger } from 'pino';

export type { Logger } from 'pino';

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
  return (subject) => createHmac('sha256', secret).update(subject).digest('base64url').slice(0, 16);
}
