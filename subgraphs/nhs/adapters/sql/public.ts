/** Reads the NHS's open data: organisations, services and what is spent. Nothing here is about a person. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import type { NhsSource } from '../../source.ts';
import { ORGANIZATION_COLUMNS, SYSTEMS, coded, organizationOf } from './columns.ts';
import type { NhsTables } from './tables.ts';

type PublicMethods = Pick<NhsSource, 'findOrganizations' | 'findHealthcareServices' | 'findSpend'>;

export function createPublicMethods(db: Kysely<NhsTables>): PublicMethods {
  return {
    findOrganizations: async (odsCodes) => {
      const rows = await db
        .selectFrom('health_organization as o')
        .select(ORGANIZATION_COLUMNS)
        .where('o.ods_code', '=', isOneOf(odsCodes))
        .execute();
      return rows.map(organizationOf);
    },

    findHealthcareServices: async ({ odsCode, near, page }) => {
      const [distance = '', name = '', id = ''] = page.after ?? [];
      const all = db
        .selectFrom('healthcare_service as t')
        .innerJoin('health_organization as o', 'o.ods_code', 't.ods_code')
        .select(['t.id', 't.name', 't.type_code', 't.type_display', 't.is_self_referral'])
        .select(ORGANIZATION_COLUMNS)
        .select(distanceFrom(near))
        .$if(odsCode !== null, (query) => query.where('t.ods_code', '=', odsCode ?? ''))
        .as('s');
      const rows = await db
        .selectFrom(all)
        .selectAll('s')
        .$if(page.after !== null, (query) =>
          query.where(sql<boolean>`(s.distance, s.name, s.id) > (${distance}::int, ${name}::text, ${id}::text)`),
        )
        .orderBy('s.distance')
        .orderBy('s.name')
        .orderBy('s.id')
        .limit(page.first + 1)
        .execute();
      return rows.map((row) => ({
        id: row.id,
        name: row.name,
        type: coded(SYSTEMS.service, row.type_code, row.type_display),
        isSelfReferral: row.is_self_referral,
        organization: organizationOf(row),
        distance: row.distance,
      }));
    },

    findSpend: async (gssCodes) => {
      const rows = await db
        .selectFrom('spend_line as t')
        .selectAll('t')
        .where('t.gss_code', '=', isOneOf(gssCodes))
        .orderBy('t.year', 'desc')
        .orderBy('t.amount', 'desc')
        .orderBy('t.theme')
        .execute();
      return rows.map((row) => ({
        gssCode: row.gss_code,
        theme: row.theme,
        amount: row.amount,
        year: row.year,
        fundingStream: row.funding_stream,
        isPrevention: row.is_prevention,
      }));
    },
  };
}

/**
 * How much of the postcode is shared: 0 all of it, 1 the sector (FX1 1), 2 the district (FX1), 3 the area (FX), 4 less.
 * A postcode says nearness well enough to put a caller's own town first, and needs no map.
 */
function distanceFrom(near: string | null) {
  if (near === null) return sql<number>`0`.as('distance');
  const [district = '', inward = ''] = near.split(' ');
  const area = district.replace(/\d.*$/, '');
  return sql<number>`case
    when o.postcode = ${near} then 0
    when starts_with(o.postcode, ${`${district} ${inward.slice(0, 1)}`}) then 1
    when starts_with(o.postcode, ${`${district} `}) then 2
    when o.postcode ~ ${`^${area}[0-9]`} then 3
    else 4 end`.as('distance');
}
