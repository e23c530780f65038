import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CitizenReference } from '../resolvers/citizen.ts';
import type { PatientView, Identifier, Telecom, ToldAppointment, ToldReferral, ToldEncounter } from '../patient.ts';
import type { NameRow, AddressRow, OrganizationRow, FlagRow, CarePlanRow, ConditionRow, RelatedPersonRow, ConsentRow, ServiceRow } from '../rows.ts';
import type { AreaReference } from '../resolvers/area.ts';
import type { ContactRow, SpendRow } from '../../kit/shared-values.ts';
import type { NhsContext } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** The partnership's permission for one agency. Never shown to a client. */
  AgencyGrant: { input: string; output: string; }
  /** A day, such as 2026-11-22. */
  Date: { input: string; output: string; }
  /** A moment with its offset from UTC, such as 2026-11-22T09:30:00Z. */
  DateTime: { input: string; output: string; }
  /** An exact decimal number as text, such as "12.50". */
  Decimal: { input: string; output: string; }
  /** A place's code at the Office for National Statistics, such as E05999001. */
  GssCode: { input: string; output: string; }
  /** An NHS number: ten digits, the last of which checks the others. */
  NhsNumber: { input: string; output: string; }
  /** A postcode, such as FX1 1AA. */
  Postcode: { input: string; output: string; }
  /** A property's reference number in the national gazetteer: 1 to 12 digits. */
  Uprn: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** The gender that a record is kept under (FHIR administrative gender). */
export type AdministrativeGender =
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE'
  /** Neither female nor male. */
  | 'OTHER'
  /** Not known. */
  | 'UNKNOWN';

/** A meeting that is arranged or was (UK Core Appointment). */
export type Appointment = {
  readonly __typename?: 'Appointment';
  /** What kind of appointment it is, such as a check-up or a follow-up. */
  readonly appointmentType: Maybe<CodedValue>;
  /** The organisation that booked it. It tells where somebody may be found, so it is withheld where the address is. */
  readonly bookingOrganization: Maybe<HealthOrganization>;
  /** In person, by telephone or by video. */
  readonly deliveryChannel: Maybe<DeliveryChannel>;
  /** What it is, in a few words. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** When it should end. */
  readonly end: Maybe<Scalars['DateTime']['output']>;
  /** Identifies the appointment. */
  readonly id: Scalars['ID']['output'];
  /** Who is to be seen, by role or name. */
  readonly participants: ReadonlyArray<Scalars['String']['output']>;
  /** What the citizen was told to do or bring. */
  readonly patientInstruction: Maybe<Scalars['String']['output']>;
  /** The specialty of the clinic. */
  readonly specialty: Maybe<CodedValue>;
  /** When it starts. */
  readonly start: Scalars['DateTime']['output'];
  /** How far it has got. */
  readonly status: AppointmentStatus;
};

/** A page of appointments. */
export type AppointmentConnection = {
  readonly __typename?: 'AppointmentConnection';
  /** The entries of this page. An empty list means none held. */
  readonly edges: ReadonlyArray<AppointmentEdge>;
  /** Whether there is more. */
  readonly pageInfo: PageInfo;
};

/** One entry of a page: an appointment and its cursor. */
export type AppointmentEdge = {
  readonly __typename?: 'AppointmentEdge';
  /** Where it stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** What the entry is. */
  readonly node: Appointment;
};

/** How far an appointment has got (FHIR appointment status). */
export type AppointmentStatus =
  /** The citizen has come. */
  | 'ARRIVED'
  /** Arranged. */
  | 'BOOKED'
  /** It was called off. */
  | 'CANCELLED'
  /** The citizen has checked in. */
  | 'CHECKED_IN'
  /** It took place. */
  | 'FULFILLED'
  /** The citizen did not come. */
  | 'NO_SHOW'
  /** Waiting for somebody to agree. */
  | 'PENDING'
  /** Suggested, not yet agreed. */
  | 'PROPOSED'
  /** Waiting for an earlier time. */
  | 'WAITLIST';

/** A place in the national statistics: a ward, a district. */
export type Area = {
  readonly __typename?: 'Area';
  /** Its code. */
  readonly gssCode: Scalars['GssCode']['output'];
  /** What the NHS spends there, latest year and largest sum first. An empty list means no figures were supplied. */
  readonly healthSpend: Maybe<ReadonlyArray<SpendLine>>;
};

/** A plan of care (UK Core CarePlan). */
export type CarePlan = {
  readonly __typename?: 'CarePlan';
  /** What will be done. An empty list means none held. */
  readonly activities: ReadonlyArray<Scalars['String']['output']>;
  /** Who wrote it. */
  readonly author: Maybe<Scalars['String']['output']>;
  /** What sort of plan it is. */
  readonly category: CodedValue;
  /** What it should achieve. An empty list means none held. */
  readonly goals: ReadonlyArray<Scalars['String']['output']>;
  /** Identifies the plan. */
  readonly id: Scalars['ID']['output'];
  /** How firm it is. */
  readonly intent: HealthRequestIntent;
  /** When it is in force. */
  readonly period: DateRange;
  /** Whether it is in force. */
  readonly status: HealthRequestStatus;
  /** What it is called. */
  readonly title: Scalars['String']['output'];
};

/** A person that the partnership knows, under its own identifier. */
export type Citizen = {
  readonly __typename?: 'Citizen';
  /** What the NHS holds. Always here when it may be asked, also when it holds nothing; null when it may not be asked or did not answer. */
  readonly health: Maybe<Patient>;
  /**
   * Visits, calls and appointments with the NHS in the 90 days before and after today, newest first.
   * One about mental health is here only for a reader who may see clinical data. An empty list means none held.
   */
  readonly healthContacts: Maybe<ReadonlyArray<Contact>>;
  /** The partnership's own identifier, never an agency's. */
  readonly id: Scalars['ID']['output'];
  /** The permission that the partnership gives the NHS for this citizen and reader. */
  readonly nhsGrant: Maybe<Scalars['AgencyGrant']['output']>;
};

