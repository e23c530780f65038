/** Resolves what the police publish for everybody: street crime, neighbourhood teams, and what they add to an area. */

import { connection, pageOf } from '../../kit/paging.ts';
import { monthOf, pointOf } from './list-arguments.ts';
import type {
  AreaResolvers,
  NeighbourhoodTeamResolvers,
  QueryResolvers,
  SpendLineResolvers,
} from './types.generated.ts';

/** What data.police.uk calls near. */
const MILE = 1609.344;
/** A point further than this from any team's middle is not the force's. */
const TEAM_REACH_METRES = 5000;

export const Query: QueryResolvers = {
  streetCrimes: async (_root, args, { source }) => {
    const point = pointOf(args);
    const page = pageOf(args);
    const asked = args.month ? monthOf(args.month) : null;
    const published = await source.findPublishedMonths();
    const month = published.find((one) => asked === null || one === asked);
    // An empty list would say that there was no crime; null says that nothing was published.
    if (month === undefined) return null;
    const rows = await source.findStreetCrimes({ point, metres: MILE, month, category: args.category ?? null, page });
    return connection(rows, page, ({ streetName, id }) => [streetName, id]);
  },
  neighbourhoodTeamAt: (_root, args, { source }) => source.findTeamNear(pointOf(args), TEAM_REACH_METRES),
};

export const NeighbourhoodTeam: NeighbourhoodTeamResolvers = {
  contact: ({ id }, _args, { loaders }) => loaders.teamContacts.load(id),
  priorities: ({ id }, _args, { loaders }) => loaders.teamPriorities.load(id),
  events: ({ id }, _args, { loaders }) => loaders.teamEvents.load(id),
};

export const Area: AreaResolvers = {
  __resolveReference: ({ gssCode }) => ({ gssCode }),
  policeSpend: ({ gssCode }, _args, { loaders }) => loaders.spend.load(gssCode),
  crimeCounts: async ({ gssCode }, { month }, { loaders }) => {
    const counts = await loaders.crimeCounts(monthOf(month)).load(gssCode);
    // No row may mean that nothing was published there: some forces publish none , which is not the same as no crime.
    return counts.length === 0 ? null : counts;
  },
};

export const SpendLine: SpendLineResolvers = {
  agency: () => 'police',
};
