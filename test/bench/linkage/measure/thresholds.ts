/** The probabilities at which quality is told. */

export const THRESHOLDS = [0.5, 0.8, 0.9, 0.95, 0.99, 0.999] as const;

/** What the table shows groups at, and what a link is made from without a person. */
export const LINK_THRESHOLD = 0.99;
