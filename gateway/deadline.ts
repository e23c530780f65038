/** Ends work that takes too long, and leaves nothing behind of what was in time. */

export interface Deadline {
  /** Fires when the time is over, or with the signal that was given. */
  readonly signal: AbortSignal;
  /** To be called when the work is done, however it ended. */
  clear(): void;
}

/** In place of `AbortSignal.timeout`, whose timer and listeners stay in memory until it fires, long after the answer. */
export function startDeadline(milliseconds: number, outer?: AbortSignal): Deadline {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, milliseconds);
  if (outer?.aborted === true) abort();
  outer?.addEventListener('abort', abort, { once: true });
  return {
    signal: controller.signal,
    clear() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', abort);
    },
  };
}
