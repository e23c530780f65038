/** Gives the value that a literal of an operation stands for, with the request's variables in it. */

import { Kind } from 'graphql';
import type { ValueNode } from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** Undefined for a variable that was not given. The values have been checked against their types before. */
export function readValue(node: ValueNode, variables: Variables): unknown {
  switch (node.kind) {
    case Kind.VARIABLE:
      return Object.hasOwn(variables, node.name.value) ? variables[node.name.value] : undefined;
    case Kind.LIST:
      return node.values.map((value) => readValue(value, variables));
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, readValue(value, variables)]));
    case Kind.NULL:
      return null;
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    default:
      return node.value;
  }
}
