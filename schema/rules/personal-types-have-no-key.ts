/** Refuses a resolvable key on a type with personal data: it is reached through Citizen and a grant, never by `_entities`. */

import { fieldsOf, isGuarded, isResolvableEntity } from './rule.ts';
import type { Rule } from './rule.ts';

export const personalTypesHaveNoKey: Rule = (subgraph) => {
  const personal = fieldsOf(subgraph).filter(
    ({ type, classes }) => type.name.value !== 'Citizen' && isGuarded(classes) && isResolvableEntity(type),
  );
  return [...new Set(personal.map(({ type }) => type.name.value))].map(
    (typeName) => `${typeName} holds personal data, so it must have no resolvable @key.`,
  );
};
