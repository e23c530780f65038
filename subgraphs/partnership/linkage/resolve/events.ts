/** Describes what happens to links: a log that is only ever added to, from which who is who can be told for any moment. */

import type { Waterfall } from '../score/explain-pair.ts';

/** An agency's record, by agency and key. */
export type RecordRef = string;
/** Opaque and permanent: it is never used for somebody else. */
export type CitizenId = string;

interface Said {
  /** ISO 8601, with offset. */
  readonly at: string;
  /** The engine, or a person by pseudonym. */
  readonly by: string;
  /** A reason from a list or a person's own words; no personal data. */
  readonly why: string;
}

/** Where the engine decided, the model that it used and what it saw; a person's decision has neither. */
interface Decided extends Said {
  readonly model: string | null;
  readonly evidence: Waterfall | null;
}

export type IndexEvent =
  | (Decided & { readonly kind: 'link'; readonly record: RecordRef; readonly citizen: CitizenId })
  | (Decided & { readonly kind: 'unlink'; readonly record: RecordRef; readonly citizen: CitizenId })
  /** `from` redirects to `into` from now on. */
  | (Decided & { readonly kind: 'merge'; readonly from: CitizenId; readonly into: CitizenId })
  /** The records leave `from` for the new citizen `into`. */
  | (Decided & {
      readonly kind: 'split';
      readonly from: CitizenId;
      readonly into: CitizenId;
      readonly records: readonly RecordRef[];
    })
  /** A person says that two records are one citizen's, or are not. It outlives every model. */
  | (Said & { readonly kind: 'assert'; readonly one: RecordRef; readonly other: RecordRef; readonly isSame: boolean })
  | (Said & { readonly kind: 'retract'; readonly one: RecordRef; readonly other: RecordRef });
