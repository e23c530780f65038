/** Names what the council's subgraph needs of the council's systems; any adapter that offers it can stand behind the graph. */

import type { Owner } from '../kit/citizen-keys.ts';
import type { Page } from '../kit/paging.ts';
import type { SpendRow } from '../kit/shared-values.ts';
import type {
  AddressRow,
  AdultCareRow,
  AlertRow,
  BenefitRow,
  BlueBadgeRow,
  CareEventRow,
  ChildAssessmentRow,
  ChildCareRow,
  ChildReferralRow,
  CouncilContactRow,
  CouncilTaxRow,
  EarlyHelpRow,
  HomelessnessRow,
  OpenRequestsRow,
  ProtectionPlanRow,
  RecordRow,
  ReferenceRow,
  SafeguardingRow,
  Section47Row,
  ServiceRequestAttributeRow,
  ServiceRequestRow,
  ServiceRequestTypeRow,
  TenancyRow,
} from './rows.ts';

/** Whose records are wanted. Every row comes back with its owner; the order within an owner is the contract's. */
export type Owners = readonly Owner[];

/** A page of a list, and which of its entries count. Null: all of them. Gives up to `first + 1` rows an owner. */
export type ServiceRequestPage = Page & { readonly status: ServiceRequestRow['status'] | null };
export type HomelessnessPage = Page & { readonly isOpen: boolean | null };
export type CareEventPage = Page & { readonly kind: CareEventRow['kind'] | null };

/** The moments between which something happened, both included. */
export interface Window {
  readonly from: string;
  readonly until: string;
}

/** Every method answers for all that it is asked about at once, in one call to the system behind it. */
export interface CouncilSource {
  /** The most recently changed first. */
  findRecords(owners: Owners): Promise<readonly RecordRow[]>;
  findReferences(owners: Owners): Promise<readonly ReferenceRow[]>;
  /** Those in force on that day, newest first. */
  findAlerts(owners: Owners, day: string): Promise<readonly AlertRow[]>;
  /** Accounts that go on first, then the one that ended last. So too for tenancies. */
  findCouncilTax(owners: Owners): Promise<readonly CouncilTaxRow[]>;
  findTenancies(owners: Owners): Promise<readonly TenancyRow[]>;
  findBenefits(owners: Owners): Promise<readonly BenefitRow[]>;
  /** Open cases first, then the one that was opened last. So too for children's. */
  findAdultCare(owners: Owners): Promise<readonly AdultCareRow[]>;
  findChildCare(owners: Owners): Promise<readonly ChildCareRow[]>;
  /** Badges that hold on that day, the one that holds longest first. */
  findBlueBadges(owners: Owners, day: string): Promise<readonly BlueBadgeRow[]>;
  findProtectionPlans(owners: Owners): Promise<readonly ProtectionPlanRow[]>;
  findContacts(owners: Owners, window: Window): Promise<readonly CouncilContactRow[]>;

  pageServiceRequests(owners: Owners, page: ServiceRequestPage): Promise<readonly ServiceRequestRow[]>;
  pageHomelessness(owners: Owners, page: HomelessnessPage): Promise<readonly HomelessnessRow[]>;
  pageCareEvents(owners: Owners, page: CareEventPage): Promise<readonly CareEventRow[]>;
  pageSafeguarding(owners: Owners, page: Page): Promise<readonly SafeguardingRow[]>;
  pageChildReferrals(owners: Owners, page: Page): Promise<readonly ChildReferralRow[]>;
  pageEarlyHelp(owners: Owners, page: Page): Promise<readonly EarlyHelpRow[]>;

  findAddresses(lpiKeys: readonly string[]): Promise<readonly AddressRow[]>;
  findAssessments(referralReferences: readonly string[]): Promise<readonly ChildAssessmentRow[]>;
  findSection47(referralReferences: readonly string[]): Promise<readonly Section47Row[]>;

  /** The whole list, or one group of it, in the order in which the council shows it. */
  listServiceRequestTypes(group: string | null): Promise<readonly ServiceRequestTypeRow[]>;
  findServiceRequestTypes(serviceCodes: readonly string[]): Promise<readonly ServiceRequestTypeRow[]>;
  findAttributes(serviceCodes: readonly string[]): Promise<readonly ServiceRequestAttributeRow[]>;

  findSpend(areaCodes: readonly string[]): Promise<readonly SpendRow[]>;
  /** No row for an area that the council does not know. */
  countOpenRequests(areaCodes: readonly string[]): Promise<readonly OpenRequestsRow[]>;

  close(): Promise<void>;
}

/** A part of the source, for an adapter that is written in parts. */
export type CouncilQueries<Names extends keyof CouncilSource> = Pick<CouncilSource, Names>;
