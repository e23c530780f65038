/** Says what the index needs of a store to decide who is who: a transaction that reads a few citizens, locked, and writes what became of them. */

import type { AgencyName } from '../../../schema/wire.ts';
import type { BlockingKey, Fact, IndexEvent, Waterfall } from '../linkage/linkage.ts';
import type { MatchReviewReason, MatchReviewState } from '../link-source.ts';
import type { LinkBasis, LinkStatus } from '../source.ts';
import type { RegisteredRecord } from './registered-record.ts';

export interface IndexStore {
  /**
   * All of it or nothing. Throws IndexBusyError where others were in the way, which means that nothing was done and the work
   * may be done again from its beginning.
   */
  transaction<Done>(work: (index: IndexTransaction) => Promise<Done>): Promise<Done>;
  /** As it stands at this moment: nobody is kept from changing it. */
  findRecord(agency: AgencyName, key: string): Promise<FoundStanding>;
  close(): Promise<void>;
}

/** Locks are taken in one order, or two registrations could wait for each other: keys, then records, then citizens. */
export interface IndexTransaction {
  /**
   * Until this transaction ends, no other registers one of these records, or one that is compared with one of those that find it. What
   * it has locked before it need not wait for again.
   */
  lock(records: readonly RecordName[], foundBy: readonly RegisteredRecord[]): Promise<void>;
  /** Lets no other transaction change these citizens. Those that have gone meanwhile are missing from the answer. */
  lockCitizens(ids: readonly string[]): Promise<readonly string[]>;

  findRecord(agency: AgencyName, key: string): Promise<FoundStanding>;
  recordsById(ids: readonly string[]): Promise<readonly IndexedRecord[]>;
  recordsOf(citizenIds: readonly string[]): Promise<readonly IndexedRecord[]>;
  /** Records that share a key. A key that more records have than its rule allows is none, and its rule is reported. */
  recordsUnder(keys: readonly BlockingKey[]): Promise<FoundRecords>;
  /** What people have said of any two of which one is among these. */
  factsAbout(recordIds: readonly string[]): Promise<readonly Fact[]>;
  /** The facts, and the reviews of any two of which one is among these, unless they were overtaken. */
  wordsAbout(recordIds: readonly string[]): Promise<WordsAbout>;
  aliasesOf(citizenIds: readonly string[]): Promise<readonly Alias[]>;
  /** Which records came along when a citizen was merged into another, the latest merge of each. */
  recordsAtMerge(aliases: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Where work goes on with these citizens, which is what somebody is about to be told. */
  useOf(citizenIds: readonly string[], now: string): Promise<Use>;

  write(changes: IndexChanges): Promise<void>;
}

/** A record as its agency names it. */
export interface RecordName {
  readonly agency: AgencyName;
  readonly key: string;
}

export interface FoundStanding {
  readonly stood: IndexedRecord | null;
  /** The id that it had before its agency withdrew it: what people have said of it still holds. */
  readonly formerId: string | null;
}

export interface IndexedRecord {
  /** Opaque and permanent. */
  readonly id: string;
  /** Records count up as they arrive. */
  readonly number: number;
  readonly citizenId: string;
  readonly record: RegisteredRecord;
  readonly standing: Standing;
}

/** How a record stands to its citizen. */
export interface Standing {
  readonly basis: LinkBasis;
  readonly status: LinkStatus;
  readonly confidence: number;
  readonly model: string | null;
  readonly linkedAt: string;
}

/** Somebody who may be meant, to be compared. */
export type FoundRecord = Pick<IndexedRecord, 'id' | 'citizenId' | 'record'>;

export interface FoundRecords {
  readonly records: readonly FoundRecord[];
  /** Names of the rules that said nothing, since too many share the key. */
  readonly skipped: readonly string[];
}

export interface WordsAbout {
  readonly facts: readonly Fact[];
  readonly reviews: readonly StandingReview[];
}

export interface Alias {
  readonly alias: string;
  readonly citizenId: string;
}

export interface StandingReview {
  readonly id: string;
  readonly one: string;
  readonly other: string;
  readonly reason: MatchReviewReason;
  readonly probability: number;
  readonly state: Exclude<MatchReviewState, 'SUPERSEDED'>;
}

export interface Use {
  readonly openCases: number;
  readonly isSafeguarding: boolean;
}

export interface NewReview extends Use {
  readonly id: string;
  /** The lower of the two ids. */
  readonly one: string;
  readonly other: string;
  readonly reason: MatchReviewReason;
  readonly evidence: Waterfall;
  readonly worth: number;
}

export interface Notice {
  readonly agency: AgencyName;
  readonly record: string;
  readonly kind: 'LINKED' | 'LEFT' | 'DISOWNED';
}

/** An event with the records that it is about: of a merge those that came along, of a fact the two that were spoken of. */
export type LoggedEvent = IndexEvent & { readonly records: readonly string[] };

/** All that one decision changes, written in an order in which no row points at one that is not there. */
export interface IndexChanges {
  readonly at: string;
  readonly events?: readonly LoggedEvent[];
  readonly facts?: readonly FactChange[];
  /** Records that are new, or whose content or place has changed. */
  readonly records?: readonly RecordChange[];
  readonly withdrawn?: readonly Withdrawal[];
  /** Citizens whose records have changed, with all that they have now. */
  readonly citizens?: readonly { readonly id: string; readonly records: readonly RegisteredRecord[] }[];
  /** Citizens that were merged or have no record any more. */
  readonly gone?: readonly string[];
  /** Whom each id leads to from now on; null: to nobody. */
  readonly aliases?: readonly { readonly alias: string; readonly citizenId: string | null }[];
  readonly raised?: readonly NewReview[];
  readonly superseded?: readonly string[];
  readonly notices?: readonly Notice[];
}

export interface RecordChange {
  readonly id: string;
  /** RETURNED: new again, under the id that it had before its agency withdrew it. */
  readonly arrival: 'KNOWN' | 'NEW' | 'RETURNED';
  readonly citizenId: string;
  readonly standing: Standing;
  readonly record: RegisteredRecord;
  /** What stood before of one that says something new, null for nothing. Null itself where the content is as it was. */
  readonly changed: { readonly from: RegisteredRecord | null } | null;
}

export interface Withdrawal {
  readonly id: string;
  readonly record: RegisteredRecord;
}

export interface FactChange extends Omit<Fact, 'isSame'> {
  /** Null takes back what was said. */
  readonly isSame: boolean | null;
  readonly by: string;
}

/** Others were in the way: a lock came too late, or a citizen moved while they were waited for. */
export class IndexBusyError extends Error {
  constructor(cause?: unknown) {
    super('The index is busy with the same people.', { cause });
    this.name = 'IndexBusyError';
  }
}

/** The index is keyed by other search rules than those of this process's model, which would find nobody and hide that. */
export class OtherRulesError extends Error {
  constructor() {
    super('The index is keyed by other search rules than those of this process’s model.');
    this.name = 'OtherRulesError';
  }
}
