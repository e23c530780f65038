/** Reads what the council spends and what is open in an area. */

import type { Kysely } from 'kysely';

import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import type { CouncilQueries } from '../../source.ts';
import type { CouncilTables } from './tables.ts';

export function placeQueries(db: Kysely<CouncilTables>): CouncilQueries<'findSpend' | 'countOpenRequests'> {
  return {
    findSpend: (areaCodes) =>
      db
        .selectFrom('spendLine')
        .selectAll()
        .where('gssCode', '=', isOneOf(areaCodes))
        .orderBy('year', 'desc')
        .orderBy('theme')
        .orderBy('fundingStream')
        .orderBy('isPrevention')
        .execute(),

    countOpenRequests: (areaCodes) =>
      db
        .selectFrom('area as place')
        .innerJoin('area as ward', (join) =>
          join.on((is) =>
            is.or([is('ward.gss', '=', is.ref('place.gss')), is('ward.parentGss', '=', is.ref('place.gss'))]),
          ),
        )
        .leftJoin('serviceRequest as r', (on) => on.onRef('r.wardGss', '=', 'ward.gss').on('r.status', '=', 'OPEN'))
        .select(({ fn }) => ['place.gss as gssCode', fn.count<number>('r.reference').as('count')])
        .where('place.gss', '=', isOneOf(areaCodes))
        .groupBy('place.gss')
        .execute(),
  };
}
