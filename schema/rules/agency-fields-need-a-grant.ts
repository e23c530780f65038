/** Refuses an agency's field on Citizen that could be asked for without the partnership's permission. */

import { fieldSetOf, fieldsOf, hasDirective } from './rule.ts';
import type { Rule } from './rule.ts';

const GRANT_OF: Readonly<Record<string, string>> = {
  council: 'councilGrant',
  police: 'policeGrant',
  nhs: 'nhsGrant',
  'third-sector': 'thirdSectorGrant',
};

export const agencyFieldsNeedAGrant: Rule = (subgraph) => {
  const grant = GRANT_OF[subgraph.name];
  if (grant === undefined) return [];
  return fieldsOf(subgraph)
    .filter(({ type, field }) => type.name.value === 'Citizen' && field.name.value !== 'id')
    .filter(({ field }) => !(field.name.value === grant && hasDirective(field, 'external')))
    .filter(({ field }) => fieldSetOf(field, 'requires') !== grant)
    .map(({ coordinate }) => `${coordinate} must say @requires(fields: "${grant}").`);
};
