/** Says what the partnership needs of a store, in rows: any store that answers these questions can stand behind it. */

import type { LedgerBody, LedgerRecord } from '../../schema/ledger/record.ts';
import type { AgencyName, DataClass, Purpose } from '../../schema/wire.ts';
import type { Page } from '../kit/paging.ts';
import type { RegisteredRecord } from './citizen-index/registered-record.ts';
import type { AgreementFact, AllocationFact } from './decisions/relationship-facts.ts';
import type { LinkSource } from './link-source.ts';
import type { RecordSource } from './record-source.ts';

export type AgencyKind = 'COUNCIL' | 'POLICE' | 'NHS' | 'THIRD_SECTOR' | 'PARTNERSHIP';
export type AreaKind = 'WARD' | 'LSOA' | 'LOCAL_AUTHORITY' | 'POLICE_FORCE';
export type ConsentStatus = 'ACTIVE' | 'WITHDRAWN' | 'EXPIRED';
export type LifeEventKind =
  'CHANGE_OF_ADDRESS' | 'CHANGE_OF_NAME' | 'CHANGE_OF_CONTACT' | 'BIRTH' | 'DEATH' | 'BECAME_CARER';
export type LinkBasis =
  'NHS_NUMBER_TRACED' | 'SHARED_IDENTIFIER' | 'DETERMINISTIC_DEMOGRAPHIC' | 'PROBABILISTIC' | 'HUMAN_CONFIRMED';
export type LinkStatus = 'ACTIVE' | 'NEEDS_REVIEW';
/** Why nobody but the agency that holds it may know where a citizen is. */
export type LocationRestriction = 'PDS_R' | 'REFUGE' | 'WITNESS_PROTECTION';
export type NotificationStatus = 'QUEUED' | 'SENT' | 'ACCEPTED' | 'REJECTED' | 'NEEDS_PROOF';
export type PlanStatus = 'DRAFT' | 'ACTIVE' | 'ON_HOLD' | 'ACHIEVED' | 'CLOSED';
export type Weekday = 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY';

export interface BrandingRow {
  readonly partnershipName: string;
  readonly logos: readonly string[];
  readonly noLeadAgency: boolean;
}

export interface AgencyRow {
  readonly orgId: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly subgraph: AgencyName | null;
  readonly isConnected: boolean;
  readonly branding: BrandingRow;
}

export interface AreaRow {
  readonly gssCode: string;
  readonly name: string;
  readonly kind: AreaKind;
  readonly parentCodes: readonly string[];
  readonly population: number | null;
  readonly imdDecile: number | null;
}

/** A property of the gazetteer that everybody may know of, with the two areas that it lies in: they are asked for together. */
export interface PlaceRow {
  readonly uprn: string;
  readonly usrn: string | null;
  readonly singleLine: string;
  readonly postcode: string;
  readonly classificationCode: string | null;
  readonly easting: number;
  readonly northing: number;
  readonly latitude: string;
  readonly longitude: string;
  readonly ward: AreaRow | null;
  readonly lsoa: AreaRow | null;
}

/** The middle of a postcode's properties, and the ward of most of them. */
export interface PostcodeRow {
  readonly postcode: string;
  readonly easting: number;
  readonly northing: number;
  readonly wardGss: string;
}

export interface HubRow {
  readonly id: string;
  readonly name: string;
  readonly uprn: string;
  /** The small area, the ward and everything that they lie in. */
  readonly areaCodes: readonly string[];
  readonly easting: number;
  readonly northing: number;
  readonly hostIds: readonly string[];
  readonly branding: BrandingRow;
  readonly accessibility: readonly string[];
}

export interface HubSessionRow {
  readonly id: string;
  readonly hubId: string;
  readonly agencyId: string;
  readonly serviceName: string;
  readonly need: string;
  readonly days: readonly Weekday[];
  readonly opensAt: string;
  readonly closesAt: string;
}

