import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CitizenReference, AreaReference } from './references.ts';
import type { CitizenKeys } from '../../kit/citizen-keys.ts';
import type { CaseRow, SessionRow, MeasureRow, ReferralRow, ClientRow, ServiceRow, ServiceAtLocationRow, LocationRow, ScheduleRow, ServiceAreaRow, CostRow, ServiceContactRow, TermRow, OrganizationRow, OrganizationIdentifierRow, CharityRow, GrantRow } from '../rows.ts';
import type { FoundServices, FoundServiceEdge } from '../find-services.ts';
import type { ContactRow, SpendRow } from '../../kit/shared-values.ts';
import type { ThirdSectorContext } from '../context.ts';
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
  /** The partnership's permission for this agency. Never seen by a client. */
  AgencyGrant: { input: string; output: string; }
  /** A day, as YYYY-MM-DD. */
  Date: { input: string; output: string; }
  /** A moment with its offset from UTC, as RFC 3339 has it. */
  DateTime: { input: string; output: string; }
  /** An exact number, as text such as 12.50. */
  Decimal: { input: string; output: string; }
  /** A code of the Office for National Statistics for a place, such as E05999001. */
  GssCode: { input: string; output: string; }
  /** A postcode, such as FX1 1AA. */
  Postcode: { input: string; output: string; }
  /** A Unique Property Reference Number: up to 12 digits. */
  Uprn: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** A place with a code, with what the third sector has for it. */
export type Area = {
  readonly __typename?: 'Area';
  /** How many services run that are meant for people who live here or in a part of it. Confidential ones are not counted. */
  readonly activeServices: Maybe<Scalars['Int']['output']>;
  /** Grants to charities and groups that are meant for this place, by theme, year and fund, newest year first. An empty list means none held. */
  readonly charityGrants: Maybe<ReadonlyArray<SpendLine>>;
  /** The code of the Office for National Statistics. */
  readonly gssCode: Scalars['GssCode']['output'];
};

/** An entry in the register of charities. */
export type CharityRegistration = {
  readonly __typename?: 'CharityRegistration';
  /** The day on which that year ended. */
  readonly accYearEnd: Maybe<Scalars['Date']['output']>;
  /** What the charity tells the register that it does. */
  readonly activities: Maybe<Scalars['String']['output']>;
  /** Where the charity tells the register that it works. */
  readonly areaOfOperation: ReadonlyArray<Scalars['String']['output']>;
  /** The charity number. */
  readonly charityNumber: Scalars['ID']['output'];
  /** Pounds that went out in that year. */
  readonly latestExpenditure: Maybe<Scalars['Decimal']['output']>;
  /** Pounds that came in, in the last year that it told. */
  readonly latestIncome: Maybe<Scalars['Decimal']['output']>;
  /** REGISTERED or REMOVED. */
  readonly registrationStatus: CharityStatus;
  /** The register that says so. */
  readonly source: Scalars['String']['output'];
  /** 0 for the charity itself, more for a linked one. */
  readonly suffix: Scalars['Int']['output'];
};

/** Whether a charity is in the register. */
export type CharityStatus =
  /** It is in the register. */
  | 'REGISTERED'
  /** It was taken out of the register. */
  | 'REMOVED';

/** A person known to the partnership, with what the third sector may say about them. */
export type Citizen = {
  readonly __typename?: 'Citizen';
  /** Dealings of charities with this citizen in the past year and those due, newest first. Confidential services are left out. An empty list means none held. */
  readonly charityContacts: Maybe<ReadonlyArray<Contact>>;
  /** The partnership's own identifier, never an agency's. */
  readonly id: Scalars['ID']['output'];
  /** What charities do with this citizen. Empty lists inside mean that none hold anything. Null means that it may not be said here: read the error. */
  readonly support: Maybe<SupportRecord>;
  /** The partnership's permission for the third sector. */
  readonly thirdSectorGrant: Maybe<Scalars['AgencyGrant']['output']>;
};

