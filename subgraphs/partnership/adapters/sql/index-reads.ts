/** Reads what a decision about who is who rests on: a few records, opened, and what has been said, asked and begun about them. */

import { sql } from 'kysely';
import type { Kysely, Selectable } from 'kysely';

import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import type { FoundRecord, IndexedRecord, IndexTransaction } from '../../citizen-index/index-store.ts';
import { recordRef } from '../../citizen-index/key-hash.ts';
import type { IndexKeyring } from '../../citizen-index/keyring.ts';
import { openRecord } from '../../citizen-index/sealed-rows.ts';
import type { BlockingKey, Fact } from '../../linkage/linkage.ts';
import type { IndexRecordTable, MatchReviewTable } from './index-tables.ts';
import { probesOf, withRecordsByKey } from './records-by-key.ts';
import type { PartnershipTables } from './tables.ts';

type IndexReads = Omit<IndexTransaction, 'lock' | 'lockCitizens' | 'write'>;
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
      const refs = isOneOf(refsOf(agency, key));
      const former = db.selectFrom('withdrawn_record').select('id').where('ref', '=', refs);
      const row = await db
        .selectNoFrom(former.as('former_id'))
        .$call((one) => db.selectFrom(one.as('o')))
        .leftJoin('index_record as r', (join) => join.on('r.ref', '=', refs))
        .selectAll('r')
        .select('o.former_id')
        .$castTo<FoundRow>()
        .executeTakeFirstOrThrow();
      return { stood: row.id === null ? null : opened(row), formerId: row.former_id };
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
      const found = rows.flatMap((row): FoundRecord[] =>
        row.id === null
          ? []
          : [{ id: row.id, citizenId: row.citizen_id, record: openRecord(row.id, row.sealed, keyring) }],
      );
      return { records: found, skipped: [...skipped] };
    },

    factsAbout: async (ids) => factsAbout(db, ids).execute(),

    wordsAbout: async (ids) => {
      const none = sql<null>`null`;
      const said = factsAbout(db, ids)
        .select([none.as('id'), none.as('reason'), none.as('probability'), none.as('state')])
        .$castTo<Word>();
      const asked = db
        .selectFrom('match_review')
        .select(['one_record as one', 'other_record as other', none.as('isSame')])
        .select(['id', 'reason', 'probability', 'state'])
        .where(isAmong(ids))
        .where('state', '<>', 'SUPERSEDED')
        .$castTo<Word>();
      const rows = await said.unionAll(asked).execute();
      return {
        facts: rows.flatMap(({ one, other, isSame }) => (isSame === null ? [] : [{ one, other, isSame }])),
        reviews: rows.flatMap(({ one, other, id, reason, probability, state }) => {
          if (id === null || reason === null || probability === null) return [];
          return state === null || state === 'SUPERSEDED' ? [] : [{ id, one, other, reason, probability, state }];
        }),
      };
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
  };
}

type FoundRow = { readonly former_id: string | null } & (Selectable<IndexRecordTable> | { readonly id: null });

/** What was said of two records, or a review of them. */
interface Word extends Pick<Fact, 'one' | 'other'> {
  readonly isSame: boolean | null;
  readonly id: string | null;
  readonly reason: MatchReviewTable['reason'] | null;
  readonly probability: number | null;
  readonly state: MatchReviewTable['state'] | null;
}

function factsAbout(db: Database, ids: readonly string[]) {
  return db
    .selectFrom('link_fact')
    .select(['one_record as one', 'other_record as other', 'is_same as isSame'])
    .where(isAmong(ids));
}

/** One of the two records of a row. */
function isAmong(ids: readonly string[]) {
  return sql<boolean>`(one_record = ${isOneOf([...ids])} or other_record = ${isOneOf([...ids])})`;
}

/** The keys that are overfull stand in every row; where nobody was found, one row holds them and nothing else. */
type Found = { readonly overfull: readonly number[] | null } & (FoundColumns | { readonly id: null });
type FoundColumns = Pick<Selectable<IndexRecordTable>, 'id' | 'citizen_id' | 'sealed'>;

function recordsUnder(db: Database, keys: readonly BlockingKey[], keyring: IndexKeyring) {
  const asked = keys.map(({ rule, text }) => ({ text, largestBlock: rule.largestBlock }));
  return withRecordsByKey(db, probesOf(asked, keyring))
    .with('found', (cte) =>
      cte
        .selectFrom('narrow as n')
        .innerJoin('index_record as r', 'r.number', 'n.record')
        .select(['r.id', 'r.citizen_id', 'r.sealed']),
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