export interface JointTeamRow {
  readonly id: string;
  readonly name: string;
  readonly agencyIds: readonly string[];
  readonly areaCodes: readonly string[];
  readonly remit: readonly string[];
}

export interface AreaForumRow {
  readonly gssCode: string;
  readonly name: string;
  readonly nextMeeting: string | null;
  readonly priorities: readonly string[];
}

export interface PooledBudgetRow {
  readonly id: string;
  readonly gssCode: string;
  readonly name: string;
  readonly legalBasis: string;
  readonly year: string;
  readonly hostId: string;
}

export interface BudgetContributionRow {
  readonly budgetId: string;
  readonly agencyId: string;
  readonly fundingStream: string;
  readonly amount: string;
  readonly kind: string;
}

export interface BudgetSchemeRow {
  readonly id: string;
  readonly budgetId: string;
  readonly schemeType: string;
  readonly commissionerId: string;
  readonly providerId: string | null;
  readonly planned: string;
  readonly actual: string | null;
}

export interface CitizenRow {
  readonly id: string;
  readonly displayName: string;
  readonly birthDate: string | null;
  readonly deathDate: string | null;
  readonly homeUprn: string | null;
  readonly locationRestriction: LocationRestriction | null;
  readonly isSynthetic: boolean;
  readonly language: string;
  readonly interpreterRequired: boolean;
  readonly adjustments: readonly string[];
}

/** A citizen as somebody asked for them: by their own id, or by one that has led to them since two citizens were found to be one. */
export interface AskedCitizenRow extends CitizenRow {
  readonly alias: string;
}

/** Somebody recorded at the same address as `owner`. */
export interface HouseholdMemberRow extends CitizenRow {
  readonly owner: string;
}

export interface AgencyLinkRow {
  readonly id: string;
  readonly citizenId: string;
  readonly agency: AgencyName;
  readonly key: string;
  readonly organization: string;
  /** That the organisation knows the citizen must not get about. */
  readonly isConfidential: boolean;
  /** Whether a charity's help goes on; null for an agency that does not tell the index. */
  readonly hasOpenCase: boolean | null;
  readonly basis: LinkBasis;
  readonly status: LinkStatus;
  readonly confidence: number;
  readonly linkedAt: string;
  readonly recordUpdatedAt: string;
}

/** What `otherId` is to `owner`. */
export interface RelationshipRow {
  readonly owner: string;
  readonly otherId: string;
  readonly role: string;
  readonly startOn: string | null;
  readonly endOn: string | null;
}

export interface ConsentRow {
  readonly id: string;
  readonly citizenId: string;
  readonly status: ConsentStatus;
  /** By their names on the wire. */
  readonly agencies: readonly AgencyName[];
  readonly purposes: readonly Purpose[];
  readonly dataClasses: readonly DataClass[];
  readonly givenBy: string;
  readonly capturedHow: string;
  /** The words that were said yes to; null for a consent from before they were kept. */
  readonly statement: string | null;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly withdrawnAt: string | null;
}

export type AgreementRow = AgreementFact;

export interface AllocationRow extends AllocationFact {
  readonly citizenId: string;
}

/** One fact of `decisions/tie-facts.ts`. What a kind of fact says nothing of is null. */
export interface TieRow {
  readonly citizenId: string;
  readonly fact: 'STANDING' | 'LIMIT' | 'VOICE' | 'CASE' | 'SEAT' | 'RELEASE' | 'REFERRAL';
  /** The kind of standing or voice; of a case, its panel and the citizen's part in it; of a referral, its purpose. */
  readonly kind: string | null;
  /** Who stands for the citizen, or to whom it was released. */
  readonly holder: string | null;
  readonly isHolderHidden: boolean | null;
  readonly agency: string | null;
  readonly organization: string | null;
  readonly reader: string | null;
  readonly caseId: string | null;
  readonly dataClasses: readonly DataClass[] | null;
  readonly acceptedAt: string | null;
  readonly from: string;
  readonly until: string | null;
}

