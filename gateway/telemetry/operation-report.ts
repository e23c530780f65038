/** Ends every operation: tells the reader how each agency answered, and writes one line of log without personal data. */

import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';

import { createOperationNames } from './known-operations.ts';
import type { NameOperation } from './known-operations.ts';
import type { Logger } from './logger.ts';
import type { RequestContext } from '../request-context.ts';

export interface OperationReportOptions {
  readonly logger: Logger;
  readonly pseudonym: (subject: string) => string;
}

export function operationReport({ logger, pseudonym }: OperationReportOptions): ApolloServerPlugin<RequestContext> {
  const nameOf = createOperationNames(pseudonym);
  return {
    requestDidStart: async () => ({
      async willSendResponse(request) {
        const { contextValue, response } = request;
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        const errors = singleResult.errors?.map((error) => withTraceId(error, contextValue.traceId));
        // Replaced, not added to: @apollo/gateway puts its own findings and, on demand, the query plan there.
        singleResult.extensions = extensionsFor(contextValue);
        if (errors !== undefined) singleResult.errors = errors;
        logger.info(lineFor(request, errors ?? [], { pseudonym, nameOf }), 'operation');
      },
    }),
  };
}

function extensionsFor({ traceId, agencies, proof }: RequestContext): Record<string, unknown> {
  // How long an agency took can tell whether it found anything: only developers see it, on synthetic data.
  const isDeveloper = proof?.reader.role === 'developer';
  // In the order of their names: the order of their answers would tell how long each one took.
  const answers = [...agencies.answers()].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const states = answers.map(([agency, { state, milliseconds }]) => [
    agency,
    isDeveloper ? { state, milliseconds } : { state },
  ]);
  return { traceId, agencies: Object.fromEntries(states) };
}

function lineFor(
  { contextValue, operationName, operation }: GraphQLRequestContext<RequestContext>,
  errors: readonly GraphQLFormattedError[],
  { pseudonym, nameOf }: { readonly pseudonym: (subject: string) => string; readonly nameOf: NameOperation },
) {
  const { traceId, client, cost, proof, agencies, startedAt } = contextValue;
  const codes = [...new Set(errors.map(({ extensions }) => extensions?.['code']))];
  return {
    traceId,
    operation: nameOf(operationName ?? null),
    kind: operation?.operation ?? null,
    client,
    cost,
    reader: proof === null ? null : pseudonym(proof.reader.subject),
    role: proof?.reader.role ?? null,
    purpose: proof?.reader.purpose ?? null,
    agencies: Object.fromEntries(agencies.answers()),
    milliseconds: Math.round((performance.now() - startedAt) * 10) / 10,
    outcome: errors.length === 0 ? 'OK' : 'ERRORS',
    codes,
  };
}

function withTraceId(error: GraphQLFormattedError, traceId: string): GraphQLFormattedError {
  return { ...error, extensions: { ...error.extensions, traceId } };
}