/** A code from a published list, with the words for it. */
export type CodedValue = {
  readonly __typename?: 'CodedValue';
  /** The code itself. */
  readonly code: Scalars['String']['output'];
  /** The words to show. */
  readonly display: Maybe<Scalars['String']['output']>;
  /** The list that the code is from, as a URI or its usual short name. */
  readonly system: Scalars['String']['output'];
};

/** An illness or a problem (UK Core Condition). */
export type Condition = {
  readonly __typename?: 'Condition';
  /** Whether it was the reason for coming or goes with another. */
  readonly category: CodedValue;
  /** Whether the citizen has it now. */
  readonly clinicalStatus: ConditionClinicalStatus;
  /** What it is (SNOMED CT). */
  readonly code: CodedValue;
  /** Identifies the condition. */
  readonly id: Scalars['ID']['output'];
  /** When it began, as far as known. */
  readonly onsetDate: Maybe<Scalars['Date']['output']>;
  /** When it was recorded. */
  readonly recordedDate: Scalars['Date']['output'];
  /** How sure the clinician is. */
  readonly verificationStatus: ConditionVerificationStatus;
};

/** Whether a citizen has a condition now (FHIR condition clinical status). */
export type ConditionClinicalStatus =
  /** Has it. */
  | 'ACTIVE'
  /** Has no symptoms, but it may come back. */
  | 'INACTIVE'
  /** Has it again. */
  | 'RECURRENCE'
  /** It came back after better times. */
  | 'RELAPSE'
  /** Better for now. */
  | 'REMISSION'
  /** Over. */
  | 'RESOLVED';

/** A page of conditions. */
export type ConditionConnection = {
  readonly __typename?: 'ConditionConnection';
  /** The entries of this page. An empty list means none held. */
  readonly edges: ReadonlyArray<ConditionEdge>;
  /** Whether there is more. */
  readonly pageInfo: PageInfo;
};

/** One entry of a page: a condition and its cursor. */
export type ConditionEdge = {
  readonly __typename?: 'ConditionEdge';
  /** Where it stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** What the entry is. */
  readonly node: Condition;
};

/** How sure a clinician is of a condition (FHIR condition verification status). */
export type ConditionVerificationStatus =
  /** Confirmed. */
  | 'CONFIRMED'
  /** One of several that it may be. */
  | 'DIFFERENTIAL'
  /** Thought likely. */
  | 'PROVISIONAL'
  /** Ruled out. */
  | 'REFUTED'
  /** Not yet confirmed. */
  | 'UNCONFIRMED';

/** One dealing of one agency with a citizen: who, when and about what, never what was said. */
export type Contact = {
  readonly __typename?: 'Contact';
  /** The agency that had the contact: council, police, nhs or third-sector. */
  readonly agency: Scalars['String']['output'];
  /** When it happened or is due. */
  readonly at: Scalars['DateTime']['output'];
  /** VISIT, ASSESSMENT, CALL, APPOINTMENT or REVIEW. */
  readonly kind: Scalars['String']['output'];
  /** What it was about, in a word or two from a shared list (falls, housing, money, safety, mental-health, care, family). */
  readonly subject: Scalars['String']['output'];
};

/** A stretch of days. An open end is null. */
export type DateRange = {
  readonly __typename?: 'DateRange';
  /** The last day; null while it goes on. */
  readonly end: Maybe<Scalars['Date']['output']>;
  /** The first day. */
  readonly start: Maybe<Scalars['Date']['output']>;
};

/** By what means an appointment is held (UK Core delivery channel). */
export type DeliveryChannel =
  /** Face to face. */
  | 'IN_PERSON'
  /** By telephone. */
  | 'TELEPHONE'
  /** By video. */
  | 'VIDEO';

/** A meeting with health staff (UK Core Encounter). */
export type Encounter = {
  readonly __typename?: 'Encounter';
  /** The setting: at a clinic, at home, in an emergency department, in a ward, by telephone or video. */
  readonly class: CodedValue;
  /** How a stay ended, where it was one. */
  readonly dischargeMethod: Maybe<CodedValue>;
  /** When it ended; null while it goes on. */
  readonly end: Maybe<Scalars['DateTime']['output']>;
  /** Identifies the encounter. */
  readonly id: Scalars['ID']['output'];
  /** Why it took place. */
  readonly reason: Maybe<CodedValue>;
  /** Whose staff it was. It tells where somebody may be found, so it is withheld where the address is. */
  readonly serviceProvider: Maybe<HealthOrganization>;
  /** When it began. */
  readonly start: Scalars['DateTime']['output'];
  /** How far it has got. */
  readonly status: EncounterStatus;
  /** What kind of meeting it was, such as a community nurse's visit. */
  readonly type: Maybe<CodedValue>;
};

/** A page of meetings with health staff. */
export type EncounterConnection = {
  readonly __typename?: 'EncounterConnection';
  /** The entries of this page. An empty list means none held. */
  readonly edges: ReadonlyArray<EncounterEdge>;
  /** Whether there is more. */
  readonly pageInfo: PageInfo;
};

/** One entry of a page: a meeting with health staff and its cursor. */
export type EncounterEdge = {
  readonly __typename?: 'EncounterEdge';
  /** Where it stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** What the entry is. */
  readonly node: Encounter;
};

/** How far a meeting has got (FHIR encounter status). */
export type EncounterStatus =
  /** The citizen has come. */
  | 'ARRIVED'
  /** It was called off. */
  | 'CANCELLED'
  /** It is over. */
  | 'FINISHED'
  /** It is going on. */
  | 'IN_PROGRESS'
  /** The citizen is away for a while. */
  | 'ON_LEAVE'
  /** Arranged. */
  | 'PLANNED'
  /** Urgency has been judged. */
  | 'TRIAGED';

