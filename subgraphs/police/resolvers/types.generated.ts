import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CitizenReference, AreaReference } from './references.ts';
import type { CitizenKeys } from '../../kit/citizen-keys.ts';
import type { MarkerRow, VictimInvolvementRow, NominalInvolvementRow, NominalRow, EventRow, IncidentRow, CrimeRow, NoticeRow, DashRow, MaracRow, PoliceContactRow, TeamRow } from '../rows.ts';
import type { SpendRow } from '../../kit/shared-values.ts';
import type { PoliceContext } from '../context.ts';
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
  /** The partnership's signed permission for one agency. Never shown to a client. */
  AgencyGrant: { input: string; output: string; }
  /** A day, such as 2026-11-22. */
  Date: { input: string; output: string; }
  /** A moment with its offset from UTC, such as 2026-11-22T09:30:00Z. */
  DateTime: { input: string; output: string; }
  /** An exact number, written as text so that nothing is lost, such as 54.812345. */
  Decimal: { input: string; output: string; }
  /** The code of the Office for National Statistics for an area, such as E05999001. */
  GssCode: { input: string; output: string; }
  /** A British postcode, such as FX1 1AA. */
  Postcode: { input: string; output: string; }
  /** The national number of one address (unique property reference number). */
  Uprn: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** Whom anti-social behaviour is aimed at. */
export type AntiSocialBehaviourType =
  /** A place: litter, fly-tipping, graffiti. */
  | 'ENVIRONMENTAL'
  /** The neighbourhood at large. */
  | 'NUISANCE'
  /** One person or group, on purpose. */
  | 'PERSONAL';

/** A ward, district or force area, and what the police add about it. */
export type Area = {
  readonly __typename?: 'Area';
  /** Published crimes there in one month, by category. Null means that nothing has been published for that area and month. */
  readonly crimeCounts: Maybe<ReadonlyArray<CrimeCount>>;
  /** The area's national code. */
  readonly gssCode: Scalars['GssCode']['output'];
  /** What the police spend there. An empty list means that they have supplied no figures. */
  readonly policeSpend: Maybe<ReadonlyArray<SpendLine>>;
};


/** A ward, district or force area, and what the police add about it. */
export type AreaCrimeCountsArgs = {
  month: Scalars['String']['input'];
};

