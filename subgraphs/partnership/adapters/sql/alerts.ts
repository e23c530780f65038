/** Keeps which alerts were tried and which were delivered, beside them: rows are added, so that two processes cannot send one at once. */

import type { Kysely } from 'kysely';

import type { AlertOutbox } from '../../alerts/alert-outbox.ts';
import type { PartnershipTables } from './tables.ts';

export function createAlertOutbox(db: Kysely<PartnershipTables>): AlertOutbox {
  return {
    waitingAlerts: (most) =>
      db
        .selectFrom('alert as a')
        .innerJoin('break_glass as b', 'b.id', 'a.break_glass_id')
        .leftJoin('alert_delivery as d', 'd.break_glass_id', 'a.break_glass_id')
        .leftJoin('break_glass_review as r', 'r.break_glass_id', 'a.break_glass_id')
        .leftJoin('alert_attempt as t', 't.break_glass_id', 'a.break_glass_id')
        .where('d.break_glass_id', 'is', null)
        .where('r.break_glass_id', 'is', null)
        .groupBy(['b.id', 'a.office', 'b.agency', 'a.raised_at', 'a.review_due_on'])
        .select(({ fn }) => [
          'b.id as breakGlassId',
          'a.office',
          'b.agency',
          'a.raised_at as raisedAt',
          'a.review_due_on as reviewDueOn',
          fn.count<number>('t.attempt').as('attempts'),
          fn.max('t.begun_at').as('lastBegunAt'),
        ])
        .orderBy(({ fn }) => fn.coalesce(fn.max('t.begun_at'), 'a.raised_at'))
        .orderBy('b.id')
        .limit(most)
        .execute(),

    beginAlertAttempt: async (breakGlassId, attempt, at) => {
      const begun = await db
        .insertInto('alert_attempt')
        .values({ break_glass_id: breakGlassId, attempt, begun_at: at })
        .onConflict((known) => known.columns(['break_glass_id', 'attempt']).doNothing())
        .returning('attempt')
        .executeTakeFirst();
      return begun !== undefined;
    },

    addAlertDelivery: async (breakGlassId, at) => {
      await db
        .insertInto('alert_delivery')
        .values({ break_glass_id: breakGlassId, delivered_at: at })
        .onConflict((known) => known.column('break_glass_id').doNothing())
        .execute();
    },
  };
}
