/** Adds to events what the log keeps with them: the records that each of them moves or is about, and the facts that they state. */

import { applyEvents } from '../linkage/linkage.ts';
import type { IndexEvent, IndexState } from '../linkage/linkage.ts';
import type { FactChange, LoggedEvent } from './index-store.ts';

export function logged(before: IndexState, events: readonly IndexEvent[]): readonly LoggedEvent[] {
  let state = before;
  return events.map((event) => {
    const records = recordsOfEvent(state, event);
    state = applyEvents(state, [event]);
    return { ...event, records };
  });
}

function recordsOfEvent(state: IndexState, event: IndexEvent): readonly string[] {
  switch (event.kind) {
    case 'link':
    case 'unlink':
      return [event.record];
    case 'merge':
      return [...(state.recordsOf.get(event.from) ?? [])].toSorted();
    case 'split':
      return event.records;
    case 'assert':
    case 'retract':
      return [event.one, event.other].toSorted();
    default:
      return event satisfies never;
  }
}

export function factsIn(events: readonly IndexEvent[]): readonly FactChange[] {
  return events.flatMap((event): FactChange[] => {
    if (event.kind !== 'assert' && event.kind !== 'retract') return [];
    const { one, other, by } = event;
    return [{ one, other, by, isSame: event.kind === 'assert' ? event.isSame : null }];
  });
}
