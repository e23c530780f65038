/** Executes prepared operations: runs the compiled plan, shapes the answer, and takes the reference path for anything odd. */

import { GraphQLError } from 'graphql';

import { ANOMALY } from './anomaly.ts';
import type { BeforeWave, Entity, ExecutionAnswer, FetchAgency, Observe } from './fetch-agency.ts';
import type { OperationRun } from './operation-run.ts';
import { orderErrors } from './order-errors.ts';
import type { OperationVariant, PreparedOperation } from './prepare-operation.ts';
import { referenceAnswer } from './reference-path.ts';
import { sendInWaves, WaveRefused } from './send-in-waves.ts';
import { unplannedError } from './unplanned-fields.ts';

export interface ExecutorOptions<Context> {
  readonly fetchAgency: FetchAgency<Context>;
  /** Passes before any fetch of a wave leaves: the ledger's place. Left out, nothing waits. */
  readonly beforeWave?: BeforeWave<Context>;
  /** Passes when everything is fetched, before any of it is told. When it throws, the operation fails and none of it is. */
  readonly beforeAnswer?: (context: Context) => void;
  readonly observe?: Observe<Context>;
}

export interface OperationRequest<Context> {
  readonly prepared: PreparedOperation;
  /** As the client gave them; checked against their types already. */
  readonly variables: Entity;
  readonly context: Context;
  /** Ends the fetches when nobody waits any longer. */
  readonly signal?: AbortSignal;
}

/** Rejects with what `beforeWave` or `beforeAnswer` threw, and with nothing that an agency did. */
export type Executor<Context> = (request: OperationRequest<Context>) => Promise<ExecutionAnswer>;

export function createExecutor<Context>(options: ExecutorOptions<Context>): Executor<Context> {
  const { fetchAgency, beforeWave, beforeAnswer, observe } = options;
  return async function execute({ prepared, variables, context, signal }) {
    const variant = variantFor(prepared, variables);
    if (variant instanceof GraphQLError) return { errors: [variant] };
    const unplanned = variant.unplanned.map(unplannedError);
    // Nothing of it can be answered: it is refused, as the planner refuses what it finds no way to.
    if (unplanned.length > 0 && variant.step === undefined) return { errors: unplanned };
    const run: OperationRun<Context> = {
      data: {},
      errors: unplanned,
      variables,
      context,
      signal,
      send: beforeWave === undefined ? fetchAgency : sendInWaves(context, beforeWave, fetchAgency),
      observe,
    };
    try {
      await variant.step?.(run as OperationRun<unknown>);
    } catch (error) {
      throw error instanceof WaveRefused ? error.cause : error;
    }
    beforeAnswer?.(context);
    return answerOf(prepared, variant, run);
  };

  function answerOf(
    prepared: PreparedOperation,
    { shape }: OperationVariant,
    { data, errors: unordered, variables, context }: OperationRun<Context>,
  ): ExecutionAnswer {
    const errors = orderErrors(unordered);
    try {
      const shaped = shape(data);
      return errors.length === 0 ? { data: shaped } : { errors, data: shaped };
    } catch (error) {
      if (error !== ANOMALY) throw error;
    }
    observe?.({ kind: 'reference-path', operationName: prepared.node.name?.value }, context);
    return answerByReference(prepared, data, errors, variables);
  }
}

function variantFor(prepared: PreparedOperation, variables: Entity): OperationVariant | GraphQLError {
  try {
    return prepared.variantFor(variables);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** In the library's own words, also where it finds fault. */
function answerByReference(
  { operation, node, graph }: PreparedOperation,
  data: Entity,
  errors: readonly GraphQLError[],
  variables: Entity,
): ExecutionAnswer {
  try {
    const answer = referenceAnswer({ operation, node, schema: graph.schema, data, variables });
    if (errors.length > 0) return { errors, data: answer.data };
    return answer.errors.length === 0
      ? { data: answer.data }
      : { data: answer.data, extensions: { valueCompletion: answer.errors } };
  } catch (error) {
    const told =
      error instanceof GraphQLError ? error : new GraphQLError(messageOf(error), { originalError: asError(error) });
    return { errors: [told] };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'Unexpected error during query plan execution';
}

function asError(error: unknown): Error | undefined {
  return error instanceof Error ? error : undefined;
}
