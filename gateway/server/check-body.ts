/** Takes from a request's body what this gateway serves, a text or an id of the safelist, and refuses what is not one request. */

import { BadRequestError } from '../errors/errors.ts';
import type { Variables } from '../operations/check-variables.ts';
import { operationId } from '../../schema/safelist.ts';

interface Rest {
  readonly operationName?: string | undefined;
  readonly variables?: Variables | undefined;
  /** Whether the answer is to be explained, to a reader who may be told. */
  readonly wantsExplanation: boolean;
}

export interface TextRequest extends Rest {
  readonly query: string;
  readonly id?: undefined;
}

export interface IdRequest extends Rest {
  readonly query?: undefined;
  readonly id: string;
}

interface Members {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
  readonly extensions?: unknown;
}

/** GraphQL over HTTP, "Request parameters". Of `extensions` Apollo's `persistedQuery` and our `explain` mean anything here. */
export function checkBody(body: unknown): TextRequest | IdRequest {
  if (Array.isArray(body)) throw new BadRequestError('Send one operation in a request: a list of them is not served.');
  if (typeof body !== 'object' || body === null) throw new BadRequestError('The body must be one JSON object.');
  const { query, operationName, variables, extensions }: Members = body;
  const id = idIn(extensions);
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    throw new BadRequestError('"operationName" must be text.');
  }
  if (!isMap(variables)) throw new BadRequestError('"variables" must be an object.');
  if (!isMap(extensions)) throw new BadRequestError('"extensions" must be an object.');
  // An empty name is none, as for Apollo Server.
  const rest = {
    operationName: operationName || undefined,
    variables: variables ?? undefined,
    wantsExplanation: explainIn(extensions),
  };
  if (id !== undefined && (query === undefined || query === null)) return { id, ...rest };
  if (typeof query !== 'string' || query.trim() === '') {
    throw new BadRequestError('"query" must be the text of an operation.');
  }
  // One of the two is not what the client means, and nobody can tell which.
  if (id !== undefined && operationId(query) !== id) {
    throw new BadRequestError('"sha256Hash" is not the SHA-256 of "query".');
  }
  return { query, ...rest };
}

/** https://www.apollographql.com/docs/apollo-server/performance/apq#verify, without the registration that it goes on to. */
function idIn(extensions: unknown): string | undefined {
  if (typeof extensions !== 'object' || extensions === null || !('persistedQuery' in extensions)) return undefined;
  const { persistedQuery } = extensions;
  if (persistedQuery === undefined || persistedQuery === null) return undefined;
  const { version, sha256Hash }: { version?: unknown; sha256Hash?: unknown } = persistedQuery;
  if (version !== 1 || typeof sha256Hash !== 'string' || !/^[0-9a-f]{64}$/.test(sha256Hash)) {
    throw new BadRequestError('"persistedQuery" must have the version 1 and a SHA-256 in lower-case hex.');
  }
  return sha256Hash;
}

function explainIn(extensions: Readonly<Record<string, unknown>> | null | undefined): boolean {
  return extensions?.['explain'] === true;
}

function isMap(value: unknown): value is Record<string, unknown> | undefined | null {
  return value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value));
}
