/** States what the police subgraph asks of a force's records system; an adapter answers it over SQL or over the force's own interface. */

import type { Owner } from '../kit/citizen-keys.ts';
import type { Page } from '../kit/paging.ts';
import type { SpendRow } from '../kit/shared-values.ts';
import type {
  CrimeCountRow,
  DashRow,
  EventRow,
  InvolvementRole,
  InvolvementRow,
  MaracRow,
  MarkerRow,
  NominalRow,
  NoticeRow,
  OfficerRow,
  PoliceContactRow,
  ReportCountRow,
  StreetCrimeCategory,
  StreetCrimeRow,
  TeamContactRow,
  TeamEventRow,
  TeamPriorityRow,
  TeamRow,
} from './rows.ts';

/** Whose records are wanted. Every row comes back with its owner; the order within an owner is the contract's. */
export type Owners = readonly Owner[];

/** Which involvements, and which page of them. */
export interface InvolvementSelection<Role extends InvolvementRole = InvolvementRole> {
  readonly roles: readonly Role[];
  readonly page: Page;
}

/** Each method asks once for everybody named, and answers rows that say whom they are for. */
export interface PoliceSource extends NeighbourhoodSource {
  /** Those that still count on a day, newest first. */
  findMarkers(owners: Owners, day: string): Promise<readonly MarkerRow[]>;
  /** Newest first; one row more than the page holds when more follow. */
  findInvolvements<Role extends InvolvementRole>(
    owners: Owners,
    selection: InvolvementSelection<Role>,
  ): Promise<readonly InvolvementRow<Role>[]>;
  findEvents(ids: readonly string[]): Promise<readonly EventRow[]>;
  /** Of the newest open crime with the person as victim or witness. */
  findOfficersInCase(owners: Owners): Promise<readonly OfficerRow[]>;
  /** Anti-social behaviour that the person has reported since a moment. */
  countAsbReports(owners: Owners, since: string): Promise<readonly ReportCountRow[]>;
  /** Newest first; one row more than the page holds when more follow. */
  findNotices(owners: Owners, page: Page): Promise<readonly NoticeRow[]>;
  findDashAssessments(noticeIds: readonly string[]): Promise<readonly DashRow[]>;
  findMaracReferrals(noticeIds: readonly string[]): Promise<readonly MaracRow[]>;
  /** Only records that name the person as a suspect or offender, or that have a national number. */
  findNominals(owners: Owners): Promise<readonly NominalRow[]>;
  /** Newest first, since a moment. */
  findContacts(owners: Owners, since: string): Promise<readonly PoliceContactRow[]>;
  /** Lets go of the system behind. */
  close(): Promise<void>;
}

/** A checked point on the earth, in degrees. */
export interface Point {
  readonly lat: number;
  readonly lng: number;
}

export interface StreetCrimeSearch {
  readonly point: Point;
  readonly metres: number;
  readonly month: string;
  readonly category: StreetCrimeCategory | null;
  readonly page: Page;
}

/** What is published for everybody, and nothing about a person. */
export interface NeighbourhoodSource {
  /** The months that crime has been published for, newest first. */
  findPublishedMonths(): Promise<readonly string[]>;
  /** By street, then by id; one row more than the page holds when more follow. */
  findStreetCrimes(search: StreetCrimeSearch): Promise<readonly StreetCrimeRow[]>;
  /** The team whose middle is nearest, within so many metres. */
  findTeamNear(point: Point, metres: number): Promise<TeamRow | null>;
  findTeamContacts(teamIds: readonly string[]): Promise<readonly TeamContactRow[]>;
  /** Newest first. */
  findTeamPriorities(teamIds: readonly string[]): Promise<readonly TeamPriorityRow[]>;
  /** Those after a moment, soonest first. */
  findTeamEvents(teamIds: readonly string[], after: string): Promise<readonly TeamEventRow[]>;
  findSpend(gssCodes: readonly string[]): Promise<readonly SpendRow[]>;
  countCrimes(gssCodes: readonly string[], month: string): Promise<readonly CrimeCountRow[]>;
}
