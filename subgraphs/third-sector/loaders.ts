/** Batches the third sector's reads, so that forty citizens or services cost the store one statement for each kind of record. */

import { byCitizen, byKey, loaderFamily } from '../kit/loader-family.ts';
import type { Page } from '../kit/paging.ts';
import type { CasePage, ReferralPage, ThirdSectorSource } from './source.ts';

export type ThirdSectorLoaders = ReturnType<typeof createLoaders>;

/** Makes one request's loaders. They cache, so they must not outlive the reader they served. */
export function createLoaders(source: ThirdSectorSource, now: Date) {
  return { ...caseworkLoaders(source, now), ...directoryLoaders(source) };
}

const CONTACT_DAYS = 365;
const DAY_MS = 86_400_000;

function caseworkLoaders(source: ThirdSectorSource, now: Date) {
  const aYearAgo = new Date(now.getTime() - CONTACT_DAYS * DAY_MS).toISOString();
  return {
    cases: loaderFamily((page: CasePage) =>
      byCitizen('third-sector.cases', (owners) => source.pageCases(owners, page)),
    ),
    referrals: loaderFamily((page: ReferralPage) =>
      byCitizen('third-sector.referrals', (owners) => source.pageReferrals(owners, page)),
    ),
    clients: byCitizen('third-sector.clients', (owners) => source.findClients(owners)),
    contacts: byCitizen('third-sector.contacts', (owners) => source.findContacts(owners, aYearAgo)),

    sessions: loaderFamily((page: Page) =>
      byKey(
        'third-sector.sessions',
        (caseIds) => source.pageSessions(caseIds, page),
        ({ caseId }) => caseId,
      ),
    ),
    measures: byKey(
      'third-sector.measures',
      (caseIds) => source.findMeasures(caseIds),
      ({ caseId }) => caseId,
    ),
    referralsOfCase: byKey(
      'third-sector.referralsOfCase',
      (caseIds) => source.findReferralsOfCases(caseIds),
      ({ caseId }) => caseId ?? '',
    ),
  };
}

function directoryLoaders(source: ThirdSectorSource) {
  return {
    services: byId('third-sector.services', (ids) => source.findServices(ids)),
    organizations: byId('third-sector.organizations', (ids) => source.findOrganizations(ids)),
    locations: byId('third-sector.locations', (ids) => source.findLocations(ids)),
    // The list is short and every need is in it: one statement for it, however many paths lead to a need.
    terms: byKey(
      'third-sector.terms',
      () => source.listTerms(),
      () => WHOLE_LIST,
    ),
    postcodes: byKey(
      'third-sector.postcodes',
      (postcodes) => source.findPostcodes(postcodes),
      ({ postcode }) => postcode,
    ),

    placesOfService: byService('third-sector.placesOfService', (ids) => source.findPlacesOfServices(ids)),
    schedulesOfService: byService('third-sector.schedulesOfService', (ids) => source.findSchedulesOfServices(ids)),
    areasOfService: byService('third-sector.areasOfService', (ids) => source.findAreasOfServices(ids)),
    costsOfService: byService('third-sector.costsOfService', (ids) => source.findCostsOfServices(ids)),
    contactsOfService: byService('third-sector.contactsOfService', (ids) => source.findContactsOfServices(ids)),
    termsOfService: byService('third-sector.termsOfService', (ids) => source.findTermsOfServices(ids)),
    schedulesAtLocation: byKey(
      'third-sector.schedulesAtLocation',
      (ids) => source.findSchedulesAtLocations(ids),
      ({ serviceAtLocationId }) => serviceAtLocationId ?? '',
    ),

    charity: byOrganization('third-sector.charity', (ids) => source.findCharities(ids)),
    identifiers: byOrganization('third-sector.identifiers', (ids) => source.findIdentifiers(ids)),
    servicesOfOrganization: loaderFamily((page: Page) =>
      byOrganization('third-sector.servicesOfOrganization', (ids) => source.pageServicesOfOrganizations(ids, page)),
    ),
    grantsOfOrganization: loaderFamily((page: Page) =>
      byKey(
        'third-sector.grantsOfOrganization',
        (ids) => source.pageGrantsOfOrganizations(ids, page),
        ({ recipientOrgId }) => recipientOrgId,
      ),
    ),

    spend: byKey(
      'third-sector.spend',
      (gssCodes) => source.findSpend(gssCodes),
      ({ gssCode }) => gssCode,
    ),
    activeServices: byKey(
      'third-sector.activeServices',
      (gssCodes) => source.countServicesOfAreas(gssCodes),
      ({ gssCode }) => gssCode,
    ),
  };
}

/** The one key under which a whole list is kept. */
export const WHOLE_LIST = 'all';

function byId<Row extends { readonly id: string }>(
  name: string,
  find: (ids: readonly string[]) => Promise<readonly Row[]>,
) {
  return byKey(name, find, ({ id }) => id);
}

function byService<Row extends { readonly serviceId: string }>(
  name: string,
  find: (serviceIds: readonly string[]) => Promise<readonly Row[]>,
) {
  return byKey(name, find, ({ serviceId }) => serviceId);
}

function byOrganization<Row extends { readonly organizationId: string }>(
  name: string,
  find: (organizationIds: readonly string[]) => Promise<readonly Row[]>,
) {
  return byKey(name, find, ({ organizationId }) => organizationId);
}
