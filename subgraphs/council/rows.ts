/** Says what the council's records look like once read, whatever system they came from. */

import type { Owned } from '../kit/citizen-keys.ts';
import type { ContactRow } from '../kit/shared-values.ts';

export interface RecordRow extends Owned {
  readonly reference: string;
  readonly title: string | null;
  readonly givenNames: readonly string[];
  readonly familyName: string;
  readonly birthDate: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly nino: string | null;
  readonly nhsNumber: string | null;
  readonly upn: string | null;
  readonly lpiKey: string | null;
  readonly updatedAt: string;
}

export interface ReferenceRow extends Owned {
  readonly system: string;
  readonly reference: string;
}

export interface AddressRow {
  readonly lpiKey: string;
  readonly uprn: string;
  readonly parentUprn: string | null;
  readonly usrn: string;
  readonly saon: string | null;
  readonly paon: string;
  readonly street: string;
  readonly locality: string | null;
  readonly town: string;
  readonly postcode: string;
  readonly logicalStatus: number;
  readonly wardGss: string;
  readonly usageCode: string;
  readonly easting: number;
  readonly northing: number;
}

export interface AlertRow extends Owned {
  readonly kind: string;
  readonly advice: string;
  readonly reason: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly reviewDue: string;
  readonly isDisclosedToCitizen: boolean;
  readonly approvedBy: string;
}

export interface CouncilTaxRow extends Owned {
  readonly accountReference: string;
  readonly checkCharacter: string;
  readonly balance: string;
  readonly overdue: string;
  readonly paymentMethod: 'DIRECT_DEBIT' | 'CARD' | 'CASH' | 'STANDING_ORDER';
  readonly band: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H';
  readonly discounts: readonly string[];
  readonly liableFrom: string;
  readonly liableTo: string | null;
  readonly lpiKey: string;
  readonly forwardingLpiKey: string | null;
}

export interface BenefitRow extends Owned {
  readonly reference: string;
  readonly checkCharacter: string;
  readonly kind:
    'HOUSING_BENEFIT' | 'COUNCIL_TAX_REDUCTION' | 'DISCRETIONARY_HOUSING_PAYMENT' | 'UNIVERSAL_CREDIT_HOUSING';
  readonly status: 'PENDING' | 'IN_PAYMENT' | 'SUSPENDED' | 'ENDED';
  readonly weeklyAmount: string | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly lastPaidOn: string | null;
  readonly landlord: string | null;
  readonly householdMembers: number;
}

export interface TenancyRow extends Owned {
  readonly reference: string;
  readonly tenureType: 'SECURE' | 'INTRODUCTORY' | 'FLEXIBLE' | 'TEMPORARY_LICENCE' | 'LEASEHOLD';
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly rentBalance: string;
  readonly weeklyRent: string;
  readonly housingOfficer: string;
  readonly noticeServedOn: string | null;
  readonly lpiKey: string;
}

export interface HomelessnessRow extends Owned {
  readonly reference: string;
  readonly duty: 'PREVENTION' | 'RELIEF' | 'MAIN';
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly reason: string;
  readonly priorityNeeds: readonly string[];
  readonly isInTemporaryAccommodation: boolean;
  readonly caseOfficer: string | null;
}

export interface ServiceRequestRow extends Owned {
  readonly reference: string;
  readonly serviceCode: string;
  readonly status: 'OPEN' | 'CLOSED';
  readonly statusNotes: string | null;
  readonly description: string | null;
  readonly teamResponsible: string;
  readonly serviceNotice: string | null;
  readonly channel: 'PHONE' | 'WEB' | 'DESK' | 'PARTNER';
  readonly requestedAt: string;
  readonly updatedAt: string;
  readonly expectedAt: string | null;
  readonly place: string | null;
  readonly uprn: string | null;
  readonly postcode: string | null;
  readonly latitude: string | null;
  readonly longitude: string | null;
}

