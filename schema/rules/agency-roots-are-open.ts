/** Refuses a root field of an agency that is not open data: a citizen's records have one door, and it is not this one. */

import { fieldsOf } from './rule.ts';
import type { Rule } from './rule.ts';

export const agencyRootsAreOpen: Rule = (subgraph) =>
  subgraph.name === 'partnership'
    ? []
    : fieldsOf(subgraph)
        .filter(({ type, classes }) => type.name.value === 'Query' && !classes.includes('OPEN'))
        .map(({ coordinate }) => `${coordinate} must be OPEN: an agency's root field has no grant.`);
