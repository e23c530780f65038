/** Resolves what the council adds to a citizen: everything below it is reached through here, with the partnership's grant. */

import { citizenKeysOf, permissionOf } from '../../kit/guard.ts';
import type { CitizenResolvers, ContactResolvers } from './types.generated.ts';

export const Citizen: CitizenResolvers = {
  __resolveReference: (reference) => reference,
  council: (_citizen, _args, context, info) => citizenKeysOf(info, context),
  // The class of the field lets the list through; the class of each row, which no schema can state, lets the row through.
  councilContacts: async (_citizen, _args, context, info) => {
    const permission = permissionOf(info, context);
    const contacts = await context.loaders.contacts.load(permission);
    return contacts.filter(({ dataClass }) => permission.classes.has(dataClass));
  },
};

export const Contact: ContactResolvers = {
  agency: () => 'council',
};
