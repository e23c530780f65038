/** Resolves children's social care: referrals with what followed, protection plans and early help. */

import { citizenKeysOf } from '../../kit/guard.ts';
import { connection } from '../../kit/paging.ts';
import { codedOrNull, codedValue, codedValues } from '../code-lists.ts';
import { datedPage } from '../../kit/dated-page.ts';
import type {
  ChildAssessmentResolvers,
  ChildProtectionPlanResolvers,
  ChildReferralResolvers,
  ChildSocialCareResolvers,
  EarlyHelpEpisodeResolvers,
} from './types.generated.ts';

export const ChildSocialCare: ChildSocialCareResolvers = {
  protectionPlans: (_care, _args, context, info) => context.loaders.protectionPlans.load(citizenKeysOf(info, context)),
  referrals: async (_care, args, context, info) => {
    const page = datedPage(args);
    const referrals = await context.loaders.childReferrals(page).load(citizenKeysOf(info, context));
    return connection(referrals, page, ({ referredOn, reference }) => [referredOn, reference]);
  },
  earlyHelp: async (_care, args, context, info) => {
    const page = datedPage(args);
    const episodes = await context.loaders.earlyHelp(page).load(citizenKeysOf(info, context));
    return connection(episodes, page, ({ startsOn, reference }) => [startsOn, reference]);
  },
};

export const ChildProtectionPlan: ChildProtectionPlanResolvers = {
  period: ({ startsOn, endsOn }) => ({ start: startsOn, end: endsOn }),
  initialCategory: ({ initialCategory }) => codedValue('abuseCategory', initialCategory),
  latestCategory: ({ latestCategory }) => codedValue('abuseCategory', latestCategory),
};

export const ChildReferral: ChildReferralResolvers = {
  source: ({ source }) => codedValue('referralSource', source),
  primaryNeed: ({ primaryNeed }) => codedValue('primaryNeed', primaryNeed),
  closureReason: ({ closureReason }) => codedOrNull('closureReason', closureReason),
  assessments: ({ reference }, _args, { loaders }) => loaders.assessments.load(reference),
  section47Enquiries: ({ reference }, _args, { loaders }) => loaders.section47.load(reference),
};

export const ChildAssessment: ChildAssessmentResolvers = {
  factors: ({ factors }) => codedValues('assessmentFactor', factors),
};

export const EarlyHelpEpisode: EarlyHelpEpisodeResolvers = {
  period: ({ startsOn, endsOn }) => ({ start: startsOn, end: endsOn }),
  reason: ({ reason }) => codedValue('earlyHelpReason', reason),
  endReason: ({ endReason }) => codedOrNull('earlyHelpEnd', endReason),
};
