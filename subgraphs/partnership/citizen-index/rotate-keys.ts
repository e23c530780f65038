/** Writes anew, under the newest key, all that the index has hashed and sealed under others, a little at a time while desks go on. */

import type { Kysely } from 'kysely';

import { createStandingRules } from '../adapters/sql/standing-rules.ts';
import type { ReadStandingRules } from '../adapters/sql/standing-rules.ts';
import type { PartnershipTables } from '../adapters/sql/tables.ts';
import type { IndexRules } from './index-rules.ts';
import type { IndexKeyring } from './keyring.ts';
import { rotateCitizens, rotateEvidence, rotateReviews, rotateWithdrawn } from './rotate-rows.ts';
import { rotateRecords } from './rotate-records.ts';

export interface RotateOptions {
  /** As the owner of the tables: the index's own role may not touch what has happened. */
  readonly db: Kysely<PartnershipTables>;
  /** The newest is written with; the others are still read. Every process must have it already, as one of its keys. */
  readonly keyring: IndexKeyring;
  /** Of the model that the index is decided by. */
  readonly rules: IndexRules;
  /** Rows of one transaction. */
  readonly atOnce?: number;
  onProgress?(table: string, rows: number): void;
}

/** One page of a table after the row that was seen last; null after the last page. Rows that somebody changes just now are passed over. */
export interface Page {
  readonly seen: number;
  readonly written: number;
  readonly last: string | number;
}

export interface PageOptions extends Pick<RotateOptions, 'db' | 'keyring'> {
  readonly standingRules: ReadStandingRules;
}

export type RotatePage = (options: PageOptions, after: string | number, limit: number) => Promise<Page | null>;

const TABLES: Readonly<Record<string, { readonly first: string | number; readonly rotate: RotatePage }>> = {
  index_record: { first: 0, rotate: rotateRecords },
  citizen: { first: '', rotate: rotateCitizens },
  match_review: { first: '', rotate: rotateReviews },
  withdrawn_record: { first: '', rotate: rotateWithdrawn },
  index_event: { first: 0, rotate: rotateEvidence },
};

/**
 * Goes through every table until a round finds nothing of another key. Broken off, it may be begun again. Returns how many
 * rows it wrote. What the other keys have made is gone then, and they may be taken out of INDEX_KEYS everywhere.
 */
export async function rotateKeys(options: RotateOptions): Promise<number> {
  const { db, keyring, rules, atOnce = 200, onProgress } = options;
  const pages = { db, keyring, standingRules: createStandingRules(rules) };
  let total = 0;
  for (const [table, { first, rotate }] of Object.entries(TABLES)) {
    for (let isClean = false; !isClean;) {
      let [written, passedOver] = [0, 0];
      let after = first;
      for (let page = await rotate(pages, after, atOnce); page !== null; page = await rotate(pages, after, atOnce)) {
        after = page.last;
        written += page.written;
        passedOver += page.seen - page.written;
        if (page.written > 0) onProgress?.(table, total + written);
      }
      total += written;
      isClean = written === 0 && passedOver === 0;
    }
  }
  return total;
}
