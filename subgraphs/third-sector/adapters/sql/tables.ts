/** Names the columns of the third sector's own store, so that a statement that does not fit the tables does not compile. */

import type { Generated } from 'kysely';

type Nullable<Column> = Column | null;

/** Text that PostgreSQL checks: a date, a moment, an exact number. The kit gives each back as text. */
type SqlDate = string;
type SqlInstant = string;
type SqlNumeric = string;

export interface OrganizationTable {
  id: string;
  name: string;
  description: Nullable<string>;
  email: Nullable<string>;
  website: Nullable<string>;
  /** All that it does is confidential: a refuge, an advocate for victims of domestic abuse. */
  is_confidential: boolean;
}

export interface OrganizationIdentifierTable {
  organization_id: string;
  scheme: Nullable<string>;
  kind: string;
  identifier: string;
}

export interface CharityRegistrationTable {
  organization_id: string;
  charity_number: string;
  suffix: number;
  registration_status: 'REGISTERED' | 'REMOVED';
  latest_income: Nullable<SqlNumeric>;
  latest_expenditure: Nullable<SqlNumeric>;
  acc_year_end: Nullable<SqlDate>;
  activities: Nullable<string>;
  area_of_operation: string[];
  source: string;
}

export interface PostcodeTable {
  /** With its one space, in capitals. */
  postcode: string;
  latitude: SqlNumeric;
  longitude: SqlNumeric;
}

export interface LocationTable {
  id: string;
  name: Nullable<string>;
  location_type: 'PHYSICAL' | 'POSTAL' | 'VIRTUAL';
  address_line: Nullable<string>;
  postal_code: Nullable<string>;
  uprn: Nullable<string>;
  latitude: Nullable<SqlNumeric>;
  longitude: Nullable<SqlNumeric>;
  accessibility: string[];
  is_confidential: boolean;
}

export interface ServiceTable {
  id: string;
  organization_id: string;
  name: string;
  status: 'ACTIVE' | 'INACTIVE' | 'DEFUNCT' | 'TEMPORARILY_CLOSED';
  alert: Nullable<string>;
  description: Nullable<string>;
  accepts_referrals: Nullable<boolean>;
  wait_time: Nullable<string>;
  application_process: Nullable<string>;
  eligibility: Nullable<string>;
  minimum_age: Nullable<number>;
  maximum_age: Nullable<number>;
  fees: Nullable<string>;
  languages: string[];
  url: Nullable<string>;
  email: Nullable<string>;
  accreditations: Nullable<string>;
  assured_date: Nullable<SqlDate>;
  assurer_email: Nullable<string>;
  last_modified: Nullable<SqlInstant>;
  is_confidential: boolean;
  /** The words of name and description, kept by the database itself. */
  words: Generated<string>;
}

export interface ServiceAtLocationTable {
  id: string;
  service_id: string;
  location_id: string;
}

export interface ScheduleTable {
  id: string;
  service_id: string;
  /** Null: wherever the service is given. */
  service_at_location_id: Nullable<string>;
  freq: Nullable<'WEEKLY' | 'MONTHLY'>;
  interval: Nullable<number>;
  byday: string[];
  bymonthday: number[];
  /** `HH:MM`, so that text compares as time does. */
  opens_at: Nullable<string>;
  closes_at: Nullable<string>;
  valid_from: Nullable<SqlDate>;
  valid_to: Nullable<SqlDate>;
  description: Nullable<string>;
  attending_type: Nullable<string>;
}

export interface ServiceAreaTable {
  id: string;
  service_id: string;
  name: Nullable<string>;
  gss_code: Nullable<string>;
  extent_type: Nullable<string>;
  /** The larger area that this one is a part of: a ward's council. */
  within_gss: Nullable<string>;
}

export interface CostOptionTable {
  id: string;
  service_id: string;
  option: Nullable<string>;
  amount: Nullable<SqlNumeric>;
  amount_description: Nullable<string>;
  valid_from: Nullable<SqlDate>;
  valid_to: Nullable<SqlDate>;
}

export interface ServiceContactTable {
  id: string;
  service_id: string;
  name: Nullable<string>;
  title: Nullable<string>;
  phone: Nullable<string>;
  email: Nullable<string>;
}

