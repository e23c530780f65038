/** Scores every two of a few records once, so that clusters, confidence, reviews and explanations all rest on the same figures. */

import type { LiveScorer, Waterfall } from '../linkage/linkage.ts';
import { comparable } from './registered-record.ts';
import type { RegisteredRecord } from './registered-record.ts';

export type EvidenceOf = (one: string, other: string) => Waterfall;

interface Scored {
  readonly id: string;
  readonly record: RegisteredRecord;
}

/** The lower id always asks, so that a pair has one score whichever of the two came last. */
export function scorePairs(records: readonly Scored[], scorer: LiveScorer): EvidenceOf {
  const people = records
    .map(({ id, record }) => comparable(id, record))
    .toSorted((one, other) => (one.ref < other.ref ? -1 : 1));
  const placeOf = new Map(people.map(({ ref }, place) => [ref, place]));
  const rows = new Map<number, ReadonlyMap<string, Waterfall>>();
  const rowOf = (place: number): ReadonlyMap<string, Waterfall> => {
    const known = rows.get(place);
    if (known !== undefined) return known;
    const person = people[place];
    const scored = person === undefined ? [] : scorer.score(person, people.slice(place + 1));
    const row = new Map(scored.map(({ ref, evidence }) => [ref, evidence]));
    rows.set(place, row);
    return row;
  };
  return (one, other) => {
    const [lower, higher] = one < other ? [one, other] : [other, one];
    const evidence = rowOf(placeOf.get(lower) ?? -1).get(higher);
    if (evidence === undefined) throw new RangeError('Evidence was asked for of records that are not compared.');
    return evidence;
  };
}
