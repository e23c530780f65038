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
      const rows = await recordsUnder(db, keys, keyring).execute();
      const skipped = new Set((rows[0]?.overfull ?? []).flatMap((place) => keys[place]?.rule.name ?? []));
      return { records: rows.flatMap((row) => (isRecord(row) ? [opened(row)] : [])), skipped: [...skipped] };
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

/** The keys that are overfull stand in every row; where nobody was found, one row holds them and nothing else. */
type Found = { readonly overfull: readonly number[] | null } & (Selectable<IndexRecordTable> | NoRecord);
type NoRecord = { readonly [Column in keyof IndexRecordTable]: null };

function isRecord(row: Found): row is Found & Selectable<IndexRecordTable> {
  return row.id !== null;
}

/** One probe of the index for each hash, and none reads more than one row past its cap. */
function recordsUnder(db: Database, keys: readonly BlockingKey[], keyring: IndexKeyring) {
  const asked = keyring.all.flatMap((secret) =>
    keys.map(({ rule, text }, place) => ({ place, hash: hashUnder(secret, 'key', text), cap: rule.largestBlock })),
  );
  const [hashes, caps, places] = [
    asked.map(({ hash }) => hash),
    asked.map(({ cap }) => cap),
    asked.map(({ place }) => place),
  ];
  const probes = sql<{ hash: number; cap: number; place: number }>`(
    select * from unnest(${hashes}::int8[], ${caps}::int4[], ${places}::int4[]) as u(hash, cap, place))`;
  return db
    .with('hit', (cte) =>
      cte
        .selectFrom(probes.as('k'))
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
        .select(['k.place', 'k.cap', 'f.record']),
    )
    .with('overfull', (cte) =>
      cte
        .selectFrom('hit')
        .select('place')
        .groupBy(['place', 'cap'])
        // Of a record that is written anew just now, the old hash and the new one are one.
        .having((is) => is(is.fn.count('record').distinct(), '>', is.ref('cap'))),
    )
    .with('narrow', (cte) =>
      cte
        .selectFrom('hit')
        .select('record')
        .distinct()
        .where('place', 'not in', (is) => is.selectFrom('overfull').select('place')),
    )
    .with('found', (cte) =>
      cte.selectFrom('narrow as n').innerJoin('index_record as r', 'r.number', 'n.record').selectAll('r'),
    )
    .selectFrom((from) =>
      from
        .selectFrom('overfull')
        .select(sql<readonly number[] | null>`array_agg(place)`.as('overfull'))
        .as('o'),
    )
    .leftJoin('found as f', (join) => join.onTrue())
    .selectAll()
    .$castTo<Found>();
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
