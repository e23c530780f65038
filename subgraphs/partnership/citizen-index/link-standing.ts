/** Says how each record stands to the citizen that it is joined to: how sure that is, by what, and whether somebody must look. */

import type { Waterfall } from '../linkage/linkage.ts';
import type { Standing } from './index-store.ts';
import { basisOf } from './link-basis.ts';
import type { EvidenceOf } from './pair-evidence.ts';

export interface Member {
  readonly id: string;
  /** When it was joined to this citizen. */
  readonly linkedAt: string;
  readonly isInReview: boolean;
}

export interface StandingQuestion {
  /** All records of one citizen, in the order in which they came. */
  readonly members: readonly Member[];
  readonly evidenceOf: EvidenceOf;
  /** Whether a person has said that two records are one citizen's. */
  readonly isSaid: (one: string, other: string) => boolean;
}

/** By record. The first is who the citizen is; how sure the others are is told by the best pair with another. */
export function standingsOf({ members, evidenceOf, isSaid }: StandingQuestion): ReadonlyMap<string, Standing> {
  return new Map(
    members.map(({ id, linkedAt, isInReview }, place): [string, Standing] => {
      const others = members.filter((other) => other.id !== id);
      const status = isInReview ? 'NEEDS_REVIEW' : 'ACTIVE';
      if (others.some((other) => isSaid(id, other.id)))
        return [id, { basis: 'HUMAN_CONFIRMED', status, confidence: 1, model: null, linkedAt }];
      const best = strongest(others.map((other) => evidenceOf(id, other.id)));
      const basis = best === null ? 'DETERMINISTIC_DEMOGRAPHIC' : basisOf(best);
      if (place === 0 || best === null) return [id, { basis, status, confidence: 1, model: null, linkedAt }];
      return [id, { basis, status, confidence: best.probability, model: best.model, linkedAt }];
    }),
  );
}

function strongest(all: readonly Waterfall[]): Waterfall | null {
  return all.reduce<Waterfall | null>(
    (best, one) => (best === null || one.probability > best.probability ? one : best),
    null,
  );
}
