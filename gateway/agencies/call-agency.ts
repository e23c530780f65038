/** Sends one request to one agency: one connection pool, one deadline, one size, no redirects, no surprises. */

import { errors, Pool } from 'undici';

import { startDeadline } from '../deadline.ts';
import { AgencyFailure } from './agency-failure.ts';

export interface AgencyRequest {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Ends the request when the operation's deadline has passed or its reader has gone. */
  readonly signal: AbortSignal;
}

export interface AgencyCaller {
  /** The parsed JSON of the answer. Throws AgencyFailure for everything else. */
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
  const pool = new Pool(origin, {
    connections: CONNECTIONS,
    keepAliveTimeout: KEEP_ALIVE_MILLISECONDS,
    connect: { timeout: fetchMilliseconds },
    headersTimeout: fetchMilliseconds,
    bodyTimeout: fetchMilliseconds,
  });
  return {
    call: (request) => call(request),
    close: () => pool.close(),
  };

  async function call({ body, headers, signal }: AgencyRequest): Promise<unknown> {
    const deadline = startDeadline(fetchMilliseconds, signal);
    try {
      // A pool's own request() follows no redirect: a 307 would take the body, and the citizen's data in it, elsewhere.
      const response = await pool.request({
        path: pathname + search,
        method: 'POST',
        headers,
        body,
        signal: deadline.signal,
      });
      const text = await textUpTo(responseBytes, response.body);
      // 400 is a GraphQL server's way to say which variable did not fit; agency-errors.ts decides what of it passes.
      if (response.statusCode !== 200 && response.statusCode !== 400) throw statusFailure(response.statusCode);
      return parse(text);
    } catch (error) {
      throw failureFrom(error, deadline.signal);
    } finally {
      deadline.clear();
    }
  }
}

async function textUpTo(most: number, body: AsyncIterable<Uint8Array> & { destroy(): unknown }): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > most) {
      body.destroy();
      throw new AgencyFailure('AGENCY_RESPONSE_TOO_LARGE', 'the answer is larger than the limit');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text.
    throw new AgencyFailure('AGENCY_INVALID_RESPONSE', 'the answer is not JSON');
  }
}

function statusFailure(status: number): AgencyFailure {
  return status >= 300 && status < 400
    ? new AgencyFailure('AGENCY_INVALID_RESPONSE', 'the answer is a redirect, which is never followed')
    : new AgencyFailure('AGENCY_UNAVAILABLE', `the answer has status ${status}`);
}

function failureFrom(error: unknown, deadline: AbortSignal): AgencyFailure {
  if (error instanceof AgencyFailure) return error;
  const isLate =
    deadline.aborted ||
    error instanceof errors.HeadersTimeoutError ||
    error instanceof errors.BodyTimeoutError ||
    error instanceof errors.ConnectTimeoutError;
  if (isLate) return new AgencyFailure('AGENCY_TIMEOUT', 'no answer within the deadline', { cause: error });
  const isMalformed = error instanceof Error && error.name === 'HTTPParserError';
  return isMalformed
    ? new AgencyFailure('AGENCY_INVALID_RESPONSE', 'the answer is not HTTP', { cause: error })
    : new AgencyFailure('AGENCY_UNAVAILABLE', 'no connection', { cause: error });
}
