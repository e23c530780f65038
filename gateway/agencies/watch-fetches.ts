/** Writes down each fetch that failed: for the reader's `extensions.agencies` and, in our own words, for the operator's log. */

import { AgencyFailure, STATES } from './agency-failure.ts';
import type { AgencyFailureCode } from './agency-failure.ts';
import { FetchNotSent, UnusableAnswer } from '../execution/fetch-failure.ts';
import type { Observe } from '../execution/fetch-agency.ts';
import type { RequestContext } from '../request-context.ts';
import type { Logger } from '../telemetry/logger.ts';

export function watchFetches(logger: Logger): Observe<RequestContext> {
  return (event, { agencies, traceId }) => {
    if (event.kind === 'reference-path') {
      logger.debug({ traceId }, 'the answer took the reference path');
    }
    if (event.kind !== 'fetch-failed') return;
    const { service: agency, error } = event;
    const { code, detail } = told(error);
    // How long it took is known where it was sent.
    agencies.add(agency, { state: STATES[code], milliseconds: 0 });
    logger.warn({ traceId, agency, code, detail, cause: causeOf(error) }, 'agency failed');
  };
}

/** Constant words: what anything else has to say may quote an answer. */
function told(error: unknown): { readonly code: AgencyFailureCode; readonly detail: string } {
  if (error instanceof AgencyFailure || error instanceof UnusableAnswer || error instanceof FetchNotSent) {
    return { code: error.code, detail: error.message };
  }
  return { code: 'AGENCY_UNAVAILABLE', detail: error instanceof Error ? error.name : 'no error' };
}

/** A system's word such as ECONNREFUSED: an address is not in it. */
function causeOf(error: unknown): string | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  const code: unknown = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
