/** Resolves the open directory: services, where and when they are given, and what they are sorted by. */

import { isStale } from '../own-rule.ts';
import type {
  LocationResolvers,
  ServiceAtLocationResolvers,
  ServiceConnectionResolvers,
  ServiceEdgeResolvers,
  ServiceResolvers,
} from './types.generated.ts';

export const ServiceConnection: ServiceConnectionResolvers = {
  totalCount: ({ search }, _args, { source }) => source.countServices(search),
};

export const ServiceEdge: ServiceEdgeResolvers = {
  distanceMetres: ({ node }) => node.distanceMetres,
};

export const Service: ServiceResolvers = {
  __resolveReference: async ({ id }, { loaders }) => (await loaders.services.load(id))[0] ?? null,
  isStale: ({ assuredDate }, _args, { now }) => isStale(assuredDate, now),
  organization: async ({ organizationId }, _args, { loaders }) =>
    (await loaders.organizations.load(organizationId))[0] ?? null,
  atLocations: ({ id }, _args, { loaders }) => loaders.placesOfService.load(id),
  schedules: ({ id }, _args, { loaders }) => loaders.schedulesOfService.load(id),
  areas: ({ id }, _args, { loaders }) => loaders.areasOfService.load(id),
  costs: ({ id }, _args, { loaders }) => loaders.costsOfService.load(id),
  contacts: ({ id }, _args, { loaders }) => loaders.contactsOfService.load(id),
  taxonomyTerms: ({ id }, _args, { loaders }) => loaders.termsOfService.load(id),
};

export const ServiceAtLocation: ServiceAtLocationResolvers = {
  location: async ({ locationId }, _args, { loaders }) => (await loaders.locations.load(locationId))[0] ?? null,
  schedules: ({ id }, _args, { loaders }) => loaders.schedulesAtLocation.load(id),
};

export const Location: LocationResolvers = {
  __resolveReference: async ({ id }, { loaders }) => (await loaders.locations.load(id))[0] ?? null,
};
