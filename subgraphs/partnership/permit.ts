/** Tells the guard what a reader may see: of one citizen from the decision about them, of a root field from the role's most. */

import type { Permission, Subject } from '../kit/guard.ts';
import type { PartnershipContext } from './context.ts';

/** Types whose fields are about one citizen. A plan, a consent and a request may be reached without their citizen, and name them. */
export const SUBJECT_TYPES = ['Citizen', 'OutcomePlan', 'Consent', 'SubjectRequest', 'DisownRecordPayload'] as const;

export async function permit(subject: Subject, context: PartnershipContext): Promise<Permission | null> {
  const citizenId = subject['citizenId'] ?? subject['id'];
  if (typeof citizenId !== 'string') return null;
  if (await isMadeToOfficer(subject, context)) return permitRoot(context);
  const decision = await context.decisions.of(citizenId);
  if (decision === null) return null;
  return { citizenId, keys: [], classes: decision.classes, indicators: decision.indicators };
}

/** Before any citizen is known: what the role and purpose could see of somebody. Each citizen is decided about after. */
export async function permitRoot({ decisions }: PartnershipContext): Promise<Permission | null> {
  const ceiling = await decisions.ceiling();
  return ceiling === null ? null : { citizenId: '', keys: [], ...ceiling };
}

/**
 * A citizen has made their request to the officers: they read it whoever knows the citizen besides. Of the citizen they are
 * told no more by it than the decision about them says.
 */
async function isMadeToOfficer(subject: Subject, { reader }: PartnershipContext): Promise<boolean> {
  if (!('isIdentityProven' in subject)) return false;
  const role = (await reader())?.role;
  return role === 'dpo' || role === 'auditor';
}
