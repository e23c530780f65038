/** Reads what agencies share about one citizen: outcome plans and life events. */

import type { Kysely, Selectable } from 'kysely';

import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import { isAfter, rank } from '../../../kit/sql/list-page.ts';
import type {
  ContributionRow,
  LifeEventRow,
  NotificationRow,
  OutcomePlanRow,
  OutcomeRow,
  PartnershipSource,
} from '../../source.ts';
import { citizenNow } from './citizen-now.ts';
import type { OutcomePlanTable, PartnershipTables } from './tables.ts';

type SharedCaseMethods = Pick<
  PartnershipSource,
  | 'plansByCitizen'
  | 'plansById'
  | 'outcomesByPlan'
  | 'contributionsByOutcome'
  | 'lifeEventsByCitizen'
  | 'notificationsByEvent'
>;

export function createSharedCaseMethods(db: Kysely<PartnershipTables>): SharedCaseMethods {
  return {
    plansByCitizen: async (ids) => {
      const rows = await db
        .selectFrom('outcome_plan as p')
        .innerJoin('citizen_alias as k', 'k.alias', 'p.citizen_id')
        .selectAll('p')
        .select(citizenNow('p.citizen_id'))
        .where('k.citizen_id', '=', isOneOf(ids))
        .orderBy('p.review_due')
        .orderBy('p.id')
        .execute();
      return rows.map(planOf);
    },

    plansById: async (ids) => {
      const rows = await db
        .selectFrom('outcome_plan as p')
        .innerJoin('citizen_alias as k', 'k.alias', 'p.citizen_id')
        .selectAll('p')
        .select(citizenNow('p.citizen_id'))
        .where('p.id', '=', isOneOf(ids))
        .execute();
      return rows.map(planOf);
    },

    outcomesByPlan: async (planIds) => {
      const rows = await db
        .selectFrom('outcome')
        .selectAll()
        .where('plan_id', '=', isOneOf(planIds))
        .orderBy('position')
        .execute();
      return rows.map((row): OutcomeRow => ({
        id: row.id,
        planId: row.plan_id,
        statement: row.statement,
        frameworkSystem: row.framework_system,
        frameworkCode: row.framework_code,
        frameworkDisplay: row.framework_display,
        tool: row.tool,
        baselineValue: row.baseline_value,
        baselineAt: row.baseline_at,
        latestValue: row.latest_value,
        latestAt: row.latest_at,
        targetValue: row.target_value,
      }));
    },

    contributionsByOutcome: async (outcomeIds) => {
      const rows = await db
        .selectFrom('contribution')
        .selectAll()
        .where('outcome_id', '=', isOneOf(outcomeIds))
        .orderBy('due')
        .orderBy('id')
        .execute();
      return rows.map((row): ContributionRow => ({
        id: row.id,
        outcomeId: row.outcome_id,
        agencyId: row.agency_id,
        worker: row.worker,
        action: row.action,
        due: row.due,
        status: row.status,
        cost: row.cost,
      }));
    },

    lifeEventsByCitizen: async (ids, page) => {
      const numbered = db
        .selectFrom('life_event as e')
        .innerJoin('citizen_alias as k', 'k.alias', 'e.citizen_id')
        .selectAll('e')
        .select([citizenNow('e.citizen_id'), rank('e.recorded_at', 'e.id', { of: 'k.citizen_id' })])
        .where('k.citizen_id', '=', isOneOf(ids))
        .where(isAfter(page, 'e.recorded_at', 'e.id'));
      const rows = await db
        .selectFrom(numbered.as('n'))
        .selectAll()
        .where('n.rank', '<=', page.first + 1)
        .orderBy('n.rank')
        .execute();
      return rows.map((row): LifeEventRow => ({
        id: row.id,
        citizenId: row.citizenId,
        kind: row.kind,
        reference: row.reference,
        occurredOn: row.occurred_on,
        recordedAt: row.recorded_at,
      }));
    },

    notificationsByEvent: async (eventIds) => {
      const rows = await db
        .selectFrom('life_event_notification')
        .selectAll()
        .where('event_id', '=', isOneOf(eventIds))
        .orderBy('agency_id')
        .execute();
      return rows.map((row): NotificationRow => ({
        eventId: row.event_id,
        agencyId: row.agency_id,
        status: row.status,
        agencyReference: row.agency_reference,
        respondedAt: row.responded_at,
      }));
    },
  };
}

function planOf(row: Selectable<OutcomePlanTable> & { readonly citizenId: string }): OutcomePlanRow {
  return {
    id: row.id,
    citizenId: row.citizenId,
    title: row.title,
    status: row.status,
    whatMattersToMe: row.what_matters,
    leadWorker: row.lead_worker,
    leadAgencyId: row.lead_agency_id,
    reviewDue: row.review_due,
    visibleToIds: row.visible_to,
  };
}
