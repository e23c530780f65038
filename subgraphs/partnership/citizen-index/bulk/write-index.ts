/** Goes through all records a second time and gives the index's rows, a citizen as soon as the last of their records is there. */

import { randomUUID } from 'node:crypto';

import type { TableRow } from '../../../kit/sql/bulk/table-row.ts';
import type { LinkageModel } from '../../linkage/linkage.ts';
import { createIndexKeys } from '../index-keys.ts';
import { keyHashes, recordRef } from '../key-hash.ts';
import type { IndexKeyring } from '../keyring.ts';
import type { RegisteredRecord } from '../registered-record.ts';
import { citizenColumns, openRecord, sealRecord } from '../sealed-rows.ts';
import type { BulkDecisions, BulkReview } from './decide-links.ts';
import type { Records } from './gather-records.ts';
import type { CitizenIds } from './name-citizens.ts';

export interface WriteOptions {
  readonly keyring: IndexKeyring;
  readonly model: LinkageModel;
  readonly decisions: BulkDecisions;
  readonly idsOf: (cluster: number) => CitizenIds;
  readonly now: Date;
  readonly isSynthetic: boolean;
  readonly tenant: string;
}

/** The tables that the rows are of. */
export const BULK_TABLES = [
  'citizen',
  'citizen_alias',
  'index_record',
  'index_key',
  'index_event',
  'match_review',
] as const;
type Table = (typeof BULK_TABLES)[number];

/** The records are not the ones that were decided about. */
export class ChangedRecordsError extends Error {
  constructor() {
    super('The records were others when they were read again.');
    this.name = 'ChangedRecordsError';
  }
}

/** A record whose citizen has others that have not come yet. */
interface Waiting {
  readonly number: number;
  readonly id: string;
  readonly ref: string;
  readonly agency: string;
  readonly updatedAt: string;
  readonly sealed: Uint8Array;
  /** Null where so many wait that only what is sealed is kept of it: a few hundred bytes outside the heap. */
  readonly record: RegisteredRecord | null;
}

/** How many citizens may wait with their records as they came. */
const WAIT_OPEN = 10_000;

/** Some rows for each record. Throws ChangedRecordsError. */
export async function* indexRows(records: Records, options: WriteOptions): AsyncIterable<readonly TableRow[]> {
  const { keyring, model, decisions } = options;
  const keysOf = createIndexKeys(model);
  const waiting = new Map<number, Waiting[]>();
  const reviewed = new Map(decisions.reviews.flatMap(({ one, other }) => [one, other]).map((record) => [record, '']));
  let count = 0;
  for await (const record of records) {
    const number = count;
    count += 1;
    const cluster = decisions.clusterOf[number];
    if (cluster === undefined) throw new ChangedRecordsError();
    const texts = keysOf(record).map(({ text }) => text);
    // Records count from one, as the store itself would number them.
    const rows = keyHashes(texts, keyring).map((hash) => row('index_key', { hash, record: number + 1 }));

    const id = randomUUID();
    if (reviewed.has(number)) reviewed.set(number, id);
    const { agency, updatedAt } = record;
    const ref = recordRef(keyring.newest, agency, record.key);
    const sealed = sealRecord(id, record, keyring);
    const own = { number, id, ref, agency, updatedAt, sealed, record: waiting.size < WAIT_OPEN ? record : null };
    const members = [...(waiting.get(cluster) ?? []), own];
    if (members.length < (decisions.sizeOf[cluster] ?? 0)) waiting.set(cluster, members);
    else {
      waiting.delete(cluster);
      rows.push(...citizenRows(members, options));
    }
    yield rows;
  }
  if (waiting.size > 0 || count !== decisions.clusterOf.length) throw new ChangedRecordsError();
  for (const review of decisions.reviews) yield [reviewRow(review, reviewed, options)];
}

function* citizenRows(
  members: readonly Waiting[],
  { keyring, decisions, idsOf, now, isSynthetic, tenant }: WriteOptions,
): Iterable<TableRow> {
  const [first] = members;
  if (first === undefined) return;
  const { id: citizenId, others } = idsOf(decisions.clusterOf[first.number] ?? 0);
  const records = members.map(({ id, sealed, record }) => record ?? openRecord(id, sealed, keyring));
  const columns = citizenColumns(citizenId, records, keyring);
  yield row('citizen', { id: citizenId, ...columns, synthetic: isSynthetic, tenant });
  for (const alias of [citizenId, ...others]) yield row('citizen_alias', { alias, citizen_id: citizenId });
  const at = now.toISOString();
  for (const { number, id, ref, agency, updatedAt, sealed } of members) {
    const { basis, confidence, model, sealedEvidence } = decisions.decisionOf(number);
    yield row('index_record', {
      number: number + 1,
      id,
      ref,
      agency,
      citizen_id: citizenId,
      sealed,
      kid: keyring.newest.kid,
      basis,
      status: 'ACTIVE',
      confidence,
      model,
      linked_at: at,
      record_updated_at: updatedAt,
      synthetic: isSynthetic,
    });
    yield row('index_event', {
      at,
      kind: 'link',
      by: 'engine',
      why: 'REGISTERED',
      model,
      citizen_id: citizenId,
      records: [id],
      sealed_evidence: sealedEvidence,
    });
  }
}

function reviewRow(review: BulkReview, ids: ReadonlyMap<number, string>, { now }: WriteOptions): TableRow {
  const [one_record = '', other_record = ''] = [review.one, review.other]
    .map((record) => ids.get(record) ?? '')
    .toSorted();
  return row('match_review', {
    id: review.id,
    one_record,
    other_record,
    reason: review.reason,
    probability: review.probability,
    sealed_evidence: review.sealedEvidence,
    is_safeguarding: review.isSafeguarding,
    open_cases: review.openCases,
    worth: review.worth,
    state: 'OPEN',
    raised_at: now.toISOString(),
    closed_at: null,
  });
}

function row(table: Table, values: TableRow['values']): TableRow {
  return { table, values };
}