/** What the citizen agreed to or refused (UK Core Consent). */
export type HealthConsent = {
  readonly __typename?: 'HealthConsent';
  /** What sort of consent it is. */
  readonly category: CodedValue;
  /** Whether the citizen agreed or refused. */
  readonly decision: HealthConsentDecision;
  /** When it was given. */
  readonly givenAt: Maybe<Scalars['DateTime']['output']>;
  /** Identifies the consent. */
  readonly id: Scalars['ID']['output'];
  /** What the information may be used for. */
  readonly purpose: Maybe<CodedValue>;
  /** What it covers: privacy, treatment, research or a wish for the future. */
  readonly scope: CodedValue;
  /** Whether it is in force. */
  readonly status: HealthConsentStatus;
};

/** What a citizen decided (FHIR consent provision type). */
export type HealthConsentDecision =
  /** Refused. */
  | 'DENY'
  /** Agreed. */
  | 'PERMIT';

/** Whether a consent is in force (FHIR consent state). */
export type HealthConsentStatus =
  /** In force. */
  | 'ACTIVE'
  /** Being written. */
  | 'DRAFT'
  /** Over or withdrawn. */
  | 'INACTIVE'
  /** Offered, not yet agreed. */
  | 'PROPOSED'
  /** Turned down. */
  | 'REJECTED';

/** A warning or a need on the record that staff act on (UK Core Flag). */
export type HealthFlag = {
  readonly __typename?: 'HealthFlag';
  /** What sort of flag it is. */
  readonly category: CodedValue;
  /** What to know. */
  readonly code: CodedValue;
  /** Identifies the flag. */
  readonly id: Scalars['ID']['output'];
  /** From when to when it counts. */
  readonly period: Maybe<DateRange>;
  /** Whether it still counts. */
  readonly status: HealthFlagStatus;
};

/** Whether a flag still counts (FHIR flag status). */
export type HealthFlagStatus =
  /** It counts. */
  | 'ACTIVE'
  /** It no longer counts. */
  | 'INACTIVE';

/** An organisation of the NHS, such as a general practice or a trust. */
export type HealthOrganization = {
  readonly __typename?: 'HealthOrganization';
  /** The code of the integrated care board it belongs to. */
  readonly icbOdsCode: Maybe<Scalars['ID']['output']>;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** The code of the Organisation Data Service. */
  readonly odsCode: Scalars['ID']['output'];
  /** Telephone number for the public. */
  readonly phone: Maybe<Scalars['String']['output']>;
  /** Where it is. */
  readonly postcode: Maybe<Scalars['Postcode']['output']>;
  /** What it is, such as a GP practice (ODS primary role). */
  readonly primaryRole: CodedValue;
};

/** A referral to another service (UK Core ServiceRequest, e-Referral Service). */
export type HealthReferral = {
  readonly __typename?: 'HealthReferral';
  /** When it was made. */
  readonly authoredAt: Scalars['DateTime']['output'];
  /** What sort of referral it is. */
  readonly category: CodedValue;
  /** Identifies the referral. */
  readonly id: Scalars['ID']['output'];
  /** How firm it is. */
  readonly intent: HealthRequestIntent;
  /** How soon it must be seen to. */
  readonly priority: Maybe<HealthRequestPriority>;
  /** Why it was made. */
  readonly reason: Maybe<CodedValue>;
  /** The organisation that asks. It tells where somebody may be found, so it is withheld where the address is. */
  readonly requester: Maybe<HealthOrganization>;
  /** The service that is asked for. */
  readonly service: CodedValue;
  /** How far it has got. */
  readonly status: HealthRequestStatus;
  /** The unique booking reference number that the citizen was given. */
  readonly ubrn: Maybe<Scalars['ID']['output']>;
};

/** A page of referrals. */
export type HealthReferralConnection = {
  readonly __typename?: 'HealthReferralConnection';
  /** The entries of this page. An empty list means none held. */
  readonly edges: ReadonlyArray<HealthReferralEdge>;
  /** Whether there is more. */
  readonly pageInfo: PageInfo;
};

/** One entry of a page: a referral and its cursor. */
export type HealthReferralEdge = {
  readonly __typename?: 'HealthReferralEdge';
  /** Where it stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** What the entry is. */
  readonly node: HealthReferral;
};

/** How firm a plan or a referral is (FHIR request intent). */
export type HealthRequestIntent =
  /** An instruction to act. */
  | 'ORDER'
  /** What somebody means to do. */
  | 'PLAN'
  /** A suggestion. */
  | 'PROPOSAL';

/** How soon a referral must be seen to (FHIR request priority). */
export type HealthRequestPriority =
  /** As soon as possible. */
  | 'ASAP'
  /** In the usual time. */
  | 'ROUTINE'
  /** At once. */
  | 'STAT'
  /** Sooner than usual. */
  | 'URGENT';

/** How far a plan or a referral has got (FHIR request status). */
export type HealthRequestStatus =
  /** In force. */
  | 'ACTIVE'
  /** Done. */
  | 'COMPLETED'
  /** Being written. */
  | 'DRAFT'
  /** Stopped for a while. */
  | 'ON_HOLD'
  /** Withdrawn. */
  | 'REVOKED'
  /** Not known. */
  | 'UNKNOWN';

/** A service of the NHS that the public may know of. */
export type HealthcareService = {
  readonly __typename?: 'HealthcareService';
  /** Identifies the service. */
  readonly id: Scalars['ID']['output'];
  /** Whether a person may ask for it without a referral. */
  readonly isSelfReferral: Scalars['Boolean']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Who runs it. */
  readonly organization: HealthOrganization;
  /** What sort of service it is. */
  readonly type: CodedValue;
};

/** A page of NHS services. */
export type HealthcareServiceConnection = {
  readonly __typename?: 'HealthcareServiceConnection';
  /** The entries of this page. An empty list means none held. */
  readonly edges: ReadonlyArray<HealthcareServiceEdge>;
  /** Whether there is more. */
  readonly pageInfo: PageInfo;
};

/** One entry of a page: an NHS service and its cursor. */
export type HealthcareServiceEdge = {
  readonly __typename?: 'HealthcareServiceEdge';
  /** Where it stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** What the entry is. */
  readonly node: HealthcareService;
};

