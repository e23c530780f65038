/** Says which roles may do what, and by whom it is done: the same words for everybody else. */

import type { Reader } from '../../../schema/reader.ts';
import type { Role } from '../../../schema/wire.ts';
import { forbidden } from '../../kit/errors.ts';
import type { PartnershipContext } from '../context.ts';
import type { DoneBy } from '../record-source.ts';

/** Those who meet citizens in their work. */
const FRONT: readonly Role[] = [
  'adviser',
  'housing-officer',
  'social-worker',
  'police-officer',
  'clinician',
  'link-worker',
  'charity-worker',
];

/** Which role's purposes count is the matrix's: the guard has refused any other before a deed is begun. */
const MAY = {
  startContact: FRONT,
  endContact: FRONT,
  recordConsent: [...FRONT, 'citizen'],
  // As easy to take back as to give, whoever is asked (UK GDPR Article 7(3)).
  withdrawConsent: [...FRONT, 'citizen', 'dpo'],
  reviewBreakGlass: ['dpo'],
  releaseBreakGlass: ['dpo'],
  // Whoever meets people may be the one who sees. The hub is who is asked: it refers nobody to itself.
  referToHub: FRONT,
  readOwnReferrals: FRONT,
  acceptReferral: ['mash'],
  closeReferral: ['mash'],
  readReferrals: ['mash'],
  releaseRecord: ['dpo'],
  endRelease: ['dpo'],
  readBreakGlassReviews: ['dpo', 'auditor'],
  openSubjectRequest: [...FRONT, 'citizen', 'dpo'],
  advanceSubjectRequest: ['dpo'],
  answerSubjectRequestPart: ['dpo'],
  readSubjectRequests: ['dpo', 'auditor'],
  readSubjectAccessBundle: ['dpo', 'citizen'],
  // Data stewards are the partnership's own officers (`reviews/match-reviews.ts`).
  readMatchReviews: ['dpo', 'auditor'],
  decideMatch: ['dpo'],
  retractMatch: ['dpo'],
  disownRecord: [...FRONT, 'citizen'],
  readDisownedRecords: ['dpo', 'auditor'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Deed = keyof typeof MAY;

/** The agency whose officers act for all of them. */
export const PARTNERSHIP = 'partnership';

/** The proven reader. Throws FORBIDDEN when their role may not do this. */
export async function doerOf(deed: Deed, { reader }: PartnershipContext): Promise<Reader> {
  const proven = await reader();
  const roles: readonly Role[] = MAY[deed];
  if (proven === null || !roles.includes(proven.role)) throw forbidden();
  return proven;
}

export function doneBy({ subject, role, agency, organization }: Reader): DoneBy {
  return { reader: subject, role, agency, organization };
}

/** Whose matters an officer looks after: their own agency's; null for the partnership's, who look after everybody's. */
export function remitOf({ agency }: Reader): string | null {
  return agency === PARTNERSHIP ? null : agency;
}
