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
import type { GraphQLError, GraphQLInputType, GraphQLSchema, OperationDefinitionNode } from 'graphql';

import { BadInputError } from '../errors/errors.ts';
import { ScalarError } from '../../schema/scalars.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** Throws BadInputError for the first variable that does not fit. */
export type CheckVariables = (variables: Variables) => void;

/**
 * Once for each operation and schema. The library's own check comes later and quotes the value in its text; an NHS number
 * that was mistyped is still somebody's.
 */
export function variablesCheck(schema: GraphQLSchema, operation: OperationDefinitionNode): CheckVariables {
  const checks = (operation.variableDefinitions ?? []).flatMap(({ variable, type: typeNode, defaultValue }) => {
    const type = typeFromAST(schema, typeNode);
    // Validation has refused any other.
    return isInputType(type) ? [variableCheck(variable.name.value, type, defaultValue !== undefined)] : [];
  });
  return (variables) => {
    for (const check of checks) check(variables);
  };
}

function variableCheck(name: string, type: GraphQLInputType, hasDefault: boolean): CheckVariables {
  const isNeeded = isNonNullType(type);
  return (variables) => {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value === undefined && (hasDefault || !isNeeded)) return;
    if (value === undefined || (value === null && isNeeded)) {
      throw new BadInputError(`The variable "$${name}" is needed.`, name);
    }
    coerceInputValue(value, type, refuse);
  };

  function refuse(path: readonly (string | number)[], _value: unknown, error: GraphQLError): never {
    if (error instanceof ScalarError) throw new BadInputError(error.message, name);
    throw new BadInputError(`The variable "$${name}" must be a valid ${expectedAt(type, path)}.`, name);
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
