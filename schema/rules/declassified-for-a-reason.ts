/** Refuses a computed field that is said to give nothing away without saying why, and one that is not computed at all. */

import { Kind } from 'graphql';

import { fieldSetOf, fieldsOf, hasDirective } from './rule.ts';
import type { FieldPlace, Rule } from './rule.ts';

/** Shorter, and nobody has thought about it. */
const SHORTEST_REASON = 20;

export const declassifiedForAReason: Rule = (subgraph) =>
  fieldsOf(subgraph)
    .filter(({ field }) => hasDirective(field, 'declassify'))
    .flatMap((place) => [
      ...(reasonOf(place).length < SHORTEST_REASON
        ? [`${place.coordinate} must say in its @declassify why it gives nothing away.`]
        : []),
      ...(fieldSetOf(place.field, 'requires') === null
        ? [`${place.coordinate} is declassified, but nothing that it is computed from is known: it has no @requires.`]
        : []),
    ]);

function reasonOf({ field }: FieldPlace): string {
  const directive = (field.directives ?? []).find(({ name }) => name.value === 'declassify');
  const value = directive?.arguments?.find(({ name }) => name.value === 'reason')?.value;
  return value?.kind === Kind.STRING ? value.value.trim() : '';
}