/** One page of a longer list (Relay cursor connections). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the last entry of this page: pass it as `after` for the next one. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** Whether more follow this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether some precede this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first entry of this page; null when it is empty. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

/** A citizen as the NHS has recorded them (UK Core Patient). Where two records are linked, the newest speaks and the lists hold both. */
export type Patient = {
  readonly __typename?: 'Patient';
  /** Addresses, the current home first. An empty list means none held. */
  readonly addresses: Maybe<ReadonlyArray<PatientAddress>>;
  /**
   * Appointments: soonest first when only those still to come are asked for by status, otherwise newest first.
   * One about mental health is here only for a reader who may see clinical data. An empty list means none held.
   */
  readonly appointments: Maybe<AppointmentConnection>;
  /** When the NHS last changed the record. */
  readonly asAt: Maybe<Scalars['DateTime']['output']>;
  /** The day of birth. */
  readonly birthDate: Maybe<Scalars['Date']['output']>;
  /** Plans of care, newest first. An empty list means none held. */
  readonly carePlans: Maybe<ReadonlyArray<CarePlan>>;
  /** Illnesses and problems, last recorded first. */
  readonly conditions: Maybe<ConditionConnection>;
  /** Who may see the record. A right of the citizen: the reason for it is never given. */
  readonly confidentiality: Maybe<PatientConfidentiality>;
  /** What the citizen has agreed to or refused, newest first. An empty list means none held. */
  readonly consents: Maybe<ReadonlyArray<HealthConsent>>;
  /** Whether the death was told by somebody or formally registered (UK Core death notification status). */
  readonly deathNotificationStatus: Maybe<CodedValue>;
  /** The day of death; null while no death is recorded. */
  readonly deceasedDate: Maybe<Scalars['Date']['output']>;
  /** Meetings with health staff, newest first. */
  readonly encounters: Maybe<EncounterConnection>;
  /** Ethnic category, as the citizen stated it (UK Core). */
  readonly ethnicCategory: Maybe<CodedValue>;
  /** What staff must know before they meet the citizen, such as a reasonable adjustment. An empty list means none held. */
  readonly flags: Maybe<ReadonlyArray<HealthFlag>>;
  /** The gender that the record is kept under. */
  readonly gender: Maybe<AdministrativeGender>;
  /** The practice where the citizen is registered; null when not registered. */
  readonly generalPractice: Maybe<HealthOrganization>;
  /** Whether the citizen has opted out of the use of confidential records for research and planning. */
  readonly hasNationalDataOptOut: Maybe<Scalars['Boolean']['output']>;
  /** The NHS numbers, the current one first. An empty list means none held. */
  readonly identifiers: Maybe<ReadonlyArray<PatientIdentifier>>;
  /** Whether an interpreter is needed. */
  readonly isInterpreterRequired: Maybe<Scalars['Boolean']['output']>;
  /** The language that the citizen speaks best. */
  readonly language: Maybe<CodedValue>;
  /** The names on the record, the usual one first. An empty list means none held. */
  readonly names: Maybe<ReadonlyArray<PatientName>>;
  /** How the citizen wants to be reached, such as letter or telephone (UK Core preferred contact method). */
  readonly preferredContactMethod: Maybe<CodedValue>;
  /** When the citizen wants to be reached, in their own words. */
  readonly preferredContactTimes: Maybe<Scalars['String']['output']>;
  /** How letters should be written, such as large print (UK Core preferred written communication format). */
  readonly preferredWrittenFormat: Maybe<CodedValue>;
  /**
   * Referrals to another service, newest first.
   * One about mental health is here only for a reader who may see clinical data. An empty list means none held.
   */
  readonly referrals: Maybe<HealthReferralConnection>;
  /** People named on the record as next of kin, carer or guardian. An empty list means none held. */
  readonly relatedPersons: Maybe<ReadonlyArray<RelatedPerson>>;
  /** Telephone numbers and email addresses. An empty list means none held. */
  readonly telecom: Maybe<ReadonlyArray<PatientTelecom>>;
};


/** A citizen as the NHS has recorded them (UK Core Patient). Where two records are linked, the newest speaks and the lists hold both. */
export type PatientAppointmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  status?: InputMaybe<ReadonlyArray<AppointmentStatus>>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};


/** A citizen as the NHS has recorded them (UK Core Patient). Where two records are linked, the newest speaks and the lists hold both. */
export type PatientCarePlansArgs = {
  status?: InputMaybe<ReadonlyArray<HealthRequestStatus>>;
};


/** A citizen as the NHS has recorded them (UK Core Patient). Where two records are linked, the newest speaks and the lists hold both. */
export type PatientConditionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  clinicalStatus?: InputMaybe<ReadonlyArray<ConditionClinicalStatus>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A citizen as the NHS has recorded them (UK Core Patient). Where two records are linked, the newest speaks and the lists hold both. */
export type PatientEncountersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};


/** A citizen as the NHS has recorded them (UK Core Patient). Where two records are linked, the newest speaks and the lists hold both. */
export type PatientReferralsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ReadonlyArray<HealthRequestStatus>>;
};

/** An address on the record. */
export type PatientAddress = {
  readonly __typename?: 'PatientAddress';
  /** The lines above the postcode. */
  readonly line: ReadonlyArray<Scalars['String']['output']>;
  /** When the citizen lived there. */
  readonly period: Maybe<DateRange>;
  /** The postcode as it was written down, mistakes included; ZZ99 3VZ means no fixed abode. */
  readonly postalCode: Maybe<Scalars['String']['output']>;
  /** The unique property reference number, where the address was matched to one. */
  readonly uprn: Maybe<Scalars['Uprn']['output']>;
  /** What the address is used for. */
  readonly use: PatientAddressUse;
};

/** What an address is used for (FHIR address use). */
export type PatientAddressUse =
  /** Where the citizen lives. */
  | 'HOME'
  /** Where the citizen used to live. */
  | 'OLD'
  /** Where the citizen stays for a while. */
  | 'TEMP';

