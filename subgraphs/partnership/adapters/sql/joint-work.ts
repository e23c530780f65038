/** Reads what agencies do together in a place: joint teams, forums and pooled budgets. */

import type { Kysely } from 'kysely';

import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import type {
  AreaForumRow,
  BudgetContributionRow,
  BudgetSchemeRow,
  JointTeamRow,
  PartnershipSource,
  PooledBudgetRow,
} from '../../source.ts';
import type { PartnershipTables } from './tables.ts';

type JointWorkMethods = Pick<
  PartnershipSource,
  'jointTeams' | 'forumsByArea' | 'pooledBudgets' | 'contributionsByBudget' | 'schemesByBudget'
>;

export function createJointWorkMethods(db: Kysely<PartnershipTables>): JointWorkMethods {
  return {
    jointTeams: async () => {
      const rows = await db.selectFrom('joint_team').selectAll().orderBy('name').execute();
      return rows.map((row): JointTeamRow => ({
        id: row.id,
        name: row.name,
        agencyIds: row.agencies,
        areaCodes: row.areas,
        remit: row.remit,
      }));
    },

    forumsByArea: async (codes) => {
      const rows = await db.selectFrom('area_forum').selectAll().where('gss_code', '=', isOneOf(codes)).execute();
      return rows.map((row): AreaForumRow => ({
        gssCode: row.gss_code,
        name: row.name,
        nextMeeting: row.next_meeting,
        priorities: row.priorities,
      }));
    },

    pooledBudgets: async () => {
      const rows = await db.selectFrom('pooled_budget').selectAll().orderBy('year', 'desc').orderBy('id').execute();
      return rows.map((row): PooledBudgetRow => ({
        id: row.id,
        gssCode: row.gss_code,
        name: row.name,
        legalBasis: row.legal_basis,
        year: row.year,
        hostId: row.host_id,
      }));
    },

    contributionsByBudget: async (budgetIds) => {
      const rows = await db
        .selectFrom('budget_contribution')
        .selectAll()
        .where('budget_id', '=', isOneOf(budgetIds))
        .orderBy('position')
        .execute();
      return rows.map((row): BudgetContributionRow => ({
        budgetId: row.budget_id,
        agencyId: row.agency_id,
        fundingStream: row.funding_stream,
        amount: row.amount,
        kind: row.kind,
      }));
    },

    schemesByBudget: async (budgetIds) => {
      const rows = await db
        .selectFrom('budget_scheme')
        .selectAll()
        .where('budget_id', '=', isOneOf(budgetIds))
        .orderBy('id')
        .execute();
      return rows.map((row): BudgetSchemeRow => ({
        id: row.id,
        budgetId: row.budget_id,
        schemeType: row.scheme_type,
        commissionerId: row.commissioner_id,
        providerId: row.provider_id,
        planned: row.planned,
        actual: row.actual,
      }));
    },
  };
}
