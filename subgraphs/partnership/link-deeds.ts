/** Says what the partnership needs of a store to do something about links: the index, and what people have said, in one transaction. */

import type { IndexTransaction } from './citizen-index/index-store.ts';
import type { MatchReviewRow, NewWord, WordRow } from './link-source.ts';
import type { Once } from './record-source.ts';
import type { AgencyName, Role } from '../../schema/wire.ts';

export interface LinkDeeds {
  /**
   * All of it or nothing. The records are those that it is about, and none of them may be registered meanwhile. Throws
   * IndexBusyError where others were in the way, and then nothing was done.
   */
  transaction<Done>(recordIds: readonly string[], work: (deed: LinkTransaction) => Promise<Done>): Promise<Done>;
}

export interface LinkTransaction {
  readonly index: IndexTransaction;
  /** As it stands, and nobody else changes it until the transaction ends. */
  lockReview(id: string): Promise<MatchReviewRow | null>;
  wordsOf(reviewId: string): Promise<readonly WordRow[]>;
  /** False where the reader's key stands for another word already. */
  addWord(word: NewWord): Promise<boolean>;
  closeReview(id: string, state: 'DECIDED' | 'RETRACTED', at: string): Promise<void>;
  /** From now on two people must say the same. */
  raiseStakes(id: string): Promise<void>;
  /** With the alert of the officer of the agency that holds the records. False where the reader's key stands for one already. */
  addDisowning(disowning: NewDisowning): Promise<boolean>;
}

export interface NewDisowning extends Once {
  readonly id: string;
  readonly citizenId: string;
  readonly agency: AgencyName;
  readonly reason: string | null;
  readonly at: string;
  /** A day. */
  readonly reviewDueOn: string;
  readonly isSynthetic: boolean;
  readonly by: { readonly reader: string; readonly role: Role; readonly agency: string };
  /** Since when each was under one id with a record of the citizen's own. */
  readonly records: readonly { readonly id: string; readonly joinedAt: string }[];
}
