/** Reads who was in what: involvements by role, and the events that they are about. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

import { ownersTable } from '../../../kit/sql/owners.ts';
import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import { isAfter, rank } from '../../../kit/sql/list-page.ts';
import type { EventRow, InvolvementRow } from '../../rows.ts';
import type { PoliceSource } from '../../source.ts';
import { codedOutcome, SYSTEMS } from './codes.ts';
import type { PoliceTables } from './tables.ts';

type EventQueries = Pick<PoliceSource, 'findInvolvements' | 'findEvents' | 'findOfficersInCase' | 'countAsbReports'>;

export function eventQueries(db: Kysely<PoliceTables>): EventQueries {
  return {
    findInvolvements: async (owners, { roles, page }) => {
      // One citizen on two records may be down for one event on both. Taken out before the page is cut, and always the
      // same one, so that no page shows what another has shown.
      const once = db
        .selectFrom(ownersTable(owners))
        .innerJoin('involvement as i', 'i.person_key', 'k.key')
        .distinctOn(['k.owner', 'i.event_id', 'i.role'])
        .select(['k.owner', 'i.id', 'i.role', 'i.since as from', 'i.at', 'i.event_id as eventId'])
        .where('i.role', '=', isOneOf(roles))
        .orderBy('k.owner')
        .orderBy('i.event_id')
        .orderBy('i.role')
        .orderBy('i.at', 'desc')
        .orderBy('i.id', 'desc');
      const rows: InvolvementRow[] = await db
        .selectFrom(
          db
            .selectFrom(once.as('i'))
            .selectAll('i')
            .select(rank('i.at', 'i.id', { of: 'i.owner' }))
            .where(isAfter(page, 'i.at', 'i.id'))
            .as('t'),
        )
        .selectAll()
        .where('t.rank', '<=', page.first + 1)
        .orderBy('t.rank')
        .execute();
      // The statement selects only the roles asked for, so each row has one of them.
      return rows as InvolvementRow<(typeof roles)[number]>[];
    },

    findEvents: async (ids) => {
      const rows = await db.selectFrom('event').selectAll().where('id', '=', isOneOf(ids)).execute();
      return rows.map(eventOf);
    },

    findOfficersInCase: (owners) =>
      db
        .selectFrom(ownersTable(owners))
        .innerJoin('involvement as i', 'i.person_key', 'k.key')
        .innerJoin('event as e', 'e.id', 'i.event_id')
        .distinctOn('k.owner')
        .select('k.owner')
        .select(({ ref }) => ref('e.officer_in_case').$notNull().as('officerInCase'))
        .where('i.role', '=', isOneOf(['VICTIM', 'WITNESS']))
        .where('e.kind', '=', 'CRIME')
        .where('e.outcome_code', 'is', null)
        .where('e.officer_in_case', 'is not', null)
        .orderBy('k.owner')
        .orderBy('i.at', 'desc')
        .orderBy('i.id', 'desc')
        .execute(),

    countAsbReports: (owners, since) =>
      db
        .selectFrom(ownersTable(owners))
        .innerJoin('involvement as i', 'i.person_key', 'k.key')
        .innerJoin('event as e', 'e.id', 'i.event_id')
        .select('k.owner')
        .select(sql<number>`count(distinct e.id)`.as('reports'))
        .where('i.role', '=', 'PERSON_REPORTING')
        .where('i.at', '>=', since)
        .where('e.theme', '=', 'ANTI_SOCIAL_BEHAVIOUR')
        .groupBy('k.owner')
        .execute(),
  };
}

/** The table's check says which columns an incident and a crime must have; a row without them would be a broken store. */
function eventOf(row: PoliceTables['event']): EventRow {
  const { id, at, summary, force, address, postcode, uprn } = row;
  const event = { id, at, summary, force, address, postcode, uprn };
  if (row.kind === 'CRIME') {
    return {
      ...event,
      kind: 'CRIME',
      isOpen: row.outcome_code === null,
      officerInCase: row.officer_in_case,
      offence: { system: SYSTEMS.offence, code: present(row.offence_code), display: row.offence_name },
      category: present(row.category),
      outcome: row.outcome_code === null ? null : codedOutcome(row.outcome_code),
      outcomeDate: row.outcome_date,
      flags: row.flags,
    };
  }
  return {
    ...event,
    kind: 'INCIDENT',
    theme: present(row.theme),
    asbType: row.asb_type,
    openingCategory: row.opening_category,
    closingCategory: row.closing_category,
    qualifiers: row.qualifiers,
    grade: present(row.grade),
    isRepeatCaller: present(row.is_repeat_caller),
    isVulnerable: row.is_vulnerable,
    thrive: row.thrive,
  };
}

function present<Value>(value: Value | null): Value {
  if (value === null) throw new TypeError('An event lacks a column that its kind must have.');
  return value;
}
