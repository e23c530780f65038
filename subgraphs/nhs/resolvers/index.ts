/** Joins the NHS subgraph's resolvers. A type that is missing here is resolved from its row's own columns. */

import { Area, SpendLine } from './area.ts';
import { Citizen, Contact } from './citizen.ts';
import { Appointment, Encounter, HealthOrganization, HealthReferral, Query } from './organization.ts';
import { Patient, RelatedPerson } from './patient.ts';
import type { Resolvers } from './types.generated.ts';

export const resolvers: Resolvers = {
  Query,
  Citizen,
  Contact,
  Patient,
  RelatedPerson,
  Appointment,
  Encounter,
  HealthReferral,
  HealthOrganization,
  Area,
  SpendLine,
};
