/** Tells who is who after a run of events: whose each record is, where a merged citizen went, and what people have said. */

import type { CitizenId, IndexEvent, RecordRef } from './events.ts';

export interface Fact {
  readonly one: RecordRef;
  readonly other: RecordRef;
  readonly isSame: boolean;
}

export interface IndexState {
  readonly citizenOf: ReadonlyMap<RecordRef, CitizenId>;
  readonly recordsOf: ReadonlyMap<CitizenId, ReadonlySet<RecordRef>>;
  readonly redirects: ReadonlyMap<CitizenId, CitizenId>;
  /** The latest word on each pair, by `pairKey`. */
  readonly facts: ReadonlyMap<string, Fact>;
}

export const EMPTY_STATE: IndexState = {
  citizenOf: new Map(),
  recordsOf: new Map(),
  redirects: new Map(),
  facts: new Map(),
};

/** Goes through the events in their order. The state given stays as it was. */
export function applyEvents(before: IndexState, events: Iterable<IndexEvent>): IndexState {
  const citizenOf = new Map(before.citizenOf);
  const recordsOf = new Map([...before.recordsOf].map(([citizen, records]) => [citizen, new Set(records)]));
  const redirects = new Map(before.redirects);
  const facts = new Map(before.facts);
  const move = (record: RecordRef, to: CitizenId | null): void => {
    recordsOf.get(citizenOf.get(record) ?? '')?.delete(record);
    if (to === null) citizenOf.delete(record);
    else {
      citizenOf.set(record, to);
      const records = recordsOf.get(to);
      if (records === undefined) recordsOf.set(to, new Set([record]));
      else records.add(record);
    }
  };
  for (const event of events) {
    switch (event.kind) {
      case 'link':
        move(event.record, event.citizen);
        break;
      case 'unlink':
        move(event.record, null);
        break;
      case 'merge':
        for (const record of recordsOf.get(event.from) ?? []) move(record, event.into);
        redirects.set(event.from, event.into);
        break;
      case 'split':
        for (const record of event.records) move(record, event.into);
        break;
      case 'assert':
        facts.set(pairKey(event.one, event.other), { one: event.one, other: event.other, isSame: event.isSame });
        break;
      case 'retract':
        facts.delete(pairKey(event.one, event.other));
        break;
      default:
        event satisfies never;
    }
  }
  return { citizenOf, recordsOf, redirects, facts };
}

/** Who a citizen is now: grants, plans and consents were given to ids that may have been merged since. */
export function followRedirects({ redirects }: Pick<IndexState, 'redirects'>, citizen: CitizenId): CitizenId {
  let current = citizen;
  for (let next = redirects.get(current); next !== undefined; next = redirects.get(current)) current = next;
  return current;
}

/** The same for either order. */
export function pairKey(one: RecordRef, other: RecordRef): string {
  return one < other ? `${one}\u001f${other}` : `${other}\u001f${one}`;
}

/** All records that a change of some can touch: theirs, and all others of the citizens they are of. */
export function touchedBy({ citizenOf, recordsOf }: IndexState, records: Iterable<RecordRef>): readonly RecordRef[] {
  const touched = new Set<RecordRef>();
  for (const record of records) {
    touched.add(record);
    for (const other of recordsOf.get(citizenOf.get(record) ?? '') ?? []) touched.add(other);
  }
  return [...touched].toSorted();
}
