/** Reads what a decision about who is who rests on: a few records, opened, and what has been said, asked and begun about them. */

import { sql } from 'kysely';
import type { Kysely, Selectable } from 'kysely';

import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import type { IndexedRecord, IndexTransaction } from '../../citizen-index/index-store.ts';
import { hashUnder, recordRef } from '../../citizen-index/key-hash.ts';
import type { IndexKeyring } from '../../citizen-index/keyring.ts';
import { openRecord } from '../../citizen-index/sealed-rows.ts';
import type { BlockingKey } from '../../linkage/linkage.ts';
import type { IndexRecordTable } from './index-tables.ts';
import type { PartnershipTables } from './tables.ts';

type IndexReads = Omit<IndexTransaction, 'lockRecord' | 'lockKeys' | 'lockCitizens' | 'write'>;
type Database = Kysely<PartnershipTables>;

export function createIndexReads(db: Database, keyring: IndexKeyring): IndexReads {
  const opened = (row: Selectable<IndexRecordTable>): IndexedRecord => ({
    id: row.id,
    number: row.number,
    citizenId: row.citizen_id,
    record: openRecord(row.id, row.sealed, keyring),
    standing: {
      basis: row.basis,
      status: row.status,
      confidence: row.confidence,
      model: row.model,
      linkedAt: row.linked_at,
    },
  });
  const records = () => db.selectFrom('index_record').selectAll();
  const refsOf = (agency: string, key: string) => keyring.all.map((keys) => recordRef(keys, agency, key));

  return {
    findRecord: async (agency, key) => {
      const row = await records()
        .where('ref', '=', isOneOf(refsOf(agency, key)))
        .executeTakeFirst();
      return row === undefined ? null : opened(row);
    },

    recordsById: async (ids) =>
      (
        await records()
          .where('id', '=', isOneOf([...ids]))
          .execute()
      ).map(opened),

    recordsOf: async (citizenIds) =>
      (
        await records()
          .where('citizen_id', '=', isOneOf([...citizenIds]))
          .execute()
      ).map(opened),

    recordsUnder: async (keys) => {
      const { numbers, skipped } = await numbersUnder(db, keys, keyring);
      if (numbers.length === 0) return { records: [], skipped };
      const rows = await records()
        .where('number', '=', sql<number>`any(${numbers}::int8[])`)
        .execute();
      return { records: rows.map(opened), skipped };
    },

    factsAbout: async (ids) => {
      const rows = await db
        .selectFrom('link_fact')
        .select(['one_record as one', 'other_record as other', 'is_same as isSame'])
        .where((is) => is.or([is('one_record', '=', isOneOf([...ids])), is('other_record', '=', isOneOf([...ids]))]))
        .execute();
      return rows;
    },

    reviewsAbout: async (ids) => {
      const rows = await db
        .selectFrom('match_review')
        .select(['id', 'one_record as one', 'other_record as other', 'reason', 'probability', 'state'])
        .where((is) => is.or([is('one_record', '=', isOneOf([...ids])), is('other_record', '=', isOneOf([...ids]))]))
        .where('state', '<>', 'SUPERSEDED')
        .execute();
      return rows.flatMap(({ state, ...row }) => (state === 'SUPERSEDED' ? [] : [{ ...row, state }]));
    },

    aliasesOf: async (citizenIds) => {
      const rows = await db
        .selectFrom('citizen_alias')
        .select(['alias', 'citizen_id as citizenId'])
        .where('citizen_id', '=', isOneOf([...citizenIds]))
        .execute();
      return rows.flatMap(({ alias, citizenId }) => (citizenId === null ? [] : [{ alias, citizenId }]));
    },

    recordsAtMerge: async (aliases) => {
      const rows = await db
        .selectFrom('index_event')
        .select(['other_citizen_id', 'records'])
        .where('other_citizen_id', '=', isOneOf([...aliases]))
        .where('kind', '=', 'merge')
        .orderBy('seq')
        .execute();
      return new Map(rows.map(({ other_citizen_id: alias, records: moved }) => [alias ?? '', moved]));
    },

    useOf: async (citizenIds, now) => {
      const { openCases, isSafeguarding } = await useQuery(db, citizenIds, now).executeTakeFirstOrThrow();
      return { openCases, isSafeguarding };
    },

    formerId: async (agency, key) => {
      const row = await db
        .selectFrom('withdrawn_record')
        .select('id')
        .where('ref', '=', isOneOf(refsOf(agency, key)))
        .executeTakeFirst();
      return row?.id ?? null;
    },
  };
}

