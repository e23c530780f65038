/** Resolves what can be done: each names one deed, which checks who may do it. */

import { breakGlass } from '../break-glass/break-glass.ts';
import { releaseBreakGlass, reviewBreakGlass } from '../break-glass/review.ts';
import { recordConsent, withdrawConsent } from '../consents/consent.ts';
import { endContact, startContact } from '../contacts/live-contact.ts';
import { acceptReferral, closeReferral } from '../referrals/hub.ts';
import { referToHub } from '../referrals/refer.ts';
import { endRelease, releaseRecord } from '../releases/release.ts';
import { disownRecord } from '../links/disown.ts';
import { decideMatch, retractMatch } from '../reviews/decide-match.ts';
import { answerSubjectRequestPart } from '../subject-requests/parts.ts';
import { advanceSubjectRequest, openSubjectRequest } from '../subject-requests/request.ts';
import type { MutationResolvers } from './types.generated.ts';

export const Mutation: MutationResolvers = {
  startContact: (_root, { input }, context) => startContact(input, context),
  endContact: (_root, { id }, context) => endContact(id, context),
  recordConsent: (_root, { input }, context) => recordConsent(input, context),
  withdrawConsent: (_root, { input }, context) => withdrawConsent(input, context),
  breakGlass: (_root, { input }, context) => breakGlass(input, context),
  reviewBreakGlass: (_root, { input }, context) => reviewBreakGlass(input, context),
  releaseBreakGlass: (_root, { id }, context) => releaseBreakGlass(id, context),
  referToHub: (_root, { input }, context) => referToHub(input, context),
  acceptReferral: (_root, { id }, context) => acceptReferral(id, context),
  closeReferral: (_root, { id, reason }, context) => closeReferral(id, reason, context),
  releaseRecord: (_root, { input }, context) => releaseRecord(input, context),
  endRelease: (_root, { id }, context) => endRelease(id, context),
  openSubjectRequest: (_root, { input }, context) => openSubjectRequest(input, context),
  advanceSubjectRequest: (_root, { input }, context) => advanceSubjectRequest(input, context),
  decideMatch: (_root, { input }, context) => decideMatch(input, context),
  retractMatch: (_root, { input }, context) => retractMatch(input, context),
  disownRecord: (_root, { input }, context) => disownRecord(input, context),
  answerSubjectRequestPart: (_root, { input }, context) => answerSubjectRequestPart(input, context),
};
