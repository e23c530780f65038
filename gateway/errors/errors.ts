/** Makes every error that the gateway itself raises: a code from the wire, a safe text, an HTTP status. */

import { GraphQLError } from 'graphql';

import { MESSAGES } from './messages.ts';
import type { ErrorCode } from '../../schema/wire.ts';

interface GatewayErrorOptions {
  readonly status?: number;
  readonly message?: string;
  readonly extensions?: Readonly<Record<string, string>>;
}

/** An error of ours. Its text and extensions may reach the client; its cause never does. */
export class GatewayError extends GraphQLError {
  readonly code: ErrorCode;
  readonly status: number;
  constructor(code: ErrorCode, { status = 400, message = MESSAGES[code], extensions = {} }: GatewayErrorOptions = {}) {
    super(message, { extensions: { ...extensions, code, http: { status, headers: headersFor(status) } } });
    this.name = 'GatewayError';
    this.code = code;
    this.status = status;
  }
}

/** No token, or one that proves nobody. It does not say which of the two, nor what is wrong with it. */
export class UnauthenticatedError extends GatewayError {
  constructor() {
    super('UNAUTHENTICATED', { status: 401 });
  }
}

/** A change that holds a part which the reader may not make. It is done as a whole or not at all. */
export class ForbiddenError extends GatewayError {
  constructor() {
    super('FORBIDDEN', { status: 403 });
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

/** A 401 says how to sign in (RFC 9110 section 11.6.1). */
export function headersFor(status: number): Map<string, string> {
  return new Map(status === 401 ? [['www-authenticate', 'Bearer']] : []);
}
