/** Makes an answer as the library itself does: slowly, and right by definition. The only file that reaches into its modules. */

import type { Operation } from '@apollo/federation-internals';
// Not exported from the package's root. A test pins the version whose module this is.
import { computeResponse } from '@apollo/gateway/dist/resultShaping.js';
import { executeSync, Kind, OperationTypeNode, visit } from 'graphql';
import type { DocumentNode, GraphQLError, GraphQLSchema, OperationDefinitionNode, SelectionNode } from 'graphql';

import type { Entity } from './fetch-agency.ts';

export interface ReferenceInput {
  readonly operation: Operation;
  readonly node: OperationDefinitionNode;
  /** The schema that clients see, for what they ask about it. */
  readonly schema: GraphQLSchema;
  readonly data: Entity;
  readonly variables: Entity;
}

export interface ReferenceAnswer {
  readonly data: Entity | null;
  /** What does not fit its type. The library tells them apart from the subgraphs' errors. */
  readonly errors: readonly GraphQLError[];
}

/** Throws what the library throws for data that it cannot make anything of. */
export function referenceAnswer({ operation, node, schema, data, variables }: ReferenceInput): ReferenceAnswer {
  const answer = computeResponse({
    operation,
    variables,
    input: data,
    introspectionHandling: (selection) => {
      const field = selection.expandFragments().toSelectionNode();
      return introspect(schema, field, node, variables);
    },
  });
  return { data: answer.data ?? null, errors: answer.errors };
}

function introspect(
  schema: GraphQLSchema,
  field: SelectionNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Entity,
): unknown {
  const used = new Set<string>();
  visit(field, { Variable: ({ name }) => void used.add(name.value) });
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: OperationTypeNode.QUERY,
        variableDefinitions: variableDefinitions.filter(({ variable }) => used.has(variable.name.value)),
        selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
      },
    ],
  };
  const { data, errors } = executeSync({ schema, document, rootValue: {}, variableValues: variables });
  const [error] = errors ?? [];
  if (error !== undefined) throw error;
  if (field.kind !== Kind.FIELD) return null;
  return data?.[(field.alias ?? field.name).value] ?? null;
}
