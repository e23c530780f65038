/** Keeps the number of operations that are worked on at once below what this process can finish in time. */

import type { FastifyReply } from 'fastify';

import { createBulkhead } from '../bulkhead.ts';
import { OverloadedError } from '../errors/errors.ts';

/** Resolves when the operation may begin; it has left when its answer has, or its client. Rejects with 503. */
export type Admit = (reply: FastifyReply) => Promise<void>;

export interface AdmissionOptions {
  readonly inFlight: number;
  readonly waiting: number;
}

/** A desk that waits longer than this is told, rather than left with what has become of its second. */
const WAIT_MILLISECONDS = 1_000;
const RETRY_AFTER_SECONDS = 1;

/** To be asked when the whole body is here: a place must not be held by somebody who sends slowly. */
export function createAdmission({ inFlight, waiting }: AdmissionOptions): Admit {
  const bulkhead = createBulkhead({ places: inFlight, queue: waiting, waitMilliseconds: WAIT_MILLISECONDS });
  return async ({ raw }) => {
    const leave = await bulkhead.enter().catch(() => {
      throw new OverloadedError(RETRY_AFTER_SECONDS);
    });
    // The client may have gone while it waited; then nothing will be closed any more.
    if (raw.destroyed) leave();
    else raw.once('close', leave);
  };
}
