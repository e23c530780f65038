/** Resolves the NHS's organisations, open to anybody, and the places in a record where one would tell where a patient is. */

import { connection } from '../../kit/paging.ts';
import { unlessRestricted } from '../own-rule.ts';
import { serviceQuery } from './list-arguments.ts';
import type {
  AppointmentResolvers,
  EncounterResolvers,
  HealthOrganizationResolvers,
  HealthReferralResolvers,
  QueryResolvers,
} from './types.generated.ts';

export const HealthOrganization: HealthOrganizationResolvers = {
  __resolveReference: async ({ odsCode }, { loaders }) => (await loaders.organizations.load(odsCode))[0] ?? null,
};

export const Appointment: AppointmentResolvers = {
  bookingOrganization: ({ patient, bookingOrganization }) => unlessRestricted(patient, bookingOrganization),
};

export const Encounter: EncounterResolvers = {
  serviceProvider: ({ patient, serviceProvider }) => unlessRestricted(patient, serviceProvider),
};

export const HealthReferral: HealthReferralResolvers = {
  requester: ({ patient, requester }) => unlessRestricted(patient, requester),
};

export const Query: QueryResolvers = {
  healthcareServices: async (_root, args, { loaders }) => {
    const query = serviceQuery(args);
    const rows = await loaders.healthcareServices(query);
    return connection(rows, query.page, ({ distance, name, id }) => [String(distance), name, id]);
  },
};
