/** Resolves what agencies are and what they do together: joint teams and pooled budgets. */

import { teamRemit } from '../code-lists.ts';
import { decimalOf, sumOf, unitsOf } from '../decimal.ts';
import { agenciesOf, agencyOf } from './agency-of.ts';
import type {
  AgencyResolvers,
  BudgetContributionResolvers,
  BudgetSchemeResolvers,
  JointTeamResolvers,
  PooledBudgetResolvers,
} from './types.generated.ts';

export const Agency: AgencyResolvers = {
  __resolveReference: ({ orgId }, context) => agencyOf(orgId, context),
};

export const JointTeam: JointTeamResolvers = {
  __resolveReference: async ({ id }, { loaders }) =>
    (await loaders.jointTeams()).find((team) => team.id === id) ?? null,
  agencies: ({ agencyIds }, _args, context) => agenciesOf(agencyIds, context),
  areas: async ({ areaCodes }, _args, { loaders }) => {
    const areas = await Promise.all(areaCodes.map((code) => loaders.areas.load(code)));
    return areas.filter((area) => area !== null);
  },
  remit: ({ remit }) => remit.map(teamRemit),
};

export const PooledBudget: PooledBudgetResolvers = {
  __resolveReference: async ({ id }, { loaders }) =>
    (await loaders.pooledBudgets()).find((budget) => budget.id === id) ?? null,
  host: ({ hostId }, _args, context) => agencyOf(hostId, context),
  contributions: ({ id }, _args, { loaders }) => loaders.budgetContributions.load(id),
  schemes: ({ id }, _args, { loaders }) => loaders.budgetSchemes.load(id),
  total: async ({ id }, _args, { loaders }) => {
    const contributions = await loaders.budgetContributions.load(id);
    return decimalOf(sumOf(contributions.map(({ amount }) => amount)));
  },
  variance: async ({ id }, _args, { loaders }) => {
    const differences = (await loaders.budgetSchemes.load(id)).flatMap(({ planned, actual }) =>
      actual === null ? [] : [unitsOf(actual) - unitsOf(planned)],
    );
    return differences.length === 0 ? null : decimalOf(differences.reduce((sum, difference) => sum + difference, 0n));
  },
};

export const BudgetContribution: BudgetContributionResolvers = {
  agency: ({ agencyId }, _args, context) => agencyOf(agencyId, context),
};

export const BudgetScheme: BudgetSchemeResolvers = {
  commissioner: ({ commissionerId }, _args, context) => agencyOf(commissionerId, context),
  provider: ({ providerId }, _args, context) => agencyOf(providerId, context),
};
