/** Refers somebody to the safeguarding hub: what opens them to it, and the only thing that does. */

import { randomUUID } from 'node:crypto';

import { badInput, forbidden, notFound } from '../../kit/errors.ts';
import type { PartnershipContext } from '../context.ts';
import { knownCitizen, refuseSelf } from '../deeds/known-citizen.ts';
import { onceOf, refuseOther } from '../deeds/once.ts';
import { doerOf, doneBy } from '../deeds/who-may.ts';
import type { HubPurpose } from '../decisions/tie-facts.ts';
import type { HubConcern, HubReferralRow } from '../record-source.ts';
import { CONCERNS } from './concerns.ts';

export interface ReferToHub {
  readonly citizenId: string;
  readonly purpose: HubPurpose;
  readonly concern: HubConcern;
  readonly idempotencyKey: string;
}

export async function referToHub(input: ReferToHub, context: PartnershipContext): Promise<HubReferralRow> {
  const { citizenId, purpose, concern } = input;
  const { decisions, now, records } = context;
  const doer = await doerOf('referToHub', context);
  const once = onceOf(input);
  if (!CONCERNS[purpose].includes(concern)) throw badInput('"concern" must be one of that purpose.', 'concern');
  // Before anything is asked of them: that it was a referral must not be read off what the citizen is told of looks.
  const decision = await decisions.unspoken(citizenId);
  const citizen = await knownCitizen(citizenId, context);
  await refuseSelf(doer, citizenId, context);
  // To find somebody is not to know them: a role alone would open anybody to the hub.
  if (decision?.hasDealings !== true) throw forbidden();
  const kept = await records.addHubReferral({
    ...doneBy(doer),
    ...once,
    id: randomUUID(),
    citizenId,
    isSynthetic: citizen.isSynthetic,
    purpose,
    concern,
    referredAt: now.toISOString(),
  });
  refuseOther(kept, once);
  context.forget(citizenId);
  const [referral] = await records.hubReferralsById([kept.id]);
  if (referral === undefined) throw notFound('There is no referral by that identifier.');
  return referral;
}
