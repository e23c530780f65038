/** Resolves what agencies share about one citizen: sources, relationships, consents, plans and life events. */

import { measuringTool, relationshipRole } from '../code-lists.ts';
import { standingOf } from '../consents/consent.ts';
import { agenciesOf, agencyOf } from './agency-of.ts';
import { REASONS } from './sources.ts';
import { notificationsTold } from './told.ts';
import type {
  CitizenRelationshipResolvers,
  ConsentResolvers,
  ContributionResolvers,
  HouseholdResolvers,
  LifeEventNotificationResolvers,
  LifeEventResolvers,
  OutcomePlanResolvers,
  OutcomeResolvers,
  SourceStatusResolvers,
} from './types.generated.ts';

export const SourceStatus: SourceStatusResolvers = {
  reason: ({ state }) => REASONS[state],
};

export const Household: HouseholdResolvers = {
  place: ({ uprn }, _args, { loaders }) => loaders.places.load(uprn),
  members: ({ memberIds }) => memberIds.map((id) => ({ id })),
};

export const CitizenRelationship: CitizenRelationshipResolvers = {
  other: ({ otherId }) => ({ id: otherId }),
  role: ({ role }) => relationshipRole(role),
  period: ({ startOn, endOn }) => ({ start: startOn, end: endOn }),
};

export const Consent: ConsentResolvers = {
  status: (consent, _args, { now }) => standingOf(consent, now),
  agencies: async ({ agencies }, _args, { loaders }) =>
    (await loaders.agencies()).filter(({ subgraph }) => subgraph !== null && agencies.includes(subgraph)),
  from: ({ validFrom }) => validFrom,
  until: ({ validUntil }) => validUntil,
};

export const OutcomePlan: OutcomePlanResolvers = {
  citizen: ({ citizenId }) => ({ id: citizenId }),
  outcomes: ({ id }, _args, { loaders }) => loaders.outcomes.load(id),
  leadAgency: ({ leadAgencyId }, _args, context) => agencyOf(leadAgencyId, context),
  visibleTo: ({ visibleToIds }, _args, context) => agenciesOf(visibleToIds, context),
};

export const Outcome: OutcomeResolvers = {
  framework: ({ frameworkSystem, frameworkCode, frameworkDisplay }) => ({
    system: frameworkSystem,
    code: frameworkCode,
    display: frameworkDisplay,
  }),
  baseline: ({ tool, baselineValue, baselineAt }) => measure(tool, baselineValue, baselineAt),
  latest: ({ tool, latestValue, latestAt }) => measure(tool, latestValue, latestAt),
  target: ({ tool, targetValue }) => measure(tool, targetValue, null),
  contributions: ({ id }, _args, { loaders }) => loaders.contributions.load(id),
};

export const Contribution: ContributionResolvers = {
  agency: ({ agencyId }, _args, context) => agencyOf(agencyId, context),
};

export const LifeEvent: LifeEventResolvers = {
  notifications: (event, _args, context) => notificationsTold(event, context),
};

export const LifeEventNotification: LifeEventNotificationResolvers = {
  agency: async ({ agencyId }, _args, context) => {
    const agency = await agencyOf(agencyId, context);
    if (agency === null) throw new Error('A receipt names an agency that is not of the partnership.');
    return agency;
  },
};

function measure(tool: string | null, value: string | null, at: string | null) {
  return tool === null || value === null ? null : { tool: measuringTool(tool), value, at };
}