/** A person known to the partnership, and what the police add about them. */
export type Citizen = {
  readonly __typename?: 'Citizen';
  /** The partnership's own identifier, never an agency's. */
  readonly id: Scalars['ID']['output'];
  /** What the police hold. It is there for everybody whose records may be asked for, so it says nothing by being there. */
  readonly police: Maybe<PolicePerson>;
  /**
   * Visits and calls by the police in the last 90 days and those that are due, newest first. Leaves out those that the reader may
   * not know of. An empty list means none held.
   */
  readonly policeContacts: Maybe<ReadonlyArray<Contact>>;
  /** The partnership's permission for the police to answer about this citizen. */
  readonly policeGrant: Maybe<Scalars['AgencyGrant']['output']>;
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

/** One way to reach a team. */
export type ContactDetail = {
  readonly __typename?: 'ContactDetail';
  /** telephone, email, web or a social network's name. */
  readonly channel: Scalars['String']['output'];
  /** The number or address. */
  readonly value: Scalars['String']['output'];
};

/** A crime that the force has recorded (National Crime Recording Standard). */
export type Crime = PoliceEvent & {
  readonly __typename?: 'Crime';
  /** Where it happened, on one line. */
  readonly address: Maybe<Scalars['String']['output']>;
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The category under which it is published on the street map. */
  readonly category: StreetCrimeCategory;
  /** What the crime is marked with, such as domestic-abuse or hate. An empty list means none recorded. */
  readonly flags: ReadonlyArray<Scalars['String']['output']>;
  /** The force that recorded it, by its short code. */
  readonly force: Scalars['String']['output'];
  /** The crime number. */
  readonly id: Scalars['ID']['output'];
  /** Whether the police are still working on it. */
  readonly isOpen: Scalars['Boolean']['output'];
  /** The offence: its Home Office code and name. */
  readonly offence: CodedValue;
  /** The officer in charge of it. */
  readonly officerInCase: Maybe<Scalars['String']['output']>;
  /** How it ended: the Home Office outcome type, 1 to 22. Null while it is open. */
  readonly outcome: Maybe<CodedValue>;
  /** The day it ended. Null while it is open. */
  readonly outcomeDate: Maybe<Scalars['Date']['output']>;
  /** The postcode of where it happened. */
  readonly postcode: Maybe<Scalars['Postcode']['output']>;
  /** What happened, in a few words that never say where. */
  readonly summary: Maybe<Scalars['String']['output']>;
  /** The national number of the address where it happened. */
  readonly uprn: Maybe<Scalars['Uprn']['output']>;
};

/** How many crimes of one category were published. */
export type CrimeCount = {
  readonly __typename?: 'CrimeCount';
  /** The category. */
  readonly category: StreetCrimeCategory;
  /** How many. Null stands for one to four: so few could point to a person. */
  readonly count: Maybe<Scalars['Int']['output']>;
};

/** The answers to the domestic abuse risk questions (DASH), in figures and never in words. */
export type DashAssessment = {
  readonly __typename?: 'DashAssessment';
  /** When they were asked. */
  readonly at: Maybe<Scalars['DateTime']['output']>;
  /** Whether the officer set the level by judgement, whatever the count. */
  readonly isProfessionalJudgement: Maybe<Scalars['Boolean']['output']>;
  /** How great the danger is. */
  readonly level: Maybe<DashLevel>;
  /** How many of the questions were answered yes. From 14 the case goes to a conference. */
  readonly ticks: Maybe<Scalars['Int']['output']>;
};

/** How great a danger the domestic abuse questions point to. */
export type DashLevel =
  /** Serious harm could happen at any time. */
  | 'HIGH'
  /** Signs of serious harm, unlikely unless something changes. */
  | 'MEDIUM'
  /** No sign now of serious harm. */
  | 'STANDARD';

/** How many entries a record has, without saying which. */
export type EntryCount =
  /** One or two. */
  | 'FEW'
  /** Three or more. */
  | 'MANY'
  /** No entry. */
  | 'NONE';

/** How fast the police chose to come. */
export type IncidentGrade =
  /** At once: somebody is in danger. */
  | 'IMMEDIATE'
  /** Within the hour. */
  | 'PRIORITY'
  /** By appointment. */
  | 'SCHEDULED'
  /** Settled by telephone or online. */
  | 'WITHOUT_ATTENDANCE';

/** The kind of event that the log calls an incident (National Standard for Incident Recording). */
export type IncidentTheme =
  /** Paperwork and messages. */
  | 'ADMINISTRATION'
  /** Anti-social behaviour. */
  | 'ANTI_SOCIAL_BEHAVIOUR'
  /** It turned out to be a crime, and has a crime number too. */
  | 'CRIME'
  /** Somebody's safety or welfare, or the public's. */
  | 'PUBLIC_SAFETY_AND_WELFARE'
  /** Roads, vehicles and other transport. */
  | 'TRANSPORT';

/** A case sent to the multi-agency conference on domestic abuse (MARAC). */
export type MaracReferral = {
  readonly __typename?: 'MaracReferral';
  /** What the agencies have agreed to do. An empty list means nothing yet. */
  readonly actions: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The day of the conference. */
  readonly conferenceDate: Maybe<Scalars['Date']['output']>;
  /** Why it was sent: high-risk, judgement, escalation or repeat. */
  readonly criteria: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The conference's number for the case. */
  readonly id: Maybe<Scalars['ID']['output']>;
  /** Whether the case was heard within the last twelve months. */
  readonly isRepeat: Maybe<Scalars['Boolean']['output']>;
};

/** Where and when to meet a neighbourhood team. */
export type NeighbourhoodEvent = {
  readonly __typename?: 'NeighbourhoodEvent';
  /** Where it is: a public place. */
  readonly address: Maybe<Scalars['String']['output']>;
  /** meeting, surgery or event. */
  readonly kind: Maybe<Scalars['String']['output']>;
  /** When it begins. */
  readonly startsAt: Scalars['DateTime']['output'];
  /** What it is called. */
  readonly title: Scalars['String']['output'];
};

/** Something that a neighbourhood team has promised to work on. */
export type NeighbourhoodPriority = {
  readonly __typename?: 'NeighbourhoodPriority';
  /** What has been done. Null while nothing has. */
  readonly action: Maybe<Scalars['String']['output']>;
  /** The day it was done. */
  readonly actionDate: Maybe<Scalars['Date']['output']>;
  /** What is wrong. */
  readonly issue: Scalars['String']['output'];
  /** The day it was raised. */
  readonly issueDate: Maybe<Scalars['Date']['output']>;
};

/** The officers who look after one neighbourhood. */
export type NeighbourhoodTeam = {
  readonly __typename?: 'NeighbourhoodTeam';
  /** How to reach the team. */
  readonly contact: ReadonlyArray<ContactDetail>;
  /** Meetings and surgeries to come, soonest first. An empty list means none published. */
  readonly events: ReadonlyArray<NeighbourhoodEvent>;
  /** The force that it belongs to, by its short code. */
  readonly force: Scalars['String']['output'];
  /** The team's number within its force. */
  readonly id: Scalars['ID']['output'];
  /** Degrees north of the middle of the neighbourhood. */
  readonly lat: Maybe<Scalars['Decimal']['output']>;
  /** Degrees east of the middle of the neighbourhood. */
  readonly lng: Maybe<Scalars['Decimal']['output']>;
  /** What the neighbourhood is called. */
  readonly name: Scalars['String']['output'];
  /** What the team has promised to work on, newest first. An empty list means none published. */
  readonly priorities: ReadonlyArray<NeighbourhoodPriority>;
};

/** One role of a suspect or offender in one event. */
export type NominalInvolvement = {
  readonly __typename?: 'NominalInvolvement';
  /** What happened. */
  readonly event: Maybe<PoliceEvent>;
  /** The day on which it began. */
  readonly from: Maybe<Scalars['Date']['output']>;
  /** The part that the citizen has. */
  readonly role: Maybe<NominalRole>;
};

/** One page of the events in which a citizen is a suspect or offender. */
export type NominalInvolvementConnection = {
  readonly __typename?: 'NominalInvolvementConnection';
  /** The entries of this page. */
  readonly edges: ReadonlyArray<NominalInvolvementEdge>;
  /** Whether more follow. */
  readonly pageInfo: PageInfo;
};

/** One entry of a page. */
export type NominalInvolvementEdge = {
  readonly __typename?: 'NominalInvolvementEdge';
  /** Where this entry stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The entry itself. */
  readonly node: NominalInvolvement;
};

/** The part that somebody has in an event because they are thought or proven to have done it. */
export type NominalRole =
  /** Arrested for it. */
  | 'ARRESTED'
  /** Proven or admitted to have done it. */
  | 'OFFENDER'
  /** Thought to have done it. */
  | 'SUSPECT';

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

/** Something that happened: an incident on the log, or a recorded crime. */
export type PoliceEvent = {
  /** Where it happened, on one line. */
  readonly address: Maybe<Scalars['String']['output']>;
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The force that recorded it, by its short code. */
  readonly force: Scalars['String']['output'];
  /** The force's own number for it, to quote back to the police: a crime number or an incident log number. */
  readonly id: Scalars['ID']['output'];
  /** The postcode of where it happened. */
  readonly postcode: Maybe<Scalars['Postcode']['output']>;
  /** What happened, in a few words that never say where. */
  readonly summary: Maybe<Scalars['String']['output']>;
  /** The national number of the address where it happened. */
  readonly uprn: Maybe<Scalars['Uprn']['output']>;
};

/** A number by which the police know somebody. */
export type PoliceIdentifier = {
  readonly __typename?: 'PoliceIdentifier';
  /** Its last three characters, to compare with what somebody reads out. */
  readonly ending: Maybe<Scalars['String']['output']>;
  /** The whole number. */
  readonly value: Maybe<Scalars['String']['output']>;
};

/** A call or report on the force's log that is not, or not yet, a crime. */
export type PoliceIncident = PoliceEvent & {
  readonly __typename?: 'PoliceIncident';
  /** Where it happened, on one line. */
  readonly address: Maybe<Scalars['String']['output']>;
  /** For anti-social behaviour, whom it was aimed at. Null for anything else. */
  readonly asbType: Maybe<AntiSocialBehaviourType>;
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** What it turned out to be. Null while it is open. */
  readonly closingCategory: Maybe<Scalars['String']['output']>;
  /** The force that recorded it, by its short code. */
  readonly force: Scalars['String']['output'];
  /** How fast the police chose to come. */
  readonly grade: IncidentGrade;
  /** The number on the incident log. */
  readonly id: Scalars['ID']['output'];
  /** Whether the caller had rung about the same thing before. */
  readonly isRepeatCaller: Scalars['Boolean']['output'];
  /** Whether somebody in it was thought to be vulnerable. */
  readonly isVulnerable: Maybe<Scalars['Boolean']['output']>;
  /** What the call taker put it down as. */
  readonly openingCategory: Maybe<Scalars['String']['output']>;
  /** The postcode of where it happened. */
  readonly postcode: Maybe<Scalars['Postcode']['output']>;
  /** What made a difference, such as alcohol, mental-health or domestic. An empty list means none recorded. */
  readonly qualifiers: ReadonlyArray<Scalars['String']['output']>;
  /** What happened, in a few words that never say where. */
  readonly summary: Maybe<Scalars['String']['output']>;
  /** The kind of incident. */
  readonly theme: IncidentTheme;
  /** The call taker's view of threat, harm, risk, investigation, vulnerability and engagement (THRIVE). */
  readonly thrive: Maybe<Scalars['String']['output']>;
  /** The national number of the address where it happened. */
  readonly uprn: Maybe<Scalars['Uprn']['output']>;
};

/** The force's record of a citizen as a suspect or offender. */
export type PoliceNominal = {
  readonly __typename?: 'PoliceNominal';
  /** The number at the Criminal Records Office. Null means that the force has none for this citizen. */
  readonly croNumber: Maybe<PoliceIdentifier>;
  /** How many events it names, roughly. */
  readonly entryCount: Maybe<EntryCount>;
  /** The force that holds the record, by its short code. */
  readonly force: Maybe<Scalars['String']['output']>;
  /** Events in which the citizen is a suspect or offender, newest first: one entry for each role in each event. */
  readonly involvements: Maybe<NominalInvolvementConnection>;
  /** The force's own number for the record. */
  readonly nominalNumber: Maybe<PoliceIdentifier>;
  /** The number on the Police National Computer. Null means that the force has none for this citizen. */
  readonly pncId: Maybe<PoliceIdentifier>;
};


/** The force's record of a citizen as a suspect or offender. */
export type PoliceNominalInvolvementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  role?: InputMaybe<NominalRole>;
};