/** Who may see a patient's record (HL7 v3 Confidentiality, as PDS uses it). */
export type PatientConfidentiality =
  /** Where the citizen is must not be told. */
  | 'RESTRICTED'
  /** Anybody who cares for the citizen. */
  | 'UNRESTRICTED'
  /** Only named people. */
  | 'VERY_RESTRICTED';

/** An NHS number and how sure the NHS is of it. */
export type PatientIdentifier = {
  readonly __typename?: 'PatientIdentifier';
  /** The last three digits, to check what a caller says. */
  readonly ending: Maybe<Scalars['String']['output']>;
  /** The number itself. */
  readonly value: Maybe<Scalars['NhsNumber']['output']>;
  /** Whether the number has been verified (UK Core NHS number verification status). */
  readonly verification: Maybe<CodedValue>;
};

/** A name that a citizen has, or had. */
export type PatientName = {
  readonly __typename?: 'PatientName';
  /** Family name. */
  readonly family: Maybe<Scalars['String']['output']>;
  /** Given names, in order. */
  readonly given: ReadonlyArray<Scalars['String']['output']>;
  /** When the name was used. */
  readonly period: Maybe<DateRange>;
  /** Title, such as Mrs. */
  readonly prefix: Maybe<Scalars['String']['output']>;
  /** What the name is used for. */
  readonly use: PatientNameUse;
};

/** What a name is used for (FHIR name use). */
export type PatientNameUse =
  /** The name before a marriage. */
  | 'MAIDEN'
  /** What the citizen likes to be called. */
  | 'NICKNAME'
  /** The name by law, where it differs. */
  | 'OFFICIAL'
  /** A name no longer used. */
  | 'OLD'
  /** The name on the record. */
  | 'USUAL';

/** One way to reach a citizen. */
export type PatientTelecom = {
  readonly __typename?: 'PatientTelecom';
  /** Telephone or email. */
  readonly system: TelecomSystem;
  /** Home, mobile or work. */
  readonly use: Maybe<TelecomUse>;
  /** The number or the address. */
  readonly value: Scalars['String']['output'];
};

/** What anybody may ask of the NHS. */
export type Query = {
  readonly __typename?: 'Query';
  /** NHS services that anybody may use or ask about, by name; with `near`, those in the closest postcodes first. */
  readonly healthcareServices: Maybe<HealthcareServiceConnection>;
};


/** What anybody may ask of the NHS. */
export type QueryHealthcareServicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  near?: InputMaybe<Scalars['Postcode']['input']>;
  odsCode?: InputMaybe<Scalars['ID']['input']>;
};

/** Somebody who stands by the citizen, or for them (UK Core RelatedPerson). */
export type RelatedPerson = {
  readonly __typename?: 'RelatedPerson';
  /** Their name. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Since when, and until when. */
  readonly period: Maybe<DateRange>;
  /** What they are to the citizen, such as a carer or a mother. */
  readonly relationship: CodedValue;
  /** How to reach them. An empty list means none held. */
  readonly telecom: ReadonlyArray<PatientTelecom>;
};

/** What one agency spends on one theme in one place and year. */
export type SpendLine = {
  readonly __typename?: 'SpendLine';
  /** The agency that spends: council, police, nhs or third-sector. */
  readonly agency: Scalars['String']['output'];
  /** Pounds, exact. */
  readonly amount: Scalars['Decimal']['output'];
  /** Where the money comes from. */
  readonly fundingStream: Scalars['String']['output'];
  /** Whether the money prevents need or meets it. */
  readonly isPrevention: Scalars['Boolean']['output'];
  /** The theme: a division of COFOG, in words. */
  readonly theme: Scalars['String']['output'];
  /** The financial year, such as 2025-26. */
  readonly year: Scalars['String']['output'];
};

/** Telephone or email (FHIR contact point system). */
export type TelecomSystem =
  /** Email. */
  | 'EMAIL'
  /** Telephone. */
  | 'PHONE';

