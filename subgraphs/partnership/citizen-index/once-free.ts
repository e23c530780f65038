/** Does a deed on the index again when others were in the way, a few times and not all at the same moment. */

import { setTimeout as pause } from 'node:timers/promises';

import { IndexBusyError } from './index-store.ts';

export interface Patience {
  readonly attempts?: number;
  /** Milliseconds before the second attempt at most; twice as many before each that follows. */
  readonly pauseMs?: number;
  readonly random?: () => number;
}

/** Throws the last attempt's IndexBusyError, and any other error at once. */
export async function onceFree<Done>(
  deed: () => Promise<Done>,
  { attempts = 8, pauseMs = 10, random = Math.random }: Patience = {},
): Promise<Done> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await deed();
    } catch (error) {
      if (!(error instanceof IndexBusyError) || attempt >= attempts) throw error;
      await pause(random() * pauseMs * 2 ** (attempt - 1));
    }
  }
}