/** What the police hold about one citizen, all of the force's records of them taken together. */
export type PolicePerson = {
  readonly __typename?: 'PolicePerson';
  /** How many times this citizen has reported anti-social behaviour in six months. Three or more may open a case review. */
  readonly asbReportsInSixMonths: Maybe<Scalars['Int']['output']>;
  /**
   * The force's records of this citizen as a suspect or offender: usually one, two when the force has them down twice.
   * An empty list means none held.
   */
  readonly nominals: Maybe<ReadonlyArray<PoliceNominal>>;
  /** The officer to ask for: the one in charge of the newest open crime in which this citizen is a victim or witness. */
  readonly officerInCase: Maybe<Scalars['String']['output']>;
  /**
   * What happened to this citizen, or what they saw or reported, newest first: one entry for each role in each event.
   * An empty list means none held.
   */
  readonly victimOrWitness: Maybe<VictimInvolvementConnection>;
  /** Notices of concern that officers have raised about this citizen, newest first. An empty list means none held. */
  readonly vulnerabilityNotices: Maybe<VulnerabilityNoticeConnection>;
  /** Warnings to read before meeting this citizen, newest first. Those past their expiry are left out. An empty list means none held. */
  readonly warningMarkers: Maybe<ReadonlyArray<WarningMarker>>;
};


