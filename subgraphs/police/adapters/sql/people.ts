/** Reads what stands in a person's own record: warnings, the record as a suspect, and dealings with the police. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

import { ownersTable } from '../../../kit/sql/owners.ts';
import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import { NOMINAL_ROLES } from '../../rows.ts';
import type { PoliceSource } from '../../source.ts';
import { SYSTEMS } from './codes.ts';
import type { PoliceTables } from './tables.ts';

type PeopleQueries = Pick<PoliceSource, 'findMarkers' | 'findNominals' | 'findContacts'>;

/** From so many entries on a record has many. */
const MANY_ENTRIES = 3;

export function peopleQueries(db: Kysely<PoliceTables>): PeopleQueries {
  return {
    findMarkers: async (owners, day) => {
      const rows = await db
        .selectFrom(ownersTable(owners))
        .innerJoin('warning_marker as m', 'm.person_key', 'k.key')
        .select(['k.owner', 'm.id', 'm.kind_code', 'm.kind_name', 'm.text', 'm.advice'])
        .select(['m.raised_on as raisedOn', 'm.review_by as reviewBy', 'm.expires_on as expiresOn'])
        .select(['m.approved_by as approvedBy', 'm.is_disclosed as isDisclosed'])
        .where((where) => where.or([where('m.expires_on', 'is', null), where('m.expires_on', '>=', day)]))
        .orderBy('m.raised_on', 'desc')
        .orderBy('m.id', 'desc')
        .execute();
      return rows.map(({ kind_code: code, kind_name: display, ...marker }) => ({
        ...marker,
        kind: { system: SYSTEMS.marker, code, display },
      }));
    },

    findNominals: (owners) =>
      db
        .selectFrom(ownersTable(owners))
        .innerJoin('person as p', 'p.key', 'k.key')
        .innerJoinLateral(
          (lateral) =>
            lateral
              .selectFrom('involvement as i')
              .select(({ fn }) => fn.countAll<number>().as('entries'))
              .whereRef('i.person_key', '=', 'p.key')
              .where('i.role', '=', isOneOf(NOMINAL_ROLES))
              .as('n'),
          (join) => join.onTrue(),
        )
        .select(['k.owner', 'p.key', 'p.force', 'p.nominal_number as nominalNumber'])
        .select(['p.pnc_id as pncId', 'p.cro_number as croNumber'])
        .select(
          sql<'NONE' | 'FEW' | 'MANY'>`case
            when n.entries = 0 then 'NONE' when n.entries < ${sql.lit(MANY_ENTRIES)} then 'FEW' else 'MANY' end`.as(
            'entryCount',
          ),
        )
        .where((where) =>
          where.or([
            where('n.entries', '>', 0),
            where('p.pnc_id', 'is not', null),
            where('p.cro_number', 'is not', null),
          ]),
        )
        .orderBy('p.key')
        .execute(),

    findContacts: (owners, since) =>
      db
        .selectFrom(ownersTable(owners))
        .innerJoin('contact as c', 'c.person_key', 'k.key')
        .select(['k.owner', 'c.at', 'c.kind', 'c.subject', 'c.data_class as dataClass'])
        .where('c.at', '>=', since)
        .orderBy('c.at', 'desc')
        .orderBy('c.id', 'desc')
        .execute(),
  };
}