export interface TaxonomyTermTable {
  id: string;
  name: string;
  taxonomy: string;
  code: Nullable<string>;
  term_uri: Nullable<string>;
  parent_id: Nullable<string>;
}

export interface ServiceTaxonomyTermTable {
  service_id: string;
  taxonomy_term_id: string;
}

export interface GrantAwardTable {
  id: string;
  title: string;
  description: Nullable<string>;
  currency: string;
  amount_awarded: SqlNumeric;
  award_date: SqlDate;
  funder_org_id: string;
  funder_name: string;
  recipient_org_id: string;
  recipient_name: string;
  recipient_charity_number: Nullable<string>;
  recipient_company_number: Nullable<string>;
  programme: Nullable<string>;
  beneficiary_gss: string[];
  planned_start: Nullable<SqlDate>;
  planned_end: Nullable<SqlDate>;
  date_modified: Nullable<SqlInstant>;
  data_source: Nullable<string>;
  /** A division of COFOG, in words. */
  theme: string;
  is_prevention: boolean;
}

export interface PersonTable {
  /** `<org-id>|<client reference>`: what the partnership's grant names. */
  key: string;
  organization_id: string;
  client_ref: string;
  given_names: string[];
  family_name: string;
  birth_date: Nullable<SqlDate>;
  phone: Nullable<string>;
  email: Nullable<string>;
  address_line: Nullable<string>;
  postcode: Nullable<string>;
  updated_at: SqlInstant;
  synthetic: Generated<boolean>;
  tenant: Generated<string>;
}

export interface SupportCaseTable {
  id: string;
  person_key: string;
  organization_id: string;
  is_confidential: boolean;
  opened_on: SqlDate;
  closed_on: Nullable<SqlDate>;
  worker: Nullable<string>;
  /** Identifiers of taxonomy terms. */
  needs: string[];
  synthetic: Generated<boolean>;
}

export interface SupportSessionTable {
  id: string;
  case_id: string;
  person_key: string;
  at: SqlInstant;
  kind: string;
  subject: string;
  attended: Nullable<boolean>;
  synthetic: Generated<boolean>;
}

export interface SupportMeasureTable {
  id: string;
  case_id: string;
  tool: string;
  item: string;
  value: SqlNumeric;
  measured_on: SqlDate;
  synthetic: Generated<boolean>;
}

export interface SupportReferralTable {
  id: string;
  person_key: string;
  /** Null while no help has come of it. */
  case_id: Nullable<string>;
  service_id: Nullable<string>;
  status: ReferralStatusColumn;
  made_on: SqlInstant;
  from_agency: string;
  from_role: string;
  reason: string;
  needs: string[];
  shared_fields: string[];
  snomed_code: Nullable<string>;
  snomed_display: Nullable<string>;
  responded_at: Nullable<SqlInstant>;
  rejected_reason: Nullable<string>;
  expires_at: Nullable<SqlInstant>;
  outcome: Nullable<string>;
  feedback_at: Nullable<SqlInstant>;
  synthetic: Generated<boolean>;
}

export type ReferralStatusColumn =
  | 'DRAFT'
  | 'SENT'
  | 'IN_PROGRESS'
  | 'ACCEPTED'
  | 'REJECTED'
  | 'REVOKED'
  | 'DONE'
  | 'EXPIRED'
  | 'DECLINED_BY_PERSON'
  | 'DID_NOT_ENGAGE';

export interface ThirdSectorTables {
  organization: OrganizationTable;
  organization_identifier: OrganizationIdentifierTable;
  charity_registration: CharityRegistrationTable;
  postcode: PostcodeTable;
  location: LocationTable;
  service: ServiceTable;
  service_at_location: ServiceAtLocationTable;
  schedule: ScheduleTable;
  service_area: ServiceAreaTable;
  cost_option: CostOptionTable;
  service_contact: ServiceContactTable;
  taxonomy_term: TaxonomyTermTable;
  service_taxonomy_term: ServiceTaxonomyTermTable;
  grant_award: GrantAwardTable;
  person: PersonTable;
  support_case: SupportCaseTable;
  support_session: SupportSessionTable;
  support_measure: SupportMeasureTable;
  support_referral: SupportReferralTable;
}
