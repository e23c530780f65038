/** Says what the NHS's records look like once read, whatever system they came from. */

import type { Owned } from '../kit/citizen-keys.ts';
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

export interface Coded {
  readonly system: string;
  readonly code: string;
  readonly display: string | null;
}

export interface Days {
  readonly start: string | null;
  readonly end: string | null;
}

export interface PatientRow extends Owned {
  readonly nhsNumber: string;
  readonly verification: Coded;
  readonly confidentiality: PatientConfidentiality;
  readonly title: string | null;
  readonly givenNames: readonly string[];
  readonly familyName: string | null;
  readonly gender: AdministrativeGender;
  readonly birthDate: string | null;
  readonly deceasedDate: string | null;
  readonly deathNotificationStatus: Coded | null;
  readonly phone: string | null;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly generalPractice: OrganizationRow | null;
  readonly isInterpreterRequired: boolean;
  readonly language: Coded | null;
  readonly preferredContactMethod: Coded | null;
  readonly preferredWrittenFormat: Coded | null;
  readonly preferredContactTimes: string | null;
  readonly ethnicCategory: Coded | null;
  readonly hasNationalDataOptOut: boolean;
  readonly updatedAt: string;
}

export interface NameRow extends Owned {
  readonly use: PatientNameUse;
  readonly prefix: string | null;
  readonly given: readonly string[];
  readonly family: string | null;
  readonly period: Days;
}

export interface AddressRow extends Owned {
  readonly use: PatientAddressUse;
  readonly line: readonly string[];
  readonly postalCode: string | null;
  readonly uprn: string | null;
  readonly period: Days;
}

export interface FlagRow extends Owned {
  readonly id: string;
  readonly code: Coded;
  readonly category: Coded;
  readonly status: HealthFlagStatus;
  readonly period: Days;
}

export interface AppointmentRow extends Owned {
  readonly id: string;
  readonly start: string;
  readonly end: string | null;
  readonly status: AppointmentStatus;
  readonly description: string | null;
  readonly specialty: Coded | null;
  readonly appointmentType: Coded | null;
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
  readonly class: Coded;
  readonly type: Coded | null;
  readonly reason: Coded | null;
  readonly dischargeMethod: Coded | null;
  readonly serviceProvider: OrganizationRow | null;
}

export interface ConditionRow extends Owned {
  readonly id: string;
  readonly code: Coded;
  readonly clinicalStatus: ConditionClinicalStatus;
  readonly verificationStatus: ConditionVerificationStatus;
  readonly category: Coded;
  readonly onsetDate: string | null;
  readonly recordedDate: string;
}

export interface CarePlanRow extends Owned {
  readonly id: string;
  readonly title: string;
  readonly status: HealthRequestStatus;
  readonly intent: HealthRequestIntent;
  readonly category: Coded;
  readonly goals: readonly string[];
  readonly activities: readonly string[];
  readonly period: Days;
  readonly author: string | null;
}

export interface ReferralRow extends Owned {
  readonly id: string;
  readonly ubrn: string | null;
  readonly authoredAt: string;
  readonly status: HealthRequestStatus;
  readonly intent: HealthRequestIntent;
  readonly priority: HealthRequestPriority | null;
  readonly category: Coded;
  readonly service: Coded;
  readonly reason: Coded | null;
  readonly requester: OrganizationRow | null;
}

export interface RelatedPersonRow extends Owned {
  readonly relationship: Coded;
  readonly name: string | null;
  readonly phone: string | null;
  readonly period: Days;
}

export interface ConsentRow extends Owned {
  readonly id: string;
  readonly status: HealthConsentStatus;
  readonly decision: HealthConsentDecision;
  readonly scope: Coded;
  readonly category: Coded;
  readonly purpose: Coded | null;
  readonly givenAt: string | null;
}

export interface ContactRow extends Owned {
  readonly at: string;
  readonly kind: string;
  readonly subject: string;
}

export interface OrganizationRow {
  readonly odsCode: string;
  readonly name: string;
  readonly primaryRole: Coded;
  readonly phone: string | null;
  readonly postcode: string | null;
  readonly icbOdsCode: string | null;
}

export interface ServiceRow {
  readonly id: string;
  readonly name: string;
  readonly type: Coded;
  readonly isSelfReferral: boolean;
  readonly organization: OrganizationRow;
  /** How far its postcode is from the one asked for, in steps of the postcode: 0 the same, 4 another area. */
  readonly distance: number;
}

export interface SpendRow {
  readonly gssCode: string;
  readonly theme: string;
  readonly amount: string;
  readonly year: string;
  readonly fundingStream: string;
  readonly isPrevention: boolean;
}
