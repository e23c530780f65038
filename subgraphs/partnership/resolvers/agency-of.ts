/** Finds agencies by their org-id.guide ids in the short list that a request reads once. */

import type { PartnershipContext } from '../context.ts';
import type { AgencyRow } from '../source.ts';

export async function agencyOf(orgId: string | null, { loaders }: PartnershipContext): Promise<AgencyRow | null> {
  if (orgId === null) return null;
  return (await loaders.agencies()).find((agency) => agency.orgId === orgId) ?? null;
}

/** In the order of the ids; one that is not of the partnership is left out. */
export async function agenciesOf(
  orgIds: readonly string[],
  { loaders }: PartnershipContext,
): Promise<readonly AgencyRow[]> {
  const agencies = await loaders.agencies();
  return orgIds.flatMap((orgId) => agencies.filter((agency) => agency.orgId === orgId));
}
