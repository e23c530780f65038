/** Reads citizens of the index: who they are, what was joined to them, whom they live with and who matters to them. */

import { sql } from 'kysely';
import type { Kysely, Selectable } from 'kysely';

import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import type { IndexKeyring } from '../../citizen-index/keyring.ts';
import { homeHashesToFind, openCitizen, openRecord } from '../../citizen-index/sealed-rows.ts';
import type { CitizenRow, HouseholdMemberRow, PartnershipSource, RelationshipRow } from '../../source.ts';
import { citizenRow, linkRow } from './index-rows.ts';
import type { CitizenTable } from './index-tables.ts';
import type { PartnershipTables } from './tables.ts';

type CitizenMethods = Pick<
  PartnershipSource,
  'citizensByAlias' | 'aliasesByCitizen' | 'linksByCitizen' | 'householdsByCitizen' | 'relationshipsByCitizen'
>;

/** Each row stands under the id that was asked for, also where that is one from before a merge. */
export function createCitizenMethods(db: Kysely<PartnershipTables>, keyring: IndexKeyring): CitizenMethods {
  const citizenOf = (row: Selectable<CitizenTable>): CitizenRow => citizenRow(row, keyring);
  const byAlias = (ids: readonly string[]) =>
    db
      .selectFrom('citizen_alias as a')
      .innerJoin('citizen as c', 'c.id', 'a.citizen_id')
      .selectAll('c')
      .select('a.alias as asked')
      .where('a.alias', '=', isOneOf(ids))
      .execute();

  return {
    citizensByAlias: async (ids) => {
      const rows = await byAlias(ids);
      return rows.map(({ asked, ...row }) => ({ ...citizenOf(row), alias: asked }));
    },

    aliasesByCitizen: async (ids) =>
      db
        .selectFrom('citizen_alias')
        .select(['citizen_id as citizenId', 'alias'])
        .where('citizen_id', '=', isOneOf(ids))
        .orderBy('alias')
        // The one that it is asked by.
        .$narrowType<{ citizenId: string }>()
        .execute(),

    linksByCitizen: async (ids) => {
      const rows = await db
        .selectFrom('citizen_alias as a')
        .innerJoin('index_record as r', 'r.citizen_id', 'a.citizen_id')
        .select(['a.alias', 'r.id', 'r.sealed', 'r.basis', 'r.status', 'r.confidence'])
        .select(['r.linked_at', 'r.record_updated_at'])
        .where('a.alias', '=', isOneOf(ids))
        .orderBy('r.agency')
        .orderBy('r.id')
        .execute();
      return rows.map((row) => linkRow(row.alias, row, openRecord(row.id, row.sealed, keyring)));
    },

    householdsByCitizen: async (ids) => {
      const owners = (await byAlias(ids)).flatMap(({ asked, ...row }) => {
        const { id, homeUprn, locationRestriction } = citizenOf(row);
        // Whoever must not be located is in no household, neither as its owner nor as somebody's neighbour in it.
        return homeUprn === null || locationRestriction !== null ? [] : [{ asked, id, homeUprn }];
      });
      const homes = [...new Set(owners.map(({ homeUprn }) => homeUprn))].flatMap((uprn) =>
        homeHashesToFind(uprn, keyring).map((hash) => ({ uprn, hash })),
      );
      const rows = await db
        .selectFrom('citizen as m')
        .innerJoin(unnested(homes).as('h'), 'h.hash', 'm.home_hash')
        .selectAll('m')
        .select('h.uprn as home')
        .where('m.location_restriction', 'is', null)
        .where((is) =>
          is.not(
            is.exists(
              is
                .selectFrom('property as p')
                .select('p.uprn')
                .whereRef('p.uprn', '=', 'h.uprn')
                .where('p.is_confidential', '=', true),
            ),
          ),
        )
        .execute();
      // Two homes can share a hash, and only one of them be nobody's to know.
      const atHome = rows.flatMap(({ home, ...row }) => {
        const member = citizenOf(row);
        return member.homeUprn === home ? [member] : [];
      });
      const members = Map.groupBy(atHome, ({ homeUprn }) => homeUprn);
      return owners.flatMap(({ asked, id, homeUprn }) =>
        (members.get(homeUprn) ?? [])
          .filter((member) => member.deathDate === null || member.id === id)
          .toSorted(theOldestFirst)
          .map((member): HouseholdMemberRow => ({ ...member, owner: asked })),
      );
    },

    relationshipsByCitizen: async (ids) => {
      const asked = db
        .selectFrom('citizen_alias as a')
        .innerJoin('citizen_alias as every', 'every.citizen_id', 'a.citizen_id')
        .where('a.alias', '=', isOneOf(ids));
      const written = asked
        .innerJoin('relationship as r', 'r.citizen_id', 'every.alias')
        .select(['a.alias as owner', 'a.citizen_id as self', 'r.other_id as other'])
        .select(['r.role as role', 'r.start_on', 'r.end_on']);
      const inverse = asked
        .innerJoin('relationship as r', 'r.other_id', 'every.alias')
        .select(['a.alias as owner', 'a.citizen_id as self', 'r.citizen_id as other'])
        .select(['r.inverse_role as role', 'r.start_on', 'r.end_on']);
      const rows = await db
        .selectFrom(written.unionAll(inverse).as('e'))
        .innerJoin('citizen_alias as b', 'b.alias', 'e.other')
        .innerJoin('citizen as o', 'o.id', 'b.citizen_id')
        .distinct()
        .select(['e.owner', 'e.role', 'e.start_on', 'e.end_on', 'o.id', 'o.sealed'])
        .whereRef('o.id', '<>', 'e.self')
        // Kin are how a refuge is found.
        .where('o.location_restriction', 'is', null)
        .execute();
      return rows
        .map((row) => ({ ...row, birthDate: openCitizen(row.id, row.sealed, keyring).birthDate }))
        .toSorted(theOldestFirst)
        .map((row): RelationshipRow => ({
          owner: row.owner,
          otherId: row.id,
          role: row.role,
          startOn: row.start_on,
          endOn: row.end_on,
        }));
    },
  };
}

/** Birth dates and ids are text in the one order that matters; who has no birth date comes last. */
function theOldestFirst(
  one: Pick<CitizenRow, 'id' | 'birthDate'>,
  other: Pick<CitizenRow, 'id' | 'birthDate'>,
): number {
  const [first, second] = [one, other].map(({ id, birthDate }) => `${birthDate ?? 'unknown'} ${id}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
}

function unnested(homes: readonly { readonly uprn: string; readonly hash: number }[]) {
  const [uprns, hashes] = [homes.map(({ uprn }) => uprn), homes.map(({ hash }) => hash)];
  return sql<{
    uprn: string;
    hash: number;
  }>`(select * from unnest(${uprns}::text[], ${hashes}::int8[]) as u(uprn, hash))`;
}
