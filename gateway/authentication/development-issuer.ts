/** Plays the OpenID provider on a laptop: keeps one key and signs tokens for demo readers. Refuses to in production. */

import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, link, mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import type { JWK } from 'jose';

import { DEVELOPMENT_ISSUER_FOLDER } from '../config.ts';
import { DEVELOPMENT_ISSUER, READER_AUDIENCE } from '../../schema/wire.ts';
import type { Purpose, Role } from '../../schema/wire.ts';

export interface DevelopmentToken {
  readonly role: Role;
  readonly purpose: Purpose;
  readonly agency: string;
  readonly organization?: string | null;
  /** The citizen that a citizen's own token is for. */
  readonly citizen?: string | null;
  readonly subject?: string;
  /** The application that it is given to. */
  readonly client?: string;
  /** Seconds that it lives. */
  readonly ttl?: number;
}

export interface DevelopmentIssuerOptions {
  readonly folder?: string;
  readonly now?: () => Date;
}

const ALGORITHM = 'ES256';
const EIGHT_HOURS = 8 * 60 * 60;

/** Makes the issuer's key and `jwks.json` if they are missing; returns the path of the latter. */
export async function prepareDevelopmentIssuer({ folder = DEVELOPMENT_ISSUER_FOLDER }: DevelopmentIssuerOptions = {}) {
  refuseProduction();
  const jwks = join(folder, 'jwks.json');
  const key = join(folder, 'key.json');
  if (existsSync(key) && existsSync(jwks)) return jwks;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(key)) await makeKey(key);
  // From what is on the disk: another process may have been first with its key.
  const { d: _private, ...publicJwk } = await readKey(folder);
  const draft = await writeDraft(jwks, { keys: [publicJwk] }, 0o644);
  await rename(draft, jwks);
  return jwks;
}

/** A bearer token for one reader, of the same shape as a real issuer's. */
export async function issueDevelopmentToken(
  token: DevelopmentToken,
  { folder = DEVELOPMENT_ISSUER_FOLDER, now = () => new Date() }: DevelopmentIssuerOptions = {},
): Promise<string> {
  await prepareDevelopmentIssuer({ folder });
  const jwk = await readKey(folder);
  const issuedAt = Math.floor(now().getTime() / 1000);
  return new SignJWT({
    role: token.role,
    agency: token.agency,
    purpose: token.purpose,
    ...(token.organization ? { organization: token.organization } : {}),
    ...(token.citizen ? { citizen: token.citizen } : {}),
    ...(token.client ? { client_id: token.client } : {}),
  })
    .setProtectedHeader({ alg: ALGORITHM, typ: 'at+jwt', kid: jwk.kid })
    .setIssuer(DEVELOPMENT_ISSUER)
    .setAudience(READER_AUDIENCE)
    .setSubject(token.subject ?? `demo-${token.role}`)
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + (token.ttl ?? EIGHT_HOURS))
    .sign(await importJWK(jwk, ALGORITHM));
}

function refuseProduction() {
  if (process.env['NODE_ENV'] === 'production') {
    throw new Error('The development issuer makes no tokens when NODE_ENV is production.');
  }
}

async function makeKey(path: string) {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  const draft = await writeDraft(
    path,
    { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: ALGORITHM, use: 'sig' },
    0o600,
  );
  try {
    // Unlike a rename, a link never replaces: the first of two processes wins.
    await link(draft, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    await unlink(draft);
  }
}

async function readKey(folder: string): Promise<JWK> {
  // Our own file, written by makeKey with exactly this shape.
  return JSON.parse(await readFile(join(folder, 'key.json'), 'utf8')) as JWK;
}

/** Whole files only: a gateway that starts meanwhile must not read half a key set. */
async function writeDraft(path: string, content: object, mode: number): Promise<string> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(content), { mode });
  await chmod(draft, mode);
  return draft;
}
