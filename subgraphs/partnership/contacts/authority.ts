/** Says whether whoever is before the reader may speak for the citizen: by what is recorded of the two, or by a paper that they showed. */

import { dayOf } from '../calendar/days.ts';
import { ageOn } from '../consents/capacity.ts';
import type { PartnershipContext } from '../context.ts';
import { PRESUMED_CAPACITY, standingOf } from '../decisions/standing.ts';
import type { Standing, StandingFacts } from '../decisions/standing.ts';
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
  context: PartnershipContext,
): Promise<boolean> {
  const age = ageOn(citizen.birthDate, dayOf(context.now));
  const { isParent, isParentShutOut, isRepresentative } = await standingTowards(representativeId, citizen, context);
  if (citizen.deathDate !== null) return isRepresentative;
  if (age !== null && age < PRESUMED_CAPACITY) return isParent && !isParentShutOut;
  return hasShownPaper && !isParentShutOut;
}

/** What somebody is to a citizen now, as it is recorded; null is nobody whom the index knows. */
export async function standingTowards(
  holder: string | null,
  citizen: CitizenRow,
  context: PartnershipContext,
): Promise<Standing> {
  return standingOf(holder, await standingFactsOf(citizen, context), context.now.getTime());
}

export async function standingFactsOf(
  citizen: CitizenRow,
  { loaders, now }: PartnershipContext,
): Promise<StandingFacts> {
  return {
    citizenId: citizen.id,
    age: ageOn(citizen.birthDate, dayOf(now)),
    isDeceased: citizen.deathDate !== null,
    isLocationRestricted: citizen.locationRestriction !== null,
    ties: tiesOf(await loaders.ties.load(citizen.id)),
  };
}
