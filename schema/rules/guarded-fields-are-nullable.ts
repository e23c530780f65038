/** Refuses a non-null field that can be withheld: its null would wipe out everything around it. */

import { Kind } from 'graphql';

import { fieldsOf, isGuarded } from './rule.ts';
import type { Rule } from './rule.ts';

export const guardedFieldsAreNullable: Rule = (subgraph) =>
  fieldsOf(subgraph)
    .filter(({ field, classes }) => isGuarded(classes) && field.type.kind === Kind.NON_NULL_TYPE)
    .map(({ coordinate, classes }) => `${coordinate} is ${classes.join(' and ')}, so it must be nullable.`);
