/** Holds the operations that clients may name by id, and has them planned for each version of the graph, before or between requests. */

import { setImmediate as nextTurn } from 'node:timers/promises';

import { OperationUnfit } from './prepare-listed.ts';
import type { PrepareListed } from './prepare-listed.ts';
import type { ListedOperation } from './read-safelist.ts';
import type { ServedGraph } from '../execution/served-graph.ts';
import { StartFailure } from '../start-failure.ts';
import type { Logger } from '../telemetry/logger.ts';

export interface SafelistOptions {
  readonly listed: ReadonlyMap<string, ListedOperation>;
  readonly prepare: PrepareListed;
  readonly logger: Logger;
}

export interface Safelist {
  /** Undefined: no such id is listed. */
  textOf(id: string): string | undefined;
  /** Prepares everything for the first version. Throws StartFailure for an operation that does not fit it. */
  start(version: ServedGraph): void;
  /** Prepares everything for a new version, which is served meanwhile: who asks first has their own operation planned. */
  follow(version: ServedGraph): Promise<void>;
}

export function createSafelist({ listed, prepare, logger }: SafelistOptions): Safelist {
  let newest: ServedGraph | null = null;

  return {
    textOf: (id) => listed.get(id)?.body,

    start(version) {
      newest = version;
      for (const operation of listed.values()) {
        const unfit = misfit(operation, version);
        if (unfit === null) continue;
        const reason = unfit.message.replace(/\.$/, '');
        throw new StartFailure(`SAFELIST: the operation "${operation.name}" cannot be served: ${reason}.`, {
          cause: unfit,
        });
      }
    },

    async follow(version) {
      newest = version;
      let unfit = 0;
      for (const operation of listed.values()) {
        // A plan takes some milliseconds: between two of them, requests have their turn.
        await nextTurn();
        // Another version has come meanwhile, and is prepared in its own turn.
        if (newest !== version) return;
        const found = misfit(operation, version);
        if (found === null) continue;
        unfit += 1;
        const { message: reason } = found;
        logger.warn({ operation: operation.name, reason }, 'a safelisted operation no longer fits the supergraph');
      }
      logger.info({ operations: listed.size - unfit, unfit }, 'safelisted operations follow the new supergraph');
    },
  };

  /** Null: it is prepared. One that does not fit must not keep the others from it. */
  function misfit(operation: ListedOperation, version: ServedGraph): OperationUnfit | null {
    try {
      prepare(operation, version);
      return null;
    } catch (error) {
      if (error instanceof OperationUnfit) return error;
      throw error;
    }
  }
}
