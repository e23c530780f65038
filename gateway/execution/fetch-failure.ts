/** Says in the wire's words that an agency did not answer; what exactly happened goes to the observer and no further. */

import { GraphQLError } from 'graphql';

import { agencyMessage } from '../errors/messages.ts';
import { ERROR_CODES } from '../../schema/wire.ts';

/** The library's code for an error of a subgraph that has none. */
export const AGENCY_FAILED = 'DOWNSTREAM_SERVICE_ERROR';

/** An answer that is no GraphQL response, or is not an answer to what was asked. */
export class UnusableAnswer extends Error {
  readonly code = 'AGENCY_INVALID_RESPONSE';
  constructor(detail: string) {
    super(detail);
    this.name = 'UnusableAnswer';
  }
}

/** The operation's deadline passed, or its client left, before the fetch could be sent. */
export class FetchNotSent extends Error {
  readonly code = 'AGENCY_TIMEOUT';
  constructor() {
    super('The operation ended before this fetch.');
    this.name = 'FetchNotSent';
  }
}

export interface Failure {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

export function failureOf(cause: unknown, service: string): Failure {
  const given = cause instanceof GraphQLError ? cause.extensions['code'] : codeOf(cause);
  const code = ERROR_CODES.find((known) => known === given) ?? 'AGENCY_UNAVAILABLE';
  return { message: agencyMessage(code, service), extensions: { code, serviceName: service, agency: service } };
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : undefined;
}
