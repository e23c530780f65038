/** Executes one operation twice, by the library and by ours, over the same plan and the same agencies. */

import { buildOperationContext, executeQueryPlan } from '@apollo/gateway';
import type { GraphQLDataSource } from '@apollo/gateway';
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse, validate } from 'graphql';
import type { GraphQLSchema } from 'graphql';

import { createAgencies } from './synthetic-agencies.ts';
import type { DataSet } from './synthetic-agencies.ts';
import type { GeneratedOperation } from './generate-operation.ts';
import type { GeneratedSubgraph } from './generate-subgraphs.ts';
import { createExecutor } from '../../../../gateway/execution/executor.ts';
import type { ExecutionEvent } from '../../../../gateway/execution/fetch-agency.ts';
import { prepareOperation } from '../../../../gateway/execution/prepare-operation.ts';
import { createServedGraph } from '../../../../gateway/execution/served-graph.ts';

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

export interface Compared {
  readonly stock: PlainAnswer;
  readonly ours: PlainAnswer;
  readonly events: readonly ExecutionEvent[];
  readonly plan: unknown;
}

export interface ComparedGraph {
  readonly schema: GraphQLSchema;
  readonly sdl: string;
  isValid(operation: GeneratedOperation): boolean;
  compare(operation: GeneratedOperation, data: DataSet): Promise<Compared>;
}

/** Null: the subgraphs do not compose, which is no concern of an executor. */
export function composeCompared(subgraphs: readonly GeneratedSubgraph[]): ComparedGraph | null {
  const { supergraphSdl } = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, url: `http://${name}.invalid`, typeDefs: parse(sdl) })),
  );
  if (supergraphSdl === undefined) return null;
  const supergraph = Supergraph.build(supergraphSdl);
  const planner = new QueryPlanner(supergraph);
  const apiSchema = supergraph.apiSchema();
  const schema = apiSchema.toGraphQLJSSchema();
  const supergraphSchema = supergraph.schema.toGraphQLJSSchema();
  const graph = createServedGraph({ planner, schema });
  const agenciesFor = createAgencies(subgraphs);

  return {
    schema,
    sdl: supergraphSdl,
    isValid: ({ text }) => validate(schema, parse(text)).length === 0,
    async compare({ text, variables }, data) {
      const document = parse(text);
      const events: ExecutionEvent[] = [];
      const prepared = prepareOperation(graph, { document });
      const fetch = agenciesFor(data);
      const execute = createExecutor<null>({
        fetchAgency: (request) => fetch(request.service, request.operation, request.variables()),
        observe: (event) => void events.push(event),
      });
      const ours = plain(await execute({ prepared, variables: { ...variables }, context: null }));
      const stock = plain(await byLibrary());
      return { ours, stock, events, plan: prepared.plan };

      async function byLibrary() {
        const answer = agenciesFor(data);
        const serviceMap = Object.fromEntries(
          subgraphs.map(({ name }) => [
            name,
            {
              process: ({ request }) => answer(name, request.query ?? '', { ...request.variables }),
            } as GraphQLDataSource,
          ]),
        );
        const operationContext = buildOperationContext({
          schema,
          operationDocument: document,
          operationName: undefined,
        });
        // The library reads no more of a request than this.
        const requestContext = {
          request: { variables },
          metrics: {},
          context: {},
          logger: console,
        } as unknown as Parameters<typeof executeQueryPlan>[2];
        return executeQueryPlan(
          prepared.plan,
          serviceMap,
          requestContext,
          operationContext,
          supergraphSchema,
          apiSchema,
        );
      }
    },
  };
}

/** As a client would get it. */
function plain(answer: { readonly errors?: readonly Error[] }): PlainAnswer {
  // An Error that is no GraphQLError has nothing that JSON would write.
  const errors = answer.errors?.map((error) => ({ ...error, message: error.message }));
  return JSON.parse(JSON.stringify({ ...answer, errors })) as PlainAnswer;
}
