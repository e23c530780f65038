/** Says what the partnership needs of a store about its links, in rows: what happened to them, what waits for a person, what was said. */

import type { AgencyName, Role } from '../../schema/wire.ts';
import type { Page } from '../kit/paging.ts';
import type { RegisteredRecord } from './citizen-index/registered-record.ts';
import type { Waterfall } from './linkage/linkage.ts';
import type { Kept } from './record-source.ts';

export type MatchReviewState = 'OPEN' | 'DECIDED' | 'RETRACTED' | 'SUPERSEDED';
export type MatchReviewReason = 'GREY_ZONE' | 'CONFLICT' | 'REFUSED' | 'DISOWNED';
export type MatchVerdict = 'SAME_PERSON' | 'DIFFERENT_PEOPLE' | 'UNSURE';

/** A record of the index, opened. */
export interface OpenedRecord {
  readonly id: string;
  readonly citizenId: string;
  readonly record: RegisteredRecord;
}

export interface LinkEventRow {
  /** Whose history it is in. */
  readonly citizenId: string;
  readonly seq: number;
  readonly at: string;
  readonly kind: 'link' | 'unlink' | 'merge' | 'split' | 'assert' | 'retract';
  /** `engine`, or a person by pseudonym. */
  readonly by: string;
  readonly why: string;
  readonly model: string | null;
  readonly isSame: boolean | null;
  /** By the ids that the index has for them. */
  readonly records: readonly string[];
}

export interface MatchReviewRow {
  readonly id: string;
  /** By the ids that the index has for them. */
  readonly one: string;
  readonly other: string;
  readonly reason: MatchReviewReason;
  readonly probability: number;
  readonly evidence: Waterfall;
  readonly isSafeguarding: boolean;
  readonly worth: number;
  readonly state: MatchReviewState;
  readonly raisedAt: string;
  readonly closedAt: string | null;
}

/** One person's word about a review: a verdict, or that what was decided should be taken back. */
export interface WordRow {
  readonly reviewId: string;
  /** The subject of their token. */
  readonly givenBy: string;
  readonly verdict: MatchVerdict | 'RETRACT';
  readonly idempotencyKey: string;
  readonly inputHash: string;
}

export interface NewWord extends WordRow {
  readonly role: Role;
  readonly agency: string;
  readonly reason: string;
  readonly givenAt: string;
}

/** A record that a citizen has said is not theirs. */
export interface DisownedRow {
  readonly id: string;
  readonly disowningId: string;
  /** Null where its agency has withdrawn it since. */
  readonly record: OpenedRecord | null;
  readonly agency: AgencyName;
  readonly reason: string | null;
  readonly at: string;
  readonly reviewDueOn: string;
}

/** A disowning as it was done. */
export interface DisowningRow extends Kept {
  readonly citizenId: string;
  readonly agency: AgencyName;
  readonly at: string;
  readonly reviewDueOn: string;
  readonly recordCount: number;
  /** Since when the first of the records had been joined to one of the citizen's own. */
  readonly joinedAt: string;
}

/** Each method is one statement. */
export interface LinkSource {
  /** Everything, the newest first; of a citizen by every id that they have had. */
  linkEventsByCitizen(ids: readonly string[]): Promise<readonly LinkEventRow[]>;
  openedRecordsByCitizen(ids: readonly string[]): Promise<readonly OpenedRecord[]>;
  openedRecordsById(ids: readonly string[]): Promise<readonly OpenedRecord[]>;
  /** Those first that a decision is worth most for, up to `page.first + 1`. */
  matchReviewPage(state: MatchReviewState, page: Page): Promise<readonly MatchReviewRow[]>;
  matchReviewsById(ids: readonly string[]): Promise<readonly MatchReviewRow[]>;
  wordsByReview(ids: readonly string[]): Promise<readonly WordRow[]>;
  /** What stands under a reader's key. */
  disowningUnder(reader: string, idempotencyKey: string): Promise<DisowningRow | null>;
  /** The newest first, up to `page.first + 1`; null: of all agencies. */
  disownedPage(agency: string | null, page: Page): Promise<readonly DisownedRow[]>;
}
