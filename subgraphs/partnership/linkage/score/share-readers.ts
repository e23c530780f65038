/** Reads from a model how common a value is, and what two names lose because they go together: of the model alone, never of the records at hand. */

import type { LinkageModel } from '../model/model.ts';

export type ShareOf = (value: string) => number;
/** The bits of a given and a family name. Never above 0: names that avoid each other prove nothing. */
export type NameBits = (given: string, family: string) => number;

export function createShareReader({ frequencies }: LinkageModel, field: string): ShareOf {
  const terms = frequencies[field];
  if (terms === undefined) return () => 1;
  const common = new Map(Object.entries(terms.common));
  return (value) => common.get(value) ?? terms.rare;
}

/** Null where the model has no names that go together. */
export function createNameBits(model: LinkageModel): NameBits | null {
  const together = new Map(Object.entries(model.together));
  if (model.goTogether === null || together.size === 0) return null;
  const [one, other] = model.goTogether;
  const [shareOfGiven, shareOfFamily] = [createShareReader(model, one), createShareReader(model, other)];
  return (given, family) => {
    const share = together.get(`${given}|${family}`);
    return share === undefined ? 0 : Math.min(0, Math.log2((shareOfGiven(given) * shareOfFamily(family)) / share));
  };
}
