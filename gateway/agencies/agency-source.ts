/** Asks one agency for its part of an operation: what comes back is either its data, checked, or errors at its own fields. */

import { Kind, parse } from 'graphql';
import type { DocumentNode, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { GraphQLDataSource } from '@apollo/gateway';

import { errorsFromAgency, errorsInPlace, failureError } from './agency-errors.ts';
import { AgencyFailure } from './agency-failure.ts';
import type { AgencyCaller } from './call-agency.ts';
import { fitsFetch } from './check-answer.ts';
import { entityOf, failedPaths, isAskedPath } from './fetch-fields.ts';
import type { RequestContext } from '../request-context.ts';
import type { Logger } from '../telemetry/logger.ts';

export interface AgencySourceOptions {
  readonly agency: string;
  readonly caller: AgencyCaller;
  /** The headers that this agency gets for this request. Nothing of the client's own request is in them. */
  readonly headersFor: (context: RequestContext) => Readonly<Record<string, string>>;
  /** The supergraph of the moment, with types that clients do not see. */
  readonly schema: () => GraphQLSchema;
  readonly logger: Logger;
}

type ProcessOptions = Parameters<GraphQLDataSource<RequestContext>['process']>[0];
type Incoming = Extract<ProcessOptions, { incomingRequestContext: unknown }>;

type Path = readonly (string | number)[];

interface Answer {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly GraphQLFormattedError[];
}

export function createAgencySource(options: AgencySourceOptions): GraphQLDataSource<RequestContext> {
  const { agency, caller, headersFor, schema, logger } = options;
  return {
    async process(request) {
      // Health checks and schema loading are never asked for: the supergraph is a file.
      if (!('incomingRequestContext' in request)) throw new Error('An agency is asked for operations only.');
      const { context } = request;
      const startedAt = performance.now();
      const milliseconds = () => performance.now() - startedAt;
      try {
        const { data, errors } = await ask(request);
        context.agencies.add(agency, { state: 'ANSWERED', milliseconds: milliseconds() });
        return { data, ...(errors.length === 0 ? {} : { errors }) };
      } catch (error) {
        if (!(error instanceof AgencyFailure)) throw error;
        context.agencies.add(agency, { state: error.state, milliseconds: milliseconds() });
        const { code, message } = error;
        logger.warn(
          { traceId: context.traceId, agency, code, detail: message, cause: causeOf(error) },
          'agency failed',
        );
        return {
          data: null,
          errors: placed(request, (path) => failureError(code, path, { agency, traceId: context.traceId })),
        };
      }
    },
  };

  async function ask(request: Incoming): Promise<Answer> {
    const { context, request: fetch } = request;
    const body = JSON.stringify({ query: fetch.query, operationName: fetch.operationName, variables: fetch.variables });
    const answer = await caller.call({ body, headers: headersFor(context), signal: context.signal });
    if (typeof answer !== 'object' || answer === null) throw invalid('the answer is no GraphQL response');
    const { data, errors: given }: { data?: unknown; errors?: unknown } = answer;
    const errors = errorsFromAgency(given, { agency, traceId: context.traceId });
    if (errors === null) throw invalid('its errors are no list');
    if (data === undefined || data === null) return withoutData(request, errors);
    if (
      !isRecord(data) ||
      !fitsFetch(data, { schema: schema(), fetch: documentOf(request), representations: countOf(request) })
    ) {
      throw invalid('its data does not fit what was asked for');
    }
    return { data, errors: inPlace(request, errors) };
  }

  /** An agency that refuses the whole fetch says so at no field: its word is put beside every field that is now missing. */
  function withoutData(request: Incoming, errors: readonly GraphQLFormattedError[]): Answer {
    const told = errors.find(({ extensions }) => extensions?.['code'] !== 'INTERNAL_SERVER_ERROR');
    if (told === undefined) throw invalid('it has neither data nor a reason that may be told');
    return { data: null, errors: placed(request, (path) => ({ ...told, path })) };
  }
}

function placed(request: Incoming, at: (path: Path | undefined) => GraphQLFormattedError) {
  return pathsOf(request).map(at);
}

function inPlace(request: Incoming, errors: readonly GraphQLFormattedError[]): readonly GraphQLFormattedError[] {
  if (errors.length === 0) return errors;
  const representations = countOf(request);
  const asked = { fetch: documentOf(request), representations };
  const own = pathsOf(request);
  return errorsInPlace(errors, {
    isAsked: (path) => isAskedPath(path, asked),
    ownPaths: (path) => {
      const entity = entityOf(path, representations);
      return entity === null ? own : own.filter((one) => entityOf(one, representations) === entity);
    },
  });
}

function pathsOf(request: Incoming): readonly (Path | undefined)[] {
  const { operation, document } = request.incomingRequestContext;
  return failedPaths({
    fetch: documentOf(request),
    representations: countOf(request),
    position: request.pathInIncomingRequest ?? [],
    incoming: { operation, document },
  });
}

/** The plan keeps each fetch's document (`exposeDocumentNodeInFetchNode`), so that nothing is parsed twice. */
function documentOf({ document, request }: Incoming): DocumentNode {
  return document?.kind === Kind.DOCUMENT ? document : parse(request.query ?? '');
}

function countOf({ request }: Incoming): number | null {
  const representations: unknown = request.variables?.['representations'];
  return Array.isArray(representations) ? representations.length : null;
}

function invalid(detail: string): AgencyFailure {
  return new AgencyFailure('AGENCY_INVALID_RESPONSE', detail);
}

/** A system's word such as ECONNREFUSED: an address is not in it. */
function causeOf({ cause }: AgencyFailure): string | undefined {
  const code: unknown = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
