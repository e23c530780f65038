/** Serves the graph at its address: proves the reader first, reads the body next, and puts a listed text in the place of its id. */

import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Admit } from './admission.ts';
import { checkBody } from './check-body.ts';
import type { IdRequest, TextRequest } from './check-body.ts';
import { contentTypeFor, errorTypeFor } from './content-type.ts';
import { errorBody } from './error-body.ts';
import { operationSignal } from './operation-signal.ts';
import { createAgencyReport } from '../agencies/agency-report.ts';
import { createDecisionLog } from '../agencies/decision-log.ts';
import type { Proof, VerifyReader } from '../authentication/verify-reader.ts';
import type { AdmitText } from '../operations/admit-text.ts';
import { BadRequestError } from '../errors/errors.ts';
import type { RequestContext } from '../request-context.ts';
import { mayAskWhy } from '../../schema/may-ask-why.ts';

export interface GraphRouteOptions {
  readonly path: string;
  readonly apollo: ApolloServer<RequestContext>;
  /** The text that an id of the safelist stands for; undefined: it is on no list. */
  readonly textOf: (id: string) => string | undefined;
  readonly verifyReader: VerifyReader;
  readonly admit: Admit;
  readonly admitText: AdmitText;
  readonly operationMilliseconds: number;
}

declare module 'fastify' {
  interface FastifyRequest {
    proof: Proof | null;
    startedAt: number;
    wantsExplanation: boolean;
  }
}

export async function serveGraph(app: FastifyInstance, options: GraphRouteOptions): Promise<void> {
  const { path, apollo, textOf, verifyReader, admit, admitText, operationMilliseconds } = options;
  const answer = fastifyApolloHandler(apollo, { context: contextFor });

  await app.register(async (scope) => {
    scope.decorateRequest('proof', null);
    scope.decorateRequest('startedAt', 0);
    scope.decorateRequest('wantsExplanation', false);
    // Before the body is read: a stranger's hundred kilobytes are not worth parsing.
    scope.addHook('onRequest', async (request) => {
      request.startedAt = performance.now();
      refuseCharset(request.headers['content-type']);
      request.proof = await verifyReader(request.headers.authorization);
    });
    scope.addHook('onSend', (_request, reply, _payload, done) => {
      void reply.header('cache-control', 'no-store');
      done();
    });
    scope.post(path, serveOperation);
  });

  // GET would put variables, and the people in them, into every log on the way.
  app.route({ url: path, method: ['GET', 'PUT', 'PATCH', 'DELETE'], onRequest: refuseMethod, handler: refuseMethod });

  async function serveOperation(this: FastifyInstance, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    // Apollo Server chooses the same later: who could not read an answer is refused before anything is done.
    contentTypeFor(request.headers.accept);
    const asked = checkBody(request.body);
    const { query, operationName, variables, wantsExplanation } = asked;
    request.wantsExplanation = wantsExplanation && mayAskWhy(request.proof?.reader ?? null);
    if (query !== undefined) admitText(query, { proof: request.proof, namedClient: clientName(request) });
    // With the whole body here: a place must not be held by somebody who sends slowly.
    await admit(reply);
    request.body = {
      ...sourceOf(asked),
      ...(operationName ? { operationName } : {}),
      ...(variables ? { variables } : {}),
    };
    return answer.call(this, request, reply);
  }

  /** An id that is on no list stays one: Apollo Server knows how its clients want to hear of that. */
  function sourceOf({ query, id }: TextRequest | IdRequest) {
    const text = query === undefined ? textOf(id) : query;
    return text === undefined ? { extensions: { persistedQuery: { version: 1, sha256Hash: id } } } : { query: text };
  }

  async function contextFor(request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> {
    return {
      traceId: request.id,
      proof: request.proof,
      client: request.proof?.client ?? clientName(request),
      address: request.ip,
      cost: null,
      agencies: createAgencyReport(),
      judgement: null,
      wantsExplanation: request.wantsExplanation,
      explanation: null,
      decisions: createDecisionLog(),
      signal: operationSignal(reply.raw, operationMilliseconds),
      startedAt: request.startedAt,
    };
  }
}

/** RFC 8259 section 8.1: a body in another encoding would be read wrong, names first of all. */
function refuseCharset(contentType: string | undefined): void {
  const [, charset] = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(contentType ?? '') ?? [];
  if (charset === undefined || /^utf-?8$/i.test(charset)) return;
  throw new BadRequestError('The body must be UTF-8.', 415);
}

/** A client may call itself anything; only what looks like a name reaches the log. */
function clientName({ headers: { 'apollographql-client-name': name } }: FastifyRequest): string | null {
  return typeof name === 'string' && /^[\w.-]{1,60}$/.test(name) ? name : null;
}

/** Before the body is read. RFC 9110 section 15.5.6 asks for the header. */
async function refuseMethod(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const body = errorBody({ code: 'BAD_REQUEST', message: 'Send operations with POST.' }, request.id);
  return reply.code(405).header('allow', 'POST').type(errorTypeFor(request.headers.accept)).send(body);
}
