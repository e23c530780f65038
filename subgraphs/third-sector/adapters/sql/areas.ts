/** Counts what the third sector has for a place: the grants that are meant for it and the services that run for it. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

import type { ThirdSectorQueries } from '../../source.ts';
import type { ThirdSectorTables } from './tables.ts';

export function areaQueries(db: Kysely<ThirdSectorTables>): ThirdSectorQueries<'findSpend' | 'countServicesOfAreas'> {
  return {
    findSpend: (gssCodes) =>
      db
        .selectFrom(places(gssCodes))
        .innerJoin('grantAward as g', (join) => join.on(sql<boolean>`g.beneficiary_gss @> array[a.code]`))
        .select([
          'a.code as gssCode',
          'g.theme',
          sql<string>`sum(g.amount_awarded)`.as('amount'),
          FINANCIAL_YEAR.as('year'),
          sql<string>`concat_ws(': ', g.funder_name, g.programme)`.as('fundingStream'),
          'g.isPrevention',
        ])
        .groupBy(['a.code', 'g.theme', 'year', 'fundingStream', 'g.isPrevention'])
        .orderBy('year', 'desc')
        .orderBy('g.theme')
        .orderBy('fundingStream')
        .orderBy('g.isPrevention')
        .execute(),

    countServicesOfAreas: (gssCodes) =>
      db
        .selectFrom(places(gssCodes))
        .leftJoin('serviceArea as x', (join) =>
          join.on(({ eb, or, ref }) =>
            or([eb('x.gssCode', '=', ref('a.code')), eb('x.withinGss', '=', ref('a.code'))]),
          ),
        )
        .leftJoin('service as s', (join) =>
          join.onRef('s.id', '=', 'x.serviceId').on('s.status', '=', 'ACTIVE').on('s.isConfidential', '=', false),
        )
        .select(['a.code as gssCode', sql<number>`count(distinct s.id)::int`.as('services')])
        .groupBy('a.code')
        .execute(),
  };
}

/** April to March: three months earlier, the year of the date is the year that it began in. */
const FINANCIAL_YEAR = sql<string>`
  to_char(g.award_date - interval '3 months', 'YYYY') || '-' || to_char(g.award_date + interval '9 months', 'YY')`;

function places(gssCodes: readonly string[]) {
  return sql<{ code: string }>`(select * from unnest(${gssCodes}::text[]) as u(code))`.as('a');
}
