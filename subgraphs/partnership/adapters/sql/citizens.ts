/** Reads citizens of the index: who they are, what was joined to them, whom they live with and who matters to them. */

import { sql } from 'kysely';
import type { Kysely, Selectable } from 'kysely';

import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import type { AgencyLinkRow, CitizenRow, PartnershipSource, RelationshipRow } from '../../source.ts';
import type { CitizenTable, PartnershipTables } from './tables.ts';

type CitizenMethods = Pick<
  PartnershipSource,
  'citizensById' | 'linksByCitizen' | 'householdsByCitizen' | 'relationshipsByCitizen'
>;

export function createCitizenMethods(db: Kysely<PartnershipTables>): CitizenMethods {
  return {
    citizensById: async (ids) => {
      const rows = await db.selectFrom('citizen').selectAll().where('id', '=', isOneOf(ids)).execute();
      return rows.map(citizenOf);
    },

    linksByCitizen: async (ids) => {
      const rows = await db
        .selectFrom('agency_link')
        .selectAll()
        .where('citizen_id', '=', isOneOf(ids))
        .orderBy('agency')
        .orderBy('id')
        .execute();
      return rows.map((row): AgencyLinkRow => ({
        id: row.id,
        citizenId: row.citizen_id,
        agency: row.agency,
        key: row.key,
        organization: row.organization,
        isConfidential: row.is_confidential,
        hasOpenCase: row.has_open_case,
        basis: row.basis,
        status: row.status,
        confidence: Number(row.confidence),
        linkedAt: row.linked_at,
        recordUpdatedAt: row.record_updated_at,
      }));
    },

    householdsByCitizen: async (ids) => {
      const rows = await db
        .selectFrom('citizen as c')
        .innerJoin('citizen as m', 'm.home_uprn', 'c.home_uprn')
        .selectAll('m')
        .select('c.id as owner')
        .where('c.id', '=', isOneOf(ids))
        // Whoever must not be located is in no household, neither as its owner nor as somebody's neighbour in it.
        .where('c.location_restriction', 'is', null)
        .where((is) =>
          is.not(
            is.exists(
              is
                .selectFrom('property as p')
                .select('p.uprn')
                .whereRef('p.uprn', '=', 'c.home_uprn')
                .where('p.is_confidential', '=', true),
            ),
          ),
        )
        .where('m.location_restriction', 'is', null)
        .where((or) => or.or([or('m.death_date', 'is', null), or('m.id', '=', or.ref('c.id'))]))
        .orderBy('m.birth_date')
        .orderBy('m.id')
        .execute();
      return rows.map((row) => ({ owner: row.owner, ...citizenOf(row) }));
    },

    relationshipsByCitizen: async (ids) => {
      const written = db
        .selectFrom('relationship as r')
        .select(['r.citizen_id as owner', 'r.other_id as other', 'r.role as role', 'r.start_on', 'r.end_on'])
        .where('r.citizen_id', '=', isOneOf(ids));
      const inverse = db
        .selectFrom('relationship as r')
        .select(['r.other_id as owner', 'r.citizen_id as other', 'r.inverse_role as role', 'r.start_on', 'r.end_on'])
        .where('r.other_id', '=', isOneOf(ids));
      const rows = await db
        .selectFrom(written.unionAll(inverse).as('e'))
        .innerJoin('citizen as o', 'o.id', 'e.other')
        .select(['e.owner', 'e.other', 'e.role', 'e.start_on', 'e.end_on'])
        // Kin are how a refuge is found.
        .where('o.location_restriction', 'is', null)
        .orderBy(sql`o.birth_date`)
        .orderBy('e.other')
        .execute();
      return rows.map((row): RelationshipRow => ({
        owner: row.owner,
        otherId: row.other,
        role: row.role,
        startOn: row.start_on,
        endOn: row.end_on,
      }));
    },
  };
}

function citizenOf(row: Selectable<CitizenTable>): CitizenRow {
  return {
    id: row.id,
    displayName: row.display_name,
    birthDate: row.birth_date,
    deathDate: row.death_date,
    homeUprn: row.home_uprn,
    locationRestriction: row.location_restriction,
    isSynthetic: row.synthetic,
    language: row.language,
    interpreterRequired: row.interpreter_required,
    adjustments: row.adjustments,
  };
}
