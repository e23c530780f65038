/** Refuses a grant that a client could read, and a grant that is not marked as one. */

import { Kind } from 'graphql';

import { fieldsOf, hasDirective } from './rule.ts';
import type { FieldPlace, Rule } from './rule.ts';

export const grantsStayInside: Rule = (subgraph) => {
  // An agency's own mention is @external: composition takes its secrecy from the partnership and refuses it here.
  const grants = fieldsOf(subgraph).filter(
    ({ field }) => typeNameOf(field.type) === 'AgencyGrant' && !hasDirective(field, 'external'),
  );
  return grants.flatMap((place) => [
    ...problem(place, !hasDirective(place.field, 'inaccessible'), 'must be @inaccessible'),
    ...problem(
      place,
      subgraph.name === 'partnership' && !hasDirective(place.field, 'grant'),
      'must be marked @grant, so that the executor leaves out a null one',
    ),
  ]);
};

function problem({ coordinate }: FieldPlace, isBroken: boolean, text: string): string[] {
  return isBroken ? [`${coordinate} ${text}.`] : [];
}

function typeNameOf(type: FieldPlace['field']['type']): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : typeNameOf(type.type);
}
