/** Refuses a root field of an agency that is not open data, or that changes anything: a citizen's records have one door, and it is not this one. */

import { fieldsOf } from './rule.ts';
import type { Rule } from './rule.ts';

export const agencyRootsAreOpen: Rule = (subgraph) => {
  if (subgraph.name === 'partnership') return [];
  const fields = fieldsOf(subgraph);
  return [
    ...fields
      .filter(({ type, classes }) => type.name.value === 'Query' && !classes.includes('OPEN'))
      .map(({ coordinate }) => `${coordinate} must be OPEN: an agency's root field has no grant.`),
    ...fields
      .filter(({ type }) => type.name.value === 'Mutation')
      .map(
        ({ coordinate }) =>
          `${coordinate} has no grant to prove who may do it: the partnership's are the only mutations.`,
      ),
  ];
};
