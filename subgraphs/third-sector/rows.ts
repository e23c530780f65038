/** Says what the third sector's records look like once read, whatever system they came from. */

import type { Owned } from '../kit/citizen-keys.ts';
import type { ContactKind } from '../kit/shared-values.ts';

export interface OrganizationRow {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly email: string | null;
  readonly website: string | null;
}

export interface OrganizationIdentifierRow {
  readonly organizationId: string;
  readonly scheme: string | null;
  readonly kind: string;
  readonly identifier: string;
}

export interface CharityRow {
  readonly organizationId: string;
  readonly charityNumber: string;
  readonly suffix: number;
  readonly registrationStatus: 'REGISTERED' | 'REMOVED';
  readonly latestIncome: string | null;
  readonly latestExpenditure: string | null;
  readonly accYearEnd: string | null;
  readonly activities: string | null;
  readonly areaOfOperation: readonly string[];
  readonly source: string;
}

/** Where a postcode is: the middle of the addresses that share it. */
export interface PostcodeRow {
  readonly postcode: string;
  readonly latitude: string;
  readonly longitude: string;
}

export interface LocationRow {
  readonly id: string;
  readonly name: string | null;
  readonly locationType: 'PHYSICAL' | 'POSTAL' | 'VIRTUAL';
  readonly addressLine: string | null;
  readonly postalCode: string | null;
  readonly uprn: string | null;
  readonly latitude: string | null;
  readonly longitude: string | null;
  readonly accessibility: readonly string[];
}

export interface ServiceRow {
  readonly id: string;
  readonly organizationId: string;
  readonly name: string;
  readonly status: 'ACTIVE' | 'INACTIVE' | 'DEFUNCT' | 'TEMPORARILY_CLOSED';
  readonly alert: string | null;
  readonly description: string | null;
  readonly acceptsReferrals: boolean | null;
  readonly waitTime: string | null;
  readonly applicationProcess: string | null;
  readonly eligibility: string | null;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly fees: string | null;
  readonly languages: readonly string[];
  readonly url: string | null;
  readonly email: string | null;
  readonly accreditations: string | null;
  readonly assuredDate: string | null;
  readonly assurerEmail: string | null;
  readonly lastModified: string | null;
}

/** A service that a search found. Metres are null without a postcode, and for a service without a public place. */
export interface FoundServiceRow extends ServiceRow {
  readonly distanceMetres: number | null;
}

/** The columns of a location, beside the service that is given there. */
export interface ServiceAtLocationRow {
  readonly id: string;
  readonly serviceId: string;
  readonly locationId: string;
}

export type Weekday = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';

export interface ScheduleRow {
  readonly id: string;
  readonly serviceId: string;
  /** Null: wherever the service is given. */
  readonly serviceAtLocationId: string | null;
  readonly freq: 'WEEKLY' | 'MONTHLY' | null;
  readonly interval: number | null;
  readonly byday: readonly Weekday[];
  readonly bymonthday: readonly number[];
  /** `HH:MM`, so that text compares as time does. */
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly description: string | null;
  readonly attendingType: string | null;
}

export interface ServiceAreaRow {
  readonly id: string;
  readonly serviceId: string;
  readonly name: string | null;
  readonly gssCode: string | null;
  readonly extentType: string | null;
}

export interface CostRow {
  readonly id: string;
  readonly serviceId: string;
  readonly option: string | null;
  readonly amount: string | null;
  readonly amountDescription: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface ServiceContactRow {
  readonly id: string;
  readonly serviceId: string;
  readonly name: string | null;
  readonly title: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

export interface TermRow {
  readonly id: string;
  readonly name: string;
  readonly taxonomy: string;
  readonly code: string | null;
  readonly termUri: string | null;
  readonly parentId: string | null;
}

/** A term, beside the service that is sorted by it. */
export interface ServiceTermRow extends TermRow {
  readonly serviceId: string;
}

export interface GrantRow {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly currency: string;
  readonly amountAwarded: string;
  readonly awardDate: string;
  readonly funderOrgId: string;
  readonly funderName: string;
  readonly recipientOrgId: string;
  readonly recipientName: string;
  readonly recipientCharityNumber: string | null;
  readonly recipientCompanyNumber: string | null;
  readonly programme: string | null;
  readonly beneficiaryGss: readonly string[];
  readonly plannedStart: string | null;
  readonly plannedEnd: string | null;
  readonly dateModified: string | null;
  readonly dataSource: string | null;
}

export interface ServiceCountRow {
  readonly gssCode: string;
  readonly services: number;
}

export interface ClientRow extends Owned {
  readonly organization: OrganizationRow;
  readonly clientRef: string;
  readonly givenNames: readonly string[];
  readonly familyName: string;
  readonly birthDate: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly addressLine: string | null;
  readonly postcode: string | null;
  readonly updatedAt: string;
}

export interface CaseRow extends Owned {
  readonly id: string;
  readonly organization: OrganizationRow;
  /** The case is of a confidential service, or its charity does nothing else. */
  readonly isConfidential: boolean;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly worker: string | null;
  /** Identifiers of taxonomy terms. */
  readonly needs: readonly string[];
}

export interface SessionRow {
  readonly id: string;
  readonly caseId: string;
  readonly at: string;
  readonly kind: ContactKind;
  readonly subject: string;
  readonly attended: boolean | null;
}

export interface MeasureRow {
  readonly id: string;
  readonly caseId: string;
  readonly tool: string;
  readonly item: string;
  readonly value: string;
  readonly measuredOn: string;
}

export type ReferralStatus =
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

export interface ReferralRow {
  readonly id: string;
  /** Null while no help has come of it. */
  readonly caseId: string | null;
  /** Null also when it is confidential: its name could tell where it stands. */
  readonly service: ServiceRow | null;
  readonly status: ReferralStatus;
  readonly madeOn: string;
  readonly fromAgency: string;
  readonly fromRole: string;
  readonly reason: string;
  readonly needs: readonly string[];
  readonly sharedFields: readonly string[];
  readonly snomedCode: string | null;
  readonly snomedDisplay: string | null;
  readonly respondedAt: string | null;
  readonly rejectedReason: string | null;
  readonly expiresAt: string | null;
  readonly outcome: string | null;
  readonly feedbackAt: string | null;
}
