/** Describes what was measured of one engine, or why it was not. */

export interface Measurement {
  readonly engine: string;
  readonly version: string;
  readonly missing?: undefined;
  readonly pairs: number;
  readonly edges: number;
  /** Of blocking and scoring, all threads; reading the records is not counted. */
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly peakMegabytes: number;
  /** How often each combination of levels occurs; null where the engine does not tell. */
  readonly patterns: ReadonlyMap<string, number> | null;
  /** The weight of each edge, by its two records; null where the engine does not tell. */
  readonly scores: ReadonlyMap<string, number> | null;
}

export interface NotMeasured {
  readonly engine: string;
  readonly missing: string;
}

export type Measured = Measurement | NotMeasured;
