/** Takes from a request's body the three members that this gateway serves, and refuses what is not one GraphQL request. */

import { BadRequestError } from '../errors/errors.ts';

export interface GraphQLBody {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** GraphQL over HTTP, "Request parameters". `extensions` are left behind: we register no operations by hash. */
export function checkBody(body: unknown): GraphQLBody {
  if (Array.isArray(body)) throw new BadRequestError('Send one operation in a request: a list of them is not served.');
  if (typeof body !== 'object' || body === null) throw new BadRequestError('The body must be one JSON object.');
  const { query, operationName, variables }: { query?: unknown; operationName?: unknown; variables?: unknown } = body;
  if (typeof query !== 'string' || query.trim() === '')
    throw new BadRequestError('"query" must be the text of an operation.');
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    throw new BadRequestError('"operationName" must be text.');
  }
  if (!isVariables(variables)) throw new BadRequestError('"variables" must be an object.');
  return { query, ...(operationName ? { operationName } : {}), ...(variables ? { variables } : {}) };
}

function isVariables(value: unknown): value is Record<string, unknown> | undefined | null {
  return value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value));
}
