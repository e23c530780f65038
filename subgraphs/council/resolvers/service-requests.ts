/** Resolves the Open311 service list, which is open data, and the requests that a citizen made. */

import { first } from './first.ts';
import type {
  QueryResolvers,
  ServiceRequestAttributeResolvers,
  ServiceRequestResolvers,
  ServiceRequestTypeResolvers,
} from './types.generated.ts';

export const Query: QueryResolvers = {
  serviceRequestTypes: (_root, { group }, { loaders }) => loaders.serviceList(group ?? null),
};

export const ServiceRequestType: ServiceRequestTypeResolvers = {
  attributes: ({ serviceCode }, _args, { loaders }) => loaders.attributes.load(serviceCode),
};

export const ServiceRequestAttribute: ServiceRequestAttributeResolvers = {
  values: ({ serviceCode, code, valueCodes, valueNames }) =>
    valueCodes.map((value, index) => ({
      system: `Open311: ${serviceCode}.${code}`,
      code: value,
      display: valueNames[index] ?? null,
    })),
};

export const ServiceRequest: ServiceRequestResolvers = {
  type: ({ serviceCode }, _args, { loaders }) => first(loaders.serviceTypes.load(serviceCode)),
};
