/** Makes and checks the partnership's permission for one agency: without a valid one, an agency shows nothing of a citizen. */

import { createHmac, timingSafeEqual } from 'node:crypto';

import { AGENCIES, DATA_CLASSES, GRANT_SECONDS, PURPOSES } from '../../schema/wire.ts';
import type { AgencyName, DataClass, GrantStatement } from '../../schema/wire.ts';

/** One secret that the partnership shares with one agency. Two overlap while keys rotate. */
export interface GrantKey {
  readonly kid: string;
  readonly secret: Uint8Array;
}

/** What a grant is compared with: the representation that it came with, and the gateway's token. */
export interface GrantExpectation {
  readonly agency: AgencyName;
  readonly citizenId: string;
  readonly reader: string;
  readonly purpose: string | null;
  readonly now: Date;
}

/** Clocks of two machines may differ by so many seconds. */
const CLOCK_SKEW_SECONDS = 5;
const MAX_GRANT_LENGTH = 16_384;

/** `base64url(JSON) . base64url(HMAC-SHA-256 of the first part)` (RFC 2104; docs/architecture.md, "The wire"). */
export function signGrant(statement: GrantStatement, secret: Uint8Array): string {
  const body = Buffer.from(JSON.stringify(statement)).toString('base64url');
  return `${body}.${macOf(body, secret).toString('base64url')}`;
}

/** The statement of a grant that is valid for exactly this question; null for any other, without saying why. */
export function verifyGrant(
  grant: string,
  keys: readonly GrantKey[],
  expected: GrantExpectation,
): GrantStatement | null {
  if (grant.length > MAX_GRANT_LENGTH) return null;
  const [body, mac, ...rest] = grant.split('.');
  if (body === undefined || mac === undefined || rest.length > 0) return null;
  const given = Buffer.from(mac, 'base64url');
  const signer = keys.find(({ secret }) => {
    const wanted = macOf(body, secret);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  });
  if (signer === undefined) return null;
  const statement = parseStatement(body);
  return statement !== null && statement.kid === signer.kid && isFor(statement, expected) ? statement : null;
}

function isFor(statement: GrantStatement, expected: GrantExpectation): boolean {
  const now = expected.now.getTime() / 1000;
  return (
    statement.agency === expected.agency &&
    statement.citizen === expected.citizenId &&
    statement.reader === expected.reader &&
    statement.purpose === expected.purpose &&
    statement.exp - statement.iat <= GRANT_SECONDS &&
    statement.iat <= now + CLOCK_SKEW_SECONDS &&
    statement.exp > now
  );
}

function macOf(body: string, secret: Uint8Array): Buffer {
  return createHmac('sha256', secret).update(body).digest();
}

/** The MAC has been checked before: this guards against a partnership of another version, not against an attacker. */
function parseStatement(body: string): GrantStatement | null {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const s = value as Partial<Record<keyof GrantStatement, unknown>>; // a parsed edge: every member is checked below
  const isSound =
    s.v === 1 &&
    typeof s.kid === 'string' &&
    AGENCIES.some((agency) => agency === s.agency) &&
    typeof s.decision === 'string' &&
    typeof s.citizen === 'string' &&
    isTextList(s.keys) &&
    isClassList(s.classes) &&
    isClassList(s.indicators) &&
    typeof s.reader === 'string' &&
    PURPOSES.some((purpose) => purpose === s.purpose) &&
    typeof s.iat === 'number' &&
    typeof s.exp === 'number';
  return isSound ? (value as GrantStatement) : null;
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isClassList(value: unknown): value is DataClass[] {
  return isTextList(value) && value.every((item) => DATA_CLASSES.some((dataClass) => dataClass === item));
}