/** One probe of the index for each hash, and none reads more than one row past its cap. */
async function numbersUnder(
  db: Database,
  keys: readonly BlockingKey[],
  keyring: IndexKeyring,
): Promise<{ readonly numbers: readonly number[]; readonly skipped: readonly string[] }> {
  const asked = keyring.all.flatMap((secret) =>
    keys.map(({ rule, text }, place) => ({ place, hash: hashUnder(secret, 'key', text), cap: rule.largestBlock })),
  );
  const [hashes, caps, places] = [
    asked.map(({ hash }) => hash),
    asked.map(({ cap }) => cap),
    asked.map(({ place }) => place),
  ];
  const probes = sql<{ hash: number; cap: number; place: number }>`(
    select * from unnest(${hashes}::int8[], ${caps}::int4[], ${places}::int4[]) as u(hash, cap, place))`.as('k');
  const rows = await db
    .selectFrom(probes)
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('index_key as i')
          .select('i.record')
          .whereRef('i.hash', '=', 'k.hash')
          .limit(sql<number>`k.cap + 1`)
          .as('f'),
      (join) => join.onTrue(),
    )
    .select(['k.place', 'f.record'])
    .execute();
  const byPlace = Map.groupBy(rows, ({ place }) => place);
  const numbers = new Set<number>();
  const skipped = new Set<string>();
  for (const [place, { rule }] of keys.entries()) {
    const found = new Set((byPlace.get(place) ?? []).map(({ record }) => record));
    if (found.size > rule.largestBlock) skipped.add(rule.name);
    else for (const number of found) numbers.add(number);
  }
  return { numbers: [...numbers], skipped: [...skipped] };
}

/** Under every id that the citizens have had. Safeguarding counts for good: that it is over does not make a mix-up harmless. */
function useQuery(db: Database, citizenIds: readonly string[], now: string) {
  const theirs = db
    .selectFrom('citizen_alias')
    .select('alias')
    .where('citizen_id', '=', isOneOf([...citizenIds]));
  const allocations = db
    .selectFrom('allocation')
    .select(sql<boolean>`false`.as('is_safeguarding'))
    .where('citizen_id', 'in', theirs)
    .where((is) => is.or([is('valid_until', 'is', null), is('valid_until', '>', now)]));
  const plans = db
    .selectFrom('outcome_plan')
    .select(sql<boolean>`false`.as('is_safeguarding'))
    .where('citizen_id', 'in', theirs)
    .where('status', 'in', ['DRAFT', 'ACTIVE', 'ON_HOLD']);
  const watched = (table: 'live_contact' | 'break_glass') =>
    db
      .selectFrom(table)
      .select(sql<boolean>`true`.as('is_safeguarding'))
      .where('citizen_id', 'in', theirs)
      .where('purpose', 'in', ['SAFEGUARDING_ADULT', 'SAFEGUARDING_CHILD']);
  const all = allocations.unionAll(plans).unionAll(watched('live_contact')).unionAll(watched('break_glass'));
  return db
    .selectFrom(all.as('u'))
    .select([
      sql<number>`count(*) filter (where not is_safeguarding)`.as('openCases'),
      sql<boolean>`coalesce(bool_or(is_safeguarding), false)`.as('isSafeguarding'),
    ]);
}
