/** Resolves what the NHS adds to a place: what it spends there. */

import type { AreaResolvers, SpendLineResolvers } from './types.generated.ts';

export interface AreaReference {
  readonly gssCode: string;
}

export const Area: AreaResolvers = {
  __resolveReference: ({ gssCode }) => ({ gssCode }),
  healthSpend: ({ gssCode }, _args, { loaders }) => loaders.spend.load(gssCode),
};

export const SpendLine: SpendLineResolvers = {
  agency: () => 'nhs',
};
