/** Says whether whoever is before the reader may speak for the citizen: by what is recorded of the two, or by a paper that they showed. */

import { dayOf } from '../calendar/days.ts';
import { ageOn } from '../consents/capacity.ts';
import type { PartnershipContext } from '../context.ts';
import { PRESUMED_CAPACITY, standingOf } from '../decisions/standing.ts';
import type { CitizenRow } from '../source.ts';
import { tiesOf } from '../ties.ts';

/**
 * For a child under sixteen, and for the dead, only who is recorded: a desk cannot judge an order of a court, and one that
 * shuts a parent out must look like one that nobody has registered. For anybody else the paper that was shown, unless the
 * index knows that it is worth nothing.
 */
export async function maySpeakFor(
  citizen: CitizenRow,
  { representativeId, hasShownPaper }: { readonly representativeId: string | null; readonly hasShownPaper: boolean },
  { loaders, now }: PartnershipContext,
): Promise<boolean> {
  const facts = {
    citizenId: citizen.id,
    age: ageOn(citizen.birthDate, dayOf(now)),
    isDeceased: citizen.deathDate !== null,
    isLocationRestricted: citizen.locationRestriction !== null,
    ties: tiesOf(await loaders.ties.load(citizen.id)),
  };
  const { isParent, isParentShutOut, isRepresentative } = standingOf(representativeId, facts, now.getTime());
  if (facts.isDeceased) return isRepresentative;
  if (facts.age !== null && facts.age < PRESUMED_CAPACITY) return isParent && !isParentShutOut;
  return hasShownPaper && !isParentShutOut;
}
