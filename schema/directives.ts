/** Reads the directives of an element of a schema, and the values that they were given. */

import { valueFromASTUntyped } from 'graphql';
import type { ConstDirectiveNode } from 'graphql';

/** Any element of a schema, with the syntax that it was made of. */
export interface Element {
  readonly astNode?: { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined;
}

export function directivesOf({ astNode }: Element): readonly ConstDirectiveNode[] {
  return astNode?.directives ?? [];
}

/** The arguments of a directive, as values. */
export function valuesOf({ arguments: given = [] }: ConstDirectiveNode): ReadonlyMap<string, unknown> {
  return new Map(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value) as unknown]));
}

/** The values of every application of one directive, such as the `join__field` of a supergraph. */
export function valuesOfAll(
  directives: readonly ConstDirectiveNode[],
  name: string,
): readonly ReadonlyMap<string, unknown>[] {
  return directives.filter((directive) => directive.name.value === name).map(valuesOf);
}
