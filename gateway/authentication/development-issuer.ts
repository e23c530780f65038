/** Plays the OpenID provider on a laptop: keeps one key and signs tokens for demo readers. Refuses to in production. */

import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import type { JWK } from 'jose';

import { DEVELOPMENT_ISSUER, DEVELOPMENT_ISSUER_FOLDER } from '../config.ts';
import { READER_AUDIENCE } from '../../schema/wire.ts';
import type { Purpose, Role } from '../../schema/wire.ts';

export interface DevelopmentToken {
  readonly role: Role;
  readonly purpose: Purpose;
  readonly agency: string;
  readonly organization?: string | null;
  /** The citizen that a citizen's own token is for. */
  readonly citizen?: string | null;
  readonly subject?: string;
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
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const publicJwk = await exportJWK(publicKey);
  const names = { kid: await calculateJwkThumbprint(publicJwk), alg: ALGORITHM, use: 'sig' };
  await writeWhole(key, JSON.stringify({ ...(await exportJWK(privateKey)), ...names }), 0o600);
  await writeWhole(jwks, JSON.stringify({ keys: [{ ...publicJwk, ...names }] }), 0o644);
  return jwks;
}

/** A bearer token for one reader, of the same shape as a real issuer's. */
export async function issueDevelopmentToken(
  token: DevelopmentToken,
  { folder = DEVELOPMENT_ISSUER_FOLDER, now = () => new Date() }: DevelopmentIssuerOptions = {},
): Promise<string> {
  await prepareDevelopmentIssuer({ folder });
  // Our own file, written above with exactly this shape.
  const jwk = JSON.parse(await readFile(join(folder, 'key.json'), 'utf8')) as JWK;
  const issuedAt = Math.floor(now().getTime() / 1000);
  return new SignJWT({
    role: token.role,
    agency: token.agency,
    purpose: token.purpose,
    ...(token.organization ? { organization: token.organization } : {}),
    ...(token.citizen ? { citizen: token.citizen } : {}),
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

/** By rename, so that a gateway that starts meanwhile never reads half a file. */
async function writeWhole(path: string, text: string, mode: number) {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, text, { mode });
  await chmod(draft, mode);
  await rename(draft, path);
}
