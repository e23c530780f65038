/** Checks an operation's variables against their types and says what was expected, never what was given. */

import {
  coerceInputValue,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  typeFromAST,
} from 'graphql';
import type { GraphQLInputType, GraphQLSchema, OperationDefinitionNode } from 'graphql';

import { BadInputError } from '../errors/errors.ts';
import { ScalarError } from '../../schema/scalars.ts';

/**
 * Throws BadInputError for the first that does not fit. The library's own check comes later and quotes the value in its
 * text; an NHS number that was mistyped is still somebody's.
 */
export function checkVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> = {},
): void {
  for (const { variable, type: typeNode, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    const type = typeFromAST(schema, typeNode);
    if (!isInputType(type)) continue; // validation has refused it
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value === undefined && (defaultValue !== undefined || !isNonNullType(type))) continue;
    if (value === undefined || (value === null && isNonNullType(type))) {
      throw new BadInputError(`The variable "$${name}" is needed.`, name);
    }
    coerceInputValue(value, type, (path, _value, error) => {
      if (error instanceof ScalarError) throw new BadInputError(error.message, name);
      throw new BadInputError(`The variable "$${name}" must be a valid ${expectedAt(type, path)}.`, name);
    });
  }
}

/** The name of the type that was expected at a path inside a variable. */
function expectedAt(type: GraphQLInputType, path: readonly (string | number)[]): string {
  let expected = type;
  for (const step of path) {
    const nullable = getNullableType(expected);
    if (isListType(nullable)) {
      expected = nullable.ofType;
      continue;
    }
    const field = isInputObjectType(nullable) ? nullable.getFields()[step] : undefined;
    if (field === undefined) break;
    expected = field.type;
  }
  return getNamedType(expected).name;
}
