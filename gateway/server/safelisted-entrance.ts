/** Answers an operation that a client names by its id: what Apollo Server would do for its text has been done at start. */

import type { IdRequest } from './check-body.ts';
import { GatewayError } from '../errors/errors.ts';
import { formatErrors } from '../errors/format-errors.ts';
import type { Executor } from '../execution/executor.ts';
import type { Entity, ExecutionAnswer } from '../execution/fetch-agency.ts';
import type { CompiledOperation } from '../operations/compile-operation.ts';
import type { Safelist } from '../operations/safelist.ts';
import type { SpendOperation } from '../operations/spend-operation.ts';
import type { RequestContext } from '../request-context.ts';
import type { ReportedOperation, ReportEnd } from '../telemetry/operation-report.ts';

export interface SafelistedEntranceOptions {
  readonly safelist: Pick<Safelist, 'find'>;
  readonly spend: SpendOperation;
  readonly execute: Executor<RequestContext>;
  readonly reportEnd: ReportEnd;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Never rejects: whatever goes wrong is an answer. */
export type SafelistedEntrance = (request: Omit<IdRequest, 'query'>, context: RequestContext) => Promise<HttpAnswer>;

const NOT_KNOWN: ReportedOperation = { name: null, kind: null };
const NO_VARIABLES: Entity = {};
const NO_HEADERS = {};

/** The order is that of Apollo Server's request pipeline with our plugins, and so are status and body of every answer. */
export function createSafelistedEntrance(options: SafelistedEntranceOptions): SafelistedEntrance {
  const { safelist, spend, execute, reportEnd } = options;

  return async function answerListed({ id, operationName, variables = NO_VARIABLES }, context) {
    let operation: CompiledOperation | null = null;
    try {
      operation = operationNamed(id, operationName);
      operation.checkRequest(context.proof, variables);
      // Where a policy is to narrow what this reader is fetched: FederatedGateway does it for Apollo Server's requests only.
      const { prepared, document } = operation;
      const { node, graph } = prepared;
      await spend({ operation: node, document, schema: graph.schema, variables }, context);
      const answer = await execute({ prepared, variables, context, signal: context.signal });
      return answered(answer, operation, context);
    } catch (error) {
      return refused(error, operation ?? NOT_KNOWN, context);
    }
  };

  function operationNamed(id: string, operationName: string | undefined): CompiledOperation {
    const found = safelist.find(id);
    // 200, as Apollo Server has it: Apollo's clients then send the text.
    if (found === undefined) throw new GatewayError('PERSISTED_QUERY_NOT_FOUND', { status: 200 });
    if (found === null) throw new GatewayError('GRAPHQL_VALIDATION_FAILED');
    if (operationName !== undefined && operationName !== found.name) {
      throw new GatewayError('OPERATION_RESOLUTION_FAILURE');
    }
    return found;
  }

  function answered(answer: ExecutionAnswer, operation: CompiledOperation, context: RequestContext): HttpAnswer {
    const { data } = answer;
    if (answer.errors === undefined || answer.errors.length === 0) {
      const { extensions } = reportEnd(context, operation, undefined);
      return { status: 200, headers: NO_HEADERS, body: `${JSON.stringify({ data, extensions })}\n` };
    }
    const { errors, status, headers } = formatErrors(answer.errors);
    const reported = reportEnd(context, operation, errors);
    const body = `${JSON.stringify({ errors: reported.errors, data, extensions: reported.extensions })}\n`;
    // Without data nothing was executed: a variable that `@skip` depends on did not fit.
    return { status: status ?? (data === undefined ? 400 : 200), headers, body };
  }

  function refused(error: unknown, operation: ReportedOperation, context: RequestContext): HttpAnswer {
    const { errors, status = 500, headers } = formatErrors([error]);
    const reported = reportEnd(context, operation, errors);
    return { status, headers, body: `${JSON.stringify(reported)}\n` };
  }
}
