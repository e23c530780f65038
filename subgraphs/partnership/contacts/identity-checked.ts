/** Says whether enough was asked to be sure who somebody is. */

import type { IdentityQuestion } from '../record-source.ts';

export interface IdentityCheck {
  readonly question: IdentityQuestion;
  readonly isPassed: boolean;
}

const ENOUGH = 2;

/**
 * Two things that belong to the citizen, out of name with birth date, postcode and a reference: "a single attribute is not
 * usually enough to tell one person apart from another, but a combination can be" (NHS England, Good practice guidelines,
 * identity verification; the same sentence opens GPG 45). A wrong answer counts against all right ones: whoever guesses must
 * not get there by guessing on.
 */
export function isIdentityChecked(checks: readonly IdentityCheck[]): boolean {
  const passed = new Set(checks.filter(({ isPassed }) => isPassed).map(({ question }) => question));
  const known = [passed.has('NAME') && passed.has('BIRTH_DATE'), passed.has('POSTCODE'), passed.has('REFERENCE')];
  return checks.every(({ isPassed }) => isPassed) && known.filter(Boolean).length >= ENOUGH;
}
