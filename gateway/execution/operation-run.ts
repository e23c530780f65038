/** Holds what one execution of an operation knows while it runs; nothing of it outlives the answer. */

import type { GraphQLError } from 'graphql';

import type { AgencyAnswer, AgencyFetch, Entity, Observe } from './fetch-agency.ts';

export interface OperationRun<Context> {
  /** What the fetches have brought so far. */
  readonly data: Entity;
  readonly errors: GraphQLError[];
  /** As the client gave them. */
  readonly variables: Entity;
  readonly context: Context;
  readonly signal: AbortSignal | undefined;
  /** Sends a fetch with the wave that is forming. */
  readonly send: (fetch: AgencyFetch<Context>) => Promise<AgencyAnswer>;
  readonly observe: Observe<Context> | undefined;
}