/** What the police hold about one citizen, all of the force's records of them taken together. */
export type PolicePersonVictimOrWitnessArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  role?: InputMaybe<VictimOrWitnessRole>;
};


/** What the police hold about one citizen, all of the force's records of them taken together. */
export type PolicePersonVulnerabilityNoticesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What the police publish for everybody. Nothing here is about a person. */
export type Query = {
  readonly __typename?: 'Query';
  /** The neighbourhood policing team that looks after a point. Null when no team is within reach of it. */
  readonly neighbourhoodTeamAt: Maybe<NeighbourhoodTeam>;
  /**
   * Crimes that the police have published within one mile of a point, for one month. Each stands at a public point near where
   * it happened, never at a home. Null means that nothing has been published for that month, which is not the same as no crime.
   */
  readonly streetCrimes: Maybe<StreetCrimeConnection>;
};


/** What the police publish for everybody. Nothing here is about a person. */
export type QueryNeighbourhoodTeamAtArgs = {
  lat: Scalars['Decimal']['input'];
  lng: Scalars['Decimal']['input'];
};


/** What the police publish for everybody. Nothing here is about a person. */
export type QueryStreetCrimesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  category?: InputMaybe<StreetCrimeCategory>;
  first?: InputMaybe<Scalars['Int']['input']>;
  lat: Scalars['Decimal']['input'];
  lng: Scalars['Decimal']['input'];
  month?: InputMaybe<Scalars['String']['input']>;
};

/** How urgent an officer thought a concern to be. */
export type RagGrade =
  /** Act soon. */
  | 'AMBER'
  /** For information. */
  | 'GREEN'
  /** Act now. */
  | 'RED';

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

/** One crime as published: a month, a category and a public point near where it happened. */
export type StreetCrime = {
  readonly __typename?: 'StreetCrime';
  /** The category it is published under. */
  readonly category: StreetCrimeCategory;
  /** Degrees north of the public point. */
  readonly lat: Maybe<Scalars['Decimal']['output']>;
  /** Degrees east of the public point. */
  readonly lng: Maybe<Scalars['Decimal']['output']>;
  /** The month it happened in, such as 2026-09. */
  readonly month: Scalars['String']['output'];
  /** How it ended, as far as published. Null for anti-social behaviour. */
  readonly outcomeCategory: Maybe<Scalars['String']['output']>;
  /** The month of that outcome. */
  readonly outcomeMonth: Maybe<Scalars['String']['output']>;
  /** The national number of the published crime. Null for anti-social behaviour, which has none. */
  readonly persistentId: Maybe<Scalars['ID']['output']>;
  /** The street it was on or near. */
  readonly streetName: Maybe<Scalars['String']['output']>;
};

/** The categories that the police publish crime under (data.police.uk). */
export type StreetCrimeCategory =
  /** Anti-social behaviour. */
  | 'ANTI_SOCIAL_BEHAVIOUR'
  /** Theft of a bicycle. */
  | 'BICYCLE_THEFT'
  /** Burglary. */
  | 'BURGLARY'
  /** Criminal damage and arson. */
  | 'CRIMINAL_DAMAGE_ARSON'
  /** Drugs. */
  | 'DRUGS'
  /** Any other crime. */
  | 'OTHER_CRIME'
  /** Other theft. */
  | 'OTHER_THEFT'
  /** Possession of weapons. */
  | 'POSSESSION_OF_WEAPONS'
  /** Public order. */
  | 'PUBLIC_ORDER'
  /** Robbery. */
  | 'ROBBERY'
  /** Shoplifting. */
  | 'SHOPLIFTING'
  /** Theft from the person. */
  | 'THEFT_FROM_THE_PERSON'
  /** Theft of or from a vehicle. */
  | 'VEHICLE_CRIME'
  /** Violence and sexual offences. */
  | 'VIOLENT_CRIME';

/** One page of published crimes. */
export type StreetCrimeConnection = {
  readonly __typename?: 'StreetCrimeConnection';
  /** The entries of this page. */
  readonly edges: ReadonlyArray<StreetCrimeEdge>;
  /** Whether more follow. */
  readonly pageInfo: PageInfo;
};

/** One entry of a page. */
export type StreetCrimeEdge = {
  readonly __typename?: 'StreetCrimeEdge';
  /** Where this entry stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The entry itself. */
  readonly node: StreetCrime;
};

/** One role of a citizen in one event. Somebody who saw it and also reported it has two. */
export type VictimInvolvement = {
  readonly __typename?: 'VictimInvolvement';
  /** What happened. */
  readonly event: Maybe<PoliceEvent>;
  /** The day on which it began. */
  readonly from: Maybe<Scalars['Date']['output']>;
  /** The part that the citizen has. */
  readonly role: Maybe<VictimOrWitnessRole>;
};

/** One page of the events in which a citizen is a victim or witness. */
export type VictimInvolvementConnection = {
  readonly __typename?: 'VictimInvolvementConnection';
  /** The entries of this page. */
  readonly edges: ReadonlyArray<VictimInvolvementEdge>;
  /** Whether more follow. */
  readonly pageInfo: PageInfo;
};

/** One entry of a page. */
export type VictimInvolvementEdge = {
  readonly __typename?: 'VictimInvolvementEdge';
  /** Where this entry stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The entry itself. */
  readonly node: VictimInvolvement;
};

