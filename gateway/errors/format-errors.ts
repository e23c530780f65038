/** Forms the errors of an answer as Apollo Server does, for the entrance that it does not stand in. */

import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';

import { formatError } from './format-error.ts';

export interface FormattedErrors {
  readonly errors: readonly GraphQLFormattedError[];
  /** What the errors say of the HTTP answer; the last one that says anything wins. */
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

export function formatErrors(thrown: readonly unknown[]): FormattedErrors {
  const headers: Record<string, string> = {};
  let status: number | undefined;
  const errors = thrown.map((one) => {
    const error = asGraphQLError(one);
    const { http, ...extensions } = error.extensions;
    if (isHead(http)) {
      status = http.status ?? status;
      for (const [name, value] of http.headers ?? []) headers[name] = value;
    }
    return formatError({ ...error.toJSON(), extensions }, error);
  });
  return { errors, status, headers };
}

function asGraphQLError(thrown: unknown): GraphQLError {
  if (thrown instanceof GraphQLError) return thrown;
  // Its own text stays behind in formatError: an error without a code of ours gets a constant one.
  return new GraphQLError('Unexpected error', { originalError: thrown instanceof Error ? thrown : undefined });
}

interface Head {
  readonly status?: number;
  readonly headers?: ReadonlyMap<string, string>;
}

/** The member of an error's extensions that Apollo Server reads; ours are made in errors.ts. */
function isHead(value: unknown): value is Head {
  if (typeof value !== 'object' || value === null) return false;
  const { status, headers }: { status?: unknown; headers?: unknown } = value;
  return (status === undefined || typeof status === 'number') && (headers === undefined || headers instanceof Map);
}