/** Where a number or address reaches somebody (FHIR contact point use). */
export type TelecomUse =
  /** At home. */
  | 'HOME'
  /** On a mobile telephone. */
  | 'MOBILE'
  /** At work. */
  | 'WORK';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Area: Area;
  Citizen: Citizen;
  HealthOrganization: HealthOrganization;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Area:
    ( { __typename: 'Area' }
    & GraphQLRecursivePick<FederationTypes['Area'], {"gssCode":true}> );
  Citizen:
    ( { __typename: 'Citizen' }
    & GraphQLRecursivePick<FederationTypes['Citizen'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Citizen'], {"nhsGrant":true}>
        | GraphQLRecursivePick<FederationTypes['Citizen'], {"nhsGrant":true}>
        | GraphQLRecursivePick<FederationTypes['Citizen'], {"nhsGrant":true}> ) );
  HealthOrganization:
    ( { __typename: 'HealthOrganization' }
    & GraphQLRecursivePick<FederationTypes['HealthOrganization'], {"odsCode":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AdministrativeGender: AdministrativeGender;
  AgencyGrant: ResolverTypeWrapper<Scalars['AgencyGrant']['output']>;
  Appointment: ResolverTypeWrapper<ToldAppointment>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AppointmentConnection: ResolverTypeWrapper<Omit<AppointmentConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['AppointmentEdge']> }>;
  AppointmentEdge: ResolverTypeWrapper<Omit<AppointmentEdge, 'node'> & { node: ResolversTypes['Appointment'] }>;
  AppointmentStatus: AppointmentStatus;
  Area: ResolverTypeWrapper<AreaReference>;
  CarePlan: ResolverTypeWrapper<CarePlanRow>;
  Citizen: ResolverTypeWrapper<CitizenReference>;
  CodedValue: ResolverTypeWrapper<CodedValue>;
  Condition: ResolverTypeWrapper<ConditionRow>;
  ConditionClinicalStatus: ConditionClinicalStatus;
  ConditionConnection: ResolverTypeWrapper<Omit<ConditionConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ConditionEdge']> }>;
  ConditionEdge: ResolverTypeWrapper<Omit<ConditionEdge, 'node'> & { node: ResolversTypes['Condition'] }>;
  ConditionVerificationStatus: ConditionVerificationStatus;
  Contact: ResolverTypeWrapper<ContactRow>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateRange: ResolverTypeWrapper<DateRange>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DeliveryChannel: DeliveryChannel;
  Encounter: ResolverTypeWrapper<ToldEncounter>;
  EncounterConnection: ResolverTypeWrapper<Omit<EncounterConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['EncounterEdge']> }>;
  EncounterEdge: ResolverTypeWrapper<Omit<EncounterEdge, 'node'> & { node: ResolversTypes['Encounter'] }>;
  EncounterStatus: EncounterStatus;
  GssCode: ResolverTypeWrapper<Scalars['GssCode']['output']>;
  HealthConsent: ResolverTypeWrapper<ConsentRow>;
  HealthConsentDecision: HealthConsentDecision;
  HealthConsentStatus: HealthConsentStatus;
  HealthFlag: ResolverTypeWrapper<FlagRow>;
  HealthFlagStatus: HealthFlagStatus;
  HealthOrganization: ResolverTypeWrapper<OrganizationRow>;
  HealthReferral: ResolverTypeWrapper<ToldReferral>;
  HealthReferralConnection: ResolverTypeWrapper<Omit<HealthReferralConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['HealthReferralEdge']> }>;
  HealthReferralEdge: ResolverTypeWrapper<Omit<HealthReferralEdge, 'node'> & { node: ResolversTypes['HealthReferral'] }>;
  HealthRequestIntent: HealthRequestIntent;
  HealthRequestPriority: HealthRequestPriority;
  HealthRequestStatus: HealthRequestStatus;
  HealthcareService: ResolverTypeWrapper<ServiceRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  HealthcareServiceConnection: ResolverTypeWrapper<Omit<HealthcareServiceConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['HealthcareServiceEdge']> }>;
  HealthcareServiceEdge: ResolverTypeWrapper<Omit<HealthcareServiceEdge, 'node'> & { node: ResolversTypes['HealthcareService'] }>;
  NhsNumber: ResolverTypeWrapper<Scalars['NhsNumber']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Patient: ResolverTypeWrapper<PatientView>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  PatientAddress: ResolverTypeWrapper<AddressRow>;
  PatientAddressUse: PatientAddressUse;
  PatientConfidentiality: PatientConfidentiality;
  PatientIdentifier: ResolverTypeWrapper<Identifier>;
  PatientName: ResolverTypeWrapper<NameRow>;
  PatientNameUse: PatientNameUse;
  PatientTelecom: ResolverTypeWrapper<Telecom>;
  Postcode: ResolverTypeWrapper<Scalars['Postcode']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RelatedPerson: ResolverTypeWrapper<RelatedPersonRow>;
  SpendLine: ResolverTypeWrapper<SpendRow>;
  TelecomSystem: TelecomSystem;
  TelecomUse: TelecomUse;
  Uprn: ResolverTypeWrapper<Scalars['Uprn']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AgencyGrant: Scalars['AgencyGrant']['output'];
  Appointment: ToldAppointment;
  ID: Scalars['ID']['output'];
  AppointmentConnection: Omit<AppointmentConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['AppointmentEdge']> };
  AppointmentEdge: Omit<AppointmentEdge, 'node'> & { node: ResolversParentTypes['Appointment'] };
  Area: AreaReference;
  CarePlan: CarePlanRow;
  Citizen: CitizenReference;
  CodedValue: CodedValue;
  Condition: ConditionRow;
  ConditionConnection: Omit<ConditionConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ConditionEdge']> };
  ConditionEdge: Omit<ConditionEdge, 'node'> & { node: ResolversParentTypes['Condition'] };
  Contact: ContactRow;
  Date: Scalars['Date']['output'];
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Encounter: ToldEncounter;
  EncounterConnection: Omit<EncounterConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['EncounterEdge']> };
  EncounterEdge: Omit<EncounterEdge, 'node'> & { node: ResolversParentTypes['Encounter'] };
  GssCode: Scalars['GssCode']['output'];
  HealthConsent: ConsentRow;
  HealthFlag: FlagRow;
  HealthOrganization: OrganizationRow;
  HealthReferral: ToldReferral;
  HealthReferralConnection: Omit<HealthReferralConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['HealthReferralEdge']> };
  HealthReferralEdge: Omit<HealthReferralEdge, 'node'> & { node: ResolversParentTypes['HealthReferral'] };
  HealthcareService: ServiceRow;
  Boolean: Scalars['Boolean']['output'];
  HealthcareServiceConnection: Omit<HealthcareServiceConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['HealthcareServiceEdge']> };
  HealthcareServiceEdge: Omit<HealthcareServiceEdge, 'node'> & { node: ResolversParentTypes['HealthcareService'] };
  NhsNumber: Scalars['NhsNumber']['output'];
  PageInfo: PageInfo;
  Patient: PatientView;
  Int: Scalars['Int']['output'];
  PatientAddress: AddressRow;
  PatientIdentifier: Identifier;
  PatientName: NameRow;
  PatientTelecom: Telecom;
  Postcode: Scalars['Postcode']['output'];
  Query: Record<PropertyKey, never>;
  RelatedPerson: RelatedPersonRow;
  SpendLine: SpendRow;
  Uprn: Scalars['Uprn']['output'];
  String: Scalars['String']['output'];
};

export type AccessDirectiveArgs = {
  class: Scalars['String']['input'];
};

export type AccessDirectiveResolver<Result, Parent, ContextType = NhsContext, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type GrantDirectiveArgs = { };

export type GrantDirectiveResolver<Result, Parent, ContextType = NhsContext, Args = GrantDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type IndicatorDirectiveArgs = { };

