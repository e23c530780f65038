/** Finds a way from the root to every field of the graph, so that none is forgotten when doors are tried one by one. */

import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import type { GraphQLField, GraphQLInputType, GraphQLSchema } from 'graphql';

export interface Way {
  /** `Type.field`. */
  readonly coordinate: string;
  /** An operation that asks for this field and for no other than those on the way. */
  readonly operation: string;
  /** The coordinates on the way, this one included. */
  readonly steps: readonly string[];
}

interface Open {
  readonly typeName: string;
  readonly steps: readonly string[];
  wrap(inner: string): string;
}

/** The shortest way to each field that clients can name. */
export function waysToEveryField(schema: GraphQLSchema): readonly Way[] {
  const ways = new Map<string, Way>();
  const seen = new Set(['Query']);
  const queue: Open[] = [{ typeName: 'Query', steps: [], wrap: (inner) => `{ ${inner} }` }];
  for (let open = queue.shift(); open !== undefined; open = queue.shift()) {
    const { typeName, steps, wrap } = open;
    const type = schema.getType(typeName);
    if (isAbstractType(type)) {
      for (const { name } of schema.getPossibleTypes(type))
        enter(name, steps, (inner) => wrap(`... on ${name} { ${inner} }`));
      continue;
    }
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${typeName}.${field.name}`;
      const named = getNamedType(field.type);
      const asked = `${field.name}${argumentsOf(field)}`;
      const onward = [...steps, coordinate];
      ways.set(coordinate, {
        coordinate,
        steps: onward,
        operation: wrap(isLeafType(named) ? asked : `${asked} { __typename }`),
      });
      if (!isLeafType(named)) enter(named.name, onward, (inner) => wrap(`${asked} { ${inner} }`));
    }
  }
  return [...ways.values()];

  function enter(typeName: string, steps: readonly string[], wrap: Open['wrap']): void {
    if (seen.has(typeName)) return;
    seen.add(typeName);
    queue.push({ typeName, steps, wrap });
  }
}

function argumentsOf({ args }: GraphQLField<unknown, unknown>): string {
  const given = args.filter(isRequiredArgument).map(({ name, type }) => `${name}: ${literalOf(type)}`);
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}

/** A value that fits a type and is nobody's. */
function literalOf(type: GraphQLInputType): string {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return `[${literalOf(nullable.ofType)}]`;
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name ?? 'null';
  if (isInputObjectType(nullable)) {
    const fields = Object.values(nullable.getFields()).filter(isRequiredInputField);
    return `{ ${fields.map(({ name, type: inner }) => `${name}: ${literalOf(inner)}`).join(', ')} }`;
  }
  const { name } = getNamedType(nullable);
  return LITERALS[name] ?? '"x"';
}

const LITERALS: Readonly<Record<string, string>> = {
  Int: '1',
  Float: '1',
  Boolean: 'true',
  Date: '"2026-01-01"',
  DateTime: '"2026-01-01T00:00:00Z"',
  Decimal: '"54.5"',
  GssCode: '"E05999001"',
  NhsNumber: '"9990000018"',
  Postcode: '"FX1 1AA"',
  Uprn: '"1"',
};
