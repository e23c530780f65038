/** Turns the claims of a verified access token into a Reader, the only form in which the rest of the system knows who asks. */

import { PURPOSES, ROLES } from './wire.ts';
import type { Purpose, Role } from './wire.ts';

declare const verified: unique symbol;

/** Somebody at a desk, proven by a token. Made only by `readerFromClaims`, after the signature has been checked. */
export interface Reader {
  readonly [verified]: true;
  readonly subject: string;
  readonly role: Role;
  /** The agency that employs the reader (`council`, `police`, `nhs`, `third-sector`, `partnership`), or `citizen`. */
  readonly agency: string;
  /** The organisation within it, where "own case" or "own force" matters: an org-id.guide id or a force code. */
  readonly organization: string | null;
  readonly purpose: Purpose;
  /** The citizen that a citizen's own token is for. */
  readonly citizenId: string | null;
  /** What the token's `scope` names, for rules of Federation's own (`@requiresScopes`) in a supergraph that has them. */
  readonly scopes: readonly string[];
}

/** Why a set of claims makes no reader. The text names the claim, never its value. */
export class ReaderClaimsError extends Error {
  readonly claim: string;
  constructor(claim: string) {
    super(`The access token has no usable "${claim}" claim.`);
    this.name = 'ReaderClaimsError';
    this.claim = claim;
  }
}

/** Reads `sub`, `role`, `agency`, `organization`, `purpose`, `citizen` and `scope`. Throws ReaderClaimsError naming the first that is unusable. */
export function readerFromClaims(claims: Readonly<Record<string, unknown>>): Reader {
  const role = oneOf(claims, 'role', ROLES);
  const citizenId = optionalText(claims, 'citizen');
  if (role === 'citizen' && citizenId === null) throw new ReaderClaimsError('citizen');
  const reader = {
    subject: text(claims, 'sub'),
    role,
    agency: text(claims, 'agency'),
    organization: optionalText(claims, 'organization'),
    purpose: oneOf(claims, 'purpose', PURPOSES),
    citizenId,
    scopes: scopesFrom(claims),
  };
  // The brand exists in the types only: this is the one place that may claim it.
  return Object.freeze(reader) as Reader;
}

function text(claims: Readonly<Record<string, unknown>>, claim: string): string {
  const value = optionalText(claims, claim);
  if (value === null) throw new ReaderClaimsError(claim);
  return value;
}

function optionalText(claims: Readonly<Record<string, unknown>>, claim: string): string | null {
  const value = claims[claim];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string' || value.length === 0 || value.length > 200) throw new ReaderClaimsError(claim);
  return value;
}

/** Names with spaces between (RFC 6749 section 3.3). An issuer's scopes are many and short. */
function scopesFrom({ scope }: Readonly<Record<string, unknown>>): readonly string[] {
  if (scope === undefined || scope === null) return [];
  if (typeof scope !== 'string' || scope.length > 2_000) throw new ReaderClaimsError('scope');
  return scope.split(' ').filter((name) => name !== '');
}

function oneOf<T extends string>(claims: Readonly<Record<string, unknown>>, claim: string, allowed: readonly T[]): T {
  const found = allowed.find((value) => value === claims[claim]);
  if (found === undefined) throw new ReaderClaimsError(claim);
  return found;
}
