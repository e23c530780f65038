/** Answers what the supergraph says about keys, required fields and grants; the plan itself no longer tells them apart. */

import type { Schema, Supergraph } from '@apollo/federation-internals';
import { isInterfaceType, isNonNullType, isObjectType, getNamedType, Kind, parse, valueFromASTUntyped } from 'graphql';
import type { ConstDirectiveNode, GraphQLSchema, SelectionSetNode } from 'graphql';

import { readOwn } from './own-names.ts';

/** Field names with what lies beneath them, whatever type they were asked of. */
export type FieldTree = Map<string, FieldTree>;

export interface SupergraphFacts {
  /** With every type in it, also those that clients do not see. */
  readonly schema: GraphQLSchema;
  /** A subgraph's own schema, as the planner knows it. */
  schemaOf(service: string): Schema | undefined;
  /**
   * How a subgraph calls a type: one that has an interface object in place of the interface does not know its types. The
   * plan renames most of them, and forgets those that only share a fetch with another type.
   */
  nameFor(service: string, typename: string): string;
  isInterface(typename: unknown): boolean;
  /** Every key that a subgraph has for a type or one of its interfaces. */
  keys(typename: string, service: string): readonly FieldTree[];
  /** Those of its keys by which a subgraph can be asked; null when that is all of them. */
  resolvableKeys(typename: string, service: string): readonly string[] | null;
  /** What a subgraph requires to answer one field. */
  requiredFields(typename: string, field: string, service: string): FieldTree;
  /** The same as the subgraph wrote it, arguments and all; null when it requires nothing. */
  requiredText(typename: string, field: string, service: string): string | null;
  isGrant(typename: string, field: string): boolean;
  /** Null: the type has no such field. */
  fieldOf(typename: string, field: string): { readonly typename: string; readonly isNullable: boolean } | null;
  /** The type's name, those of its interfaces, and of those that it is the interface of. */
  namesOfType(typename: string): readonly string[];
}

export function supergraphFacts(supergraph: Supergraph): SupergraphFacts {
  const schema = supergraph.schema.toGraphQLJSSchema();
  const graphs = supergraph.subgraphNameToGraphEnumValue();

  return {
    schema,
    schemaOf: (service) => supergraph.subgraphs().get(service)?.schema,
    nameFor(service, typename) {
      const graph = graphs.get(service);
      const named = typesOf(typename).find((type) => joins(type.astNode?.directives, graph).length > 0);
      return named !== undefined &&
        joins(named.astNode?.directives, graph).some((join) => join['isInterfaceObject'] === true)
        ? named.name
        : typename;
    },
    isInterface: (typename) => typeof typename === 'string' && isInterfaceType(schema.getType(typename)),
    keys: (typename, service) =>
      typesOf(typename).flatMap((type) =>
        fieldSets(type.astNode?.directives, 'join__type', 'key', graphs.get(service)),
      ),
    resolvableKeys(typename, service) {
      const type = schema.getType(typename);
      if (!isObjectType(type) && !isInterfaceType(type)) return null;
      const keys = joins(type.astNode?.directives, graphs.get(service)).filter(({ key }) => typeof key === 'string');
      const resolvable = keys.filter((join) => join['resolvable'] !== false);
      return resolvable.length === keys.length ? null : resolvable.map(({ key }) => String(key));
    },
    requiredFields: (typename, field, service) =>
      joinTrees(
        typesOf(typename).flatMap((type) =>
          fieldSets(type.getFields()[field]?.astNode?.directives, 'join__field', 'requires', graphs.get(service)),
        ),
      ),
    requiredText(typename, field, service) {
      const directives = typesOf(typename).flatMap((type) => type.getFields()[field]?.astNode?.directives ?? []);
      const join = argumentsOf(directives, 'join__field').find((given) => given['graph'] === graphs.get(service));
      const text = join === undefined ? undefined : join['requires'];
      return typeof text === 'string' ? text : null;
    },
    isGrant: (typename, field) =>
      typesOf(typename).some((type) =>
        (type.getFields()[field]?.astNode?.directives ?? []).some(({ name }) => name.value === 'grant'),
      ),
    fieldOf(typename, field) {
      const type = typesOf(typename)
        .map((candidate) => candidate.getFields()[field]?.type)
        .find((candidate) => candidate !== undefined);
      return type === undefined ? null : { typename: getNamedType(type).name, isNullable: !isNonNullType(type) };
    },
    namesOfType(typename) {
      const type = schema.getType(typename);
      const possible = isInterfaceType(type) ? schema.getPossibleTypes(type) : [];
      return [typename, ...typesOf(typename), ...possible].map((one) => (typeof one === 'string' ? one : one.name));
    },
  };

  function typesOf(typename: string) {
    const type = schema.getType(typename);
    return isObjectType(type) || isInterfaceType(type) ? [type, ...type.getInterfaces()] : [];
  }
}

export function joinTrees(trees: readonly FieldTree[]): FieldTree {
  const joined: FieldTree = new Map();
  for (const tree of trees) {
    for (const [name, beneath] of tree) joined.set(name, joinTrees([joined.get(name) ?? new Map(), beneath]));
  }
  return joined;
}

function fieldSets(
  directives: readonly ConstDirectiveNode[] | undefined = [],
  name: string,
  argument: string,
  graph: string | undefined,
): FieldTree[] {
  return argumentsOf(directives, name)
    .filter((given) => given['graph'] === graph)
    .map((given) => readOwn(given, argument))
    .filter((fieldSet) => typeof fieldSet === 'string')
    .map(treeOf);
}

/** How a type is joined in one subgraph: once for each of its keys there. */
function joins(directives: readonly ConstDirectiveNode[] | undefined = [], graph: string | undefined) {
  return argumentsOf(directives, 'join__type').filter((given) => given['graph'] === graph);
}

function argumentsOf(directives: readonly ConstDirectiveNode[], name: string): Record<string, unknown>[] {
  return directives
    .filter((directive) => directive.name.value === name)
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map((one) => [one.name.value, valueFromASTUntyped(one.value)] as const)),
    );
}

export function treeOf(fieldSet: string): FieldTree {
  const tree: FieldTree = new Map();
  const [definition] = parse(`{${fieldSet}}`, { noLocation: true }).definitions;
  if (definition?.kind === Kind.OPERATION_DEFINITION) addFields(tree, definition.selectionSet);
  return tree;
}

function addFields(tree: FieldTree, { selections }: SelectionSetNode): void {
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) addFields(tree, selection.selectionSet);
    if (selection.kind !== Kind.FIELD) continue;
    const beneath: FieldTree = tree.get(selection.name.value) ?? new Map();
    tree.set(selection.name.value, beneath);
    if (selection.selectionSet !== undefined) addFields(beneath, selection.selectionSet);
  }
}
