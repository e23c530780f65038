/** Opens the door: what is not one small, timely HTTP request for a known address ends here, with an error that says so. */

import { randomUUID } from 'node:crypto';
import { createServer as createHttpServer } from 'node:http';
import type { Socket } from 'node:net';

import Fastify from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { createErrorHandler, errorBody } from './error-body.ts';
import { MESSAGES } from '../errors/messages.ts';
import type { Logger } from '../telemetry/logger.ts';

export interface ServerOptions {
  readonly bodyBytes: number;
  readonly logger: Logger;
  readonly timeouts?: { readonly headers: number; readonly request: number; readonly check: number };
}

/** Node looks for slow clients only every 30 s unless told otherwise. */
const TIMEOUTS = { headers: 5_000, request: 10_000, check: 1_000 };

export function createServer({ bodyBytes, logger, timeouts = TIMEOUTS }: ServerOptions): FastifyInstance {
  const app = Fastify({
    bodyLimit: bodyBytes,
    requestTimeout: timeouts.request,
    // Our own, always: a trace id that a client could choose would let it write into the agencies' logs.
    genReqId: newTraceId,
    requestIdHeader: false,
    return503OnClosing: true,
    frameworkErrors: refuseAddress,
    serverFactory: (handler) => {
      const server = createHttpServer(
        {
          headersTimeout: timeouts.headers,
          requestTimeout: timeouts.request,
          connectionsCheckingInterval: timeouts.check,
          maxHeaderSize: 16_384,
        },
        handler,
      );
      server.on('clientError', refuseOnSocket);
      return server;
    },
  });
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler(createErrorHandler(logger));
  app.setNotFoundHandler(async (request, reply) => {
    const body = errorBody({ code: 'NOT_FOUND', message: 'There is nothing at this address.' }, request.id);
    await reply.code(404).type('application/json; charset=utf-8').send(body);
  });
  app.addHook('onRequest', ({ id }, reply, done) => {
    void reply.headers(headersOfAll(id));
    done();
  });
  return app;
}

function headersOfAll(traceId: string): Record<string, string> {
  return { 'x-trace-id': traceId, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };
}

/** What Fastify refuses before its hooks, such as `/%zz`: its own answer would repeat the address. */
function refuseAddress(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const body = errorBody({ code: 'BAD_REQUEST', message: 'The address cannot be read.' }, request.id);
  void reply.code(400).headers(headersOfAll(request.id)).type('application/json; charset=utf-8').send(body);
}

/** 32 hexadecimal digits. Node draws the randomness of many of these at once. */
function newTraceId(): string {
  return randomUUID().replaceAll('-', '');
}

/** What Node refuses before there is a request: slow, oversized or broken headers. */
function refuseOnSocket(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const isSlow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const isLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const status = isSlow ? '408 Request Timeout' : isLarge ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const code = isSlow ? 'REQUEST_TIMEOUT' : 'BAD_REQUEST';
  const body = errorBody({ code, message: MESSAGES[code] }, newTraceId());
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}
