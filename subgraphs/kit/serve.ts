/** Serves one subgraph: lets in nobody but the gateway, guards every field, and tells of an error only what is on the list. */

import { randomUUID } from 'node:crypto';

import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import Fastify, { LogController } from 'fastify';
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import { parse } from 'graphql';
import type { GraphQLScalarType } from 'graphql';

import { classTable } from '../../schema/class-table.ts';
import { readSubgraphSdl } from '../../schema/read-subgraph-sdl.ts';
import { scalars } from '../../schema/scalars.ts';
import { createVerifiedTokens } from '../../schema/verified-tokens.ts';
import { HEADERS } from '../../schema/wire.ts';
import type { SubgraphName } from '../../schema/wire.ts';
import { SubgraphError } from './errors.ts';
import { logFailures, tellable } from './failures.ts';
import { verifyGatewayToken } from './gateway-token.ts';
import type { Caller, GatewayKeys, SignedTokens } from './gateway-token.ts';
import { guardSchema } from './guard.ts';
import type { GuardOptions, SubgraphContext } from './guard.ts';
import { sealCursors } from './seal-cursors.ts';
import { createSideDoors, refusal } from './side-door.ts';
import type { SideDoor } from './side-door.ts';
import { tellBesides } from './tell-besides.ts';

export interface SubgraphOptions<Context extends SubgraphContext> extends Omit<GuardOptions<Context>, 'table'> {
  readonly name: SubgraphName;
  /** Resolvers by type; each names a loader and holds no check of its own. */
  readonly resolvers: object;
  readonly gatewayKeys: GatewayKeys;
  /** Adds one request's loaders to what the kit knows of the request. */
  createContext(request: SubgraphContext): Context;
  /** What is told to the gateway beside the answer, once all of it has been resolved. It never passes it on to a client. */
  extensionsOf?(context: Context): Readonly<Record<string, unknown>> | null;
  /** What cursors are sealed with, the newest first; the same in every process of this subgraph. */
  readonly cursorSecrets: readonly Uint8Array[];
  /** Ways in beside the graph, each with an authentication of its own. */
  readonly sideDoors?: readonly SideDoor[];
  readonly logger: FastifyBaseLogger;
  readonly now?: () => Date;
  /** Called once when the server closes: the store's connections end here. */
  onClose?(): Promise<void>;
}

export interface SubgraphServer {
  readonly name: SubgraphName;
  /** Resolves with the address of the graph, such as `http://127.0.0.1:4001/graphql`. Port 0: any free one. */
  listen(options: { readonly port: number; readonly host?: string }): Promise<string>;
  /** Answers what is in flight, then stops. */
  close(): Promise<void>;
}

/** A representation list of 500 citizens is far below this; a body above it is no honest gateway's. */
const BODY_LIMIT_BYTES = 1_000_000;
const REQUEST_TIMEOUT_MS = 10_000;

export async function createSubgraphServer<Context extends SubgraphContext>({
  name,
  resolvers,
  gatewayKeys,
  createContext,
  cursorSecrets,
  logger,
  now = () => new Date(),
  onClose,
  extensionsOf,
  sideDoors = [],
  ...guard
}: SubgraphOptions<Context>): Promise<SubgraphServer> {
  const callers = new WeakMap<FastifyRequest, Caller>();
  const signed: SignedTokens = createVerifiedTokens();
  const doors = createSideDoors(sideDoors);
  const app = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    genReqId: () => randomUUID(),
  });
  app.get('/health/live', async () => ({ status: 'live' }));
  // Before parsing and before GraphQL: a stranger learns nothing, not even whether the query was well formed.
  app.addHook('onRequest', async (request, reply) => {
    if (request.url === '/health/live') return;
    const atDoor = doors.admit(request);
    if (atDoor === 'ADMITTED') return;
    if (atDoor === 'STRANGER') {
      await reply.code(401).send(refusal('UNAUTHENTICATED', 'This address answers those whose signature it knows.'));
      return;
    }
    const check = { subgraph: name, keys: gatewayKeys, now: now(), signed };
    const caller = verifyGatewayToken(request.headers[HEADERS.gatewayToken], check);
    if (caller !== null) {
      callers.set(request, caller);
      return;
    }
    await reply.code(401).send(refusal('UNAUTHENTICATED', 'This address answers the gateway only.'));
  });

  const apollo = new ApolloServer<Context>({
    schema: guardSchema(sealCursors(subgraphSchema(name, resolvers), cursorSecrets), {
      table: classTable(readSubgraphSdl(name)),
      ...guard,
    }),
    introspection: false,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    formatError: tellable,
    plugins: [
      logFailures(name, logger),
      ...(extensionsOf === undefined ? [] : [tellBesides(extensionsOf)]),
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await doors.register(app);
  await apollo.start();
  await app.register(fastifyApollo(apollo), {
    path: '/graphql',
    method: ['POST'],
    context: async (request: FastifyRequest) => {
      const caller = callers.get(request);
      if (caller === undefined) throw new SubgraphError('This address answers the gateway only.', 'UNAUTHENTICATED');
      const readerToken = request.headers[HEADERS.readerToken];
      return createContext({
        caller,
        readerToken: typeof readerToken === 'string' ? readerToken : null,
        now: now(),
        traceId: traceIdFrom(request.headers[HEADERS.traceId]),
        permissions: new WeakMap(),
      });
    },
  });

  return {
    name,
    listen: async ({ port, host = '127.0.0.1' }) => `${await app.listen({ port, host })}/graphql`,
    close: async () => {
      await apollo.stop();
      await app.close();
      await onClose?.();
    },
  };
}

/** Whoever holds a token could write anything there: a line of log takes an id and nothing else. */
function traceIdFrom(header: unknown): string | null {
  return typeof header === 'string' && /^[0-9a-f]{32}$/.test(header) ? header : null;
}

/** The subgraph's own part of the graph, with strict scalars, from the contract and its resolvers. */
function subgraphSchema(name: SubgraphName, resolvers: object) {
  const sdl = readSubgraphSdl(name);
  const declared = new Set([...sdl.matchAll(/^scalar (\w+)/gm)].map(([, scalar]) => scalar));
  const strict: Record<string, GraphQLScalarType> = Object.fromEntries(
    Object.entries(scalars).filter(([scalar]) => declared.has(scalar)),
  );
  return buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: { ...strict, ...resolvers } }]);
}