export type IndicatorDirectiveResolver<Result, Parent, ContextType = NhsContext, Args = IndicatorDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface AgencyGrantScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['AgencyGrant'], any> {
  name: 'AgencyGrant';
}

export type AppointmentResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['Appointment'] = ResolversParentTypes['Appointment']> = {
  appointmentType?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  bookingOrganization?: Resolver<Maybe<ResolversTypes['HealthOrganization']>, ParentType, ContextType>;
  deliveryChannel?: Resolver<Maybe<ResolversTypes['DeliveryChannel']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  participants?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  patientInstruction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  specialty?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AppointmentStatus'], ParentType, ContextType>;
};

export type AppointmentConnectionResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['AppointmentConnection'] = ResolversParentTypes['AppointmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AppointmentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AppointmentEdgeResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['AppointmentEdge'] = ResolversParentTypes['AppointmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Appointment'], ParentType, ContextType>;
};

export type AreaResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['Area'] = ResolversParentTypes['Area'], FederationReferenceType extends FederationReferenceTypes['Area'] = FederationReferenceTypes['Area']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Area']> | FederationReferenceType, FederationReferenceType, ContextType>;
  gssCode?: Resolver<ResolversTypes['GssCode'], ParentType, ContextType>;
  healthSpend?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SpendLine']>>, ParentType, ContextType>;
};

