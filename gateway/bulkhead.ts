/** Lets so many in at once, so many more wait for a moment, and turns the rest away while there is still time to say so. */

export interface Bulkhead {
  /** Resolves with what must be called on leaving, however it ended. Rejects with BulkheadFull. */
  enter(): Promise<Leave>;
  readonly inside: number;
  readonly waiting: number;
}

/** Calling it twice does nothing the second time. */
export type Leave = () => void;

export interface BulkheadOptions {
  readonly places: number;
  /** How many may wait for a place. */
  readonly queue: number;
  /** How long one waits at most: whoever waits longer has an answer that comes too late. */
  readonly waitMilliseconds: number;
}

export class BulkheadFull extends Error {
  constructor() {
    super('There is no place.');
    this.name = 'BulkheadFull';
  }
}

export function createBulkhead({ places, queue, waitMilliseconds }: BulkheadOptions): Bulkhead {
  let inside = 0;
  // A Set keeps the order in which they came, and gives up one in the middle at no cost.
  const waiting = new Set<() => void>();
  return {
    enter() {
      if (inside < places) return Promise.resolve(admit());
      return waiting.size < queue ? wait() : Promise.reject(new BulkheadFull());
    },
    get inside() {
      return inside;
    },
    get waiting() {
      return waiting.size;
    },
  };

  function admit(): Leave {
    inside += 1;
    let isInside = true;
    return () => {
      if (!isInside) return;
      isInside = false;
      inside -= 1;
      const [next] = waiting;
      next?.();
    };
  }

  function wait(): Promise<Leave> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(enter);
        reject(new BulkheadFull());
      }, waitMilliseconds);
      waiting.add(enter);

      function enter(): void {
        waiting.delete(enter);
        clearTimeout(timer);
        resolve(admit());
      }
    });
  }
}
