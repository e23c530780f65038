import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CitizenReference, AreaReference } from './references.ts';
import type { CitizenKeys } from '../../kit/citizen-keys.ts';
import type { Identifier } from './identifiers.ts';
import type { RecordRow, ReferenceRow, AddressRow, AlertRow, CouncilTaxRow, BenefitRow, TenancyRow, HomelessnessRow, ServiceRequestTypeRow, ServiceRequestAttributeRow, ServiceRequestRow, AdultCareRow, CareEventRow, BlueBadgeRow, SafeguardingRow, ChildCareRow, ProtectionPlanRow, ChildReferralRow, ChildAssessmentRow, Section47Row, EarlyHelpRow, CouncilContactRow } from '../rows.ts';
import type { SpendRow } from '../../kit/shared-values.ts';
import type { CouncilContext } from '../context.ts';
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
  /** A postcode, such as FX1 1AA. */
  Postcode: { input: string; output: string; }
  /** A property's reference number in the national gazetteer: 1 to 12 digits. */
  Uprn: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** What adult social care knows about the citizen. */
export type AdultSocialCare = {
  readonly __typename?: 'AdultSocialCare';
  /** The team to ask. */
  readonly allocatedTeam: Maybe<Scalars['String']['output']>;
  /** The worker to ask; null while nobody is allocated. */
  readonly allocatedWorker: Maybe<Scalars['String']['output']>;
  /** Requests, assessments, services and reviews, newest first. */
  readonly events: Maybe<CareEventConnection>;
  /** Whether the case is open. */
  readonly isOpen: Maybe<Scalars['Boolean']['output']>;
  /** The main reason for which the citizen needs support. */
  readonly primarySupportReason: Maybe<CodedValue>;
};


/** What adult social care knows about the citizen. */
export type AdultSocialCareEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<CareEventKind>;
};

/** The council's part of an area. */
export type Area = {
  readonly __typename?: 'Area';
  /** What the council spends here, by theme, the latest year first. An empty list means that it has published none for this area. */
  readonly councilSpend: Maybe<ReadonlyArray<SpendLine>>;
  /** The area's code at the Office for National Statistics. */
  readonly gssCode: Scalars['GssCode']['output'];
  /** How many service requests are open here. Null where there are fewer than five, so that nobody can be picked out. */
  readonly openServiceRequests: Maybe<Scalars['Int']['output']>;
};

/** A claim for help with rent or council tax. */
export type BenefitClaim = {
  readonly __typename?: 'BenefitClaim';
  /** The character that checks the reference. */
  readonly checkCharacter: Maybe<Scalars['String']['output']>;
  /** How many people live in the household of the claim. */
  readonly householdMembers: Maybe<Scalars['Int']['output']>;
  /** What is claimed. */
  readonly kind: Maybe<BenefitKind>;
  /** Who the rent goes to; null where the claim is not for rent. */
  readonly landlord: Maybe<Scalars['String']['output']>;
  /** The day of the last payment. */
  readonly lastPaidOn: Maybe<Scalars['Date']['output']>;
  /** The days that the claim covers; no end while it goes on. */
  readonly period: Maybe<DateRange>;
  /** The claim's reference. */
  readonly reference: Maybe<Scalars['ID']['output']>;
  /** Where the claim stands. */
  readonly status: Maybe<BenefitStatus>;
  /** Pounds a week; null while it is being decided. */
  readonly weeklyAmount: Maybe<Scalars['Decimal']['output']>;
};

/** A kind of help with rent or council tax. */
export type BenefitKind =
  /** A lower council tax bill for people with little money. */
  | 'COUNCIL_TAX_REDUCTION'
  /** Short extra help with housing costs. */
  | 'DISCRETIONARY_HOUSING_PAYMENT'
  /** Help with rent, paid by the council. */
  | 'HOUSING_BENEFIT'
  /** Help with rent within Universal Credit, as the council was told of it. */
  | 'UNIVERSAL_CREDIT_HOUSING';

/** Where a claim stands. */
export type BenefitStatus =
  /** Over or refused. */
  | 'ENDED'
  /** Being paid. */
  | 'IN_PAYMENT'
  /** Received and being decided. */
  | 'PENDING'
  /** Stopped for now, until a question is answered. */
  | 'SUSPENDED';

/** A Blue Badge, which lets a disabled person park nearer. */
export type BlueBadge = {
  readonly __typename?: 'BlueBadge';
  /** Why it was given. */
  readonly eligibility: Maybe<CodedValue>;
  /** The last day on which it holds. */
  readonly expiresOn: Maybe<Scalars['Date']['output']>;
  /** The first day on which it holds. */
  readonly issuedOn: Maybe<Scalars['Date']['output']>;
};

/** A request, assessment, service or review. Only a service may have no end. */
export type CareEvent = {
  readonly __typename?: 'CareEvent';
  /** How the service is arranged and paid for; told of services. */
  readonly deliveryMechanism: Maybe<CodedValue>;
  /** What it was about, in a few words. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** What kind of event it is. */
  readonly kind: Maybe<CareEventKind>;
  /** What came of it; null while it goes on. */
  readonly outcome: Maybe<CodedValue>;
  /** The days that it covers; no end while a service goes on. */
  readonly period: Maybe<DateRange>;
  /** Who gives the service; told of services. */
  readonly provider: Maybe<Scalars['String']['output']>;
  /** The event's reference. */
  readonly reference: Maybe<Scalars['ID']['output']>;
  /** Why support was looked at again; told of reviews. */
  readonly reviewReason: Maybe<CodedValue>;
  /** How the citizen came to the council; told of requests. */
  readonly routeOfAccess: Maybe<CodedValue>;
  /** What kind of service it is; told of services. */
  readonly serviceType: Maybe<CodedValue>;
  /** What the service costs a week, in pounds; told of services. */
  readonly weeklyCost: Maybe<Scalars['Decimal']['output']>;
};

