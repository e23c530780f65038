/** Ends an operation that nobody waits for any longer: its time is over, or its client has gone. */

import type { ServerResponse } from 'node:http';

/** Fires at the deadline, or when the client hangs up before it has its answer. Nothing is left behind after the answer. */
export function operationSignal(response: ServerResponse, milliseconds: number): AbortSignal {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), milliseconds);
  response.once('close', () => {
    clearTimeout(timer);
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
