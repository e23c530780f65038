/** Gives the custom scalars of a schema that was read from text their strict checks, which text cannot carry. */

import { isScalarType } from 'graphql';
import type { GraphQLSchema } from 'graphql';

import { scalars } from '../../schema/scalars.ts';

/** A wrong variable is then refused here, before any agency is asked. Changes the schema and returns it. */
export function attachScalars(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, strict] of Object.entries(scalars)) {
    const type = schema.getType(name);
    if (!isScalarType(type)) continue;
    type.parseValue = strict.parseValue;
    type.parseLiteral = strict.parseLiteral;
    type.serialize = strict.serialize;
  }
  return schema;
}
