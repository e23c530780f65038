/** Decides who is who among all gathered records, how sure that is of each, and which pairs a person must be asked about. */

import { randomUUID } from 'node:crypto';

import { createExplainer, DEFAULT_ZONES, linkTable, scoringData, worthOf } from '../../linkage/linkage.ts';
import type { LinkageModel, LinkedTable, RecordTable, Waterfall } from '../../linkage/linkage.ts';
import type { LinkBasis } from '../../source.ts';
import type { IndexKeyring } from '../keyring.ts';
import { basisOf } from '../link-basis.ts';
import { seal } from '../seal.ts';
import type { GatheredRecords } from './gather-records.ts';

/** How a record stands to its citizen. */
export interface Decision {
  readonly basis: LinkBasis;
  readonly confidence: number;
  /** Null for the record that a citizen begins with. */
  readonly model: string | null;
  /** Of a link that is not beyond doubt. What makes the others so can be told from their records and the model. */
  readonly sealedEvidence: Uint8Array | null;
}

/** A pair across two citizens, by the numbers of the records. */
export interface BulkReview {
  readonly id: string;
  readonly one: number;
  readonly other: number;
  readonly reason: 'GREY_ZONE' | 'CONFLICT' | 'REFUSED';
  readonly probability: number;
  readonly sealedEvidence: Uint8Array;
  readonly isSafeguarding: boolean;
  readonly openCases: number;
  readonly worth: number;
}

export interface BulkDecisions {
  /** The lowest record of each record's citizen. */
  readonly clusterOf: Int32Array;
  /** By the lowest record of a citizen, how many it has. */
  readonly sizeOf: Int32Array;
  readonly reviews: readonly BulkReview[];
  decisionOf(record: number): Decision;
}

export interface DecideOptions {
  readonly model: LinkageModel;
  readonly keyring: IndexKeyring;
  readonly threads: number;
}

/** Above it the evidence of a link is not kept: of most links, it would be most of the log. */
const BEYOND_DOUBT = 0.9999;

/** After this the table is needed no more. */
export async function decideLinks(gathered: GatheredRecords, options: DecideOptions): Promise<BulkDecisions> {
  const { model, keyring, threads } = options;
  const { table } = gathered;
  const { linkFrom: clusterProbability, reviewFrom: leastProbability } = DEFAULT_ZONES;
  const linked = await linkTable(table, model, { leastProbability, clusterProbability, threads });
  const explain = createExplainer(model, scoringData(table, model));

  const { clusterOf } = linked;
  const { sizeOf, secondOf } = membersOf(clusterOf);
  const { partnerOf, across } = strongestPairs(linked);
  const bases: LinkBasis[] = [];
  const confidence = new Float64Array(table.size).fill(1);
  const evidence = new Map<number, Uint8Array>();
  for (const [record, cluster] of clusterOf.entries()) {
    if (sizeOf[cluster] === 1) {
      bases.push('DETERMINISTIC_DEMOGRAPHIC');
      continue;
    }
    const known = partnerOf[record] ?? NOBODY;
    // Two that no rule brought together can still be the strongest of their citizen's pairs; any other tells then.
    const other = known !== NOBODY ? known : record === cluster ? (secondOf[cluster] ?? 0) : cluster;
    const best = explain(Math.min(record, other), Math.max(record, other));
    bases.push(basisOf(best));
    if (record === cluster) continue;
    confidence[record] = best.probability;
    if (best.probability < BEYOND_DOUBT) evidence.set(record, seal(best, 'event', keyring));
  }
  const isConflict = conflictTest(model, table);
  return {
    clusterOf,
    sizeOf,
    reviews: reviewsOf(across, { gathered, clusterOf, explain, isConflict, keyring }),
    decisionOf: (record) => ({
      basis: bases[record] ?? 'PROBABILISTIC',
      confidence: confidence[record] ?? 1,
      model: clusterOf[record] === record ? null : model.name,
      sealedEvidence: evidence.get(record) ?? null,
    }),
  };
}

const NOBODY = -1;

