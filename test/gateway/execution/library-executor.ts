/** Executes a plan with the library's own executor, to compare ours with. */

import { buildOperationContext, executeQueryPlan } from '@apollo/gateway';
import type { GraphQLDataSource } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';

import type { AgencyAnswer } from '../../../gateway/execution/fetch-agency.ts';
import type { ServedGraph } from '../../../gateway/execution/served-graph.ts';

export interface LibraryRequest {
  readonly graph: ServedGraph;
  readonly plan: QueryPlan;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly answer: (service: string, query: string, variables: Record<string, unknown>) => Promise<AgencyAnswer>;
}

export interface PlainError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface PlainAnswer {
  readonly data?: unknown;
  readonly errors?: readonly PlainError[];
  readonly extensions?: unknown;
}

export async function executeByLibrary({
  graph,
  plan,
  document,
  variables,
  answer,
}: LibraryRequest): Promise<PlainAnswer> {
  const services = graph.planner.supergraph.subgraphsMetadata();
  const serviceMap = Object.fromEntries(
    services.map(({ name }) => [
      name,
      // The library calls nothing else of a data source.
      {
        process: ({ request }) => answer(name, request.query ?? '', { ...request.variables }),
      } as GraphQLDataSource,
    ]),
  );
  const operationContext = buildOperationContext({
    schema: graph.schema,
    operationDocument: document,
    operationName: undefined,
  });
  // The library reads no more of a request than this.
  const requestContext = { request: { variables }, metrics: {}, context: {}, logger: console } as unknown as Parameters<
    typeof executeQueryPlan
  >[2];
  return plain(
    await executeQueryPlan(plan, serviceMap, requestContext, operationContext, graph.facts.schema, graph.apiSchema),
  );
}

/** As a client would get it. */
export function plain(answer: { readonly errors?: readonly Error[] }): PlainAnswer {
  // An Error that is no GraphQLError has nothing that JSON would write.
  const errors = answer.errors?.map((error) => ({ ...error, message: error.message }));
  // What was just written as an answer.
  return JSON.parse(JSON.stringify({ ...answer, errors })) as PlainAnswer;
}
