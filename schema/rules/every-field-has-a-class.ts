/** Refuses a field that nobody has classified: the gateway would deny it, and its author should learn that first. */

import { fieldsOf, hasDirective } from './rule.ts';
import type { Rule } from './rule.ts';

export const everyFieldHasAClass: Rule = (subgraph) =>
  fieldsOf(subgraph)
    // A field marked @external is classified where it is at home.
    .filter(({ field, classes }) => classes.length === 0 && !hasDirective(field, 'external'))
    .map(({ coordinate }) => `${coordinate} has no @access(class:).`);
