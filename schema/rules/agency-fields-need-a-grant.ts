/** Refuses an agency's field on Citizen that could be asked for without the partnership's permission. */

import { GRANT_FIELDS } from '../wire.ts';
import { fieldSetOf, fieldsOf, hasDirective } from './rule.ts';
import type { Rule } from './rule.ts';

export const agencyFieldsNeedAGrant: Rule = (subgraph) => {
  if (subgraph.name === 'partnership') return [];
  const contributed = fieldsOf(subgraph).filter(
    ({ type, field }) => type.name.value === 'Citizen' && field.name.value !== 'id',
  );
  // Read by name, as a contract can come from somewhere that no compiler has seen.
  const grant = new Map<string, string>(Object.entries(GRANT_FIELDS)).get(subgraph.name);
  if (grant === undefined) {
    return contributed.map(({ coordinate }) => `${coordinate} has no grant: name one in GRANT_FIELDS, schema/wire.ts.`);
  }
  return contributed
    .filter(({ field }) => !(field.name.value === grant && hasDirective(field, 'external')))
    .filter(({ field }) => fieldSetOf(field, 'requires') !== grant)
    .map(({ coordinate }) => `${coordinate} must say @requires(fields: "${grant}").`);
};
