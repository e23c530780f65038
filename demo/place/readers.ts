/** Names the demo readers: where each works, why it usually looks, and the subject that the development issuer gives it. */

import type { Purpose, Role } from '../../schema/wire.ts';

export interface DemoReader {
  readonly agency: string;
  readonly organization: string | null;
  readonly purpose: Purpose;
}

export const READERS: Readonly<Record<Role, DemoReader>> = {
  adviser: { agency: 'council', organization: null, purpose: 'PUBLIC_SERVICE_DELIVERY' },
  'housing-officer': { agency: 'council', organization: null, purpose: 'HOUSING' },
  'social-worker': { agency: 'council', organization: null, purpose: 'SAFEGUARDING_ADULT' },
  mash: { agency: 'council', organization: null, purpose: 'SAFEGUARDING_CHILD' },
  'police-officer': { agency: 'police', organization: 'x-fictonshire', purpose: 'CRIME_PREVENTION' },
  clinician: { agency: 'nhs', organization: 'Y12345', purpose: 'DIRECT_CARE' },
  'link-worker': { agency: 'nhs', organization: 'Y12345', purpose: 'EARLY_HELP' },
  'charity-worker': { agency: 'third-sector', organization: 'GB-CHC-9999001', purpose: 'EARLY_HELP' },
  citizen: { agency: 'citizen', organization: null, purpose: 'SELF_SERVICE' },
  dpo: { agency: 'partnership', organization: null, purpose: 'RIGHTS_REQUEST' },
  auditor: { agency: 'partnership', organization: null, purpose: 'AUDIT' },
  analyst: { agency: 'partnership', organization: null, purpose: 'SERVICE_PLANNING' },
  developer: { agency: 'partnership', organization: null, purpose: 'PUBLIC_SERVICE_DELIVERY' },
};

/** The subject of a reader's token, where nobody asks for another. */
export function subjectOf(role: Role): string {
  return `demo-${role}`;
}
