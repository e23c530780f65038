/** Cuts a record off at once when the citizen says "that is not me", and sees to it that no model brings it back. */

import type { CitizenId, IndexEvent, RecordRef } from './events.ts';
import type { IndexState } from './index-state.ts';

export interface Saying {
  readonly at: string;
  readonly by: string;
  readonly why: string;
  readonly newCitizenId: () => CitizenId;
}

/** No events where the record is nobody's, or stands alone already. */
export function cutOff(state: IndexState, record: RecordRef, { newCitizenId, ...said }: Saying): readonly IndexEvent[] {
  const citizen = state.citizenOf.get(record);
  if (citizen === undefined) return [];
  const others = [...(state.recordsOf.get(citizen) ?? [])].filter((other) => other !== record).toSorted();
  if (others.length === 0) return [];
  return [
    { kind: 'split', from: citizen, into: newCitizenId(), records: [record], model: null, evidence: null, ...said },
    ...others.map((other): IndexEvent => ({ kind: 'assert', one: record, other, isSame: false, ...said })),
  ];
}
