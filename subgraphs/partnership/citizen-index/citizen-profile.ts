/** Describes what the index says of a citizen, drawn from the records that are joined to them and sealed like these. */

/** Everything here is from agencies' records; nothing is entered into it by hand. */
export interface CitizenProfile {
  /** The name to greet them by. */
  readonly displayName: string;
  readonly birthDate: string | null;
  readonly deathDate: string | null;
  readonly homeUprn: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly interpreterRequired: boolean;
  readonly adjustments: readonly string[];
}
