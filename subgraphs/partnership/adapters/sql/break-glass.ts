/** Keeps every breaking of the glass with the alert that it raises, and what an officer made of it. */

import { randomUUID } from 'node:crypto';

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import { isAfter } from '../../../kit/sql/list-page.ts';
import type { BreakGlassRow, RecordSource } from '../../record-source.ts';
import { citizenNow } from './citizen-now.ts';
import { keepOnce } from './keep-once.ts';
import type { PartnershipTables } from './tables.ts';

type BreakGlassMethods = Pick<
  RecordSource,
  | 'breakGlassByCitizen'
  | 'breakGlassById'
  | 'breakGlassPage'
  | 'addBreakGlass'
  | 'addBreakGlassReview'
  | 'releaseBreakGlass'
>;

export function createBreakGlassMethods(db: Kysely<PartnershipTables>): BreakGlassMethods {
  return {
    breakGlassByCitizen: async (ids): Promise<readonly BreakGlassRow[]> =>
      breakGlass(db)
        .where('k.citizen_id', '=', isOneOf(ids))
        .orderBy('b.from_at', 'desc')
        .orderBy('b.id', 'desc')
        .execute(),

    breakGlassById: async (ids): Promise<readonly BreakGlassRow[]> =>
      breakGlass(db).where('b.id', '=', isOneOf(ids)).execute(),

    breakGlassPage: async ({ agency, isReviewed, dueBefore, dueFrom }, page): Promise<readonly BreakGlassRow[]> => {
      const all = breakGlass(db)
        .where('r.break_glass_id', isReviewed ? 'is not' : 'is', null)
        .where(isAfter(page, 'b.from_at', 'b.id', 'asc'))
        .orderBy('b.from_at')
        .orderBy('b.id')
        .limit(page.first + 1);
      const ofAgency = agency === null ? all : all.where('b.agency', '=', agency);
      const late = dueBefore === null ? ofAgency : ofAgency.where('a.review_due_on', '<', dueBefore);
      return (dueFrom === null ? late : late.where('a.review_due_on', '>=', dueFrom)).execute();
    },

    addBreakGlass: (made) =>
      keepOnce(
        () =>
          // One statement: nobody breaks the glass without an officer's being told.
          db
            .with('made', (statement) =>
              statement
                .insertInto('break_glass')
                .values({
                  id: made.id,
                  citizen_id: made.citizenId,
                  reader: made.reader,
                  role: made.role,
                  agency: made.agency,
                  organization: made.organization,
                  purpose: made.purpose,
                  data_classes: made.dataClasses,
                  justification: made.justification,
                  from_at: made.from,
                  until_at: made.until,
                  idempotency_key: made.idempotencyKey,
                  input_hash: made.inputHash,
                  synthetic: made.isSynthetic,
                })
                .onConflict((known) => known.columns(['reader', 'idempotency_key']).doNothing())
                .returning(['id', 'from_at', 'input_hash as inputHash']),
            )
            .with('told', (statement) =>
              statement
                .insertInto('alert')
                .columns(['id', 'break_glass_id', 'office', 'raised_at', 'review_due_on'])
                .expression((from) =>
                  from
                    .selectFrom('made')
                    .select([
                      sql`${randomUUID()}::text`.as('alert_id'),
                      'made.id',
                      sql`${made.office}::text`.as('office'),
                      'made.from_at',
                      sql`${made.reviewDueOn}::date`.as('due'),
                    ]),
                ),
            )
            .selectFrom('made')
            .select(['made.id', 'made.inputHash'])
            .executeTakeFirst(),
        () =>
          db
            .selectFrom('break_glass')
            .select(['id', 'input_hash as inputHash'])
            .where('reader', '=', made.reader)
            .where('idempotency_key', '=', made.idempotencyKey)
            .executeTakeFirst(),
      ),

    addBreakGlassReview: async (id, { verdict, note }, by, at) => {
      await db
        .insertInto('break_glass_review')
        .values({ break_glass_id: id, verdict, note, reviewed_by: by.reader, reviewed_at: at })
        .onConflict((known) => known.column('break_glass_id').doNothing())
        .execute();
    },

    releaseBreakGlass: async (id, by, at) => {
      await db
        .insertInto('break_glass_release')
        .values({ break_glass_id: id, released_by: by.reader, released_at: at })
        .onConflict((known) => known.column('break_glass_id').doNothing())
        .execute();
    },
  };
}

function breakGlass(db: Kysely<PartnershipTables>) {
  return db
    .selectFrom('break_glass as b')
    .innerJoin('citizen_alias as k', 'k.alias', 'b.citizen_id')
    .innerJoin('alert as a', 'a.break_glass_id', 'b.id')
    .leftJoin('officer as o', 'o.office', 'a.office')
    .leftJoin('break_glass_review as r', 'r.break_glass_id', 'b.id')
    .leftJoin('break_glass_release as l', 'l.break_glass_id', 'b.id')
    .select([
      'b.id',
      citizenNow('b.citizen_id'),
      'b.reader',
      'b.role',
      'b.agency',
      'b.organization',
      'b.purpose',
      'b.data_classes as dataClasses',
      'b.justification',
      'b.from_at as from',
      'b.until_at as until',
      'a.office',
      'a.review_due_on as reviewDueOn',
      'o.name as officer',
      'r.verdict',
      'r.note',
      'r.reviewed_at as reviewedAt',
      sql<boolean>`l.break_glass_id is not null`.as('isReleased'),
    ]);
}
