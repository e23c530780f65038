/** Works out once what an operation costs, so that a request for it only puts its variables in. */

import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  Kind,
  valueFromASTUntyped,
} from 'graphql';
import type {
  DirectiveNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLOutputType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

import { compileArgumentsCost } from './arguments-cost.ts';
import type { CostRules, ListSize } from './cost-rules.ts';
import { compileLength, conventionalSize } from './list-length.ts';
import type { LengthOf } from './list-length.ts';
import { readValue } from './read-value.ts';
import type { Variables } from './read-value.ts';

/** The cost for one request's variables, which have been checked. Always finite. */
export type CostOf = (variables: Variables) => number;

export interface OperationToPrice {
  readonly operation: OperationDefinitionNode;
  readonly schema: GraphQLSchema;
  readonly rules: CostRules;
  fragment(name: string): FragmentDefinitionNode | null | undefined;
}

type Condition = (variables: Variables) => boolean;

/** One selection of a field, with what its own directives and those of the fragments around it ask. */
interface Selected {
  readonly node: FieldNode;
  readonly parent: GraphQLCompositeType;
  readonly conditions: readonly Condition[];
}

interface Source {
  readonly selectionSet: SelectionSetNode;
  readonly parent: GraphQLCompositeType;
  readonly conditions: readonly Condition[];
}

/** IBM's cost specification and Apollo's: a query itself is free, a mutation never is. */
const OPERATION_WEIGHTS = { query: 0, mutation: 10, subscription: 0 };

/**
 * Static cost as Federation's cost specification has it: an object weighs one, a leaf nothing, each times the length of the
 * lists it stands in; `@cost` and `@listSize` say otherwise where they stand. It is what the operation may cost at most.
 */
export function compileCost({ operation, schema, rules, fragment }: OperationToPrice): CostOf {
  const root = schema.getRootType(operation.operation);
  const base = OPERATION_WEIGHTS[operation.operation];
  if (!root) return () => base;
  const { selectionSet, variableDefinitions = [] } = operation;
  const cost = costOfSet([{ selectionSet, parent: root, conditions: [] }], new Map());
  const defaults = Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)] as const],
    ),
  );
  const hasDefaults = Object.keys(defaults).length > 0;
  return (variables) =>
    Math.min(base + cost(hasDefaults ? { ...defaults, ...variables } : variables), Number.MAX_SAFE_INTEGER);

  /** `lengths`: of the fields that are the list of the object around them. */
  function costOfSet(sources: readonly Source[], lengths: ReadonlyMap<string, LengthOf>): CostOf {
    const costs = [...groupFields(sources).values()].map((selected) => costOfField(selected, lengths));
    const paid = costs.filter((one) => one !== null);
    return (variables) => paid.reduce((sum, costOf) => sum + costOf(variables), 0);
  }

  /** Null: it costs nothing, whatever is asked. */
  function costOfField(selected: readonly Selected[], lengths: ReadonlyMap<string, LengthOf>): CostOf | null {
    const [{ node, parent }] = selected as readonly [Selected]; // a group has at least the selection that it was made for
    const field = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
    if (field === undefined) return null; // __typename, or introspection, which is bounded by its depth
    const type = getNamedType(field.type);
    const size = sizeOf(parent, field);
    const isList = isListType(getNullableType(field.type));
    const own = compileLength(size, field, node);
    const length = lengths.get(node.name.value) ?? own;
    const levels = listLevels(field.type);
    const weight = Math.max(...possible(parent).map((name) => weightOf(name, field)));
    const args = compileArgumentsCost({ field, node, weightOf: (at) => rules.weightOf(at), parent: parent.name });
    const inner = isCompositeType(type)
      ? costOfSet(
          selected.flatMap(({ node: { selectionSet: set }, conditions }) =>
            set === undefined ? [] : [{ selectionSet: set, parent: type, conditions }],
          ),
          new Map(isList ? [] : (size?.sizedFields ?? []).map((name) => [name, own])),
        )
      : null;
    const alternatives = selected.map(({ conditions }) => conditions);
    const isAlways = alternatives.some((conditions) => conditions.length === 0);
    if (weight === 0 && inner === null && args === null) return null;
    return (variables) => {
      if (!isAlways && !alternatives.some((conditions) => conditions.every((holds) => holds(variables)))) return 0;
      const each = weight + (inner?.(variables) ?? 0);
      // Twice a list in a list; nothing at all in an endless one would be no number.
      const times = levels === 0 || each === 0 ? 1 : length(variables) ** levels;
      return Math.max(0, Math.min(each * times, Number.MAX_SAFE_INTEGER) + (args?.(variables) ?? 0));
    };
  }

  /** By name in the answer and type around it: what is selected twice is fetched once. */
  function groupFields(sources: readonly Source[]): ReadonlyMap<string, Selected[]> {
    const groups = new Map<string, Selected[]>();
    for (const source of sources) collect(source, groups);
    return groups;
  }

  function collect(
    { selectionSet: { selections }, parent, conditions }: Source,
    groups: Map<string, Selected[]>,
  ): void {
    for (const selection of selections) {
      const all = [...conditions, ...conditionsIn(selection.directives)];
      if (selection.kind === Kind.FIELD) {
        const key = `${parent.name} ${selection.alias?.value ?? selection.name.value}`;
        groups.set(key, [...(groups.get(key) ?? []), { node: selection, parent, conditions: all }]);
        continue;
      }
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragment(selection.name.value);
      if (!inner) continue;
      const named = inner.typeCondition === undefined ? parent : schema.getType(inner.typeCondition.name.value);
      if (isCompositeType(named)) collect({ selectionSet: inner.selectionSet, parent: named, conditions: all }, groups);
    }
  }

  function sizeOf(parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): ListSize | undefined {
    const stated = possible(parent).map((name) => rules.listSizeOf(`${name}.${field.name}`));
    return stated.find((one) => one !== undefined) ?? conventionalSize(field);
  }

  function weightOf(parent: string, field: GraphQLField<unknown, unknown>): number {
    const type = getNamedType(field.type);
    return rules.weightOf(`${parent}.${field.name}`) ?? rules.weightOf(type.name) ?? (isCompositeType(type) ? 1 : 0);
  }

  /** The type itself and all that it may turn out to be: what is dearest counts. */
  function possible(type: GraphQLCompositeType): readonly string[] {
    return isAbstractType(type) ? [type.name, ...schema.getPossibleTypes(type).map(({ name }) => name)] : [type.name];
  }
}

function conditionsIn(directives: readonly DirectiveNode[] = []): Condition[] {
  return directives.flatMap(({ name, arguments: given = [] }) => {
    const value = given.find((argument) => argument.name.value === 'if')?.value;
    if (value === undefined || (name.value !== 'skip' && name.value !== 'include')) return [];
    const leavesOut = name.value === 'skip';
    return [(variables: Variables) => readValue(value, variables) !== leavesOut];
  });
}

function listLevels(type: GraphQLOutputType): number {
  const nullable = getNullableType(type);
  return isListType(nullable) ? 1 + listLevels(nullable.ofType) : 0;
}
