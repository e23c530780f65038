/** Says what a link rests on, in the few words that a reader is shown. */

import type { FieldEvidence, Waterfall } from '../linkage/linkage.ts';
import type { LinkBasis } from '../source.ts';

export function basisOf({ fields }: Waterfall): LinkBasis {
  const evidenceOn = (name: string): FieldEvidence | undefined => fields.find(({ comparison }) => comparison === name);
  if ((evidenceOn('nhs')?.bits ?? 0) > 0) return 'NHS_NUMBER_TRACED';
  if ((evidenceOn('nino')?.bits ?? 0) > 0) return 'SHARED_IDENTIFIER';
  // The first level of each of these comparisons is "the same".
  return ['forename', 'surname', 'born', 'address'].every((name) => evidenceOn(name)?.gamma === 1)
    ? 'DETERMINISTIC_DEMOGRAPHIC'
    : 'PROBABILISTIC';
}