/** One page of events in adult social care. */
export type CareEventConnection = {
  readonly __typename?: 'CareEventConnection';
  /** The events with their cursors. */
  readonly edges: ReadonlyArray<CareEventEdge>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** One event in adult social care and its place in the list. */
export type CareEventEdge = {
  readonly __typename?: 'CareEventEdge';
  /** Pass it as `after` to continue behind this event. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: CareEvent;
};

/** A kind of event in adult social care. */
export type CareEventKind =
  /** Needs were looked at. */
  | 'ASSESSMENT'
  /** Somebody asked for support. */
  | 'REQUEST'
  /** Support was looked at again. */
  | 'REVIEW'
  /** Support was given. */
  | 'SERVICE';

/** A warning about meeting a citizen. It is the citizen's personal data too: it says whether they were told and when it ends. */
export type CautionaryAlert = {
  readonly __typename?: 'CautionaryAlert';
  /** What to do, in a few words: such as visit in pairs. */
  readonly advice: Maybe<Scalars['String']['output']>;
  /** The role of the manager who approved it. */
  readonly approvedBy: Maybe<Scalars['String']['output']>;
  /** Whether the citizen has been told that it exists. */
  readonly isDisclosedToCitizen: Maybe<Scalars['Boolean']['output']>;
  /** What kind of risk it is. */
  readonly kind: Maybe<CodedValue>;
  /** What happened, in short. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** The day by which it must be looked at again or removed. */
  readonly reviewDue: Maybe<Scalars['Date']['output']>;
  /** The days on which it holds. */
  readonly validity: Maybe<DateRange>;
};

/** An assessment of a child's needs. */
export type ChildAssessment = {
  readonly __typename?: 'ChildAssessment';
  /** The day on which a manager signed it off; null while it goes on. */
  readonly authorisedOn: Maybe<Scalars['Date']['output']>;
  /** What was found to matter. An empty list means nothing recorded. */
  readonly factors: Maybe<ReadonlyArray<CodedValue>>;
  /** Whether the child was seen. */
  readonly isChildSeen: Maybe<Scalars['Boolean']['output']>;
  /** The day on which it began. */
  readonly startedOn: Maybe<Scalars['Date']['output']>;
};

/** A plan that keeps a child from harm. */
export type ChildProtectionPlan = {
  readonly __typename?: 'ChildProtectionPlan';
  /** The kind of harm it began for. */
  readonly initialCategory: Maybe<CodedValue>;
  /** The kind of harm it is for now. */
  readonly latestCategory: Maybe<CodedValue>;
  /** The days of the plan; no end while it goes on. */
  readonly period: Maybe<DateRange>;
  /** How many plans the child had before. */
  readonly previousPlans: Maybe<Scalars['Int']['output']>;
  /** The days on which it was reviewed. An empty list means not yet. */
  readonly reviewedOn: Maybe<ReadonlyArray<Scalars['Date']['output']>>;
};

/** A referral of a child to children's social care. */
export type ChildReferral = {
  readonly __typename?: 'ChildReferral';
  /** Assessments that followed, newest first. */
  readonly assessments: Maybe<ReadonlyArray<ChildAssessment>>;
  /** The day on which the case was closed; null while it is open. */
  readonly closedOn: Maybe<Scalars['Date']['output']>;
  /** Why it was closed. */
  readonly closureReason: Maybe<CodedValue>;
  /** Whether it ended without anything further being done. */
  readonly isNoFurtherAction: Maybe<Scalars['Boolean']['output']>;
  /** The child's main need. */
  readonly primaryNeed: Maybe<CodedValue>;
  /** The referral's reference. */
  readonly reference: Maybe<Scalars['ID']['output']>;
  /** The day on which it came. */
  readonly referredOn: Maybe<Scalars['Date']['output']>;
  /** Enquiries into whether the child was being harmed (section 47 of the Children Act 1989), newest first. */
  readonly section47Enquiries: Maybe<ReadonlyArray<Section47Enquiry>>;
  /** Who made it. */
  readonly source: Maybe<CodedValue>;
};

/** One page of referrals to children's social care. */
export type ChildReferralConnection = {
  readonly __typename?: 'ChildReferralConnection';
  /** The referrals with their cursors. */
  readonly edges: ReadonlyArray<ChildReferralEdge>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** One referral to children's social care and its place in the list. */
export type ChildReferralEdge = {
  readonly __typename?: 'ChildReferralEdge';
  /** Pass it as `after` to continue behind this referral. */
  readonly cursor: Scalars['String']['output'];
  /** The referral. */
  readonly node: ChildReferral;
};

/** What children's social care and early help know about the child. */
export type ChildSocialCare = {
  readonly __typename?: 'ChildSocialCare';
  /** The team to ask. */
  readonly allocatedTeam: Maybe<Scalars['String']['output']>;
  /** The social worker to ask; null while nobody is allocated. */
  readonly allocatedWorker: Maybe<Scalars['String']['output']>;
  /** The council's own number for the child. */
  readonly childReference: Maybe<Scalars['ID']['output']>;
  /** Help given to the family before it came to a referral, newest first. */
  readonly earlyHelp: Maybe<EarlyHelpEpisodeConnection>;
  /** Whether the council looks after the child. */
  readonly isLookedAfter: Maybe<Scalars['Boolean']['output']>;
  /** Whether a case is open. */
  readonly isOpen: Maybe<Scalars['Boolean']['output']>;
  /** Child protection plans, newest first. */
  readonly protectionPlans: Maybe<ReadonlyArray<ChildProtectionPlan>>;
  /** Referrals to children's social care, newest first. */
  readonly referrals: Maybe<ChildReferralConnection>;
};


/** What children's social care and early help know about the child. */
export type ChildSocialCareEarlyHelpArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What children's social care and early help know about the child. */
export type ChildSocialCareReferralsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The council's part of a citizen. */
export type Citizen = {
  readonly __typename?: 'Citizen';
  /** What the council holds. Always here when you may ask, also where the council has no record: its lists are then empty. */
  readonly council: Maybe<CouncilPerson>;
  /**
   * The council's dealings with the citizen in the three months before and after today, newest first.
   * Dealings of a kind that you may not see are left out.
   */
  readonly councilContacts: Maybe<ReadonlyArray<Contact>>;
  /** The partnership's permission for the council. */
  readonly councilGrant: Maybe<Scalars['AgencyGrant']['output']>;
  /** The partnership's own identifier, never an agency's. */
  readonly id: Scalars['ID']['output'];
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

/** An address as the council's gazetteer has it (BS 7666). */
export type CouncilAddress = {
  readonly __typename?: 'CouncilAddress';
  /** Metres east in the national grid. */
  readonly easting: Maybe<Scalars['Int']['output']>;
  /** Village or part of town. */
  readonly locality: Maybe<Scalars['String']['output']>;
  /** How far the gazetteer stands behind this way of writing the address. */
  readonly lpiStatus: Maybe<LpiStatus>;
  /** Metres north in the national grid. */
  readonly northing: Maybe<Scalars['Int']['output']>;
  /** House number or name. */
  readonly paon: Maybe<Scalars['String']['output']>;
  /** The reference number of the building that this is a part of. */
  readonly parentUprn: Maybe<Scalars['Uprn']['output']>;
  /** Postcode. */
  readonly postcode: Maybe<Scalars['Postcode']['output']>;
  /** Flat, room or unit. */
  readonly saon: Maybe<Scalars['String']['output']>;
  /** The whole address on one line. */
  readonly singleLine: Maybe<Scalars['String']['output']>;
  /** Street. */
  readonly street: Maybe<Scalars['String']['output']>;
  /** Town. */
  readonly town: Maybe<Scalars['String']['output']>;
  /** The property's reference number; the same in every public body. */
  readonly uprn: Maybe<Scalars['Uprn']['output']>;
  /** What the property is used for, as a class of the gazetteer: RD06 is a flat. */
  readonly usageCode: Maybe<Scalars['String']['output']>;
  /** The street's reference number. */
  readonly usrn: Maybe<Scalars['ID']['output']>;
  /** The ward's code at the Office for National Statistics. */
  readonly wardGssCode: Maybe<Scalars['GssCode']['output']>;
};

/** A number that another body knows the citizen by. Most readers see only how it ends, enough to check with a caller. */
export type CouncilIdentifier = {
  readonly __typename?: 'CouncilIdentifier';
  /** Its last three characters. */
  readonly ending: Maybe<Scalars['String']['output']>;
  /** Whose number it is. */
  readonly scheme: Maybe<IdentifierScheme>;
  /** The whole number. */
  readonly value: Maybe<Scalars['String']['output']>;
};

/**
 * What the council holds about one citizen, joined over all the records that are known to be theirs.
 * An empty list means none held. A null with an error beside it means that it may not be said here.
 */
export type CouncilPerson = {
  readonly __typename?: 'CouncilPerson';
  /** The address on the most recently changed record; null where none is held. */
  readonly address: Maybe<CouncilAddress>;
  /** Adult social care; null where the citizen is not known to it. */
  readonly adultSocialCare: Maybe<AdultSocialCare>;
  /** When the council last changed what it holds about this citizen; null where it holds no record. */
  readonly asAt: Maybe<Scalars['DateTime']['output']>;
  /** Claims for help with rent or council tax, newest first. */
  readonly benefits: Maybe<ReadonlyArray<BenefitClaim>>;
  /** The citizen's Blue Badge for parking; null where none is held. */
  readonly blueBadge: Maybe<BlueBadge>;
  /** Warnings in force that staff must read before they meet this citizen, newest first. */
  readonly cautionaryAlerts: Maybe<ReadonlyArray<CautionaryAlert>>;
  /** Children's social care and early help; null where the child is not known to them. */
  readonly childrensSocialCare: Maybe<ChildSocialCare>;
  /** Council tax accounts that the citizen is liable for, the current one first. */
  readonly councilTax: Maybe<ReadonlyArray<CouncilTaxAccount>>;
  /** Applications for help as homeless or threatened with it, newest first. */
  readonly homelessnessCases: Maybe<HomelessnessCaseConnection>;
  /** Numbers that other bodies know the citizen by, as the council holds them. */
  readonly identifiers: Maybe<ReadonlyArray<CouncilIdentifier>>;
  /** Each record that the council holds, most recently changed first. Two mean that somebody was written down twice. */
  readonly records: Maybe<ReadonlyArray<CouncilRecord>>;
  /** The citizen's reference in each of the council's systems, to quote when you ring a colleague. */
  readonly references: Maybe<ReadonlyArray<CouncilReference>>;
  /** Enquiries into whether the citizen, as an adult with care needs, was abused or neglected, newest first. */
  readonly safeguardingEnquiries: Maybe<SafeguardingEnquiryConnection>;
  /** What the citizen has asked the council to do, newest first. */
  readonly serviceRequests: Maybe<ServiceRequestConnection>;
  /** Homes that the citizen rents or rented from the council, the current one first. */
  readonly tenancies: Maybe<ReadonlyArray<Tenancy>>;
};


/**
 * What the council holds about one citizen, joined over all the records that are known to be theirs.
 * An empty list means none held. A null with an error beside it means that it may not be said here.
 */
export type CouncilPersonHomelessnessCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  isOpen?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * What the council holds about one citizen, joined over all the records that are known to be theirs.
 * An empty list means none held. A null with an error beside it means that it may not be said here.
 */
export type CouncilPersonSafeguardingEnquiriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What the council holds about one citizen, joined over all the records that are known to be theirs.
 * An empty list means none held. A null with an error beside it means that it may not be said here.
 */
export type CouncilPersonServiceRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ServiceRequestStatus>;
};

/** One record of the citizen, as the council wrote it down. It may be wrong or old: see when it was changed. */
export type CouncilRecord = {
  readonly __typename?: 'CouncilRecord';
  /** Address; null where none is held. */
  readonly address: Maybe<CouncilAddress>;
  /** Date of birth. The first of January often stands for a day that nobody knew. */
  readonly birthDate: Maybe<Scalars['Date']['output']>;
  /** Email address. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** Family name. */
  readonly familyName: Maybe<Scalars['String']['output']>;
  /** Given names, in order. */
  readonly givenNames: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Telephone number. */
  readonly phone: Maybe<Scalars['String']['output']>;
  /** The record's own reference. */
  readonly reference: Maybe<Scalars['ID']['output']>;
  /** Title, such as Mrs. */
  readonly title: Maybe<Scalars['String']['output']>;
  /** When the record was last changed. */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A reference in one of the council's systems. */
export type CouncilReference = {
  readonly __typename?: 'CouncilReference';
  /** The reference there. */
  readonly reference: Maybe<Scalars['String']['output']>;
  /** The system, such as Housing or Revenues. */
  readonly system: Maybe<Scalars['String']['output']>;
};

/** A council tax account. */
export type CouncilTaxAccount = {
  readonly __typename?: 'CouncilTaxAccount';
  /** The account's reference, as on the bill. */
  readonly accountReference: Maybe<Scalars['ID']['output']>;
  /** Pounds still to pay this year. Below zero, the account is in credit. */
  readonly balance: Maybe<Scalars['Decimal']['output']>;
  /** The property's band. */
  readonly band: Maybe<CouncilTaxBand>;
  /** The letter that checks the reference. */
  readonly checkCharacter: Maybe<Scalars['String']['output']>;
  /** What lowers the bill. An empty list means nothing does. */
  readonly discounts: Maybe<ReadonlyArray<CodedValue>>;
  /** Where letters go after the citizen moved; null where none was left. */
  readonly forwardingAddress: Maybe<CouncilAddress>;
  /** The days for which the citizen is liable; no end while it goes on. */
  readonly liability: Maybe<DateRange>;
  /** The part of the balance that should have been paid by now, in pounds. */
  readonly overdue: Maybe<Scalars['Decimal']['output']>;
  /** How it is paid. */
  readonly paymentMethod: Maybe<PaymentMethod>;
  /** The property that the tax is on. */
  readonly property: Maybe<CouncilAddress>;
};

/** A valuation band of council tax. */
export type CouncilTaxBand =
  /** Band A, the lowest. */
  | 'A'
  /** Band B. */
  | 'B'
  /** Band C. */
  | 'C'
  /** Band D. */
  | 'D'
  /** Band E. */
  | 'E'
  /** Band F. */
  | 'F'
  /** Band G. */
  | 'G'
  /** Band H, the highest. */
  | 'H';

/** A stretch of days. An open end is null. */
export type DateRange = {
  readonly __typename?: 'DateRange';
  /** The last day; null while it goes on. */
  readonly end: Maybe<Scalars['Date']['output']>;
  /** The first day. */
  readonly start: Maybe<Scalars['Date']['output']>;
};

/** A stretch of help for a family before its troubles grow. */
export type EarlyHelpEpisode = {
  readonly __typename?: 'EarlyHelpEpisode';
  /** Why it ended. */
  readonly endReason: Maybe<CodedValue>;
  /** Who leads it. */
  readonly leadOrganisation: Maybe<Scalars['String']['output']>;
  /** The days of the help; no end while it goes on. */
  readonly period: Maybe<DateRange>;
  /** Why it was given. */
  readonly reason: Maybe<CodedValue>;
  /** The episode's reference. */
  readonly reference: Maybe<Scalars['ID']['output']>;
};

/** One page of early help. */
export type EarlyHelpEpisodeConnection = {
  readonly __typename?: 'EarlyHelpEpisodeConnection';
  /** The episodes with their cursors. */
  readonly edges: ReadonlyArray<EarlyHelpEpisodeEdge>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** One episode of early help and its place in the list. */
export type EarlyHelpEpisodeEdge = {
  readonly __typename?: 'EarlyHelpEpisodeEdge';
  /** Pass it as `after` to continue behind this episode. */
  readonly cursor: Scalars['String']['output'];
  /** The episode. */
  readonly node: EarlyHelpEpisode;
};

/** An application for help as homeless or threatened with it (H-CLIC). */
export type HomelessnessCase = {
  readonly __typename?: 'HomelessnessCase';
  /** The case officer to ask. */
  readonly caseOfficer: Maybe<Scalars['String']['output']>;
  /** The day on which the last duty ended. */
  readonly closedOn: Maybe<Scalars['Date']['output']>;
  /** What the council now has a duty to do. */
  readonly duty: Maybe<HomelessnessDuty>;
  /** Whether the council has placed the citizen somewhere for the time being. Where is never said. */
  readonly isInTemporaryAccommodation: Maybe<Scalars['Boolean']['output']>;
  /** Whether the case goes on. */
  readonly isOpen: Maybe<Scalars['Boolean']['output']>;
  /** The day of the application. */
  readonly openedOn: Maybe<Scalars['Date']['output']>;
  /** Why the citizen comes before others. An empty list means none recorded. */
  readonly priorityNeeds: Maybe<ReadonlyArray<CodedValue>>;
  /** Why the citizen lost, or is about to lose, their last settled home. */
  readonly reason: Maybe<CodedValue>;
  /** The case's reference. */
  readonly reference: Maybe<Scalars['ID']['output']>;
};

/** One page of homelessness cases. */
export type HomelessnessCaseConnection = {
  readonly __typename?: 'HomelessnessCaseConnection';
  /** The cases with their cursors. */
  readonly edges: ReadonlyArray<HomelessnessCaseEdge>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** One homelessness case and its place in the list. */
export type HomelessnessCaseEdge = {
  readonly __typename?: 'HomelessnessCaseEdge';
  /** Pass it as `after` to continue behind this case. */
  readonly cursor: Scalars['String']['output'];
  /** The case. */
  readonly node: HomelessnessCase;
};

/** A duty of the council under the Homelessness Reduction Act 2017 and the Housing Act 1996, part 7. */
export type HomelessnessDuty =
  /** To house somebody in priority need. */
  | 'MAIN'
  /** To help somebody keep their home, for 56 days. */
  | 'PREVENTION'
  /** To help somebody without a home find one, for 56 days. */
  | 'RELIEF';

/** A body that gives people numbers. */
export type IdentifierScheme =
  /** NHS number. */
  | 'NHS_NUMBER'
  /** National Insurance number. */
  | 'NINO'
  /** Unique pupil number. */
  | 'UPN';

/** The gazetteer's judgement of one way of writing an address (BS 7666 logical status). */
export type LpiStatus =
  /** Another way in which people write it. */
  | 'ALTERNATIVE'
  /** The official address. */
  | 'APPROVED_PREFERRED'
  /** Proposed, not yet looked at. */
  | 'CANDIDATE'
  /** No longer in use, such as a demolished building. */
  | 'HISTORICAL'
  /** Planned or being built. */
  | 'PROVISIONAL'
  /** Refused by the national gazetteer. */
  | 'REJECTED_EXTERNAL'
  /** Refused by the council. */
  | 'REJECTED_INTERNAL';

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

/** How a bill is paid. */
export type PaymentMethod =
  /** Card, online or by telephone. */
  | 'CARD'
  /** Cash at a shop or post office. */
  | 'CASH'
  /** By the bank, without being asked each time. */
  | 'DIRECT_DEBIT'
  /** Standing order. */
  | 'STANDING_ORDER';

export type Query = {
  readonly __typename?: 'Query';
  /**
   * What a resident can ask the council to do or put right, and the questions that go with each (Open311 service list).
   * Open data: anybody may read it.
   */
  readonly serviceRequestTypes: Maybe<ReadonlyArray<ServiceRequestType>>;
};


export type QueryServiceRequestTypesArgs = {
  group?: InputMaybe<Scalars['String']['input']>;
};

/** How a request came in. */
export type RequestChannel =
  /** At a desk. */
  | 'DESK'
  /** Through a partner, on the citizen's behalf. */
  | 'PARTNER'
  /** By telephone. */
  | 'PHONE'
  /** On the website. */
  | 'WEB';

/** An enquiry into abuse or neglect of an adult (Safeguarding Adults Collection). */
export type SafeguardingEnquiry = {
  readonly __typename?: 'SafeguardingEnquiry';
  /** The day on which it was concluded; null while it goes on. */
  readonly concludedOn: Maybe<Scalars['Date']['output']>;
  /** Whether the law requires it. */
  readonly kind: Maybe<SafeguardingEnquiryKind>;
  /** The enquiry's reference. */
  readonly reference: Maybe<Scalars['ID']['output']>;
  /** What became of the risk; null while the enquiry goes on. */
  readonly riskOutcome: Maybe<SafeguardingRiskOutcome>;
  /** Where the risk came from. */
  readonly riskSource: Maybe<CodedValue>;
  /** What the adult was at risk of. */
  readonly risks: Maybe<ReadonlyArray<CodedValue>>;
  /** How far it has come. */
  readonly stage: Maybe<SafeguardingStage>;
  /** The day on which it began. */
  readonly startedOn: Maybe<Scalars['Date']['output']>;
};

/** One page of safeguarding enquiries. */
export type SafeguardingEnquiryConnection = {
  readonly __typename?: 'SafeguardingEnquiryConnection';
  /** The enquiries with their cursors. */
  readonly edges: ReadonlyArray<SafeguardingEnquiryEdge>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** One safeguarding enquiry and its place in the list. */
export type SafeguardingEnquiryEdge = {
  readonly __typename?: 'SafeguardingEnquiryEdge';
  /** Pass it as `after` to continue behind this enquiry. */
  readonly cursor: Scalars['String']['output'];
  /** The enquiry. */
  readonly node: SafeguardingEnquiry;
};

/** Whether the law requires an enquiry. */
export type SafeguardingEnquiryKind =
  /** Made although the law does not require it. */
  | 'OTHER'
  /** Required by section 42 of the Care Act 2014. */
  | 'SECTION_42';

/** What became of a risk. */
export type SafeguardingRiskOutcome =
  /** The risk is lower. */
  | 'REDUCED'
  /** The risk is as it was. */
  | 'REMAINED'
  /** The risk is gone. */
  | 'REMOVED';

/** How far a safeguarding enquiry has come. */
export type SafeguardingStage =
  /** A concern was raised. */
  | 'CONCERN'
  /** It is over. */
  | 'CONCLUDED'
  /** It is being looked into. */
  | 'ENQUIRY';

/** An enquiry into whether a child was being harmed. */
export type Section47Enquiry = {
  readonly __typename?: 'Section47Enquiry';
  /** The day by which a child protection conference was to meet. */
  readonly conferenceDue: Maybe<Scalars['Date']['output']>;
  /** The day on which it met; null if it did not. */
  readonly conferenceOn: Maybe<Scalars['Date']['output']>;
  /** Whether it was found that no conference is needed. */
  readonly isConferenceNotRequired: Maybe<Scalars['Boolean']['output']>;
  /** The day on which it began. */
  readonly startedOn: Maybe<Scalars['Date']['output']>;
};

/** Something that the citizen asked the council to do or put right. */
export type ServiceRequest = {
  readonly __typename?: 'ServiceRequest';
  /** How it came in. */
  readonly channel: Maybe<RequestChannel>;
  /** What the citizen said about it. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** When it should be done; null where that is not known. */
  readonly expectedAt: Maybe<Scalars['DateTime']['output']>;
  /** Degrees north (WGS 84). */
  readonly latitude: Maybe<Scalars['Decimal']['output']>;
  /** Degrees east (WGS 84). */
  readonly longitude: Maybe<Scalars['Decimal']['output']>;
  /** Where the work is, in words. */
  readonly place: Maybe<Scalars['String']['output']>;
  /** The postcode. */
  readonly postcode: Maybe<Scalars['Postcode']['output']>;
  /** The request's reference, to give to the caller. */
  readonly reference: Maybe<Scalars['ID']['output']>;
  /** When it was made. */
  readonly requestedAt: Maybe<Scalars['DateTime']['output']>;
  /** What the council said when it took the request, such as how long it takes. */
  readonly serviceNotice: Maybe<Scalars['String']['output']>;
  /** Whether the council still works on it. */
  readonly status: Maybe<ServiceRequestStatus>;
  /** Why it has that status, in words for the caller. */
  readonly statusNotes: Maybe<Scalars['String']['output']>;
  /** The team that does the work. */
  readonly teamResponsible: Maybe<Scalars['String']['output']>;
  /** What was asked for. */
  readonly type: Maybe<ServiceRequestType>;
  /** When something last happened. */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** The property that it concerns; null where it concerns none. */
  readonly uprn: Maybe<Scalars['Uprn']['output']>;
};

/** One question of a service. */
export type ServiceRequestAttribute = {
  readonly __typename?: 'ServiceRequestAttribute';
  /** The question's code. */
  readonly code: Scalars['ID']['output'];
  /** What kind of answer is wanted. */
  readonly datatype: ServiceRequestAttributeType;
  /** How to write the answer. */
  readonly datatypeDescription: Maybe<Scalars['String']['output']>;
  /** The question, as to be asked. */
  readonly description: Scalars['String']['output'];
  /** Whether an answer is wanted; if not, it is only a note to read out. */
  readonly isAnswerExpected: Scalars['Boolean']['output'];
  /** Whether a request is refused without an answer. */
  readonly isRequired: Scalars['Boolean']['output'];
  /** The answers to choose from. An empty list means that any answer is taken. */
  readonly values: ReadonlyArray<CodedValue>;
};

/** The kind of answer that a question wants. */
export type ServiceRequestAttributeType =
  /** A date and time. */
  | 'DATETIME'
  /** One or more from the list. */
  | 'MULTI_VALUE_LIST'
  /** A number. */
  | 'NUMBER'
  /** One from the list. */
  | 'SINGLE_VALUE_LIST'
  /** A short text. */
  | 'STRING'
  /** A longer text. */
  | 'TEXT';

/** One page of service requests. */
export type ServiceRequestConnection = {
  readonly __typename?: 'ServiceRequestConnection';
  /** The requests with their cursors. */
  readonly edges: ReadonlyArray<ServiceRequestEdge>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** One service request and its place in the list. */
export type ServiceRequestEdge = {
  readonly __typename?: 'ServiceRequestEdge';
  /** Pass it as `after` to continue behind this request. */
  readonly cursor: Scalars['String']['output'];
  /** The request. */
  readonly node: ServiceRequest;
};

/** How soon a request gets its reference. */
export type ServiceRequestResponse =
  /** Later; a token comes at once. */
  | 'BATCH'
  /** Never; the request is passed on and cannot be followed. */
  | 'BLACKBOX'
  /** At once. */
  | 'REALTIME';

/** Whether the council still works on a request. */
export type ServiceRequestStatus =
  /** Done, or will not be done: see the notes. */
  | 'CLOSED'
  /** Received or being worked on. */
  | 'OPEN';

/** One thing that a resident can ask the council to do or put right. */
export type ServiceRequestType = {
  readonly __typename?: 'ServiceRequestType';
  /** The questions to ask, in order. An empty list means none. */
  readonly attributes: ReadonlyArray<ServiceRequestAttribute>;
  /** What it covers. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** The group that it is listed under. */
  readonly group: Maybe<Scalars['String']['output']>;
  /** Words that people use for it. */
  readonly keywords: ReadonlyArray<Scalars['String']['output']>;
  /** The service's number in the Local Government Services List, which other bodies use too. */
  readonly lgslId: Maybe<Scalars['Int']['output']>;
  /** What it is called. */
  readonly name: Scalars['String']['output'];
  /** How soon a request gets its reference. */
  readonly response: ServiceRequestResponse;
  /** The code to quote when a request is made. */
  readonly serviceCode: Scalars['ID']['output'];
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

/** A home rented from the council. */
export type Tenancy = {
  readonly __typename?: 'Tenancy';
  /** The home. */
  readonly address: Maybe<CouncilAddress>;
  /** The housing officer to ask. */
  readonly housingOfficer: Maybe<Scalars['String']['output']>;
  /** The day on which a notice was served that the council may ask for the home back; null where none was. */
  readonly noticeServedOn: Maybe<Scalars['Date']['output']>;
  /** The days of the tenancy; no end while it goes on. */
  readonly period: Maybe<DateRange>;
  /** The tenancy's reference. */
  readonly reference: Maybe<Scalars['ID']['output']>;
  /** Pounds of rent that are owed. Below zero, the account is in credit. */
  readonly rentBalance: Maybe<Scalars['Decimal']['output']>;
  /** What right the citizen has to the home. */
  readonly tenureType: Maybe<TenureType>;
  /** Pounds of rent a week. */
  readonly weeklyRent: Maybe<Scalars['Decimal']['output']>;
};

/** The right by which a home is held. */
export type TenureType =
  /** Flexible: a council tenancy for some years. */
  | 'FLEXIBLE'
  /** Introductory: the first year of a council tenancy. */
  | 'INTRODUCTORY'
  /** Bought on a long lease; the council keeps the building. */
  | 'LEASEHOLD'
  /** Secure: a full council tenancy. */
  | 'SECURE'
  /** A licence for temporary accommodation. */
  | 'TEMPORARY_LICENCE';



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
        | GraphQLRecursivePick<FederationTypes['Citizen'], {"councilGrant":true}>
        | GraphQLRecursivePick<FederationTypes['Citizen'], {"councilGrant":true}>
        | GraphQLRecursivePick<FederationTypes['Citizen'], {"councilGrant":true}> ) );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AdultSocialCare: ResolverTypeWrapper<AdultCareRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AgencyGrant: ResolverTypeWrapper<Scalars['AgencyGrant']['output']>;
  Area: ResolverTypeWrapper<AreaReference>;
  BenefitClaim: ResolverTypeWrapper<BenefitRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BenefitKind: BenefitKind;
  BenefitStatus: BenefitStatus;
  BlueBadge: ResolverTypeWrapper<BlueBadgeRow>;
  CareEvent: ResolverTypeWrapper<CareEventRow>;
  CareEventConnection: ResolverTypeWrapper<Omit<CareEventConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CareEventEdge']> }>;
  CareEventEdge: ResolverTypeWrapper<Omit<CareEventEdge, 'node'> & { node: ResolversTypes['CareEvent'] }>;
  CareEventKind: CareEventKind;
  CautionaryAlert: ResolverTypeWrapper<AlertRow>;
  ChildAssessment: ResolverTypeWrapper<ChildAssessmentRow>;
  ChildProtectionPlan: ResolverTypeWrapper<ProtectionPlanRow>;
  ChildReferral: ResolverTypeWrapper<ChildReferralRow>;
  ChildReferralConnection: ResolverTypeWrapper<Omit<ChildReferralConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ChildReferralEdge']> }>;
  ChildReferralEdge: ResolverTypeWrapper<Omit<ChildReferralEdge, 'node'> & { node: ResolversTypes['ChildReferral'] }>;
  ChildSocialCare: ResolverTypeWrapper<ChildCareRow>;
  Citizen: ResolverTypeWrapper<CitizenReference>;
  CodedValue: ResolverTypeWrapper<CodedValue>;
  Contact: ResolverTypeWrapper<CouncilContactRow>;
  CouncilAddress: ResolverTypeWrapper<AddressRow>;
  CouncilIdentifier: ResolverTypeWrapper<Identifier>;
  CouncilPerson: ResolverTypeWrapper<CitizenKeys>;
  CouncilRecord: ResolverTypeWrapper<RecordRow>;
  CouncilReference: ResolverTypeWrapper<ReferenceRow>;
  CouncilTaxAccount: ResolverTypeWrapper<CouncilTaxRow>;
  CouncilTaxBand: CouncilTaxBand;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateRange: ResolverTypeWrapper<DateRange>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  EarlyHelpEpisode: ResolverTypeWrapper<EarlyHelpRow>;
  EarlyHelpEpisodeConnection: ResolverTypeWrapper<Omit<EarlyHelpEpisodeConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['EarlyHelpEpisodeEdge']> }>;
  EarlyHelpEpisodeEdge: ResolverTypeWrapper<Omit<EarlyHelpEpisodeEdge, 'node'> & { node: ResolversTypes['EarlyHelpEpisode'] }>;
  GssCode: ResolverTypeWrapper<Scalars['GssCode']['output']>;
  HomelessnessCase: ResolverTypeWrapper<HomelessnessRow>;
  HomelessnessCaseConnection: ResolverTypeWrapper<Omit<HomelessnessCaseConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['HomelessnessCaseEdge']> }>;
  HomelessnessCaseEdge: ResolverTypeWrapper<Omit<HomelessnessCaseEdge, 'node'> & { node: ResolversTypes['HomelessnessCase'] }>;
  HomelessnessDuty: HomelessnessDuty;
  IdentifierScheme: IdentifierScheme;
  LpiStatus: LpiStatus;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PaymentMethod: PaymentMethod;
  Postcode: ResolverTypeWrapper<Scalars['Postcode']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RequestChannel: RequestChannel;
  SafeguardingEnquiry: ResolverTypeWrapper<SafeguardingRow>;
  SafeguardingEnquiryConnection: ResolverTypeWrapper<Omit<SafeguardingEnquiryConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['SafeguardingEnquiryEdge']> }>;
  SafeguardingEnquiryEdge: ResolverTypeWrapper<Omit<SafeguardingEnquiryEdge, 'node'> & { node: ResolversTypes['SafeguardingEnquiry'] }>;
  SafeguardingEnquiryKind: SafeguardingEnquiryKind;
  SafeguardingRiskOutcome: SafeguardingRiskOutcome;
  SafeguardingStage: SafeguardingStage;
  Section47Enquiry: ResolverTypeWrapper<Section47Row>;
  ServiceRequest: ResolverTypeWrapper<ServiceRequestRow>;
  ServiceRequestAttribute: ResolverTypeWrapper<ServiceRequestAttributeRow>;
  ServiceRequestAttributeType: ServiceRequestAttributeType;
  ServiceRequestConnection: ResolverTypeWrapper<Omit<ServiceRequestConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ServiceRequestEdge']> }>;
  ServiceRequestEdge: ResolverTypeWrapper<Omit<ServiceRequestEdge, 'node'> & { node: ResolversTypes['ServiceRequest'] }>;
  ServiceRequestResponse: ServiceRequestResponse;
  ServiceRequestStatus: ServiceRequestStatus;
  ServiceRequestType: ResolverTypeWrapper<ServiceRequestTypeRow>;
  SpendLine: ResolverTypeWrapper<SpendRow>;
  Tenancy: ResolverTypeWrapper<TenancyRow>;
  TenureType: TenureType;
  Uprn: ResolverTypeWrapper<Scalars['Uprn']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AdultSocialCare: AdultCareRow;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  AgencyGrant: Scalars['AgencyGrant']['output'];
  Area: AreaReference;
  BenefitClaim: BenefitRow;
  ID: Scalars['ID']['output'];
  BlueBadge: BlueBadgeRow;
  CareEvent: CareEventRow;
  CareEventConnection: Omit<CareEventConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CareEventEdge']> };
  CareEventEdge: Omit<CareEventEdge, 'node'> & { node: ResolversParentTypes['CareEvent'] };
  CautionaryAlert: AlertRow;
  ChildAssessment: ChildAssessmentRow;
  ChildProtectionPlan: ProtectionPlanRow;
  ChildReferral: ChildReferralRow;
  ChildReferralConnection: Omit<ChildReferralConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ChildReferralEdge']> };
  ChildReferralEdge: Omit<ChildReferralEdge, 'node'> & { node: ResolversParentTypes['ChildReferral'] };
  ChildSocialCare: ChildCareRow;
  Citizen: CitizenReference;
  CodedValue: CodedValue;
  Contact: CouncilContactRow;
  CouncilAddress: AddressRow;
  CouncilIdentifier: Identifier;
  CouncilPerson: CitizenKeys;
  CouncilRecord: RecordRow;
  CouncilReference: ReferenceRow;
  CouncilTaxAccount: CouncilTaxRow;
  Date: Scalars['Date']['output'];
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  EarlyHelpEpisode: EarlyHelpRow;
  EarlyHelpEpisodeConnection: Omit<EarlyHelpEpisodeConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['EarlyHelpEpisodeEdge']> };
  EarlyHelpEpisodeEdge: Omit<EarlyHelpEpisodeEdge, 'node'> & { node: ResolversParentTypes['EarlyHelpEpisode'] };
  GssCode: Scalars['GssCode']['output'];
  HomelessnessCase: HomelessnessRow;
  HomelessnessCaseConnection: Omit<HomelessnessCaseConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['HomelessnessCaseEdge']> };
  HomelessnessCaseEdge: Omit<HomelessnessCaseEdge, 'node'> & { node: ResolversParentTypes['HomelessnessCase'] };
  PageInfo: PageInfo;
  Postcode: Scalars['Postcode']['output'];
  Query: Record<PropertyKey, never>;
  SafeguardingEnquiry: SafeguardingRow;
  SafeguardingEnquiryConnection: Omit<SafeguardingEnquiryConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['SafeguardingEnquiryEdge']> };
  SafeguardingEnquiryEdge: Omit<SafeguardingEnquiryEdge, 'node'> & { node: ResolversParentTypes['SafeguardingEnquiry'] };
  Section47Enquiry: Section47Row;
  ServiceRequest: ServiceRequestRow;
  ServiceRequestAttribute: ServiceRequestAttributeRow;
  ServiceRequestConnection: Omit<ServiceRequestConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ServiceRequestEdge']> };
  ServiceRequestEdge: Omit<ServiceRequestEdge, 'node'> & { node: ResolversParentTypes['ServiceRequest'] };
  ServiceRequestType: ServiceRequestTypeRow;
  SpendLine: SpendRow;
  Tenancy: TenancyRow;
  Uprn: Scalars['Uprn']['output'];
  String: Scalars['String']['output'];
};

