/** Gives every refusal of the server the shape of a GraphQL response, so that a client has one way to read an error. */

import type { FastifyReply, FastifyRequest } from 'fastify';

import { errorTypeFor } from './content-type.ts';
import { GatewayError } from '../errors/errors.ts';
import { MESSAGES } from '../errors/messages.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { ErrorCode } from '../../schema/wire.ts';

interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
  readonly status: number;
  readonly headers?: ReadonlyMap<string, string>;
}

export function errorBody({ code, message }: Pick<Refusal, 'code' | 'message'>, traceId: string): string {
  return JSON.stringify({ errors: [{ message, extensions: { code, traceId } }], extensions: { traceId } });
}

/** Fastify's error handler: our own errors as they are, its own by their status, anything else as a constant. */
export function createErrorHandler(logger: Logger) {
  return async (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const refusal = refusalFor(error);
    if (refusal.status >= 500)
      logger.error({ traceId: request.id, kind: nameOf(error), stack: framesOf(error) }, 'request failed');
    void reply.headers(Object.fromEntries(refusal.headers ?? []));
    await reply.code(refusal.status).type(errorTypeFor(request.headers.accept)).send(errorBody(refusal, request.id));
  };
}

function refusalFor(error: unknown): Refusal {
  if (error instanceof GatewayError) return error;
  const status: unknown = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500;
  switch (status) {
    case 400:
      return { code: 'BAD_REQUEST', status, message: 'The body must be one JSON object.' };
    case 408:
      return { code: 'REQUEST_TIMEOUT', status, message: MESSAGES.REQUEST_TIMEOUT };
    case 413:
      return { code: 'PAYLOAD_TOO_LARGE', status, message: MESSAGES.PAYLOAD_TOO_LARGE };
    case 415:
      return { code: 'BAD_REQUEST', status, message: 'The content type must be application/json.' };
    case 503:
      return { code: 'SERVICE_UNAVAILABLE', status, message: MESSAGES.SERVICE_UNAVAILABLE };
    default:
      return { code: 'INTERNAL_SERVER_ERROR', status: 500, message: MESSAGES.INTERNAL_SERVER_ERROR };
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/** Where it happened, without the message: a message may quote what somebody sent. */
function framesOf(error: unknown): string[] {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return lines.filter((line) => /^\s+at /.test(line)).map((line) => line.trim());
}
