/** Resolves what the third sector adds to a place: the grants that are meant for it and the services that run for it. */

import type { AreaResolvers, SpendLineResolvers } from './types.generated.ts';

export const Area: AreaResolvers = {
  __resolveReference: ({ gssCode }) => ({ gssCode }),
  charityGrants: ({ gssCode }, _args, { loaders }) => loaders.spend.load(gssCode),
  activeServices: async ({ gssCode }, _args, { loaders }) =>
    (await loaders.activeServices.load(gssCode))[0]?.services ?? null,
};

export const SpendLine: SpendLineResolvers = {
  agency: () => 'third-sector',
};
