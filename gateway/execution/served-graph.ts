/** Holds one version of the supergraph with everything that was worked out for it; a reload replaces the whole. */

import type { Schema } from '@apollo/federation-internals';
import type { QueryPlanner } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';

import type { PreparedOperation } from './prepare-operation.ts';
import { createRecentlyUsed } from './recently-used.ts';
import type { RecentlyUsed } from './recently-used.ts';
import { supergraphFacts } from './supergraph-facts.ts';
import type { SupergraphFacts } from './supergraph-facts.ts';

export interface ServedGraph {
  readonly planner: QueryPlanner;
  readonly facts: SupergraphFacts;
  /** What clients see, in the planner's terms and in those of graphql-js. */
  readonly apiSchema: Schema;
  readonly schema: GraphQLSchema;
  readonly operations: RecentlyUsed<PreparedOperation>;
}

export interface ServedGraphOptions {
  readonly planner: QueryPlanner;
  readonly schema: GraphQLSchema;
  /** Most operations that are kept ready. */
  readonly operations?: number | undefined;
}

export function createServedGraph({ planner, schema, operations = 1_000 }: ServedGraphOptions): ServedGraph {
  return {
    planner,
    facts: supergraphFacts(planner.supergraph),
    apiSchema: planner.supergraph.apiSchema(),
    schema,
    operations: createRecentlyUsed({ most: operations }),
  };
}
