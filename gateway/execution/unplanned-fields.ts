/** Finds what no agency can answer: the planner leaves such a root field out without a word, and its null would look like an answer. */

// @apollo/query-planner 2.14.4 does so where a subgraph returns an interface that none of its own types implements.

import type { QueryPlan } from '@apollo/query-planner';
import { doTypesOverlap, getNamedType, GraphQLError, isCompositeType, isObjectType, Kind } from 'graphql';
import type { GraphQLCompositeType, GraphQLSchema, SelectionNode, SelectionSetNode } from 'graphql';

import { fragmentOf } from './client-operation.ts';
import type { ClientOperation } from './client-operation.ts';
import { isIncluded } from './conditions.ts';
import type { ConditionValues } from './conditions.ts';
import { documentOf, editFetches, responseName, selectionsOf } from './edit-fetch.ts';
import { namesOf } from './merge-data.ts';
import { MESSAGES } from '../errors/messages.ts';

/** The response names of the operation's root fields that the plan fetches from nobody. */
export type UnplannedFields = (values: ConditionValues) => readonly string[];

/** `planned` is the operation that the plan was made for: what was withheld before planning is meant to be missing. */
export function findUnplannedFields(plan: QueryPlan, planned: ClientOperation, schema: GraphQLSchema): UnplannedFields {
  const fetched = new Set<string>();
  editFetches(plan, ({ fetch, position }) => {
    if (fetch.requires === undefined && position.length === 0) {
      for (const name of namesOf(selectionsOf(fetch), documentOf(fetch)).keys()) fetched.add(name);
    }
    return undefined;
  });
  return (values) => {
    const root = schema.getRootType(planned.node.operation);
    const asked = root ? askedNames(planned.node.selectionSet, root, { planned, schema, values }) : [];
    return [...new Set(asked)].filter((name) => !fetched.has(name));
  };
}

interface Asking {
  readonly planned: ClientOperation;
  readonly schema: GraphQLSchema;
  readonly values: ConditionValues;
}

/**
 * The response names under which there is something to ask for. A field of which nothing is left, because all beneath it
 * is skipped or of a type that cannot be there, is fetched from nobody, and is null without a fault.
 */
function askedNames({ selections }: SelectionSetNode, type: GraphQLCompositeType, asking: Asking): string[] {
  return selections.flatMap((selection) => {
    if (!isIncluded(selection.directives, asking.values)) return [];
    if (selection.kind === Kind.FIELD) return isAsked(selection, type, asking) ? [responseName(selection)] : [];
    return askedInFragment(selection, type, asking);
  });
}

function isAsked(field: Extract<SelectionNode, { kind: Kind.FIELD }>, type: GraphQLCompositeType, asking: Asking) {
  if (field.name.value.startsWith('__')) return !isRoot(type, asking);
  if (field.selectionSet === undefined) return true;
  const definition = 'getFields' in type ? type.getFields()[field.name.value] : undefined;
  const inner = definition === undefined ? undefined : getNamedType(definition.type);
  return isCompositeType(inner) && askedNames(field.selectionSet, inner, asking).length > 0;
}

/** What is asked about the graph itself is asked of no agency. */
function isRoot(type: GraphQLCompositeType, { planned, schema }: Asking): boolean {
  return isObjectType(type) && type === schema.getRootType(planned.node.operation);
}

function askedInFragment(
  selection: Exclude<SelectionNode, { kind: Kind.FIELD }>,
  type: GraphQLCompositeType,
  asking: Asking,
): string[] {
  const { planned, schema } = asking;
  const fragment = fragmentOf(planned, selection);
  const within = fragment?.typeName === undefined ? type : schema.getType(fragment.typeName);
  if (fragment === null || !isCompositeType(within) || !doTypesOverlap(schema, type, within)) return [];
  return askedNames({ kind: Kind.SELECTION_SET, selections: fragment.selections }, within, asking);
}

/** A fault of the supergraph, which composition has let pass: no client can do anything about it. */
export function unplannedError(field: string): GraphQLError {
  const code = 'INTERNAL_SERVER_ERROR';
  return new GraphQLError(MESSAGES[code], { path: [field], extensions: { code } });
}
