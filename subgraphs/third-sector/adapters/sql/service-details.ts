/** Reads what belongs to services: places, hours, areas, prices, contacts and terms. Confidential places are left out here. */

import type { Kysely } from 'kysely';

import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import type { ThirdSectorQueries } from '../../source.ts';
import type { ThirdSectorTables } from './tables.ts';

export function serviceDetailQueries(
  db: Kysely<ThirdSectorTables>,
): ThirdSectorQueries<
  | 'findLocations'
  | 'findPlacesOfServices'
  | 'findSchedulesOfServices'
  | 'findSchedulesAtLocations'
  | 'findAreasOfServices'
  | 'findCostsOfServices'
  | 'findContactsOfServices'
  | 'findTermsOfServices'
  | 'listTerms'
> {
  const publicPlaces = () =>
    db
      .selectFrom('serviceAtLocation as t')
      .innerJoin('location as l', 'l.id', 't.locationId')
      .where('l.isConfidential', '=', false);

  return {
    findLocations: (ids) =>
      db
        .selectFrom('location')
        .selectAll()
        .where('id', '=', isOneOf(ids))
        .where('isConfidential', '=', false)
        .execute(),

    findPlacesOfServices: (serviceIds) =>
      publicPlaces().selectAll('t').where('t.serviceId', '=', isOneOf(serviceIds)).orderBy('t.id').execute(),

    findSchedulesOfServices: (serviceIds) =>
      db
        .selectFrom('schedule')
        .selectAll()
        .where('serviceId', '=', isOneOf(serviceIds))
        .where('serviceAtLocationId', 'is', null)
        .orderBy('id')
        .execute(),

    findSchedulesAtLocations: (serviceAtLocationIds) =>
      publicPlaces()
        .innerJoin('schedule as h', 'h.serviceAtLocationId', 't.id')
        .selectAll('h')
        .where('t.id', '=', isOneOf(serviceAtLocationIds))
        .orderBy('h.id')
        .execute(),

    findAreasOfServices: (serviceIds) =>
      db.selectFrom('serviceArea').selectAll().where('serviceId', '=', isOneOf(serviceIds)).orderBy('id').execute(),

    findCostsOfServices: (serviceIds) =>
      db.selectFrom('costOption').selectAll().where('serviceId', '=', isOneOf(serviceIds)).orderBy('id').execute(),

    findContactsOfServices: (serviceIds) =>
      db.selectFrom('serviceContact').selectAll().where('serviceId', '=', isOneOf(serviceIds)).orderBy('id').execute(),

    findTermsOfServices: (serviceIds) =>
      db
        .selectFrom('serviceTaxonomyTerm as st')
        .innerJoin('taxonomyTerm as t', 't.id', 'st.taxonomyTermId')
        .selectAll('t')
        .select('st.serviceId')
        .where('st.serviceId', '=', isOneOf(serviceIds))
        .orderBy('t.name')
        .execute(),

    listTerms: () =>
      db
        .selectFrom('taxonomyTerm')
        .selectAll()
        .orderBy('parentId', (order) => order.asc().nullsFirst())
        .orderBy('name')
        .orderBy('id')
        .execute(),
  };
}
