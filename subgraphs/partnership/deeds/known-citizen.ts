/** Finds the citizen that a deed is about, as this reader may know of them. */

import type { Reader } from '../../../schema/reader.ts';
import { forbidden, notFound } from '../../kit/errors.ts';
import type { PartnershipContext } from '../context.ts';
import type { CitizenRow } from '../source.ts';

/**
 * By any id that leads to them: what is done is done about the one whom the row names. Throws NOT_FOUND for nobody, and in the
 * same words for somebody whom this reader may not know of.
 */
export async function knownCitizen(asked: string, { decisions, loaders }: PartnershipContext): Promise<CitizenRow> {
  const [decision, citizen] = await Promise.all([decisions.of(asked), loaders.citizens.load(asked)]);
  if (decision === null || citizen === null) throw notFound('There is no citizen by that identifier.');
  return citizen;
}

/** Throws FORBIDDEN when the reader would open their own record by way of their work. */
export async function refuseSelf(
  { subject }: Reader,
  citizenId: string,
  { loaders }: PartnershipContext,
): Promise<void> {
  const ties = await loaders.staff.load(citizenId);
  if (ties.some(({ kind, reader }) => kind === 'SELF' && reader === subject)) throw forbidden();
}

/**
 * Throws FORBIDDEN when somebody signed in as a citizen does something about another. A parent may read of a child, and may
 * agree for them; what is agreed is asked and written down by staff, who see both.
 */
export function refuseForAnother({ role, citizenId: ownId }: Reader, citizenId: string): void {
  if (role === 'citizen' && ownId !== citizenId) throw forbidden();
}
