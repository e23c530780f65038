/** Says what the NHS's records look like once read, whatever system they came from. */

import type { Owned } from '../kit/citizen-keys.ts';
import type { CodedValue, DateRange } from '../kit/shared-values.ts';
import type {
  AdministrativeGender,
  AppointmentStatus,
  ConditionClinicalStatus,
  ConditionVerificationStatus,
  DeliveryChannel,
  EncounterStatus,
  HealthConsentDecision,
  HealthConsentStatus,
  HealthFlagStatus,
  HealthRequestIntent,
  HealthRequestPriority,
  HealthRequestStatus,
  PatientAddressUse,
  PatientConfidentiality,
  PatientNameUse,
} from './resolvers/types.generated.ts';

export interface PatientRow extends Owned {
  readonly nhsNumber: string;
  readonly verification: CodedValue;
  readonly confidentiality: PatientConfidentiality;
  readonly title: string | null;
  readonly givenNames: readonly string[];
  readonly familyName: string | null;
  readonly gender: AdministrativeGender;
  readonly birthDate: string | null;
  readonly deceasedDate: string | null;
  readonly deathNotificationStatus: CodedValue | null;
  readonly phone: string | null;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly generalPractice: OrganizationRow | null;
  readonly isInterpreterRequired: boolean;
  readonly language: CodedValue | null;
  readonly preferredContactMethod: CodedValue | null;
  readonly preferredWrittenFormat: CodedValue | null;
  readonly preferredContactTimes: string | null;
  readonly ethnicCategory: CodedValue | null;
  readonly hasNationalDataOptOut: boolean;
  readonly updatedAt: string;
}

export interface NameRow extends Owned {
  readonly use: PatientNameUse;
  readonly prefix: string | null;
  readonly given: readonly string[];
  readonly family: string | null;
  readonly period: DateRange;
}

export interface AddressRow extends Owned {
  readonly use: PatientAddressUse;
  readonly line: readonly string[];
  readonly postalCode: string | null;
  readonly uprn: string | null;
  readonly period: DateRange;
}

export interface FlagRow extends Owned {
  readonly id: string;
  readonly code: CodedValue;
  readonly category: CodedValue;
  readonly status: HealthFlagStatus;
  readonly period: DateRange;
}

export interface AppointmentRow extends Owned {
  readonly id: string;
  readonly start: string;
  readonly end: string | null;
  readonly status: AppointmentStatus;
  readonly description: string | null;
  readonly specialty: CodedValue | null;
  readonly appointmentType: CodedValue | null;
  readonly deliveryChannel: DeliveryChannel | null;
  readonly participants: readonly string[];
  readonly patientInstruction: string | null;
  readonly bookingOrganization: OrganizationRow | null;
}

export interface EncounterRow extends Owned {
  readonly id: string;
  readonly start: string;
  readonly end: string | null;
  readonly status: EncounterStatus;
  readonly class: CodedValue;
  readonly type: CodedValue | null;
  readonly reason: CodedValue | null;
  readonly dischargeMethod: CodedValue | null;
  readonly serviceProvider: OrganizationRow | null;
}

export interface ConditionRow extends Owned {
  readonly id: string;
  readonly code: CodedValue;
  readonly clinicalStatus: ConditionClinicalStatus;
  readonly verificationStatus: ConditionVerificationStatus;
  readonly category: CodedValue;
  readonly onsetDate: string | null;
  readonly recordedDate: string;
}

export interface CarePlanRow extends Owned {
  readonly id: string;
  readonly title: string;
  readonly status: HealthRequestStatus;
  readonly intent: HealthRequestIntent;
  readonly category: CodedValue;
  readonly goals: readonly string[];
  readonly activities: readonly string[];
  readonly period: DateRange;
  readonly author: string | null;
}

export interface ReferralRow extends Owned {
  readonly id: string;
  readonly ubrn: string | null;
  readonly authoredAt: string;
  readonly status: HealthRequestStatus;
  readonly intent: HealthRequestIntent;
  readonly priority: HealthRequestPriority | null;
  readonly category: CodedValue;
  readonly service: CodedValue;
  readonly reason: CodedValue | null;
  readonly requester: OrganizationRow | null;
}

export interface RelatedPersonRow extends Owned {
  readonly relationship: CodedValue;
  readonly name: string | null;
  readonly phone: string | null;
  readonly period: DateRange;
}

export interface ConsentRow extends Owned {
  readonly id: string;
  readonly status: HealthConsentStatus;
  readonly decision: HealthConsentDecision;
  readonly scope: CodedValue;
  readonly category: CodedValue;
  readonly purpose: CodedValue | null;
  readonly givenAt: string | null;
}

export interface OrganizationRow {
  readonly odsCode: string;
  readonly name: string;
  readonly primaryRole: CodedValue;
  readonly phone: string | null;
  readonly postcode: string | null;
  readonly icbOdsCode: string | null;
}

export interface ServiceRow {
  readonly id: string;
  readonly name: string;
  readonly type: CodedValue;
  readonly isSelfReferral: boolean;
  readonly organization: OrganizationRow;
  /** How far its postcode is from the one asked for, in steps of the postcode: 0 the same, 4 another area. */
  readonly distance: number;
}
