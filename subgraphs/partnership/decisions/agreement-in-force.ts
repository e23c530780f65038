/** Finds the sharing agreement that a reader looks under; one that was not reviewed in time is none. */

import type { Reader } from '../../../schema/reader.ts';
import type { AgreementFact } from './relationship-facts.ts';

/**
 * Null: none is in force today for the reader's agency, or for the body within it that they work for, and their purpose. Of
 * several, the first by id, so that it is always the same.
 */
export function agreementInForce(
  { agency, organization, purpose }: Reader,
  agreements: readonly AgreementFact[],
  now: Date,
): string | null {
  const today = now.toISOString().slice(0, 10);
  const [first] = agreements
    .filter(
      ({ agencies, purposes, inForceFrom, reviewDue }) =>
        (agencies.includes(agency) || (organization !== null && agencies.includes(organization))) &&
        purposes.includes(purpose) &&
        inForceFrom <= today &&
        today <= reviewDue,
    )
    .map(({ id }) => id)
    .toSorted();
  return first ?? null;
}
