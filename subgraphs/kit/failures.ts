/** Tells a subgraph's own failures from what a caller did wrong: what the gateway hears of each, and what the log keeps. */

import { unwrapResolverError } from '@apollo/server/errors';
import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import { Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { ASTNode, DocumentNode, GraphQLFormattedError, GraphQLSchema } from 'graphql';

import type { SubgraphName } from '../../schema/wire.ts';
import { SubgraphError } from './errors.ts';
import type { SubgraphContext } from './guard.ts';

/** What the gateway may hear of an error. A database's own text can hold a value, so it goes neither out nor into the log. */
export function tellable(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  if (cause instanceof SubgraphError) return formatted;
  const code = formatted.extensions?.['code'];
  const place = { locations: formatted.locations, path: formatted.path };
  if (isOfCaller(code)) return { ...place, message: 'The request does not fit the contract.', extensions: { code } };
  if (sqlStateOf(cause) === NOT_TEXT) {
    const message = 'A value that was given cannot be used here.';
    return { ...place, message, extensions: { code: 'BAD_USER_INPUT' } };
  }
  return { ...place, message: 'The record could not be read.', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

/** Logs each failure with the trace that it belongs to. Says where by type and field: a path is made of a client's aliases. */
export function logFailures(subgraph: SubgraphName, logger: FastifyBaseLogger): ApolloServerPlugin<SubgraphContext> {
  const log = (
    cause: unknown,
    place: { readonly traceId?: string | null; readonly field?: string | undefined },
  ): void => {
    const stack = cause instanceof Error ? cause.stack?.split('\n').filter((line) => /^\s+at /.test(line)) : undefined;
    const kind = cause instanceof Error ? cause.name : typeof cause;
    logger.error({ subgraph, ...place, kind, sqlState: sqlStateOf(cause), stack }, 'failed');
  };
  return {
    contextCreationDidFail: async ({ error }) => {
      if (!(error instanceof SubgraphError)) log(error, {});
    },
    unexpectedErrorProcessingRequest: async ({ error, requestContext }) =>
      log(error, { traceId: requestContext.contextValue.traceId }),
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, document, schema, contextValue }) => {
        for (const error of errors) {
          const cause = unwrapResolverError(error);
          if (cause instanceof SubgraphError || isOfCaller(error.extensions['code'])) continue;
          if (sqlStateOf(cause) === NOT_TEXT) continue;
          log(cause, { traceId: contextValue.traceId, field: fieldOf(error.nodes?.[0], document, schema) });
        }
      },
    }),
  };
}

const OF_CALLER: ReadonlySet<unknown> = new Set([
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** PostgreSQL's "character not in repertoire": somebody has sent a text that no record can hold, such as one with a zero byte. */
const NOT_TEXT = '22021';

function isOfCaller(code: unknown): boolean {
  return OF_CALLER.has(code);
}

/** PostgreSQL's five-letter code says what went wrong without saying with whom. */
function sqlStateOf(cause: unknown): string | undefined {
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return undefined;
  return typeof cause.code === 'string' && /^\w{5}$/.test(cause.code) ? cause.code : undefined;
}

/** `Type.field`, of the selection in which an error came up. */
function fieldOf(
  failed: ASTNode | undefined,
  document: DocumentNode | undefined,
  schema: GraphQLSchema,
): string | undefined {
  if (failed?.kind !== Kind.FIELD || document === undefined) return undefined;
  const types = new TypeInfo(schema);
  let coordinate: string | undefined;
  const Field = (node: ASTNode): void => {
    if (node === failed) coordinate = `${types.getParentType()?.name ?? ''}.${failed.name.value}`;
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  return coordinate;
}