/** The part that somebody has in an event without being suspected of anything. */
export type VictimOrWitnessRole =
  /** They were missing. */
  | 'MISSING_PERSON'
  /** They are to be told about somebody in it. */
  | 'NEXT_OF_KIN'
  /** They told the police. */
  | 'PERSON_REPORTING'
  /** The police were worried about them. */
  | 'SUBJECT_OF_CONCERN'
  /** It happened to them. */
  | 'VICTIM'
  /** They saw or heard it. */
  | 'WITNESS';

/** An officer's notice of concern about somebody (public protection notice). */
export type VulnerabilityNotice = {
  readonly __typename?: 'VulnerabilityNotice';
  /** The domestic abuse risk questions that were asked. Null when none were. */
  readonly dash: Maybe<DashAssessment>;
  /** How urgent it is. */
  readonly grade: Maybe<RagGrade>;
  /** The force's number for the notice. */
  readonly id: Maybe<Scalars['ID']['output']>;
  /** Whether the person agreed to it being passed on. */
  readonly isConsentGiven: Maybe<Scalars['Boolean']['output']>;
  /** What kind of concern it is. */
  readonly kind: Maybe<CodedValue>;
  /** The case conference that it was sent to. Null when it was not. */
  readonly marac: Maybe<MaracReferral>;
  /** What the person needs help with, in words of a shared list. */
  readonly needs: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** When the officer raised it. */
  readonly raisedAt: Maybe<Scalars['DateTime']['output']>;
  /** Whom it was sent to. An empty list means nobody yet. */
  readonly sentTo: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Why it was passed on without their agreement. Null when they agreed or it was not passed on. */
  readonly sharedWithoutConsentReason: Maybe<Scalars['String']['output']>;
};

/** One page of a citizen's vulnerability notices. */
export type VulnerabilityNoticeConnection = {
  readonly __typename?: 'VulnerabilityNoticeConnection';
  /** The entries of this page. */
  readonly edges: ReadonlyArray<VulnerabilityNoticeEdge>;
  /** Whether more follow. */
  readonly pageInfo: PageInfo;
};

/** One entry of a page. */
export type VulnerabilityNoticeEdge = {
  readonly __typename?: 'VulnerabilityNoticeEdge';
  /** Where this entry stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The entry itself. */
  readonly node: VulnerabilityNotice;
};

