/** Turns a query plan into closures, once for each combination of conditions, so that a request only runs them. */

import type { QueryPlan } from '@apollo/query-planner';

import type { Step } from './ask-agency.ts';
import { askEntities } from './ask-entities.ts';
import { askRoot } from './ask-root.ts';
import type { ConditionValues } from './conditions.ts';
import type { ExactScalars } from './fit-leaf.ts';
import type { NameTree } from './merge-data.ts';
import type { SupergraphFacts } from './supergraph-facts.ts';

type PlanNode = NonNullable<QueryPlan['node']>;

export interface PlanOptions {
  readonly facts: SupergraphFacts;
  readonly values: ConditionValues;
  readonly clientNames: NameTree;
  readonly exact: ExactScalars | null;
}

/** Undefined: nothing is fetched. */
export function compilePlan<Context>(plan: QueryPlan, options: PlanOptions): Step<Context> | undefined {
  return plan.node === undefined ? undefined : compileNode(plan.node, [], options);
}

function compileNode<Context>(
  node: PlanNode | undefined,
  position: readonly string[],
  options: PlanOptions,
): Step<Context> | undefined {
  switch (node?.kind) {
    case undefined:
      return undefined;
    case 'Sequence':
      return inSequence(compileAll(node.nodes, position, options));
    case 'Parallel':
      return inParallel(compileAll(node.nodes, position, options));
    case 'Flatten':
      return compileNode(node.node, [...position, ...node.path.map(String)], options);
    case 'Condition':
      return compileNode(options.values.get(node.condition) ? node.ifClause : node.elseClause, position, options);
    case 'Fetch':
      return node.requires === undefined
        ? askRoot({ ...options, node, position })
        : askEntities({ ...options, node, position }, node.requires);
    case 'Defer':
    case 'Subscription':
      throw new Error(`The gateway does not execute a plan with ${node.kind}.`);
    default:
      return unknownNode(node);
  }
}

function compileAll<Context>(nodes: readonly PlanNode[], position: readonly string[], options: PlanOptions) {
  return nodes.map((node) => compileNode<Context>(node, position, options)).filter((step) => step !== undefined);
}

function inSequence<Context>(steps: readonly Step<Context>[]): Step<Context> | undefined {
  if (steps.length < 2) return steps[0];
  return async (run) => {
    for (const step of steps) await step(run);
  };
}

function inParallel<Context>(steps: readonly Step<Context>[]): Step<Context> | undefined {
  if (steps.length < 2) return steps[0];
  return async (run) => void (await Promise.all(steps.map((step) => step(run))));
}

function unknownNode(node: never): never {
  throw new Error(`The plan has a node that this executor does not know: ${JSON.stringify(node)}.`);
}
