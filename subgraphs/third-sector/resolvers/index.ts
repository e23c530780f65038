/** Joins the third sector's resolvers. A type that is missing here is resolved from its row's own columns. */

import { Area, SpendLine } from './area.ts';
import { Citizen, ClientRecord, Contact, SupportRecord } from './citizen.ts';
import { Location, Service, ServiceAtLocation, ServiceConnection, ServiceEdge } from './directory.ts';
import { Grant, Organization, OrganizationIdentifier } from './organizations.ts';
import { Query } from './query.ts';
import { SupportCase, SupportMeasure, SupportReferral } from './support.ts';
import type { Resolvers } from './types.generated.ts';

export const resolvers: Resolvers = {
  Query,
  Citizen,
  SupportRecord,
  SupportCase,
  SupportMeasure,
  SupportReferral,
  ClientRecord,
  Contact,
  ServiceConnection,
  ServiceEdge,
  Service,
  ServiceAtLocation,
  Location,
  Organization,
  OrganizationIdentifier,
  Grant,
  Area,
  SpendLine,
};
