/** Explains an answer to a developer or an officer who asks: how it was planned, what it cost, what was withheld and by which rule. */

import { prettyFormatQueryPlan } from '@apollo/query-planner';
import type { QueryPlan } from '@apollo/query-planner';
import { Kind } from 'graphql';
import type { DocumentNode } from 'graphql';

import type { ExplainedDecision } from './explain-decisions.ts';
import type { CeilingOf, Judgement } from './gate-one.ts';
import { needWords, ruleOf } from './need.ts';
import type { WithheldRule } from './need.ts';
import type { PreparedOperation } from '../execution/prepare-operation.ts';
import { measureOperation } from '../operations/measure-operation.ts';
import type { Size } from '../operations/measure-operation.ts';
import type { Opener } from '../../schema/access-matrix.ts';
import type { Reader } from '../../schema/reader.ts';

export interface Explanation {
  /** As the planner prints it: names of types, fields and variables, no value of anybody's. */
  readonly plan: string;
  /** The agencies that the plan may ask. One whose grant is null is not asked: `extensions.agencies` has those that were. */
  readonly agencies: readonly string[];
  /** Points, as the limits count them. */
  readonly cost: number | null;
  readonly size: Size;
  /** What gate 1 has withheld, or has left out of what a field is computed from. */
  readonly withheld: readonly ExplainedRefusal[];
  /** What gate 2 has decided about each citizen whom the answer shows. What gate 3 withholds stands in the errors. */
  readonly decisions: readonly ExplainedDecision[];
}

export interface ExplainedRefusal {
  readonly path: string;
  readonly coordinate: string;
  /** Absent: nothing of what is beneath may be shown, so the agency is not asked. */
  readonly rule?: WithheldRule;
  readonly needs: string;
  readonly canOpen: readonly Opener[];
}

export interface ExplainOptions {
  readonly prepared: PreparedOperation;
  readonly document: DocumentNode;
  readonly judgement: Judgement | null;
  readonly cost: number | null;
  readonly reader: Reader | null;
  readonly ceilingOf: CeilingOf;
}

export function explain({ prepared, document, judgement, cost, reader, ceilingOf }: ExplainOptions): Explanation {
  const { plan, node, graph } = prepared;
  const fragment = (name: string) =>
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .find((definition) => definition.name.value === name);
  const openers = reader === null ? undefined : ceilingOf(reader.role, reader.purpose).openers;
  return {
    plan: prettyFormatQueryPlan(plan),
    agencies: [...new Set(agenciesIn(plan.node))].toSorted(),
    cost,
    size: measureOperation({ operation: node, schema: graph.schema, fragment }),
    withheld: [...(judgement?.withheld ?? []), ...(judgement?.leftOut ?? [])].map(({ path, coordinate, need }) => ({
      path: path.join('.'),
      coordinate,
      ...(need === null ? {} : { rule: ruleOf(need) }),
      needs: needWords(need),
      canOpen: need?.kind === 'class' ? (openers?.get(need.dataClass) ?? []) : [],
    })),
    decisions: [],
  };
}

function agenciesIn(node: QueryPlan['node']): string[] {
  switch (node?.kind) {
    case 'Fetch':
      return [node.serviceName];
    case 'Flatten':
      return agenciesIn(node.node);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(agenciesIn);
    case 'Condition':
      return [...agenciesIn(node.ifClause), ...agenciesIn(node.elseClause)];
    default:
      return [];
  }
}
