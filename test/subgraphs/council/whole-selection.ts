/** Asks for everything that the contract offers of a type, so that a field without data behind it cannot hide. */

import { buildSubgraphSchema } from '@apollo/subgraph';
import { getNamedType, isObjectType, parse } from 'graphql';

import { readSubgraphSdl } from '../../../schema/read-subgraph-sdl.ts';

const schema = buildSubgraphSchema(parse(readSubgraphSdl('council')));

/** A selection of every field below a type, but for those that a permission passes through. */
export function wholeSelection(typeName: string): string {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} has no fields.`);
  return Object.values(type.getFields())
    .filter(({ name }) => name !== 'councilGrant')
    .map(({ name, type: fieldType }) => {
      const named = getNamedType(fieldType);
      return isObjectType(named) ? `${name} { ${wholeSelection(named.name)} }` : name;
    })
    .join(' ');
}
