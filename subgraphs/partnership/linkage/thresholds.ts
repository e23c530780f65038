/** Says how sure one must be for what is to be done: the score is stored, and the decision is made when somebody reads. */

/** What a link is used for, from the least harm of a wrong one to the most. */
export const USES = [
  'FIND_A_CANDIDATE',
  'POST_A_LEAFLET',
  'SHARE_CONTACTS',
  'SHOW_A_CASE',
  'SHOW_A_POLICE_MARKER',
] as const;
export type Use = (typeof USES)[number];

export type Thresholds = Readonly<Record<Use, number>>;

/** A stranger's leaflet is a nuisance; a stranger's police marker can cost somebody their child. */
export const DEFAULT_THRESHOLDS: Thresholds = {
  FIND_A_CANDIDATE: 0.2,
  POST_A_LEAFLET: 0.9,
  SHARE_CONTACTS: 0.95,
  SHOW_A_CASE: 0.99,
  SHOW_A_POLICE_MARKER: 0.999,
};

export function isSureEnough(probability: number, use: Use, thresholds: Thresholds = DEFAULT_THRESHOLDS): boolean {
  return probability >= thresholds[use];
}

export type Zone = 'LINK' | 'REVIEW' | 'SEPARATE';

export interface Zones {
  readonly linkFrom: number;
  readonly reviewFrom: number;
}

export const DEFAULT_ZONES: Zones = { linkFrom: 0.99, reviewFrom: 0.2 };

/** Whether two records are linked, shown to a person, or left apart. A conflict of verified identifiers is always for a person. */
export function zoneOf(
  probability: number,
  hasConflict: boolean,
  { linkFrom, reviewFrom }: Zones = DEFAULT_ZONES,
): Zone {
  if (probability < reviewFrom) return 'SEPARATE';
  return probability >= linkFrom && !hasConflict ? 'LINK' : 'REVIEW';
}

/** A pair that waits for a person. */
export interface Waiting {
  readonly probability: number;
  /** How many open cases show either record: what somebody is about to be told. */
  readonly openCases: number;
  /** Whether one of them is about safeguarding: two people decide, and it comes first. */
  readonly isSafeguarding: boolean;
}

/** Ranks the queue by what a decision is worth. */
export function byUse(one: Waiting, other: Waiting): number {
  return worthOf(other) - worthOf(one);
}

/** How open the question is, times how soon somebody will rely on the answer. */
export function worthOf({ probability, openCases, isSafeguarding }: Waiting): number {
  const doubt = 4 * probability * (1 - probability);
  // A conflict of identifiers can be near certain and is still open.
  return (0.1 + doubt) * (1 + openCases) + (isSafeguarding ? 1000 : 0);
}

/** How many people must decide. */
export function decidersFor({ isSafeguarding }: Pick<Waiting, 'isSafeguarding'>): 1 | 2 {
  return isSafeguarding ? 2 : 1;
}
