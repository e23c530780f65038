/** Finds by hashed keys whom a search may mean, and opens all that the agencies have registered of each. One statement. */

import { CompiledQuery, sql } from 'kysely';
import type { Kysely } from 'kysely';

import { keyHashesToFind } from '../../citizen-index/key-hash.ts';
import type { IndexKeyring } from '../../citizen-index/keyring.ts';
import { openRecord } from '../../citizen-index/sealed-rows.ts';
import type { CandidateKey, CandidateRow, LocationRestriction, PartnershipSource } from '../../source.ts';
import { citizenRow, linkRow } from './index-rows.ts';
import type { LinkColumns } from './index-rows.ts';
import type { PartnershipTables } from './tables.ts';

export function createSearchMethods(
  db: Kysely<PartnershipTables>,
  keyring: IndexKeyring,
): Pick<PartnershipSource, 'candidates'> {
  // Written once: to put so long a statement together takes longer than to run it.
  let statement: string | undefined;
  return {
    candidates: async (keys, limit) => {
      statement ??= writtenOut(db);
      const parameters = [...columnsOf(keys, keyring), limit];
      const { rows } = await db.executeQuery<FoundRow>(CompiledQuery.raw(statement, parameters));
      return { overfull: rows[0]?.overfull ?? [], citizens: candidatesOf(rows, keyring) };
    },
  };
}

/** Its parameters: the keys' places, hashes and caps, and how many citizens at most. */
function writtenOut(db: Kysely<PartnershipTables>): string {
  return db
    .with('asked', (cte) =>
      cte
        .selectFrom(
          sql<Asked>`(select * from unnest(${[]}::int4[], ${[]}::int8[], ${[]}::int4[]) as u(place, hash, cap))`.as(
            'u',
          ),
        )
        .selectAll(),
    )
    .with('hit', (cte) =>
      cte
        .selectFrom('asked as a')
        .innerJoinLateral(
          (lateral) =>
            lateral
              .selectFrom('index_key as k')
              .select('k.record')
              .whereRef('k.hash', '=', 'a.hash')
              // One more than may be: then the key is past its cap, however many there are.
              .limit(sql<number>`a.cap + 1`)
              .as('k'),
          (join) => join.onTrue(),
        )
        .select(['a.place', 'a.cap', 'k.record']),
    )
    .with('overfull', (cte) =>
      cte
        .selectFrom('hit')
        .select('place')
        .groupBy(['place', 'cap'])
        .having((is) => is(is.fn.countAll(), '>', is.ref('cap'))),
    )
    .with('narrow', (cte) =>
      cte
        .selectFrom('hit')
        .select('record')
        .distinct()
        .where('place', 'not in', (is) => is.selectFrom('overfull').select('place')),
    )
    .with('who', (cte) =>
      cte
        .selectFrom('narrow as n')
        .innerJoin('index_record as r', 'r.number', 'n.record')
        .select('r.citizen_id')
        .distinct()
        .limit(0),
    )
    .with('candidate', (cte) =>
      cte
        .selectFrom('who as w')
        .innerJoin('citizen as c', 'c.id', 'w.citizen_id')
        .innerJoin('index_record as r', 'r.citizen_id', 'w.citizen_id')
        .leftJoin('narrow as n', 'n.record', 'r.number')
        .select(['c.id as citizen', 'c.sealed as sealed_citizen', 'c.location_restriction', 'c.synthetic'])
        .select(['r.id', 'r.agency', 'r.sealed', 'r.basis', 'r.status', 'r.confidence'])
        .select(['r.linked_at', 'r.record_updated_at', 'n.record as hit']),
    )
    .selectFrom((from) =>
      from
        .selectFrom('overfull')
        .select(sql`array_agg(place)`.as('overfull'))
        .as('o'),
    )
    .leftJoin('candidate as x', (join) => join.onTrue())
    .selectAll()
    .orderBy('x.agency')
    .orderBy('x.id')
    .compile().sql;
}

interface Asked {
  readonly place: number;
  readonly hash: number;
  readonly cap: number;
}

/** The keys that are overfull stand in every row; where nobody was found, one row holds them and nothing else. */
type FoundRow = { readonly overfull: readonly number[] | null } & (
  | { readonly citizen: null }
  | (LinkColumns & {
      readonly citizen: string;
      readonly sealed_citizen: Uint8Array;
      readonly location_restriction: LocationRestriction | null;
      readonly synthetic: boolean;
      readonly sealed: Uint8Array;
      /** Null for a record that was not hit itself. */
      readonly hit: number | null;
    })
);

function candidatesOf(rows: readonly FoundRow[], keyring: IndexKeyring): readonly CandidateRow[] {
  const found = rows.filter((row) => row.citizen !== null);
  return [...Map.groupBy(found, ({ citizen }) => citizen)].flatMap(([id, records]): readonly CandidateRow[] => {
    const [first] = records;
    if (first === undefined) return [];
    const { sealed_citizen: sealed, location_restriction, synthetic } = first;
    return [
      {
        citizen: citizenRow({ id, sealed, location_restriction, synthetic }, keyring),
        records: records.map((row) => {
          const record = openRecord(row.id, row.sealed, keyring);
          return { record, link: linkRow(id, row, record), isHit: row.hit !== null };
        }),
      },
    ];
  });
}

/** A key stands there once for every secret that a row may still be written with, and is one key. */
function columnsOf(keys: readonly CandidateKey[], keyring: IndexKeyring): readonly (readonly number[])[] {
  const all = keys.flatMap(({ text, largestBlock }, place) =>
    keyHashesToFind([text], keyring).map((hash): Asked => ({ place, hash, cap: largestBlock })),
  );
  return [all.map(({ place }) => place), all.map(({ hash }) => hash), all.map(({ cap }) => cap)];
}
