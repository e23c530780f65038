import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CitizenReference, AreaView, HouseholdView } from './references.ts';
import type { SourceStatusView } from './sources.ts';
import type { RelationshipRow, ConsentRow, OutcomePlanRow, OutcomeRow, ContributionRow, LifeEventRow, NotificationRow, PlaceRow, HubRow, HubSessionRow, AgencyRow, JointTeamRow, AreaForumRow, PooledBudgetRow, BudgetContributionRow, BudgetSchemeRow, LookRow, LedgerEventRow } from '../source.ts';
import type { ToldLink } from '../links/told-link.ts';
import type { Waterfall } from '../linkage/linkage.ts';
import type { LinkEventView } from '../links/history.ts';
import type { ShownReview, ShownRecord } from '../reviews/shown-review.ts';
import type { DecidedReview } from '../reviews/decide-match.ts';
import type { Disowned } from '../links/disown.ts';
import type { DisownedView } from '../links/disowned.ts';
import type { LiveContactRow, BreakGlassRow, HubReferralRow, ReleaseRow, SubjectRequestRow, SubjectRequestStepRow } from '../record-source.ts';
import type { ReleaseView } from '../releases/told.ts';
import type { PartView } from '../subject-requests/parts.ts';
import type { AccessBundle } from '../subject-requests/access-bundle.ts';
import type { CitizenMatches } from '../search/find-citizens.ts';
import type { HubNearView } from '../places/hubs-near.ts';
import type { DecisionRecord } from '../../../schema/decision-record.ts';
import type { PartnershipContext } from '../context.ts';
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
  /** A permission that the partnership writes for one agency. It never reaches a client. */
  AgencyGrant: { input: string; output: string; }
  /** A calendar day, `YYYY-MM-DD`. */
  Date: { input: string; output: string; }
  /** A moment with its offset from UTC (RFC 3339). */
  DateTime: { input: string; output: string; }
  /** An exact decimal number as text, such as `12.50`. */
  Decimal: { input: string; output: string; }
  /** A nine-character code of the Office for National Statistics for an area. */
  GssCode: { input: string; output: string; }
  /** An NHS number: 10 digits, of which the last is a check digit. */
  NhsNumber: { input: string; output: string; }
  /** A UK postcode, in any case and with or without its space. */
  Postcode: { input: string; output: string; }
  /** A unique property reference number: 1 to 12 digits. */
  Uprn: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** One step of a request. */
export type AdvanceSubjectRequestInput = {
  /** Which request. */
  readonly id: Scalars['ID']['input'];
  /** A key of yours for this one deed, 8 to 100 letters, digits, - or _. Sent again with it, nothing is done twice. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Why: 20 characters at least to extend, as the citizen is told. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** What to do. */
  readonly step: SubjectRequestStepKind;
};

/** An agency or a charity of the partnership. */
export type Agency = {
  readonly __typename?: 'Agency';
  /** How it shows itself in the partnership. */
  readonly branding: Maybe<Branding>;
  /** What kind of agency it is. */
  readonly kind: AgencyKind;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Its identifier on org-id.guide, such as `GB-CHC-9999001`. */
  readonly orgId: Scalars['ID']['output'];
};

/** What kind of agency it is. */
export type AgencyKind =
  /** The council. */
  | 'COUNCIL'
  /** The NHS. */
  | 'NHS'
  /** The partnership itself. */
  | 'PARTNERSHIP'
  /** The police. */
  | 'POLICE'
  /** Charities and community groups. */
  | 'THIRD_SECTOR';

/** One agency's record joined to a citizen. Records of the police and of confidential charities are left out unless you may know of them. */
export type AgencyLink = {
  readonly __typename?: 'AgencyLink';
  /** The agency that holds the record. */
  readonly agency: Maybe<Agency>;
  /** Why the record was joined. */
  readonly basis: Maybe<LinkBasis>;
  /** How sure the joining is, from 0 to 1. */
  readonly confidence: Maybe<Scalars['Float']['output']>;
  /**
   * How the record compares with the likeliest of this citizen's other records that you may know of. Null where there is no other
   * such record.
   */
  readonly evidence: Maybe<LinkEvidence>;
  /** The link's identifier. */
  readonly id: Scalars['ID']['output'];
  /** When it was joined. */
  readonly linkedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who joined it. */
  readonly linkedBy: Maybe<LinkedBy>;
  /** The last three characters of the agency's own reference. */
  readonly localIdEnding: Maybe<Scalars['String']['output']>;
  /** Whether the link stands. */
  readonly status: Maybe<LinkStatus>;
};

/** One agency's answer to a request. It is given once. */
export type AnswerSubjectRequestPartInput = {
  /** Whose answer: partnership, council, police, nhs or third-sector. */
  readonly agency: Scalars['String']['input'];
  /** What the citizen is told, 20,000 characters at most. */
  readonly answer: Scalars['String']['input'];
  /** The provision relied on, such as DPA 2018 schedule 2 paragraph 2. Needed to refuse. */
  readonly exemption?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is answered or refused. */
  readonly outcome: SubjectRequestOutcome;
  /** Which request. */
  readonly requestId: Scalars['ID']['input'];
};

/** An area with a code of its own: a ward, a small statistical area, the whole authority. */
export type Area = {
  readonly __typename?: 'Area';
  readonly charityGrants: Maybe<ReadonlyArray<SpendLine>>;
  readonly councilSpend: Maybe<ReadonlyArray<SpendLine>>;
  /** The residents' forum; null where there is none. */
  readonly forum: Maybe<AreaForum>;
  /** Its GSS code. */
  readonly gssCode: Scalars['GssCode']['output'];
  readonly healthSpend: Maybe<ReadonlyArray<SpendLine>>;
  /** The shared front doors in it. An empty list means none. */
  readonly hubs: Maybe<ReadonlyArray<Hub>>;
  /** Its tenth in the index of multiple deprivation: 1 is the most deprived. */
  readonly imdDecile: Maybe<Scalars['Int']['output']>;
  /** The teams of several agencies that cover it or an area that it lies in. An empty list means none. */
  readonly jointTeams: Maybe<ReadonlyArray<JointTeam>>;
  /** What kind of area it is. */
  readonly kind: AreaKind;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** The areas that it lies in, the nearest first. */
  readonly parents: Maybe<ReadonlyArray<Area>>;
  readonly policeSpend: Maybe<ReadonlyArray<SpendLine>>;
  /** The money that agencies have put together for it or for an area that it lies in. An empty list means none. */
  readonly pooledBudgets: Maybe<ReadonlyArray<PooledBudget>>;
  /** How many people live there. */
  readonly population: Maybe<Scalars['Int']['output']>;
  /** What all agencies together spend here in one year. Agencies that have given no figures are named, never counted as nothing. */
  readonly spendMap: Maybe<SpendMap>;
};


/** An area with a code of its own: a ward, a small statistical area, the whole authority. */
export type AreaSpendMapArgs = {
  year: Scalars['String']['input'];
};

/** A regular meeting of residents with the agencies of their area. */
export type AreaForum = {
  readonly __typename?: 'AreaForum';
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** When it meets next. */
  readonly nextMeeting: Maybe<Scalars['DateTime']['output']>;
  /** What the residents want done first. */
  readonly priorities: ReadonlyArray<Scalars['String']['output']>;
};

/** What kind of area a code stands for. */
export type AreaKind =
  /** The whole local authority. */
  | 'LOCAL_AUTHORITY'
  /** A lower-layer super output area: about 1,500 people. */
  | 'LSOA'
  /** The area of a police force. */
  | 'POLICE_FORCE'
  /** A ward, which elects councillors. */
  | 'WARD';

/** What was decided about one citizen, for the reader and purpose of the entry. */
export type AuditDecision = {
  readonly __typename?: 'AuditDecision';
  /** The agencies that were permitted to answer. */
  readonly agencies: ReadonlyArray<Scalars['String']['output']>;
  /** The sharing agreement that it was decided under; null when there was none, and then nothing was permitted. */
  readonly agreement: Maybe<Scalars['String']['output']>;
  /** The break-glass that it rests on; null for a decision that stands by itself. */
  readonly breakGlass: Maybe<Scalars['String']['output']>;
  /** About whom. */
  readonly citizenId: Scalars['ID']['output'];
  /** The kinds of data that could be shown in full. */
  readonly classes: ReadonlyArray<Scalars['String']['output']>;
  /** What somebody should look into: SELF, FAMILY or COLLEAGUE. An empty list means nothing. */
  readonly flags: ReadonlyArray<Scalars['String']['output']>;
  /** The decision's identifier; the grants that came of it carry it too. */
  readonly id: Scalars['ID']['output'];
  /** Whether the citizen is told of it only when it has been released. */
  readonly isConfidential: Scalars['Boolean']['output'];
  /** The kinds of data of which only that there is something could be shown. */
  readonly maskedClasses: ReadonlyArray<Scalars['String']['output']>;
  /** The policies that permitted it: each by its id in the policy files, with its plain words. */
  readonly rules: ReadonlyArray<CodedValue>;
};

/** One entry of the ledger. */
export type AuditEvent = {
  readonly __typename?: 'AuditEvent';
  /** The reader, by the subject of their token. */
  readonly actorId: Scalars['ID']['output'];
  /** The subgraphs that were about to be asked, or that were asked. */
  readonly agenciesAsked: ReadonlyArray<Scalars['String']['output']>;
  /** The agency that the reader works for, or citizen. */
  readonly agency: Scalars['String']['output'];
  /** When it was written. */
  readonly at: Scalars['DateTime']['output'];
  /** The citizens that the entry names. */
  readonly citizenIds: ReadonlyArray<Scalars['ID']['output']>;
  /** The application, as it calls itself. */
  readonly client: Maybe<Scalars['String']['output']>;
  /** What was decided about each of them. An empty list means that an earlier entry of the request has it. */
  readonly decisions: ReadonlyArray<AuditDecision>;
  /** The entry's hash, which the next one and a signed checkpoint hold. */
  readonly hash: Scalars['String']['output'];
  /** Whether any decision in it rests on break-glass. */
  readonly isBreakGlass: Scalars['Boolean']['output'];
  /** What it tells. */
  readonly kind: AuditEventKind;
  /** The operation's name, where it is one that ships; a pseudonym otherwise. Null where it has none. */
  readonly operation: Maybe<Scalars['String']['output']>;
  /** The organisation within the agency, where the token names one. */
  readonly organization: Maybe<Scalars['String']['output']>;
  /** What the reader looked for. */
  readonly purpose: CodedValue;
  /** The entry's place in the ledger, chain and number: where the proof is. */
  readonly reference: Scalars['String']['output'];
  /** How the request ended; null for an entry that was written before it did. */
  readonly result: Maybe<AuditResult>;
  /** The role at the desk. */
  readonly role: CodedValue;
  /** A keyed hash of what was searched for: equal for equal searches. On the first entry of a request only. */
  readonly searchHash: Maybe<Scalars['String']['output']>;
  /** The trace id, which the reader was told and the agencies logged: the same on every entry of a request. */
  readonly traceId: Scalars['String']['output'];
  /** How many fields were withheld, by class. An empty list means none, or that the request had not ended. */
  readonly withheld: ReadonlyArray<AuditWithheld>;
};

/** One page of the audit trail. */
export type AuditEventConnection = {
  readonly __typename?: 'AuditEventConnection';
  /** The entries, newest first. */
  readonly edges: ReadonlyArray<AuditEventEdge>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
};

/** One entry of the audit trail in its list. */
export type AuditEventEdge = {
  readonly __typename?: 'AuditEventEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: AuditEvent;
};

/** What an entry of the ledger tells. */
export type AuditEventKind =
  /** About whom agencies were asked, before they were. */
  | 'DISCLOSURE'
  /** How the request ended, before the answer left. */
  | 'OUTCOME'
  /** That a request came, before anybody was asked. */
  | 'REQUEST';

/** How a request ended. */
export type AuditResult =
  /** Some of it was not: withheld, not found, or an agency did not answer. */
  | 'ERRORS'
  /** Nothing was answered. */
  | 'FAILED'
  /** Everything that was asked for was answered. */
  | 'OK';

/** How many fields of one class were withheld from one answer. */
export type AuditWithheld = {
  readonly __typename?: 'AuditWithheld';
  /** How many fields. */
  readonly count: Scalars['Int']['output'];
  /** The class, or OTHER where the field has none of its own. */
  readonly dataClass: Scalars['String']['output'];
};

/** How several agencies show themselves as one. */
export type Branding = {
  readonly __typename?: 'Branding';
  /** Whose logos stand side by side, by the agencies' names. */
  readonly logos: ReadonlyArray<Scalars['String']['output']>;
  /** True when no agency stands above the others. */
  readonly noLeadAgency: Scalars['Boolean']['output'];
  /** The partnership's name. */
  readonly partnershipName: Scalars['String']['output'];
};

/** One breaking of the glass, as the citizen may know of it. */
export type BreakGlass = {
  readonly __typename?: 'BreakGlass';
  /** The agency that they work for: council, police, nhs, third-sector or partnership. */
  readonly agency: Scalars['String']['output'];
  /** The classes of data that it opened. */
  readonly dataClasses: ReadonlyArray<Scalars['String']['output']>;
  /** From when. */
  readonly from: Scalars['DateTime']['output'];
  /** Its identifier. */
  readonly id: Scalars['ID']['output'];
  /** What for. */
  readonly purpose: Purpose;
  /** The last day to review it on: the second working day after it. */
  readonly reviewDueOn: Scalars['Date']['output'];
  /** The officer who was told and reviews it. */
  readonly reviewer: Scalars['String']['output'];
  /** The role of whoever did it. */
  readonly role: Scalars['String']['output'];
  /** How far its review has come. */
  readonly state: BreakGlassState;
  /** Until when: half an hour later. */
  readonly until: Scalars['DateTime']['output'];
};

