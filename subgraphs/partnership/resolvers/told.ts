/** Chooses the rows about a citizen that no class can choose: what names an agency that may not be told of, and plans that name other agencies. */

import type { AgencyName } from '../../../schema/wire.ts';
import type { PartnershipContext } from '../context.ts';
import type { Decision } from '../decisions/decide.ts';
import { isTellable } from '../decisions-of-request.ts';
import type { AgencyLinkRow, AgencyRow, NotificationRow, OutcomePlanRow, RelationshipRow } from '../source.ts';
import type { HouseholdView } from './references.ts';

type Told<Rows> = (citizenId: string, context: PartnershipContext) => Promise<Rows>;

export async function notificationsTold(
  { id, citizenId }: { readonly id: string; readonly citizenId: string },
  { loaders, decisions }: PartnershipContext,
): Promise<readonly NotificationRow[]> {
  const [receipts, decision, agencies, links] = await Promise.all([
    loaders.notifications.load(id),
    decisions.of(citizenId),
    loaders.agencies(),
    loaders.links.load(citizenId),
  ]);
  if (decision === null) return [];
  return receipts.filter(({ agencyId }) => {
    const agency = agencyNameOf(agencyId, agencies);
    // The partnership's own receipt says nothing of any agency.
    return agency === null || (decision.agencies[agency] !== null && isReceiptTold(agency, agencyId, links, decision));
  });
}

/** A receipt of an agency whose every record of the citizen is one that may not be told of would tell of it. */
function isReceiptTold(
  agency: AgencyName,
  orgId: string,
  links: readonly AgencyLinkRow[],
  decision: Decision,
): boolean {
  if (!isTellable({ agency, isConfidential: false }, decision)) return false;
  const ofAgency = links.filter((link) => link.agency === agency);
  const ofBody = ofAgency.filter(({ organization }) => organization === orgId);
  const behind = ofBody.length > 0 ? ofBody : ofAgency;
  return behind.length === 0 || behind.some((link) => isTellable(link, decision));
}

/** The agency that asks and answers for an organisation; null for the partnership itself. */
function agencyNameOf(orgId: string, agencies: readonly AgencyRow[]): AgencyName | null {
  const agency = agencies.find((one) => one.orgId === orgId);
  return agency?.subgraph ?? (agency?.kind === 'THIRD_SECTOR' ? 'third-sector' : null);
}

/** Members whom the reader may know of; the store has left out who must not be located. */
export const householdTold: Told<HouseholdView | null> = async (citizenId, { loaders, decisions }) => {
  const citizen = await loaders.citizens.load(citizenId);
  if (citizen === null || citizen.homeUprn === null) return null;
  const members = await loaders.households.load(citizenId);
  const decided = await Promise.all(members.map(({ id }) => decisions.of(id)));
  return {
    uprn: citizen.homeUprn,
    memberIds: members.filter((_, index) => decided[index] !== null).map(({ id }) => id),
  };
};

export const relationshipsTold: Told<readonly RelationshipRow[]> = async (citizenId, { loaders, decisions }) => {
  const relationships = await loaders.relationships.load(citizenId);
  const decided = await Promise.all(relationships.map(({ otherId }) => decisions.of(otherId)));
  return relationships.filter((_, index) => decided[index] !== null);
};

export const plansTold: Told<readonly OutcomePlanRow[]> = async (citizenId, context) => {
  const [plans, isTold] = await Promise.all([context.loaders.plans.load(citizenId), planRule(context)]);
  return plans.filter(isTold);
};

/** A plan by its id, if this reader may know of its citizen, of such plans, and is of an agency that it names. */
export async function planTold(id: string, context: PartnershipContext): Promise<OutcomePlanRow | null> {
  const plan = await context.loaders.planById.load(id);
  if (plan === null) return null;
  const [decision, isTold] = await Promise.all([context.decisions.consider(plan.citizenId), planRule(context)]);
  const seesPlans = decision !== null && (decision.classes.has('SUPPORT') || decision.indicators.has('SUPPORT'));
  if (!seesPlans || !isTold(plan)) return null;
  await context.decisions.of(plan.citizenId);
  return plan;
}

async function planRule({ reader, loaders }: PartnershipContext): Promise<(plan: OutcomePlanRow) => boolean> {
  const [proven, agencies] = await Promise.all([reader(), loaders.agencies()]);
  if (proven === null) return () => false;
  const orgId = orgIdOf(proven.agency, agencies);
  return ({ citizenId, visibleToIds }) =>
    proven.role === 'citizen'
      ? proven.citizenId === citizenId
      : visibleToIds.some((visible) => visible === orgId || visible === proven.organization);
}

function orgIdOf(agency: string, agencies: readonly AgencyRow[]): string | undefined {
  return agencies.find(({ subgraph }) => subgraph === agency)?.orgId;
}
