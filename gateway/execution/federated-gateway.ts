/** Stands where Apollo Server expects a gateway: the library loads, composes and plans, and we execute. */

import type { ApolloGateway } from '@apollo/gateway';
import { QueryPlanner } from '@apollo/query-planner';
import { Supergraph } from '@apollo/federation-internals';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { getVariableValues } from 'graphql';

import { createExecutor } from './executor.ts';
import type { Executor, ExecutorOptions } from './executor.ts';
import type { Entity } from './fetch-agency.ts';
import type { ExactScalars } from './fit-leaf.ts';
import { prepareOperation } from './prepare-operation.ts';
import type { PreparedOperation } from './prepare-operation.ts';
import { createServedGraph } from './served-graph.ts';
import type { ServedGraph } from './served-graph.ts';
import type { WithheldTree } from './withheld.ts';

/** What some readers may see of an operation. Those with the same key are planned for together. */
export interface NarrowedOperation {
  readonly key: string;
  /** What is fetched. The answer keeps the shape that was asked for: what is not fetched is null. */
  readonly narrow: (document: DocumentNode) => DocumentNode;
  /** What of the answer must be null, even where the plan fetches it for another field's sake. */
  readonly withheld: WithheldTree;
  /** Fields, `Type.field`, that no agency is asked for. What is computed from one of them is computed from null. */
  readonly leftOut: ReadonlySet<string>;
}

export interface FederatedGatewayOptions<Context> extends ExecutorOptions<Context> {
  /** Not loaded yet. Its data sources are never asked. */
  readonly gateway: ApolloGateway;
  readonly signalOf?: (context: Context) => AbortSignal | undefined;
  /** Null: the operation is fetched as it stands. Asked once for each request. */
  readonly narrowFor?: (context: Context) => NarrowedOperation | null;
  /** Told of each operation before it runs, for whoever asked to have it explained. */
  readonly onPrepared?: (context: Context, prepared: PreparedOperation, document: DocumentNode) => void;
  /** Stands round every execution: the ledger's place. */
  readonly around?: (execute: Executor<Context>) => Executor<Context>;
  /** Most operations that are kept ready for one version of the supergraph. */
  readonly operations?: number;
  /** Given: agencies are held to exactly what was asked, with these checks of custom scalars. */
  readonly exact?: ExactScalars | undefined;
}

export interface PrepareOptions {
  /** Identifies the document: the hash that Apollo Server makes of its text, which is its id in a safelist too. */
  readonly key: string;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly narrowed?: NarrowedOperation | null;
}

export interface FederatedGateway extends GatewayInterface {
  /** The version that new requests get. Throws before the first is loaded. */
  current(): ServedGraph;
  /** Once for each operation and version; then from memory. The document must have been validated. */
  prepare(graph: ServedGraph, options: PrepareOptions): PreparedOperation;
}

export function createFederatedGateway<Context>(options: FederatedGatewayOptions<Context>): FederatedGateway {
  const { gateway, signalOf, narrowFor, onPrepared, around = (inner) => inner, operations, exact } = options;
  const execute = around(createExecutor(options));
  const graphs = new WeakMap<GraphQLSchema, ServedGraph>();
  let latest: ServedGraph | null = null;

  // First of all listeners: no request may meet a version that has no graph here.
  gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
    latest = createServedGraph({
      planner: plannerOf(gateway, coreSupergraphSdl),
      schema: apiSchema,
      operations,
      exact,
    });
    graphs.set(apiSchema, latest);
  });

  return {
    current,
    prepare,
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
    async load(loadOptions) {
      await gateway.load(loadOptions);
      return {
        async executor({ request, document, queryHash, schema, context, operationName }) {
          // The version that the request was validated against, even if another has been loaded since.
          const graph = graphs.get(schema) ?? current();
          // Apollo Server hands over whatever the request's context function made.
          const ours = context as Context;
          const narrowed = narrowFor?.(ours) ?? null;
          // As the document has it, whether or not the request named it: both find one plan.
          const prepared = prepare(graph, { key: queryHash, document, operationName, narrowed });
          onPrepared?.(ours, prepared, document);
          const variables: Entity = request.variables ?? {};
          const errors = wrongVariables(prepared, variables);
          return errors === undefined
            ? execute({ prepared, variables, context: ours, signal: signalOf?.(ours) })
            : { errors };
        },
      };
    },
  };

  function current(): ServedGraph {
    if (latest === null) throw new Error('No supergraph has been loaded yet.');
    return latest;
  }
}

function prepare(graph: ServedGraph, { key, document, operationName, narrowed }: PrepareOptions): PreparedOperation {
  const name = operationName ?? undefined;
  // JSON keeps the parts apart: none of them can be mistaken for another's end.
  return graph.operations.get(JSON.stringify([key, name, narrowed?.key]), () =>
    prepareOperation(graph, {
      id: key,
      document,
      operationName: name,
      planned: narrowed?.narrow(document),
      withheld: narrowed?.withheld,
      leftOut: narrowed?.leftOut,
    }),
  );
}

function wrongVariables({ graph, node: { variableDefinitions = [] } }: PreparedOperation, variables: Entity) {
  if (variableDefinitions.length === 0) return undefined;
  return getVariableValues(graph.schema, variableDefinitions, variables).errors;
}

/** The library shows its planner to tests only. To build another one takes as long as loading does, so it is the second choice. */
function plannerOf(gateway: ApolloGateway, supergraphSdl: string): QueryPlanner {
  return gateway.__testing().queryPlanner ?? new QueryPlanner(Supergraph.build(supergraphSdl));
}
