/** Reads the file that says how an agency is to be checked, and names the first member of it that cannot be used. */

import type { AgencyToCheck } from './check-agency.ts';
import { AGENCIES, PURPOSES, ROLES } from '../../schema/wire.ts';

type Members = Readonly<Record<string, unknown>>;

/** Throws Error with the member's name. docs/wire-contract.md has an example. */
export function readCheckFile(text: string, url: string): AgencyToCheck {
  const file = objectAt(JSON.parse(text), 'the file');
  const key = objectAt(file['gatewayKey'], 'gatewayKey');
  const grantKey = objectAt(file['grantKey'], 'grantKey');
  const citizen = objectAt(file['citizen'], 'citizen');
  const secret = Buffer.from(textAt(grantKey, 'secret'), 'base64url');
  if (secret.length < 32) throw unusable('grantKey.secret');
  return {
    url,
    agency: oneAt(file, 'agency', AGENCIES),
    gatewayKey: {
      kty: textAt(key, 'kty'),
      crv: textAt(key, 'crv'),
      kid: textAt(key, 'kid'),
      x: textAt(key, 'x'),
      d: textAt(key, 'd'),
    },
    grantKey: { kid: textAt(grantKey, 'kid'), secret },
    citizen: {
      keys: textsAt(citizen, 'keys'),
      selection: textAt(citizen, 'selection'),
      expected: objectAt(citizen['expected'], 'citizen.expected'),
    },
    ...(file['reader'] === undefined ? {} : { reader: readerFrom(objectAt(file['reader'], 'reader')) }),
    ...(file['hidden'] === undefined ? {} : { hidden: textsAt(file, 'hidden') }),
  };
}

function readerFrom(reader: Members): NonNullable<AgencyToCheck['reader']> {
  return {
    subject: textAt(reader, 'subject'),
    role: oneAt(reader, 'role', ROLES),
    agency: textAt(reader, 'agency'),
    purpose: oneAt(reader, 'purpose', PURPOSES),
  };
}

function objectAt(value: unknown, name: string): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unusable(name);
  return { ...value };
}

function textAt(members: Members, name: string): string {
  const value = members[name];
  if (typeof value !== 'string' || value === '') throw unusable(name);
  return value;
}

function textsAt(members: Members, name: string): readonly string[] {
  const value = members[name];
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) throw unusable(name);
  return value;
}

function oneAt<T extends string>(members: Members, name: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === members[name]);
  if (found === undefined) throw unusable(name);
  return found;
}

function unusable(name: string): Error {
  return new Error(`"${name}" is missing or cannot be used: see docs/wire-contract.md, "Checking yours".`);
}
