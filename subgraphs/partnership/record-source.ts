/** Says what the partnership records itself, in rows, and what it needs of a store to keep them: added to, never changed. */

import type { AgencyName, DataClass, Purpose, Role } from '../../schema/wire.ts';
import type { Page } from '../kit/paging.ts';
import type { BreakGlassFact, LiveContactFact, StaffFact } from './decisions/relationship-facts.ts';
import type { HubPurpose } from './decisions/tie-facts.ts';
import type { ConsentRow } from './source.ts';
import type { ClockStep } from './subject-requests/clock.ts';

export type ContactChannel = 'PHONE' | 'COUNTER' | 'VIDEO' | 'VISIT';
export type CallerKind = 'CITIZEN' | 'REPRESENTATIVE';
export type IdentityQuestion = 'NAME' | 'BIRTH_DATE' | 'POSTCODE' | 'REFERENCE' | 'AUTHORITY';
export type Office = 'CALDICOTT_GUARDIAN' | 'DATA_PROTECTION_OFFICER';
export type BreakGlassVerdict = 'JUSTIFIED' | 'NOT_JUSTIFIED';
export type SubjectRequestKind = 'ACCESS' | 'RECTIFICATION' | 'ERASURE' | 'RESTRICTION' | 'OBJECTION';
export type SubjectRequestOutcome = 'ANSWERED' | 'REFUSED';
/**
 * Working Together to Safeguard Children (2023) for a child; Care and support statutory guidance 14.17 for an adult, whose
 * modern slavery is exploitation here and psychological abuse emotional.
 */
export type HubConcern =
  | 'PHYSICAL_ABUSE'
  | 'SEXUAL_ABUSE'
  | 'EMOTIONAL_ABUSE'
  | 'NEGLECT'
  | 'DOMESTIC_ABUSE'
  | 'EXPLOITATION'
  | 'FINANCIAL_ABUSE'
  | 'DISCRIMINATORY_ABUSE'
  | 'ORGANISATIONAL_ABUSE'
  | 'SELF_NEGLECT';
export type HubReferralEndReason =
  'NO_FURTHER_ACTION' | 'EARLY_HELP' | 'CARE_ASSESSMENT' | 'SAFEGUARDING_ENQUIRY' | 'MADE_IN_ERROR';
/** Who has a part in a request: the agencies, and the partnership for its index. */
export type PartHolder = AgencyName | 'partnership';

/** A reader, as it is written beside what they did. */
export interface DoneBy {
  /** The subject of their token. */
  readonly reader: string;
  readonly role: Role;
  readonly agency: string;
  readonly organization: string | null;
}

/** What makes a deed one deed, however often it is sent. */
export interface Once {
  readonly idempotencyKey: string;
  /** Of everything that was said with the key: the same key with other words is another deed, and refused. */
  readonly inputHash: string;
}

/** What is added about one citizen. */
export interface New extends Once {
  /** As the citizen is. */
  readonly isSynthetic: boolean;
}

export interface LiveContactRow extends LiveContactFact, DoneBy {
  readonly citizenId: string;
  readonly purpose: Purpose;
  readonly channel: ContactChannel;
  readonly asked: readonly IdentityQuestion[];
  readonly passed: readonly IdentityQuestion[];
}

export interface StaffRow extends StaffFact {
  readonly citizenId: string;
}

export interface NewConsent {
  readonly id: string;
  readonly citizenId: string;
  readonly agencies: readonly AgencyName[];
  readonly purposes: readonly Purpose[];
  readonly dataClasses: readonly DataClass[];
  readonly givenBy: string;
  readonly capacityNote: string | null;
  readonly capturedHow: string;
  readonly statement: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

export interface NewBreakGlass extends BreakGlassFact, DoneBy {
  readonly citizenId: string;
  readonly justification: string;
  readonly office: Office;
  /** A day. */
  readonly reviewDueOn: string;
}

export interface BreakGlassRow extends NewBreakGlass {
  /** Whoever holds the office; null where nobody is named. */
  readonly officer: string | null;
  readonly verdict: BreakGlassVerdict | null;
  readonly note: string | null;
  readonly reviewedAt: string | null;
  readonly isReleased: boolean;
}

export interface NewBreakGlassReview {
  readonly verdict: BreakGlassVerdict;
  readonly note: string;
}

export interface BreakGlassFilter {
  /** Only those of this agency's staff; null: everybody's. */
  readonly agency: string | null;
  readonly isReviewed: boolean;
  /** Only those whose review was due before this day; null: whenever it is due. */
  readonly dueBefore: string | null;
  /** Only those whose review is due on this day or later; null: whenever it is due. */
  readonly dueFrom: string | null;
}

/** What an officer let one person see of what the officer's agency holds. */
export interface ReleaseRow {
  readonly id: string;
  readonly citizenId: string;
  /** The citizen, or who settles the affairs of one who has died. */
  readonly recipientId: string;
  readonly agency: AgencyName;
  readonly dataClass: DataClass;
  readonly reason: string;
  /** Whose opinion it is that it does no serious harm, and from what day. */
  readonly opinionBy: string;
  readonly opinionOn: string;
  readonly from: string;
  readonly until: string;
}

/** Somebody referred to the safeguarding hub. */
export interface NewHubReferral extends DoneBy {
  readonly id: string;
  readonly citizenId: string;
  readonly purpose: HubPurpose;
  readonly concern: HubConcern;
  readonly referredAt: string;
}

export interface HubReferralRow extends NewHubReferral {
  readonly acceptedAt: string | null;
  readonly closedAt: string | null;
  readonly reason: HubReferralEndReason | null;
}

export interface HubReferralFilter {
  readonly purpose: HubPurpose;
  /** Only this citizen's; null: everybody's. */
  readonly citizenId: string | null;
  readonly isClosed: boolean;
  /** Null: taken up or not. */
  readonly isAccepted: boolean | null;
  /** Only those made after this moment, or up to it; null: whenever. */
  readonly referredAfter: string | null;
  readonly referredUntil: string | null;
}

export interface SubjectRequestRow {
  readonly id: string;
  readonly citizenId: string;
  readonly kind: SubjectRequestKind;
  readonly detail: string | null;
  readonly receivedOn: string;
  readonly isIdentityProven: boolean;
  readonly agencies: readonly PartHolder[];
  readonly openedAt: string;
}

export interface SubjectRequestStepRow extends Once {
  readonly requestId: string;
  /** The subject of the officer's token. */
  readonly takenBy: string;
  readonly position: number;
  readonly step: ClockStep;
  readonly on: string;
  readonly reason: string | null;
}

export interface SubjectRequestAnswerRow {
  readonly requestId: string;
  readonly agency: PartHolder;
  readonly outcome: SubjectRequestOutcome;
  readonly answer: string;
  readonly exemption: string | null;
  readonly answeredAt: string;
}

/** What stands in the store under a reader's key once it has been written to: this deed, or an earlier one of the same key. */
export interface Kept {
  readonly id: string;
  readonly inputHash: string;
}

/** Each method is one statement, or one that adds and one that looks what stands there now. */
export interface RecordSource {
  /** Contacts that have not ended by then. */
  liveContactsByCitizen(ids: readonly string[], now: string): Promise<readonly LiveContactRow[]>;
  liveContactsById(ids: readonly string[]): Promise<readonly LiveContactRow[]>;
  staffByCitizen(ids: readonly string[]): Promise<readonly StaffRow[]>;
  addLiveContact(contact: LiveContactRow & New): Promise<Kept>;
  /** The first end stands. */
  endLiveContact(id: string, at: string): Promise<void>;

