/** Tells what the values of arguments ask of a reader: a filter or an order is a question too, and its answer would tell. */

import { getNamedType, isInputObjectType, isInterfaceType, isObjectType, Kind, valueFromASTUntyped } from 'graphql';
import type {
  FieldNode,
  GraphQLInputObjectType,
  GraphQLInputType,
  GraphQLSchema,
  ValueNode,
  VariableDefinitionNode,
} from 'graphql';

import { NO_NEEDS, together } from './need.ts';
import type { Requirement } from './need.ts';
import type { OwnNeeds } from './own-needs.ts';

export interface InputNeeds {
  /** Null: no argument of this field asks for anything, whatever is given. */
  of(typeName: string, field: FieldNode, definitions: readonly VariableDefinitionNode[]): FieldInputNeeds | null;
}

/** What the values of one request ask for. An argument that is not given asks for nothing. */
export type FieldInputNeeds = (variables: Readonly<Record<string, unknown>>) => Requirement;

export function inputNeeds(schema: GraphQLSchema, own: OwnNeeds): InputNeeds {
  const guardedTypes = new Map<string, boolean>();

  return {
    of(typeName, { name, arguments: given = [] }, definitions) {
      const type = schema.getType(typeName);
      const isFound = isObjectType(type) || isInterfaceType(type);
      // An argument may have its class on the interface or on any type behind it.
      const types = isInterfaceType(type) ? [type, ...schema.getPossibleTypes(type)] : isFound ? [type] : [];
      const asking = types.flatMap((one) =>
        given.flatMap(({ name: argumentName, value }) => {
          const argument = one.getFields()[name.value]?.args.find((arg) => arg.name === argumentName.value);
          if (argument === undefined) return [];
          const needs = own.of(argument, `${one.name}.${name.value}(${argument.name}:)`);
          return needs.size > 0 || isGuarded(argument.type) ? [{ value, needs, type: argument.type }] : [];
        }),
      );
      if (asking.length === 0) return null;
      const defaults = defaultsOf(definitions);
      return (variables) =>
        together(
          asking.map(({ value, needs, type: argumentType }) => {
            const used = read(value, { ...defaults, ...withoutUndefined(variables) });
            return used === undefined ? NO_NEEDS : together([needs, needsIn(used, argumentType)]);
          }),
        );
    },
  };

  function needsIn(value: unknown, type: GraphQLInputType): Requirement {
    const named = getNamedType(type);
    if (!isInputObjectType(named) || !isGuarded(named)) return NO_NEEDS;
    if (Array.isArray(value)) return together(value.map((entry: unknown) => needsIn(entry, named)));
    if (typeof value !== 'object' || value === null) return NO_NEEDS;
    return together(
      Object.entries(value).flatMap(([key, inner]) => {
        const field = Object.hasOwn(named.getFields(), key) ? named.getFields()[key] : undefined;
        if (field === undefined || inner === undefined) return [];
        return [own.of(field, `${named.name}.${key}`), needsIn(inner, field.type)];
      }),
    );
  }

  /** Whether a type of input has a field, anywhere beneath, that asks for something. */
  function isGuarded(type: GraphQLInputType): boolean {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return false;
    const known = guardedTypes.get(named.name);
    if (known !== undefined) return known;
    const guarded = [...beneath(named)].some((one) =>
      Object.values(one.getFields()).some((field) => own.of(field, `${one.name}.${field.name}`).size > 0),
    );
    guardedTypes.set(named.name, guarded);
    return guarded;
  }
}

/** The type and all that its fields lead to: a type may hold itself. */
function beneath(type: GraphQLInputObjectType, types = new Set<GraphQLInputObjectType>()): Set<GraphQLInputObjectType> {
  if (types.has(type)) return types;
  types.add(type);
  for (const field of Object.values(type.getFields())) {
    const named = getNamedType(field.type);
    if (isInputObjectType(named)) beneath(named, types);
  }
  return types;
}

function defaultsOf(definitions: readonly VariableDefinitionNode[]): Record<string, unknown> {
  return Object.fromEntries(
    definitions.flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue) as unknown]],
    ),
  );
}

/** Undefined: not given. */
function read(value: ValueNode, variables: Readonly<Record<string, unknown>>): unknown {
  if (value.kind === Kind.VARIABLE) {
    return Object.hasOwn(variables, value.name.value) ? variables[value.name.value] : undefined;
  }
  return valueFromASTUntyped(value, variables);
}

function withoutUndefined(variables: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined));
}
