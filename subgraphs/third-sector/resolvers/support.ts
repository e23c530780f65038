/** Resolves the help that a charity gives: who, about what, how it went and who asked for it. */

import { connection } from '../../kit/paging.ts';
import type { ThirdSectorContext } from '../context.ts';
import { pageByMoment } from '../list-arguments.ts';
import type { SupportCaseResolvers, SupportMeasureResolvers, SupportReferralResolvers } from './types.generated.ts';

export const SupportCase: SupportCaseResolvers = {
  organization: async ({ organizationId }, _args, { loaders }) =>
    (await loaders.organizations.load(organizationId))[0] ?? null,
  isOpen: ({ closedOn }) => closedOn === null,
  needs: ({ needs }, _args, context) => codedNeeds(needs, context),
  confidentialService: ({ isConfidential }) => isConfidential,
  sessions: async ({ id }, args, { loaders }) => {
    const page = pageByMoment(args);
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
  // The source gives public services only, so a confidential one is null here as it is everywhere.
  service: async ({ serviceId }, _args, { loaders }) =>
    serviceId === null ? null : ((await loaders.services.load(serviceId))[0] ?? null),
  needs: ({ needs }, _args, context) => codedNeeds(needs, context),
  snomed: ({ snomedCode, snomedDisplay }) =>
    snomedCode === null ? null : { system: SNOMED, code: snomedCode, display: snomedDisplay },
  feedbackToReferrerAt: ({ feedbackAt }) => feedbackAt,
};

async function codedNeeds(needs: readonly string[], { loaders }: ThirdSectorContext) {
  const terms = await Promise.all(needs.map((need) => loaders.terms.load(need)));
  return terms.flat().map(({ id, taxonomy, code, name }) => ({ system: taxonomy, code: code ?? id, display: name }));
}