/** A warning that the force holds for the safety of staff, with the dates that keep it fair. */
export type WarningMarker = {
  readonly __typename?: 'WarningMarker';
  /** What happened and what to do, in a sentence or two. */
  readonly advice: Maybe<Scalars['String']['output']>;
  /** Who approved it. */
  readonly approvedBy: Maybe<Scalars['String']['output']>;
  /** The last day it counts. */
  readonly expiresOn: Maybe<Scalars['Date']['output']>;
  /** Whether the citizen has been told of it. */
  readonly isDisclosed: Maybe<Scalars['Boolean']['output']>;
  /** The kind of warning. */
  readonly kind: Maybe<CodedValue>;
  /** The day it was put on. */
  readonly raisedOn: Maybe<Scalars['Date']['output']>;
  /** The day by which the force must look at it again. */
  readonly reviewBy: Maybe<Scalars['Date']['output']>;
  /** The warning in a few words. */
  readonly text: Maybe<Scalars['String']['output']>;
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
        | GraphQLRecursivePick<FederationTypes['Citizen'], {"policeGrant":true}>
        | GraphQLRecursivePick<FederationTypes['Citizen'], {"policeGrant":true}>
        | GraphQLRecursivePick<FederationTypes['Citizen'], {"policeGrant":true}> ) );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AgencyGrant: ResolverTypeWrapper<Scalars['AgencyGrant']['output']>;
  AntiSocialBehaviourType: AntiSocialBehaviourType;
  Area: ResolverTypeWrapper<AreaReference>;
  Citizen: ResolverTypeWrapper<CitizenReference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CodedValue: ResolverTypeWrapper<CodedValue>;
  Contact: ResolverTypeWrapper<PoliceContactRow>;
  ContactDetail: ResolverTypeWrapper<ContactDetail>;
  Crime: ResolverTypeWrapper<CrimeRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CrimeCount: ResolverTypeWrapper<CrimeCount>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  DashAssessment: ResolverTypeWrapper<DashRow>;
  DashLevel: DashLevel;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  EntryCount: EntryCount;
  GssCode: ResolverTypeWrapper<Scalars['GssCode']['output']>;
  IncidentGrade: IncidentGrade;
  IncidentTheme: IncidentTheme;
  MaracReferral: ResolverTypeWrapper<MaracRow>;
  NeighbourhoodEvent: ResolverTypeWrapper<NeighbourhoodEvent>;
  NeighbourhoodPriority: ResolverTypeWrapper<NeighbourhoodPriority>;
  NeighbourhoodTeam: ResolverTypeWrapper<TeamRow>;
  NominalInvolvement: ResolverTypeWrapper<NominalInvolvementRow>;
  NominalInvolvementConnection: ResolverTypeWrapper<Omit<NominalInvolvementConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['NominalInvolvementEdge']> }>;
  NominalInvolvementEdge: ResolverTypeWrapper<Omit<NominalInvolvementEdge, 'node'> & { node: ResolversTypes['NominalInvolvement'] }>;
  NominalRole: NominalRole;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PoliceEvent: ResolverTypeWrapper<EventRow>;
  PoliceIdentifier: ResolverTypeWrapper<string>;
  PoliceIncident: ResolverTypeWrapper<IncidentRow>;
  PoliceNominal: ResolverTypeWrapper<NominalRow>;
  PolicePerson: ResolverTypeWrapper<CitizenKeys>;
  Postcode: ResolverTypeWrapper<Scalars['Postcode']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RagGrade: RagGrade;
  SpendLine: ResolverTypeWrapper<SpendRow>;
  StreetCrime: ResolverTypeWrapper<StreetCrime>;
  StreetCrimeCategory: StreetCrimeCategory;
  StreetCrimeConnection: ResolverTypeWrapper<StreetCrimeConnection>;
  StreetCrimeEdge: ResolverTypeWrapper<StreetCrimeEdge>;
  Uprn: ResolverTypeWrapper<Scalars['Uprn']['output']>;
  VictimInvolvement: ResolverTypeWrapper<VictimInvolvementRow>;
  VictimInvolvementConnection: ResolverTypeWrapper<Omit<VictimInvolvementConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['VictimInvolvementEdge']> }>;
  VictimInvolvementEdge: ResolverTypeWrapper<Omit<VictimInvolvementEdge, 'node'> & { node: ResolversTypes['VictimInvolvement'] }>;
  VictimOrWitnessRole: VictimOrWitnessRole;
  VulnerabilityNotice: ResolverTypeWrapper<NoticeRow>;
  VulnerabilityNoticeConnection: ResolverTypeWrapper<Omit<VulnerabilityNoticeConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['VulnerabilityNoticeEdge']> }>;
  VulnerabilityNoticeEdge: ResolverTypeWrapper<Omit<VulnerabilityNoticeEdge, 'node'> & { node: ResolversTypes['VulnerabilityNotice'] }>;
  WarningMarker: ResolverTypeWrapper<MarkerRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AgencyGrant: Scalars['AgencyGrant']['output'];
  Area: AreaReference;
  Citizen: CitizenReference;
  ID: Scalars['ID']['output'];
  CodedValue: CodedValue;
  Contact: PoliceContactRow;
  ContactDetail: ContactDetail;
  Crime: CrimeRow;
  Boolean: Scalars['Boolean']['output'];
  CrimeCount: CrimeCount;
  Int: Scalars['Int']['output'];
  DashAssessment: DashRow;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  GssCode: Scalars['GssCode']['output'];
  MaracReferral: MaracRow;
  NeighbourhoodEvent: NeighbourhoodEvent;
  NeighbourhoodPriority: NeighbourhoodPriority;
  NeighbourhoodTeam: TeamRow;
  NominalInvolvement: NominalInvolvementRow;
  NominalInvolvementConnection: Omit<NominalInvolvementConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['NominalInvolvementEdge']> };
  NominalInvolvementEdge: Omit<NominalInvolvementEdge, 'node'> & { node: ResolversParentTypes['NominalInvolvement'] };
  PageInfo: PageInfo;
  PoliceEvent: EventRow;
  PoliceIdentifier: string;
  PoliceIncident: IncidentRow;
  PoliceNominal: NominalRow;
  PolicePerson: CitizenKeys;
  Postcode: Scalars['Postcode']['output'];
  Query: Record<PropertyKey, never>;
  SpendLine: SpendRow;
  StreetCrime: StreetCrime;
  StreetCrimeConnection: StreetCrimeConnection;
  StreetCrimeEdge: StreetCrimeEdge;
  Uprn: Scalars['Uprn']['output'];
  VictimInvolvement: VictimInvolvementRow;
  VictimInvolvementConnection: Omit<VictimInvolvementConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['VictimInvolvementEdge']> };
  VictimInvolvementEdge: Omit<VictimInvolvementEdge, 'node'> & { node: ResolversParentTypes['VictimInvolvement'] };
  VulnerabilityNotice: NoticeRow;
  VulnerabilityNoticeConnection: Omit<VulnerabilityNoticeConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['VulnerabilityNoticeEdge']> };
  VulnerabilityNoticeEdge: Omit<VulnerabilityNoticeEdge, 'node'> & { node: ResolversParentTypes['VulnerabilityNotice'] };
  WarningMarker: MarkerRow;
  String: Scalars['String']['output'];
};

export type AccessDirectiveArgs = {
  class: Scalars['String']['input'];
};

export type AccessDirectiveResolver<Result, Parent, ContextType = PoliceContext, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type GrantDirectiveArgs = { };

export type GrantDirectiveResolver<Result, Parent, ContextType = PoliceContext, Args = GrantDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type IndicatorDirectiveArgs = { };

export type IndicatorDirectiveResolver<Result, Parent, ContextType = PoliceContext, Args = IndicatorDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface AgencyGrantScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['AgencyGrant'], any> {
  name: 'AgencyGrant';
}

export type AreaResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['Area'] = ResolversParentTypes['Area'], FederationReferenceType extends FederationReferenceTypes['Area'] = FederationReferenceTypes['Area']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Area']> | FederationReferenceType, FederationReferenceType, ContextType>;
  crimeCounts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CrimeCount']>>, ParentType, ContextType, RequireFields<AreaCrimeCountsArgs, 'month'>>;
  gssCode?: Resolver<ResolversTypes['GssCode'], ParentType, ContextType>;
  policeSpend?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SpendLine']>>, ParentType, ContextType>;
};

export type CitizenResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['Citizen'] = ResolversParentTypes['Citizen'], FederationReferenceType extends FederationReferenceTypes['Citizen'] = FederationReferenceTypes['Citizen']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Citizen']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  police?: Resolver<Maybe<ResolversTypes['PolicePerson']>, ParentType, ContextType>;
  policeContacts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Contact']>>, ParentType, ContextType>;
};

