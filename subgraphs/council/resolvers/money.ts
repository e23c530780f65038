/** Resolves council tax accounts and benefit claims. */

import { codedValues } from '../code-lists.ts';
import { first } from './first.ts';
import type { BenefitClaimResolvers, CouncilTaxAccountResolvers } from './types.generated.ts';

export const CouncilTaxAccount: CouncilTaxAccountResolvers = {
  discounts: ({ discounts }) => codedValues('councilTaxDiscount', discounts),
  liability: ({ liableFrom, liableTo }) => ({ start: liableFrom, end: liableTo }),
  property: ({ lpiKey }, _args, { loaders }) => first(loaders.addresses.load(lpiKey)),
  forwardingAddress: ({ forwardingLpiKey }, _args, { loaders }) =>
    forwardingLpiKey === null ? null : first(loaders.addresses.load(forwardingLpiKey)),
};

export const BenefitClaim: BenefitClaimResolvers = {
  period: ({ startsOn, endsOn }) => ({ start: startsOn, end: endsOn }),
};
