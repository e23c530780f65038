/** Ends every operation: tells the reader how each agency answered, and writes one line of log without personal data. */

import type { GraphQLFormattedError } from 'graphql';

import { createOperationNames } from './known-operations.ts';
import type { OperationNamesOptions } from './known-operations.ts';
import type { Logger } from './logger.ts';
import type { RequestContext } from '../request-context.ts';
import type { AgencyAnswer } from '../agencies/agency-report.ts';

export interface OperationReportOptions extends OperationNamesOptions {
  readonly logger: Logger;
}

/** What was asked, as far as it is known: a text that cannot be parsed has neither name nor kind. */
export interface ReportedOperation {
  readonly name: string | null;
  readonly kind: string | null;
}

export interface ReportedEnd {
  readonly errors: readonly GraphQLFormattedError[] | undefined;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** The end of one operation: its errors with the trace id, and the extensions of its answer. */
export type ReportEnd = (
  context: RequestContext,
  operation: ReportedOperation,
  errors: readonly GraphQLFormattedError[] | undefined,
) => ReportedEnd;

export function createOperationReport({ logger, pseudonym, listed }: OperationReportOptions): ReportEnd {
  const nameOf = createOperationNames({ pseudonym, listed });
  return (context, operation, errors) => {
    if (logger.isLevelEnabled('info')) logger.info(lineFor(context, operation, errors), 'operation');
    return {
      errors: errors?.map((error) => withTraceId(error, context.traceId)),
      extensions: { traceId: context.traceId, agencies: agenciesFor(context) },
    };
  };

  function lineFor(
    { traceId, client, cost, proof, agencies, startedAt }: RequestContext,
    { name, kind }: ReportedOperation,
    errors: readonly GraphQLFormattedError[] = [],
  ) {
    return {
      traceId,
      operation: nameOf(name),
      kind,
      client,
      cost,
      reader: proof === null ? null : pseudonym(proof.reader.subject),
      role: proof?.reader.role ?? null,
      purpose: proof?.reader.purpose ?? null,
      agencies: Object.fromEntries(agencies.answers()),
      milliseconds: Math.round((performance.now() - startedAt) * 10) / 10,
      outcome: errors.length === 0 ? 'OK' : 'ERRORS',
      codes: [...new Set(errors.map(({ extensions }) => extensions?.['code']))],
    };
  }
}

function agenciesFor({ agencies, proof }: RequestContext): Readonly<Record<string, Partial<AgencyAnswer>>> {
  // How long an agency took can tell whether it found anything: only developers see it, on synthetic data.
  const isDeveloper = proof?.reader.role === 'developer';
  const answers = agencies.answers();
  const told: Record<string, Partial<AgencyAnswer>> = {};
  // In the order of their names: the order of their answers would tell how long each one took.
  for (const agency of [...answers.keys()].sort()) {
    const answer = answers.get(agency);
    if (answer !== undefined) told[agency] = isDeveloper ? answer : { state: answer.state };
  }
  return told;
}

function withTraceId(error: GraphQLFormattedError, traceId: string): GraphQLFormattedError {
  return { ...error, extensions: { ...error.extensions, traceId } };
}
