/** Sends one request to one agency: one connection pool, one deadline, one size, no redirects, no surprises. */

import { errors, Pool } from 'undici';
import type { Dispatcher } from 'undici';

import { AgencyFailure } from './agency-failure.ts';

export interface AgencyRequest {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Ends the request when the operation's deadline has passed or its reader has gone. */
  readonly signal: AbortSignal | undefined;
}

export interface AgencyCaller {
  /** The parsed JSON of the answer. Rejects with AgencyFailure for everything else. */
  call(request: AgencyRequest): Promise<unknown>;
  close(): Promise<void>;
}

export interface AgencyCallerOptions {
  readonly url: string;
  readonly fetchMilliseconds: number;
  readonly responseBytes: number;
}

/** Most connections to one agency; further fetches wait their turn within their deadline. */
const CONNECTIONS = 64;
const KEEP_ALIVE_MILLISECONDS = 30_000;

export function createAgencyCaller({ url, fetchMilliseconds, responseBytes }: AgencyCallerOptions): AgencyCaller {
  const { origin, pathname, search } = new URL(url);
  const path = pathname + search;
  const pool = new Pool(origin, {
    connections: CONNECTIONS,
    keepAliveTimeout: KEEP_ALIVE_MILLISECONDS,
    connect: { timeout: fetchMilliseconds },
    // A fetch has one deadline from its first moment to its last byte, waiting for a connection included.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return { call, close: () => pool.close() };

  function call({ body, headers, signal }: AgencyRequest): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      let length = 0;
      let status = 0;
      let controller: Dispatcher.DispatchController | null = null;
      let failure: AgencyFailure | null = null;
      const deadline = setTimeout(giveUp, fetchMilliseconds);
      signal?.addEventListener('abort', stop, { once: true });
      if (signal?.aborted) return stop();

      // A bare dispatch follows no redirect: a 307 would take the body, and the citizen's data in it, elsewhere.
      pool.dispatch(
        { path, method: 'POST', headers, body },
        {
          onRequestStart(given) {
            controller = given;
            // It was given up while it waited for a connection.
            if (failure !== null) given.abort(failure);
          },
          onResponseStart(_controller, statusCode) {
            status = statusCode;
          },
          onResponseData(_controller, chunk) {
            length += chunk.length;
            if (length <= responseBytes) chunks.push(chunk);
            else fail(new AgencyFailure('AGENCY_RESPONSE_TOO_LARGE', 'the answer is larger than the limit'));
          },
          onResponseEnd() {
            release();
            try {
              resolve(answerFrom(status, chunks));
            } catch (error) {
              reject(failureFrom(error));
            }
          },
          onResponseError(_controller, error) {
            fail(failureFrom(error));
          },
        },
      );

      function giveUp(): void {
        fail(new AgencyFailure('AGENCY_TIMEOUT', 'no answer within the deadline'));
      }

      /** Nobody waits any longer. That says nothing against the agency. */
      function stop(): void {
        fail(new AgencyFailure('AGENCY_TIMEOUT', 'the operation ended before its answer', { isOutage: false }));
      }

      function fail(reason: AgencyFailure): void {
        if (failure !== null) return;
        failure = reason;
        release();
        reject(reason);
        if (controller?.aborted === false) controller.abort(reason);
      }

      function release(): void {
        clearTimeout(deadline);
        signal?.removeEventListener('abort', stop);
      }
    });
  }
}

function answerFrom(status: number, chunks: readonly Buffer[]): unknown {
  // 400 is a GraphQL server's way to say which variable did not fit; agency-errors.ts decides what of it passes.
  if (status === 200 || status === 400) return parse(textOf(chunks));
  throw status >= 300 && status < 400
    ? new AgencyFailure('AGENCY_INVALID_RESPONSE', 'the answer is a redirect, which is never followed')
    : new AgencyFailure('AGENCY_UNAVAILABLE', `the answer has status ${status}`, { isOutage: status >= 500 });
}

function textOf(chunks: readonly Buffer[]): string {
  const [first] = chunks;
  return first !== undefined && chunks.length === 1 ? first.toString() : Buffer.concat(chunks).toString();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text.
    throw new AgencyFailure('AGENCY_INVALID_RESPONSE', 'the answer is not JSON');
  }
}

function failureFrom(error: unknown): AgencyFailure {
  if (error instanceof AgencyFailure) return error;
  if (error instanceof errors.ConnectTimeoutError) {
    return new AgencyFailure('AGENCY_TIMEOUT', 'no connection within the deadline', { cause: error });
  }
  const isMalformed = error instanceof Error && error.name === 'HTTPParserError';
  return isMalformed
    ? new AgencyFailure('AGENCY_INVALID_RESPONSE', 'the answer is not HTTP', { cause: error })
    : new AgencyFailure('AGENCY_UNAVAILABLE', 'no connection', { cause: error });
}