/** One page of breakings of the glass. */
export type BreakGlassConnection = {
  readonly __typename?: 'BreakGlassConnection';
  /** Those of this page. */
  readonly edges: ReadonlyArray<BreakGlassEdge>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** One breaking of the glass in a page. */
export type BreakGlassEdge = {
  readonly __typename?: 'BreakGlassEdge';
  /** Its cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The breaking of the glass. */
  readonly node: BreakGlass;
};

/** An emergency in which what is masked must be seen. */
export type BreakGlassInput = {
  /** The citizen. */
  readonly citizenId: Scalars['ID']['input'];
  /** A key of yours for this one deed, 8 to 100 letters, digits, - or _. Sent again with it, nothing is done twice. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Why it cannot wait, in your own words: 20 characters at least. A reviewer reads it. */
  readonly justification: Scalars['String']['input'];
  /** What for: the purpose that you have signed in with, and no other. */
  readonly purpose: Purpose;
};

/** What became of breaking the glass. */
export type BreakGlassPayload = {
  readonly __typename?: 'BreakGlassPayload';
  /** The breaking of the glass: show it to whoever did it for as long as it lasts. */
  readonly breakGlass: BreakGlass;
  /** The citizen, as you may see them now. */
  readonly citizen: Citizen;
};

/** One breaking of the glass, as its reviewer sees it. */
export type BreakGlassReview = {
  readonly __typename?: 'BreakGlassReview';
  /** What was done. */
  readonly breakGlass: BreakGlass;
  /** Whose record it was. */
  readonly citizen: Citizen;
  /** Whether the citizen can see it. */
  readonly isShownToCitizen: Scalars['Boolean']['output'];
  /** Why, in their own words. */
  readonly justification: Scalars['String']['output'];
  /** What the reviewer found. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Whoever did it, by the subject of their token. */
  readonly reader: Scalars['String']['output'];
  /** When it was reviewed. */
  readonly reviewedAt: Maybe<Scalars['DateTime']['output']>;
  /** The verdict; null until it is given. */
  readonly verdict: Maybe<BreakGlassVerdict>;
};

/** One page of breakings of the glass to review. */
export type BreakGlassReviewConnection = {
  readonly __typename?: 'BreakGlassReviewConnection';
  /** Those of this page. */
  readonly edges: ReadonlyArray<BreakGlassReviewEdge>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** One breaking of the glass to review, in a page. */
export type BreakGlassReviewEdge = {
  readonly __typename?: 'BreakGlassReviewEdge';
  /** Its cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The breaking of the glass. */
  readonly node: BreakGlassReview;
};

/** What became of a review. */
export type BreakGlassReviewPayload = {
  readonly __typename?: 'BreakGlassReviewPayload';
  /** The review. */
  readonly review: BreakGlassReview;
};

/** How far the review of a breaking of the glass has come. */
export type BreakGlassState =
  /** Not reviewed in time. */
  | 'ESCALATED'
  /** Reviewed. */
  | 'REVIEWED'
  /** Not reviewed yet. */
  | 'REVIEW_DUE';

/** What a reviewer finds. */
export type BreakGlassVerdict =
  /** It was right. */
  | 'JUSTIFIED'
  /** It was not right; the reader's employer is told. */
  | 'NOT_JUSTIFIED';

/** What one agency puts into a pooled budget. */
export type BudgetContribution = {
  readonly __typename?: 'BudgetContribution';
  /** The agency. */
  readonly agency: Maybe<Agency>;
  /** Pounds. */
  readonly amount: Scalars['Decimal']['output'];
  /** The stream that the money comes from, such as NHS minimum contribution or Disabled Facilities Grant. */
  readonly fundingStream: Scalars['String']['output'];
  /** MINIMUM, ADDITIONAL, GRANT or IN_KIND. */
  readonly kind: Scalars['String']['output'];
};

/** One scheme that a pooled budget pays for. */
export type BudgetScheme = {
  readonly __typename?: 'BudgetScheme';
  /** Pounds spent so far; null before the first report. */
  readonly actual: Maybe<Scalars['Decimal']['output']>;
  /** The agency that buys it. */
  readonly commissioner: Maybe<Agency>;
  /** The scheme's identifier. */
  readonly id: Scalars['ID']['output'];
  /** Pounds planned. */
  readonly planned: Scalars['Decimal']['output'];
  /** The agency that does the work; null where it is not one of the partnership's. */
  readonly provider: Maybe<Agency>;
  /** What kind of scheme it is. */
  readonly schemeType: Scalars['String']['output'];
};

/** Who is with you. */
export type CallerKind =
  /** The citizen. */
  | 'CITIZEN'
  /** Somebody who speaks for them: a parent, an attorney, an advocate. */
  | 'REPRESENTATIVE';

/**
 * A person who lives in the place or is known to one of its agencies. The partnership knows who is who and who may see
 * what; each agency adds what it knows itself.
 */
export type Citizen = {
  readonly __typename?: 'Citizen';
  /** The day they were born. */
  readonly birthDate: Maybe<Scalars['Date']['output']>;
  /**
   * When somebody broke the glass to see this citizen's record, newest first. The citizen is shown what police did, or others did
   * for safeguarding or against crime, once an officer has released it.
   */
  readonly breakGlasses: Maybe<BreakGlassConnection>;
  readonly charityContacts: Maybe<ReadonlyArray<Contact>>;
  /** How to talk with them: language, interpreter, hearing and other adjustments. An empty list means none recorded. */
  readonly communicationNeeds: Maybe<ReadonlyArray<CodedValue>>;
  /** What the citizen has agreed to, or has withdrawn. An empty list means that nothing was asked or agreed. */
  readonly consents: Maybe<ReadonlyArray<Consent>>;
  readonly councilContacts: Maybe<ReadonlyArray<Contact>>;
  /** The permission for the council. */
  readonly councilGrant: Maybe<Scalars['AgencyGrant']['output']>;
  /** The day they died; null for the living. */
  readonly deathDate: Maybe<Scalars['Date']['output']>;
  /** The name to greet them by. */
  readonly displayName: Maybe<Scalars['String']['output']>;
  /**
   * Dealings of two agencies or more about one subject within a few days, so that one visit can serve them all.
   * Counted only from what you may see of each agency's contacts.
   */
  readonly duplicateContacts: Maybe<ReadonlyArray<DuplicateContact>>;
  readonly healthContacts: Maybe<ReadonlyArray<Contact>>;
  /** Where they live now. Null for somebody with no fixed abode, and withheld where the address must stay secret. */
  readonly home: Maybe<Place>;
  /** Who is recorded at the same address. People whose address must stay secret are left out. */
  readonly household: Maybe<Household>;
  /** The partnership's own identifier: opaque and permanent, never an NHS number or another agency's reference. */
  readonly id: Scalars['ID']['output'];
  /** What was told once for all agencies (a move, a birth, a death), newest first, with each agency's receipt. */
  readonly lifeEvents: Maybe<LifeEventConnection>;
  /**
   * What has happened to this citizen's links, newest first: nothing is ever overwritten. What is of a record that you may not
   * know of is left out.
   */
  readonly linkHistory: Maybe<LinkEventConnection>;
  /** Which agencies' records were joined to this citizen, and why. */
  readonly links: Maybe<ReadonlyArray<AgencyLink>>;
  /** The permission for the NHS. */
  readonly nhsGrant: Maybe<Scalars['AgencyGrant']['output']>;
  /** The plans that several agencies carry with this citizen. An empty list means none that you may know of. */
  readonly outcomePlans: Maybe<ReadonlyArray<OutcomePlan>>;
  readonly policeContacts: Maybe<ReadonlyArray<Contact>>;
  /** The permission for the police. */
  readonly policeGrant: Maybe<Scalars['AgencyGrant']['output']>;
  /** Family, carers and others who matter. An empty list means none recorded. */
  readonly relationships: Maybe<ReadonlyArray<CitizenRelationship>>;
  /**
   * What agencies' officers have released to be read, newest first, over or not. The citizen sees what is for them, an agency's
   * officer what is of that agency.
   */
  readonly releases: Maybe<ReadonlyArray<Release>>;
  /**
   * One entry per agency: whether it knows this citizen, or may not say. An agency that knows them and does not answer
   * today is named with the errors of the answer, not here.
   */
  readonly sources: Maybe<ReadonlyArray<SourceStatus>>;
  /** What the citizen has asked about their rights in their data, newest first, and how far it has come. */
  readonly subjectRequests: Maybe<SubjectRequestConnection>;
  /** The permission for the third sector. */
  readonly thirdSectorGrant: Maybe<Scalars['AgencyGrant']['output']>;
  /**
   * Who has looked, newest first: in which role, for which agency and purpose, at which kinds of data, and by which rule.
   * A look that police or safeguarding must keep to themselves is left out until they release it.
   */
  readonly whoHasLooked: Maybe<LookConnection>;
};


/**
 * A person who lives in the place or is known to one of its agencies. The partnership knows who is who and who may see
 * what; each agency adds what it knows itself.
 */
export type CitizenBreakGlassesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A person who lives in the place or is known to one of its agencies. The partnership knows who is who and who may see
 * what; each agency adds what it knows itself.
 */
export type CitizenDuplicateContactsArgs = {
  withinDays?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A person who lives in the place or is known to one of its agencies. The partnership knows who is who and who may see
 * what; each agency adds what it knows itself.
 */
export type CitizenLifeEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A person who lives in the place or is known to one of its agencies. The partnership knows who is who and who may see
 * what; each agency adds what it knows itself.
 */
export type CitizenLinkHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A person who lives in the place or is known to one of its agencies. The partnership knows who is who and who may see
 * what; each agency adds what it knows itself.
 */
export type CitizenOutcomePlansArgs = {
  status?: InputMaybe<PlanStatus>;
};


/**
 * A person who lives in the place or is known to one of its agencies. The partnership knows who is who and who may see
 * what; each agency adds what it knows itself.
 */
export type CitizenSubjectRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A person who lives in the place or is known to one of its agencies. The partnership knows who is who and who may see
 * what; each agency adds what it knows itself.
 */
export type CitizenWhoHasLookedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One page of who a caller may be. */
export type CitizenMatchConnection = {
  readonly __typename?: 'CitizenMatchConnection';
  /** The matches of this page, the likeliest first. */
  readonly edges: ReadonlyArray<CitizenMatchEdge>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** True when more than 50 people match. Then none is shown: ask the caller for one thing more. */
  readonly tooMany: Scalars['Boolean']['output'];
};

/** Somebody whom a caller may be. */
export type CitizenMatchEdge = {
  readonly __typename?: 'CitizenMatchEdge';
  /** Its cursor. */
  readonly cursor: Scalars['String']['output'];
  /** Why they matched: how each thing that you gave fits, what speaks most for them first. What you may not be told of them is left out. */
  readonly evidence: ReadonlyArray<MatchEvidence>;
  /** What fitted. */
  readonly matchedOn: ReadonlyArray<MatchCriterion>;
  /** The citizen. */
  readonly node: Citizen;
  /** How likely it is that they are who you mean, from 0 to 1, by what you gave and may be told. A telephone number alone is seldom near 1. */
  readonly score: Scalars['Float']['output'];
};

/** How another citizen matters to this one. */
export type CitizenRelationship = {
  readonly __typename?: 'CitizenRelationship';
  /** The other citizen. */
  readonly other: Maybe<Citizen>;
  /** Since when, and until when. */
  readonly period: Maybe<DateRange>;
  /** What the other is to this citizen: mother, spouse, carer ... */
  readonly role: Maybe<CodedValue>;
};

/** What a caller has told you about themselves. */
export type CitizenSearch = {
  /** The birth date, or the first day of a range. */
  readonly birthDate?: InputMaybe<Scalars['Date']['input']>;
  /** The last day of a range, 20 years at most. A range needs both names beside it, or a postcode, property or number. */
  readonly birthDateTo?: InputMaybe<Scalars['Date']['input']>;
  /** An email address. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** A surname, present or former. */
  readonly familyName?: InputMaybe<Scalars['String']['input']>;
  /** True to find near misses too: small spelling mistakes, names or day and month changed places, a birth date nearly right. Names then need two letters. */
  readonly fuzzy?: InputMaybe<Scalars['Boolean']['input']>;
  /** A first name. */
  readonly givenName?: InputMaybe<Scalars['String']['input']>;
  /** The NHS number. */
  readonly nhsNumber?: InputMaybe<Scalars['NhsNumber']['input']>;
  /** The National Insurance number, in any spacing. */
  readonly nino?: InputMaybe<Scalars['String']['input']>;
  /** A phone number, in any spacing. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** The postcode of an address that an agency has for them. */
  readonly postcode?: InputMaybe<Scalars['Postcode']['input']>;
  /** The property that an agency has for them. */
  readonly uprn?: InputMaybe<Scalars['Uprn']['input']>;
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

/** What a citizen has agreed to: which agencies may share which classes of data, and what for. */
export type Consent = {
  readonly __typename?: 'Consent';
  /** The agencies that may share with each other. */
  readonly agencies: Maybe<ReadonlyArray<Agency>>;
  /** How it was recorded: by phone, in writing, in person. */
  readonly capturedHow: Maybe<Scalars['String']['output']>;
  /** Which classes of data, such as HEALTH_ADMIN. */
  readonly dataClasses: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** From when. */
  readonly from: Maybe<Scalars['DateTime']['output']>;
  /** Who agreed: the citizen, or somebody for them. */
  readonly givenBy: Maybe<Scalars['String']['output']>;
  /** The consent's identifier. */
  readonly id: Scalars['ID']['output'];
  /** What for. */
  readonly purposes: Maybe<ReadonlyArray<Purpose>>;
  /** The words that were said yes to; null for a consent from before they were kept. */
  readonly statement: Maybe<Scalars['String']['output']>;
  /** Whether it stands. */
  readonly status: Maybe<ConsentStatus>;
  /** Until when; null without an end. */
  readonly until: Maybe<Scalars['DateTime']['output']>;
  /** When it was withdrawn; null while it stands. */
  readonly withdrawnAt: Maybe<Scalars['DateTime']['output']>;
};

/** How a consent was given. */
export type ConsentChannel =
  /** In person. */
  | 'IN_PERSON'
  /** Online, by the citizen. */
  | 'ONLINE'
  /** On the phone, read aloud. */
  | 'PHONE'
  /** On a signed form. */
  | 'SIGNED_FORM';

/** A class of data that can be shared by consent. The others are never a matter of consent. */
export type ConsentClass =
  /** Ethnic category. */
  | 'EQUALITY'
  /** Council tax, benefits, rent balance. */
  | 'FINANCE'
  /** Appointments, reasonable adjustments, GP practice. */
  | 'HEALTH_ADMIN'
  /** Care plans and referrals. */
  | 'HEALTH_CARE_PLAN'
  /** Tenancies and homelessness. */
  | 'HOUSING'
  /** Where the citizen lives. */
  | 'LOCATION'
  /** Adult social care. */
  | 'SOCIAL_CARE'
  /** A charity's casework, shared outcome plans. */
  | 'SUPPORT';

/** Who agrees to the sharing. */
export type ConsentGiver =
  /** An attorney under a registered lasting power of attorney, for somebody who lacks capacity to decide this. */
  | 'ATTORNEY'
  /** The citizen. Nobody under 13 can. */
  | 'CITIZEN'
  /** A deputy whom the Court of Protection has appointed. */
  | 'DEPUTY'
  /** Somebody with parental responsibility, for a child under 16. */
  | 'PARENTAL_RESPONSIBILITY';

/** What became of a consent. */
export type ConsentPayload = {
  readonly __typename?: 'ConsentPayload';
  /** The citizen, as you may see them now. */
  readonly citizen: Citizen;
  /** The consent, as far as you may see it. */
  readonly consent: Consent;
  /** The consent's identifier. */
  readonly id: Scalars['ID']['output'];
  /** Whether it stands now. */
  readonly status: ConsentStatus;
  /** Until when it stands; null without an end. */
  readonly until: Maybe<Scalars['DateTime']['output']>;
};

/** Whether a consent stands. */
export type ConsentStatus =
  /** It stands. */
  | 'ACTIVE'
  /** Its time is over. */
  | 'EXPIRED'
  /** The citizen took it back. */
  | 'WITHDRAWN';

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

/** How a citizen is with you. */
export type ContactChannel =
  /** At a desk. */
  | 'COUNTER'
  /** On the phone. */
  | 'PHONE'
  /** By video. */
  | 'VIDEO'
  /** At their home or elsewhere. */
  | 'VISIT';

/** What one agency does for an outcome. */
export type Contribution = {
  readonly __typename?: 'Contribution';
  /** What they do. */
  readonly action: Maybe<Scalars['String']['output']>;
  /** The agency. */
  readonly agency: Maybe<Agency>;
  /** What it costs, in pounds. */
  readonly cost: Maybe<Scalars['Decimal']['output']>;
  /** By when. */
  readonly due: Maybe<Scalars['Date']['output']>;
  /** The contribution's identifier. */
  readonly id: Scalars['ID']['output'];
  /** PLANNED, IN_PROGRESS or DONE. */
  readonly status: Maybe<Scalars['String']['output']>;
  /** Who in it. */
  readonly worker: Maybe<Scalars['String']['output']>;
};

/** The law that an agency answers a data subject under. */
export type DataProtectionRegime =
  /** DPA 2018 Part 3, law-enforcement processing. */
  | 'DPA_2018_PART_3'
  /** UK GDPR and DPA 2018 Part 2. */
  | 'UK_GDPR';

/** A stretch of days. An open end is null. */
export type DateRange = {
  readonly __typename?: 'DateRange';
  /** The last day; null while it goes on. */
  readonly end: Maybe<Scalars['Date']['output']>;
  /** The first day. */
  readonly start: Maybe<Scalars['Date']['output']>;
};

/** A day of the week. */
export type DayOfWeek =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY';

/** What a person finds of two records. */
export type DecideMatchInput = {
  /** A key of yours for this deed, 8 to 100 letters, digits, hyphens or underscores: sent again, it is done once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** How you came to it, without naming anybody: 10 characters at least. */
  readonly reason: Scalars['String']['input'];
  /** The review. */
  readonly reviewId: Scalars['ID']['input'];
  /** What you find. */
  readonly verdict: MatchVerdict;
};

/** What one person's word about a review has done. */
export type DecideMatchOutcome =
  /** It is decided, and who is who has been settled anew by it. */
  | 'DECIDED'
  /** People have said different things: it stays open until enough say the same. */
  | 'DISAGREED'
  /** Another person must say the same. */
  | 'NEEDS_ANOTHER_PERSON'
  /** It is taken back, and who is who has been settled anew without it. */
  | 'RETRACTED'
  /** You could not tell: it stays open, for somebody else or for you when you can. */
  | 'STILL_OPEN';

/** What has become of a review. */
export type DecideMatchPayload = {
  readonly __typename?: 'DecideMatchPayload';
  /** What your word has done. */
  readonly outcome: DecideMatchOutcome;
  /** The review. */
  readonly review: MatchReview;
};

/** Which record is not the citizen's. Name a link, or an agency for every record of it that is joined to the citizen and that you may know of. */
export type DisownRecordInput = {
  /** Or the agency, by its orgId. */
  readonly agencyId?: InputMaybe<Scalars['ID']['input']>;
  /** The citizen. */
  readonly citizenId: Scalars['ID']['input'];
  /** A key of yours for this deed, 8 to 100 letters, digits, hyphens or underscores: sent again, it is done once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The link, as `links` gives it. */
  readonly linkId?: InputMaybe<Scalars['ID']['input']>;
  /** What the citizen says of it, without naming anybody. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** What was cut off, and who had read it as the citizen's. */
export type DisownRecordPayload = {
  readonly __typename?: 'DisownRecordPayload';
  /** The agency that was told. */
  readonly agency: Maybe<Agency>;
  /** When it was cut off. */
  readonly at: Maybe<Scalars['DateTime']['output']>;
  /** The citizen, as they are shown now. */
  readonly citizen: Maybe<Citizen>;
  /**
   * Whose look has asked that agency about the citizen while the record was joined to one of theirs, newest first: at most 100, by
   * the same rules as `whoHasLooked`.
   */
  readonly earlierReaders: Maybe<ReadonlyArray<Look>>;
  /** The deed's identifier. */
  readonly id: Scalars['ID']['output'];
  /** How many records were cut off. */
  readonly recordCount: Maybe<Scalars['Int']['output']>;
  /** The day by which the agency's officer must have looked into it. */
  readonly reviewDueOn: Maybe<Scalars['Date']['output']>;
};

/** A record that a citizen has said is not theirs: the alert to the officer of the agency that holds it. */
export type DisownedRecord = {
  readonly __typename?: 'DisownedRecord';
  /** The agency that holds it; null for another agency, which is not named to you. */
  readonly agency: Maybe<Agency>;
  /** When it was cut off. */
  readonly at: Scalars['DateTime']['output'];
  /** The deed's identifier, by which its officer was told of it. */
  readonly disowningId: Scalars['ID']['output'];
  /** Its identifier in this list: one deed can cut off several records. */
  readonly id: Scalars['ID']['output'];
  /** The last three characters of the agency's own reference; for that agency's own officers. */
  readonly localIdEnding: Maybe<Scalars['String']['output']>;
  /** What the citizen said of it; null when they said nothing. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** The day by which an officer must have looked into it. */
  readonly reviewDueOn: Scalars['Date']['output'];
};

/** One page of records that citizens have said are not theirs. */
export type DisownedRecordConnection = {
  readonly __typename?: 'DisownedRecordConnection';
  /** Those of this page. */
  readonly edges: ReadonlyArray<DisownedRecordEdge>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** One disowned record in its list. */
export type DisownedRecordEdge = {
  readonly __typename?: 'DisownedRecordEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: DisownedRecord;
};

/** Dealings of several agencies about one subject in one window of days. */
export type DuplicateContact = {
  readonly __typename?: 'DuplicateContact';
  /** The contacts, in order of time. */
  readonly contacts: ReadonlyArray<Contact>;
  /** The subject that they share. */
  readonly subject: Scalars['String']['output'];
  /** What to ask the agencies, in words. */
  readonly suggestion: Scalars['String']['output'];
  /** From the first contact to the last. */
  readonly window: DateRange;
};

/** What one comparison of two records says: how far they agree, never what they hold. */
export type FieldEvidence = {
  readonly __typename?: 'FieldEvidence';
  /** Bits for one person (above 0) or for two (below). */
  readonly bits: Scalars['Float']['output'];
  /** What was compared, such as `surname` or `born`. */
  readonly comparison: Scalars['String']['output'];
  /** How far the two agree; null where one of them says nothing of it. */
  readonly level: Maybe<Scalars['String']['output']>;
  /** Bits that are added because the value is rare, or taken because it is common. */
  readonly rarityBits: Scalars['Float']['output'];
};

/** The people recorded at one address. */
export type Household = {
  readonly __typename?: 'Household';
  /** Who is recorded there, this citizen included. People whose address must stay secret are left out. */
  readonly members: Maybe<ReadonlyArray<Citizen>>;
  /** The address. */
  readonly place: Maybe<Place>;
};

/** A shared front door, where several agencies see people. */
export type Hub = {
  readonly __typename?: 'Hub';
  /** What makes it easy to use: step-free, hearing loop, quiet room. */
  readonly accessibility: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Whose names stand on the door. */
  readonly branding: Maybe<Branding>;
  /** The agencies that run it together. */
  readonly hostedBy: Maybe<ReadonlyArray<Agency>>;
  /** The hub's identifier. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Where it is. */
  readonly place: Maybe<Place>;
  /** Who is there when, for what. */
  readonly services: Maybe<ReadonlyArray<HubSession>>;
};

/** The harm that is feared. */
export type HubConcern =
  /** They are abused for who they are. Of adults. */
  | 'DISCRIMINATORY_ABUSE'
  /** There is abuse between those who are, or were, family or partners. */
  | 'DOMESTIC_ABUSE'
  /** Somebody threatens, humiliates or isolates them. */
  | 'EMOTIONAL_ABUSE'
  /** Somebody uses them: for sex, crime, work or as a servant. */
  | 'EXPLOITATION'
  /** Somebody takes or misuses what is theirs. Of adults. */
  | 'FINANCIAL_ABUSE'
  /** Nobody gives them the care that they need. */
  | 'NEGLECT'
  /** A home or a service harms those in its care. Of adults. */
  | 'ORGANISATIONAL_ABUSE'
  /** Somebody hurts them. */
  | 'PHYSICAL_ABUSE'
  /** They do not care for themself. Of adults. */
  | 'SELF_NEGLECT'
  /** Somebody abuses them sexually. */
  | 'SEXUAL_ABUSE';

/** A hub, seen from where somebody is. */
export type HubNear = {
  readonly __typename?: 'HubNear';
  /** The hub. */
  readonly hub: Hub;
  /** How far, in metres as the crow flies. */
  readonly metres: Scalars['Int']['output'];
  /** When it opens next; null when it is not known to open within two weeks. */
  readonly nextOpen: Maybe<Scalars['DateTime']['output']>;
  /** Whether somebody is there now (for the need, when one was given). */
  readonly openNow: Scalars['Boolean']['output'];
};

/** What somebody is referred to the safeguarding hub for. */
export type HubPurpose =
  /** An adult with needs for care and support is to be kept safe. */
  | 'SAFEGUARDING_ADULT'
  /** A child is to be kept safe. Whom you refer may be the child, or a grown-up round them. */
  | 'SAFEGUARDING_CHILD';

/** A referral as the safeguarding hub sees it. */
export type HubReferral = {
  readonly __typename?: 'HubReferral';
  /** When the hub took it up; null while it has not. */
  readonly acceptedAt: Maybe<Scalars['DateTime']['output']>;
  /** The agency that they work for: council, police, nhs or third-sector. */
  readonly agency: Scalars['String']['output'];
  /** Whom it is about, as you may see them now. */
  readonly citizen: Citizen;
  /** When it was closed; null while it is not. */
  readonly closedAt: Maybe<Scalars['DateTime']['output']>;
  /** The harm that is feared. */
  readonly concern: HubConcern;
  /** Its identifier. */
  readonly id: Scalars['ID']['output'];
  /** The body within the agency, such as a charity; null where the agency is one body. */
  readonly organization: Maybe<Scalars['String']['output']>;
  /** What it was made for. */
  readonly purpose: HubPurpose;
  /** What became of it; null while it is not closed. */
  readonly reason: Maybe<HubReferralEndReason>;
  /** When it was made. */
  readonly referredAt: Scalars['DateTime']['output'];
  /** The role of whoever made it. */
  readonly role: Scalars['String']['output'];
  /** How far it has come. */
  readonly state: HubReferralState;
};

/** One page of referrals to the safeguarding hub. */
export type HubReferralConnection = {
  readonly __typename?: 'HubReferralConnection';
  /** Those of this page. */
  readonly edges: ReadonlyArray<HubReferralEdge>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** One referral to the safeguarding hub in a page. */
export type HubReferralEdge = {
  readonly __typename?: 'HubReferralEdge';
  /** Its cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The referral. */
  readonly node: HubReferral;
};

/** What became of a referral to the safeguarding hub. */
export type HubReferralEndReason =
  /** Their needs are assessed. */
  | 'CARE_ASSESSMENT'
  /** Early help is offered. */
  | 'EARLY_HELP'
  /** It was somebody else who was meant, or nobody. */
  | 'MADE_IN_ERROR'
  /** Nothing needs to be done. */
  | 'NO_FURTHER_ACTION'
  /** The council makes an enquiry. */
  | 'SAFEGUARDING_ENQUIRY';

/** What the hub made of a referral. */
export type HubReferralPayload = {
  readonly __typename?: 'HubReferralPayload';
  /** The referral. */
  readonly referral: HubReferral;
};

/** How far a referral to the safeguarding hub has come. */
export type HubReferralState =
  /** Taken up. */
  | 'ACCEPTED'
  /** Closed. */
  | 'CLOSED'
  /** Not decided on in time. The hub sees nothing of the citizen until it takes the referral up. */
  | 'OVERDUE'
  /** Made, and to be decided on within three days. The hub may look. */
  | 'WAITING';

/** One agency's hours at a hub for one service. */
export type HubSession = {
  readonly __typename?: 'HubSession';
  /** The agency that is there. */
  readonly agency: Maybe<Agency>;
  /** Until when, as `HH:MM` on the clock of the place; of the next day when it is before `opensAt`. */
  readonly closesAt: Scalars['String']['output'];
  /** The days of the week. */
  readonly days: ReadonlyArray<DayOfWeek>;
  /** The session's identifier. */
  readonly id: Scalars['ID']['output'];
  /** The need that it meets, such as money, housing, falls, safety or work. */
  readonly need: Scalars['String']['output'];
  /** From when, as `HH:MM` on the clock of the place. */
  readonly opensAt: Scalars['String']['output'];
  /** What they offer. */
  readonly serviceName: Scalars['String']['output'];
};

/** One question about who somebody is, and whether the answer was right. The answer itself is never recorded. */
export type IdentityCheckInput = {
  /** Whether the answer was right. */
  readonly isPassed: Scalars['Boolean']['input'];
  /** What was asked. */
  readonly question: IdentityQuestion;
};

/** A question about who somebody is. */
export type IdentityQuestion =
  /** What lets somebody speak for the citizen, such as a lasting power of attorney or a letter. */
  | 'AUTHORITY'
  /** Their birth date. With the name it counts as one. */
  | 'BIRTH_DATE'
  /** Their full name. */
  | 'NAME'
  /** The postcode that an agency has for them. */
  | 'POSTCODE'
  /** A reference that an agency has given them, such as their NHS number or council-tax account. */
  | 'REFERENCE';

/** A team whose members come from several agencies. */
export type JointTeam = {
  readonly __typename?: 'JointTeam';
  /** The agencies that its members come from. */
  readonly agencies: Maybe<ReadonlyArray<Agency>>;
  /** The areas that it covers. */
  readonly areas: Maybe<ReadonlyArray<Area>>;
  /** The team's identifier. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** What it is there for. */
  readonly remit: Maybe<ReadonlyArray<CodedValue>>;
};

/** Something told once for all agencies. */
export type LifeEvent = {
  readonly __typename?: 'LifeEvent';
  /** The event's identifier. */
  readonly id: Scalars['ID']['output'];
  /** What happened. */
  readonly kind: Maybe<LifeEventKind>;
  /** What became of it in each agency. An agency is left out where you may not know whether it has a record. */
  readonly notifications: Maybe<ReadonlyArray<LifeEventNotification>>;
  /** The day that it happened. */
  readonly occurredOn: Maybe<Scalars['Date']['output']>;
  /** When it was recorded. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** The reference to quote. */
  readonly reference: Maybe<Scalars['String']['output']>;
};

/** One page of life events. */
export type LifeEventConnection = {
  readonly __typename?: 'LifeEventConnection';
  /** The events of this page. */
  readonly edges: ReadonlyArray<LifeEventEdge>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** One life event in a page. */
export type LifeEventEdge = {
  readonly __typename?: 'LifeEventEdge';
  /** Its cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: LifeEvent;
};

/** What can be told once. */
export type LifeEventKind =
  /** The citizen has begun to care for somebody. */
  | 'BECAME_CARER'
  /** A child was born. */
  | 'BIRTH'
  /** The citizen has moved. */
  | 'CHANGE_OF_ADDRESS'
  /** The citizen has another phone or email. */
  | 'CHANGE_OF_CONTACT'
  /** The citizen has another name. */
  | 'CHANGE_OF_NAME'
  /** The citizen has died. */
  | 'DEATH';

/** One agency's receipt for a life event. */
export type LifeEventNotification = {
  readonly __typename?: 'LifeEventNotification';
  /** The agency. */
  readonly agency: Agency;
  /** The agency's own reference for it. */
  readonly agencyReference: Maybe<Scalars['String']['output']>;
  /** When the agency answered. */
  readonly respondedAt: Maybe<Scalars['DateTime']['output']>;
  /** How far it has come. */
  readonly status: NotificationStatus;
};

/** Why two records were taken for one person. */
export type LinkBasis =
  /** Name, birth date and address are the same. */
  | 'DETERMINISTIC_DEMOGRAPHIC'
  /** A person compared the records and said so. */
  | 'HUMAN_CONFIRMED'
  /** The NHS number, traced and verified. */
  | 'NHS_NUMBER_TRACED'
  /** Likely enough, though not the same in everything. */
  | 'PROBABILISTIC'
  /** Another identifier that both records hold. */
  | 'SHARED_IDENTIFIER';

/** One thing that happened to a citizen's links. */
export type LinkEvent = {
  readonly __typename?: 'LinkEvent';
  /** The agencies whose records it was about. */
  readonly agencies: ReadonlyArray<Agency>;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** What. */
  readonly kind: LinkEventKind;
  /** Who did it. */
  readonly linkedBy: LinkedBy;
  /** The model that decided; null where a person did. */
  readonly model: Maybe<Scalars['String']['output']>;
  /** Why, in a few words that name nobody. */
  readonly reason: Scalars['String']['output'];
};

/** One page of what has happened to a citizen's links. */
export type LinkEventConnection = {
  readonly __typename?: 'LinkEventConnection';
  /** What happened, newest first. */
  readonly edges: ReadonlyArray<LinkEventEdge>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** One thing that happened to a citizen's links, in its list. */
export type LinkEventEdge = {
  readonly __typename?: 'LinkEventEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** What happened. */
  readonly node: LinkEvent;
};

/** What can happen to links. */
export type LinkEventKind =
  /** A person said that two records are not one citizen's. */
  | 'CONFIRMED_DIFFERENT'
  /** A person said that two records are one citizen's. */
  | 'CONFIRMED_SAME'
  /** A record was joined to the citizen. */
  | 'LINKED'
  /** Two citizens were found to be one. Both identifiers lead to them from then on. */
  | 'MERGED'
  /** What a person said was taken back. */
  | 'RETRACTED'
  /** Records were found to be somebody else's, and left. */
  | 'SPLIT'
  /** A record was taken off the citizen. */
  | 'UNLINKED';

/**
 * Why two records are taken for one person's or for two people's, in bits: each doubles the odds or halves them. They add up to the
 * total, in whatever order they are drawn.
 */
export type LinkEvidence = {
  readonly __typename?: 'LinkEvidence';
  /** What each comparison adds or takes. */
  readonly fields: ReadonlyArray<FieldEvidence>;
  /** What is lost because relatives at one address would look alike too. */
  readonly householdBits: Scalars['Float']['output'];
  /** The model that it was reckoned with. */
  readonly model: Scalars['String']['output'];
  /** What is lost because people of the same names are alike in more than these. */
  readonly namesakeBits: Scalars['Float']['output'];
  /** What was believed before anything was compared: how seldom two records of the place are one person's. */
  readonly priorBits: Scalars['Float']['output'];
  /** The sum as a probability, from 0 to 1. */
  readonly probability: Scalars['Float']['output'];
  /** What is lost because some names go together, such as a given name and a family name of one community. */
  readonly togetherBits: Scalars['Float']['output'];
  /** The sum. */
  readonly totalBits: Scalars['Float']['output'];
};

/** Whether a link stands. */
export type LinkStatus =
  /** It stands. */
  | 'ACTIVE'
  /** It is not sure enough for what you may see: a person will look at it, and until then nothing of the record is shown to you. */
  | 'NEEDS_REVIEW';

/** Who joined a record to a citizen. */
export type LinkedBy =
  /** The linkage engine, by its model. */
  | 'ENGINE'
  /** A person who compared the records. */
  | 'PERSON';

/** Your contact with a citizen. */
export type LiveContact = {
  readonly __typename?: 'LiveContact';
  /** The questions that were asked. */
  readonly asked: ReadonlyArray<IdentityQuestion>;
  /** Who is with you. */
  readonly callerIs: CallerKind;
  /** How they are with you. */
  readonly channel: ContactChannel;
  /** Since when. */
  readonly from: Scalars['DateTime']['output'];
  /** The contact's identifier: `endContact` takes it. */
  readonly id: Scalars['ID']['output'];
  /** Whether that is enough to be sure who it is. Otherwise the contact opens nothing. */
  readonly isIdentityChecked: Scalars['Boolean']['output'];
  /** Those of them that were answered right. */
  readonly passed: ReadonlyArray<IdentityQuestion>;
  /** When it ends, or has ended. */
  readonly until: Scalars['DateTime']['output'];
};

/** What became of a contact. */
export type LiveContactPayload = {
  readonly __typename?: 'LiveContactPayload';
  /** The citizen, as you may see them now. */
  readonly citizen: Citizen;
  /** The contact. */
  readonly contact: LiveContact;
};

/** One look at one citizen's data, in plain words. Every search that found them counts, opened or not. */
export type Look = {
  readonly __typename?: 'Look';
  /** The agencies that were permitted to answer. An empty list means that only the partnership's own index was looked at. */
  readonly agencies: ReadonlyArray<Scalars['String']['output']>;
  /** The agency that the reader works for: council, police, nhs, third-sector or partnership; or citizen. */
  readonly agency: Scalars['String']['output'];
  /** The sharing agreement that it was decided under; null when there was none, and then nothing was shown. */
  readonly agreement: Maybe<Scalars['String']['output']>;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The kinds of data that could be shown in full. */
  readonly classes: ReadonlyArray<CodedValue>;
  /** Whether somebody opened the record in an emergency, beyond what their role allows: it is reviewed each time. */
  readonly isBreakGlass: Scalars['Boolean']['output'];
  /** The kinds of data of which only that there is something could be shown. */
  readonly maskedClasses: ReadonlyArray<CodedValue>;
  /** What the reader looked for. */
  readonly purpose: CodedValue;
  /** What to quote when you ask about this look. */
  readonly reference: Scalars['String']['output'];
  /** The role at the desk. */
  readonly role: CodedValue;
  /** The rules that allowed it, in plain words. Each is written out in the partnership's policy. */
  readonly rules: ReadonlyArray<CodedValue>;
  /** The look in one sentence, to read aloud. */
  readonly summary: Scalars['String']['output'];
};

/** One page of who has looked at one citizen. */
export type LookConnection = {
  readonly __typename?: 'LookConnection';
  /** The looks, newest first. */
  readonly edges: ReadonlyArray<LookEdge>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
};

/** One look in its list. */
export type LookEdge = {
  readonly __typename?: 'LookEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The look. */
  readonly node: Look;
};

/** Something that a search can fit on. */
export type MatchCriterion =
  /** The birth date. */
  | 'BIRTH_DATE'
  /** The email address. */
  | 'EMAIL'
  /** The family name. */
  | 'FAMILY_NAME'
  /** The given name. */
  | 'GIVEN_NAME'
  /** The NHS number. */
  | 'NHS_NUMBER'
  /** The National Insurance number. */
  | 'NINO'
  /** The phone number. */
  | 'PHONE'
  /** The postcode. */
  | 'POSTCODE'
  /** The property. */
  | 'UPRN';

/** How one thing that was given fits what is on record. */
export type MatchEvidence = {
  readonly __typename?: 'MatchEvidence';
  /** How much that says, in bits: 1 doubles the odds that they are meant, -1 halves them. A rare name says more than a common one. The score counts besides what goes together, such as two names, so that these do not add up to it. */
  readonly bits: Scalars['Float']['output'];
  /** What was compared. */
  readonly criterion: MatchCriterion;
  /** How it fits, in words: the same, a short form, day and month changed places, different. */
  readonly level: Scalars['String']['output'];
};

/**
 * Two records of which a person says whether they are one citizen's. It shows how they compare, and of what they hold only as much
 * as tells two people apart.
 */
export type MatchReview = {
  readonly __typename?: 'MatchReview';
  /** When it was closed; null while it waits. */
  readonly closedAt: Maybe<Scalars['DateTime']['output']>;
  /** How many people must say the same: two where safeguarding is touched. */
  readonly deciders: Scalars['Int']['output'];
  /** How the records compare. */
  readonly evidence: LinkEvidence;
  /** Whether you are among them. If you could not tell (UNSURE), you may still say which, once. */
  readonly hasYourVerdict: Scalars['Boolean']['output'];
  /** The review's identifier. */
  readonly id: Scalars['ID']['output'];
  /** One of the records. */
  readonly one: ReviewedRecord;
  /** The other. */
  readonly other: ReviewedRecord;
  /** How likely it is that the records are one person's, from 0 to 1, by the model of the day it was raised. */
  readonly probability: Scalars['Float']['output'];
  /** When it was raised. */
  readonly raisedAt: Scalars['DateTime']['output'];
  /** Why a person must say. */
  readonly reason: MatchReviewReason;
  /** How it stands. */
  readonly state: MatchReviewState;
  /** How many people have said something. What they said is not shown while it waits, so that each looks for themself. */
  readonly verdictCount: Scalars['Int']['output'];
};

/** One page of pairs of records that wait for a person, or waited. */
export type MatchReviewConnection = {
  readonly __typename?: 'MatchReviewConnection';
  /** Those of this page. */
  readonly edges: ReadonlyArray<MatchReviewEdge>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** One pair in its list. */
export type MatchReviewEdge = {
  readonly __typename?: 'MatchReviewEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The pair. */
  readonly node: MatchReview;
};

/** Why a person must say whether two records are one citizen's. */
export type MatchReviewReason =
  /** They are alike, but each has an identifier that the other's citizen cannot have. */
  | 'CONFLICT'
  /** The citizen has said that one of them is not theirs. */
  | 'DISOWNED'
  /** They are alike, and not enough to be sure. */
  | 'GREY_ZONE'
  /** They are alike, but the records that are joined to them are not. */
  | 'REFUSED';

/** How a review stands. */
export type MatchReviewState =
  /** It has been decided. */
  | 'DECIDED'
  /** It waits for a person, or for another one. */
  | 'OPEN'
  /** What was decided has been taken back. */
  | 'RETRACTED'
  /** It was settled otherwise, as by a record that changed. */
  | 'SUPERSEDED';

/** What a person can find of two records. */
export type MatchVerdict =
  /** They are two people's. */
  | 'DIFFERENT_PEOPLE'
  /** They are one citizen's. */
  | 'SAME_PERSON'
  /** It cannot be told from what is shown. */
  | 'UNSURE';

/** One measurement with a named tool. */
export type Measure = {
  readonly __typename?: 'Measure';
  /** When it was taken; null for a target. */
  readonly at: Maybe<Scalars['Date']['output']>;
  /** The tool, such as ONS4 or SWEMWBS. */
  readonly tool: CodedValue;
  /** The score. */
  readonly value: Scalars['Decimal']['output'];
};

/** What can be done in the graph. Each asks for a key of yours, or names what it is about: sent twice, it is done once. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Takes a referral up: its citizen is open to the hub until it is closed. For the hub's staff. */
  readonly acceptReferral: Maybe<HubReferralPayload>;
  /** Stops, resumes, extends or closes a request. For data protection officers of the partnership. */
  readonly advanceSubjectRequest: Maybe<SubjectRequestPayload>;
  /**
   * Records what one agency answers to a request. For the data protection officers of that agency, and those of the partnership
   * when the answer came to them in another way.
   */
  readonly answerSubjectRequestPart: Maybe<SubjectRequestPayload>;
  /**
   * Opens, in an emergency, what policy lists for your role about one citizen, for your one purpose and for 30 minutes. A named
   * officer is told at once and reviews it; the citizen can see it. An address that must stay secret is never opened.
   */
  readonly breakGlass: Maybe<BreakGlassPayload>;
  /** Closes a referral. What it opened is shut with the next read. For the hub's staff. */
  readonly closeReferral: Maybe<HubReferralPayload>;
  /**
   * Says whether the two records of a review are of one citizen. Where safeguarding is touched two people must say the same, and
   * neither is told first what the other said. It outlives every model, and counts from the next read on. For data protection
   * officers of the partnership.
   */
  readonly decideMatch: Maybe<DecideMatchPayload>;
  /**
   * "That is not me": cuts a record off from a citizen at once, tells the agency that holds it, and asks a person to confirm. For
   * the citizen, and for staff who have the citizen before them and have checked that it is they.
   */
  readonly disownRecord: Maybe<DisownRecordPayload>;
  /** Ends your contact with a citizen. What it opened is shut with the next read. */
  readonly endContact: Maybe<LiveContactPayload>;
  /** Takes a release back. What it opened is shut with the next read. For data protection officers of the agency that made it. */
  readonly endRelease: Maybe<ReleasePayload>;
  /** Opens a citizen's request about their rights in their data, and starts its statutory clock. */
  readonly openSubjectRequest: Maybe<SubjectRequestPayload>;
  /**
   * Records what a citizen agrees to, in the words that were put to them. Staff need a contact in which the citizen's identity
   * was checked. It counts from the next read on.
   */
  readonly recordConsent: Maybe<ConsentPayload>;
  /**
   * Refers somebody to the safeguarding hub: it may look at once, and decides within three days whether to take it up. You or
   * your agency must have to do with them. They are not told of it. You hear that it was taken up and closed, and no more.
   */
  readonly referToHub: Maybe<OwnHubReferralPayload>;
  /**
   * Lets the citizen see a breaking of the glass that was kept from them: those of the police, and those for safeguarding or
   * against crime. For data protection officers.
   */
  readonly releaseBreakGlass: Maybe<BreakGlassReviewPayload>;
  /**
   * Lets a citizen read one class of what your agency holds of them that is otherwise kept from them, or the executor of one who
   * has died; or lets them be told of your agency's looks so far (`AUDIT`). You have read it, for serious harm and for what is
   * somebody else's. It falls by itself when the record changes. For data protection officers of the agency that holds it.
   */
  readonly releaseRecord: Maybe<ReleasePayload>;
  /**
   * Takes back what was decided in a review: what the records themselves say counts again. It takes as many people as the
   * decision did. For data protection officers of the partnership.
   */
  readonly retractMatch: Maybe<DecideMatchPayload>;
  /** Gives the officer's verdict on one breaking of the glass. It is given once. For data protection officers. */
  readonly reviewBreakGlass: Maybe<BreakGlassReviewPayload>;
  /**
   * Records that you have a citizen before you or on the line, and which questions about who they are you have asked: never
   * their answers. It opens what your role may see of them while it lasts, and ends by itself after two hours.
   */
  readonly startContact: Maybe<LiveContactPayload>;
  /** Takes a consent back. No reason is needed. It stops to count with the next read. */
  readonly withdrawConsent: Maybe<ConsentPayload>;
};


/** What can be done in the graph. Each asks for a key of yours, or names what it is about: sent twice, it is done once. */
export type MutationAcceptReferralArgs = {
  id: Scalars['ID']['input'];
};


/** What can be done in the graph. Each asks for a key of yours, or names what it is about: sent twice, it is done once. */
export type MutationAdvanceSubjectRequestArgs = {
  input: AdvanceSubjectRequestInput;
};


/** What can be done in the graph. Each asks for a key of yours, or names what it is about: sent twice, it is done once. */
export type MutationAnswerSubjectRequestPartArgs = {
  input: AnswerSubjectRequestPartInput;
};


/** What can be done in the graph. Each asks for a key of yours, or names what it is about: sent twice, it is done once. */
export type MutationBreakGlassArgs = {
  input: BreakGlassInput;
};


/** What can be done in the graph. Each asks for a key of yours, or names what it is about: sent twice, it is done once. */
export type MutationCloseReferralArgs = {
  id: Scalars['ID']['input'];
  reason: HubReferralEndReason;
};


/** What can be done in the graph. Each asks for a key of yours, or names what it is about: sent twice, it is done once. */
export type MutationDecideMatchArgs = {
  input: DecideMatchInput;
};


/** What can be done in the graph. Each asks for a key of yours, or names what it is about: sent twice, it is done once. */
export type MutationDisownRecordArgs = {
  input: DisownRecordInput;
};


/** What can be done in the graph. Each asks for a key of yours, or names what it is about: sent twice, it is done once. */
export type MutationEndContactArgs = {
  id: Scalars['ID']['input'];
};


/** What can be done in the graph. Each asks for a key of yours, or names what it is about: sent twice, it is done once. */
export type MutationEndReleaseArgs = {
  id: Scalars['ID']['input'];
};


/** What can be done in the graph. Each asks for a key of yours, or names what it is about: sent twice, it is done once. */
export type MutationOpenSubjectRequestArgs = {
  input: OpenSubjectRequestInput;
};


/** What can be done in the graph. Each asks for a key of yours, or names what it is about: sent twice, it is done once. */
export type MutationRecordConsentArgs = {
  input: RecordConsentInput;
};


/** What can be done in the graph. Each asks for a key of yours, or names what it is about: sent twice, it is done once. */
export type MutationReferToHubArgs = {
  input: ReferToHubInput;
};


/** What can be done in the graph. Each asks for a key of yours, or names what it is about: sent twice, it is done once. */
export type MutationReleaseBreakGlassArgs = {
  id: Scalars['ID']['input'];
};


/** What can be done in the graph. Each asks for a key of yours, or names what it is about: sent twice, it is done once. */
export type MutationReleaseRecordArgs = {
  input: ReleaseRecordInput;
};


/** What can be done in the graph. Each asks for a key of yours, or names what it is about: sent twice, it is done once. */
export type MutationRetractMatchArgs = {
  input: RetractMatchInput;
};


/** What can be done in the graph. Each asks for a key of yours, or names what it is about: sent twice, it is done once. */
export type MutationReviewBreakGlassArgs = {
  input: ReviewBreakGlassInput;
};


/** What can be done in the graph. Each asks for a key of yours, or names what it is about: sent twice, it is done once. */
export type MutationStartContactArgs = {
  input: StartContactInput;
};


/** What can be done in the graph. Each asks for a key of yours, or names what it is about: sent twice, it is done once. */
export type MutationWithdrawConsentArgs = {
  input: WithdrawConsentInput;
};

/** How far a notification has come. */
export type NotificationStatus =
  /** The agency has taken it in. */
  | 'ACCEPTED'
  /** The agency asks for proof first. */
  | 'NEEDS_PROOF'
  /** Waiting to be sent. */
  | 'QUEUED'
  /** The agency has refused it. */
  | 'REJECTED'
  /** Sent, not answered yet. */
  | 'SENT';

/** What a citizen asks about their rights in their data. */
export type OpenSubjectRequestInput = {
  /** The citizen. */
  readonly citizenId: Scalars['ID']['input'];
  /** What they ask for, in their own words. Needed for all but access. */
  readonly detail?: InputMaybe<Scalars['String']['input']>;
  /** A key of yours for this one deed, 8 to 100 letters, digits, - or _. Sent again with it, nothing is done twice. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Which right. */
  readonly kind: SubjectRequestKind;
  /** The day that it came, not more than 92 days ago. Left out: today. */
  readonly receivedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** One thing that is to become true for the citizen. */
export type Outcome = {
  readonly __typename?: 'Outcome';
  /** How things were at the start. */
  readonly baseline: Maybe<Measure>;
  /** What each agency does for it. */
  readonly contributions: Maybe<ReadonlyArray<Contribution>>;
  /** The national or local list that it counts towards. */
  readonly framework: Maybe<CodedValue>;
  /** The outcome's identifier. */
  readonly id: Scalars['ID']['output'];
  /** How things were when last measured. */
  readonly latest: Maybe<Measure>;
  /** What is to become true. */
  readonly statement: Maybe<Scalars['String']['output']>;
  /** How things are to be. */
  readonly target: Maybe<Measure>;
};

/** One plan that several agencies carry together with a citizen. It is shown only to the agencies that it names. */
export type OutcomePlan = {
  readonly __typename?: 'OutcomePlan';
  /** Whose plan it is. */
  readonly citizen: Maybe<Citizen>;
  /** The plan's identifier. */
  readonly id: Scalars['ID']['output'];
  /** The agency that the lead worker is from. */
  readonly leadAgency: Maybe<Agency>;
  /** Who holds the plan together. */
  readonly leadWorker: Maybe<Scalars['String']['output']>;
  /** What is to become true. */
  readonly outcomes: Maybe<ReadonlyArray<Outcome>>;
  /** When it is looked at next. */
  readonly reviewDue: Maybe<Scalars['Date']['output']>;
  /** Where it stands. */
  readonly status: Maybe<PlanStatus>;
  /** What it is called. */
  readonly title: Maybe<Scalars['String']['output']>;
  /** The agencies that may see it. */
  readonly visibleTo: Maybe<ReadonlyArray<Agency>>;
  /** What matters to the citizen, in their own words. */
  readonly whatMattersToMe: Maybe<Scalars['String']['output']>;
};

/** One entry about a reader's own look. */
export type OwnAction = {
  readonly __typename?: 'OwnAction';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The application, as it calls itself. */
  readonly client: Maybe<Scalars['String']['output']>;
  /** What the entry tells. */
  readonly kind: AuditEventKind;
  /** The operation's name, where it is one that ships; a pseudonym otherwise. Null where it has none. */
  readonly operation: Maybe<Scalars['String']['output']>;
  /** What they looked for. */
  readonly purpose: CodedValue;
  /** What to quote when you ask about this entry. */
  readonly reference: Scalars['String']['output'];
  /** How the request ended; null for an entry that was written before it did. */
  readonly result: Maybe<AuditResult>;
  /** How many fields were withheld; null for an entry that was written before it ended. */
  readonly withheldCount: Maybe<Scalars['Int']['output']>;
};

/** One page of a reader's own looks. */
export type OwnActionConnection = {
  readonly __typename?: 'OwnActionConnection';
  /** The looks, newest first. */
  readonly edges: ReadonlyArray<OwnActionEdge>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
};

/** One look of a reader's own in its list. */
export type OwnActionEdge = {
  readonly __typename?: 'OwnActionEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The look. */
  readonly node: OwnAction;
};

/** A referral as whoever made it sees it. */
export type OwnHubReferral = {
  readonly __typename?: 'OwnHubReferral';
  /** When the hub took it up; null while it has not. */
  readonly acceptedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was closed; null while it is not. */
  readonly closedAt: Maybe<Scalars['DateTime']['output']>;
  /** Its identifier. */
  readonly id: Scalars['ID']['output'];
  /** When you made it. */
  readonly referredAt: Scalars['DateTime']['output'];
  /** How far it has come. */
  readonly state: HubReferralState;
};

/** One page of your own referrals to the safeguarding hub. */
export type OwnHubReferralConnection = {
  readonly __typename?: 'OwnHubReferralConnection';
  /** Those of this page. */
  readonly edges: ReadonlyArray<OwnHubReferralEdge>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** One referral of yours in a page. */
export type OwnHubReferralEdge = {
  readonly __typename?: 'OwnHubReferralEdge';
  /** Its cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The referral. */
  readonly node: OwnHubReferral;
};

/** What became of a referral of yours. */
export type OwnHubReferralPayload = {
  readonly __typename?: 'OwnHubReferralPayload';
  /** The referral. */
  readonly referral: OwnHubReferral;
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

/** A property of the gazetteer (BS7666). */
export type Place = {
  readonly __typename?: 'Place';
  /** What kind of property it is, as a BLPU class such as RD06 for a flat. */
  readonly classification: Maybe<CodedValue>;
  /** Metres east on the grid. */
  readonly easting: Maybe<Scalars['Int']['output']>;
  /** Degrees north. */
  readonly latitude: Maybe<Scalars['Decimal']['output']>;
  /** Degrees east. */
  readonly longitude: Maybe<Scalars['Decimal']['output']>;
  /** The small statistical area (LSOA) that it lies in. */
  readonly lsoa: Maybe<Area>;
  /** Metres north on the grid. */
  readonly northing: Maybe<Scalars['Int']['output']>;
  /** Its postcode. */
  readonly postcode: Scalars['String']['output'];
  /** The address on one line. */
  readonly singleLine: Scalars['String']['output'];
  /** Its unique property reference number. */
  readonly uprn: Scalars['Uprn']['output'];
  /** The street's unique reference number. */
  readonly usrn: Maybe<Scalars['ID']['output']>;
  /** The ward that it lies in. */
  readonly ward: Maybe<Area>;
};

/** Where a plan stands. */
export type PlanStatus =
  /** Everything that it set out to do is done. */
  | 'ACHIEVED'
  /** Being carried out. */
  | 'ACTIVE'
  /** Ended before that. */
  | 'CLOSED'
  /** Being written. */
  | 'DRAFT'
  /** Paused. */
  | 'ON_HOLD';

/** Money that agencies have put together for one purpose, in the shape of the Better Care Fund. */
export type PooledBudget = {
  readonly __typename?: 'PooledBudget';
  /** Who put in what. */
  readonly contributions: Maybe<ReadonlyArray<BudgetContribution>>;
  /** The agency that keeps the account. */
  readonly host: Maybe<Agency>;
  /** The budget's identifier. */
  readonly id: Scalars['ID']['output'];
  /** The law that lets the agencies pool, such as section 75 of the NHS Act 2006. */
  readonly legalBasis: Scalars['String']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** What it is spent on. */
  readonly schemes: Maybe<ReadonlyArray<BudgetScheme>>;
  /** Pounds put in, in all. */
  readonly total: Maybe<Scalars['Decimal']['output']>;
  /** Pounds spent beyond the plan, of the schemes that have reported; negative when less was spent. */
  readonly variance: Maybe<Scalars['Decimal']['output']>;
  /** The financial year. */
  readonly year: Scalars['String']['output'];
};

/** Why somebody looks at a citizen's record. */
export type Purpose =
  /** To check who did what. */
  | 'AUDIT'
  /** To run council tax. */
  | 'COUNCIL_TAX_ADMIN'
  /** To prevent or detect crime. */
  | 'CRIME_PREVENTION'
  /** To care for or treat the citizen. */
  | 'DIRECT_CARE'
  /** To help a family early. */
  | 'EARLY_HELP'
  /** To meet an emergency. */
  | 'EMERGENCY'
  /** To house the citizen. */
  | 'HOUSING'
  /** To give a public service that the citizen asked for. */
  | 'PUBLIC_SERVICE_DELIVERY'
  /** To answer a request about the citizen's rights in their data. */
  | 'RIGHTS_REQUEST'
  /** To keep an adult at risk safe. */
  | 'SAFEGUARDING_ADULT'
  /** To keep a child safe. */
  | 'SAFEGUARDING_CHILD'
  /** The citizen looks at their own record. */
  | 'SELF_SERVICE'
  /** To plan services, without looking at single people. */
  | 'SERVICE_PLANNING';

export type Query = {
  readonly __typename?: 'Query';
  /** The agencies and charities of the partnership. */
  readonly agencies: Maybe<ReadonlyArray<Agency>>;
  /** One area by its code, such as a ward. */
  readonly area: Maybe<Area>;
  /** The ward that a postcode lies in. */
  readonly areaOf: Maybe<Area>;
  /**
   * What is recorded of looks at personal data, newest first, for an auditor or a data protection officer.
   * Each request leaves two or three entries: that it came, about whom agencies were asked, how it ended.
   */
  readonly auditTrail: Maybe<AuditEventConnection>;
  /**
   * Breakings of the glass, the longest waiting first. A data protection officer or auditor of an agency sees those of its own
   * staff, one of the partnership all.
   */
  readonly breakGlassReviews: Maybe<BreakGlassReviewConnection>;
  /**
   * One citizen by the partnership's own identifier.
   * Nobody by that identifier, and somebody whom you may not know of, give the same answer: null and a NOT_FOUND error.
   */
  readonly citizen: Maybe<Citizen>;
  /**
   * Records that citizens have said are not theirs, the newest first. A data protection officer or auditor of an agency sees those
   * of its own records, one of the partnership all.
   */
  readonly disownedRecords: Maybe<DisownedRecordConnection>;
  /**
   * Finds who a caller may be, the likeliest first. Give a name with a birth date, a name with a postcode or property,
   * or an identifier (phone, email or NHS number); less is refused, because it would list the town.
   * What you may not see of somebody (an address, an NHS number) does not find them for you either.
   */
  readonly findCitizens: Maybe<CitizenMatchConnection>;
  /**
   * What was referred to the safeguarding hub for the purpose that you have signed in with, the longest waiting first. For the
   * hub's staff.
   */
  readonly hubReferrals: Maybe<HubReferralConnection>;
  /** Shared front doors near a postcode, the nearest first. An empty list means that there is none so near. */
  readonly hubsNear: Maybe<ReadonlyArray<HubNear>>;
  /** Teams whose members come from several agencies. */
  readonly jointTeams: Maybe<ReadonlyArray<JointTeam>>;
  /**
   * Pairs of records of which a person must say whether they are of one citizen, those first that somebody will soonest rely on.
   * For data protection officers and auditors of the partnership.
   */
  readonly matchReviews: Maybe<MatchReviewConnection>;
  /** What is recorded of your own looks, newest first. It names nobody: what you saw is not in it. */
  readonly myActions: Maybe<OwnActionConnection>;
  /**
   * One outcome plan by its identifier. What you may see of it is what you may see of its citizen's plans;
   * a plan that you may not know of gives the same answer as one that is not there: null and a NOT_FOUND error.
   */
  readonly outcomePlan: Maybe<OutcomePlan>;
  /** What you have referred to the safeguarding hub, newest first: that it was made, taken up and closed, and no more. */
  readonly ownHubReferrals: Maybe<OwnHubReferralConnection>;
  /** One property of the gazetteer. It says nothing of who lives there, and a refuge is not in it. */
  readonly place: Maybe<Place>;
  /** Money that agencies have put together for one purpose. */
  readonly pooledBudgets: Maybe<ReadonlyArray<PooledBudget>>;
  /**
   * What the partnership itself holds about a citizen who asked for it, with what each agency has answered: one bundle to hand
   * over. For the citizen, and for data protection officers of the partnership.
   */
  readonly subjectAccessBundle: Maybe<SubjectAccessBundle>;
  /** Requests of citizens about their rights in their data, the newest first. For data protection officers and auditors. */
  readonly subjectRequests: Maybe<SubjectRequestConnection>;
};


export type QueryAreaArgs = {
  gssCode: Scalars['GssCode']['input'];
};


export type QueryAreaOfArgs = {
  postcode: Scalars['Postcode']['input'];
};


export type QueryAuditTrailArgs = {
  actorId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  citizenId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryBreakGlassReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<BreakGlassState>;
};


export type QueryCitizenArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDisownedRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryFindCitizensArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  by: CitizenSearch;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryHubReferralsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<HubReferralState>;
};


export type QueryHubsNearArgs = {
  need?: InputMaybe<Scalars['String']['input']>;
  postcode: Scalars['Postcode']['input'];
  withinMetres?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryJointTeamsArgs = {
  gssCode?: InputMaybe<Scalars['GssCode']['input']>;
};


export type QueryMatchReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<MatchReviewState>;
};


export type QueryMyActionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryOutcomePlanArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOwnHubReferralsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPlaceArgs = {
  uprn: Scalars['Uprn']['input'];
};


export type QueryPooledBudgetsArgs = {
  year?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySubjectAccessBundleArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySubjectRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  isOpen?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What a citizen agrees to. */
export type RecordConsentInput = {
  /** The agencies that may share with each other, by their `orgId`. */
  readonly agencies: ReadonlyArray<Scalars['ID']['input']>;
  /**
   * Why you are satisfied that they understand what they agree to, or that somebody else must agree for them. Needed for anybody
   * under 16, and whenever somebody else agrees.
   */
  readonly capacityNote?: InputMaybe<Scalars['String']['input']>;
  /** How it was given. */
  readonly capturedHow: ConsentChannel;
  /** The citizen. */
  readonly citizenId: Scalars['ID']['input'];
  /** Which classes of data. */
  readonly dataClasses: ReadonlyArray<ConsentClass>;
  /** Who agrees. Left out: the citizen. */
  readonly givenBy?: InputMaybe<ConsentGiver>;
  /** The name of whoever agrees for the citizen. Needed when that is somebody else. */
  readonly giverName?: InputMaybe<Scalars['String']['input']>;
  /** A key of yours for this one deed, 8 to 100 letters, digits, - or _. Sent again with it, nothing is done twice. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** What for. */
  readonly purposes: ReadonlyArray<Purpose>;
  /** The words that the citizen said yes to. */
  readonly statement: Scalars['String']['input'];
  /** Until when, two years from now at most. Left out: twelve months. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Whom you refer to the safeguarding hub, and what you fear. */
export type ReferToHubInput = {
  /** The citizen. */
  readonly citizenId: Scalars['ID']['input'];
  /** What you fear most. For a child, one of the first six. */
  readonly concern: HubConcern;
  /** A key of yours for this one deed, 8 to 100 letters, digits, - or _. Sent again with it, nothing is done twice. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Whether an adult or a child is to be kept safe. */
  readonly purpose: HubPurpose;
};

/** One class of what one agency holds of a citizen, released to be read. It counts for what stood there when it was read. */
export type Release = {
  readonly __typename?: 'Release';
  /** The agency that holds it and has released it: council, police, nhs or third-sector. */
  readonly agency: Scalars['String']['output'];
  /** The class. */
  readonly dataClass: Scalars['String']['output'];
  /** From when. */
  readonly from: Scalars['DateTime']['output'];
  /** Its identifier. */
  readonly id: Scalars['ID']['output'];
  /** Whose opinion it rests on, by their role. For officers alone. */
  readonly opinionBy: Maybe<Scalars['String']['output']>;
  /** The day of that opinion. For officers alone. */
  readonly opinionOn: Maybe<Scalars['Date']['output']>;
  /** What the officer considered. For officers alone. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Until when, or when it was taken back. */
  readonly until: Scalars['DateTime']['output'];
};

/** What became of a release. */
export type ReleasePayload = {
  readonly __typename?: 'ReleasePayload';
  /** Whose record it is. */
  readonly citizen: Citizen;
  /** The release. */
  readonly release: Release;
};

/** What an officer lets one person read, after reading it. */
export type ReleaseRecordInput = {
  /** The citizen whose record it is. */
  readonly citizenId: Scalars['ID']['input'];
  /** The class, such as `STAFF_SAFETY`; `AUDIT` for your agency's looks so far. */
  readonly dataClass: Scalars['String']['input'];
  /** A key of yours for this one deed, 8 to 100 letters, digits, - or _. Sent again with it, nothing is done twice. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Whose opinion it is that it does no serious harm, by their role: for health data a health professional's. */
  readonly opinionBy: Scalars['String']['input'];
  /** The day of that opinion: six months ago at most. */
  readonly opinionOn: Scalars['Date']['input'];
  /** What you have considered: harm to anybody, and what is somebody else's. 20 characters at least; officers alone see it. */
  readonly reason: Scalars['String']['input'];
  /** Who may read it: left out, the citizen; of one who has died, their executor or administrator. */
  readonly recipientId?: InputMaybe<Scalars['ID']['input']>;
  /** Until when. Left out: four weeks. Six months from the opinion at most. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Which decision is taken back. */
export type RetractMatchInput = {
  /** A key of yours for this deed, 8 to 100 letters, digits, hyphens or underscores: sent again, it is done once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why, without naming anybody: 10 characters at least. */
  readonly reason: Scalars['String']['input'];
  /** The review that it was made in. */
  readonly reviewId: Scalars['ID']['input'];
};

/** The verdict on one breaking of the glass. */
export type ReviewBreakGlassInput = {
  /** Which one. */
  readonly id: Scalars['ID']['input'];
  /** How you came to it: 10 characters at least. */
  readonly note: Scalars['String']['input'];
  /** What you find. */
  readonly verdict: BreakGlassVerdict;
};

/**
 * As much of a record as it takes to tell two people apart. Where one record of a pair is of the police or of a confidential charity,
 * neither agency nor citizen is named on either side: whoever decides about it need not learn whom it is about.
 */
export type ReviewedRecord = {
  readonly __typename?: 'ReviewedRecord';
  /** The agency that holds it; null for another agency, which is not named. */
  readonly agency: Maybe<Agency>;
  /** The year of birth. */
  readonly birthYear: Maybe<Scalars['Int']['output']>;
  /** The citizen that it is joined to; null where the pair is shown without names. */
  readonly citizen: Maybe<Citizen>;
  /** The initials of the name, given name first. */
  readonly initials: Maybe<Scalars['String']['output']>;
  /** The first half of the postcode. Null where the address must stay secret, and for whoever may not see addresses. */
  readonly postcodeDistrict: Maybe<Scalars['String']['output']>;
};

/** Whether an agency knows a citizen. */
export type SourceState =
  /** The agency holds a record. */
  | 'FOUND'
  /** The agency has not joined yet, so nobody has asked it. */
  | 'NOT_CONNECTED'
  /** The agency holds none. */
  | 'NOT_FOUND'
  /** It may not be said to you whether the agency holds a record. */
  | 'WITHHELD';

/**
 * What one agency can say of a citizen. For the police the answer is WITHHELD, record or none, unless you may know. A record
 * of a confidential charity does not count unless you may see its casework.
 */
export type SourceStatus = {
  readonly __typename?: 'SourceStatus';
  /** The agency. */
  readonly agency: Agency;
  /** When its record last changed; null unless it was found. */
  readonly asAt: Maybe<Scalars['DateTime']['output']>;
  /** The state in words to read aloud. */
  readonly reason: Scalars['String']['output'];
  /** Whether it knows the citizen. */
  readonly state: SourceState;
};

/** One row of a spend map. */
export type SpendCell = {
  readonly __typename?: 'SpendCell';
  /** Pounds. */
  readonly amount: Scalars['Decimal']['output'];
  /** The theme or the agency. */
  readonly key: Scalars['String']['output'];
  /** Its share of the total, from 0 to 1; null when nothing is spent. */
  readonly share: Maybe<Scalars['Decimal']['output']>;
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

/** What all agencies together spend in one place and year. */
export type SpendMap = {
  readonly __typename?: 'SpendMap';
  /** By agency, the dearest first. An agency without figures is not here but in `missing`. */
  readonly byAgency: ReadonlyArray<SpendCell>;
  /** By theme, the dearest first. */
  readonly byTheme: ReadonlyArray<SpendCell>;
  /** The agencies that have given no figures for the year: council, police, nhs or third-sector. */
  readonly missing: ReadonlyArray<Scalars['String']['output']>;
  /** Themes on which two agencies or more spend. */
  readonly overlaps: ReadonlyArray<SpendOverlap>;
  /** Pounds for each resident; null where the population is not known. */
  readonly perHead: Maybe<Scalars['Decimal']['output']>;
  /** The share of the total that prevents need, from 0 to 1; null when nothing is spent. */
  readonly preventionShare: Maybe<Scalars['Decimal']['output']>;
  /** Pounds in all, of the agencies that gave figures. */
  readonly total: Scalars['Decimal']['output'];
  /** The financial year. */
  readonly year: Scalars['String']['output'];
};

/** A theme on which several agencies spend. */
export type SpendOverlap = {
  readonly __typename?: 'SpendOverlap';
  /** The agencies that spend on it. */
  readonly agencies: ReadonlyArray<Scalars['String']['output']>;
  /** Pounds of all of them together. */
  readonly amount: Scalars['Decimal']['output'];
  /** The theme. */
  readonly theme: Scalars['String']['output'];
};

/** What to do to have a contact with a citizen. */
export type StartContactInput = {
  /** Who is with you. Left out: the citizen. */
  readonly callerIs?: InputMaybe<CallerKind>;
  /** How they are with you. */
  readonly channel: ContactChannel;
  /**
   * The questions that you have asked. Enough are: two out of name with birth date, postcode, and a reference of an agency; when
   * somebody speaks for an adult, what lets them do so as well. One wrong answer, and their identity is not checked.
   */
  readonly checks: ReadonlyArray<IdentityCheckInput>;
  /** The citizen, as `findCitizens` gives them. */
  readonly citizenId: Scalars['ID']['input'];
  /** A key of yours for this one deed, 8 to 100 letters, digits, - or _. Sent again with it, nothing is done twice. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /**
   * The citizen who speaks for this one, as `findCitizens` gives them. For a child under 16, and for somebody who has died, they
   * must be named, and be recorded as a parent or as the executor: a paper is not enough.
   */
  readonly representativeId?: InputMaybe<Scalars['ID']['input']>;
};

/** What is handed to a citizen who asked for what is held about them. */
export type SubjectAccessBundle = {
  readonly __typename?: 'SubjectAccessBundle';
  /** For people: one HTML page that needs nothing else. */
  readonly html: Scalars['String']['output'];
  /** For programs: one JSON document. */
  readonly json: Scalars['String']['output'];
  /** When it was put together. */
  readonly madeAt: Scalars['DateTime']['output'];
};

/** A citizen's request about their rights in their data. Every agency answers for itself. */
export type SubjectRequest = {
  readonly __typename?: 'SubjectRequest';
  /** Whose request it is. */
  readonly citizen: Maybe<Citizen>;
  /** What the citizen asks for. */
  readonly detail: Maybe<Scalars['String']['output']>;
  /** The last day to answer on; null while the clock stands. */
  readonly dueOn: Maybe<Scalars['Date']['output']>;
  /** The request's identifier. */
  readonly id: Scalars['ID']['output'];
  /** Whether two months were added. */
  readonly isExtended: Maybe<Scalars['Boolean']['output']>;
  /** Whether that day has passed without an answer. */
  readonly isOverdue: Maybe<Scalars['Boolean']['output']>;
  /** Which right. */
  readonly kind: Maybe<SubjectRequestKind>;
  /** What each agency does about it. All of them have a part, whether or not they hold a record. */
  readonly parts: Maybe<ReadonlyArray<SubjectRequestPart>>;
  /** The day that it came. */
  readonly receivedOn: Maybe<Scalars['Date']['output']>;
  /** Whether its clock runs. */
  readonly state: Maybe<SubjectRequestState>;
  /** What was done about the clock, in order. */
  readonly steps: Maybe<ReadonlyArray<SubjectRequestStep>>;
};

/** One page of requests. */
export type SubjectRequestConnection = {
  readonly __typename?: 'SubjectRequestConnection';
  /** The requests of this page. */
  readonly edges: ReadonlyArray<SubjectRequestEdge>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** One request in a page. */
export type SubjectRequestEdge = {
  readonly __typename?: 'SubjectRequestEdge';
  /** Its cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The request. */
  readonly node: SubjectRequest;
};

/** A right of a data subject. */
export type SubjectRequestKind =
  /** To have what is held about them (UK GDPR Article 15; DPA 2018 section 45). */
  | 'ACCESS'
  /** To have it erased (Article 17; section 47). */
  | 'ERASURE'
  /** To object to its use (Article 21). */
  | 'OBJECTION'
  /** To have what is wrong put right (Article 16; section 46). */
  | 'RECTIFICATION'
  /** To have it kept but not used (Article 18; section 47). */
  | 'RESTRICTION';

/** What an agency does with its part of a request. */
export type SubjectRequestOutcome =
  /** It answers. */
  | 'ANSWERED'
  /** It refuses, in whole or in part. */
  | 'REFUSED';

/** One agency's part of a request. */
export type SubjectRequestPart = {
  readonly __typename?: 'SubjectRequestPart';
  /** The agency that answers: partnership, council, police, nhs or third-sector. */
  readonly agency: Scalars['String']['output'];
  /** What the agency answers. Null before. */
  readonly answer: Maybe<Scalars['String']['output']>;
  /** When it answered. */
  readonly answeredAt: Maybe<Scalars['DateTime']['output']>;
  /** The provision that it relies on to refuse. Shown to officers only: to name it can give away what is kept back. */
  readonly exemption: Maybe<Scalars['String']['output']>;
  /** The law that it answers under. */
  readonly regime: DataProtectionRegime;
  /** How far it has come. */
  readonly state: SubjectRequestPartState;
};

/** How far one agency's part of a request has come. */
export type SubjectRequestPartState =
  /** Answered. That the agency holds nothing is an answer too. */
  | 'ANSWERED'
  /** Refused, in whole or in part. */
  | 'REFUSED'
  /** Not answered yet. */
  | 'WAITING';

/** What became of a request: enough to tell the citizen when they will have an answer. */
export type SubjectRequestPayload = {
  readonly __typename?: 'SubjectRequestPayload';
  /** The last day to answer on; null while the clock stands. */
  readonly dueOn: Maybe<Scalars['Date']['output']>;
  /** The request's identifier. */
  readonly id: Scalars['ID']['output'];
  /** The request, as far as you may see it. */
  readonly subjectRequest: SubjectRequest;
};

/** Whether the clock of a request runs. */
export type SubjectRequestState =
  /** The request is answered and closed. */
  | 'CLOSED'
  /** It runs. */
  | 'RUNNING'
  /** It stands until the citizen has said what they mean. */
  | 'WAITING_FOR_CLARIFICATION'
  /** It stands until it is known who asks; then it starts anew. */
  | 'WAITING_FOR_IDENTITY';

/** One thing that was done about a request's clock. */
export type SubjectRequestStep = {
  readonly __typename?: 'SubjectRequestStep';
  /** On which day. */
  readonly on: Scalars['Date']['output'];
  /** Why. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** What was done. */
  readonly step: SubjectRequestStepKind;
};

/** What can be done about a request's clock. */
export type SubjectRequestStepKind =
  /** Close it. Every part must be answered or refused. */
  | 'CLOSE'
  /** Add two months, because the request is complex or one of many. Only within the first month, and with reasons. */
  | 'EXTEND'
  /** Go on: what was asked has come. */
  | 'RESUME'
  /** Ask the citizen what they mean. The days until they answer do not count. */
  | 'STOP_FOR_CLARIFICATION'
  /** Wait until it is known who asks. The month then starts anew. */
  | 'STOP_FOR_IDENTITY';

/** Which consent is taken back. */
export type WithdrawConsentInput = {
  /** The consent. */
  readonly id: Scalars['ID']['input'];
  /** Why, if the citizen says so. Nobody has to. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};



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
  Agency: Agency;
  Area: Area;
  Citizen: Citizen;
  Hub: Hub;
  JointTeam: JointTeam;
  Place: Place;
  PooledBudget: PooledBudget;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Agency:
    ( { __typename: 'Agency' }
    & GraphQLRecursivePick<FederationTypes['Agency'], {"orgId":true}> );
  Area:
    ( { __typename: 'Area' }
    & GraphQLRecursivePick<FederationTypes['Area'], {"gssCode":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Area'], {"councilSpend":{"agency":true,"theme":true,"amount":true,"year":true,"fundingStream":true,"isPrevention":true},"policeSpend":{"agency":true,"theme":true,"amount":true,"year":true,"fundingStream":true,"isPrevention":true},"healthSpend":{"agency":true,"theme":true,"amount":true,"year":true,"fundingStream":true,"isPrevention":true},"charityGrants":{"agency":true,"theme":true,"amount":true,"year":true,"fundingStream":true,"isPrevention":true}}> ) );
  Citizen:
    ( { __typename: 'Citizen' }
    & GraphQLRecursivePick<FederationTypes['Citizen'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Citizen'], {"councilContacts":{"at":true,"kind":true,"agency":true,"subject":true},"policeContacts":{"at":true,"kind":true,"agency":true,"subject":true},"healthContacts":{"at":true,"kind":true,"agency":true,"subject":true},"charityContacts":{"at":true,"kind":true,"agency":true,"subject":true}}> ) );
  Hub:
    ( { __typename: 'Hub' }
    & GraphQLRecursivePick<FederationTypes['Hub'], {"id":true}> );
  JointTeam:
    ( { __typename: 'JointTeam' }
    & GraphQLRecursivePick<FederationTypes['JointTeam'], {"id":true}> );
  Place:
    ( { __typename: 'Place' }
    & GraphQLRecursivePick<FederationTypes['Place'], {"uprn":true}> );
  PooledBudget:
    ( { __typename: 'PooledBudget' }
    & GraphQLRecursivePick<FederationTypes['PooledBudget'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AdvanceSubjectRequestInput: AdvanceSubjectRequestInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Agency: ResolverTypeWrapper<AgencyRow>;
  AgencyGrant: ResolverTypeWrapper<Scalars['AgencyGrant']['output']>;
  AgencyKind: AgencyKind;
  AgencyLink: ResolverTypeWrapper<ToldLink>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  AnswerSubjectRequestPartInput: AnswerSubjectRequestPartInput;
  Area: ResolverTypeWrapper<AreaView>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AreaForum: ResolverTypeWrapper<AreaForumRow>;
  AreaKind: AreaKind;
  AuditDecision: ResolverTypeWrapper<DecisionRecord>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AuditEvent: ResolverTypeWrapper<LedgerEventRow>;
  AuditEventConnection: ResolverTypeWrapper<Omit<AuditEventConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['AuditEventEdge']> }>;
  AuditEventEdge: ResolverTypeWrapper<Omit<AuditEventEdge, 'node'> & { node: ResolversTypes['AuditEvent'] }>;
  AuditEventKind: AuditEventKind;
  AuditResult: AuditResult;
  AuditWithheld: ResolverTypeWrapper<AuditWithheld>;
  Branding: ResolverTypeWrapper<Branding>;
  BreakGlass: ResolverTypeWrapper<BreakGlassRow>;
  BreakGlassConnection: ResolverTypeWrapper<Omit<BreakGlassConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['BreakGlassEdge']> }>;
  BreakGlassEdge: ResolverTypeWrapper<Omit<BreakGlassEdge, 'node'> & { node: ResolversTypes['BreakGlass'] }>;
  BreakGlassInput: BreakGlassInput;
  BreakGlassPayload: ResolverTypeWrapper<BreakGlassRow>;
  BreakGlassReview: ResolverTypeWrapper<BreakGlassRow>;
  BreakGlassReviewConnection: ResolverTypeWrapper<Omit<BreakGlassReviewConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['BreakGlassReviewEdge']> }>;
  BreakGlassReviewEdge: ResolverTypeWrapper<Omit<BreakGlassReviewEdge, 'node'> & { node: ResolversTypes['BreakGlassReview'] }>;
  BreakGlassReviewPayload: ResolverTypeWrapper<BreakGlassRow>;
  BreakGlassState: BreakGlassState;
  BreakGlassVerdict: BreakGlassVerdict;
  BudgetContribution: ResolverTypeWrapper<BudgetContributionRow>;
  BudgetScheme: ResolverTypeWrapper<BudgetSchemeRow>;
  CallerKind: CallerKind;
  Citizen: ResolverTypeWrapper<CitizenReference>;
  CitizenMatchConnection: ResolverTypeWrapper<CitizenMatches>;
  CitizenMatchEdge: ResolverTypeWrapper<Omit<CitizenMatchEdge, 'node'> & { node: ResolversTypes['Citizen'] }>;
  CitizenRelationship: ResolverTypeWrapper<RelationshipRow>;
  CitizenSearch: CitizenSearch;
  CodedValue: ResolverTypeWrapper<CodedValue>;
  Consent: ResolverTypeWrapper<ConsentRow>;
  ConsentChannel: ConsentChannel;
  ConsentClass: ConsentClass;
  ConsentGiver: ConsentGiver;
  ConsentPayload: ResolverTypeWrapper<ConsentRow>;
  ConsentStatus: ConsentStatus;
  Contact: ResolverTypeWrapper<Contact>;
  ContactChannel: ContactChannel;
  Contribution: ResolverTypeWrapper<ContributionRow>;
  DataProtectionRegime: DataProtectionRegime;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateRange: ResolverTypeWrapper<DateRange>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DayOfWeek: DayOfWeek;
  DecideMatchInput: DecideMatchInput;
  DecideMatchOutcome: DecideMatchOutcome;
  DecideMatchPayload: ResolverTypeWrapper<DecidedReview>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DisownRecordInput: DisownRecordInput;
  DisownRecordPayload: ResolverTypeWrapper<Disowned>;
  DisownedRecord: ResolverTypeWrapper<DisownedView>;
  DisownedRecordConnection: ResolverTypeWrapper<Omit<DisownedRecordConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['DisownedRecordEdge']> }>;
  DisownedRecordEdge: ResolverTypeWrapper<Omit<DisownedRecordEdge, 'node'> & { node: ResolversTypes['DisownedRecord'] }>;
  DuplicateContact: ResolverTypeWrapper<DuplicateContact>;
  FieldEvidence: ResolverTypeWrapper<FieldEvidence>;
  GssCode: ResolverTypeWrapper<Scalars['GssCode']['output']>;
  Household: ResolverTypeWrapper<HouseholdView>;
  Hub: ResolverTypeWrapper<HubRow>;
  HubConcern: HubConcern;
  HubNear: ResolverTypeWrapper<HubNearView>;
  HubPurpose: HubPurpose;
  HubReferral: ResolverTypeWrapper<HubReferralRow>;
  HubReferralConnection: ResolverTypeWrapper<Omit<HubReferralConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['HubReferralEdge']> }>;
  HubReferralEdge: ResolverTypeWrapper<Omit<HubReferralEdge, 'node'> & { node: ResolversTypes['HubReferral'] }>;
  HubReferralEndReason: HubReferralEndReason;
  HubReferralPayload: ResolverTypeWrapper<HubReferralRow>;
  HubReferralState: HubReferralState;
  HubSession: ResolverTypeWrapper<HubSessionRow>;
  IdentityCheckInput: IdentityCheckInput;
  IdentityQuestion: IdentityQuestion;
  JointTeam: ResolverTypeWrapper<JointTeamRow>;
  LifeEvent: ResolverTypeWrapper<LifeEventRow>;
  LifeEventConnection: ResolverTypeWrapper<Omit<LifeEventConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['LifeEventEdge']> }>;
  LifeEventEdge: ResolverTypeWrapper<Omit<LifeEventEdge, 'node'> & { node: ResolversTypes['LifeEvent'] }>;
  LifeEventKind: LifeEventKind;
  LifeEventNotification: ResolverTypeWrapper<NotificationRow>;
  LinkBasis: LinkBasis;
  LinkEvent: ResolverTypeWrapper<LinkEventView>;
  LinkEventConnection: ResolverTypeWrapper<Omit<LinkEventConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['LinkEventEdge']> }>;
  LinkEventEdge: ResolverTypeWrapper<Omit<LinkEventEdge, 'node'> & { node: ResolversTypes['LinkEvent'] }>;
  LinkEventKind: LinkEventKind;
  LinkEvidence: ResolverTypeWrapper<Waterfall>;
  LinkStatus: LinkStatus;
  LinkedBy: LinkedBy;
  LiveContact: ResolverTypeWrapper<LiveContactRow>;
  LiveContactPayload: ResolverTypeWrapper<LiveContactRow>;
  Look: ResolverTypeWrapper<LookRow>;
  LookConnection: ResolverTypeWrapper<Omit<LookConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['LookEdge']> }>;
  LookEdge: ResolverTypeWrapper<Omit<LookEdge, 'node'> & { node: ResolversTypes['Look'] }>;
  MatchCriterion: MatchCriterion;
  MatchEvidence: ResolverTypeWrapper<MatchEvidence>;
  MatchReview: ResolverTypeWrapper<ShownReview>;
  MatchReviewConnection: ResolverTypeWrapper<Omit<MatchReviewConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['MatchReviewEdge']> }>;
  MatchReviewEdge: ResolverTypeWrapper<Omit<MatchReviewEdge, 'node'> & { node: ResolversTypes['MatchReview'] }>;
  MatchReviewReason: MatchReviewReason;
  MatchReviewState: MatchReviewState;
  MatchVerdict: MatchVerdict;
  Measure: ResolverTypeWrapper<Measure>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NhsNumber: ResolverTypeWrapper<Scalars['NhsNumber']['output']>;
  NotificationStatus: NotificationStatus;
  OpenSubjectRequestInput: OpenSubjectRequestInput;
  Outcome: ResolverTypeWrapper<OutcomeRow>;
  OutcomePlan: ResolverTypeWrapper<OutcomePlanRow>;
  OwnAction: ResolverTypeWrapper<LedgerEventRow>;
  OwnActionConnection: ResolverTypeWrapper<Omit<OwnActionConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['OwnActionEdge']> }>;
  OwnActionEdge: ResolverTypeWrapper<Omit<OwnActionEdge, 'node'> & { node: ResolversTypes['OwnAction'] }>;
  OwnHubReferral: ResolverTypeWrapper<HubReferralRow>;
  OwnHubReferralConnection: ResolverTypeWrapper<Omit<OwnHubReferralConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['OwnHubReferralEdge']> }>;
  OwnHubReferralEdge: ResolverTypeWrapper<Omit<OwnHubReferralEdge, 'node'> & { node: ResolversTypes['OwnHubReferral'] }>;
  OwnHubReferralPayload: ResolverTypeWrapper<HubReferralRow>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Place: ResolverTypeWrapper<PlaceRow>;
  PlanStatus: PlanStatus;
  PooledBudget: ResolverTypeWrapper<PooledBudgetRow>;
  Postcode: ResolverTypeWrapper<Scalars['Postcode']['output']>;
  Purpose: Purpose;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordConsentInput: RecordConsentInput;
  ReferToHubInput: ReferToHubInput;
  Release: ResolverTypeWrapper<ReleaseView>;
  ReleasePayload: ResolverTypeWrapper<ReleaseRow>;
  ReleaseRecordInput: ReleaseRecordInput;
  RetractMatchInput: RetractMatchInput;
  ReviewBreakGlassInput: ReviewBreakGlassInput;
  ReviewedRecord: ResolverTypeWrapper<ShownRecord>;
  SourceState: SourceState;
  SourceStatus: ResolverTypeWrapper<SourceStatusView>;
  SpendCell: ResolverTypeWrapper<SpendCell>;
  SpendLine: ResolverTypeWrapper<SpendLine>;
  SpendMap: ResolverTypeWrapper<SpendMap>;
  SpendOverlap: ResolverTypeWrapper<SpendOverlap>;
  StartContactInput: StartContactInput;
  SubjectAccessBundle: ResolverTypeWrapper<AccessBundle>;
  SubjectRequest: ResolverTypeWrapper<SubjectRequestRow>;
  SubjectRequestConnection: ResolverTypeWrapper<Omit<SubjectRequestConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['SubjectRequestEdge']> }>;
  SubjectRequestEdge: ResolverTypeWrapper<Omit<SubjectRequestEdge, 'node'> & { node: ResolversTypes['SubjectRequest'] }>;
  SubjectRequestKind: SubjectRequestKind;
  SubjectRequestOutcome: SubjectRequestOutcome;
  SubjectRequestPart: ResolverTypeWrapper<PartView>;
  SubjectRequestPartState: SubjectRequestPartState;
  SubjectRequestPayload: ResolverTypeWrapper<SubjectRequestRow>;
  SubjectRequestState: SubjectRequestState;
  SubjectRequestStep: ResolverTypeWrapper<SubjectRequestStepRow>;
  SubjectRequestStepKind: SubjectRequestStepKind;
  Uprn: ResolverTypeWrapper<Scalars['Uprn']['output']>;
  WithdrawConsentInput: WithdrawConsentInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AdvanceSubjectRequestInput: AdvanceSubjectRequestInput;
  ID: Scalars['ID']['output'];
  Agency: AgencyRow;
  AgencyGrant: Scalars['AgencyGrant']['output'];
  AgencyLink: ToldLink;
  Float: Scalars['Float']['output'];
  AnswerSubjectRequestPartInput: AnswerSubjectRequestPartInput;
  Area: AreaView;
  Int: Scalars['Int']['output'];
  AreaForum: AreaForumRow;
  AuditDecision: DecisionRecord;
  Boolean: Scalars['Boolean']['output'];
  AuditEvent: LedgerEventRow;
  AuditEventConnection: Omit<AuditEventConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['AuditEventEdge']> };
  AuditEventEdge: Omit<AuditEventEdge, 'node'> & { node: ResolversParentTypes['AuditEvent'] };
  AuditWithheld: AuditWithheld;
  Branding: Branding;
  BreakGlass: BreakGlassRow;
  BreakGlassConnection: Omit<BreakGlassConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['BreakGlassEdge']> };
  BreakGlassEdge: Omit<BreakGlassEdge, 'node'> & { node: ResolversParentTypes['BreakGlass'] };
  BreakGlassInput: BreakGlassInput;
  BreakGlassPayload: BreakGlassRow;
  BreakGlassReview: BreakGlassRow;
  BreakGlassReviewConnection: Omit<BreakGlassReviewConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['BreakGlassReviewEdge']> };
  BreakGlassReviewEdge: Omit<BreakGlassReviewEdge, 'node'> & { node: ResolversParentTypes['BreakGlassReview'] };
  BreakGlassReviewPayload: BreakGlassRow;
  BudgetContribution: BudgetContributionRow;
  BudgetScheme: BudgetSchemeRow;
  Citizen: CitizenReference;
  CitizenMatchConnection: CitizenMatches;
  CitizenMatchEdge: Omit<CitizenMatchEdge, 'node'> & { node: ResolversParentTypes['Citizen'] };
  CitizenRelationship: RelationshipRow;
  CitizenSearch: CitizenSearch;
  CodedValue: CodedValue;
  Consent: ConsentRow;
  ConsentPayload: ConsentRow;
  Contact: Contact;
  Contribution: ContributionRow;
  Date: Scalars['Date']['output'];
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  DecideMatchInput: DecideMatchInput;
  DecideMatchPayload: DecidedReview;
  Decimal: Scalars['Decimal']['output'];
  DisownRecordInput: DisownRecordInput;
  DisownRecordPayload: Disowned;
  DisownedRecord: DisownedView;
  DisownedRecordConnection: Omit<DisownedRecordConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['DisownedRecordEdge']> };
  DisownedRecordEdge: Omit<DisownedRecordEdge, 'node'> & { node: ResolversParentTypes['DisownedRecord'] };
  DuplicateContact: DuplicateContact;
  FieldEvidence: FieldEvidence;
  GssCode: Scalars['GssCode']['output'];
  Household: HouseholdView;
  Hub: HubRow;
  HubNear: HubNearView;
  HubReferral: HubReferralRow;
  HubReferralConnection: Omit<HubReferralConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['HubReferralEdge']> };
  HubReferralEdge: Omit<HubReferralEdge, 'node'> & { node: ResolversParentTypes['HubReferral'] };
  HubReferralPayload: HubReferralRow;
  HubSession: HubSessionRow;
  IdentityCheckInput: IdentityCheckInput;
  JointTeam: JointTeamRow;
  LifeEvent: LifeEventRow;
  LifeEventConnection: Omit<LifeEventConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['LifeEventEdge']> };
  LifeEventEdge: Omit<LifeEventEdge, 'node'> & { node: ResolversParentTypes['LifeEvent'] };
  LifeEventNotification: NotificationRow;
  LinkEvent: LinkEventView;
  LinkEventConnection: Omit<LinkEventConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['LinkEventEdge']> };
  LinkEventEdge: Omit<LinkEventEdge, 'node'> & { node: ResolversParentTypes['LinkEvent'] };
  LinkEvidence: Waterfall;
  LiveContact: LiveContactRow;
  LiveContactPayload: LiveContactRow;
  Look: LookRow;
  LookConnection: Omit<LookConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['LookEdge']> };
  LookEdge: Omit<LookEdge, 'node'> & { node: ResolversParentTypes['Look'] };
  MatchEvidence: MatchEvidence;
  MatchReview: ShownReview;
  MatchReviewConnection: Omit<MatchReviewConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['MatchReviewEdge']> };
  MatchReviewEdge: Omit<MatchReviewEdge, 'node'> & { node: ResolversParentTypes['MatchReview'] };
  Measure: Measure;
  Mutation: Record<PropertyKey, never>;
  NhsNumber: Scalars['NhsNumber']['output'];
  OpenSubjectRequestInput: OpenSubjectRequestInput;
  Outcome: OutcomeRow;
  OutcomePlan: OutcomePlanRow;
  OwnAction: LedgerEventRow;
  OwnActionConnection: Omit<OwnActionConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['OwnActionEdge']> };
  OwnActionEdge: Omit<OwnActionEdge, 'node'> & { node: ResolversParentTypes['OwnAction'] };
  OwnHubReferral: HubReferralRow;
  OwnHubReferralConnection: Omit<OwnHubReferralConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['OwnHubReferralEdge']> };
  OwnHubReferralEdge: Omit<OwnHubReferralEdge, 'node'> & { node: ResolversParentTypes['OwnHubReferral'] };
  OwnHubReferralPayload: HubReferralRow;
  PageInfo: PageInfo;
  Place: PlaceRow;
  PooledBudget: PooledBudgetRow;
  Postcode: Scalars['Postcode']['output'];
  Query: Record<PropertyKey, never>;
  RecordConsentInput: RecordConsentInput;
  ReferToHubInput: ReferToHubInput;
  Release: ReleaseView;
  ReleasePayload: ReleaseRow;
  ReleaseRecordInput: ReleaseRecordInput;
  RetractMatchInput: RetractMatchInput;
  ReviewBreakGlassInput: ReviewBreakGlassInput;
  ReviewedRecord: ShownRecord;
  SourceStatus: SourceStatusView;
  SpendCell: SpendCell;
  SpendLine: SpendLine;
  SpendMap: SpendMap;
  SpendOverlap: SpendOverlap;
  StartContactInput: StartContactInput;
  SubjectAccessBundle: AccessBundle;
  SubjectRequest: SubjectRequestRow;
  SubjectRequestConnection: Omit<SubjectRequestConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['SubjectRequestEdge']> };
  SubjectRequestEdge: Omit<SubjectRequestEdge, 'node'> & { node: ResolversParentTypes['SubjectRequest'] };
  SubjectRequestPart: PartView;
  SubjectRequestPayload: SubjectRequestRow;
  SubjectRequestStep: SubjectRequestStepRow;
  Uprn: Scalars['Uprn']['output'];
  WithdrawConsentInput: WithdrawConsentInput;
  String: Scalars['String']['output'];
};

export type AccessDirectiveArgs = {
  class: Scalars['String']['input'];
};

export type AccessDirectiveResolver<Result, Parent, ContextType = PartnershipContext, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type DeclassifyDirectiveArgs = {
  reason: Scalars['String']['input'];
};

export type DeclassifyDirectiveResolver<Result, Parent, ContextType = PartnershipContext, Args = DeclassifyDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type GrantDirectiveArgs = { };

export type GrantDirectiveResolver<Result, Parent, ContextType = PartnershipContext, Args = GrantDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type IndicatorDirectiveArgs = { };

export type IndicatorDirectiveResolver<Result, Parent, ContextType = PartnershipContext, Args = IndicatorDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AgencyResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['Agency'] = ResolversParentTypes['Agency'], FederationReferenceType extends FederationReferenceTypes['Agency'] = FederationReferenceTypes['Agency']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Agency']> | FederationReferenceType, FederationReferenceType, ContextType>;
  branding?: Resolver<Maybe<ResolversTypes['Branding']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AgencyKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orgId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface AgencyGrantScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['AgencyGrant'], any> {
  name: 'AgencyGrant';
}

export type AgencyLinkResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['AgencyLink'] = ResolversParentTypes['AgencyLink']> = {
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['LinkBasis']>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['LinkEvidence']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  linkedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  linkedBy?: Resolver<Maybe<ResolversTypes['LinkedBy']>, ParentType, ContextType>;
  localIdEnding?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['LinkStatus']>, ParentType, ContextType>;
};

export type AreaResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['Area'] = ResolversParentTypes['Area'], FederationReferenceType extends FederationReferenceTypes['Area'] = FederationReferenceTypes['Area']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Area']> | FederationReferenceType, FederationReferenceType, ContextType>;
  forum?: Resolver<Maybe<ResolversTypes['AreaForum']>, ParentType, ContextType>;
  gssCode?: Resolver<ResolversTypes['GssCode'], ParentType, ContextType>;
  hubs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Hub']>>, ParentType, ContextType>;
  imdDecile?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  jointTeams?: Resolver<Maybe<ReadonlyArray<ResolversTypes['JointTeam']>>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AreaKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parents?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Area']>>, ParentType, ContextType>;
  pooledBudgets?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PooledBudget']>>, ParentType, ContextType>;
  population?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  spendMap?: Resolver<Maybe<ResolversTypes['SpendMap']>, ParentType, ContextType, RequireFields<AreaSpendMapArgs, 'year'>>;
};

export type AreaForumResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['AreaForum'] = ResolversParentTypes['AreaForum']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextMeeting?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  priorities?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditDecisionResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['AuditDecision'] = ResolversParentTypes['AuditDecision']> = {
  agencies?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  agreement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  breakGlass?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  citizenId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  classes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  flags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isConfidential?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  maskedClasses?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['CodedValue']>, ParentType, ContextType>;
};

export type AuditEventResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['AuditEvent'] = ResolversParentTypes['AuditEvent']> = {
  actorId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  agenciesAsked?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  agency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  citizenIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  client?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decisions?: Resolver<ReadonlyArray<ResolversTypes['AuditDecision']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isBreakGlass?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AuditEventKind'], ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['AuditResult']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  searchHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  traceId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  withheld?: Resolver<ReadonlyArray<ResolversTypes['AuditWithheld']>, ParentType, ContextType>;
};

export type AuditEventConnectionResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['AuditEventConnection'] = ResolversParentTypes['AuditEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditEventEdgeResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['AuditEventEdge'] = ResolversParentTypes['AuditEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEvent'], ParentType, ContextType>;
};

export type AuditWithheldResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['AuditWithheld'] = ResolversParentTypes['AuditWithheld']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dataClass?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BrandingResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['Branding'] = ResolversParentTypes['Branding']> = {
  logos?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  noLeadAgency?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  partnershipName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BreakGlassResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['BreakGlass'] = ResolversParentTypes['BreakGlass']> = {
  agency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dataClasses?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['Purpose'], ParentType, ContextType>;
  reviewDueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reviewer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['BreakGlassState'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type BreakGlassConnectionResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['BreakGlassConnection'] = ResolversParentTypes['BreakGlassConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BreakGlassEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BreakGlassEdgeResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['BreakGlassEdge'] = ResolversParentTypes['BreakGlassEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BreakGlass'], ParentType, ContextType>;
};

export type BreakGlassPayloadResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['BreakGlassPayload'] = ResolversParentTypes['BreakGlassPayload']> = {
  breakGlass?: Resolver<ResolversTypes['BreakGlass'], ParentType, ContextType>;
  citizen?: Resolver<ResolversTypes['Citizen'], ParentType, ContextType>;
};

export type BreakGlassReviewResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['BreakGlassReview'] = ResolversParentTypes['BreakGlassReview']> = {
  breakGlass?: Resolver<ResolversTypes['BreakGlass'], ParentType, ContextType>;
  citizen?: Resolver<ResolversTypes['Citizen'], ParentType, ContextType>;
  isShownToCitizen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  justification?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reader?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reviewedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['BreakGlassVerdict']>, ParentType, ContextType>;
};

export type BreakGlassReviewConnectionResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['BreakGlassReviewConnection'] = ResolversParentTypes['BreakGlassReviewConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BreakGlassReviewEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BreakGlassReviewEdgeResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['BreakGlassReviewEdge'] = ResolversParentTypes['BreakGlassReviewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BreakGlassReview'], ParentType, ContextType>;
};

export type BreakGlassReviewPayloadResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['BreakGlassReviewPayload'] = ResolversParentTypes['BreakGlassReviewPayload']> = {
  review?: Resolver<ResolversTypes['BreakGlassReview'], ParentType, ContextType>;
};

export type BudgetContributionResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['BudgetContribution'] = ResolversParentTypes['BudgetContribution']> = {
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  fundingStream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BudgetSchemeResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['BudgetScheme'] = ResolversParentTypes['BudgetScheme']> = {
  actual?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  commissioner?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  planned?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  schemeType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CitizenResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['Citizen'] = ResolversParentTypes['Citizen'], FederationReferenceType extends FederationReferenceTypes['Citizen'] = FederationReferenceTypes['Citizen']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Citizen']> | FederationReferenceType, FederationReferenceType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  breakGlasses?: Resolver<Maybe<ResolversTypes['BreakGlassConnection']>, ParentType, ContextType, RequireFields<CitizenBreakGlassesArgs, 'first'>>;
  communicationNeeds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CodedValue']>>, ParentType, ContextType>;
  consents?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Consent']>>, ParentType, ContextType>;
  councilGrant?: Resolver<Maybe<ResolversTypes['AgencyGrant']>, ParentType, ContextType>;
  deathDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  duplicateContacts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DuplicateContact']>>, ParentType, ContextType, RequireFields<CitizenDuplicateContactsArgs, 'withinDays'>>;
  home?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lifeEvents?: Resolver<Maybe<ResolversTypes['LifeEventConnection']>, ParentType, ContextType, RequireFields<CitizenLifeEventsArgs, 'first'>>;
  linkHistory?: Resolver<Maybe<ResolversTypes['LinkEventConnection']>, ParentType, ContextType, RequireFields<CitizenLinkHistoryArgs, 'first'>>;
  links?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AgencyLink']>>, ParentType, ContextType>;
  nhsGrant?: Resolver<Maybe<ResolversTypes['AgencyGrant']>, ParentType, ContextType>;
  outcomePlans?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OutcomePlan']>>, ParentType, ContextType, Partial<CitizenOutcomePlansArgs>>;
  policeGrant?: Resolver<Maybe<ResolversTypes['AgencyGrant']>, ParentType, ContextType>;
  relationships?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CitizenRelationship']>>, ParentType, ContextType>;
  releases?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Release']>>, ParentType, ContextType>;
  sources?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SourceStatus']>>, ParentType, ContextType>;
  subjectRequests?: Resolver<Maybe<ResolversTypes['SubjectRequestConnection']>, ParentType, ContextType, RequireFields<CitizenSubjectRequestsArgs, 'first'>>;
  thirdSectorGrant?: Resolver<Maybe<ResolversTypes['AgencyGrant']>, ParentType, ContextType>;
  whoHasLooked?: Resolver<Maybe<ResolversTypes['LookConnection']>, ParentType, ContextType, RequireFields<CitizenWhoHasLookedArgs, 'first'>>;
};

export type CitizenMatchConnectionResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['CitizenMatchConnection'] = ResolversParentTypes['CitizenMatchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CitizenMatchEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  tooMany?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CitizenMatchEdgeResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['CitizenMatchEdge'] = ResolversParentTypes['CitizenMatchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['MatchEvidence']>, ParentType, ContextType>;
  matchedOn?: Resolver<ReadonlyArray<ResolversTypes['MatchCriterion']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Citizen'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CitizenRelationshipResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['CitizenRelationship'] = ResolversParentTypes['CitizenRelationship']> = {
  other?: Resolver<Maybe<ResolversTypes['Citizen']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['DateRange']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
};

export type CodedValueResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['CodedValue'] = ResolversParentTypes['CodedValue']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  display?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  agencies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Agency']>>, ParentType, ContextType>;
  capturedHow?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataClasses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  givenBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  purposes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Purpose']>>, ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ConsentStatus']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ConsentPayloadResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['ConsentPayload'] = ResolversParentTypes['ConsentPayload']> = {
  citizen?: Resolver<ResolversTypes['Citizen'], ParentType, ContextType>;
  consent?: Resolver<ResolversTypes['Consent'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ConsentStatus'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ContactResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  agency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContributionResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['Contribution'] = ResolversParentTypes['Contribution']> = {
  action?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  due?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  worker?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export type DateRangeResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['DateRange'] = ResolversParentTypes['DateRange']> = {
  end?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecideMatchPayloadResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['DecideMatchPayload'] = ResolversParentTypes['DecideMatchPayload']> = {
  outcome?: Resolver<ResolversTypes['DecideMatchOutcome'], ParentType, ContextType>;
  review?: Resolver<ResolversTypes['MatchReview'], ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DisownRecordPayloadResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['DisownRecordPayload'] = ResolversParentTypes['DisownRecordPayload']> = {
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  citizen?: Resolver<Maybe<ResolversTypes['Citizen']>, ParentType, ContextType>;
  earlierReaders?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Look']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reviewDueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type DisownedRecordResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['DisownedRecord'] = ResolversParentTypes['DisownedRecord']> = {
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  disowningId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  localIdEnding?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviewDueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type DisownedRecordConnectionResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['DisownedRecordConnection'] = ResolversParentTypes['DisownedRecordConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DisownedRecordEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DisownedRecordEdgeResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['DisownedRecordEdge'] = ResolversParentTypes['DisownedRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DisownedRecord'], ParentType, ContextType>;
};

export type DuplicateContactResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['DuplicateContact'] = ResolversParentTypes['DuplicateContact']> = {
  contacts?: Resolver<ReadonlyArray<ResolversTypes['Contact']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suggestion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  window?: Resolver<ResolversTypes['DateRange'], ParentType, ContextType>;
};

export type FieldEvidenceResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['FieldEvidence'] = ResolversParentTypes['FieldEvidence']> = {
  bits?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  comparison?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rarityBits?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export interface GssCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['GssCode'], any> {
  name: 'GssCode';
}

export type HouseholdResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['Household'] = ResolversParentTypes['Household']> = {
  members?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Citizen']>>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
};

export type HubResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['Hub'] = ResolversParentTypes['Hub'], FederationReferenceType extends FederationReferenceTypes['Hub'] = FederationReferenceTypes['Hub']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Hub']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accessibility?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  branding?: Resolver<Maybe<ResolversTypes['Branding']>, ParentType, ContextType>;
  hostedBy?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Agency']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  services?: Resolver<Maybe<ReadonlyArray<ResolversTypes['HubSession']>>, ParentType, ContextType>;
};

export type HubNearResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['HubNear'] = ResolversParentTypes['HubNear']> = {
  hub?: Resolver<ResolversTypes['Hub'], ParentType, ContextType>;
  metres?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextOpen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  openNow?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type HubReferralResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['HubReferral'] = ResolversParentTypes['HubReferral']> = {
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  agency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  citizen?: Resolver<ResolversTypes['Citizen'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  concern?: Resolver<ResolversTypes['HubConcern'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['HubPurpose'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['HubReferralEndReason']>, ParentType, ContextType>;
  referredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['HubReferralState'], ParentType, ContextType>;
};

export type HubReferralConnectionResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['HubReferralConnection'] = ResolversParentTypes['HubReferralConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['HubReferralEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type HubReferralEdgeResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['HubReferralEdge'] = ResolversParentTypes['HubReferralEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HubReferral'], ParentType, ContextType>;
};

export type HubReferralPayloadResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['HubReferralPayload'] = ResolversParentTypes['HubReferralPayload']> = {
  referral?: Resolver<ResolversTypes['HubReferral'], ParentType, ContextType>;
};

export type HubSessionResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['HubSession'] = ResolversParentTypes['HubSession']> = {
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  closesAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  days?: Resolver<ReadonlyArray<ResolversTypes['DayOfWeek']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  need?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  opensAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  serviceName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type JointTeamResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['JointTeam'] = ResolversParentTypes['JointTeam'], FederationReferenceType extends FederationReferenceTypes['JointTeam'] = FederationReferenceTypes['JointTeam']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['JointTeam']> | FederationReferenceType, FederationReferenceType, ContextType>;
  agencies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Agency']>>, ParentType, ContextType>;
  areas?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Area']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remit?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CodedValue']>>, ParentType, ContextType>;
};

export type LifeEventResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['LifeEvent'] = ResolversParentTypes['LifeEvent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['LifeEventKind']>, ParentType, ContextType>;
  notifications?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LifeEventNotification']>>, ParentType, ContextType>;
  occurredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LifeEventConnectionResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['LifeEventConnection'] = ResolversParentTypes['LifeEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LifeEventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LifeEventEdgeResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['LifeEventEdge'] = ResolversParentTypes['LifeEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LifeEvent'], ParentType, ContextType>;
};

export type LifeEventNotificationResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['LifeEventNotification'] = ResolversParentTypes['LifeEventNotification']> = {
  agency?: Resolver<ResolversTypes['Agency'], ParentType, ContextType>;
  agencyReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  respondedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['NotificationStatus'], ParentType, ContextType>;
};

export type LinkEventResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['LinkEvent'] = ResolversParentTypes['LinkEvent']> = {
  agencies?: Resolver<ReadonlyArray<ResolversTypes['Agency']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LinkEventKind'], ParentType, ContextType>;
  linkedBy?: Resolver<ResolversTypes['LinkedBy'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LinkEventConnectionResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['LinkEventConnection'] = ResolversParentTypes['LinkEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LinkEventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LinkEventEdgeResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['LinkEventEdge'] = ResolversParentTypes['LinkEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LinkEvent'], ParentType, ContextType>;
};

export type LinkEvidenceResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['LinkEvidence'] = ResolversParentTypes['LinkEvidence']> = {
  fields?: Resolver<ReadonlyArray<ResolversTypes['FieldEvidence']>, ParentType, ContextType>;
  householdBits?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namesakeBits?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  priorBits?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  probability?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  togetherBits?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  totalBits?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type LiveContactResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['LiveContact'] = ResolversParentTypes['LiveContact']> = {
  asked?: Resolver<ReadonlyArray<ResolversTypes['IdentityQuestion']>, ParentType, ContextType>;
  callerIs?: Resolver<ResolversTypes['CallerKind'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['ContactChannel'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isIdentityChecked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  passed?: Resolver<ReadonlyArray<ResolversTypes['IdentityQuestion']>, ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type LiveContactPayloadResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['LiveContactPayload'] = ResolversParentTypes['LiveContactPayload']> = {
  citizen?: Resolver<ResolversTypes['Citizen'], ParentType, ContextType>;
  contact?: Resolver<ResolversTypes['LiveContact'], ParentType, ContextType>;
};

export type LookResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['Look'] = ResolversParentTypes['Look']> = {
  agencies?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  agency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  agreement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  classes?: Resolver<ReadonlyArray<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  isBreakGlass?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  maskedClasses?: Resolver<ReadonlyArray<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LookConnectionResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['LookConnection'] = ResolversParentTypes['LookConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LookEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LookEdgeResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['LookEdge'] = ResolversParentTypes['LookEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Look'], ParentType, ContextType>;
};

export type MatchEvidenceResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['MatchEvidence'] = ResolversParentTypes['MatchEvidence']> = {
  bits?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  criterion?: Resolver<ResolversTypes['MatchCriterion'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MatchReviewResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['MatchReview'] = ResolversParentTypes['MatchReview']> = {
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deciders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['LinkEvidence'], ParentType, ContextType>;
  hasYourVerdict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  one?: Resolver<ResolversTypes['ReviewedRecord'], ParentType, ContextType>;
  other?: Resolver<ResolversTypes['ReviewedRecord'], ParentType, ContextType>;
  probability?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  raisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['MatchReviewReason'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MatchReviewState'], ParentType, ContextType>;
  verdictCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MatchReviewConnectionResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['MatchReviewConnection'] = ResolversParentTypes['MatchReviewConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MatchReviewEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MatchReviewEdgeResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['MatchReviewEdge'] = ResolversParentTypes['MatchReviewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MatchReview'], ParentType, ContextType>;
};

export type MeasureResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['Measure'] = ResolversParentTypes['Measure']> = {
  at?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  tool?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptReferral?: Resolver<Maybe<ResolversTypes['HubReferralPayload']>, ParentType, ContextType, RequireFields<MutationAcceptReferralArgs, 'id'>>;
  advanceSubjectRequest?: Resolver<Maybe<ResolversTypes['SubjectRequestPayload']>, ParentType, ContextType, RequireFields<MutationAdvanceSubjectRequestArgs, 'input'>>;
  answerSubjectRequestPart?: Resolver<Maybe<ResolversTypes['SubjectRequestPayload']>, ParentType, ContextType, RequireFields<MutationAnswerSubjectRequestPartArgs, 'input'>>;
  breakGlass?: Resolver<Maybe<ResolversTypes['BreakGlassPayload']>, ParentType, ContextType, RequireFields<MutationBreakGlassArgs, 'input'>>;
  closeReferral?: Resolver<Maybe<ResolversTypes['HubReferralPayload']>, ParentType, ContextType, RequireFields<MutationCloseReferralArgs, 'id' | 'reason'>>;
  decideMatch?: Resolver<Maybe<ResolversTypes['DecideMatchPayload']>, ParentType, ContextType, RequireFields<MutationDecideMatchArgs, 'input'>>;
  disownRecord?: Resolver<Maybe<ResolversTypes['DisownRecordPayload']>, ParentType, ContextType, RequireFields<MutationDisownRecordArgs, 'input'>>;
  endContact?: Resolver<Maybe<ResolversTypes['LiveContactPayload']>, ParentType, ContextType, RequireFields<MutationEndContactArgs, 'id'>>;
  endRelease?: Resolver<Maybe<ResolversTypes['ReleasePayload']>, ParentType, ContextType, RequireFields<MutationEndReleaseArgs, 'id'>>;
  openSubjectRequest?: Resolver<Maybe<ResolversTypes['SubjectRequestPayload']>, ParentType, ContextType, RequireFields<MutationOpenSubjectRequestArgs, 'input'>>;
  recordConsent?: Resolver<Maybe<ResolversTypes['ConsentPayload']>, ParentType, ContextType, RequireFields<MutationRecordConsentArgs, 'input'>>;
  referToHub?: Resolver<Maybe<ResolversTypes['OwnHubReferralPayload']>, ParentType, ContextType, RequireFields<MutationReferToHubArgs, 'input'>>;
  releaseBreakGlass?: Resolver<Maybe<ResolversTypes['BreakGlassReviewPayload']>, ParentType, ContextType, RequireFields<MutationReleaseBreakGlassArgs, 'id'>>;
  releaseRecord?: Resolver<Maybe<ResolversTypes['ReleasePayload']>, ParentType, ContextType, RequireFields<MutationReleaseRecordArgs, 'input'>>;
  retractMatch?: Resolver<Maybe<ResolversTypes['DecideMatchPayload']>, ParentType, ContextType, RequireFields<MutationRetractMatchArgs, 'input'>>;
  reviewBreakGlass?: Resolver<Maybe<ResolversTypes['BreakGlassReviewPayload']>, ParentType, ContextType, RequireFields<MutationReviewBreakGlassArgs, 'input'>>;
  startContact?: Resolver<Maybe<ResolversTypes['LiveContactPayload']>, ParentType, ContextType, RequireFields<MutationStartContactArgs, 'input'>>;
  withdrawConsent?: Resolver<Maybe<ResolversTypes['ConsentPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawConsentArgs, 'input'>>;
};

export interface NhsNumberScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['NhsNumber'], any> {
  name: 'NhsNumber';
}

export type OutcomeResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['Outcome'] = ResolversParentTypes['Outcome']> = {
  baseline?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  contributions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Contribution']>>, ParentType, ContextType>;
  framework?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  latest?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
};

export type OutcomePlanResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['OutcomePlan'] = ResolversParentTypes['OutcomePlan']> = {
  citizen?: Resolver<Maybe<ResolversTypes['Citizen']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  leadAgency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  leadWorker?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcomes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Outcome']>>, ParentType, ContextType>;
  reviewDue?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['PlanStatus']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  visibleTo?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Agency']>>, ParentType, ContextType>;
  whatMattersToMe?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OwnActionResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['OwnAction'] = ResolversParentTypes['OwnAction']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  client?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AuditEventKind'], ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['AuditResult']>, ParentType, ContextType>;
  withheldCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OwnActionConnectionResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['OwnActionConnection'] = ResolversParentTypes['OwnActionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OwnActionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OwnActionEdgeResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['OwnActionEdge'] = ResolversParentTypes['OwnActionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OwnAction'], ParentType, ContextType>;
};

export type OwnHubReferralResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['OwnHubReferral'] = ResolversParentTypes['OwnHubReferral']> = {
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  referredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['HubReferralState'], ParentType, ContextType>;
};

export type OwnHubReferralConnectionResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['OwnHubReferralConnection'] = ResolversParentTypes['OwnHubReferralConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OwnHubReferralEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OwnHubReferralEdgeResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['OwnHubReferralEdge'] = ResolversParentTypes['OwnHubReferralEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OwnHubReferral'], ParentType, ContextType>;
};

export type OwnHubReferralPayloadResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['OwnHubReferralPayload'] = ResolversParentTypes['OwnHubReferralPayload']> = {
  referral?: Resolver<ResolversTypes['OwnHubReferral'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlaceResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place'], FederationReferenceType extends FederationReferenceTypes['Place'] = FederationReferenceTypes['Place']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Place']> | FederationReferenceType, FederationReferenceType, ContextType>;
  classification?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  easting?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  latitude?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  longitude?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  lsoa?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  northing?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  postcode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  singleLine?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uprn?: Resolver<ResolversTypes['Uprn'], ParentType, ContextType>;
  usrn?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  ward?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
};

export type PooledBudgetResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['PooledBudget'] = ResolversParentTypes['PooledBudget'], FederationReferenceType extends FederationReferenceTypes['PooledBudget'] = FederationReferenceTypes['PooledBudget']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PooledBudget']> | FederationReferenceType, FederationReferenceType, ContextType>;
  contributions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['BudgetContribution']>>, ParentType, ContextType>;
  host?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  schemes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['BudgetScheme']>>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  variance?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface PostcodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Postcode'], any> {
  name: 'Postcode';
}

export type QueryResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  agencies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Agency']>>, ParentType, ContextType>;
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType, RequireFields<QueryAreaArgs, 'gssCode'>>;
  areaOf?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType, RequireFields<QueryAreaOfArgs, 'postcode'>>;
  auditTrail?: Resolver<Maybe<ResolversTypes['AuditEventConnection']>, ParentType, ContextType, RequireFields<QueryAuditTrailArgs, 'first'>>;
  breakGlassReviews?: Resolver<Maybe<ResolversTypes['BreakGlassReviewConnection']>, ParentType, ContextType, RequireFields<QueryBreakGlassReviewsArgs, 'first'>>;
  citizen?: Resolver<Maybe<ResolversTypes['Citizen']>, ParentType, ContextType, RequireFields<QueryCitizenArgs, 'id'>>;
  disownedRecords?: Resolver<Maybe<ResolversTypes['DisownedRecordConnection']>, ParentType, ContextType, RequireFields<QueryDisownedRecordsArgs, 'first'>>;
  findCitizens?: Resolver<Maybe<ResolversTypes['CitizenMatchConnection']>, ParentType, ContextType, RequireFields<QueryFindCitizensArgs, 'by' | 'first'>>;
  hubReferrals?: Resolver<Maybe<ResolversTypes['HubReferralConnection']>, ParentType, ContextType, RequireFields<QueryHubReferralsArgs, 'first'>>;
  hubsNear?: Resolver<Maybe<ReadonlyArray<ResolversTypes['HubNear']>>, ParentType, ContextType, RequireFields<QueryHubsNearArgs, 'postcode' | 'withinMetres'>>;
  jointTeams?: Resolver<Maybe<ReadonlyArray<ResolversTypes['JointTeam']>>, ParentType, ContextType, Partial<QueryJointTeamsArgs>>;
  matchReviews?: Resolver<Maybe<ResolversTypes['MatchReviewConnection']>, ParentType, ContextType, RequireFields<QueryMatchReviewsArgs, 'first'>>;
  myActions?: Resolver<Maybe<ResolversTypes['OwnActionConnection']>, ParentType, ContextType, RequireFields<QueryMyActionsArgs, 'first'>>;
  outcomePlan?: Resolver<Maybe<ResolversTypes['OutcomePlan']>, ParentType, ContextType, RequireFields<QueryOutcomePlanArgs, 'id'>>;
  ownHubReferrals?: Resolver<Maybe<ResolversTypes['OwnHubReferralConnection']>, ParentType, ContextType, RequireFields<QueryOwnHubReferralsArgs, 'first'>>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType, RequireFields<QueryPlaceArgs, 'uprn'>>;
  pooledBudgets?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PooledBudget']>>, ParentType, ContextType, Partial<QueryPooledBudgetsArgs>>;
  subjectAccessBundle?: Resolver<Maybe<ResolversTypes['SubjectAccessBundle']>, ParentType, ContextType, RequireFields<QuerySubjectAccessBundleArgs, 'id'>>;
  subjectRequests?: Resolver<Maybe<ResolversTypes['SubjectRequestConnection']>, ParentType, ContextType, RequireFields<QuerySubjectRequestsArgs, 'first'>>;
};

export type ReleaseResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['Release'] = ResolversParentTypes['Release']> = {
  agency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dataClass?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  opinionBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opinionOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReleasePayloadResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['ReleasePayload'] = ResolversParentTypes['ReleasePayload']> = {
  citizen?: Resolver<ResolversTypes['Citizen'], ParentType, ContextType>;
  release?: Resolver<ResolversTypes['Release'], ParentType, ContextType>;
};

export type ReviewedRecordResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['ReviewedRecord'] = ResolversParentTypes['ReviewedRecord']> = {
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  birthYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  citizen?: Resolver<Maybe<ResolversTypes['Citizen']>, ParentType, ContextType>;
  initials?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postcodeDistrict?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SourceStatusResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['SourceStatus'] = ResolversParentTypes['SourceStatus']> = {
  agency?: Resolver<ResolversTypes['Agency'], ParentType, ContextType>;
  asAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SourceState'], ParentType, ContextType>;
};

export type SpendCellResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['SpendCell'] = ResolversParentTypes['SpendCell']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type SpendLineResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['SpendLine'] = ResolversParentTypes['SpendLine']> = {
  agency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  fundingStream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isPrevention?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  theme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SpendMapResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['SpendMap'] = ResolversParentTypes['SpendMap']> = {
  byAgency?: Resolver<ReadonlyArray<ResolversTypes['SpendCell']>, ParentType, ContextType>;
  byTheme?: Resolver<ReadonlyArray<ResolversTypes['SpendCell']>, ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  overlaps?: Resolver<ReadonlyArray<ResolversTypes['SpendOverlap']>, ParentType, ContextType>;
  perHead?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  preventionShare?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SpendOverlapResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['SpendOverlap'] = ResolversParentTypes['SpendOverlap']> = {
  agencies?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  theme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubjectAccessBundleResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['SubjectAccessBundle'] = ResolversParentTypes['SubjectAccessBundle']> = {
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  json?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  madeAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SubjectRequestResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['SubjectRequest'] = ResolversParentTypes['SubjectRequest']> = {
  citizen?: Resolver<Maybe<ResolversTypes['Citizen']>, ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isExtended?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isOverdue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['SubjectRequestKind']>, ParentType, ContextType>;
  parts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SubjectRequestPart']>>, ParentType, ContextType>;
  receivedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['SubjectRequestState']>, ParentType, ContextType>;
  steps?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SubjectRequestStep']>>, ParentType, ContextType>;
};

export type SubjectRequestConnectionResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['SubjectRequestConnection'] = ResolversParentTypes['SubjectRequestConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SubjectRequestEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SubjectRequestEdgeResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['SubjectRequestEdge'] = ResolversParentTypes['SubjectRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SubjectRequest'], ParentType, ContextType>;
};

export type SubjectRequestPartResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['SubjectRequestPart'] = ResolversParentTypes['SubjectRequestPart']> = {
  agency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  exemption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  regime?: Resolver<ResolversTypes['DataProtectionRegime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SubjectRequestPartState'], ParentType, ContextType>;
};

export type SubjectRequestPayloadResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['SubjectRequestPayload'] = ResolversParentTypes['SubjectRequestPayload']> = {
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectRequest?: Resolver<ResolversTypes['SubjectRequest'], ParentType, ContextType>;
};

export type SubjectRequestStepResolvers<ContextType = PartnershipContext, ParentType extends ResolversParentTypes['SubjectRequestStep'] = ResolversParentTypes['SubjectRequestStep']> = {
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  step?: Resolver<ResolversTypes['SubjectRequestStepKind'], ParentType, ContextType>;
};

export interface UprnScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Uprn'], any> {
  name: 'Uprn';
}

export type Resolvers<ContextType = PartnershipContext> = {
  Agency?: AgencyResolvers<ContextType>;
  AgencyGrant?: GraphQLScalarType;
  AgencyLink?: AgencyLinkResolvers<ContextType>;
  Area?: AreaResolvers<ContextType>;
  AreaForum?: AreaForumResolvers<ContextType>;
  AuditDecision?: AuditDecisionResolvers<ContextType>;
  AuditEvent?: AuditEventResolvers<ContextType>;
  AuditEventConnection?: AuditEventConnectionResolvers<ContextType>;
  AuditEventEdge?: AuditEventEdgeResolvers<ContextType>;
  AuditWithheld?: AuditWithheldResolvers<ContextType>;
  Branding?: BrandingResolvers<ContextType>;
  BreakGlass?: BreakGlassResolvers<ContextType>;
  BreakGlassConnection?: BreakGlassConnectionResolvers<ContextType>;
  BreakGlassEdge?: BreakGlassEdgeResolvers<ContextType>;
  BreakGlassPayload?: BreakGlassPayloadResolvers<ContextType>;
  BreakGlassReview?: BreakGlassReviewResolvers<ContextType>;
  BreakGlassReviewConnection?: BreakGlassReviewConnectionResolvers<ContextType>;
  BreakGlassReviewEdge?: BreakGlassReviewEdgeResolvers<ContextType>;
  BreakGlassReviewPayload?: BreakGlassReviewPayloadResolvers<ContextType>;
  BudgetContribution?: BudgetContributionResolvers<ContextType>;
  BudgetScheme?: BudgetSchemeResolvers<ContextType>;
  Citizen?: CitizenResolvers<ContextType>;
  CitizenMatchConnection?: CitizenMatchConnectionResolvers<ContextType>;
  CitizenMatchEdge?: CitizenMatchEdgeResolvers<ContextType>;
  CitizenRelationship?: CitizenRelationshipResolvers<ContextType>;
  CodedValue?: CodedValueResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  ConsentPayload?: ConsentPayloadResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  Contribution?: ContributionResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateRange?: DateRangeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DecideMatchPayload?: DecideMatchPayloadResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  DisownRecordPayload?: DisownRecordPayloadResolvers<ContextType>;
  DisownedRecord?: DisownedRecordResolvers<ContextType>;
  DisownedRecordConnection?: DisownedRecordConnectionResolvers<ContextType>;
  DisownedRecordEdge?: DisownedRecordEdgeResolvers<ContextType>;
  DuplicateContact?: DuplicateContactResolvers<ContextType>;
  FieldEvidence?: FieldEvidenceResolvers<ContextType>;
  GssCode?: GraphQLScalarType;
  Household?: HouseholdResolvers<ContextType>;
  Hub?: HubResolvers<ContextType>;
  HubNear?: HubNearResolvers<ContextType>;
  HubReferral?: HubReferralResolvers<ContextType>;
  HubReferralConnection?: HubReferralConnectionResolvers<ContextType>;
  HubReferralEdge?: HubReferralEdgeResolvers<ContextType>;
  HubReferralPayload?: HubReferralPayloadResolvers<ContextType>;
  HubSession?: HubSessionResolvers<ContextType>;
  JointTeam?: JointTeamResolvers<ContextType>;
  LifeEvent?: LifeEventResolvers<ContextType>;
  LifeEventConnection?: LifeEventConnectionResolvers<ContextType>;
  LifeEventEdge?: LifeEventEdgeResolvers<ContextType>;
  LifeEventNotification?: LifeEventNotificationResolvers<ContextType>;
  LinkEvent?: LinkEventResolvers<ContextType>;
  LinkEventConnection?: LinkEventConnectionResolvers<ContextType>;
  LinkEventEdge?: LinkEventEdgeResolvers<ContextType>;
  LinkEvidence?: LinkEvidenceResolvers<ContextType>;
  LiveContact?: LiveContactResolvers<ContextType>;
  LiveContactPayload?: LiveContactPayloadResolvers<ContextType>;
  Look?: LookResolvers<ContextType>;
  LookConnection?: LookConnectionResolvers<ContextType>;
  LookEdge?: LookEdgeResolvers<ContextType>;
  MatchEvidence?: MatchEvidenceResolvers<ContextType>;
  MatchReview?: MatchReviewResolvers<ContextType>;
  MatchReviewConnection?: MatchReviewConnectionResolvers<ContextType>;
  MatchReviewEdge?: MatchReviewEdgeResolvers<ContextType>;
  Measure?: MeasureResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NhsNumber?: GraphQLScalarType;
  Outcome?: OutcomeResolvers<ContextType>;
  OutcomePlan?: OutcomePlanResolvers<ContextType>;
  OwnAction?: OwnActionResolvers<ContextType>;
  OwnActionConnection?: OwnActionConnectionResolvers<ContextType>;
  OwnActionEdge?: OwnActionEdgeResolvers<ContextType>;
  OwnHubReferral?: OwnHubReferralResolvers<ContextType>;
  OwnHubReferralConnection?: OwnHubReferralConnectionResolvers<ContextType>;
  OwnHubReferralEdge?: OwnHubReferralEdgeResolvers<ContextType>;
  OwnHubReferralPayload?: OwnHubReferralPayloadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  PooledBudget?: PooledBudgetResolvers<ContextType>;
  Postcode?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  Release?: ReleaseResolvers<ContextType>;
  ReleasePayload?: ReleasePayloadResolvers<ContextType>;
  ReviewedRecord?: ReviewedRecordResolvers<ContextType>;
  SourceStatus?: SourceStatusResolvers<ContextType>;
  SpendCell?: SpendCellResolvers<ContextType>;
  SpendLine?: SpendLineResolvers<ContextType>;
  SpendMap?: SpendMapResolvers<ContextType>;
  SpendOverlap?: SpendOverlapResolvers<ContextType>;
  SubjectAccessBundle?: SubjectAccessBundleResolvers<ContextType>;
  SubjectRequest?: SubjectRequestResolvers<ContextType>;
  SubjectRequestConnection?: SubjectRequestConnectionResolvers<ContextType>;
  SubjectRequestEdge?: SubjectRequestEdgeResolvers<ContextType>;
  SubjectRequestPart?: SubjectRequestPartResolvers<ContextType>;
  SubjectRequestPayload?: SubjectRequestPayloadResolvers<ContextType>;
  SubjectRequestStep?: SubjectRequestStepResolvers<ContextType>;
  Uprn?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = PartnershipContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  declassify?: DeclassifyDirectiveResolver<any, any, ContextType>;
  grant?: GrantDirectiveResolver<any, any, ContextType>;
  indicator?: IndicatorDirectiveResolver<any, any, ContextType>;
};
