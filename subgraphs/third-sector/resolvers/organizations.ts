/** Resolves charities and groups, their register entries, and the grants that funders gave them. */

import { datedPage } from '../../kit/dated-page.ts';
import { connection, pageOf } from '../../kit/paging.ts';
import type { GrantResolvers, OrganizationIdentifierResolvers, OrganizationResolvers } from './types.generated.ts';

export const Organization: OrganizationResolvers = {
  __resolveReference: async ({ id }, { loaders }) => (await loaders.organizations.load(id))[0] ?? null,
  charity: async ({ id }, _args, { loaders }) => (await loaders.charity.load(id))[0] ?? null,
  identifiers: ({ id }, _args, { loaders }) => loaders.identifiers.load(id),
  services: async ({ id }, args, { loaders }) => {
    const page = pageOf(args);
    const rows = await loaders.servicesOfOrganization(page).load(id);
    return connection(rows, page, (service) => [service.name, service.id]);
  },
  grantsReceived: async ({ id }, args, { loaders }) => {
    const page = datedPage(args);
    const rows = await loaders.grantsOfOrganization(page).load(id);
    return connection(rows, page, (grant) => [grant.awardDate, grant.id]);
  },
};

export const OrganizationIdentifier: OrganizationIdentifierResolvers = {
  identifierScheme: ({ scheme }) => scheme,
  identifierType: ({ kind }) => kind,
};

const CHARITY_SCHEME = 'GB-CHC-';
const COMPANY_SCHEME = 'GB-COH-';

export const Grant: GrantResolvers = {
  funder: ({ funderOrgId, funderName }) => ({
    orgId: funderOrgId,
    name: funderName,
    charityNumber: numberIn(funderOrgId, CHARITY_SCHEME),
    companyNumber: numberIn(funderOrgId, COMPANY_SCHEME),
  }),
  recipient: ({ recipientOrgId, recipientName, recipientCharityNumber, recipientCompanyNumber }) => ({
    orgId: recipientOrgId,
    name: recipientName,
    charityNumber: recipientCharityNumber,
    companyNumber: recipientCompanyNumber,
  }),
};

/** The number within an org-id.guide identifier of this register; null when it is of another. */
function numberIn(orgId: string, scheme: string): string | null {
  return orgId.startsWith(scheme) ? orgId.slice(scheme.length) : null;
}