export interface OutcomePlanRow {
  readonly id: string;
  readonly citizenId: string;
  readonly title: string;
  readonly status: PlanStatus;
  readonly whatMattersToMe: string | null;
  readonly leadWorker: string | null;
  readonly leadAgencyId: string | null;
  readonly reviewDue: string | null;
  readonly visibleToIds: readonly string[];
}

export interface OutcomeRow {
  readonly id: string;
  readonly planId: string;
  readonly statement: string;
  readonly frameworkSystem: string;
  readonly frameworkCode: string;
  readonly frameworkDisplay: string;
  readonly tool: string | null;
  readonly baselineValue: string | null;
  readonly baselineAt: string | null;
  readonly latestValue: string | null;
  readonly latestAt: string | null;
  readonly targetValue: string | null;
}

export interface ContributionRow {
  readonly id: string;
  readonly outcomeId: string;
  readonly agencyId: string;
  readonly worker: string | null;
  readonly action: string;
  readonly due: string | null;
  readonly status: string;
  readonly cost: string | null;
}

export interface LifeEventRow {
  readonly id: string;
  readonly citizenId: string;
  readonly kind: LifeEventKind;
  readonly reference: string;
  readonly occurredOn: string | null;
  readonly recordedAt: string;
}

export interface NotificationRow {
  readonly eventId: string;
  readonly agencyId: string;
  readonly status: NotificationStatus;
  readonly agencyReference: string | null;
  readonly respondedAt: string | null;
}

export interface AliasRow {
  readonly citizenId: string;
  readonly alias: string;
}

/** One way to find somebody, as the index's keys are written (`index-keys.ts`). */
export interface CandidateKey {
  readonly text: string;
  /** More records than this under the key are no answer. */
  readonly largestBlock: number;
}

export interface AskedKeys {
  /** The digest of the search rules that the keys are made by. */
  readonly rules: string;
  readonly keys: readonly CandidateKey[];
}

export interface Candidates {
  /** Which keys have more records than they may, by their places in the question. They found nobody. */
  readonly overfull: readonly number[];
  readonly citizens: readonly CandidateRow[];
}

/** Somebody of whom a record was found, and all records that are joined to them. */
export interface CandidateRow {
  readonly citizen: CitizenRow;
  readonly records: readonly CandidateRecord[];
}

export interface CandidateRecord {
  readonly record: RegisteredRecord;
  readonly link: AgencyLinkRow;
  /** Whether a key found this record itself. */
  readonly isHit: boolean;
}

/** Each method is one statement, however many keys it is given; rows come back in any order of the keys. */
export interface PartnershipSource extends RecordSource, LinkSource {
  agencies(): Promise<readonly AgencyRow[]>;
  areasByCode(codes: readonly string[]): Promise<readonly AreaRow[]>;
  /** Without those whose whereabouts must stay secret, such as a refuge. */
  placesByUprn(uprns: readonly string[]): Promise<readonly PlaceRow[]>;
  /** Only postcodes that have a property which everybody may know of. */
  postcodes(postcodes: readonly string[]): Promise<readonly PostcodeRow[]>;
  /** The few dozen front doors of the place. */
  hubs(): Promise<readonly HubRow[]>;
  sessionsByHub(hubIds: readonly string[]): Promise<readonly HubSessionRow[]>;
  jointTeams(): Promise<readonly JointTeamRow[]>;
  forumsByArea(codes: readonly string[]): Promise<readonly AreaForumRow[]>;
  pooledBudgets(): Promise<readonly PooledBudgetRow[]>;
  contributionsByBudget(budgetIds: readonly string[]): Promise<readonly BudgetContributionRow[]>;
  schemesByBudget(budgetIds: readonly string[]): Promise<readonly BudgetSchemeRow[]>;

