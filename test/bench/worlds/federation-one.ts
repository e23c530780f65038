/** Rewrites a world's contracts in Federation 1, the only one that Mercurius's gateway reads. */

import { Kind, parse, print, visit } from 'graphql';
import type { ConstDirectiveNode, FieldDefinitionNode, ObjectTypeDefinitionNode } from 'graphql';

import type { World } from './world.ts';

const EXTERNAL: ConstDirectiveNode = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'external' } };

/** SDL by subgraph. There an entity has one home, and every other subgraph extends it with its key marked external. */
export function federationOne(world: World): Readonly<Record<string, string>> {
  const homes = new Map<string, string>();
  return Object.fromEntries(world.subgraphs.map(({ name, sdl }) => [name, rewritten(name, sdl)]));

  function rewritten(subgraph: string, sdl: string): string {
    return print(
      visit(parse(sdl), {
        SchemaExtension: () => null,
        ObjectTypeDefinition(type) {
          const key = keyOf(type);
          if (type.name.value === 'Query') return { ...type, kind: Kind.OBJECT_TYPE_EXTENSION };
          if (key === null) return undefined;
          const home = homes.get(type.name.value) ?? subgraph;
          homes.set(type.name.value, home);
          if (home === subgraph) return undefined;
          const fields = type.fields?.map((field) => (field.name.value === key ? external(field) : field));
          return { ...type, kind: Kind.OBJECT_TYPE_EXTENSION, description: undefined, fields };
        },
      }),
    );
  }
}

function external(field: FieldDefinitionNode): FieldDefinitionNode {
  return { ...field, directives: [...(field.directives ?? []), EXTERNAL] };
}

/** The worlds' keys are of one field. */
function keyOf(type: ObjectTypeDefinitionNode): string | null {
  const value = type.directives?.find(({ name }) => name.value === 'key')?.arguments?.[0]?.value;
  return value?.kind === Kind.STRING ? value.value : null;
}
