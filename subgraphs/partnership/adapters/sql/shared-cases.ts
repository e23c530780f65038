/** Reads what agencies share about one citizen: consents, outcome plans and life events. */

import { sql } from 'kysely';
import type { Kysely, Selectable } from 'kysely';

import type {
  ConsentRow,
  ContributionRow,
  LifeEventRow,
  NotificationRow,
  OutcomePlanRow,
  OutcomeRow,
  PartnershipSource,
} from '../../source.ts';
import { isOneOf } from './is-one-of.ts';
import type { OutcomePlanTable, PartnershipTables } from './tables.ts';

type SharedCaseMethods = Pick<
  PartnershipSource,
  | 'consentsByCitizen'
  | 'plansByCitizen'
  | 'plansById'
  | 'outcomesByPlan'
  | 'contributionsByOutcome'
  | 'lifeEventsByCitizen'
  | 'notificationsByEvent'
>;

export function createSharedCaseMethods(db: Kysely<PartnershipTables>): SharedCaseMethods {
  return {
    consentsByCitizen: async (ids) => {
      const rows = await db
        .selectFrom('consent')
        .selectAll()
        .where(isOneOf('citizen_id', ids))
        .orderBy('valid_from', 'desc')
        .orderBy('id')
        .execute();
      return rows.map((row): ConsentRow => ({
        id: row.id,
        citizenId: row.citizen_id,
        status: row.status,
        agencies: row.agencies,
        purposes: row.purposes,
        dataClasses: row.data_classes,
        givenBy: row.given_by,
        capturedHow: row.captured_how,
        validFrom: row.valid_from,
        validUntil: row.valid_until,
        withdrawnAt: row.withdrawn_at,
      }));
    },

    plansByCitizen: async (ids) => {
      const rows = await db
        .selectFrom('outcome_plan')
        .selectAll()
        .where(isOneOf('citizen_id', ids))
        .orderBy('review_due')
        .orderBy('id')
        .execute();
      return rows.map(planOf);
    },

    plansById: async (ids) => {
      const rows = await db.selectFrom('outcome_plan').selectAll().where(isOneOf('id', ids)).execute();
      return rows.map(planOf);
    },

    outcomesByPlan: async (planIds) => {
      const rows = await db
        .selectFrom('outcome')
        .selectAll()
        .where(isOneOf('plan_id', planIds))
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
        .where(isOneOf('outcome_id', outcomeIds))
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

    lifeEventsByCitizen: async (ids, { first, after }) => {
      const [recordedAt = null, id = null] = after ?? [];
      const numbered = db
        .selectFrom('life_event as e')
        .selectAll('e')
        .select(
          sql<number>`row_number() over (partition by e.citizen_id order by e.recorded_at desc, e.id desc)`.as('place'),
        )
        .where(isOneOf('e.citizen_id', ids))
        .where(
          sql<boolean>`(${recordedAt}::timestamptz is null or (e.recorded_at, e.id) < (${recordedAt}::timestamptz, ${id}::text))`,
        );
      const rows = await db
        .selectFrom(numbered.as('n'))
        .selectAll()
        .where('n.place', '<=', first + 1)
        .orderBy('n.place')
        .execute();
      return rows.map((row): LifeEventRow => ({
        id: row.id,
        citizenId: row.citizen_id,
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
        .where(isOneOf('event_id', eventIds))
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

function planOf(row: Selectable<OutcomePlanTable>): OutcomePlanRow {
  return {
    id: row.id,
    citizenId: row.citizen_id,
    title: row.title,
    status: row.status,
    whatMattersToMe: row.what_matters,
    leadWorker: row.lead_worker,
    leadAgencyId: row.lead_agency_id,
    reviewDue: row.review_due,
    visibleToIds: row.visible_to,
  };
}
