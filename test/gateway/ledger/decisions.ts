/** Plays a partnership that says what it decided, as the contract has it. */

import type { DecisionRecord } from '../../../schema/decision-record.ts';
import type { Behaviour } from '../fake-agencies.ts';
import { json } from '../fake-agencies.ts';

export function aDecision(citizen: string, given: Partial<DecisionRecord> = {}): DecisionRecord {
  return {
    id: `d-${citizen}`,
    citizen,
    classes: ['IDENTITY', 'HOUSING'],
    indicators: ['SOCIAL_CARE'],
    rules: ['adviser-identity', 'adviser-housing'],
    agreement: 'isa-2026-01',
    breakGlass: null,
    agencies: ['council', 'nhs'],
    isConfidential: false,
    flags: [],
    ...given,
  };
}

/** Answers with these citizens, and says these decisions, and their grounds where it is given any. */
export function decidingPartnership(ids: readonly string[], decisions: unknown, grounds?: unknown): Behaviour {
  return (_request, response, body) => {
    const citizens = ids.map((id) => ({ __typename: 'Citizen', id, name: 'Ada Marlow' }));
    // As the plan of the operation in the test names what it asks.
    const { query } = JSON.parse(body) as { query: string };
    const data = query.includes('citizens(')
      ? { citizens: citizens.map(named(query)) }
      : { citizen: named(query)(citizens[0] ?? {}) };
    json(response, { data, extensions: { decisions, grounds, tracing: 'not for anybody' } });
  };
}

/** Only what was asked for: an agency of ours is held to exactly that. */
function named(query: string) {
  return (citizen: object) =>
    Object.fromEntries(Object.entries(citizen).filter(([name]) => new RegExp(`\\b${name}\\b`).test(query)));
}