/** By the lowest record of each citizen: how many there are, and the second of them. */
function membersOf(clusterOf: Int32Array): { readonly sizeOf: Int32Array; readonly secondOf: Int32Array } {
  const [sizeOf, secondOf] = [new Int32Array(clusterOf.length), new Int32Array(clusterOf.length).fill(NOBODY)];
  for (const [record, cluster] of clusterOf.entries()) {
    sizeOf[cluster] = (sizeOf[cluster] ?? 0) + 1;
    if (record !== cluster && secondOf[cluster] === NOBODY) secondOf[cluster] = record;
  }
  return { sizeOf, secondOf };
}

/** Of each record the strongest pair with another of its citizen, and of each two citizens the strongest pair across. */
function strongestPairs({ edges, clusterOf }: Pick<LinkedTable, 'edges' | 'clusterOf'>) {
  const partnerOf = new Int32Array(clusterOf.length).fill(NOBODY);
  const weights = new Float64Array(clusterOf.length).fill(Number.NEGATIVE_INFINITY);
  const across = new Map<number, number>();
  const prefer = (record: number, other: number, weight: number): void => {
    if (weight <= (weights[record] ?? 0)) return;
    weights[record] = weight;
    partnerOf[record] = other;
  };
  for (const [index, weight] of edges.weights.entries()) {
    const [one, other] = [edges.left[index] ?? 0, edges.right[index] ?? 0];
    const [left, right] = [clusterOf[one] ?? 0, clusterOf[other] ?? 0];
    if (left === right) {
      prefer(one, other, weight);
      prefer(other, one, weight);
      continue;
    }
    const key = Math.min(left, right) * clusterOf.length + Math.max(left, right);
    const before = across.get(key);
    if (before === undefined || weight > (edges.weights[before] ?? 0)) across.set(key, index);
  }
  const pairs = [...across.values()].map((index) => [edges.left[index] ?? 0, edges.right[index] ?? 0] as const);
  return { partnerOf, across: pairs };
}

/** Whether two records have verified identifiers that differ. */
function conflictTest({ fields }: LinkageModel, { columns }: RecordTable): (one: number, other: number) => boolean {
  const verified = fields.flatMap(({ name, isVerified }) => {
    const column = columns[name];
    return isVerified === true && column !== undefined ? [column.first] : [];
  });
  return (one, other) => verified.some((ids) => ids[one] !== 0 && ids[other] !== 0 && ids[one] !== ids[other]);
}

interface ReviewFacts {
  readonly gathered: GatheredRecords;
  readonly clusterOf: Int32Array;
  readonly keyring: IndexKeyring;
  explain(one: number, other: number): Waterfall;
  isConflict(one: number, other: number): boolean;
}

/** Each question is about two citizens, so what is open or hidden of either counts. */
function reviewsOf(
  pairs: readonly (readonly [number, number])[],
  { gathered: { isOpen, isHidden }, clusterOf, explain, isConflict, keyring }: ReviewFacts,
): readonly BulkReview[] {
  const facts = new Map(pairs.flat().map((record) => [clusterOf[record] ?? 0, { open: 0, hidden: 0 }]));
  for (const [record, cluster] of clusterOf.entries()) {
    const of = facts.get(cluster);
    if (of === undefined) continue;
    of.open += isOpen[record] ?? 0;
    of.hidden += isHidden[record] ?? 0;
  }
  return pairs.map(([one, other]) => {
    const evidence = explain(Math.min(one, other), Math.max(one, other));
    const { probability } = evidence;
    const of = [one, other].flatMap((record) => facts.get(clusterOf[record] ?? 0) ?? []);
    const openCases = of.reduce((sum, { open }) => sum + open, 0);
    // To mix up somebody who must not be found with somebody else tells where they are.
    const isSafeguarding = of.some(({ hidden }) => hidden > 0);
    const id = randomUUID();
    return {
      id,
      one,
      other,
      reason: isConflict(one, other) ? 'CONFLICT' : probability >= DEFAULT_ZONES.linkFrom ? 'REFUSED' : 'GREY_ZONE',
      probability,
      sealedEvidence: seal(evidence, `review ${id}`, keyring),
      isSafeguarding,
      openCases,
      worth: worthOf({ probability, openCases, isSafeguarding }),
    };
  });
}
