/** Resolves what the partnership records itself: contacts, consents as just made, broken glass, referrals and citizens' requests. */

import { isShownToCitizen, reviewerOf, stateOf } from '../break-glass/standing.ts';
import { dayOf } from '../calendar/days.ts';
import { standingOf } from '../consents/consent.ts';
import type { PartnershipContext } from '../context.ts';
import type { SubjectRequestRow } from '../record-source.ts';
import { stateOf as stateOfReferral } from '../referrals/state.ts';
import { bundlePage } from '../subject-requests/bundle-page.ts';
import { clockOf, isOverdue } from '../subject-requests/clock.ts';
import { partsOf } from '../subject-requests/parts.ts';
import type {
  BreakGlassPayloadResolvers,
  BreakGlassResolvers,
  BreakGlassReviewPayloadResolvers,
  BreakGlassReviewResolvers,
  ConsentPayloadResolvers,
  HubReferralPayloadResolvers,
  HubReferralResolvers,
  LiveContactPayloadResolvers,
  OwnHubReferralPayloadResolvers,
  OwnHubReferralResolvers,
  ReleasePayloadResolvers,
  SubjectAccessBundleResolvers,
  SubjectRequestPayloadResolvers,
  SubjectRequestResolvers,
} from './types.generated.ts';

export const LiveContactPayload: LiveContactPayloadResolvers = {
  contact: (contact) => contact,
  citizen: ({ citizenId }) => ({ id: citizenId }),
};

export const ConsentPayload: ConsentPayloadResolvers = {
  status: (consent, _args, { now }) => standingOf(consent, now),
  until: ({ validUntil }) => validUntil,
  consent: (consent) => consent,
  citizen: ({ citizenId }) => ({ id: citizenId }),
};

export const BreakGlass: BreakGlassResolvers = {
  state: (row, _args, { now }) => stateOf(row, now),
  reviewer: reviewerOf,
};

export const BreakGlassPayload: BreakGlassPayloadResolvers = {
  breakGlass: (row) => row,
  citizen: ({ citizenId }) => ({ id: citizenId }),
};

export const BreakGlassReview: BreakGlassReviewResolvers = {
  breakGlass: (row) => row,
  isShownToCitizen,
  citizen: ({ citizenId }) => ({ id: citizenId }),
};

export const BreakGlassReviewPayload: BreakGlassReviewPayloadResolvers = {
  review: (row) => row,
};

export const ReleasePayload: ReleasePayloadResolvers = {
  release: (row) => row,
  citizen: ({ citizenId }) => ({ id: citizenId }),
};

export const HubReferral: HubReferralResolvers = {
  state: (row, _args, { now }) => stateOfReferral(row, now),
  citizen: ({ citizenId }) => ({ id: citizenId }),
};

export const HubReferralPayload: HubReferralPayloadResolvers = {
  referral: (row) => row,
};

export const OwnHubReferral: OwnHubReferralResolvers = {
  state: (row, _args, { now }) => stateOfReferral(row, now),
};

export const OwnHubReferralPayload: OwnHubReferralPayloadResolvers = {
  referral: (row) => row,
};

export const SubjectRequest: SubjectRequestResolvers = {
  state: async (request, _args, context) => (await clockNow(request, context)).state,
  dueOn: async (request, _args, context) => (await clockNow(request, context)).dueOn,
  isExtended: async (request, _args, context) => (await clockNow(request, context)).isExtended,
  isOverdue: async (request, _args, context) => isOverdue(await clockNow(request, context), dayOf(context.now)),
  citizen: ({ citizenId }) => ({ id: citizenId }),
  parts: async (request, _args, context) => {
    const reader = await context.reader();
    return reader === null ? null : partsOf(request, reader, context);
  },
  steps: ({ id }, _args, { loaders }) => loaders.requestSteps.load(id),
};

export const SubjectRequestPayload: SubjectRequestPayloadResolvers = {
  dueOn: async (request, _args, context) => (await clockNow(request, context)).dueOn,
  subjectRequest: (request) => request,
};

export const SubjectAccessBundle: SubjectAccessBundleResolvers = {
  json: (bundle) => JSON.stringify(bundle, null, 2),
  html: bundlePage,
};

async function clockNow(request: SubjectRequestRow, { loaders }: PartnershipContext) {
  return clockOf(request, await loaders.requestSteps.load(request.id));
}