export type AccessDirectiveArgs = {
  class: Scalars['String']['input'];
};

export type AccessDirectiveResolver<Result, Parent, ContextType = CouncilContext, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type GrantDirectiveArgs = { };

export type GrantDirectiveResolver<Result, Parent, ContextType = CouncilContext, Args = GrantDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type IndicatorDirectiveArgs = { };

export type IndicatorDirectiveResolver<Result, Parent, ContextType = CouncilContext, Args = IndicatorDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AdultSocialCareResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['AdultSocialCare'] = ResolversParentTypes['AdultSocialCare']> = {
  allocatedTeam?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allocatedWorker?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['CareEventConnection']>, ParentType, ContextType, RequireFields<AdultSocialCareEventsArgs, 'first'>>;
  isOpen?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  primarySupportReason?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
};

export interface AgencyGrantScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['AgencyGrant'], any> {
  name: 'AgencyGrant';
}

export type AreaResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['Area'] = ResolversParentTypes['Area'], FederationReferenceType extends FederationReferenceTypes['Area'] = FederationReferenceTypes['Area']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Area']> | FederationReferenceType, FederationReferenceType, ContextType>;
  councilSpend?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SpendLine']>>, ParentType, ContextType>;
  gssCode?: Resolver<ResolversTypes['GssCode'], ParentType, ContextType>;
  openServiceRequests?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type BenefitClaimResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['BenefitClaim'] = ResolversParentTypes['BenefitClaim']> = {
  checkCharacter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  householdMembers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['BenefitKind']>, ParentType, ContextType>;
  landlord?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastPaidOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['DateRange']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['BenefitStatus']>, ParentType, ContextType>;
  weeklyAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type BlueBadgeResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['BlueBadge'] = ResolversParentTypes['BlueBadge']> = {
  eligibility?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type CareEventResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['CareEvent'] = ResolversParentTypes['CareEvent']> = {
  deliveryMechanism?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['CareEventKind']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['DateRange']>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reviewReason?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  routeOfAccess?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  serviceType?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  weeklyCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type CareEventConnectionResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['CareEventConnection'] = ResolversParentTypes['CareEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CareEventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CareEventEdgeResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['CareEventEdge'] = ResolversParentTypes['CareEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CareEvent'], ParentType, ContextType>;
};

export type CautionaryAlertResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['CautionaryAlert'] = ResolversParentTypes['CautionaryAlert']> = {
  advice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isDisclosedToCitizen?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviewDue?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validity?: Resolver<Maybe<ResolversTypes['DateRange']>, ParentType, ContextType>;
};

export type ChildAssessmentResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['ChildAssessment'] = ResolversParentTypes['ChildAssessment']> = {
  authorisedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  factors?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CodedValue']>>, ParentType, ContextType>;
  isChildSeen?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  startedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ChildProtectionPlanResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['ChildProtectionPlan'] = ResolversParentTypes['ChildProtectionPlan']> = {
  initialCategory?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  latestCategory?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['DateRange']>, ParentType, ContextType>;
  previousPlans?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reviewedOn?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Date']>>, ParentType, ContextType>;
};

export type ChildReferralResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['ChildReferral'] = ResolversParentTypes['ChildReferral']> = {
  assessments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ChildAssessment']>>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  closureReason?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  isNoFurtherAction?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  primaryNeed?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  referredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  section47Enquiries?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Section47Enquiry']>>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
};

export type ChildReferralConnectionResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['ChildReferralConnection'] = ResolversParentTypes['ChildReferralConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ChildReferralEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ChildReferralEdgeResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['ChildReferralEdge'] = ResolversParentTypes['ChildReferralEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ChildReferral'], ParentType, ContextType>;
};

export type ChildSocialCareResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['ChildSocialCare'] = ResolversParentTypes['ChildSocialCare']> = {
  allocatedTeam?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allocatedWorker?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  childReference?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  earlyHelp?: Resolver<Maybe<ResolversTypes['EarlyHelpEpisodeConnection']>, ParentType, ContextType, RequireFields<ChildSocialCareEarlyHelpArgs, 'first'>>;
  isLookedAfter?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isOpen?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  protectionPlans?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ChildProtectionPlan']>>, ParentType, ContextType>;
  referrals?: Resolver<Maybe<ResolversTypes['ChildReferralConnection']>, ParentType, ContextType, RequireFields<ChildSocialCareReferralsArgs, 'first'>>;
};

export type CitizenResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['Citizen'] = ResolversParentTypes['Citizen'], FederationReferenceType extends FederationReferenceTypes['Citizen'] = FederationReferenceTypes['Citizen']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Citizen']> | FederationReferenceType, FederationReferenceType, ContextType>;
  council?: Resolver<Maybe<ResolversTypes['CouncilPerson']>, ParentType, ContextType>;
  councilContacts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Contact']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CodedValueResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['CodedValue'] = ResolversParentTypes['CodedValue']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  display?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContactResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  agency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CouncilAddressResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['CouncilAddress'] = ResolversParentTypes['CouncilAddress']> = {
  easting?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  locality?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lpiStatus?: Resolver<Maybe<ResolversTypes['LpiStatus']>, ParentType, ContextType>;
  northing?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  paon?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parentUprn?: Resolver<Maybe<ResolversTypes['Uprn']>, ParentType, ContextType>;
  postcode?: Resolver<Maybe<ResolversTypes['Postcode']>, ParentType, ContextType>;
  saon?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  singleLine?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  street?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  town?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uprn?: Resolver<Maybe<ResolversTypes['Uprn']>, ParentType, ContextType>;
  usageCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  usrn?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  wardGssCode?: Resolver<Maybe<ResolversTypes['GssCode']>, ParentType, ContextType>;
};

export type CouncilIdentifierResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['CouncilIdentifier'] = ResolversParentTypes['CouncilIdentifier']> = {
  ending?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scheme?: Resolver<Maybe<ResolversTypes['IdentifierScheme']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CouncilPersonResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['CouncilPerson'] = ResolversParentTypes['CouncilPerson']> = {
  address?: Resolver<Maybe<ResolversTypes['CouncilAddress']>, ParentType, ContextType>;
  adultSocialCare?: Resolver<Maybe<ResolversTypes['AdultSocialCare']>, ParentType, ContextType>;
  asAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  benefits?: Resolver<Maybe<ReadonlyArray<ResolversTypes['BenefitClaim']>>, ParentType, ContextType>;
  blueBadge?: Resolver<Maybe<ResolversTypes['BlueBadge']>, ParentType, ContextType>;
  cautionaryAlerts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CautionaryAlert']>>, ParentType, ContextType>;
  childrensSocialCare?: Resolver<Maybe<ResolversTypes['ChildSocialCare']>, ParentType, ContextType>;
  councilTax?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CouncilTaxAccount']>>, ParentType, ContextType>;
  homelessnessCases?: Resolver<Maybe<ResolversTypes['HomelessnessCaseConnection']>, ParentType, ContextType, RequireFields<CouncilPersonHomelessnessCasesArgs, 'first'>>;
  identifiers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CouncilIdentifier']>>, ParentType, ContextType>;
  records?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CouncilRecord']>>, ParentType, ContextType>;
  references?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CouncilReference']>>, ParentType, ContextType>;
  safeguardingEnquiries?: Resolver<Maybe<ResolversTypes['SafeguardingEnquiryConnection']>, ParentType, ContextType, RequireFields<CouncilPersonSafeguardingEnquiriesArgs, 'first'>>;
  serviceRequests?: Resolver<Maybe<ResolversTypes['ServiceRequestConnection']>, ParentType, ContextType, RequireFields<CouncilPersonServiceRequestsArgs, 'first'>>;
  tenancies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Tenancy']>>, ParentType, ContextType>;
};

export type CouncilRecordResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['CouncilRecord'] = ResolversParentTypes['CouncilRecord']> = {
  address?: Resolver<Maybe<ResolversTypes['CouncilAddress']>, ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  familyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenNames?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CouncilReferenceResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['CouncilReference'] = ResolversParentTypes['CouncilReference']> = {
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CouncilTaxAccountResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['CouncilTaxAccount'] = ResolversParentTypes['CouncilTaxAccount']> = {
  accountReference?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  balance?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  band?: Resolver<Maybe<ResolversTypes['CouncilTaxBand']>, ParentType, ContextType>;
  checkCharacter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  discounts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CodedValue']>>, ParentType, ContextType>;
  forwardingAddress?: Resolver<Maybe<ResolversTypes['CouncilAddress']>, ParentType, ContextType>;
  liability?: Resolver<Maybe<ResolversTypes['DateRange']>, ParentType, ContextType>;
  overdue?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  paymentMethod?: Resolver<Maybe<ResolversTypes['PaymentMethod']>, ParentType, ContextType>;
  property?: Resolver<Maybe<ResolversTypes['CouncilAddress']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export type DateRangeResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['DateRange'] = ResolversParentTypes['DateRange']> = {
  end?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type EarlyHelpEpisodeResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['EarlyHelpEpisode'] = ResolversParentTypes['EarlyHelpEpisode']> = {
  endReason?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  leadOrganisation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['DateRange']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type EarlyHelpEpisodeConnectionResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['EarlyHelpEpisodeConnection'] = ResolversParentTypes['EarlyHelpEpisodeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EarlyHelpEpisodeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EarlyHelpEpisodeEdgeResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['EarlyHelpEpisodeEdge'] = ResolversParentTypes['EarlyHelpEpisodeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EarlyHelpEpisode'], ParentType, ContextType>;
};

export interface GssCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['GssCode'], any> {
  name: 'GssCode';
}

export type HomelessnessCaseResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['HomelessnessCase'] = ResolversParentTypes['HomelessnessCase']> = {
  caseOfficer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  duty?: Resolver<Maybe<ResolversTypes['HomelessnessDuty']>, ParentType, ContextType>;
  isInTemporaryAccommodation?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isOpen?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  openedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  priorityNeeds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CodedValue']>>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type HomelessnessCaseConnectionResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['HomelessnessCaseConnection'] = ResolversParentTypes['HomelessnessCaseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['HomelessnessCaseEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type HomelessnessCaseEdgeResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['HomelessnessCaseEdge'] = ResolversParentTypes['HomelessnessCaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HomelessnessCase'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface PostcodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Postcode'], any> {
  name: 'Postcode';
}

export type QueryResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  serviceRequestTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ServiceRequestType']>>, ParentType, ContextType, Partial<QueryServiceRequestTypesArgs>>;
};

export type SafeguardingEnquiryResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['SafeguardingEnquiry'] = ResolversParentTypes['SafeguardingEnquiry']> = {
  concludedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['SafeguardingEnquiryKind']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  riskOutcome?: Resolver<Maybe<ResolversTypes['SafeguardingRiskOutcome']>, ParentType, ContextType>;
  riskSource?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  risks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CodedValue']>>, ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['SafeguardingStage']>, ParentType, ContextType>;
  startedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type SafeguardingEnquiryConnectionResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['SafeguardingEnquiryConnection'] = ResolversParentTypes['SafeguardingEnquiryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SafeguardingEnquiryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SafeguardingEnquiryEdgeResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['SafeguardingEnquiryEdge'] = ResolversParentTypes['SafeguardingEnquiryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SafeguardingEnquiry'], ParentType, ContextType>;
};

export type Section47EnquiryResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['Section47Enquiry'] = ResolversParentTypes['Section47Enquiry']> = {
  conferenceDue?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  conferenceOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  isConferenceNotRequired?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  startedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ServiceRequestResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['ServiceRequest'] = ResolversParentTypes['ServiceRequest']> = {
  channel?: Resolver<Maybe<ResolversTypes['RequestChannel']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expectedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  latitude?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  longitude?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postcode?: Resolver<Maybe<ResolversTypes['Postcode']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  requestedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  serviceNotice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ServiceRequestStatus']>, ParentType, ContextType>;
  statusNotes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  teamResponsible?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['ServiceRequestType']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  uprn?: Resolver<Maybe<ResolversTypes['Uprn']>, ParentType, ContextType>;
};

export type ServiceRequestAttributeResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['ServiceRequestAttribute'] = ResolversParentTypes['ServiceRequestAttribute']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  datatype?: Resolver<ResolversTypes['ServiceRequestAttributeType'], ParentType, ContextType>;
  datatypeDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isAnswerExpected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['CodedValue']>, ParentType, ContextType>;
};

export type ServiceRequestConnectionResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['ServiceRequestConnection'] = ResolversParentTypes['ServiceRequestConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ServiceRequestEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ServiceRequestEdgeResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['ServiceRequestEdge'] = ResolversParentTypes['ServiceRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ServiceRequest'], ParentType, ContextType>;
};

export type ServiceRequestTypeResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['ServiceRequestType'] = ResolversParentTypes['ServiceRequestType']> = {
  attributes?: Resolver<ReadonlyArray<ResolversTypes['ServiceRequestAttribute']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  keywords?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  lgslId?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  response?: Resolver<ResolversTypes['ServiceRequestResponse'], ParentType, ContextType>;
  serviceCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SpendLineResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['SpendLine'] = ResolversParentTypes['SpendLine']> = {
  agency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  fundingStream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isPrevention?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  theme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TenancyResolvers<ContextType = CouncilContext, ParentType extends ResolversParentTypes['Tenancy'] = ResolversParentTypes['Tenancy']> = {
  address?: Resolver<Maybe<ResolversTypes['CouncilAddress']>, ParentType, ContextType>;
  housingOfficer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  noticeServedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['DateRange']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rentBalance?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  tenureType?: Resolver<Maybe<ResolversTypes['TenureType']>, ParentType, ContextType>;
  weeklyRent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export interface UprnScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Uprn'], any> {
  name: 'Uprn';
}

export type Resolvers<ContextType = CouncilContext> = {
  AdultSocialCare?: AdultSocialCareResolvers<ContextType>;
  AgencyGrant?: GraphQLScalarType;
  Area?: AreaResolvers<ContextType>;
  BenefitClaim?: BenefitClaimResolvers<ContextType>;
  BlueBadge?: BlueBadgeResolvers<ContextType>;
  CareEvent?: CareEventResolvers<ContextType>;
  CareEventConnection?: CareEventConnectionResolvers<ContextType>;
  CareEventEdge?: CareEventEdgeResolvers<ContextType>;
  CautionaryAlert?: CautionaryAlertResolvers<ContextType>;
  ChildAssessment?: ChildAssessmentResolvers<ContextType>;
  ChildProtectionPlan?: ChildProtectionPlanResolvers<ContextType>;
  ChildReferral?: ChildReferralResolvers<ContextType>;
  ChildReferralConnection?: ChildReferralConnectionResolvers<ContextType>;
  ChildReferralEdge?: ChildReferralEdgeResolvers<ContextType>;
  ChildSocialCare?: ChildSocialCareResolvers<ContextType>;
  Citizen?: CitizenResolvers<ContextType>;
  CodedValue?: CodedValueResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  CouncilAddress?: CouncilAddressResolvers<ContextType>;
  CouncilIdentifier?: CouncilIdentifierResolvers<ContextType>;
  CouncilPerson?: CouncilPersonResolvers<ContextType>;
  CouncilRecord?: CouncilRecordResolvers<ContextType>;
  CouncilReference?: CouncilReferenceResolvers<ContextType>;
  CouncilTaxAccount?: CouncilTaxAccountResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateRange?: DateRangeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  EarlyHelpEpisode?: EarlyHelpEpisodeResolvers<ContextType>;
  EarlyHelpEpisodeConnection?: EarlyHelpEpisodeConnectionResolvers<ContextType>;
  EarlyHelpEpisodeEdge?: EarlyHelpEpisodeEdgeResolvers<ContextType>;
  GssCode?: GraphQLScalarType;
  HomelessnessCase?: HomelessnessCaseResolvers<ContextType>;
  HomelessnessCaseConnection?: HomelessnessCaseConnectionResolvers<ContextType>;
  HomelessnessCaseEdge?: HomelessnessCaseEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Postcode?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  SafeguardingEnquiry?: SafeguardingEnquiryResolvers<ContextType>;
  SafeguardingEnquiryConnection?: SafeguardingEnquiryConnectionResolvers<ContextType>;
  SafeguardingEnquiryEdge?: SafeguardingEnquiryEdgeResolvers<ContextType>;
  Section47Enquiry?: Section47EnquiryResolvers<ContextType>;
  ServiceRequest?: ServiceRequestResolvers<ContextType>;
  ServiceRequestAttribute?: ServiceRequestAttributeResolvers<ContextType>;
  ServiceRequestConnection?: ServiceRequestConnectionResolvers<ContextType>;
  ServiceRequestEdge?: ServiceRequestEdgeResolvers<ContextType>;
  ServiceRequestType?: ServiceRequestTypeResolvers<ContextType>;
  SpendLine?: SpendLineResolvers<ContextType>;
  Tenancy?: TenancyResolvers<ContextType>;
  Uprn?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = CouncilContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  grant?: GrantDirectiveResolver<any, any, ContextType>;
  indicator?: IndicatorDirectiveResolver<any, any, ContextType>;
};
