/** Keeps which alerts were tried and which were delivered, beside them: rows are added, so that two processes cannot send one at once. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

import type { AlertKind, AlertOutbox } from '../../alerts/alert-outbox.ts';
import type { PartnershipTables } from './tables.ts';

export function createAlertOutbox(db: Kysely<PartnershipTables>): AlertOutbox {
  return {
    waitingAlerts: (most) =>
      db
        .selectFrom('alert as a')
        .leftJoin('break_glass as b', 'b.id', 'a.break_glass_id')
        .leftJoin('disowning as w', 'w.id', 'a.disowning_id')
        .leftJoin('alert_delivery as d', 'd.alert_id', 'a.id')
        .leftJoin('break_glass_review as r', 'r.break_glass_id', 'a.break_glass_id')
        .leftJoin('alert_attempt as t', 't.alert_id', 'a.id')
        .where('d.alert_id', 'is', null)
        .where('r.break_glass_id', 'is', null)
        .groupBy(['a.id', 'b.agency', 'w.agency'])
        .select(({ fn }) => [
          'a.id',
          // The table's own rule: it is about one of the two.
          sql<AlertKind>`case when a.disowning_id is null then 'BREAK_GLASS' else 'DISOWNED_RECORD' end`.as('kind'),
          sql<string>`coalesce(a.break_glass_id, a.disowning_id)`.as('deedId'),
          'a.office',
          sql<string>`coalesce(b.agency, w.agency)`.as('agency'),
          'a.raised_at as raisedAt',
          'a.review_due_on as reviewDueOn',
          fn.count<number>('t.attempt').as('attempts'),
          fn.max('t.begun_at').as('lastBegunAt'),
        ])
        .orderBy(({ fn }) => fn.coalesce(fn.max('t.begun_at'), 'a.raised_at'))
        .orderBy('a.id')
        .limit(most)
        .execute(),

    beginAlertAttempt: async (alertId, attempt, at) => {
      const begun = await db
        .insertInto('alert_attempt')
        .values({ alert_id: alertId, attempt, begun_at: at })
        .onConflict((known) => known.columns(['alert_id', 'attempt']).doNothing())
        .returning('attempt')
        .executeTakeFirst();
      return begun !== undefined;
    },

    addAlertDelivery: async (alertId, at) => {
      await db
        .insertInto('alert_delivery')
        .values({ alert_id: alertId, delivered_at: at })
        .onConflict((known) => known.column('alert_id').doNothing())
        .execute();
    },
  };
}
