/** Finds services in the open directory. Every statement here leaves out confidential services and places by itself. */

import { sql } from 'kysely';
import type { AliasedExpression, Kysely } from 'kysely';

import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import { isAfter } from '../../../kit/sql/list-page.ts';
import type { PostcodeRow } from '../../rows.ts';
import { NO_DISTANCE } from '../../source.ts';
import type { ServiceSearch, ThirdSectorQueries } from '../../source.ts';
import type { ThirdSectorTables } from './tables.ts';

type Database = Kysely<ThirdSectorTables>;

/** All but the words to search by. */
export const SERVICE_COLUMNS = [
  's.id',
  's.organizationId',
  's.name',
  's.status',
  's.alert',
  's.description',
  's.acceptsReferrals',
  's.waitTime',
  's.applicationProcess',
  's.eligibility',
  's.minimumAge',
  's.maximumAge',
  's.fees',
  's.languages',
  's.url',
  's.email',
  's.accreditations',
  's.assuredDate',
  's.assurerEmail',
  's.lastModified',
] as const;

export function serviceQueries(
  db: Database,
): ThirdSectorQueries<'pageServices' | 'countServices' | 'findServices' | 'findPostcodes'> {
  return {
    pageServices: (search, page) => {
      const found = db.selectFrom(matching(db, search).as('s')).select([...SERVICE_COLUMNS, 's.distanceMetres']);
      const ordered =
        search.near === null
          ? found.where(isAfter(page, 's.name', 's.id', 'asc')).orderBy('s.name')
          : found.where(isFurther(page.after)).orderBy(sql`s.distance_metres asc nulls last`);
      return ordered
        .orderBy('s.id')
        .limit(page.first + 1)
        .execute();
    },

    countServices: async (search) => {
      const { count } = await db
        .selectFrom(matching(db, search).as('s'))
        .select(sql<number>`count(*)::int`.as('count'))
        .executeTakeFirstOrThrow();
      return count;
    },

    findServices: (ids) =>
      db
        .selectFrom('service as s')
        .select(SERVICE_COLUMNS)
        .where('s.id', '=', isOneOf(ids))
        .where('s.isConfidential', '=', false)
        .execute(),

    findPostcodes: (postcodes) =>
      db.selectFrom('postcode').selectAll().where('postcode', '=', isOneOf(postcodes)).execute(),
  };
}

function isFurther(after: readonly string[] | null) {
  if (after === null) return sql<boolean>`true`;
  const [metres, id] = after;
  if (metres === NO_DISTANCE) return sql<boolean>`s.distance_metres is null and s.id > ${id}`;
  return sql<boolean>`(s.distance_metres is null or (s.distance_metres, s.id) > (${metres}::int, ${id}))`;
}

/** The public services for which every part of the search holds. */
function matching(db: Database, search: ServiceSearch) {
  const { words, taxonomyTermId, minimumAge, maximumAge, withinMetres } = search;
  let found = db
    .selectFrom('service as s')
    .leftJoinLateral(nearestPlace(db, search.near, withinMetres), (join) => join.onTrue())
    .select([...SERVICE_COLUMNS, 'nearest.distanceMetres'])
    .where('s.isConfidential', '=', false);
  if (words !== null) found = found.where(sql<boolean>`s.words @@ plainto_tsquery('english', ${words})`);
  if (minimumAge !== null) {
    found = found.where((is) => is.or([is('s.maximumAge', 'is', null), is('s.maximumAge', '>=', minimumAge)]));
  }
  if (maximumAge !== null) {
    found = found.where((is) => is.or([is('s.minimumAge', 'is', null), is('s.minimumAge', '<=', maximumAge)]));
  }
  if (taxonomyTermId !== null) found = found.where(({ exists }) => exists(sortedBy(db, taxonomyTermId)));
  if (search.days !== null || search.openAfter !== null || search.openBefore !== null) {
    found = found.where(({ exists }) => exists(openingHours(db, search)));
  }
  if (withinMetres !== null) found = found.where('nearest.distanceMetres', '<=', withinMetres);
  return found;
}

/** One row: metres from the postcode to the nearest public place of service `s`, or null. */
function nearestPlace(
  db: Database,
  near: PostcodeRow | null,
  withinMetres: number | null,
): AliasedExpression<{ readonly distanceMetres: number | null }, 'nearest'> {
  if (near === null) return db.selectNoFrom(sql<number | null>`null::int`.as('distanceMetres')).as('nearest');
  const places = db
    .selectFrom('serviceAtLocation as at')
    .innerJoin('location as l', 'l.id', 'at.locationId')
    .select(sql<number | null>`min(${metresFrom(near)})::int`.as('distanceMetres'))
    .whereRef('at.serviceId', '=', sql.ref('s.id'))
    // A service that is answered from a confidential place must not be found by its distance.
    .where('l.isConfidential', '=', false);
  if (withinMetres === null) return places.as('nearest');
  // Degrees of latitude are cheap to compare: most places are too far north or south to measure.
  const degrees = withinMetres / METRES_PER_DEGREE + 0.001;
  return places.where(sql<boolean>`abs(l.latitude - ${near.latitude}::numeric) <= ${degrees}::numeric`).as('nearest');
}

const EARTH_RADIUS_METRES = 6_371_009;
const METRES_PER_DEGREE = 111_195;

/** Great-circle distance by the haversine formula, which is exact enough at any distance and needs no extension. */
function metresFrom({ latitude, longitude }: PostcodeRow) {
  const north = sql`radians(l.latitude::float8 - ${latitude}::float8)`;
  const east = sql`radians(l.longitude::float8 - ${longitude}::float8)`;
  return sql`round(2 * ${EARTH_RADIUS_METRES}::float8 * asin(least(1, sqrt(
    power(sin(${north} / 2), 2)
    + cos(radians(${latitude}::float8)) * cos(radians(l.latitude::float8)) * power(sin(${east} / 2), 2)
  ))))`;
}

/** The term itself, or one that stands beneath it. */
function sortedBy(db: Database, termId: string) {
  return db
    .selectFrom('serviceTaxonomyTerm as st')
    .innerJoin('taxonomyTerm as t', 't.id', 'st.taxonomyTermId')
    .select(sql`1`.as('one'))
    .whereRef('st.serviceId', '=', sql.ref('s.id'))
    .where((is) => is.or([is('t.id', '=', termId), is('t.parentId', '=', termId)]));
}

/** One schedule that fits days and times together, at a public place or wherever the service is given. */
function openingHours(db: Database, { days, openAfter, openBefore, today }: ServiceSearch) {
  let fitting = db
    .selectFrom('schedule as h')
    .leftJoin('serviceAtLocation as at', 'at.id', 'h.serviceAtLocationId')
    .leftJoin('location as l', 'l.id', 'at.locationId')
    .select(sql`1`.as('one'))
    .whereRef('h.serviceId', '=', sql.ref('s.id'))
    .where((is) => is.or([is('l.isConfidential', 'is', null), is('l.isConfidential', '=', false)]))
    .where((is) => is.or([is('h.validTo', 'is', null), is('h.validTo', '>=', today)]));
  if (days !== null) fitting = fitting.where(sql<boolean>`h.byday && ${days}::text[]`);
  if (openAfter !== null) fitting = fitting.where('h.closesAt', '>', openAfter);
  if (openBefore !== null) fitting = fitting.where('h.opensAt', '<', openBefore);
  return fitting;
}
