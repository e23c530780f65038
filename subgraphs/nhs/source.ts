/** States what the NHS subgraph asks of a store of health records, whatever that store is: the port that adapters fit. */

import type { Owner } from '../kit/citizen-keys.ts';
import type { Page } from '../kit/paging.ts';
import type { ContactRow, SpendRow } from '../kit/shared-values.ts';
import type { AppointmentStatus, ConditionClinicalStatus, HealthRequestStatus } from './resolvers/types.generated.ts';
import type {
  PatientRow,
  NameRow,
  AddressRow,
  FlagRow,
  AppointmentRow,
  EncounterRow,
  ConditionRow,
  CarePlanRow,
  ReferralRow,
  RelatedPersonRow,
  ConsentRow,
  OrganizationRow,
  ServiceRow,
} from './rows.ts';

/**
 * Every list method takes all the owners of a request and answers in one call. It leaves out what is entered in error,
 * and gives rows in the order that the contract promises.
 */
export interface NhsSource {
  /** The record of each key, the newest first. */
  findPatients(owners: readonly Owner[]): Promise<readonly PatientRow[]>;
  /** Names other than the usual one. */
  findOtherNames(owners: readonly Owner[]): Promise<readonly NameRow[]>;
  findAddresses(owners: readonly Owner[]): Promise<readonly AddressRow[]>;
  findFlags(owners: readonly Owner[]): Promise<readonly FlagRow[]>;
  findCarePlans(owners: readonly Owner[], query: RequestFilter): Promise<readonly CarePlanRow[]>;
  findRelatedPersons(owners: readonly Owner[]): Promise<readonly RelatedPersonRow[]>;
  findConsents(owners: readonly Owner[]): Promise<readonly ConsentRow[]>;
  findContacts(owners: readonly Owner[], query: Period): Promise<readonly ContactRow[]>;

  // Paged: up to `page.first + 1` rows for each owner.
  findAppointments(owners: readonly Owner[], query: AppointmentQuery): Promise<readonly AppointmentRow[]>;
  findEncounters(owners: readonly Owner[], query: EncounterQuery): Promise<readonly EncounterRow[]>;
  findConditions(owners: readonly Owner[], query: ConditionQuery): Promise<readonly ConditionRow[]>;
  findReferrals(owners: readonly Owner[], query: ReferralQuery): Promise<readonly ReferralRow[]>;

  // Open data.
  findOrganizations(odsCodes: readonly string[]): Promise<readonly OrganizationRow[]>;
  findHealthcareServices(query: ServiceQuery): Promise<readonly ServiceRow[]>;
  findSpend(gssCodes: readonly string[]): Promise<readonly SpendRow[]>;

  /** Lets go of what the source holds open. */
  close(): Promise<void>;
}

/** A stretch of time; an open end is null. From the first moment, to before the last. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

export interface RequestFilter {
  readonly status: readonly HealthRequestStatus[] | null;
}

/** Whether rows about mental health are among the answer. Left out by the source, so that a page stays full. */
export interface MentalHealthChoice {
  readonly withMentalHealth: boolean;
}

export interface AppointmentQuery extends Period, MentalHealthChoice {
  readonly status: readonly AppointmentStatus[] | null;
  readonly order: 'SOONEST_FIRST' | 'NEWEST_FIRST';
  readonly page: Page;
}

export interface EncounterQuery extends Period {
  readonly page: Page;
}

export interface ConditionQuery {
  readonly clinicalStatus: readonly ConditionClinicalStatus[] | null;
  readonly page: Page;
}

export interface ReferralQuery extends RequestFilter, MentalHealthChoice {
  readonly page: Page;
}

export interface ServiceQuery {
  readonly odsCode: string | null;
  readonly near: string | null;
  readonly page: Page;
}
