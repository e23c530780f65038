/** Composes a world into the supergraph that the gateways serve, plain or with every field open to a reader who signed in. */

import { composeServices } from '@apollo/composition';
import { Kind, parse, print, visit } from 'graphql';
import type { ConstDirectiveNode, FieldDefinitionNode } from 'graphql';

import { ACCESS_SPEC_URL } from '../../../schema/wire.ts';
import type { World } from './world.ts';

export interface ComposeOptions {
  readonly urls: Readonly<Record<string, string>>;
  /** Declares our access rules, without which the gateway asks for no token. */
  readonly withAccess?: boolean;
}

export function composeWorld(world: World, { urls, withAccess = false }: ComposeOptions): string {
  const { supergraphSdl, errors } = composeServices(
    world.subgraphs.map(({ name, sdl }) => ({
      name,
      url: urls[name] ?? '',
      typeDefs: parse(withAccess ? classified(sdl) : sdl),
    })),
  );
  if (supergraphSdl === undefined) {
    throw new Error(`The world "${world.name}" does not compose: ${errors?.map(({ message }) => message).join(' ')}`);
  }
  return supergraphSdl;
}

const OPEN: ConstDirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'access' },
  arguments: [
    {
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: 'class' },
      value: { kind: Kind.STRING, value: 'OPEN' },
    },
  ],
};

const ACCESS = `
  extend schema @link(url: "${ACCESS_SPEC_URL}", import: ["@access"]) @composeDirective(name: "@access")
  directive @access(class: String!) repeatable on FIELD_DEFINITION
`;

function classified(sdl: string): string {
  const open = (field: FieldDefinitionNode) => ({ ...field, directives: [...(field.directives ?? []), OPEN] });
  return `${print(visit(parse(sdl), { FieldDefinition: open }))}\n${ACCESS}`;
}
