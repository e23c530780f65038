/** Resolves what the NHS adds to a citizen: the patient, and the contacts that the partnership compares. */

import { citizenKeysOf, permissionOf } from '../../kit/guard.ts';
import { contactsFor } from '../own-rule.ts';
import { patientOf } from '../patient.ts';
import type { CitizenResolvers, ContactResolvers } from './types.generated.ts';

/** A citizen as the gateway names one; the guard reads the grant in it. */
export interface CitizenReference {
  readonly id: string;
  readonly nhsGrant?: string | null;
}

export const Citizen: CitizenResolvers = {
  // Echoes the representation: a store is asked only for the fields that the operation selects.
  __resolveReference: (reference) => reference,

  health: async (_citizen, _args, context, info) => {
    const keys = citizenKeysOf(info, context);
    return patientOf(keys, await context.loaders.patients.load(keys));
  },

  healthContacts: async (_citizen, _args, context, info) => {
    const permission = permissionOf(info, context);
    return contactsFor(permission, await context.loaders.contacts.load(permission));
  },
};

export const Contact: ContactResolvers = {
  agency: () => 'nhs',
};
