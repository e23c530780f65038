/** Turns columns into the values of the port: codes with the list they are from, stretches of days, organisations. */

import type { CodedValue, DateRange } from '../../../kit/shared-values.ts';
import type { OrganizationRow } from '../../rows.ts';

/** The lists that codes are from. Where UK Core binds one, its URI. */
export const SYSTEMS = {
  verification: 'https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatus',
  deathNotification: 'https://fhir.hl7.org.uk/CodeSystem/UKCore-DeathNotificationStatus',
  language: 'urn:ietf:bcp:47',
  contactMethod: 'https://fhir.hl7.org.uk/CodeSystem/UKCore-PreferredContactMethod',
  writtenFormat: 'https://fhir.hl7.org.uk/CodeSystem/UKCore-PreferredWrittenCommunicationFormat',
  ethnicCategory: 'https://fhir.hl7.org.uk/CodeSystem/UKCore-EthnicCategory',
  organizationRole: 'ODS role',
  specialty: 'NHS treatment function code',
  appointmentType: 'http://terminology.hl7.org/CodeSystem/v2-0276',
  encounterClass: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  encounterType: 'https://wholeplace.example/codes/encounter-type',
  dischargeMethod: 'NHS discharge method code',
  clinical: 'http://snomed.info/sct',
  conditionCategory: 'https://fhir.hl7.org.uk/CodeSystem/UKCore-ConditionCategory',
  carePlan: 'https://wholeplace.example/codes/care-plan',
  referral: 'https://wholeplace.example/codes/referral',
  flag: 'https://wholeplace.example/codes/flag',
  flagCategory: 'http://terminology.hl7.org/CodeSystem/flag-category',
  relationship: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode',
  consentScope: 'http://terminology.hl7.org/CodeSystem/consentscope',
  consentCategory: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  consentPurpose: 'http://terminology.hl7.org/CodeSystem/v3-ActReason',
  service: 'https://wholeplace.example/codes/healthcare-service',
} as const;

export function coded(system: string, code: string, display: string | null): CodedValue {
  return { system, code, display };
}

export function codedIfAny(system: string, code: string | null, display: string | null): CodedValue | null {
  return code === null ? null : { system, code, display };
}

export function daysOf(row: { readonly start_date: string | null; readonly end_date: string | null }): DateRange {
  return { start: row.start_date, end: row.end_date };
}

/** An organisation's columns under names of their own, so that a statement can bring it along with a record. */
export const ORGANIZATION_COLUMNS = [
  'o.ods_code as org_code',
  'o.name as org_name',
  'o.role_code as org_role_code',
  'o.role_display as org_role_display',
  'o.phone as org_phone',
  'o.postcode as org_postcode',
  'o.icb_ods_code as org_icb_code',
] as const;

export interface OrganizationColumns {
  readonly org_code: string;
  readonly org_name: string;
  readonly org_role_code: string;
  readonly org_role_display: string;
  readonly org_phone: string | null;
  readonly org_postcode: string | null;
  readonly org_icb_code: string | null;
}

export function organizationOf(row: OrganizationColumns): OrganizationRow {
  return {
    odsCode: row.org_code,
    name: row.org_name,
    primaryRole: coded(SYSTEMS.organizationRole, row.org_role_code, row.org_role_display),
    phone: row.org_phone,
    postcode: row.org_postcode,
    icbOdsCode: row.org_icb_code,
  };
}

/** After a left join: all columns are there, or none is. */
export function organizationIfAny(row: {
  readonly [Column in keyof OrganizationColumns]: OrganizationColumns[Column] | null;
}): OrganizationRow | null {
  const { org_code, org_name, org_role_code, org_role_display } = row;
  if (org_code === null || org_name === null || org_role_code === null || org_role_display === null) return null;
  return organizationOf({ ...row, org_code, org_name, org_role_code, org_role_display });
}
