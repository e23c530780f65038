/** Refuses CARRIED where no field above can carry a class: on the root, and on an entity that anybody can start from. */

import { fieldsOf, isResolvableEntity } from './rule.ts';
import type { Rule } from './rule.ts';

export const carriedIsCarriedBySomething: Rule = (subgraph) =>
  fieldsOf(subgraph)
    .filter(({ type, classes }) => classes.includes('CARRIED') && (isRoot(type.name.value) || isResolvableEntity(type)))
    .map(({ coordinate }) => `${coordinate} is CARRIED, but nothing above it has a class; name one, or OPEN.`);

function isRoot(typeName: string): boolean {
  return typeName === 'Query' || typeName === 'Mutation' || typeName === 'Subscription';
}
