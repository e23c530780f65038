/** Resolves adult social care, Blue Badges and safeguarding enquiries about adults. */

import { citizenKeysOf } from '../../kit/guard.ts';
import { connection } from '../../kit/paging.ts';
import { codedOrNull, codedValue, codedValues } from '../code-lists.ts';
import { datedPage } from '../../kit/dated-page.ts';
import type {
  AdultSocialCareResolvers,
  BlueBadgeResolvers,
  CareEventResolvers,
  SafeguardingEnquiryResolvers,
} from './types.generated.ts';

export const AdultSocialCare: AdultSocialCareResolvers = {
  primarySupportReason: ({ primarySupportReason }) => codedValue('supportReason', primarySupportReason),
  events: async (_care, { kind, ...args }, context, info) => {
    const page = { ...datedPage(args), kind: kind ?? null };
    const events = await context.loaders.careEvents(page).load(citizenKeysOf(info, context));
    return connection(events, page, ({ startsOn, reference }) => [startsOn, reference]);
  },
};

export const CareEvent: CareEventResolvers = {
  period: ({ startsOn, endsOn }) => ({ start: startsOn, end: endsOn }),
  routeOfAccess: ({ routeOfAccess }) => codedOrNull('routeOfAccess', routeOfAccess),
  serviceType: ({ serviceType }) => codedOrNull('careService', serviceType),
  deliveryMechanism: ({ deliveryMechanism }) => codedOrNull('deliveryMechanism', deliveryMechanism),
  reviewReason: ({ reviewReason }) => codedOrNull('reviewReason', reviewReason),
  outcome: ({ outcome }) => codedOrNull('careOutcome', outcome),
};

export const BlueBadge: BlueBadgeResolvers = {
  eligibility: ({ eligibility }) => codedValue('blueBadge', eligibility),
};

export const SafeguardingEnquiry: SafeguardingEnquiryResolvers = {
  risks: ({ risks }) => codedValues('safeguardingRisk', risks),
  riskSource: ({ riskSource }) => codedValue('riskSource', riskSource),
};
