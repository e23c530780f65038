/** Makes every error that the gateway itself raises: a code from the wire, a safe text, an HTTP status. */

import { GraphQLError } from 'graphql';

import { MESSAGES } from './messages.ts';
import type { ErrorCode } from '../../schema/wire.ts';

interface GatewayErrorOptions {
  readonly status?: number;
  readonly message?: string;
  readonly extensions?: Readonly<Record<string, string | number>>;
  /** Seconds after which it is worth asking again. */
  readonly retryAfter?: number;
}

/** An error of ours. Its text and extensions may reach the client; its cause never does. */
export class GatewayError extends GraphQLError {
  readonly code: ErrorCode;
  readonly status: number;
  /** The headers that the response must have, by their names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  constructor(code: ErrorCode, options: GatewayErrorOptions = {}) {
    const { status = 400, message = MESSAGES[code], extensions = {}, retryAfter } = options;
    const headers = headersFor(status, retryAfter);
    super(message, { extensions: { ...extensions, code, http: { status, headers } } });
    this.name = 'GatewayError';
    this.code = code;
    this.status = status;
    this.headers = headers;
  }
}

/** No token, or one that proves nobody. It does not say which of the two, nor what is wrong with it. */
export class UnauthenticatedError extends GatewayError {
  constructor() {
    super('UNAUTHENTICATED', { status: 401 });
  }
}

/** The keys that tokens are checked with cannot be had just now. */
export class KeysUnavailableError extends GatewayError {
  constructor() {
    super('SERVICE_UNAVAILABLE', { status: 503 });
  }
}

/** A variable or argument that does not fit. `message` says what is expected, never what was given. */
export class BadInputError extends GatewayError {
  constructor(message: string, argument?: string) {
    super('BAD_USER_INPUT', { message, extensions: argument === undefined ? {} : { argument } });
  }
}

/** A request that is no GraphQL request. */
export class BadRequestError extends GatewayError {
  constructor(message: string, status = 400) {
    super('BAD_REQUEST', { status, message });
  }
}

/** More than one operation may ask for. The two numbers tell a client's developer how far it is. */
export class OperationTooCostlyError extends GatewayError {
  constructor({ cost, limit }: { readonly cost: number; readonly limit: number }) {
    super('OPERATION_TOO_COSTLY', { extensions: { cost, limit } });
  }
}

/** A client that is held to its registered operations has sent another. */
export class OperationNotListedError extends GatewayError {
  constructor() {
    super('OPERATION_NOT_LISTED', { status: 403 });
  }
}

/** A reader or client has used up what it may in a stretch of time (RFC 6585 section 4). */
export class RateLimitedError extends GatewayError {
  constructor(retryAfter: number) {
    super('RATE_LIMITED', { status: 429, retryAfter });
  }
}

/** More requests at once than this process can answer in time. */
export class OverloadedError extends GatewayError {
  constructor(retryAfter: number) {
    super('SERVICE_UNAVAILABLE', { status: 503, retryAfter });
  }
}

/** A 401 says how to sign in (RFC 9110 section 11.6.1), a refusal that passes when to come back (section 10.2.3). */
export function headersFor(status: number, retryAfter?: number): Map<string, string> {
  return new Map([
    ...(status === 401 ? [['www-authenticate', 'Bearer'] as const] : []),
    ...(retryAfter === undefined ? [] : [['retry-after', String(retryAfter)] as const]),
  ]);
}
