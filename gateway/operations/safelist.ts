/** Keeps the listed operations compiled for the version of the graph that they are served on, and follows its reloads. */

import { setImmediate as nextTurn } from 'node:timers/promises';

import { OperationUnfit } from './compile-operation.ts';
import type { CompiledOperation, CompileOperation } from './compile-operation.ts';
import type { ListedOperation } from './read-safelist.ts';
import type { ServedGraph } from '../execution/served-graph.ts';
import { StartFailure } from '../start-failure.ts';
import type { Logger } from '../telemetry/logger.ts';

export interface SafelistOptions {
  readonly listed: ReadonlyMap<string, ListedOperation>;
  readonly compile: CompileOperation;
  readonly logger: Logger;
}

/** Undefined: no such id is listed. Null: it is, and does not fit the graph any longer. */
export type FoundOperation = CompiledOperation | null | undefined;

export interface Safelist {
  find(id: string): FoundOperation;
  /** The names of what is listed, whatever becomes of it. */
  readonly names: readonly string[];
  /** Compiles everything for the first version. Throws StartFailure for an operation that does not fit it. */
  start(version: ServedGraph): void;
  /** Compiles everything for a new version, and serves it when all is ready: no request meets a cold operation. */
  follow(version: ServedGraph): Promise<void>;
}

export function createSafelist({ listed, compile, logger }: SafelistOptions): Safelist {
  let served: ReadonlyMap<string, CompiledOperation | null> = new Map();
  let newest: ServedGraph | null = null;

  return {
    find: (id) => served.get(id),
    names: [...listed.values()].map(({ name }) => name),

    start(version) {
      newest = version;
      served = new Map([...listed].map(([id, operation]) => [id, compileAtStart(operation, version)]));
    },

    async follow(version) {
      newest = version;
      const compiled = new Map<string, CompiledOperation | null>();
      for (const [id, operation] of listed) {
        // A plan takes some milliseconds: between two of them, requests have their turn.
        await nextTurn();
        // Another version has come meanwhile, and is compiled in its own turn.
        if (newest !== version) return;
        compiled.set(id, compileForReload(operation, version));
      }
      served = compiled;
      const unfit = [...compiled.values()].filter((operation) => operation === null).length;
      logger.info({ operations: compiled.size - unfit, unfit }, 'safelisted operations follow the new supergraph');
    },
  };

  function compileAtStart(operation: ListedOperation, version: ServedGraph): CompiledOperation {
    try {
      return compile(operation, version);
    } catch (error) {
      if (!(error instanceof OperationUnfit)) throw error;
      const reason = error.message.replace(/\.$/, '');
      throw new StartFailure(`SAFELIST: the operation "${operation.name}" cannot be served: ${reason}.`, {
        cause: error,
      });
    }
  }

  /** One operation that does not fit must not take the others' new version away. */
  function compileForReload(operation: ListedOperation, version: ServedGraph): CompiledOperation | null {
    try {
      return compile(operation, version);
    } catch (error) {
      if (!(error instanceof OperationUnfit)) throw error;
      const { message: reason } = error;
      logger.warn({ operation: operation.name, reason }, 'a safelisted operation no longer fits the supergraph');
      return null;
    }
  }
}
