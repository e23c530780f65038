/** Batches the council subgraph's reads, so that twenty-five citizens cost the council one statement a question and not twenty-five. */

import { DateTime } from 'luxon';

import { byCitizen, byKey, loaderFamily } from '../kit/loader-family.ts';
import type { Page } from '../kit/paging.ts';
import type { CareEventPage, CouncilSource, HomelessnessPage, ServiceRequestPage } from './source.ts';

export type CouncilLoaders = ReturnType<typeof createLoaders>;

/** The council's days begin when Fictonshire's clocks say so. */
const ZONE = 'Europe/London';
/** Contacts further away than this tell nothing about who is visiting now. */
const CONTACT_MONTHS = 3;

/** Makes one request's loaders. They cache, so they must not outlive the reader they served. */
export function createLoaders(source: CouncilSource, now: Date) {
  const local = DateTime.fromJSDate(now, { zone: ZONE });
  const today = local.toFormat('yyyy-MM-dd');
  const window = {
    from: local.minus({ months: CONTACT_MONTHS }).toJSDate().toISOString(),
    until: local.plus({ months: CONTACT_MONTHS }).toJSDate().toISOString(),
  };
  return {
    records: byCitizen('council.records', source.findRecords),
    references: byCitizen('council.references', source.findReferences),
    alerts: byCitizen('council.alerts', (owners) => source.findAlerts(owners, today)),
    contacts: byCitizen('council.contacts', (owners) => source.findContacts(owners, window)),
    councilTax: byCitizen('council.councilTax', source.findCouncilTax),
    benefits: byCitizen('council.benefits', source.findBenefits),
    tenancies: byCitizen('council.tenancies', source.findTenancies),
    adultCare: byCitizen('council.adultCare', source.findAdultCare),
    childCare: byCitizen('council.childCare', source.findChildCare),
    blueBadges: byCitizen('council.blueBadges', (owners) => source.findBlueBadges(owners, today)),
    protectionPlans: byCitizen('council.protectionPlans', source.findProtectionPlans),

    serviceRequests: loaderFamily((page: ServiceRequestPage) =>
      byCitizen('council.serviceRequests', (owners) => source.pageServiceRequests(owners, page)),
    ),
    homelessness: loaderFamily((page: HomelessnessPage) =>
      byCitizen('council.homelessness', (owners) => source.pageHomelessness(owners, page)),
    ),
    careEvents: loaderFamily((page: CareEventPage) =>
      byCitizen('council.careEvents', (owners) => source.pageCareEvents(owners, page)),
    ),
    safeguarding: loaderFamily((page: Page) =>
      byCitizen('council.safeguarding', (owners) => source.pageSafeguarding(owners, page)),
    ),
    childReferrals: loaderFamily((page: Page) =>
      byCitizen('council.childReferrals', (owners) => source.pageChildReferrals(owners, page)),
    ),
    earlyHelp: loaderFamily((page: Page) =>
      byCitizen('council.earlyHelp', (owners) => source.pageEarlyHelp(owners, page)),
    ),

    addresses: byKey('council.addresses', source.findAddresses, ({ lpiKey }) => lpiKey),
    assessments: byKey('council.assessments', source.findAssessments, ({ referralReference }) => referralReference),
    section47: byKey('council.section47', source.findSection47, ({ referralReference }) => referralReference),

    serviceList: loaderFamily(source.listServiceRequestTypes),
    serviceTypes: byKey('council.serviceTypes', source.findServiceRequestTypes, ({ serviceCode }) => serviceCode),
    attributes: byKey('council.attributes', source.findAttributes, ({ serviceCode }) => serviceCode),

    spend: byKey('council.spend', source.findSpend, ({ gssCode }) => gssCode),
    openRequests: byKey('council.openRequests', source.countOpenRequests, ({ gssCode }) => gssCode),
  };
}
