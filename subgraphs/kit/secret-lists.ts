/** Reads lists of named secrets, the newest first, and makes some on a laptop that several processes share. */

import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface NamedSecret {
  readonly kid: string;
  readonly secret: Uint8Array;
}

/** An HMAC key shorter than its hash is the weakest part of it (RFC 2104 section 3). */
export const SECRET_BYTES = 32;

/** `[{"kid": "2026-11", "secret": "<base64url>"}]`. Throws TypeError; its text never repeats a secret. */
export function secretsOf(json: unknown): readonly NamedSecret[] {
  if (!Array.isArray(json) || json.length === 0) throw new TypeError('A list of secrets has at least one.');
  const secrets = json.map((entry: unknown) => {
    const isObject = typeof entry === 'object' && entry !== null;
    const [kid, secret]: readonly unknown[] = isObject ? [Reflect.get(entry, 'kid'), Reflect.get(entry, 'secret')] : [];
    if (typeof kid !== 'string' || typeof secret !== 'string') throw new TypeError('A secret has a kid and a secret.');
    if (!/^[\w-]{1,32}$/.test(kid)) throw new TypeError('A kid is 1 to 32 letters, digits, - or _.');
    const bytes = Buffer.from(secret, 'base64url');
    if (bytes.length < SECRET_BYTES) throw new TypeError('A secret is too short.');
    return { kid, secret: bytes };
  });
  if (new Set(secrets.map(({ kid }) => kid)).size < secrets.length) throw new TypeError('Two secrets share a kid.');
  return secrets;
}

/** As `secretsOf` reads it. */
export function someSecrets(): unknown {
  return [{ kid: 'development', secret: randomBytes(SECRET_BYTES).toString('base64url') }];
}

/** Whoever starts first makes it. A link never replaces, so all processes read the same. */
export function makeDevelopmentFile(file: string, make: () => unknown): void {
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(make()), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    unlinkSync(draft);
  }
}
