/** Resolves the help that a charity gives: who, about what, how it went and who asked for it. */

import { datedPage } from '../../kit/dated-page.ts';
import { connection } from '../../kit/paging.ts';
import type { ThirdSectorContext } from '../context.ts';
import { WHOLE_LIST } from '../loaders.ts';
import { referrerToTell } from '../own-rule.ts';
import type { SupportCaseResolvers, SupportMeasureResolvers, SupportReferralResolvers } from './types.generated.ts';

export const SupportCase: SupportCaseResolvers = {
  isOpen: ({ closedOn }) => closedOn === null,
  needs: ({ needs }, _args, context) => codedNeeds(needs, context),
  confidentialService: ({ isConfidential }) => isConfidential,
  sessions: async ({ id }, args, { loaders }) => {
    const page = datedPage(args);
    return connection(await loaders.sessions(page).load(id), page, (session) => [session.at, session.id]);
  },
  measures: ({ id }, _args, { loaders }) => loaders.measures.load(id),
  referrals: ({ id }, _args, { loaders }) => loaders.referralsOfCase.load(id),
};

export const SupportMeasure: SupportMeasureResolvers = {
  at: ({ measuredOn }) => measuredOn,
};

const SNOMED = 'http://snomed.info/sct';

export const SupportReferral: SupportReferralResolvers = {
  needs: ({ needs }, _args, context) => codedNeeds(needs, context),
  snomed: ({ snomedCode, snomedDisplay }) =>
    snomedCode === null ? null : { system: SNOMED, code: snomedCode, display: snomedDisplay },
  fromAgency: (referral) => referrerToTell(referral).fromAgency,
  fromRole: (referral) => referrerToTell(referral).fromRole,
  reason: (referral) => referrerToTell(referral).reason,
  feedbackToReferrerAt: ({ feedbackAt }) => feedbackAt,
};

async function codedNeeds(needs: readonly string[], { loaders }: ThirdSectorContext) {
  const terms = await loaders.terms.load(WHOLE_LIST);
  return needs
    .flatMap((need) => terms.filter(({ id }) => id === need))
    .map(({ id, taxonomy, code, name }) => ({ system: taxonomy, code: code ?? id, display: name }));
}
