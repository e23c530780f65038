/** Holds one version of the supergraph with everything that was worked out for it; a reload replaces the whole. */

import type { Schema } from '@apollo/federation-internals';
import type { QueryPlanner } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';

import type { ExactScalars } from './fit-leaf.ts';
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
  readonly exact: ExactScalars | null;
}

export interface ServedGraphOptions {
  readonly planner: QueryPlanner;
  readonly schema: GraphQLSchema;
  /** Most operations that are kept ready. */
  readonly operations?: number | undefined;
  /** Given: an answer that is not exactly what was asked for is not used, down to its leaves. Else it is judged as the library does. */
  readonly exact?: ExactScalars | undefined;
}

export function createServedGraph({ planner, schema, operations = 1_000, exact }: ServedGraphOptions): ServedGraph {
  return {
    planner,
    facts: supergraphFacts(planner.supergraph),
    apiSchema: planner.supergraph.apiSchema(),
    schema,
    operations: createRecentlyUsed({ most: operations }),
    exact: exact ?? null,
  };
}
