/** Resolves tenancies and homelessness cases. */

import { codedValue, codedValues } from '../code-lists.ts';
import { first } from './first.ts';
import type { HomelessnessCaseResolvers, TenancyResolvers } from './types.generated.ts';

export const Tenancy: TenancyResolvers = {
  period: ({ startsOn, endsOn }) => ({ start: startsOn, end: endsOn }),
  address: ({ lpiKey }, _args, { loaders }) => first(loaders.addresses.load(lpiKey)),
};

export const HomelessnessCase: HomelessnessCaseResolvers = {
  isOpen: ({ closedOn }) => closedOn === null,
  reason: ({ reason }) => codedValue('homelessnessReason', reason),
  priorityNeeds: ({ priorityNeeds }) => codedValues('priorityNeed', priorityNeeds),
};
