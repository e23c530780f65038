/** Finds by hashed keys whom a search may mean, and opens all that the agencies have registered of each. One statement. */

import { CompiledQuery, sql } from 'kysely';
import type { Kysely } from 'kysely';

import { OtherRulesError } from '../../citizen-index/index-store.ts';
import type { IndexKeyring } from '../../citizen-index/keyring.ts';
import { openRecord } from '../../citizen-index/sealed-rows.ts';
import type { CandidateRow, LocationRestriction, PartnershipSource } from '../../source.ts';
import { citizenRow, linkRow } from './index-rows.ts';
import type { LinkColumns } from './index-rows.ts';
import { probesOf, withRecordsByKey } from './records-by-key.ts';
import type { PartnershipTables } from './tables.ts';

export function createSearchMethods(
  db: Kysely<PartnershipTables>,
  keyring: IndexKeyring,
): Pick<PartnershipSource, 'candidates'> {
  // Written once: to put so long a statement together takes longer than to run it.
  let statement: string | undefined;
  return {
    candidates: async ({ rules, keys }, limit) => {
      statement ??= writtenOut(db);
      const parameters = [...probesOf(keys, keyring), limit, rules];
      const { rows } = await db.executeQuery<FoundRow>(CompiledQuery.raw(statement, parameters));
      // Of the same moment as the answer: keys that were taken away since would find nobody, and hide it.
      if (rows[0]?.is_keyed_so === false) throw new OtherRulesError();
      return { overfull: rows[0]?.overfull ?? [], citizens: candidatesOf(rows, keyring) };
    },
  };
}

/** Its parameters: the keys' places, hashes and caps, how many citizens at most, and the digest of the keys' rules. */
function writtenOut(db: Kysely<PartnershipTables>): string {
  return withRecordsByKey(db, [[], [], []])
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
        .select((is) =>
          is
            .selectFrom('index_rules')
            .select(sql`bool_or(digest = ${''} and state = 'STANDING')`.as('standing'))
            .as('is_keyed_so'),
        )
        .as('o'),
    )
    .leftJoin('candidate as x', (join) => join.onTrue())
    .selectAll()
    .orderBy('x.agency')
    .orderBy('x.id')
    .compile().sql;
}

/** The keys that are overfull stand in every row, and whether the index is keyed by their rules, null where it has nobody yet; where nobody was found, one row holds them and nothing else. */
type FoundRow = { readonly overfull: readonly number[] | null; readonly is_keyed_so: boolean | null } & (
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
