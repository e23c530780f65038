/** Says which rows a decision about a few records changes: the records, the citizens that they are of, and what agencies must be told. */

import { pairKey } from '../linkage/linkage.ts';
import type { Fact, IndexState } from '../linkage/linkage.ts';
import type { Notice, RecordChange } from './index-store.ts';
import { standingsOf } from './link-standing.ts';
import type { EvidenceOf } from './pair-evidence.ts';
import type { RegisteredRecord } from './registered-record.ts';
import type { TouchedRecord } from './touched-component.ts';

/** One of the records that are decided about, as it is to stand. */
export interface Member {
  readonly id: string;
  readonly number: number;
  readonly record: RegisteredRecord;
  readonly touched: TouchedRecord | null;
}

/** Those that are new, say something new, or stand otherwise than before. */
export function changedRecords(
  members: readonly Member[],
  standingById: ReadonlyMap<string, { readonly citizenId: string; readonly standing: RecordChange['standing'] }>,
  after: IndexState,
  {
    evidenceOf,
    facts,
    isInReview,
    at,
  }: {
    readonly evidenceOf: EvidenceOf;
    readonly facts: readonly Fact[];
    readonly isInReview: ReadonlySet<string>;
    readonly at: string;
  },
): readonly RecordChange[] {
  const said = new Set(facts.flatMap(({ one, other, isSame }) => (isSame ? [pairKey(one, other)] : [])));
  const byCitizen = Map.groupBy(members, ({ id }) => after.citizenOf.get(id) ?? '');
  return [...byCitizen].flatMap(([citizenId, own]) => {
    const standings = standingsOf({
      members: own.map(({ id }) => {
        const stood = standingById.get(id);
        return {
          id,
          linkedAt: stood?.citizenId === citizenId ? stood.standing.linkedAt : at,
          isInReview: isInReview.has(id),
        };
      }),
      evidenceOf,
      isSaid: (one, other) => said.has(pairKey(one, other)),
    });
    return own.flatMap(({ id, record, touched }): RecordChange[] => {
      const standing = standings.get(id);
      const stood = standingById.get(id);
      if (standing === undefined) return [];
      const isAsItStood = stood?.citizenId === citizenId && isEqualStanding(stood.standing, standing);
      const hasNewContent = touched !== null && touched.record !== touched.stood?.record;
      if (isAsItStood && !hasNewContent) return [];
      const changed = hasNewContent ? { from: touched.stood?.record ?? null } : null;
      return [{ id, arrival: arrivalOf(touched), citizenId, standing, record, changed }];
    });
  });
}

function arrivalOf(touched: TouchedRecord | null): RecordChange['arrival'] {
  if (touched === null || touched.stood !== null) return 'KNOWN';
  return touched.isReturning ? 'RETURNED' : 'NEW';
}

function isEqualStanding(one: RecordChange['standing'], other: RecordChange['standing']): boolean {
  return (
    one.basis === other.basis &&
    one.status === other.status &&
    Math.abs(one.confidence - other.confidence) < 1e-9 &&
    one.model === other.model &&
    one.linkedAt === other.linkedAt
  );
}

/** Those that have other records than before, or one of whose records says something else. */
export function changedCitizens(
  members: readonly Member[],
  before: IndexState,
  after: IndexState,
  touchedById: ReadonlyMap<string, TouchedRecord>,
) {
  const byCitizen = Map.groupBy(members, ({ id }) => after.citizenOf.get(id) ?? '');
  return [...byCitizen].flatMap(([id, own]) => {
    const had = before.recordsOf.get(id);
    const isAsBefore = had?.size === own.length && own.every((member) => had.has(member.id));
    const says = own.some((member) => touchedById.has(member.id));
    return isAsBefore && !says ? [] : [{ id, records: own.map(({ record }) => record) }];
  });
}

/** An agency is told when a record that it knew as one citizen's is found to be another's. Of a new one the answer tells. */
export function noticesOf(members: readonly Member[], before: IndexState, after: IndexState): readonly Notice[] {
  return members.flatMap(({ id, record: { agency } }): Notice[] => {
    const [was, is] = [before.citizenOf.get(id), after.citizenOf.get(id)];
    if (was === undefined || is === undefined || was === is) return [];
    const leftOthers = (after.recordsOf.get(was)?.size ?? 0) > 0;
    const joinedOthers = (after.recordsOf.get(is)?.size ?? 0) > 1;
    return [
      ...(leftOthers ? [{ agency, record: id, kind: 'LEFT' as const }] : []),
      ...(joinedOthers ? [{ agency, record: id, kind: 'LINKED' as const }] : []),
    ];
  });
}