export type CodedValueResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['CodedValue'] = ResolversParentTypes['CodedValue']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  display?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContactResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  agency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContactDetailResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['ContactDetail'] = ResolversParentTypes['ContactDetail']> = {
  channel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CrimeResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['Crime'] = ResolversParentTypes['Crime']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['StreetCrimeCategory'], ParentType, ContextType>;
  flags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  force?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  offence?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  officerInCase?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  outcomeDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  postcode?: Resolver<Maybe<ResolversTypes['Postcode']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uprn?: Resolver<Maybe<ResolversTypes['Uprn']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CrimeCountResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['CrimeCount'] = ResolversParentTypes['CrimeCount']> = {
  category?: Resolver<ResolversTypes['StreetCrimeCategory'], ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DashAssessmentResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['DashAssessment'] = ResolversParentTypes['DashAssessment']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isProfessionalJudgement?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['DashLevel']>, ParentType, ContextType>;
  ticks?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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

export interface GssCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['GssCode'], any> {
  name: 'GssCode';
}

export type MaracReferralResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['MaracReferral'] = ResolversParentTypes['MaracReferral']> = {
  actions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  conferenceDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  criteria?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  isRepeat?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type NeighbourhoodEventResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['NeighbourhoodEvent'] = ResolversParentTypes['NeighbourhoodEvent']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NeighbourhoodPriorityResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['NeighbourhoodPriority'] = ResolversParentTypes['NeighbourhoodPriority']> = {
  action?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actionDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  issue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  issueDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type NeighbourhoodTeamResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['NeighbourhoodTeam'] = ResolversParentTypes['NeighbourhoodTeam']> = {
  contact?: Resolver<ReadonlyArray<ResolversTypes['ContactDetail']>, ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['NeighbourhoodEvent']>, ParentType, ContextType>;
  force?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lat?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  lng?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  priorities?: Resolver<ReadonlyArray<ResolversTypes['NeighbourhoodPriority']>, ParentType, ContextType>;
};

export type NominalInvolvementResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['NominalInvolvement'] = ResolversParentTypes['NominalInvolvement']> = {
  event?: Resolver<Maybe<ResolversTypes['PoliceEvent']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['NominalRole']>, ParentType, ContextType>;
};

export type NominalInvolvementConnectionResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['NominalInvolvementConnection'] = ResolversParentTypes['NominalInvolvementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NominalInvolvementEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type NominalInvolvementEdgeResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['NominalInvolvementEdge'] = ResolversParentTypes['NominalInvolvementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['NominalInvolvement'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PoliceEventResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['PoliceEvent'] = ResolversParentTypes['PoliceEvent']> = {
  __resolveType: TypeResolveFn<'Crime' | 'PoliceIncident', ParentType, ContextType>;
};

export type PoliceIdentifierResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['PoliceIdentifier'] = ResolversParentTypes['PoliceIdentifier']> = {
  ending?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PoliceIncidentResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['PoliceIncident'] = ResolversParentTypes['PoliceIncident']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  asbType?: Resolver<Maybe<ResolversTypes['AntiSocialBehaviourType']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  closingCategory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  force?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['IncidentGrade'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isRepeatCaller?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isVulnerable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  openingCategory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postcode?: Resolver<Maybe<ResolversTypes['Postcode']>, ParentType, ContextType>;
  qualifiers?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  theme?: Resolver<ResolversTypes['IncidentTheme'], ParentType, ContextType>;
  thrive?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uprn?: Resolver<Maybe<ResolversTypes['Uprn']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PoliceNominalResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['PoliceNominal'] = ResolversParentTypes['PoliceNominal']> = {
  croNumber?: Resolver<Maybe<ResolversTypes['PoliceIdentifier']>, ParentType, ContextType>;
  entryCount?: Resolver<Maybe<ResolversTypes['EntryCount']>, ParentType, ContextType>;
  force?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  involvements?: Resolver<Maybe<ResolversTypes['NominalInvolvementConnection']>, ParentType, ContextType, RequireFields<PoliceNominalInvolvementsArgs, 'first'>>;
  nominalNumber?: Resolver<Maybe<ResolversTypes['PoliceIdentifier']>, ParentType, ContextType>;
  pncId?: Resolver<Maybe<ResolversTypes['PoliceIdentifier']>, ParentType, ContextType>;
};

export type PolicePersonResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['PolicePerson'] = ResolversParentTypes['PolicePerson']> = {
  asbReportsInSixMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  nominals?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PoliceNominal']>>, ParentType, ContextType>;
  officerInCase?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  victimOrWitness?: Resolver<Maybe<ResolversTypes['VictimInvolvementConnection']>, ParentType, ContextType, RequireFields<PolicePersonVictimOrWitnessArgs, 'first'>>;
  vulnerabilityNotices?: Resolver<Maybe<ResolversTypes['VulnerabilityNoticeConnection']>, ParentType, ContextType, RequireFields<PolicePersonVulnerabilityNoticesArgs, 'first'>>;
  warningMarkers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['WarningMarker']>>, ParentType, ContextType>;
};

export interface PostcodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Postcode'], any> {
  name: 'Postcode';
}

export type QueryResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  neighbourhoodTeamAt?: Resolver<Maybe<ResolversTypes['NeighbourhoodTeam']>, ParentType, ContextType, RequireFields<QueryNeighbourhoodTeamAtArgs, 'lat' | 'lng'>>;
  streetCrimes?: Resolver<Maybe<ResolversTypes['StreetCrimeConnection']>, ParentType, ContextType, RequireFields<QueryStreetCrimesArgs, 'first' | 'lat' | 'lng'>>;
};

export type SpendLineResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['SpendLine'] = ResolversParentTypes['SpendLine']> = {
  agency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  fundingStream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isPrevention?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  theme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StreetCrimeResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['StreetCrime'] = ResolversParentTypes['StreetCrime']> = {
  category?: Resolver<ResolversTypes['StreetCrimeCategory'], ParentType, ContextType>;
  lat?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  lng?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcomeCategory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcomeMonth?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  persistentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  streetName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StreetCrimeConnectionResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['StreetCrimeConnection'] = ResolversParentTypes['StreetCrimeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StreetCrimeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StreetCrimeEdgeResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['StreetCrimeEdge'] = ResolversParentTypes['StreetCrimeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StreetCrime'], ParentType, ContextType>;
};

export interface UprnScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Uprn'], any> {
  name: 'Uprn';
}

export type VictimInvolvementResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['VictimInvolvement'] = ResolversParentTypes['VictimInvolvement']> = {
  event?: Resolver<Maybe<ResolversTypes['PoliceEvent']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['VictimOrWitnessRole']>, ParentType, ContextType>;
};

export type VictimInvolvementConnectionResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['VictimInvolvementConnection'] = ResolversParentTypes['VictimInvolvementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['VictimInvolvementEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type VictimInvolvementEdgeResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['VictimInvolvementEdge'] = ResolversParentTypes['VictimInvolvementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['VictimInvolvement'], ParentType, ContextType>;
};

export type VulnerabilityNoticeResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['VulnerabilityNotice'] = ResolversParentTypes['VulnerabilityNotice']> = {
  dash?: Resolver<Maybe<ResolversTypes['DashAssessment']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['RagGrade']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  isConsentGiven?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  marac?: Resolver<Maybe<ResolversTypes['MaracReferral']>, ParentType, ContextType>;
  needs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  raisedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sentTo?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  sharedWithoutConsentReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VulnerabilityNoticeConnectionResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['VulnerabilityNoticeConnection'] = ResolversParentTypes['VulnerabilityNoticeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['VulnerabilityNoticeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type VulnerabilityNoticeEdgeResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['VulnerabilityNoticeEdge'] = ResolversParentTypes['VulnerabilityNoticeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['VulnerabilityNotice'], ParentType, ContextType>;
};

export type WarningMarkerResolvers<ContextType = PoliceContext, ParentType extends ResolversParentTypes['WarningMarker'] = ResolversParentTypes['WarningMarker']> = {
  advice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  isDisclosed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  raisedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = PoliceContext> = {
  AgencyGrant?: GraphQLScalarType;
  Area?: AreaResolvers<ContextType>;
  Citizen?: CitizenResolvers<ContextType>;
  CodedValue?: CodedValueResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  ContactDetail?: ContactDetailResolvers<ContextType>;
  Crime?: CrimeResolvers<ContextType>;
  CrimeCount?: CrimeCountResolvers<ContextType>;
  DashAssessment?: DashAssessmentResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  GssCode?: GraphQLScalarType;
  MaracReferral?: MaracReferralResolvers<ContextType>;
  NeighbourhoodEvent?: NeighbourhoodEventResolvers<ContextType>;
  NeighbourhoodPriority?: NeighbourhoodPriorityResolvers<ContextType>;
  NeighbourhoodTeam?: NeighbourhoodTeamResolvers<ContextType>;
  NominalInvolvement?: NominalInvolvementResolvers<ContextType>;
  NominalInvolvementConnection?: NominalInvolvementConnectionResolvers<ContextType>;
  NominalInvolvementEdge?: NominalInvolvementEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PoliceEvent?: PoliceEventResolvers<ContextType>;
  PoliceIdentifier?: PoliceIdentifierResolvers<ContextType>;
  PoliceIncident?: PoliceIncidentResolvers<ContextType>;
  PoliceNominal?: PoliceNominalResolvers<ContextType>;
  PolicePerson?: PolicePersonResolvers<ContextType>;
  Postcode?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  SpendLine?: SpendLineResolvers<ContextType>;
  StreetCrime?: StreetCrimeResolvers<ContextType>;
  StreetCrimeConnection?: StreetCrimeConnectionResolvers<ContextType>;
  StreetCrimeEdge?: StreetCrimeEdgeResolvers<ContextType>;
  Uprn?: GraphQLScalarType;
  VictimInvolvement?: VictimInvolvementResolvers<ContextType>;
  VictimInvolvementConnection?: VictimInvolvementConnectionResolvers<ContextType>;
  VictimInvolvementEdge?: VictimInvolvementEdgeResolvers<ContextType>;
  VulnerabilityNotice?: VulnerabilityNoticeResolvers<ContextType>;
  VulnerabilityNoticeConnection?: VulnerabilityNoticeConnectionResolvers<ContextType>;
  VulnerabilityNoticeEdge?: VulnerabilityNoticeEdgeResolvers<ContextType>;
  WarningMarker?: WarningMarkerResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = PoliceContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  grant?: GrantDirectiveResolver<any, any, ContextType>;
  indicator?: IndicatorDirectiveResolver<any, any, ContextType>;
};