export interface ServiceRequestTypeRow {
  readonly serviceCode: string;
  readonly name: string;
  readonly description: string;
  readonly group: string;
  readonly keywords: readonly string[];
  readonly response: 'REALTIME' | 'BATCH' | 'BLACKBOX';
  readonly lgslId: number | null;
}

export interface ServiceRequestAttributeRow {
  readonly serviceCode: string;
  readonly code: string;
  readonly description: string;
  readonly isAnswerExpected: boolean;
  readonly isRequired: boolean;
  readonly datatype: 'STRING' | 'NUMBER' | 'DATETIME' | 'TEXT' | 'SINGLE_VALUE_LIST' | 'MULTI_VALUE_LIST';
  readonly datatypeDescription: string | null;
  readonly valueCodes: readonly string[];
  /** As many as there are codes, in the same order. */
  readonly valueNames: readonly string[];
}

export interface AdultCareRow extends Owned {
  readonly isOpen: boolean;
  readonly allocatedTeam: string;
  readonly allocatedWorker: string | null;
  readonly primarySupportReason: string;
}

export interface CareEventRow extends Owned {
  readonly reference: string;
  readonly kind: 'REQUEST' | 'ASSESSMENT' | 'SERVICE' | 'REVIEW';
  readonly description: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly routeOfAccess: string | null;
  readonly serviceType: string | null;
  readonly deliveryMechanism: string | null;
  readonly provider: string | null;
  readonly weeklyCost: string | null;
  readonly reviewReason: string | null;
  readonly outcome: string | null;
}

export interface BlueBadgeRow extends Owned {
  readonly issuedOn: string;
  readonly expiresOn: string;
  readonly eligibility: string;
}

export interface SafeguardingRow extends Owned {
  readonly reference: string;
  readonly kind: 'SECTION_42' | 'OTHER';
  readonly stage: 'CONCERN' | 'ENQUIRY' | 'CONCLUDED';
  readonly startedOn: string;
  readonly concludedOn: string | null;
  readonly risks: readonly string[];
  readonly riskSource: string;
  readonly riskOutcome: 'REMAINED' | 'REDUCED' | 'REMOVED' | null;
}

export interface ChildCareRow extends Owned {
  readonly childReference: string;
  readonly isOpen: boolean;
  readonly isLookedAfter: boolean;
  readonly allocatedTeam: string;
  readonly allocatedWorker: string | null;
}

export interface ProtectionPlanRow extends Owned {
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly initialCategory: string;
  readonly latestCategory: string;
  readonly previousPlans: number;
  readonly reviewedOn: readonly string[];
}

export interface ChildReferralRow extends Owned {
  readonly reference: string;
  readonly referredOn: string;
  readonly source: string;
  readonly primaryNeed: string;
  readonly isNoFurtherAction: boolean;
  readonly closedOn: string | null;
  readonly closureReason: string | null;
}

export interface ChildAssessmentRow {
  readonly referralReference: string;
  readonly startedOn: string;
  readonly authorisedOn: string | null;
  readonly factors: readonly string[];
  readonly isChildSeen: boolean;
}

export interface Section47Row {
  readonly referralReference: string;
  readonly startedOn: string;
  readonly conferenceDue: string;
  readonly conferenceOn: string | null;
  readonly isConferenceNotRequired: boolean;
}

export interface EarlyHelpRow extends Owned {
  readonly reference: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly reason: string;
  readonly endReason: string | null;
  readonly leadOrganisation: string;
}

export interface CouncilContactRow extends ContactRow {
  /** The class of the work that the contact was part of: a reader without it must not learn of the contact. */
  readonly dataClass: 'IDENTITY' | 'FINANCE' | 'HOUSING' | 'SOCIAL_CARE' | 'ADULT_SAFEGUARDING' | 'CHILD_SAFEGUARDING';
}

export interface OpenRequestsRow {
  readonly gssCode: string;
  readonly count: number;
}
