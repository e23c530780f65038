/** Executes one operation twice, by the library and by ours, over the same plan and the same agencies. */

import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse, validate } from 'graphql';
import type { GraphQLSchema } from 'graphql';

import { executeByLibrary, plain } from '../library-executor.ts';
import type { PlainAnswer } from '../library-executor.ts';
import { createAgencies } from './synthetic-agencies.ts';
import type { DataSet } from './synthetic-agencies.ts';
import type { GeneratedOperation } from './generate-operation.ts';
import type { GeneratedSubgraph } from './generate-subgraphs.ts';
import { createExecutor } from '../../../../gateway/execution/executor.ts';
import type { ExecutionEvent } from '../../../../gateway/execution/fetch-agency.ts';
import { prepareOperation } from '../../../../gateway/execution/prepare-operation.ts';
import { createServedGraph } from '../../../../gateway/execution/served-graph.ts';

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
  const graph = createServedGraph({ planner, schema });
  const agenciesFor = createAgencies(subgraphs);

  return {
    schema,
    sdl: supergraphSdl,
    isValid: ({ text }) => validate(schema, parse(text)).length === 0,
    async compare({ text, variables }, data) {
      const document = parse(text);
      const events: ExecutionEvent[] = [];
      const prepared = prepareOperation(graph, { id: 'text', document });
      const fetch = agenciesFor(data);
      const execute = createExecutor<null>({
        fetchAgency: (request) => fetch(request.service, request.operation, request.variables()),
        observe: (event) => void events.push(event),
      });
      const ours = plain(await execute({ prepared, variables: { ...variables }, context: null }));
      const stock = await executeByLibrary({
        graph,
        plan: prepared.plan,
        document,
        variables,
        answer: agenciesFor(data),
      });
      return { ours, stock, events, plan: prepared.plan };
    },
  };
}
