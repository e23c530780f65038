/** States what the partnership tells the gateway of each decision that it made, so that the ledger can say by which rule somebody was shown. */

import type { AgencyName, DataClass } from './wire.ts';

/**
 * One decision about one citizen, for the reader and purpose of the request. The partnership sends one for every citizen
 * that it decided about, those matched in a search too, as `extensions.decisions` of its answer. The gateway writes them
 * to the ledger and never passes them to a client. References and classes only: no value of any record.
 */
export interface DecisionRecord {
  /** Made for this decision; the grants that came of it carry it too. */
  readonly id: string;
  readonly citizen: string;
  /** Classes that may be shown in full. */
  readonly classes: readonly DataClass[];
  /** Classes of which only the fields marked `@indicator` may be shown. */
  readonly indicators: readonly DataClass[];
  /** The policies that permitted, by the ids that they have in the policy files; sorted. */
  readonly rules: readonly string[];
  /** The sharing agreement that it was decided under; null when there was none, and then nothing is permitted. */
  readonly agreement: string | null;
  /** The break-glass that it rests on; null for a decision that stands by itself. */
  readonly breakGlass: string | null;
  /** The agencies that a grant was made for. */
  readonly agencies: readonly AgencyName[];
  /** Whether the citizen may be told of this reading only when somebody has released it: police and safeguarding. */
  readonly isConfidential: boolean;
  /** What somebody should look into: a reader who looks at themself, at family, at a colleague. */
  readonly flags: readonly DecisionFlag[];
}

/**
 * The same decision class by class: what opens, and by which policies. Sent as `extensions.grounds` for a reader who may
 * be told how an answer came to be, and only for such a one.
 */
export interface DecisionGrounds {
  /** The decision's id. */
  readonly decision: string;
  readonly grounds: readonly ClassGround[];
}

export interface ClassGround {
  readonly dataClass: DataClass;
  readonly level: DisclosureLevel;
  /** Sorted; policy ids. */
  readonly rules: readonly string[];
}

/** MASKED: only the fields marked `@indicator`. */
export const DISCLOSURE_LEVELS = ['FULL', 'MASKED'] as const;
export type DisclosureLevel = (typeof DISCLOSURE_LEVELS)[number];

export const DECISION_FLAGS = ['SELF', 'FAMILY', 'COLLEAGUE'] as const;
export type DecisionFlag = (typeof DECISION_FLAGS)[number];
