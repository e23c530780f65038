/** Keeps the compiled cost of each operation for as long as the operation itself is kept. */

import { Kind } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';

import { compileCost } from './compile-cost.ts';
import type { CostOf } from './compile-cost.ts';
import type { CostRules } from './cost-rules.ts';
import type { Variables } from './read-value.ts';
import { OperationTooCostlyError } from '../../errors/errors.ts';

export interface OperationCostsOptions {
  /** The most that one operation may cost. */
  readonly most: number;
  /** What the supergraph that is served now says. */
  readonly rules: () => CostRules;
}

export interface CostQuestion {
  readonly operation: OperationDefinitionNode;
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
  readonly variables?: Variables | undefined;
}

export interface OperationCosts {
  /** The cost for these variables. Throws OperationTooCostlyError above the limit. */
  charge(question: CostQuestion): number;
}

/**
 * Never a validation rule: a verdict on a document is kept with the document, and the second request's variables would not
 * be looked at. The document must have been validated, and the variables checked.
 */
export function createOperationCosts({ most, rules }: OperationCostsOptions): OperationCosts {
  // Both weak: a supergraph that is replaced, and an operation that is forgotten, take their costs with them.
  const versions = new WeakMap<GraphQLSchema, WeakMap<OperationDefinitionNode, CostOf>>();

  return {
    charge({ operation, document, schema, variables = {} }) {
      const cost = Math.ceil(compiled({ operation, document, schema })(variables));
      if (cost > most) throw new OperationTooCostlyError({ cost, limit: most });
      return cost;
    },
  };

  function compiled({ operation, document, schema }: Omit<CostQuestion, 'variables'>): CostOf {
    const known = versions.get(schema) ?? new WeakMap<OperationDefinitionNode, CostOf>();
    versions.set(schema, known);
    const before = known.get(operation);
    if (before !== undefined) return before;
    const fragments = new Map(
      document.definitions
        .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map((definition) => [definition.name.value, definition]),
    );
    const costOf = compileCost({ operation, schema, rules: rules(), fragment: (name) => fragments.get(name) });
    known.set(operation, costOf);
    return costOf;
  }
}
