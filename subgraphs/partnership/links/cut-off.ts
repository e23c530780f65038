/** Cuts records off from a citizen who says that they are not theirs, so that no model brings them back, and asks a person to confirm. */

import { cutOff, applyEvents, worthOf } from '../linkage/linkage.ts';
import type { IndexEvent } from '../linkage/linkage.ts';
import { IndexBusyError } from '../citizen-index/index-store.ts';
import type { IndexedRecord, IndexTransaction, NewReview } from '../citizen-index/index-store.ts';
import type { Linker } from '../citizen-index/linker.ts';
import { comparable } from '../citizen-index/registered-record.ts';
import { resolveTouched } from '../citizen-index/resolve-touched.ts';

export interface Cutting {
  readonly citizenId: string;
  /** Fewer than the citizen has. */
  readonly recordIds: readonly string[];
  readonly at: string;
  /** Who did it, by pseudonym. */
  readonly by: string;
}

/** The citizen keeps their id, and all that is kept under it. Throws IndexBusyError when the records have moved meanwhile. */
export async function cutOffRecords(
  { citizenId, recordIds, at, by }: Cutting,
  index: IndexTransaction,
  linker: Linker,
): Promise<void> {
  const stood = await index.recordsById(recordIds);
  if (stood.length < recordIds.length || stood.some((one) => one.citizenId !== citizenId)) throw new IndexBusyError();
  const said = { at, by, why: 'DISOWNED' };
  const touched = stood.map((one) => ({ id: one.id, stood: one, record: one.record }));
  await resolveTouched(index, linker, touched, {
    ...said,
    beforehand: (before) => {
      let state = before;
      return recordIds.flatMap((record): readonly IndexEvent[] => {
        const events = cutOff(state, record, { ...said, newCitizenId: linker.newId });
        state = applyEvents(state, events);
        return events;
      });
    },
  });
  const kept = await index.recordsOf([citizenId]);
  const raised: NewReview[] = [];
  for (const one of stood) raised.push(...(await reviewOf(one, kept, at, index, linker)));
  const notices = stood.map(({ id, record }) => ({ agency: record.agency, record: id, kind: 'DISOWNED' as const }));
  await index.write({ at, raised, notices });
}

/** Against the record that it is most like: if it is anybody's of this citizen, it is the same person's as that. */
async function reviewOf(
  { id, record }: IndexedRecord,
  kept: readonly IndexedRecord[],
  at: string,
  index: IndexTransaction,
  { scorer, newId }: Linker,
): Promise<readonly NewReview[]> {
  const others = kept.map((other) => comparable(other.id, other.record));
  const [likeliest] = scorer.score(comparable(id, record), others);
  if (likeliest === undefined) return [];
  const { ref, evidence } = likeliest;
  const [now] = await index.recordsById([id]);
  const citizens = [...new Set([...kept.map(({ citizenId }) => citizenId), now?.citizenId ?? []].flat())];
  const use = await index.useOf(citizens, at);
  const isHidden = [record, ...kept.map((other) => other.record)].some(
    ({ person }) => person.locationRestriction !== null,
  );
  const isSafeguarding = use.isSafeguarding || isHidden;
  const worth = worthOf({ probability: evidence.probability, openCases: use.openCases, isSafeguarding });
  const [one, other] = id < ref ? [id, ref] : [ref, id];
  return [{ ...use, id: newId(), one, other, reason: 'DISOWNED', evidence, isSafeguarding, worth }];
}
