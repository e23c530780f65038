/** Resolves a patient: who it is from the record itself, and each list from its loader. */

import { permissionOf } from '../../kit/guard.ts';
import { connection } from '../../kit/paging.ts';
import { unlessRestricted } from '../own-rule.ts';
import { identifiersOf, telecomOf, toldOf, usualNamesOf } from '../patient.ts';
import { appointmentQuery, chosen, conditionQuery, encounterQuery, referralQuery } from './list-arguments.ts';
import type { PatientResolvers, RelatedPersonResolvers } from './types.generated.ts';

export const Patient: PatientResolvers = {
  names: async (patient, _args, { loaders }) => [...usualNamesOf(patient), ...(await loaders.otherNames.load(patient))],
  birthDate: ({ newest }) => newest?.birthDate ?? null,
  gender: ({ newest }) => newest?.gender ?? null,
  deceasedDate: ({ newest }) => newest?.deceasedDate ?? null,
  deathNotificationStatus: ({ newest }) => newest?.deathNotificationStatus ?? null,
  identifiers: (patient) => identifiersOf(patient),
  telecom: (patient) => unlessRestricted(patient, telecomOf(patient)),
  addresses: (patient, _args, { loaders }) => unlessRestricted(patient, loaders.addresses).load(patient),
  generalPractice: (patient) => unlessRestricted(patient, patient.newest?.generalPractice ?? null),
  isInterpreterRequired: ({ newest }) => newest?.isInterpreterRequired ?? null,
  language: ({ newest }) => newest?.language ?? null,
  preferredContactMethod: ({ newest }) => newest?.preferredContactMethod ?? null,
  preferredWrittenFormat: ({ newest }) => newest?.preferredWrittenFormat ?? null,
  preferredContactTimes: ({ newest }) => newest?.preferredContactTimes ?? null,
  flags: (patient, _args, { loaders }) => loaders.flags.load(patient),
  appointments: async (patient, args, context, info) => {
    const query = appointmentQuery(args, permissionOf(info, context));
    const rows = await context.loaders.appointments(query).load(patient);
    return connection(toldOf(patient, rows), query.page, ({ start, id }) => [start, id]);
  },
  carePlans: (patient, { status }, { loaders }) => loaders.carePlans({ status: chosen(status) }).load(patient),
  referrals: async (patient, args, context, info) => {
    const query = referralQuery(args, permissionOf(info, context));
    const rows = await context.loaders.referrals(query).load(patient);
    return connection(toldOf(patient, rows), query.page, ({ authoredAt, id }) => [authoredAt, id]);
  },
  encounters: async (patient, args, { loaders }) => {
    const query = encounterQuery(args);
    const rows = await loaders.encounters(query).load(patient);
    return connection(toldOf(patient, rows), query.page, ({ start, id }) => [start, id]);
  },
  conditions: async (patient, args, { loaders }) => {
    const query = conditionQuery(args);
    const rows = await loaders.conditions(query).load(patient);
    return connection(rows, query.page, ({ recordedDate, id }) => [recordedDate, id]);
  },
  relatedPersons: (patient, _args, { loaders }) => unlessRestricted(patient, loaders.relatedPersons).load(patient),
  ethnicCategory: ({ newest }) => newest?.ethnicCategory ?? null,
  confidentiality: ({ confidentiality }) => confidentiality,
  // A refusal on any of the records holds for the person.
  hasNationalDataOptOut: ({ records }) =>
    records.length === 0 ? null : records.some(({ hasNationalDataOptOut }) => hasNationalDataOptOut),
  consents: (patient, _args, { loaders }) => loaders.consents.load(patient),
  asAt: ({ newest }) => newest?.updatedAt ?? null,
};

export const RelatedPerson: RelatedPersonResolvers = {
  telecom: ({ phone }) => (phone === null ? [] : [{ system: 'PHONE', value: phone, use: null }]),
};
