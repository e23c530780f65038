/** Resolves links: why a record is joined to a citizen, what has happened to links, and what people are asked and say of them. */

import { earlierReaders } from '../links/earlier-readers.ts';
import { basisTold, confidenceTold } from '../links/told-link.ts';
import type { AgencyLinkResolvers, DisownRecordPayloadResolvers, LinkEvidenceResolvers } from './types.generated.ts';

const ENDING_LENGTH = 3;

export const AgencyLink: AgencyLinkResolvers = {
  agency: async ({ agency }, _args, { loaders }) =>
    (await loaders.agencies()).find(({ subgraph }) => subgraph === agency) ?? null,
  localIdEnding: ({ key }) => key.slice(-ENDING_LENGTH),
  basis: basisTold,
  confidence: confidenceTold,
  linkedBy: (link) => (basisTold(link) === 'HUMAN_CONFIRMED' ? 'PERSON' : 'ENGINE'),
  evidence: ({ evidence }) => evidence(),
};

export const LinkEvidence: LinkEvidenceResolvers = {
  priorBits: ({ prior }) => prior,
  totalBits: ({ total }) => total,
};

export const DisownRecordPayload: DisownRecordPayloadResolvers = {
  agency: async ({ agency }, _args, { loaders }) =>
    (await loaders.agencies()).find(({ subgraph }) => subgraph === agency) ?? null,
  earlierReaders: (disowned, _args, context) => earlierReaders(disowned, context),
  citizen: ({ citizenId }) => ({ id: citizenId }),
};
