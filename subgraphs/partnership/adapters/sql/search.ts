/** Finds candidates for a search by indexed blocks, and all that the agencies have written down of each. */

import { sql } from 'kysely';
import type { Kysely, SqlBool } from 'kysely';

import type { CandidateBlocks, CandidateRow, PartnershipSource } from '../../source.ts';
import type { PartnershipTables } from './tables.ts';

export function createSearchMethods(db: Kysely<PartnershipTables>): Pick<PartnershipSource, 'candidates'> {
  return {
    candidates: async (blocks) => {
      const hits = hitsOf(db, blocks);
      if (hits === null) return [];
      const limited = db.selectFrom(hits.as('h')).select('h.citizen_id').limit(blocks.limit);
      const rows = await db
        .with('hit', () => limited)
        .with('given', () => givenContacts(db, blocks))
        .selectFrom('hit')
        .innerJoin('citizen as c', 'c.id', 'hit.citizen_id')
        .innerJoin('search_record as r', 'r.citizen_id', 'hit.citizen_id')
        .select([
          'c.id as citizenId',
          'r.agency',
          'r.is_confidential as isConfidential',
          sql<string | null>`r.given_key`.as('givenKey'),
          sql<string | null>`r.family_key`.as('familyKey'),
          'r.birth_date as birthDate',
          // A restricted citizen's address takes no part in a search: neither as a fit nor as a misfit.
          sql<string | null>`case when c.location_restriction is null then r.postcode end`.as('postcode'),
          sql<string | null>`case when c.location_restriction is null then r.uprn end`.as('uprn'),
          sql<CandidateRow['contact']>`null::text`.as('contact'),
        ])
        .unionAll((union) =>
          union
            .selectFrom('hit')
            .innerJoin('contact_key as k', 'k.citizen_id', 'hit.citizen_id')
            .innerJoin('given as g', (join) => join.onRef('g.kind', '=', 'k.kind').onRef('g.value', '=', 'k.value'))
            .select([
              'k.citizen_id as citizenId',
              'k.agency',
              'k.is_confidential as isConfidential',
              sql<string | null>`null::text`.as('givenKey'),
              sql<string | null>`null::text`.as('familyKey'),
              sql<string | null>`null::date`.as('birthDate'),
              sql<string | null>`null::text`.as('postcode'),
              sql<string | null>`null::text`.as('uprn'),
              sql<CandidateRow['contact']>`k.kind`.as('contact'),
            ]),
        )
        .execute();
      return rows;
    },
  };
}

/** The union of every block that the search gave; null when it gave none. */
function hitsOf(db: Kysely<PartnershipTables>, blocks: CandidateBlocks) {
  const { birthDates, postcode, uprn, contacts } = blocks;
  const records = db.selectFrom('search_record as r').select('r.citizen_id').where(namesFit(blocks));
  // The address of somebody who must not be located finds nobody.
  const located = records.innerJoin('citizen as c', 'c.id', 'r.citizen_id').where('c.location_restriction', 'is', null);
  const found = [
    ...(birthDates.length > 0 ? [records.where(sql<SqlBool>`r.birth_date = any(${[...birthDates]}::date[])`)] : []),
    ...(postcode === null ? [] : [located.where('r.postcode', '=', postcode)]),
    ...(uprn === null ? [] : [located.where('r.uprn', '=', uprn)]),
    ...(contacts.length === 0
      ? []
      : [
          records
            .innerJoin('contact_key as k', 'k.citizen_id', 'r.citizen_id')
            .innerJoin(givenContacts(db, blocks).as('g'), (join) =>
              join.onRef('g.kind', '=', 'k.kind').onRef('g.value', '=', 'k.value'),
            ),
        ]),
  ];
  const [first, ...others] = found;
  return first === undefined ? null : others.reduce((union, block) => union.union(block), first.distinct());
}

/** Exact: both names as given. Fuzzy: one of them begins alike, and the scoring decides. */
function namesFit({ givenKey, familyKey, isFuzzy }: CandidateBlocks) {
  const given =
    givenKey === null
      ? null
      : isFuzzy
        ? sql<SqlBool>`left(r.given_key, 1) = ${givenKey.slice(0, 1)}`
        : sql<SqlBool>`r.given_key = ${givenKey}`;
  const family =
    familyKey === null
      ? null
      : isFuzzy
        ? sql<SqlBool>`left(r.family_key, 1) = ${familyKey.slice(0, 1)}`
        : sql<SqlBool>`r.family_key = ${familyKey}`;
  if (given === null || family === null) return given ?? family ?? sql<SqlBool>`true`;
  return isFuzzy ? sql<SqlBool>`(${given} or ${family})` : sql<SqlBool>`(${given} and ${family})`;
}

function givenContacts(db: Kysely<PartnershipTables>, { contacts }: CandidateBlocks) {
  const kinds = contacts.map(({ kind }) => kind);
  const values = contacts.map(({ value }) => value);
  return db
    .selectFrom(
      sql<{
        kind: string;
        value: string;
      }>`(select * from unnest(${kinds}::text[], ${values}::text[]) as u(kind, value))`.as('u'),
    )
    .select(['u.kind', 'u.value']);
}
