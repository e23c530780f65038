/** Resolves the partnership's way in: a citizen, a search, a place, a hub, a team, a budget, a plan. */

import { notFound } from '../../kit/errors.ts';
import { breakGlassReviews } from '../break-glass/review.ts';
import type { PartnershipContext } from '../context.ts';
import { disownedRecords } from '../links/disowned.ts';
import { hubsNear } from '../places/hubs-near.ts';
import { matchReviews } from '../reviews/match-reviews.ts';
import { findCitizens } from '../search/find-citizens.ts';
import { hubReferrals, ownHubReferrals } from '../referrals/hub.ts';
import type { AreaRow } from '../source.ts';
import { accessBundle } from '../subject-requests/access-bundle.ts';
import { subjectRequests } from '../subject-requests/request-lists.ts';
import { planTold } from './told.ts';
import type { CitizenMatchConnectionResolvers, QueryResolvers } from './types.generated.ts';

export const Query: QueryResolvers = {
  citizen: async (_root, { id }, { decisions }) => {
    // Nobody of that id, and somebody whom this reader may not know of, take the same way and give the same answer.
    const decision = await decisions.of(id);
    if (decision === null) throw notFound('There is no citizen by that identifier.');
    return { id: decision.citizenId };
  },
  findCitizens: (_root, { by, first, after }, context) => findCitizens(by, { first, after }, context),
  place: async (_root, { uprn }, { loaders }) => {
    const place = await loaders.places.load(uprn);
    if (place === null) throw notFound('There is no property by that UPRN.');
    return place;
  },
  area: (_root, { gssCode }, context) => areaBy(gssCode, context),
  areaOf: async (_root, { postcode }, context) => {
    const found = await context.loaders.postcodes.load(postcode);
    if (found === null) throw notFound('No property of this place has that postcode.');
    return areaBy(found.wardGss, context);
  },
  hubsNear: (_root, { postcode, withinMetres, need }, context) => {
    const word = need?.trim().toLowerCase() ?? '';
    return hubsNear({ postcode, withinMetres: withinMetres ?? 3000, need: word === '' ? null : word }, context);
  },
  jointTeams: async (_root, { gssCode }, context) => {
    const teams = await context.loaders.jointTeams();
    if (gssCode === null || gssCode === undefined) return teams;
    const { parentCodes } = await areaBy(gssCode, context);
    const covered = new Set([gssCode, ...parentCodes]);
    return teams.filter(({ areaCodes }) => areaCodes.some((code) => covered.has(code)));
  },
  pooledBudgets: async (_root, { year }, { loaders }) => {
    const budgets = await loaders.pooledBudgets();
    return year === null || year === undefined ? budgets : budgets.filter((budget) => budget.year === year);
  },
  agencies: (_root, _args, { loaders }) => loaders.agencies(),
  outcomePlan: async (_root, { id }, context) => {
    const plan = await planTold(id, context);
    if (plan === null) throw notFound('There is no plan by that identifier.');
    return plan;
  },
  breakGlassReviews: (_root, args, context) => breakGlassReviews(args, context),
  hubReferrals: (_root, args, context) => hubReferrals(args, context),
  ownHubReferrals: (_root, args, context) => ownHubReferrals(args, context),
  subjectRequests: (_root, args, context) => subjectRequests(args, context),
  matchReviews: (_root, args, context) => matchReviews(args, context),
  disownedRecords: (_root, args, context) => disownedRecords(args, context),
  subjectAccessBundle: (_root, { id }, context) => accessBundle(id, context),
};

export const CitizenMatchConnection: CitizenMatchConnectionResolvers = {
  edges: ({ page }) =>
    page.edges.map(({ cursor, node: { citizenId, score, matchedOn, evidence } }) => ({
      cursor,
      node: { id: citizenId },
      score,
      matchedOn,
      evidence,
    })),
  pageInfo: ({ page }) => page.pageInfo,
};

async function areaBy(gssCode: string, { loaders }: PartnershipContext): Promise<AreaRow> {
  const area = await loaders.areas.load(gssCode);
  if (area === null) throw notFound('There is no area by that code.');
  return area;
}
