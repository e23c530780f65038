/** Serves the graph at its address: proves the reader first, reads the body next, and hands both to Apollo Server. */

import type { ApolloServer } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Admit } from './admission.ts';
import { checkBody } from './check-body.ts';
import { errorBody } from './error-body.ts';
import { createAgencyReport } from '../agencies/agency-report.ts';
import type { Proof, VerifyReader } from '../authentication/verify-reader.ts';
import { startDeadline } from '../deadline.ts';
import type { AdmitText } from '../operations/admit-text.ts';
import type { RequestContext } from '../request-context.ts';

export interface GraphRouteOptions {
  readonly path: string;
  readonly apollo: ApolloServer<RequestContext>;
  readonly verifyReader: VerifyReader;
  readonly admit: Admit;
  readonly admitText: AdmitText;
  readonly operationMilliseconds: number;
}

interface Arrival {
  readonly proof: Proof | null;
  readonly startedAt: number;
}

export async function serveGraph(app: FastifyInstance, options: GraphRouteOptions): Promise<void> {
  const { path, apollo, verifyReader, admit, admitText, operationMilliseconds } = options;
  const proofs = new WeakMap<FastifyRequest, Arrival>();

  await app.register(async (scope) => {
    // Before the body is read: a stranger's hundred kilobytes are not worth parsing.
    scope.addHook('onRequest', async (request) => {
      const startedAt = performance.now();
      proofs.set(request, { proof: await verifyReader(request.headers.authorization), startedAt });
    });
    scope.addHook('preValidation', async (request, reply) => {
      const body = checkBody(request.body);
      request.body = body;
      admitText(body.query, { proof: proofOf(request).proof, namedClient: clientName(request) });
      await admit(reply);
    });
    scope.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
    await scope.register(fastifyApollo(apollo), { path, method: ['POST'], context: contextOf });
  });

  // GET would put variables, and the people in them, into every log on the way.
  app.route({ url: path, method: ['GET', 'PUT', 'PATCH', 'DELETE'], onRequest: refuseMethod, handler: refuseMethod });

  function proofOf(request: FastifyRequest): Arrival {
    return proofs.get(request) ?? { proof: null, startedAt: performance.now() };
  }

  async function contextOf(request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> {
    const { proof, startedAt } = proofOf(request);
    return {
      traceId: request.id,
      proof,
      client: proof?.client ?? clientName(request),
      address: request.ip,
      cost: null,
      decisions: [],
      agencies: createAgencyReport(),
      signal: operationSignal(reply, operationMilliseconds),
      startedAt,
    };
  }
}

/** A client may call itself anything; only what looks like a name reaches the log. */
function clientName({ headers: { 'apollographql-client-name': name } }: FastifyRequest): string | null {
  return typeof name === 'string' && /^[\w.-]{1,60}$/.test(name) ? name : null;
}

/** Before the body is read. RFC 9110 section 15.5.6 asks for the header. */
async function refuseMethod(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const body = errorBody({ code: 'BAD_REQUEST', message: 'Send operations with POST.' }, request.id);
  return reply.code(405).header('allow', 'POST').type('application/json; charset=utf-8').send(body);
}

/** Fires at the deadline, or when the client hangs up before it has its answer: nobody would read what the agencies say. */
function operationSignal(reply: FastifyReply, milliseconds: number): AbortSignal {
  const gone = new AbortController();
  const deadline = startDeadline(milliseconds, gone.signal);
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
    deadline.clear();
  });
  return deadline.signal;
}
