/** Drives one gateway with autocannon, each connection going round the requests from a start of its own. */

import { createRequire } from 'node:module';

import { PEERS_FOLDER } from '../gateways/install-peers.ts';

export interface BenchRequest {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface LoadOptions {
  readonly url: string;
  readonly requests: readonly BenchRequest[];
  readonly connections: number;
  /** At least one for each connection. A number and not a time, so that none is cut off half way with its cost unknown. */
  readonly amount: number;
  /** Called when the last answer is in, before the load tool has tidied up. */
  readonly onLastAnswer?: () => void;
}

export interface Load {
  readonly answers: number;
  readonly seconds: number;
  /** Milliseconds, one for each answer. */
  readonly latencies: readonly number[];
}

interface Client {
  setRequests(requests: readonly object[]): void;
}

interface Run {
  on(
    event: 'response',
    listener: (client: Client, status: number, bytes: number, milliseconds: number) => void,
  ): unknown;
}

interface Result {
  readonly errors: number;
  readonly timeouts: number;
  readonly non2xx: number;
  readonly mismatches: number;
}

type Autocannon = (options: object, done: (error: Error | null, result: Result) => void) => Run;

/** Often enough that a run which is complete is noticed at once. */
const SAMPLE_MILLISECONDS = 100;
const TIMEOUT_SECONDS = 60;

/** Throws when an answer was missing, not a 200, or one with errors. */
export async function drive(options: LoadOptions): Promise<Load> {
  const { url, requests, connections, onLastAnswer = () => {} } = options;
  const autocannon: Autocannon = createRequire(`${PEERS_FOLDER}/`)('autocannon');
  const amount = Math.max(options.amount, connections);
  const sent = requests.map(({ body, headers }) => ({
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  }));
  const latencies: number[] = [];
  let started = 0;
  const startedAt = performance.now();
  let lastAt = startedAt;

  const result = await new Promise<Result>((resolve, reject) => {
    const run = autocannon(
      {
        url,
        connections,
        amount,
        timeout: TIMEOUT_SECONDS,
        sampleInt: SAMPLE_MILLISECONDS,
        setupClient: (client: Client) => {
          const first = Math.floor((started * sent.length) / connections);
          started += 1;
          client.setRequests([...sent.slice(first), ...sent.slice(0, first)]);
        },
        verifyBody: (body: string) => !body.includes('"errors":[') && body.includes('"data":{'),
      },
      (error, finished) => (error === null ? resolve(finished) : reject(error)),
    );
    run.on('response', (_client, _status, _bytes, milliseconds) => {
      latencies.push(milliseconds);
      lastAt = performance.now();
      if (latencies.length === amount) onLastAnswer();
    });
  });
  const { errors, timeouts, non2xx, mismatches } = result;
  if (errors + timeouts + non2xx + mismatches > 0 || latencies.length === 0) {
    throw new Error(
      `of ${latencies.length} answers ${non2xx} were not 200 and ${mismatches} had errors; ${errors} never came`,
    );
  }
  return { answers: latencies.length, seconds: (lastAt - startedAt) / 1000, latencies };
}
