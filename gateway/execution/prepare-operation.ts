/** Plans an operation and compiles it, so that a request for it has nothing left to work out. */

import { operationFromDocument } from '@apollo/federation-internals';
import type { Operation } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import { GraphQLError, Kind } from 'graphql';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';

import { compilePlan } from './compile-plan.ts';
import type { Step } from './ask-agency.ts';
import { conditionsOf } from './conditions.ts';
import type { Entity } from './fetch-agency.ts';
import { leaveOutFields } from './leave-out-fields.ts';
import { mendArguments } from './mend-arguments.ts';
import { mendKeys } from './mend-keys.ts';
import { mendMembers } from './mend-members.ts';
import { namesOf } from './merge-data.ts';
import { createRecentlyUsed } from './recently-used.ts';
import type { ServedGraph } from './served-graph.ts';
import { shapeAnswer } from './shape-answer.ts';
import type { ShapeAnswer } from './shape-answer.ts';
import { findUnplannedFields } from './unplanned-fields.ts';
import type { WithheldTree } from './withheld.ts';

export interface PreparedOperation {
  /** Tells the operation from every other: the hash of its text. */
  readonly id: string;
  readonly graph: ServedGraph;
  readonly operation: Operation;
  readonly node: OperationDefinitionNode;
  readonly plan: QueryPlan;
  /** Null: everything that was asked for may be shown. */
  readonly withheld: WithheldTree | null;
  /** What runs for these variables: `@skip` and `@include` are decided by then. Throws when one of them is no boolean. */
  variantFor(variables: Entity): OperationVariant;
}

export interface OperationVariant {
  /** Undefined: nothing is fetched. It does not look at the context, so it runs for any. */
  readonly step: Step<unknown> | undefined;
  readonly shape: ShapeAnswer;
  /** Root fields that no agency can answer. */
  readonly unplanned: readonly string[];
}

/**
 * Most combinations of conditions that are kept for one operation. Ten variables make a thousand; what is not kept is
 * compiled again, which takes less than a millisecond.
 */
const MOST_VARIANTS = 32;
const NOTHING: ReadonlySet<string> = new Set();

export interface OperationToPrepare {
  readonly id: string;
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  /** What is fetched, when that is less than what is asked. What is not fetched is null in the answer. */
  readonly planned?: DocumentNode | undefined;
  /** What must be null in the answer, whatever the plan fetches for its own ends. */
  readonly withheld?: WithheldTree | null | undefined;
  /** Fields, `Type.field`, that no agency is asked for, though others are computed from them. */
  readonly leftOut?: ReadonlySet<string> | undefined;
}

export function prepareOperation(
  graph: ServedGraph,
  { id, document, operationName, planned = document, withheld = null, leftOut = NOTHING }: OperationToPrepare,
): PreparedOperation {
  const node = findOperation(document, operationName);
  const operation = operationFromDocument(graph.apiSchema, document, { operationName, validate: false });
  const bare = graph.planner.buildQueryPlan(
    planned === document
      ? operation
      : operationFromDocument(graph.apiSchema, planned, { operationName, validate: false }),
  );
  const client = { document: planned, node: findOperation(planned, operationName) };
  // Only what may be fetched can be added: the client's own document may ask for more.
  const whole = mendMembers(bare, graph.facts, client);
  const mended = mendArguments(mendKeys(whole, graph.facts), graph.facts, client);
  const plan = leaveOutFields(mended, leftOut, client);
  const unplannedFor = findUnplannedFields(plan, client, graph.schema);
  const conditions = conditionsOf(document, operation);
  const clientNames = namesOf(node.selectionSet, document);
  const variants = createRecentlyUsed<OperationVariant>({ most: MOST_VARIANTS });

  return {
    id,
    graph,
    operation,
    node,
    plan,
    withheld,
    variantFor: (variables) => variants.get(conditions.keyOf(variables), () => compileVariant(variables)),
  };

  function compileVariant(variables: Entity): OperationVariant {
    const values = conditions.valuesOf(variables);
    return {
      step: compilePlan(plan, { facts: graph.facts, values, clientNames, exact: graph.exact }),
      shape: shapeAnswer(operation, values, withheld),
      unplanned: unplannedFor(values),
    };
  }
}

/** As the library chooses it, for callers that have not been through Apollo Server. */
function findOperation(document: DocumentNode, operationName: string | undefined): OperationDefinitionNode {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const named = operationName ? operations.filter((operation) => operation.name?.value === operationName) : operations;
  const [node] = named;
  if (node !== undefined && (operationName || named.length === 1)) return node;
  throw new GraphQLError('The request must name one of the operations that it holds.', {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
  });
}