  consentsById(ids: readonly string[]): Promise<readonly ConsentRow[]>;
  addConsent(consent: NewConsent & New, by: DoneBy): Promise<Kept>;
  /** The first withdrawal stands. */
  withdrawConsent(id: string, by: DoneBy, at: string, reason: string | null): Promise<void>;

  breakGlassByCitizen(ids: readonly string[]): Promise<readonly BreakGlassRow[]>;
  breakGlassById(ids: readonly string[]): Promise<readonly BreakGlassRow[]>;
  /** The oldest first, up to `page.first + 1`. */
  breakGlassPage(filter: BreakGlassFilter, page: Page): Promise<readonly BreakGlassRow[]>;
  /** The alert of the officer goes with it. */
  addBreakGlass(breakGlass: NewBreakGlass & New): Promise<Kept>;
  /** The first verdict stands. */
  addBreakGlassReview(id: string, review: NewBreakGlassReview, by: DoneBy, at: string): Promise<void>;
  releaseBreakGlass(id: string, by: DoneBy, at: string): Promise<void>;

  /** Newest first, those that are over too. */
  releasesByCitizen(ids: readonly string[]): Promise<readonly ReleaseRow[]>;
  releasesById(ids: readonly string[]): Promise<readonly ReleaseRow[]>;
  addRelease(release: ReleaseRow & New, by: DoneBy): Promise<Kept>;
  /** The first end stands. */
  endRelease(id: string, by: DoneBy, at: string): Promise<void>;

  hubReferralsById(ids: readonly string[]): Promise<readonly HubReferralRow[]>;
  /** The oldest first, up to `page.first + 1`. */
  hubReferralPage(filter: HubReferralFilter, page: Page): Promise<readonly HubReferralRow[]>;
  /** What this reader has referred, newest first, up to `page.first + 1`. */
  ownHubReferralPage(reader: string, page: Page): Promise<readonly HubReferralRow[]>;
  addHubReferral(referral: NewHubReferral & New): Promise<Kept>;
  /** The first acceptance stands. */
  acceptHubReferral(id: string, by: DoneBy, at: string): Promise<void>;
  /** The first end stands. */
  closeHubReferral(id: string, reason: HubReferralEndReason, by: DoneBy, at: string): Promise<void>;

  /** A page of each citizen's list, newest first: up to `page.first + 1` rows. */
  subjectRequestsByCitizen(ids: readonly string[], page: Page): Promise<readonly SubjectRequestRow[]>;
  subjectRequestsById(ids: readonly string[]): Promise<readonly SubjectRequestRow[]>;
  /** The newest first, up to `page.first + 1`; null: open and closed ones. */
  subjectRequestPage(isOpen: boolean | null, page: Page): Promise<readonly SubjectRequestRow[]>;
  stepsByRequest(ids: readonly string[]): Promise<readonly SubjectRequestStepRow[]>;
  answersByRequest(ids: readonly string[]): Promise<readonly SubjectRequestAnswerRow[]>;
  addSubjectRequest(request: SubjectRequestRow & New, by: DoneBy): Promise<Kept>;
  /** False when its position was taken meanwhile. */
  addStep(step: SubjectRequestStepRow, at: string): Promise<boolean>;
  /** The first answer stands. */
  addAnswer(answer: SubjectRequestAnswerRow, by: DoneBy): Promise<void>;
}
