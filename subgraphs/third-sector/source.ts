/** Names what the third sector's subgraph needs of charities' systems; any adapter that offers it can stand behind the graph. */

import type { Owned, Owner } from '../kit/citizen-keys.ts';
import type { Page } from '../kit/paging.ts';
import type { ContactRow, SpendRow } from '../kit/shared-values.ts';
import type {
  CaseRow,
  CharityRow,
  ClientRow,
  CostRow,
  FoundServiceRow,
  GrantRow,
  LocationRow,
  MeasureRow,
  OrganizationIdentifierRow,
  OrganizationRow,
  PostcodeRow,
  ReferralRow,
  ReferralStatus,
  ScheduleRow,
  ServiceAreaRow,
  ServiceAtLocationRow,
  ServiceContactRow,
  ServiceCountRow,
  ServiceRow,
  ServiceTermRow,
  SessionRow,
  TermRow,
  Weekday,
} from './rows.ts';

/** Whose records are wanted. Every row comes back with its owner. */
export type Owners = readonly Owner[];

/** What a service must be like to be found. Every part that is not null must hold. */
export interface ServiceSearch {
  readonly words: string | null;
  readonly taxonomyTermId: string | null;
  /** Takes somebody of this age or older; of this age or younger. */
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  /** One schedule must fit all three: open on one of these days, still open after, open before (`HH:MM`). */
  readonly days: readonly Weekday[] | null;
  readonly openAfter: string | null;
  readonly openBefore: string | null;
  /** A schedule that ended before this day does not count. */
  readonly today: string;
  readonly near: PostcodeRow | null;
  readonly withinMetres: number | null;
}

/** In a cursor of a search by distance: the page stands among services without a public place. */
export const NO_DISTANCE = 'none';

export interface GrantSearch {
  readonly recipientOrgId: string | null;
  readonly gssCode: string | null;
  readonly awardedFrom: string | null;
}

/** Confidential cases are left out unless the reader may see casework in full. */
export type CasePage = Page & { readonly isOpen: boolean | null; readonly withConfidential: boolean };
export type ReferralPage = Page & { readonly status: readonly ReferralStatus[] | null };

/**
 * Every method answers for all that it is asked about at once, in one call to the system behind it. What is open never
 * includes a confidential service or place: that is this port's promise, whoever calls it. Pages give up to `first + 1` rows.
 */
export interface ThirdSectorSource {
  /** Nearest first when there is a postcode, and those without a public place last; otherwise by name. */
  pageServices(search: ServiceSearch, page: Page): Promise<readonly FoundServiceRow[]>;
  countServices(search: ServiceSearch): Promise<number>;
  pageGrants(search: GrantSearch, page: Page): Promise<readonly GrantRow[]>;
  /** The whole list, those at the top first. */
  listTerms(): Promise<readonly TermRow[]>;

  findPostcodes(postcodes: readonly string[]): Promise<readonly PostcodeRow[]>;
  findServices(ids: readonly string[]): Promise<readonly ServiceRow[]>;
  findOrganizations(ids: readonly string[]): Promise<readonly OrganizationRow[]>;
  findLocations(ids: readonly string[]): Promise<readonly LocationRow[]>;

  /** Public places only; so too for what follows. */
  findPlacesOfServices(serviceIds: readonly string[]): Promise<readonly ServiceAtLocationRow[]>;
  findSchedulesOfServices(serviceIds: readonly string[]): Promise<readonly ScheduleRow[]>;
  findSchedulesAtLocations(serviceAtLocationIds: readonly string[]): Promise<readonly ScheduleRow[]>;
  findAreasOfServices(serviceIds: readonly string[]): Promise<readonly ServiceAreaRow[]>;
  findCostsOfServices(serviceIds: readonly string[]): Promise<readonly CostRow[]>;
  findContactsOfServices(serviceIds: readonly string[]): Promise<readonly ServiceContactRow[]>;
  findTermsOfServices(serviceIds: readonly string[]): Promise<readonly ServiceTermRow[]>;

  findCharities(organizationIds: readonly string[]): Promise<readonly CharityRow[]>;
  findIdentifiers(organizationIds: readonly string[]): Promise<readonly OrganizationIdentifierRow[]>;
  pageServicesOfOrganizations(organizationIds: readonly string[], page: Page): Promise<readonly ServiceRow[]>;
  pageGrantsOfOrganizations(organizationIds: readonly string[], page: Page): Promise<readonly GrantRow[]>;

  findSpend(gssCodes: readonly string[]): Promise<readonly SpendRow[]>;
  countServicesOfAreas(gssCodes: readonly string[]): Promise<readonly ServiceCountRow[]>;

  /** Newest first, as every dated list below. */
  pageCases(owners: Owners, page: CasePage): Promise<readonly CaseRow[]>;
  pageReferrals(owners: Owners, page: ReferralPage): Promise<readonly (ReferralRow & Owned)[]>;
  /** Without those of confidential charities; so too the contacts. */
  findClients(owners: Owners): Promise<readonly ClientRow[]>;
  findContacts(owners: Owners, from: string): Promise<readonly ContactRow[]>;

  /** By cases that this request was allowed to read: they carry no owner of their own. */
  pageSessions(caseIds: readonly string[], page: Page): Promise<readonly SessionRow[]>;
  findMeasures(caseIds: readonly string[]): Promise<readonly MeasureRow[]>;
  findReferralsOfCases(caseIds: readonly string[]): Promise<readonly ReferralRow[]>;

  close(): Promise<void>;
}

/** A part of the source, for an adapter that is written in parts. */
export type ThirdSectorQueries<Names extends keyof ThirdSectorSource> = Pick<ThirdSectorSource, Names>;
