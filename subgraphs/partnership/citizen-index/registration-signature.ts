/** Signs and checks what an agency sends to the index beside the graph: agency, batch, sequence and a digest of the exact bytes. */

import { createHash, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import { AGENCIES } from '../../../schema/wire.ts';
import type { AgencyName } from '../../../schema/wire.ts';

/** What is signed, and with it said. */
export interface SignedWords {
  readonly agency: AgencyName;
  /** The agency's own name of the batch: 1 to 64 letters, digits, - or _. */
  readonly batch: string;
  /** From 1, without a gap, over all batches of the agency. */
  readonly sequence: number;
  /** SHA-256 of the body, hexadecimal. */
  readonly digest: string;
}

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
}

/** An agency's public keys by `kid`. Two overlap while it changes them. */
export type RegisterKeys = Readonly<Record<AgencyName, ReadonlyMap<string, KeyObject>>>;

export const SIGNATURE_HEADER = 'x-wholeplace-signature';

export function digestOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex');
}

/** The header's value. Ed25519 (RFC 8032). */
export function signWords(words: SignedWords, { kid, privateKey }: SigningKey): string {
  const signature = sign(null, textOf(words), privateKey).toString('base64url');
  const { agency, batch, sequence, digest } = words;
  return `agency=${agency}, batch=${batch}, sequence=${sequence}, digest=${digest}, kid=${kid}, signature=${signature}`;
}

const HEADER =
  /^agency=([a-z-]{1,32}), batch=([\w-]{1,64}), sequence=([1-9]\d{0,14}), digest=([\da-f]{64}), kid=([\w.-]{1,64}), signature=([\w-]{86})$/;

/** What an agency has said and signed; null for anything else, without saying why. */
export function verifyWords(header: unknown, keys: RegisterKeys): SignedWords | null {
  const parts = typeof header === 'string' ? HEADER.exec(header) : null;
  if (parts === null) return null;
  const [, named, batch = '', sequence, digest = '', kid = '', signature = ''] = parts;
  const agency = AGENCIES.find((one) => one === named);
  const key = agency === undefined ? undefined : keys[agency].get(kid);
  if (agency === undefined || key === undefined) return null;
  const words = { agency, batch, sequence: Number(sequence), digest };
  return verify(null, textOf(words), key, Buffer.from(signature, 'base64url')) ? words : null;
}

function textOf({ agency, batch, sequence, digest }: SignedWords): Buffer {
  return Buffer.from(`${agency}\n${batch}\n${sequence}\n${digest}`);
}
