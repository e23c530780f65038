/** Describes a linkage model: what is compared, how, and what each outcome is worth. It is data; nothing of it runs unparsed. */

import type { FieldSpec } from '../table/record-table.ts';

/** `surname` or `surname.sound`: a field, or a part of it that its kind has. */
export type Reference = string;

/** What two records must have in common for a level to hold. The first level of a comparison that holds counts. */
export type Test =
  | { readonly is: 'same'; readonly of: Reference }
  /** Of a part that stands for several: one of them in common. */
  | { readonly is: 'share'; readonly of: Reference }
  | { readonly is: 'jaro-winkler'; readonly of: string; readonly atLeast: number }
  | { readonly is: 'edits'; readonly of: string; readonly atMost: number }
  /** One has nothing but the other's first letter. */
  | { readonly is: 'initial'; readonly of: string }
  /** One begins with the whole of the other: Anne and Annemarie, Khan and Khan Ahmed. */
  | { readonly is: 'begins'; readonly of: string }
  | { readonly is: 'day-month-swapped'; readonly of: string }
  | { readonly is: 'days-apart'; readonly of: string; readonly atMost: number }
  /** Each is what the other has in the other field. */
  | { readonly is: 'swapped'; readonly of: string; readonly with: string; readonly atLeast: number }
  /** One is what the other has in the other field, whatever else there is. */
  | { readonly is: 'displaced'; readonly of: string; readonly with: string; readonly atLeast: number }
  /** Both have one. */
  | { readonly is: 'known'; readonly of: string }
  /** Both have the same, or one has none. */
  | { readonly is: 'not-different'; readonly of: string }
  | { readonly is: 'otherwise' };

export interface LevelSpec {
  readonly label: string;
  readonly test: Test;
  /** The weight of a rare value is more than that of a common one: how far that counts, from 0 to 1. */
  readonly rarity?: number;
}

export interface ComparisonSpec {
  /** Of small letters, digits and underscores, as a column is named after it elsewhere. */
  readonly name: string;
  /** The field that must be there on both sides; without it the comparison says nothing. */
  readonly field: string;
  /** Where this holds, the comparison says nothing, because another one says it. Where another field need only be known, it is learned all the same. */
  readonly silentIf?: Test;
  readonly levels: readonly LevelSpec[];
}

export interface BlockingRule {
  readonly name: string;
  /** Records that agree on all of these are compared; a pair of names is one part where their order is not to count. */
  readonly on: readonly (Reference | { readonly inAnyOrder: readonly [string, string] })[];
  /** A key that more records have than this leads to no comparison. What that skips is reported. */
  readonly largestBlock: number;
}

/**
 * What a live index finds a record by. A part may be a clue: a list, of which every entry is a way to be found. Past the cap, a key says
 * only that there are too many.
 */
export interface SearchRule extends BlockingRule {
  /** That it helps somebody who knows little, and brings together only people who are no match: a registration does not ask by it. */
  readonly isForSearchOnly?: boolean;
}

/** What to learn a model for. */
export interface ModelSpec {
  readonly name: string;
  readonly fields: readonly FieldSpec[];
  readonly blocking: readonly BlockingRule[];
  /** For registering and searching while somebody waits: all that `blocking` brings together, and what part of a person's details finds. */
  readonly searchRules: readonly SearchRule[];
  readonly comparisons: readonly ComparisonSpec[];
  /** What training pairs are drawn from: the fields of a rule teach nothing within it, so each must be absent from some. */
  readonly learnFrom: readonly BlockingRule[];
  /** What relatives at one address share: the family name first, then what says where they live. Empty: no such class. */
  readonly householdShares: readonly string[];
  /** Given and family name: they go together by heritage, and who shares both shares more, so that agreement is less than its sum. */
  readonly goTogether: readonly [string, string] | null;
}

export interface Level extends LevelSpec {
  /** How often the level holds for two records of one person. */
  readonly m: number;
  /** ... of two people. */
  readonly u: number;
  /** ... of two relatives at one address. */
  readonly h: number;
  /** ... of two people with the same names, who are of one sex and age more often, and whose emails look alike. */
  readonly n: number;
}

export interface Comparison extends ComparisonSpec {
  readonly levels: readonly Level[];
}

/** How often values occur. What few records have is not listed: a model is handed on, and must name nobody. */
export interface TermFrequencies {
  readonly common: Readonly<Record<string, number>>;
  /** The share of a value that is not listed. */
  readonly rare: number;
}

export const MODEL_FORMAT = 'wholeplace-linkage';
export const MODEL_VERSION = 1;

export interface LinkageModel extends ModelSpec {
  readonly format: typeof MODEL_FORMAT;
  readonly version: typeof MODEL_VERSION;
  readonly comparisons: readonly Comparison[];
  /** How likely two records drawn by chance are one person's. */
  readonly prior: number;
  /** How likely they are relatives' at one address. 0: no such class. */
  readonly householdPrior: number;
  /** Of the fields that a level with rarity compares. */
  readonly frequencies: Readonly<Record<string, TermFrequencies>>;
  /** How often pairs of names go together, beyond chance: `forename|surname` with its share. */
  readonly together: Readonly<Record<string, number>>;
}
