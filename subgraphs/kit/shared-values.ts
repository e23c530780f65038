/** Gives the value types that all agencies share in the contract one shape in code too: what a source answers for each. */

import type { Owned } from './citizen-keys.ts';

/** A code from a published list, with the words for it. */
export interface CodedValue {
  readonly system: string;
  readonly code: string;
  readonly display: string | null;
}

/** A stretch of days. An open end is null. */
export interface DateRange {
  readonly start: string | null;
  readonly end: string | null;
}

export type ContactKind = 'VISIT' | 'ASSESSMENT' | 'CALL' | 'APPOINTMENT' | 'REVIEW';

/** One dealing of an agency with a citizen. */
export interface ContactRow extends Owned {
  readonly at: string;
  readonly kind: ContactKind;
  readonly subject: string;
}

/** What an agency spends on one theme, from one fund, in one place and financial year. */
export interface SpendRow {
  readonly gssCode: string;
  readonly theme: string;
  readonly amount: string;
  readonly year: string;
  readonly fundingStream: string;
  readonly isPrevention: boolean;
}