/** How one charity has written a citizen down. Perhaps out of date: compare `updatedAt`. */
export type ClientRecord = {
  readonly __typename?: 'ClientRecord';
  /** The address as the charity has it, on one line. */
  readonly addressLine: Maybe<Scalars['String']['output']>;
  /** The date of birth as the charity has it. */
  readonly birthDate: Maybe<Scalars['Date']['output']>;
  /** The charity's own number for the citizen. */
  readonly clientRef: Maybe<Scalars['ID']['output']>;
  /** The e-mail address as the charity has it. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** The name as the charity has it. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** The charity that keeps the record. */
  readonly organization: Maybe<Organization>;
  /** The telephone number as the charity has it. */
  readonly phone: Maybe<Scalars['String']['output']>;
  /** The postcode as the charity typed it. */
  readonly postcode: Maybe<Scalars['String']['output']>;
  /** When the charity last changed the record. */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
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

/** One price of a service. */
export type CostOption = {
  readonly __typename?: 'CostOption';
  /** Pounds, exact. */
  readonly amount: Maybe<Scalars['Decimal']['output']>;
  /** The price in words, such as: for each session. */
  readonly amountDescription: Maybe<Scalars['String']['output']>;
  /** Whom the price is for, such as: adult, or member. */
  readonly option: Maybe<Scalars['String']['output']>;
  /** The first day of this price. */
  readonly validFrom: Maybe<Scalars['Date']['output']>;
  /** The last day of this price; null while it goes on. */
  readonly validTo: Maybe<Scalars['Date']['output']>;
};

/** Money that a funder gave a charity or group, as 360Giving publishes it. */
export type Grant = {
  readonly __typename?: 'Grant';
  /** Pounds, exact. */
  readonly amountAwarded: Scalars['Decimal']['output'];
  /** The day of the award. */
  readonly awardDate: Scalars['Date']['output'];
  /** The places that it is meant for. An empty list means that none was named. */
  readonly beneficiaryGss: ReadonlyArray<Scalars['GssCode']['output']>;
  /** The currency, such as GBP. */
  readonly currency: Scalars['String']['output'];
  /** Where the funder publishes it. */
  readonly dataSource: Maybe<Scalars['String']['output']>;
  /** When the funder last changed the entry. */
  readonly dateModified: Maybe<Scalars['DateTime']['output']>;
  /** What it is for. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** Who gave it. */
  readonly funder: GrantOrganization;
  /** The 360Giving identifier. */
  readonly id: Scalars['ID']['output'];
  /** The last day that it is meant for. */
  readonly plannedEnd: Maybe<Scalars['Date']['output']>;
  /** The first day that it is meant for. */
  readonly plannedStart: Maybe<Scalars['Date']['output']>;
  /** The fund that it came from. */
  readonly programme: Maybe<Scalars['String']['output']>;
  /** Who got it. */
  readonly recipient: GrantOrganization;
  /** What it is called. */
  readonly title: Scalars['String']['output'];
};

/** One page of grants. */
export type GrantConnection = {
  readonly __typename?: 'GrantConnection';
  /** The entries of this page. */
  readonly edges: ReadonlyArray<GrantEdge>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** One entry in a page of grants. */
export type GrantEdge = {
  readonly __typename?: 'GrantEdge';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The grant itself. */
  readonly node: Grant;
};

/** A funder, or a charity or group that got a grant, as the funder wrote it down. */
export type GrantOrganization = {
  readonly __typename?: 'GrantOrganization';
  /** The charity number; null when none was written down. */
  readonly charityNumber: Maybe<Scalars['ID']['output']>;
  /** The company number; null when none was written down. */
  readonly companyNumber: Maybe<Scalars['ID']['output']>;
  /** The name. */
  readonly name: Scalars['String']['output'];
  /** The org-id.guide identifier. */
  readonly orgId: Scalars['ID']['output'];
};

/** A public place where services are given. A confidential place is never one of these. */
export type Location = {
  readonly __typename?: 'Location';
  /** What the place has for disabled people, such as: level access. An empty list means that nothing was said. */
  readonly accessibility: ReadonlyArray<Scalars['String']['output']>;
  /** The address on one line. */
  readonly addressLine: Maybe<Scalars['String']['output']>;
  /** The identifier in the directory. */
  readonly id: Scalars['ID']['output'];
  /** Degrees north. */
  readonly latitude: Maybe<Scalars['Decimal']['output']>;
  /** PHYSICAL, POSTAL or VIRTUAL. */
  readonly locationType: LocationType;
  /** Degrees east. */
  readonly longitude: Maybe<Scalars['Decimal']['output']>;
  /** What people call the place. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** The postcode. */
  readonly postalCode: Maybe<Scalars['Postcode']['output']>;
  /** The property's UPRN, the external identifier in Open Referral UK. */
  readonly uprn: Maybe<Scalars['Uprn']['output']>;
};

/** What sort of place it is. */
export type LocationType =
  /** A building or an open space. */
  | 'PHYSICAL'
  /** An address for letters only. */
  | 'POSTAL'
  /** A page, a call or a chat. */
  | 'VIRTUAL';

/** A charity or a community group. Many small groups have no charity number. */
export type Organization = {
  readonly __typename?: 'Organization';
  /** The entry in the register of charities; null when it is in none. */
  readonly charity: Maybe<CharityRegistration>;
  /** What it does. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** The e-mail address for anybody. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** The grants that it was given, newest first. */
  readonly grantsReceived: Maybe<GrantConnection>;
  /** The org-id.guide identifier, such as GB-CHC-9999001, or a local one where the group has none. */
  readonly id: Scalars['ID']['output'];
  /** Its numbers in public registers. An empty list means that it is in none. */
  readonly identifiers: Maybe<ReadonlyArray<OrganizationIdentifier>>;
  /** What it is called. */
  readonly name: Scalars['String']['output'];
  /** Its services, by name. A confidential one is left out. */
  readonly services: Maybe<OrganizationServiceConnection>;
  /** Its own page. */
  readonly website: Maybe<Scalars['String']['output']>;
};


/** A charity or a community group. Many small groups have no charity number. */
export type OrganizationGrantsReceivedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A charity or a community group. Many small groups have no charity number. */
export type OrganizationServicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A number of a charity or group in a public register. */
export type OrganizationIdentifier = {
  readonly __typename?: 'OrganizationIdentifier';
  /** The number in it. */
  readonly identifier: Scalars['String']['output'];
  /** The register, as org-id.guide names it: GB-CHC for charities, GB-COH for companies. */
  readonly identifierScheme: Maybe<Scalars['String']['output']>;
  /** The register in words. */
  readonly identifierType: Scalars['String']['output'];
};

/** One page of the services of one charity or group. */
export type OrganizationServiceConnection = {
  readonly __typename?: 'OrganizationServiceConnection';
  /** The entries of this page. */
  readonly edges: ReadonlyArray<OrganizationServiceEdge>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** One entry in a page of the services of one charity or group. */
export type OrganizationServiceEdge = {
  readonly __typename?: 'OrganizationServiceEdge';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The service itself. */
  readonly node: Service;
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

export type Query = {
  readonly __typename?: 'Query';
  /** Grants that were made to charities and groups of this place, newest first. Grants to a person are not listed. */
  readonly grants: Maybe<GrantConnection>;
  /** One charity or group by its identifier. Null when it is not in the directory. */
  readonly organization: Maybe<Organization>;
  /** One service by its identifier. Null when there is none, and for a confidential one. */
  readonly service: Maybe<Service>;
  /**
   * Find help near somebody: the services that charities and community groups run. Every filter that is given must hold.
   * With a postcode the nearest come first, and those without a public place last; otherwise they come by name.
   * A confidential service, such as a refuge, is never listed. Ring the helpline.
   */
  readonly services: Maybe<ServiceConnection>;
  /** The words that services are sorted by: needs, and the people whom a service is for. Those at the top first. */
  readonly taxonomyTerms: Maybe<ReadonlyArray<TaxonomyTerm>>;
};


export type QueryGrantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  awardedFrom?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  gssCode?: InputMaybe<Scalars['GssCode']['input']>;
  recipientOrgId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryOrganizationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryServiceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryServicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  day?: InputMaybe<ReadonlyArray<Weekday>>;
  endTime?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  maximumAge?: InputMaybe<Scalars['Int']['input']>;
  minimumAge?: InputMaybe<Scalars['Int']['input']>;
  postcode?: InputMaybe<Scalars['Postcode']['input']>;
  proximityMetres?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  startTime?: InputMaybe<Scalars['String']['input']>;
  taxonomyTermId?: InputMaybe<Scalars['ID']['input']>;
};

/** How far a referral to a charity has come. */
export type ReferralStatus =
  /** The charity takes it on. */
  | 'ACCEPTED'
  /** The citizen did not want it. */
  | 'DECLINED_BY_PERSON'
  /** The citizen did not come or answer. */
  | 'DID_NOT_ENGAGE'
  /** The help was given and has ended. */
  | 'DONE'
  /** Written, not sent. */
  | 'DRAFT'
  /** Nobody answered in time. */
  | 'EXPIRED'
  /** The charity is looking at it. */
  | 'IN_PROGRESS'
  /** The charity cannot help: read the reason. */
  | 'REJECTED'
  /** Taken back by the sender. */
  | 'REVOKED'
  /** Sent, not opened. */
  | 'SENT';

/** When a service is open: a rule that repeats, after iCalendar (RFC 5545). */
export type Schedule = {
  readonly __typename?: 'Schedule';
  /** How people attend: in person, online or by phone. */
  readonly attendingType: Maybe<Scalars['String']['output']>;
  /** The days of the week. */
  readonly byday: ReadonlyArray<Weekday>;
  /** The days of the month, such as 1 or -1 for the last. */
  readonly bymonthday: ReadonlyArray<Scalars['Int']['output']>;
  /** When it closes, as HH:MM. */
  readonly closesAt: Maybe<Scalars['String']['output']>;
  /** The rule in words. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** How often the rule repeats. */
  readonly freq: Maybe<ScheduleFrequency>;
  /** Every how many weeks or months: 2 with WEEKLY is every other week. */
  readonly interval: Maybe<Scalars['Int']['output']>;
  /** When it opens, as HH:MM. */
  readonly opensAt: Maybe<Scalars['String']['output']>;
  /** The first day on which the rule holds. */
  readonly validFrom: Maybe<Scalars['Date']['output']>;
  /** The last day on which the rule holds; null while it goes on. */
  readonly validTo: Maybe<Scalars['Date']['output']>;
};

/** How often a schedule repeats. */
export type ScheduleFrequency =
  /** By the month. */
  | 'MONTHLY'
  /** By the week. */
  | 'WEEKLY';

/** Something that a charity or group offers to people. After the Open Referral UK service. */
export type Service = {
  readonly __typename?: 'Service';
  /** Whether it takes referrals. Null when it is not known. */
  readonly acceptsReferrals: Maybe<Scalars['Boolean']['output']>;
  /** Quality marks that it holds. */
  readonly accreditations: Maybe<Scalars['String']['output']>;
  /** A notice to read first, such as: closed over Christmas. */
  readonly alert: Maybe<Scalars['String']['output']>;
  /** How to ask for it. */
  readonly applicationProcess: Maybe<Scalars['String']['output']>;
  /** Where people must live to use it. An empty list means anywhere. */
  readonly areas: Maybe<ReadonlyArray<ServiceArea>>;
  /** The day on which somebody last confirmed this entry. */
  readonly assuredDate: Maybe<Scalars['Date']['output']>;
  /** Who confirmed it. */
  readonly assurerEmail: Maybe<Scalars['String']['output']>;
  /** The public places where it is given. An empty list means that it has none: it comes to people, or is given by phone. */
  readonly atLocations: Maybe<ReadonlyArray<ServiceAtLocation>>;
  /** Whom to ask. */
  readonly contacts: Maybe<ReadonlyArray<ServiceContact>>;
  /** What it costs. An empty list means that nothing was said: read `fees`. */
  readonly costs: Maybe<ReadonlyArray<CostOption>>;
  /** What it does and for whom. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** Who can use it, in words. */
  readonly eligibility: Maybe<Scalars['String']['output']>;
  /** Its own e-mail address. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** What it costs, in words. */
  readonly fees: Maybe<Scalars['String']['output']>;
  /** The identifier in the directory. */
  readonly id: Scalars['ID']['output'];
  /** True when nobody has confirmed this entry for six months: ring before sending somebody. */
  readonly isStale: Scalars['Boolean']['output'];
  /** The languages that it is given in, as tags such as en or pl. */
  readonly languages: ReadonlyArray<Scalars['String']['output']>;
  /** When the entry last changed. */
  readonly lastModified: Maybe<Scalars['DateTime']['output']>;
  /** The oldest age; null when there is none. */
  readonly maximumAge: Maybe<Scalars['Int']['output']>;
  /** The youngest age; null when there is none. */
  readonly minimumAge: Maybe<Scalars['Int']['output']>;
  /** What it is called. */
  readonly name: Scalars['String']['output'];
  /** Who runs it. */
  readonly organization: Maybe<Organization>;
  /** When it is open, wherever it is given. An empty list means that it was not said: see also the places. */
  readonly schedules: Maybe<ReadonlyArray<Schedule>>;
  /** Whether it can be used now. */
  readonly status: ServiceState;
  /** The needs that it is about and the people whom it is for. */
  readonly taxonomyTerms: Maybe<ReadonlyArray<TaxonomyTerm>>;
  /** Its own page. */
  readonly url: Maybe<Scalars['String']['output']>;
  /** How long people wait at present, in words. */
  readonly waitTime: Maybe<Scalars['String']['output']>;
};

/** Where people must live to use a service. */
export type ServiceArea = {
  readonly __typename?: 'ServiceArea';
  /** The list that the code is from, such as WD for wards or UTLA for the council's area. */
  readonly extentType: Maybe<Scalars['String']['output']>;
  /** Its code. */
  readonly gssCode: Maybe<Scalars['GssCode']['output']>;
  /** The name of the place. */
  readonly name: Maybe<Scalars['String']['output']>;
};

/** A service at one of its public places. */
export type ServiceAtLocation = {
  readonly __typename?: 'ServiceAtLocation';
  /** The identifier in the directory. */
  readonly id: Scalars['ID']['output'];
  /** The place. */
  readonly location: Maybe<Location>;
  /** When the service is open at this place. */
  readonly schedules: Maybe<ReadonlyArray<Schedule>>;
};

/** One page of services, and how many there are in all. */
export type ServiceConnection = {
  readonly __typename?: 'ServiceConnection';
  /** The entries of this page. */
  readonly edges: ReadonlyArray<ServiceEdge>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many services there are on all pages together. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** Whom to ask about a service. Published by the charity itself. */
export type ServiceContact = {
  readonly __typename?: 'ServiceContact';
  /** The e-mail address. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** The name, where one is published. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** The telephone number. */
  readonly phone: Maybe<Scalars['String']['output']>;
  /** What they do. */
  readonly title: Maybe<Scalars['String']['output']>;
};

/** One entry in a page of services. */
export type ServiceEdge = {
  readonly __typename?: 'ServiceEdge';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** Metres from the postcode that was asked for to the nearest public place of this service. Null without a postcode, and for a service without a public place. */
  readonly distanceMetres: Maybe<Scalars['Int']['output']>;
  /** The service itself. */
  readonly node: Service;
};

/** Whether a service can be used now. */
export type ServiceState =
  /** It runs. */
  | 'ACTIVE'
  /** It has ended for good. */
  | 'DEFUNCT'
  /** It does not run at present. */
  | 'INACTIVE'
  /** It is closed for a time: read the alert. */
  | 'TEMPORARILY_CLOSED';

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

/** Help that one charity gives one citizen, from the first day to the last. */
export type SupportCase = {
  readonly __typename?: 'SupportCase';
  /** The last day; null while it goes on. */
  readonly closedOn: Maybe<Scalars['Date']['output']>;
  /** True for an advocate for victims of domestic abuse (IDVA), a refuge and the like. Never say its name aloud, leave no message, and write no letter about it. */
  readonly confidentialService: Maybe<Scalars['Boolean']['output']>;
  /** The charity's own number for this help. */
  readonly id: Maybe<Scalars['ID']['output']>;
  /** Whether the help goes on. */
  readonly isOpen: Maybe<Scalars['Boolean']['output']>;
  /** How the citizen was doing, measured with a published tool, newest first. An empty list means none held. */
  readonly measures: Maybe<ReadonlyArray<SupportMeasure>>;
  /** What the help is about. An empty list means that none was written down. */
  readonly needs: Maybe<ReadonlyArray<CodedValue>>;
  /** The first day. */
  readonly openedOn: Maybe<Scalars['Date']['output']>;
  /** The charity that helps. */
  readonly organization: Maybe<Organization>;
  /** The referrals that led to this help, newest first. An empty list means that the citizen came without one. */
  readonly referrals: Maybe<ReadonlyArray<SupportReferral>>;
  /** Meetings, calls and visits, newest first, also those still to come. No entries means none held. */
  readonly sessions: Maybe<SupportSessionConnection>;
  /** The charity's worker to ring. */
  readonly worker: Maybe<Scalars['String']['output']>;
};


/** Help that one charity gives one citizen, from the first day to the last. */
export type SupportCaseSessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One page of the help that charities give. */
export type SupportCaseConnection = {
  readonly __typename?: 'SupportCaseConnection';
  /** The entries of this page. */
  readonly edges: ReadonlyArray<SupportCaseEdge>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** One entry in a page of help. */
export type SupportCaseEdge = {
  readonly __typename?: 'SupportCaseEdge';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The help itself. */
  readonly node: SupportCase;
};

/** One answer on a published scale of wellbeing, on one day. */
export type SupportMeasure = {
  readonly __typename?: 'SupportMeasure';
  /** The day of the answer. */
  readonly at: Maybe<Scalars['Date']['output']>;
  /** The question or total on that scale. */
  readonly item: Maybe<Scalars['String']['output']>;
  /** The scale, such as SWEMWBS or ONS4. */
  readonly tool: Maybe<Scalars['String']['output']>;
  /** The answer, on the scale's own range. */
  readonly value: Maybe<Scalars['Decimal']['output']>;
};

/** What the charities of the place hold about one citizen, over all of their records. */
export type SupportRecord = {
  readonly __typename?: 'SupportRecord';
  /**
   * The help that charities give or gave, newest first. No entries means none held.
   * A reader who may only see that there is help sees which charity and whether it goes on, and no confidential service at all.
   */
  readonly cases: Maybe<SupportCaseConnection>;
  /** How each charity has written this citizen down, by charity. Those of confidential services are left out. An empty list means none held. */
  readonly clientRecords: Maybe<ReadonlyArray<ClientRecord>>;
  /** Referrals of this citizen to charities, newest first, also those that were refused or are not answered. No entries means none held. */
  readonly referrals: Maybe<SupportReferralConnection>;
};


/** What the charities of the place hold about one citizen, over all of their records. */
export type SupportRecordCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  isOpen?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What the charities of the place hold about one citizen, over all of their records. */
export type SupportRecordReferralsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ReadonlyArray<ReferralStatus>>;
};

/** A request to a charity to help a citizen, and what became of it. Shaped as the PRSB social prescribing messages. */
export type SupportReferral = {
  readonly __typename?: 'SupportReferral';
  /** When it lapses unless somebody answers. */
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** When the charity told the sender what came of it; null while it has not. */
  readonly feedbackToReferrerAt: Maybe<Scalars['DateTime']['output']>;
  /**
   * The agency that sent it: council, nhs or third-sector. Null, as are the role and the reason, when the citizen came
   * of their own accord, and when the sender is not to be told: a charity never tells that the police sent somebody.
   */
  readonly fromAgency: Maybe<Scalars['String']['output']>;
  /** The role of the one who sent it, such as link worker. Null where `fromAgency` is. */
  readonly fromRole: Maybe<Scalars['String']['output']>;
  /** The number of the referral. */
  readonly id: Maybe<Scalars['ID']['output']>;
  /** When it was sent. */
  readonly madeOn: Maybe<Scalars['DateTime']['output']>;
  /** What it asks help with. An empty list means that none was written down. */
  readonly needs: Maybe<ReadonlyArray<CodedValue>>;
  /** What came of it, in a few words; null until it is done. */
  readonly outcome: Maybe<Scalars['String']['output']>;
  /** Why, in the sender's words. Null where `fromAgency` is. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Why the charity could not take it; null unless it was refused. */
  readonly rejectedReason: Maybe<Scalars['String']['output']>;
  /** When the charity answered; null while it has not. */
  readonly respondedAt: Maybe<Scalars['DateTime']['output']>;
  /** The service that was asked. Null for a confidential one: its name could tell where it stands. */
  readonly service: Maybe<Service>;
  /** The kinds of information that were sent along, such as name or phone. */
  readonly sharedFields: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The SNOMED CT code that the sender's own system keeps it under. */
  readonly snomed: Maybe<CodedValue>;
  /** How far the referral has come. */
  readonly status: Maybe<ReferralStatus>;
};

/** One page of referrals. */
export type SupportReferralConnection = {
  readonly __typename?: 'SupportReferralConnection';
  /** The entries of this page. */
  readonly edges: ReadonlyArray<SupportReferralEdge>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** One entry in a page of referrals. */
export type SupportReferralEdge = {
  readonly __typename?: 'SupportReferralEdge';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The referral itself. */
  readonly node: SupportReferral;
};

/** One meeting, call or visit: when, never where or what was said. */
export type SupportSession = {
  readonly __typename?: 'SupportSession';
  /** When it was or is due. */
  readonly at: Maybe<Scalars['DateTime']['output']>;
  /** Whether the citizen came. Null while it is still to come, or when nobody wrote it down. */
  readonly attended: Maybe<Scalars['Boolean']['output']>;
  /** VISIT, ASSESSMENT, CALL, APPOINTMENT or REVIEW. */
  readonly kind: Maybe<Scalars['String']['output']>;
  /** What it was about, in a word or two: falls, housing, money, safety, mental-health, care or family. */
  readonly subject: Maybe<Scalars['String']['output']>;
};

/** One page of meetings, calls and visits. */
export type SupportSessionConnection = {
  readonly __typename?: 'SupportSessionConnection';
  /** The entries of this page. */
  readonly edges: ReadonlyArray<SupportSessionEdge>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** One entry in a page of meetings, calls and visits. */
export type SupportSessionEdge = {
  readonly __typename?: 'SupportSessionEdge';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The meeting, call or visit itself. */
  readonly node: SupportSession;
};

/** A word that services are sorted by. */
export type TaxonomyTerm = {
  readonly __typename?: 'TaxonomyTerm';
  /** Its code in that list. */
  readonly code: Maybe<Scalars['String']['output']>;
  /** The identifier: pass it as `taxonomyTermId`. */
  readonly id: Scalars['ID']['output'];
  /** The word to show. */
  readonly name: Scalars['String']['output'];
  /** The word that it stands beneath; null at the top. */
  readonly parentId: Maybe<Scalars['ID']['output']>;
  /** The list that it is from. */
  readonly taxonomy: Scalars['String']['output'];
  /** Its page in that list. */
  readonly termUri: Maybe<Scalars['String']['output']>;
};

/** A day of the week, as iCalendar writes it. */
export type Weekday =
  /** Friday. */
  | 'FR'
  /** Monday. */
  | 'MO'
  /** Saturday. */
  | 'SA'
  /** Sunday. */
  | 'SU'
  /** Thursday. */
  | 'TH'
  /** Tuesday. */
  | 'TU'
  /** Wednesday. */
  | 'WE';



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
  Location: Location;
  Organization: Organization;
  Service: Service;
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
        | GraphQLRecursivePick<FederationTypes['Citizen'], {"thirdSectorGrant":true}>
        | GraphQLRecursivePick<FederationTypes['Citizen'], {"thirdSectorGrant":true}>
        | GraphQLRecursivePick<FederationTypes['Citizen'], {"thirdSectorGrant":true}> ) );
  Location:
    ( { __typename: 'Location' }
    & GraphQLRecursivePick<FederationTypes['Location'], {"id":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  Service:
    ( { __typename: 'Service' }
    & GraphQLRecursivePick<FederationTypes['Service'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AgencyGrant: ResolverTypeWrapper<Scalars['AgencyGrant']['output']>;
  Area: ResolverTypeWrapper<AreaReference>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CharityRegistration: ResolverTypeWrapper<CharityRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CharityStatus: CharityStatus;
  Citizen: ResolverTypeWrapper<CitizenReference>;
  ClientRecord: ResolverTypeWrapper<ClientRow>;
  CodedValue: ResolverTypeWrapper<CodedValue>;
  Contact: ResolverTypeWrapper<ContactRow>;
  CostOption: ResolverTypeWrapper<CostRow>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Grant: ResolverTypeWrapper<GrantRow>;
  GrantConnection: ResolverTypeWrapper<Omit<GrantConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['GrantEdge']> }>;
  GrantEdge: ResolverTypeWrapper<Omit<GrantEdge, 'node'> & { node: ResolversTypes['Grant'] }>;
  GrantOrganization: ResolverTypeWrapper<GrantOrganization>;
  GssCode: ResolverTypeWrapper<Scalars['GssCode']['output']>;
  Location: ResolverTypeWrapper<LocationRow>;
  LocationType: LocationType;
  Organization: ResolverTypeWrapper<OrganizationRow>;
  OrganizationIdentifier: ResolverTypeWrapper<OrganizationIdentifierRow>;
  OrganizationServiceConnection: ResolverTypeWrapper<Omit<OrganizationServiceConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['OrganizationServiceEdge']> }>;
  OrganizationServiceEdge: ResolverTypeWrapper<Omit<OrganizationServiceEdge, 'node'> & { node: ResolversTypes['Service'] }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Postcode: ResolverTypeWrapper<Scalars['Postcode']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReferralStatus: ReferralStatus;
  Schedule: ResolverTypeWrapper<ScheduleRow>;
  ScheduleFrequency: ScheduleFrequency;
  Service: ResolverTypeWrapper<ServiceRow>;
  ServiceArea: ResolverTypeWrapper<ServiceAreaRow>;
  ServiceAtLocation: ResolverTypeWrapper<ServiceAtLocationRow>;
  ServiceConnection: ResolverTypeWrapper<FoundServices>;
  ServiceContact: ResolverTypeWrapper<ServiceContactRow>;
  ServiceEdge: ResolverTypeWrapper<FoundServiceEdge>;
  ServiceState: ServiceState;
  SpendLine: ResolverTypeWrapper<SpendRow>;
  SupportCase: ResolverTypeWrapper<CaseRow>;
  SupportCaseConnection: ResolverTypeWrapper<Omit<SupportCaseConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['SupportCaseEdge']> }>;
  SupportCaseEdge: ResolverTypeWrapper<Omit<SupportCaseEdge, 'node'> & { node: ResolversTypes['SupportCase'] }>;
  SupportMeasure: ResolverTypeWrapper<MeasureRow>;
  SupportRecord: ResolverTypeWrapper<CitizenKeys>;
  SupportReferral: ResolverTypeWrapper<ReferralRow>;
  SupportReferralConnection: ResolverTypeWrapper<Omit<SupportReferralConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['SupportReferralEdge']> }>;
  SupportReferralEdge: ResolverTypeWrapper<Omit<SupportReferralEdge, 'node'> & { node: ResolversTypes['SupportReferral'] }>;
  SupportSession: ResolverTypeWrapper<SessionRow>;
  SupportSessionConnection: ResolverTypeWrapper<Omit<SupportSessionConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['SupportSessionEdge']> }>;
  SupportSessionEdge: ResolverTypeWrapper<Omit<SupportSessionEdge, 'node'> & { node: ResolversTypes['SupportSession'] }>;
  TaxonomyTerm: ResolverTypeWrapper<TermRow>;
  Uprn: ResolverTypeWrapper<Scalars['Uprn']['output']>;
  Weekday: Weekday;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AgencyGrant: Scalars['AgencyGrant']['output'];
  Area: AreaReference;
  Int: Scalars['Int']['output'];
  CharityRegistration: CharityRow;
  ID: Scalars['ID']['output'];
  Citizen: CitizenReference;
  ClientRecord: ClientRow;
  CodedValue: CodedValue;
  Contact: ContactRow;
  CostOption: CostRow;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Grant: GrantRow;
  GrantConnection: Omit<GrantConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['GrantEdge']> };
  GrantEdge: Omit<GrantEdge, 'node'> & { node: ResolversParentTypes['Grant'] };
  GrantOrganization: GrantOrganization;
  GssCode: Scalars['GssCode']['output'];
  Location: LocationRow;
  Organization: OrganizationRow;
  OrganizationIdentifier: OrganizationIdentifierRow;
  OrganizationServiceConnection: Omit<OrganizationServiceConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['OrganizationServiceEdge']> };
  OrganizationServiceEdge: Omit<OrganizationServiceEdge, 'node'> & { node: ResolversParentTypes['Service'] };
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Postcode: Scalars['Postcode']['output'];
  Query: Record<PropertyKey, never>;
  Schedule: ScheduleRow;
  Service: ServiceRow;
  ServiceArea: ServiceAreaRow;
  ServiceAtLocation: ServiceAtLocationRow;
  ServiceConnection: FoundServices;
  ServiceContact: ServiceContactRow;
  ServiceEdge: FoundServiceEdge;
  SpendLine: SpendRow;
  SupportCase: CaseRow;
  SupportCaseConnection: Omit<SupportCaseConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['SupportCaseEdge']> };
  SupportCaseEdge: Omit<SupportCaseEdge, 'node'> & { node: ResolversParentTypes['SupportCase'] };
  SupportMeasure: MeasureRow;
  SupportRecord: CitizenKeys;
  SupportReferral: ReferralRow;
  SupportReferralConnection: Omit<SupportReferralConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['SupportReferralEdge']> };
  SupportReferralEdge: Omit<SupportReferralEdge, 'node'> & { node: ResolversParentTypes['SupportReferral'] };
  SupportSession: SessionRow;
  SupportSessionConnection: Omit<SupportSessionConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['SupportSessionEdge']> };
  SupportSessionEdge: Omit<SupportSessionEdge, 'node'> & { node: ResolversParentTypes['SupportSession'] };
  TaxonomyTerm: TermRow;
  Uprn: Scalars['Uprn']['output'];
  String: Scalars['String']['output'];
};

