/** Resolves what the third sector adds to a citizen: the help, the referrals, and the contacts that the partnership compares. */

import { datedPage } from '../../kit/dated-page.ts';
import { citizenKeysOf, permissionOf } from '../../kit/guard.ts';
import { connection } from '../../kit/paging.ts';
import { chosenStatus } from '../list-arguments.ts';
import { seesConfidential } from '../own-rule.ts';
import type {
  CitizenResolvers,
  ClientRecordResolvers,
  ContactResolvers,
  SupportRecordResolvers,
} from './types.generated.ts';

export const Citizen: CitizenResolvers = {
  // Echoes the representation: a store is asked only for the fields that the operation selects.
  __resolveReference: (reference) => reference,

  support: (_citizen, _args, context, info) => citizenKeysOf(info, context),

  charityContacts: (_citizen, _args, context, info) => context.loaders.contacts.load(citizenKeysOf(info, context)),
};

export const SupportRecord: SupportRecordResolvers = {
  cases: async (citizen, args, context, info) => {
    const page = datedPage(args);
    const withConfidential = seesConfidential(permissionOf(info, context));
    const question = { ...page, isOpen: args.isOpen ?? null, withConfidential };
    const rows = await context.loaders.cases(question).load(citizen);
    return connection(rows, page, ({ openedOn, id }) => [openedOn, id]);
  },

  referrals: async (citizen, args, { loaders }) => {
    const page = datedPage(args);
    const rows = await loaders.referrals({ ...page, status: chosenStatus(args.status) }).load(citizen);
    return connection(rows, page, ({ madeOn, id }) => [madeOn, id]);
  },

  clientRecords: (citizen, _args, { loaders }) => loaders.clients.load(citizen),
};

export const ClientRecord: ClientRecordResolvers = {
  name: ({ givenNames, familyName }) => [...givenNames, familyName].join(' '),
};

export const Contact: ContactResolvers = {
  agency: () => 'third-sector',
};
