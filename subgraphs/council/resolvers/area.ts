/** Resolves what the council publishes about an area: money and open requests, never a person. */

import { first } from './first.ts';
import type { AreaResolvers, SpendLineResolvers } from './types.generated.ts';

/** A smaller count could be traced to a household. */
const SMALLEST_COUNT = 5;

export const Area: AreaResolvers = {
  __resolveReference: (reference) => reference,
  councilSpend: ({ gssCode }, _args, { loaders }) => loaders.spend.load(gssCode),
  openServiceRequests: async ({ gssCode }, _args, { loaders }) => {
    const open = await first(loaders.openRequests.load(gssCode));
    return open === null || open.count < SMALLEST_COUNT ? null : open.count;
  },
};

export const SpendLine: SpendLineResolvers = {
  agency: () => 'council',
};
