/** Finds and locks everybody whom a change can touch: the citizens of the records themselves and of all that look like them. */

import { DEFAULT_ZONES, weightOf } from '../linkage/linkage.ts';
import { linkKeysOf } from './index-rules.ts';
import { IndexBusyError } from './index-store.ts';
import type { FoundRecord, IndexedRecord, IndexTransaction } from './index-store.ts';
import type { Linker } from './linker.ts';
import { comparable } from './registered-record.ts';
import type { RegisteredRecord } from './registered-record.ts';

/** A record as it is to stand from now on. */
export interface TouchedRecord {
  readonly id: string;
  /** What stands of it; null for one that is new. */
  readonly stood: IndexedRecord | null;
  /** New under the id that it had before its agency withdrew it. */
  readonly isReturning?: boolean;
  /** Null for one that its agency withdraws. */
  readonly record: RegisteredRecord | null;
}

export interface TouchedComponent {
  /** All records of all citizens that are touched, as they stand. */
  readonly standing: readonly IndexedRecord[];
  /** Names of rules whose keys too many records share. */
  readonly skipped: readonly string[];
}

/** Throws IndexBusyError where somebody whom it has waited for has changed who is who. */
export async function lockComponent(
  index: IndexTransaction,
  linker: Linker,
  touched: readonly TouchedRecord[],
): Promise<TouchedComponent> {
  const asking = touched.flatMap(({ id, record }) =>
    record === null ? [] : [{ id, record, keys: linkKeysOf(linker.rules, record) }],
  );
  const leaving = touched.flatMap(({ stood }) => stood?.record ?? []);
  await index.lock([], [...asking.map(({ record }) => record), ...leaving]);

  const own = new Set(touched.map(({ id }) => id));
  const skipped = new Set<string>();
  const near = new Map<string, FoundRecord>();
  for (const { id, record, keys } of asking) {
    const found = await index.recordsUnder(keys);
    for (const rule of found.skipped) skipped.add(rule);
    const others = found.records.filter((other) => !own.has(other.id));
    const byId = new Map(others.map((other) => [other.id, other]));
    const scored = linker.scorer.score(
      comparable(id, record),
      others.map((other) => comparable(other.id, other.record)),
      weightOf(DEFAULT_ZONES.reviewFrom),
    );
    for (const { ref } of scored) {
      const other = byId.get(ref);
      if (other !== undefined) near.set(ref, other);
    }
  }

  // Of one that has never been here nobody has said anything.
  const spokenOf = touched.flatMap(({ id, stood, isReturning }) => (stood !== null || isReturning ? [id] : []));
  const said = spokenOf.length === 0 ? [] : await index.factsAbout(spokenOf);
  const joined = said.flatMap(({ one, other, isSame }) => (isSame ? [one, other] : [])).filter((id) => !own.has(id));
  for (const record of await recordsSaid(index, joined, near)) near.set(record.id, record);

  const known = [...near.values(), ...touched.flatMap(({ stood }) => stood ?? [])];
  const citizens = [...new Set(known.map(({ citizenId }) => citizenId))];
  if (citizens.length === 0) return { standing: [], skipped: [...skipped] };
  const locked = await index.lockCitizens(citizens);
  const standing = await index.recordsOf(locked);
  const citizenOf = new Map(standing.map(({ id, citizenId }) => [id, citizenId]));
  if (known.some(({ id, citizenId }) => citizenOf.get(id) !== citizenId)) throw new IndexBusyError();
  return { standing, skipped: [...skipped] };
}

/** Whom a person has joined it to, however little they look alike. */
async function recordsSaid(
  index: IndexTransaction,
  ids: readonly string[],
  known: ReadonlyMap<string, FoundRecord>,
): Promise<readonly IndexedRecord[]> {
  const missing = ids.filter((id) => !known.has(id));
  return missing.length === 0 ? [] : index.recordsById(missing);
}
