/** Lets out of an error only what is listed here: the last gate before a client, whatever an agency or a library has thrown. */

import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';

import { agencyMessage, MESSAGES } from './messages.ts';
import { ScalarError } from '../../schema/scalars.ts';
import { ERROR_CODES } from '../../schema/wire.ts';
import type { ErrorCode } from '../../schema/wire.ts';

/** Everything else in an error's extensions stays here: stack, service address, response body, query. */
const EXTENSIONS = ['agency', 'traceId', 'class', 'argument'] as const;
/** Of what an operation would have cost, and might have. */
const NUMBERS = ['cost', 'limit'] as const;

/** Apollo Server's `formatError`. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const refused = refusedValue(error);
  const code = refused === null ? codeOf(formatted) : 'BAD_USER_INPUT';
  const extensions: Record<string, string | number> = { code };
  for (const name of EXTENSIONS) {
    const value = formatted.extensions?.[name];
    if (typeof value === 'string') extensions[name] = value;
  }
  for (const name of code === 'OPERATION_TOO_COSTLY' ? NUMBERS : []) {
    const value = formatted.extensions?.[name];
    if (typeof value === 'number') extensions[name] = value;
  }
  return {
    message: refused === null ? messageOf(code, formatted) : refused,
    ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
    extensions,
  };
}

function codeOf({ extensions }: GraphQLFormattedError): ErrorCode {
  return ERROR_CODES.find((code) => code === extensions?.['code']) ?? 'INTERNAL_SERVER_ERROR';
}

function messageOf(code: ErrorCode, { message, extensions }: GraphQLFormattedError): string {
  switch (code) {
    // Made by us, or by agencies/agency-errors.ts from an agency's: the text says what is expected, not what was given.
    case 'BAD_USER_INPUT':
    case 'BAD_REQUEST':
      return message;
    // What kind of thing is not there: of an agency's own words, agencies/agency-errors.ts has let a plain sentence pass.
    case 'NOT_FOUND':
      return typeof extensions?.['agency'] === 'string' ? message : MESSAGES.NOT_FOUND;
    // Names of types and fields, which the client wrote or could look up. A token's own text may be somebody's name.
    case 'GRAPHQL_VALIDATION_FAILED':
      return message;
    case 'GRAPHQL_PARSE_FAILED':
      return message.replace(/ "[\s\S]*"/, '');
    default: {
      const agency = extensions?.['agency'];
      return code.startsWith('AGENCY_') && typeof agency === 'string' ? agencyMessage(code, agency) : MESSAGES[code];
    }
  }
}

/**
 * graphql-js quotes a literal that does not fit its type, and the literal may be an NHS number. A validation error that
 * points at a value is told by the type alone, or by the scalar’s own constant text.
 */
function refusedValue(error: unknown): string | null {
  if (!(error instanceof GraphQLError) || error.extensions['code'] !== 'GRAPHQL_VALIDATION_FAILED') return null;
  if (error.originalError instanceof ScalarError) return error.originalError.message;
  const pointsAtValue = error.nodes?.some(({ kind }) => kind.endsWith('Value') || kind === 'ObjectField') ?? false;
  if (!pointsAtValue) return null;
  const [, named, builtIn, enumeration] =
    /^Expected value of type "([\w![\]]+)"|^(\w+) cannot represent|^Enum "(\w+)"/.exec(error.message) ?? [];
  const type = named ?? builtIn ?? enumeration;
  return type === undefined ? MESSAGES.BAD_USER_INPUT : `A value in the operation is not a valid ${type}.`;
}
