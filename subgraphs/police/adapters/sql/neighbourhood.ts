/** Reads what the police publish for everybody: street crime near a point, neighbourhood teams, spending and counts by area. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import { isAfter } from '../../../kit/sql/list-page.ts';
import type { NeighbourhoodSource, Point } from '../../source.ts';
import type { PoliceTables } from './tables.ts';

/** Metres in a degree of latitude, on a sphere: good to a metre in a mile. */
const METRES_PER_DEGREE = 111_195;
/** Below this, a count of crimes could point to a person. */
const SMALLEST_COUNT_SHOWN = 5;

export function neighbourhoodQueries(db: Kysely<PoliceTables>): NeighbourhoodSource {
  return {
    findPublishedMonths: async () => {
      const rows = await db.selectFrom('published_month').select('month').orderBy('month', 'desc').execute();
      return rows.map(({ month }) => month);
    },

    findStreetCrimes: ({ point, metres, month, category, page }) => {
      const near = within(point, metres);
      return db
        .selectFrom('street_crime')
        .select(['id', 'category', 'month', 'lat', 'lng'])
        .select(['persistent_id as persistentId', 'street_name as streetName'])
        .select(['outcome_category as outcomeCategory', 'outcome_month as outcomeMonth'])
        .where('month', '=', month)
        .where(near.isInBox)
        .where(near.distance, '<=', metres)
        .$if(category !== null, (query) => query.where('category', '=', category))
        .where(isAfter(page, 'street_name', 'id', 'asc'))
        .orderBy('street_name')
        .orderBy('id')
        .limit(page.first + 1)
        .execute();
    },

    findTeamNear: async (point, metres) => {
      const near = within(point, metres);
      const team = await db
        .selectFrom('neighbourhood_team')
        .select(['id', 'force', 'name', 'lat', 'lng'])
        .where(near.isInBox)
        .where(near.distance, '<=', metres)
        .orderBy(near.distance)
        .orderBy('id')
        .limit(1)
        .executeTakeFirst();
      return team ?? null;
    },

    findTeamContacts: (teamIds) =>
      db
        .selectFrom('team_contact')
        .select(['team_id as teamId', 'channel', 'value'])
        .where('team_id', '=', isOneOf(teamIds))
        .orderBy('channel', 'desc')
        .execute(),

    findTeamPriorities: (teamIds) =>
      db
        .selectFrom('team_priority')
        .select(['team_id as teamId', 'issue', 'issue_date as issueDate', 'action', 'action_date as actionDate'])
        .where('team_id', '=', isOneOf(teamIds))
        .orderBy('issue_date', 'desc')
        .orderBy('id')
        .execute(),

    findTeamEvents: (teamIds, after) =>
      db
        .selectFrom('team_event')
        .select(['team_id as teamId', 'title', 'kind', 'starts_at as startsAt', 'address'])
        .where('team_id', '=', isOneOf(teamIds))
        .where('starts_at', '>', after)
        .orderBy('starts_at')
        .orderBy('id')
        .execute(),

    findSpend: (gssCodes) =>
      db
        .selectFrom('spend_line')
        .select(['gss_code as gssCode', 'theme', 'amount', 'year'])
        .select(['funding_stream as fundingStream', 'is_prevention as isPrevention'])
        .where('gss_code', '=', isOneOf(gssCodes))
        .orderBy('year', 'desc')
        .orderBy('id')
        .execute(),

    countCrimes: (gssCodes, month) =>
      db
        .selectFrom(crimesByArea(db, gssCodes, month).as('c'))
        .select(['c.gssCode', 'c.category'])
        .select(
          sql<number | null>`case when count(*) >= ${sql.lit(SMALLEST_COUNT_SHOWN)} then count(*) end`.as('count'),
        )
        .groupBy(['c.gssCode', 'c.category'])
        .orderBy(sql`count(*)`, 'desc')
        .orderBy('c.category')
        .execute(),
  };
}

/** Each kind of area has an index of its own, so the statement goes through each; a code is found in one of them only. */
function crimesByArea(db: Kysely<PoliceTables>, gssCodes: readonly string[], month: string) {
  const of = (column: 'lsoa_gss' | 'ward_gss' | 'authority_gss' | 'force_gss') =>
    db
      .selectFrom('street_crime')
      .select([`${column} as gssCode`, 'category'])
      .where(column, '=', isOneOf(gssCodes))
      .where('month', '=', month);
  return of('lsoa_gss').unionAll(of('ward_gss')).unionAll(of('authority_gss')).unionAll(of('force_gss'));
}

/** A box that an index can find, and within it the distance on the ground. */
function within({ lat, lng }: Point, metres: number) {
  // Near a pole a degree of longitude shrinks to nothing; no force is there.
  const perLongitude = METRES_PER_DEGREE * Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  const [north, east] = [metres / METRES_PER_DEGREE, metres / perLongitude];
  return {
    isInBox: sql<boolean>`lat between ${degrees(lat - north)}::numeric and ${degrees(lat + north)}::numeric
      and lng between ${degrees(lng - east)}::numeric and ${degrees(lng + east)}::numeric`,
    distance: sql<number>`sqrt(
      ((lat::float8 - ${lat}::float8) * ${METRES_PER_DEGREE}::float8) ^ 2
      + ((lng::float8 - ${lng}::float8) * ${perLongitude}::float8) ^ 2)`,
  };
}

function degrees(value: number): string {
  return value.toFixed(6);
}
