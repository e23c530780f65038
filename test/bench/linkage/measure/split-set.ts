/** Splits a set by person, with a seed: what is learned and chosen on one half is marked on the other, which nobody has looked at. */

import { createHash } from 'node:crypto';

import type { LabelledSet } from '../sets/labelled-set.ts';

export function splitSet(
  set: LabelledSet,
  seed: string,
): { readonly tune: LabelledSet; readonly heldOut: LabelledSet } {
  const isHeldOut = (truth: string): boolean =>
    (createHash('sha256').update(`${seed}|${truth}`).digest()[0] ?? 0) >= 128;
  return {
    tune: { ...set, records: set.records.filter(({ truth }) => !isHeldOut(truth)) },
    heldOut: { ...set, records: set.records.filter(({ truth }) => isHeldOut(truth)) },
  };
}
