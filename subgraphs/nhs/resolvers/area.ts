/** Resolves what the NHS adds to a place: what it spends there. */

import type { AreaResolvers, SpendLineResolvers } from './types.generated.ts';

export interface AreaReference {
  readonly gssCode: string;
}

export const Area: AreaResolvers = {
  __resolveReference: ({ gssCode }) => ({ gssCode }),
  healthSpend: async ({ gssCode }, _args, { loaders }) => [...(await loaders.spend.load(gssCode))],
};

export const SpendLine: SpendLineResolvers = {
  agency: () => 'nhs',
};
