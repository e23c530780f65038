/** Refuses a type, field, argument or enum value without words that a front-desk officer understands. */

import { Kind } from 'graphql';
import type { DefinitionNode } from 'graphql';

import { fieldsOf, hasDirective } from './rule.ts';
import type { Rule } from './rule.ts';

/** Described once where they are at home; a stub of another subgraph's entity repeats only the key. */
const FEDERATION_STUBS: ReadonlySet<string> = new Set(['Query', 'Citizen', 'Area', 'AgencyGrant']);

export const everythingIsDescribed: Rule = (subgraph) => [
  ...subgraph.document.definitions.flatMap(undescribedIn),
  ...fieldsOf(subgraph)
    .filter(({ field }) => !hasDirective(field, 'external'))
    .flatMap(({ field, coordinate }) => [
      ...(isBare(field) ? [coordinate] : []),
      ...(field.arguments ?? []).filter(isBare).map((argument) => `${coordinate}(${argument.name.value}:)`),
    ])
    .map((coordinate) => `${coordinate} has no description.`),
];

function undescribedIn(definition: DefinitionNode): string[] {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.UNION_TYPE_DEFINITION:
    case Kind.SCALAR_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_DEFINITION: {
      const name = definition.name.value;
      const parts =
        definition.kind === Kind.ENUM_TYPE_DEFINITION
          ? (definition.values ?? [])
          : definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION
            ? (definition.fields ?? [])
            : [];
      const bare = parts.filter(isBare).map((part) => `${name}.${part.name.value} has no description.`);
      return isBare(definition) && !FEDERATION_STUBS.has(name) ? [`${name} has no description.`, ...bare] : bare;
    }
    default:
      return [];
  }
}

function isBare({ description }: { readonly description?: { readonly value: string } | undefined }): boolean {
  return description === undefined || description.value.trim().length === 0;
}
