/** Says what receiving registers needs of a store: which batches have come, what each was answered, and what agencies must be told. */

import type { AgencyName } from '../../../schema/wire.ts';
import type { Notice } from './index-store.ts';

export interface BatchStore {
  /** The batch with the highest sequence; null before the first. */
  lastBatch(agency: AgencyName): Promise<ReceivedBatch | null>;
  batchAt(agency: AgencyName, sequence: number): Promise<ReceivedBatch | null>;
  /** Takes the place of one that was not finished; changes nothing where one was. */
  addBatch(batch: Omit<ReceivedBatch, 'answer'>, at: string): Promise<void>;
  /** The first answer stays, and a batch that gave way meanwhile has none. */
  finishBatch(batch: ReceivedBatch, at: string): Promise<void>;
  /** In the order in which they were written, the first after `after`. */
  noticesAfter(agency: AgencyName, after: number, limit: number): Promise<readonly NumberedNotice[]>;
}

export interface ReceivedBatch {
  readonly agency: AgencyName;
  readonly sequence: number;
  readonly batch: string;
  readonly digest: string;
  /** Null until every record of it is registered. */
  readonly answer: readonly RecordAnswer[] | null;
}

/** What became of one record, in the place that it has in the batch. No value of it is repeated. */
export type RecordAnswer =
  | {
      readonly outcome: 'REGISTERED' | 'UNCHANGED' | 'IGNORED_OLDER';
      /** The index's name for it, which notices are about. */
      readonly record: string;
    }
  | { readonly outcome: 'WITHDRAWN' | 'NOT_HELD' }
  /** `field` names what is wrong, such as `person.birthDate`. */
  | { readonly outcome: 'REFUSED'; readonly field: string; readonly message: string };

export interface NumberedNotice extends Omit<Notice, 'agency'> {
  readonly seq: number;
  readonly at: string;
}
