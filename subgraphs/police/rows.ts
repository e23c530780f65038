/** Describes what a force's records look like once they have left its system: the same whatever adapter read them. */

import type { DataClass } from '../../schema/wire.ts';
import type { Owned } from '../kit/citizen-keys.ts';
import type { CodedValue, ContactRow } from '../kit/shared-values.ts';

export const VICTIM_OR_WITNESS_ROLES = [
  'VICTIM',
  'WITNESS',
  'PERSON_REPORTING',
  'NEXT_OF_KIN',
  'MISSING_PERSON',
  'SUBJECT_OF_CONCERN',
] as const;
export type VictimOrWitnessRole = (typeof VICTIM_OR_WITNESS_ROLES)[number];

export const NOMINAL_ROLES = ['SUSPECT', 'ARRESTED', 'OFFENDER'] as const;
export type NominalRole = (typeof NOMINAL_ROLES)[number];

export type InvolvementRole = VictimOrWitnessRole | NominalRole;
export type EventKind = 'INCIDENT' | 'CRIME';
export type IncidentTheme =
  'TRANSPORT' | 'ANTI_SOCIAL_BEHAVIOUR' | 'PUBLIC_SAFETY_AND_WELFARE' | 'ADMINISTRATION' | 'CRIME';
export type IncidentGrade = 'IMMEDIATE' | 'PRIORITY' | 'SCHEDULED' | 'WITHOUT_ATTENDANCE';
export type RagGrade = 'RED' | 'AMBER' | 'GREEN';
export type DashLevel = 'STANDARD' | 'MEDIUM' | 'HIGH';

/** One role in one event (POLE). */
export interface InvolvementRow<Role extends InvolvementRole = InvolvementRole> extends Owned {
  readonly id: string;
  readonly role: Role;
  readonly from: string;
  readonly at: string;
  readonly eventId: string;
}

export type VictimInvolvementRow = InvolvementRow<VictimOrWitnessRole>;
export type NominalInvolvementRow = InvolvementRow<NominalRole>;

/** What an incident and a crime have in common. */
interface EventPlace {
  readonly id: string;
  readonly at: string;
  readonly summary: string | null;
  readonly force: string;
  readonly address: string | null;
  readonly postcode: string | null;
  readonly uprn: string | null;
}

export interface IncidentRow extends EventPlace {
  readonly kind: 'INCIDENT';
  readonly theme: IncidentTheme;
  readonly asbType: 'PERSONAL' | 'NUISANCE' | 'ENVIRONMENTAL' | null;
  readonly openingCategory: string | null;
  readonly closingCategory: string | null;
  readonly qualifiers: readonly string[];
  readonly grade: IncidentGrade;
  readonly isRepeatCaller: boolean;
  readonly isVulnerable: boolean | null;
  readonly thrive: string | null;
}

export interface CrimeRow extends EventPlace {
  readonly kind: 'CRIME';
  readonly isOpen: boolean;
  readonly officerInCase: string | null;
  readonly offence: CodedValue;
  readonly category: StreetCrimeCategory;
  readonly outcome: CodedValue | null;
  readonly outcomeDate: string | null;
  readonly flags: readonly string[];
}

export type EventRow = IncidentRow | CrimeRow;

export interface NominalRow extends Owned {
  readonly key: string;
  readonly force: string;
  readonly nominalNumber: string;
  readonly pncId: string | null;
  readonly croNumber: string | null;
  readonly entryCount: 'NONE' | 'FEW' | 'MANY';
}

export interface NoticeRow extends Owned {
  readonly id: string;
  readonly raisedAt: string;
  readonly grade: RagGrade;
  readonly kind: CodedValue;
  readonly needs: readonly string[];
  readonly isConsentGiven: boolean;
  readonly sharedWithoutConsentReason: string | null;
  readonly sentTo: readonly string[];
}

export interface DashRow {
  readonly noticeId: string;
  readonly at: string;
  readonly level: DashLevel;
  readonly ticks: number;
  readonly isProfessionalJudgement: boolean;
}

export interface MaracRow {
  readonly id: string;
  readonly noticeId: string;
  readonly conferenceDate: string | null;
  readonly criteria: readonly string[];
  readonly actions: readonly string[];
  readonly isRepeat: boolean;
}

export interface MarkerRow extends Owned {
  readonly id: string;
  readonly kind: CodedValue;
  readonly text: string;
  readonly advice: string | null;
  readonly raisedOn: string;
  readonly reviewBy: string;
  readonly expiresOn: string | null;
  readonly approvedBy: string;
  readonly isDisclosed: boolean;
}

/** A contact, and the class of what it was part of. */
export interface PoliceContactRow extends ContactRow {
  readonly dataClass: DataClass;
}

export interface OfficerRow extends Owned {
  readonly officerInCase: string;
}

export interface ReportCountRow extends Owned {
  readonly reports: number;
}

/** The categories of data.police.uk, spelt as the graph spells them. */
export type StreetCrimeCategory =
  | 'ANTI_SOCIAL_BEHAVIOUR'
  | 'BICYCLE_THEFT'
  | 'BURGLARY'
  | 'CRIMINAL_DAMAGE_ARSON'
  | 'DRUGS'
  | 'OTHER_THEFT'
  | 'POSSESSION_OF_WEAPONS'
  | 'PUBLIC_ORDER'
  | 'ROBBERY'
  | 'SHOPLIFTING'
  | 'THEFT_FROM_THE_PERSON'
  | 'VEHICLE_CRIME'
  | 'VIOLENT_CRIME'
  | 'OTHER_CRIME';

export interface StreetCrimeRow {
  readonly id: string;
  readonly persistentId: string | null;
  readonly category: StreetCrimeCategory;
  readonly month: string;
  readonly streetName: string;
  readonly lat: string;
  readonly lng: string;
  readonly outcomeCategory: string | null;
  readonly outcomeMonth: string | null;
}

export interface TeamRow {
  readonly id: string;
  readonly force: string;
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
}

export interface TeamContactRow {
  readonly teamId: string;
  readonly channel: string;
  readonly value: string;
}

export interface TeamPriorityRow {
  readonly teamId: string;
  readonly issue: string;
  readonly issueDate: string;
  readonly action: string | null;
  readonly actionDate: string | null;
}

export interface TeamEventRow {
  readonly teamId: string;
  readonly title: string;
  readonly kind: string;
  readonly startsAt: string;
  readonly address: string | null;
}

export interface CrimeCountRow {
  readonly gssCode: string;
  readonly category: StreetCrimeCategory;
  /** Null where it is too small to show. */
  readonly count: number | null;
}