export type CarePlanResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['CarePlan'] = ResolversParentTypes['CarePlan']> = {
  activities?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  goals?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  intent?: Resolver<ResolversTypes['HealthRequestIntent'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['DateRange'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['HealthRequestStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CitizenResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['Citizen'] = ResolversParentTypes['Citizen'], FederationReferenceType extends FederationReferenceTypes['Citizen'] = FederationReferenceTypes['Citizen']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Citizen']> | FederationReferenceType, FederationReferenceType, ContextType>;
  health?: Resolver<Maybe<ResolversTypes['Patient']>, ParentType, ContextType>;
  healthContacts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Contact']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CodedValueResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['CodedValue'] = ResolversParentTypes['CodedValue']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  display?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConditionResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['Condition'] = ResolversParentTypes['Condition']> = {
  category?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  clinicalStatus?: Resolver<ResolversTypes['ConditionClinicalStatus'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  onsetDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  recordedDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  verificationStatus?: Resolver<ResolversTypes['ConditionVerificationStatus'], ParentType, ContextType>;
};

export type ConditionConnectionResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['ConditionConnection'] = ResolversParentTypes['ConditionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ConditionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ConditionEdgeResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['ConditionEdge'] = ResolversParentTypes['ConditionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Condition'], ParentType, ContextType>;
};

export type ContactResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  agency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export type DateRangeResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['DateRange'] = ResolversParentTypes['DateRange']> = {
  end?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type EncounterResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['Encounter'] = ResolversParentTypes['Encounter']> = {
  class?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  dischargeMethod?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  serviceProvider?: Resolver<Maybe<ResolversTypes['HealthOrganization']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EncounterStatus'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
};

export type EncounterConnectionResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['EncounterConnection'] = ResolversParentTypes['EncounterConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EncounterEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EncounterEdgeResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['EncounterEdge'] = ResolversParentTypes['EncounterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Encounter'], ParentType, ContextType>;
};

export interface GssCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['GssCode'], any> {
  name: 'GssCode';
}

export type HealthConsentResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['HealthConsent'] = ResolversParentTypes['HealthConsent']> = {
  category?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['HealthConsentDecision'], ParentType, ContextType>;
  givenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['HealthConsentStatus'], ParentType, ContextType>;
};

export type HealthFlagResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['HealthFlag'] = ResolversParentTypes['HealthFlag']> = {
  category?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['DateRange']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['HealthFlagStatus'], ParentType, ContextType>;
};

export type HealthOrganizationResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['HealthOrganization'] = ResolversParentTypes['HealthOrganization'], FederationReferenceType extends FederationReferenceTypes['HealthOrganization'] = FederationReferenceTypes['HealthOrganization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['HealthOrganization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  icbOdsCode?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  odsCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postcode?: Resolver<Maybe<ResolversTypes['Postcode']>, ParentType, ContextType>;
  primaryRole?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
};

export type HealthReferralResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['HealthReferral'] = ResolversParentTypes['HealthReferral']> = {
  authoredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  intent?: Resolver<ResolversTypes['HealthRequestIntent'], ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['HealthRequestPriority']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  requester?: Resolver<Maybe<ResolversTypes['HealthOrganization']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['HealthRequestStatus'], ParentType, ContextType>;
  ubrn?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type HealthReferralConnectionResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['HealthReferralConnection'] = ResolversParentTypes['HealthReferralConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['HealthReferralEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type HealthReferralEdgeResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['HealthReferralEdge'] = ResolversParentTypes['HealthReferralEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HealthReferral'], ParentType, ContextType>;
};

export type HealthcareServiceResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['HealthcareService'] = ResolversParentTypes['HealthcareService']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isSelfReferral?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['HealthOrganization'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
};

export type HealthcareServiceConnectionResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['HealthcareServiceConnection'] = ResolversParentTypes['HealthcareServiceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['HealthcareServiceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type HealthcareServiceEdgeResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['HealthcareServiceEdge'] = ResolversParentTypes['HealthcareServiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HealthcareService'], ParentType, ContextType>;
};

export interface NhsNumberScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['NhsNumber'], any> {
  name: 'NhsNumber';
}

export type PageInfoResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PatientResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['Patient'] = ResolversParentTypes['Patient']> = {
  addresses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PatientAddress']>>, ParentType, ContextType>;
  appointments?: Resolver<Maybe<ResolversTypes['AppointmentConnection']>, ParentType, ContextType, RequireFields<PatientAppointmentsArgs, 'first'>>;
  asAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  carePlans?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CarePlan']>>, ParentType, ContextType, Partial<PatientCarePlansArgs>>;
  conditions?: Resolver<Maybe<ResolversTypes['ConditionConnection']>, ParentType, ContextType, RequireFields<PatientConditionsArgs, 'first'>>;
  confidentiality?: Resolver<Maybe<ResolversTypes['PatientConfidentiality']>, ParentType, ContextType>;
  consents?: Resolver<Maybe<ReadonlyArray<ResolversTypes['HealthConsent']>>, ParentType, ContextType>;
  deathNotificationStatus?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  deceasedDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  encounters?: Resolver<Maybe<ResolversTypes['EncounterConnection']>, ParentType, ContextType, RequireFields<PatientEncountersArgs, 'first'>>;
  ethnicCategory?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  flags?: Resolver<Maybe<ReadonlyArray<ResolversTypes['HealthFlag']>>, ParentType, ContextType>;
  gender?: Resolver<Maybe<ResolversTypes['AdministrativeGender']>, ParentType, ContextType>;
  generalPractice?: Resolver<Maybe<ResolversTypes['HealthOrganization']>, ParentType, ContextType>;
  hasNationalDataOptOut?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  identifiers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PatientIdentifier']>>, ParentType, ContextType>;
  isInterpreterRequired?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  names?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PatientName']>>, ParentType, ContextType>;
  preferredContactMethod?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  preferredContactTimes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  preferredWrittenFormat?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  referrals?: Resolver<Maybe<ResolversTypes['HealthReferralConnection']>, ParentType, ContextType, RequireFields<PatientReferralsArgs, 'first'>>;
  relatedPersons?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RelatedPerson']>>, ParentType, ContextType>;
  telecom?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PatientTelecom']>>, ParentType, ContextType>;
};

export type PatientAddressResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['PatientAddress'] = ResolversParentTypes['PatientAddress']> = {
  line?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['DateRange']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uprn?: Resolver<Maybe<ResolversTypes['Uprn']>, ParentType, ContextType>;
  use?: Resolver<ResolversTypes['PatientAddressUse'], ParentType, ContextType>;
};

export type PatientIdentifierResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['PatientIdentifier'] = ResolversParentTypes['PatientIdentifier']> = {
  ending?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['NhsNumber']>, ParentType, ContextType>;
  verification?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
};

export type PatientNameResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['PatientName'] = ResolversParentTypes['PatientName']> = {
  family?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  given?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['DateRange']>, ParentType, ContextType>;
  prefix?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  use?: Resolver<ResolversTypes['PatientNameUse'], ParentType, ContextType>;
};

export type PatientTelecomResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['PatientTelecom'] = ResolversParentTypes['PatientTelecom']> = {
  system?: Resolver<ResolversTypes['TelecomSystem'], ParentType, ContextType>;
  use?: Resolver<Maybe<ResolversTypes['TelecomUse']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface PostcodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Postcode'], any> {
  name: 'Postcode';
}

export type QueryResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  healthcareServices?: Resolver<Maybe<ResolversTypes['HealthcareServiceConnection']>, ParentType, ContextType, RequireFields<QueryHealthcareServicesArgs, 'first'>>;
};

export type RelatedPersonResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['RelatedPerson'] = ResolversParentTypes['RelatedPerson']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['DateRange']>, ParentType, ContextType>;
  relationship?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  telecom?: Resolver<ReadonlyArray<ResolversTypes['PatientTelecom']>, ParentType, ContextType>;
};

export type SpendLineResolvers<ContextType = NhsContext, ParentType extends ResolversParentTypes['SpendLine'] = ResolversParentTypes['SpendLine']> = {
  agency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  fundingStream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isPrevention?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  theme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface UprnScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Uprn'], any> {
  name: 'Uprn';
}

export type Resolvers<ContextType = NhsContext> = {
  AgencyGrant?: GraphQLScalarType;
  Appointment?: AppointmentResolvers<ContextType>;
  AppointmentConnection?: AppointmentConnectionResolvers<ContextType>;
  AppointmentEdge?: AppointmentEdgeResolvers<ContextType>;
  Area?: AreaResolvers<ContextType>;
  CarePlan?: CarePlanResolvers<ContextType>;
  Citizen?: CitizenResolvers<ContextType>;
  CodedValue?: CodedValueResolvers<ContextType>;
  Condition?: ConditionResolvers<ContextType>;
  ConditionConnection?: ConditionConnectionResolvers<ContextType>;
  ConditionEdge?: ConditionEdgeResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateRange?: DateRangeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Encounter?: EncounterResolvers<ContextType>;
  EncounterConnection?: EncounterConnectionResolvers<ContextType>;
  EncounterEdge?: EncounterEdgeResolvers<ContextType>;
  GssCode?: GraphQLScalarType;
  HealthConsent?: HealthConsentResolvers<ContextType>;
  HealthFlag?: HealthFlagResolvers<ContextType>;
  HealthOrganization?: HealthOrganizationResolvers<ContextType>;
  HealthReferral?: HealthReferralResolvers<ContextType>;
  HealthReferralConnection?: HealthReferralConnectionResolvers<ContextType>;
  HealthReferralEdge?: HealthReferralEdgeResolvers<ContextType>;
  HealthcareService?: HealthcareServiceResolvers<ContextType>;
  HealthcareServiceConnection?: HealthcareServiceConnectionResolvers<ContextType>;
  HealthcareServiceEdge?: HealthcareServiceEdgeResolvers<ContextType>;
  NhsNumber?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  Patient?: PatientResolvers<ContextType>;
  PatientAddress?: PatientAddressResolvers<ContextType>;
  PatientIdentifier?: PatientIdentifierResolvers<ContextType>;
  PatientName?: PatientNameResolvers<ContextType>;
  PatientTelecom?: PatientTelecomResolvers<ContextType>;
  Postcode?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  RelatedPerson?: RelatedPersonResolvers<ContextType>;
  SpendLine?: SpendLineResolvers<ContextType>;
  Uprn?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = NhsContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  grant?: GrantDirectiveResolver<any, any, ContextType>;
  indicator?: IndicatorDirectiveResolver<any, any, ContextType>;
};
