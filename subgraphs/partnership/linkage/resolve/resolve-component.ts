/** Decides anew who is who among a few records that hang together, and says it as events: ids stay where they can, and none is reused. */

import { clusterByAverage } from '../cluster/average-linkage.ts';
import type { Refusal } from '../cluster/average-linkage.ts';
import type { Waterfall } from '../score/explain-pair.ts';
import type { CitizenId, IndexEvent, RecordRef } from './events.ts';
import type { IndexState } from './index-state.ts';
import { pairKey } from './index-state.ts';

export interface Component {
  /** All that the change touches: `touchedBy` of the record, its candidates and theirs. */
  readonly records: readonly RecordRef[];
  readonly evidenceOf: (one: RecordRef, other: RecordRef) => Waterfall;
  /** A record's verified identifiers, in one order for all; null where it has none. */
  readonly identifiersOf: (record: RecordRef) => readonly (string | null)[];
  /** The weight, in bits, that the average must reach. */
  readonly threshold: number;
  /** Records that say something new. Of a citizen that falls in two equal parts, the one that has fewer of these keeps the id. */
  readonly changed?: ReadonlySet<RecordRef>;
}

export interface Deciding {
  readonly at: string;
  readonly by: string;
  readonly why: string;
  readonly model: string;
  /** A new, opaque id. */
  readonly newCitizenId: () => CitizenId;
}

export interface Resolution {
  readonly events: readonly IndexEvent[];
  /** What a person must decide. */
  readonly refusals: readonly (Omit<Refusal, 'left' | 'right'> & {
    readonly left: readonly RecordRef[];
    readonly right: readonly RecordRef[];
  })[];
}

export function resolveComponent(state: IndexState, component: Component, deciding: Deciding): Resolution {
  const records = component.records.toSorted();
  const { clusters, refusals } = clusterByAverage(questionOf(state, component, records));
  const named = clusters.map((cluster) => cluster.map((member) => records[member] ?? ''));
  return {
    events: eventsFor(state, named, component, deciding),
    refusals: refusals.map(({ left, right, ...refusal }) => ({
      ...refusal,
      left: left.map((member) => records[member] ?? ''),
      right: right.map((member) => records[member] ?? ''),
    })),
  };
}

function questionOf({ facts }: IndexState, component: Component, records: readonly RecordRef[]) {
  const numberOf = new Map(records.map((record, number) => [record, number]));
  const said = (isSame: boolean): [number, number][] =>
    [...facts.values()].flatMap((fact): [number, number][] => {
      const [one, other] = [numberOf.get(fact.one), numberOf.get(fact.other)];
      return fact.isSame === isSame && one !== undefined && other !== undefined ? [[one, other]] : [];
    });
  const numberOfValue = new Map<string, number>();
  const identifiers = records.map((record) =>
    component.identifiersOf(record).map((value) => {
      if (value === null) return 0;
      const number = numberOfValue.get(value) ?? numberOfValue.size + 1;
      numberOfValue.set(value, number);
      return number;
    }),
  );
  const weights = new Map<string, number>();
  return {
    members: [...records.keys()],
    threshold: component.threshold,
    together: said(true),
    apart: said(false),
    identifiersOf: (record: number) => identifiers[record] ?? [],
    weightOf: (one: number, other: number): number => {
      const [left, right] = [records[one] ?? '', records[other] ?? ''];
      const key = pairKey(left, right);
      const weight = weights.get(key) ?? component.evidenceOf(left, right).total;
      weights.set(key, weight);
      return weight;
    },
  };
}

/** First what leaves a citizen, then which citizens become one, then the records that were nobody's. */
function eventsFor(
  state: IndexState,
  clusters: readonly (readonly RecordRef[])[],
  component: Component,
  { newCitizenId, model, ...said }: Deciding,
): readonly IndexEvent[] {
  const keeperOf = keepers(state, clusters, component);
  const splits: IndexEvent[] = [];
  const merges: IndexEvent[] = [];
  const links: IndexEvent[] = [];
  for (const [index, cluster] of clusters.entries()) {
    const kept = [...keeperOf].flatMap(([citizen, keeper]) => (keeper === index ? [citizen] : []));
    const into = survivorOf(state, cluster, kept) ?? newCitizenId();
    const decided = { ...said, model, evidence: evidenceWithin(cluster, component) };
    for (const [from, leaving] of leavers(state, cluster, kept)) {
      splits.push({ kind: 'split', from, into, records: leaving, ...decided });
    }
    for (const from of kept) if (from !== into) merges.push({ kind: 'merge', from, into, ...decided });
    for (const record of cluster) {
      if (!state.citizenOf.has(record)) links.push({ kind: 'link', record, citizen: into, ...decided });
    }
  }
  return [...splits, ...merges, ...links];
}

/** Each citizen goes on in the cluster that has most of its records; on a tie where fewer have changed, or in that with the lowest of them. */
function keepers(
  { citizenOf }: IndexState,
  clusters: readonly (readonly RecordRef[])[],
  { changed = new Set() }: Component,
): ReadonlyMap<CitizenId, number> {
  const claims = new Map<CitizenId, Claim[]>();
  for (const [cluster, records] of clusters.entries()) {
    for (const [citizen, own] of Map.groupBy(records, (record) => citizenOf.get(record))) {
      if (citizen === undefined) continue;
      const changes = own.filter((record) => changed.has(record)).length;
      const claim = { cluster, count: own.length, changes, lowest: own.toSorted()[0] ?? '' };
      claims.set(citizen, [...(claims.get(citizen) ?? []), claim]);
    }
  }
  return new Map([...claims].map(([citizen, all]) => [citizen, all.toSorted(byClaim)[0]?.cluster ?? 0]));
}

interface Claim {
  readonly cluster: number;
  readonly count: number;
  readonly changes: number;
  readonly lowest: RecordRef;
}

function byClaim(one: Claim, other: Claim): number {
  return other.count - one.count || one.changes - other.changes || (one.lowest < other.lowest ? -1 : 1);
}

/** Of the citizens that go on in a cluster, the one with most records in it: fewest readers have to follow a redirect. */
function survivorOf(
  { citizenOf }: IndexState,
  cluster: readonly RecordRef[],
  kept: readonly CitizenId[],
): CitizenId | undefined {
  const countOf = (citizen: CitizenId): number => cluster.filter((record) => citizenOf.get(record) === citizen).length;
  return kept.toSorted((one, other) => countOf(other) - countOf(one) || (one < other ? -1 : 1))[0];
}

/** Records whose citizen goes on elsewhere. */
function leavers(
  { citizenOf }: IndexState,
  cluster: readonly RecordRef[],
  kept: readonly CitizenId[],
): ReadonlyMap<CitizenId, RecordRef[]> {
  const leaving = new Map<CitizenId, RecordRef[]>();
  for (const record of cluster) {
    const from = citizenOf.get(record);
    if (from !== undefined && !kept.includes(from)) leaving.set(from, [...(leaving.get(from) ?? []), record]);
  }
  return leaving;
}

/** The strongest evidence within a cluster. A record alone has none. */
function evidenceWithin(cluster: readonly RecordRef[], { evidenceOf }: Component): Waterfall | null {
  let best: Waterfall | null = null;
  for (const [index, one] of cluster.entries()) {
    for (const other of cluster.slice(index + 1)) {
      const evidence = evidenceOf(one, other);
      if (best === null || evidence.total > best.total) best = evidence;
    }
  }
  return best;
}
