/** Tells the guard what a reader may see: of one citizen from the decision about them, of a root field from the role's most. */

import type { Permission, Subject } from '../kit/guard.ts';
import type { PartnershipContext } from './context.ts';

/** Types whose fields are about one citizen. A plan may be reached without its citizen, and names them. */
export const SUBJECT_TYPES = ['Citizen', 'OutcomePlan'] as const;

export async function permit(subject: Subject, { decisions }: PartnershipContext): Promise<Permission | null> {
  const citizenId = subject['citizenId'] ?? subject['id'];
  if (typeof citizenId !== 'string') return null;
  const decision = await decisions.of(citizenId);
  if (decision === null) return null;
  return { citizenId, keys: [], classes: decision.classes, indicators: decision.indicators };
}

/** Before any citizen is known: what the role and purpose could see of somebody. Each citizen is decided about after. */
export async function permitRoot({ decisions }: PartnershipContext): Promise<Permission | null> {
  const ceiling = await decisions.ceiling();
  return ceiling === null ? null : { citizenId: '', keys: [], ...ceiling };
}