export type AccessDirectiveArgs = {
  class: Scalars['String']['input'];
};

export type AccessDirectiveResolver<Result, Parent, ContextType = ThirdSectorContext, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type GrantDirectiveArgs = { };

export type GrantDirectiveResolver<Result, Parent, ContextType = ThirdSectorContext, Args = GrantDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type IndicatorDirectiveArgs = { };

export type IndicatorDirectiveResolver<Result, Parent, ContextType = ThirdSectorContext, Args = IndicatorDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface AgencyGrantScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['AgencyGrant'], any> {
  name: 'AgencyGrant';
}

export type AreaResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['Area'] = ResolversParentTypes['Area'], FederationReferenceType extends FederationReferenceTypes['Area'] = FederationReferenceTypes['Area']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Area']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activeServices?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  charityGrants?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SpendLine']>>, ParentType, ContextType>;
  gssCode?: Resolver<ResolversTypes['GssCode'], ParentType, ContextType>;
};

export type CharityRegistrationResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['CharityRegistration'] = ResolversParentTypes['CharityRegistration']> = {
  accYearEnd?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  activities?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  areaOfOperation?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  charityNumber?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  latestExpenditure?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  latestIncome?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  registrationStatus?: Resolver<ResolversTypes['CharityStatus'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suffix?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CitizenResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['Citizen'] = ResolversParentTypes['Citizen'], FederationReferenceType extends FederationReferenceTypes['Citizen'] = FederationReferenceTypes['Citizen']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Citizen']> | FederationReferenceType, FederationReferenceType, ContextType>;
  charityContacts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Contact']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  support?: Resolver<Maybe<ResolversTypes['SupportRecord']>, ParentType, ContextType>;
};

export type ClientRecordResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['ClientRecord'] = ResolversParentTypes['ClientRecord']> = {
  addressLine?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  clientRef?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postcode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CodedValueResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['CodedValue'] = ResolversParentTypes['CodedValue']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  display?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContactResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  agency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CostOptionResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['CostOption'] = ResolversParentTypes['CostOption']> = {
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  amountDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  option?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type GrantResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['Grant'] = ResolversParentTypes['Grant']> = {
  amountAwarded?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  awardDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  beneficiaryGss?: Resolver<ReadonlyArray<ResolversTypes['GssCode']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dataSource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dateModified?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  funder?: Resolver<ResolversTypes['GrantOrganization'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  plannedEnd?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  plannedStart?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  programme?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['GrantOrganization'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GrantConnectionResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['GrantConnection'] = ResolversParentTypes['GrantConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['GrantEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type GrantEdgeResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['GrantEdge'] = ResolversParentTypes['GrantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Grant'], ParentType, ContextType>;
};

export type GrantOrganizationResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['GrantOrganization'] = ResolversParentTypes['GrantOrganization']> = {
  charityNumber?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  companyNumber?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orgId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface GssCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['GssCode'], any> {
  name: 'GssCode';
}

export type LocationResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location'], FederationReferenceType extends FederationReferenceTypes['Location'] = FederationReferenceTypes['Location']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Location']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accessibility?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  addressLine?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  latitude?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  locationType?: Resolver<ResolversTypes['LocationType'], ParentType, ContextType>;
  longitude?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['Postcode']>, ParentType, ContextType>;
  uprn?: Resolver<Maybe<ResolversTypes['Uprn']>, ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  charity?: Resolver<Maybe<ResolversTypes['CharityRegistration']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grantsReceived?: Resolver<Maybe<ResolversTypes['GrantConnection']>, ParentType, ContextType, RequireFields<OrganizationGrantsReceivedArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OrganizationIdentifier']>>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  services?: Resolver<Maybe<ResolversTypes['OrganizationServiceConnection']>, ParentType, ContextType, RequireFields<OrganizationServicesArgs, 'first'>>;
  website?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OrganizationIdentifierResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['OrganizationIdentifier'] = ResolversParentTypes['OrganizationIdentifier']> = {
  identifier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  identifierScheme?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  identifierType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrganizationServiceConnectionResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['OrganizationServiceConnection'] = ResolversParentTypes['OrganizationServiceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrganizationServiceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OrganizationServiceEdgeResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['OrganizationServiceEdge'] = ResolversParentTypes['OrganizationServiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface PostcodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Postcode'], any> {
  name: 'Postcode';
}

export type QueryResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  grants?: Resolver<Maybe<ResolversTypes['GrantConnection']>, ParentType, ContextType, RequireFields<QueryGrantsArgs, 'first'>>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<QueryOrganizationArgs, 'id'>>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType, RequireFields<QueryServiceArgs, 'id'>>;
  services?: Resolver<Maybe<ResolversTypes['ServiceConnection']>, ParentType, ContextType, RequireFields<QueryServicesArgs, 'first'>>;
  taxonomyTerms?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TaxonomyTerm']>>, ParentType, ContextType>;
};

export type ScheduleResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['Schedule'] = ResolversParentTypes['Schedule']> = {
  attendingType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  byday?: Resolver<ReadonlyArray<ResolversTypes['Weekday']>, ParentType, ContextType>;
  bymonthday?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  closesAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  freq?: Resolver<Maybe<ResolversTypes['ScheduleFrequency']>, ParentType, ContextType>;
  interval?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  opensAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ServiceResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service'], FederationReferenceType extends FederationReferenceTypes['Service'] = FederationReferenceTypes['Service']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Service']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acceptsReferrals?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  accreditations?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  alert?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  applicationProcess?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  areas?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ServiceArea']>>, ParentType, ContextType>;
  assuredDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  assurerEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  atLocations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ServiceAtLocation']>>, ParentType, ContextType>;
  contacts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ServiceContact']>>, ParentType, ContextType>;
  costs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CostOption']>>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  eligibility?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fees?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isStale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  languages?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  lastModified?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  maximumAge?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minimumAge?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  schedules?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Schedule']>>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ServiceState'], ParentType, ContextType>;
  taxonomyTerms?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TaxonomyTerm']>>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  waitTime?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ServiceAreaResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['ServiceArea'] = ResolversParentTypes['ServiceArea']> = {
  extentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gssCode?: Resolver<Maybe<ResolversTypes['GssCode']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ServiceAtLocationResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['ServiceAtLocation'] = ResolversParentTypes['ServiceAtLocation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  schedules?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Schedule']>>, ParentType, ContextType>;
};

export type ServiceConnectionResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['ServiceConnection'] = ResolversParentTypes['ServiceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ServiceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ServiceContactResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['ServiceContact'] = ResolversParentTypes['ServiceContact']> = {
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ServiceEdgeResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['ServiceEdge'] = ResolversParentTypes['ServiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  distanceMetres?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
};

export type SpendLineResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['SpendLine'] = ResolversParentTypes['SpendLine']> = {
  agency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  fundingStream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isPrevention?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  theme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SupportCaseResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['SupportCase'] = ResolversParentTypes['SupportCase']> = {
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  confidentialService?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  isOpen?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  measures?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SupportMeasure']>>, ParentType, ContextType>;
  needs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CodedValue']>>, ParentType, ContextType>;
  openedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  referrals?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SupportReferral']>>, ParentType, ContextType>;
  sessions?: Resolver<Maybe<ResolversTypes['SupportSessionConnection']>, ParentType, ContextType, RequireFields<SupportCaseSessionsArgs, 'first'>>;
  worker?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SupportCaseConnectionResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['SupportCaseConnection'] = ResolversParentTypes['SupportCaseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SupportCaseEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SupportCaseEdgeResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['SupportCaseEdge'] = ResolversParentTypes['SupportCaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SupportCase'], ParentType, ContextType>;
};

export type SupportMeasureResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['SupportMeasure'] = ResolversParentTypes['SupportMeasure']> = {
  at?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tool?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type SupportRecordResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['SupportRecord'] = ResolversParentTypes['SupportRecord']> = {
  cases?: Resolver<Maybe<ResolversTypes['SupportCaseConnection']>, ParentType, ContextType, RequireFields<SupportRecordCasesArgs, 'first'>>;
  clientRecords?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ClientRecord']>>, ParentType, ContextType>;
  referrals?: Resolver<Maybe<ResolversTypes['SupportReferralConnection']>, ParentType, ContextType, RequireFields<SupportRecordReferralsArgs, 'first'>>;
};

export type SupportReferralResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['SupportReferral'] = ResolversParentTypes['SupportReferral']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  feedbackToReferrerAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fromAgency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fromRole?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  madeOn?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  needs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CodedValue']>>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rejectedReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  respondedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  sharedFields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  snomed?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ReferralStatus']>, ParentType, ContextType>;
};

export type SupportReferralConnectionResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['SupportReferralConnection'] = ResolversParentTypes['SupportReferralConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SupportReferralEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SupportReferralEdgeResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['SupportReferralEdge'] = ResolversParentTypes['SupportReferralEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SupportReferral'], ParentType, ContextType>;
};

export type SupportSessionResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['SupportSession'] = ResolversParentTypes['SupportSession']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attended?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SupportSessionConnectionResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['SupportSessionConnection'] = ResolversParentTypes['SupportSessionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SupportSessionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SupportSessionEdgeResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['SupportSessionEdge'] = ResolversParentTypes['SupportSessionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SupportSession'], ParentType, ContextType>;
};

export type TaxonomyTermResolvers<ContextType = ThirdSectorContext, ParentType extends ResolversParentTypes['TaxonomyTerm'] = ResolversParentTypes['TaxonomyTerm']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  taxonomy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  termUri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface UprnScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Uprn'], any> {
  name: 'Uprn';
}

export type Resolvers<ContextType = ThirdSectorContext> = {
  AgencyGrant?: GraphQLScalarType;
  Area?: AreaResolvers<ContextType>;
  CharityRegistration?: CharityRegistrationResolvers<ContextType>;
  Citizen?: CitizenResolvers<ContextType>;
  ClientRecord?: ClientRecordResolvers<ContextType>;
  CodedValue?: CodedValueResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  CostOption?: CostOptionResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Grant?: GrantResolvers<ContextType>;
  GrantConnection?: GrantConnectionResolvers<ContextType>;
  GrantEdge?: GrantEdgeResolvers<ContextType>;
  GrantOrganization?: GrantOrganizationResolvers<ContextType>;
  GssCode?: GraphQLScalarType;
  Location?: LocationResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OrganizationIdentifier?: OrganizationIdentifierResolvers<ContextType>;
  OrganizationServiceConnection?: OrganizationServiceConnectionResolvers<ContextType>;
  OrganizationServiceEdge?: OrganizationServiceEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Postcode?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  Schedule?: ScheduleResolvers<ContextType>;
  Service?: ServiceResolvers<ContextType>;
  ServiceArea?: ServiceAreaResolvers<ContextType>;
  ServiceAtLocation?: ServiceAtLocationResolvers<ContextType>;
  ServiceConnection?: ServiceConnectionResolvers<ContextType>;
  ServiceContact?: ServiceContactResolvers<ContextType>;
  ServiceEdge?: ServiceEdgeResolvers<ContextType>;
  SpendLine?: SpendLineResolvers<ContextType>;
  SupportCase?: SupportCaseResolvers<ContextType>;
  SupportCaseConnection?: SupportCaseConnectionResolvers<ContextType>;
  SupportCaseEdge?: SupportCaseEdgeResolvers<ContextType>;
  SupportMeasure?: SupportMeasureResolvers<ContextType>;
  SupportRecord?: SupportRecordResolvers<ContextType>;
  SupportReferral?: SupportReferralResolvers<ContextType>;
  SupportReferralConnection?: SupportReferralConnectionResolvers<ContextType>;
  SupportReferralEdge?: SupportReferralEdgeResolvers<ContextType>;
  SupportSession?: SupportSessionResolvers<ContextType>;
  SupportSessionConnection?: SupportSessionConnectionResolvers<ContextType>;
  SupportSessionEdge?: SupportSessionEdgeResolvers<ContextType>;
  TaxonomyTerm?: TaxonomyTermResolvers<ContextType>;
  Uprn?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = ThirdSectorContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  grant?: GrantDirectiveResolver<any, any, ContextType>;
  indicator?: IndicatorDirectiveResolver<any, any, ContextType>;
};
