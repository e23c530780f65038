/** Batches the NHS subgraph's reads, so that forty citizens cost the store one statement for each kind of record. */

import { byCitizen, byKey, loaderFamily } from '../kit/loader-family.ts';
import type { AppointmentQuery, ConditionQuery, EncounterQuery, NhsSource } from './source.ts';
import type { Period, ReferralQuery, RequestFilter, ServiceQuery } from './source.ts';

export type NhsLoaders = ReturnType<typeof createLoaders>;

/** Makes one request's loaders. They cache, so they must not outlive the reader they served. */
export function createLoaders(source: NhsSource, now: Date) {
  const around = daysAround(now, CONTACT_DAYS);
  return {
    patients: byCitizen('nhs.patients', (owners) => source.findPatients(owners)),
    otherNames: byCitizen('nhs.otherNames', (owners) => source.findOtherNames(owners)),
    addresses: byCitizen('nhs.addresses', (owners) => source.findAddresses(owners)),
    flags: byCitizen('nhs.flags', (owners) => source.findFlags(owners)),
    relatedPersons: byCitizen('nhs.relatedPersons', (owners) => source.findRelatedPersons(owners)),
    consents: byCitizen('nhs.consents', (owners) => source.findConsents(owners)),
    contacts: byCitizen('nhs.contacts', (owners) => source.findContacts(owners, around)),
    carePlans: loaderFamily((query: RequestFilter) =>
      byCitizen('nhs.carePlans', (owners) => source.findCarePlans(owners, query)),
    ),
    appointments: loaderFamily((query: AppointmentQuery) =>
      byCitizen('nhs.appointments', (owners) => source.findAppointments(owners, query)),
    ),
    encounters: loaderFamily((query: EncounterQuery) =>
      byCitizen('nhs.encounters', (owners) => source.findEncounters(owners, query)),
    ),
    conditions: loaderFamily((query: ConditionQuery) =>
      byCitizen('nhs.conditions', (owners) => source.findConditions(owners, query)),
    ),
    referrals: loaderFamily((query: ReferralQuery) =>
      byCitizen('nhs.referrals', (owners) => source.findReferrals(owners, query)),
    ),

    organizations: byKey(
      'nhs.organizations',
      (odsCodes) => source.findOrganizations(odsCodes),
      ({ odsCode }) => odsCode,
    ),
    // Asked once a request and about nobody: there is nothing to batch.
    healthcareServices: (query: ServiceQuery) => source.findHealthcareServices(query),
    spend: byKey(
      'nhs.spend',
      (gssCodes) => source.findSpend(gssCodes),
      ({ gssCode }) => gssCode,
    ),
  };
}

const CONTACT_DAYS = 90;
const DAY_MS = 86_400_000;

function daysAround(now: Date, days: number): Period {
  const at = (offset: number) => new Date(now.getTime() + offset * DAY_MS).toISOString();
  return { from: at(-days), to: at(days) };
}