  /** The handful that the partnership has signed, those that have run out too. */
  agreements(): Promise<readonly AgreementRow[]>;
  allocationsByCitizen(ids: readonly string[]): Promise<readonly AllocationRow[]>;
  /** Those that are over too. */
  tiesByCitizen(ids: readonly string[]): Promise<readonly TieRow[]>;
  citizensByAlias(ids: readonly string[]): Promise<readonly AskedCitizenRow[]>;
  /** Every id that leads to these citizens, their own among them. */
  aliasesByCitizen(ids: readonly string[]): Promise<readonly AliasRow[]>;
  linksByCitizen(ids: readonly string[]): Promise<readonly AgencyLinkRow[]>;
  consentsByCitizen(ids: readonly string[]): Promise<readonly ConsentRow[]>;
  /** Everybody at the same address, the citizens themselves included and the restricted left out. */
  householdsByCitizen(ids: readonly string[]): Promise<readonly HouseholdMemberRow[]>;
  relationshipsByCitizen(ids: readonly string[]): Promise<readonly RelationshipRow[]>;
  plansByCitizen(ids: readonly string[]): Promise<readonly OutcomePlanRow[]>;
  plansById(ids: readonly string[]): Promise<readonly OutcomePlanRow[]>;
  outcomesByPlan(planIds: readonly string[]): Promise<readonly OutcomeRow[]>;
  contributionsByOutcome(outcomeIds: readonly string[]): Promise<readonly ContributionRow[]>;
  /** Newest first, by `recordedAt` and `id`. */
  /** A page of each citizen's list, newest first: up to `page.first + 1` rows. */
  lifeEventsByCitizen(ids: readonly string[], page: Page): Promise<readonly LifeEventRow[]>;
  notificationsByEvent(eventIds: readonly string[]): Promise<readonly NotificationRow[]>;
  /** Up to `limit` citizens who have a record under one of the keys. Throws OtherRulesError where the index is not keyed by their rules. */
  candidates(asked: AskedKeys, limit: number): Promise<Candidates>;

  /** Ends the store's connections. */
  close(): Promise<void>;
}

/** One record of the ledger. */
export interface LedgerEventRow extends Pick<LedgerRecord, 'chain' | 'seq' | 'at' | 'hash'> {
  readonly body: LedgerBody;
}

/** A record that names `owner`, the first of its request to do so. */
export interface LookRow extends LedgerEventRow {
  readonly owner: string;
  /** Every id that `owner` is or was known by: the record names one of them. */
  readonly aliases: readonly string[];
}

/** A citizen with every id that the ledger may know them by. */
export interface LedgerSubject {
  readonly owner: string;
  readonly aliases: readonly string[];
}

/** Which of the looks that are kept from a citizen they may be told of all the same. */
export interface ReleasedLooks {
  /** The broken glass that they rest on. */
  readonly brokenGlass: readonly string[];
  /** Whose they are, and the last moment that the agency's officer has gone through. */
  readonly agencies: readonly { readonly agency: AgencyName; readonly upTo: string }[];
}

/** Looks from one moment to another, both included, whose request asked an agency that the decision let it ask about the citizen. */
export interface LooksInto {
  readonly agency: AgencyName;
  readonly from: string;
  readonly to: string;
}

/** Every one that is given must hold. */
export interface LedgerFilter {
  /** Records that name one of these ids, which are one citizen's. */
  readonly citizenIds: readonly string[] | null;
  readonly actorId: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** What the partnership reads of the ledger, which the gateway writes and nobody changes. */
export interface LedgerSource {
  /** Up to one more than the page holds, the newest first. */
  events(filter: LedgerFilter, page: Page): Promise<readonly LedgerEventRow[]>;
  /**
   * Of each citizen up to one more than the page holds, the newest first; without those that they may not be told of, unless
   * they have been released. Only those `into` an agency, where one is named.
   */
  looksByCitizen(
    citizens: readonly LedgerSubject[],
    page: Page,
    released: ReleasedLooks,
    into: LooksInto | null,
  ): Promise<readonly LookRow[]>;
  close(): Promise<void>;
}
