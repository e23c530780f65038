/** Says beside an answer what a partnership decided about the citizen who was asked for, as the gateway's ledger needs to hear. */

import { randomUUID } from 'node:crypto';

import type { DecisionRecord } from '../../../schema/decision-record.ts';

/** What an adviser's looks like who has somebody with an open case at their desk. */
const DECIDED: Omit<DecisionRecord, 'id' | 'citizen'> = {
  classes: ['IDENTITY', 'LOCATION', 'HOUSING', 'SUPPORT', 'HEALTH_ADMIN', 'STAFF_SAFETY'],
  indicators: ['SOCIAL_CARE', 'FINANCE'],
  rules: ['adviser-identity', 'adviser-location', 'adviser-housing', 'adviser-support', 'adviser-health-admin'],
  agreement: 'isa-2026-01',
  breakGlass: null,
  agencies: ['council', 'police', 'nhs', 'third-sector'],
  isConfidential: false,
  flags: [],
};

/** The extensions of an answer to these variables; undefined when they name nobody. */
export function decisionsBeside({ id }: Readonly<Record<string, unknown>>): object | undefined {
  if (typeof id !== 'string') return undefined;
  const decision: DecisionRecord = { ...DECIDED, id: randomUUID(), citizen: id };
  return { decisions: [decision] };
}
