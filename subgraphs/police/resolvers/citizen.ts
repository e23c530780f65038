/** Resolves what the police add to a citizen: their own view, and the contacts that the partnership compares. */

import { citizenKeysOf, permissionOf } from '../../kit/guard.ts';
import { contactsFor } from '../own-rule.ts';
import type { CitizenResolvers, ContactResolvers } from './types.generated.ts';

export const Citizen: CitizenResolvers = {
  // Echoes the representation: the force is asked only for the fields that the operation selects.
  __resolveReference: (reference) => reference,

  // The keys alone, whether or not there are any: that the view is there must not tell whether a record is.
  police: (_citizen, _args, context, info) => citizenKeysOf(info, context),

  policeContacts: async (_citizen, _args, context, info) => {
    const permission = permissionOf(info, context);
    return contactsFor(permission, await context.loaders.contacts.load(permission));
  },
};

export const Contact: ContactResolvers = {
  agency: () => 'police',
};
