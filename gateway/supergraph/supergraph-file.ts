/** Follows the supergraph's file: a good new version is served at once, a bad one is logged and the last good one stays. */

import { createHash } from 'node:crypto';
import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

import type { SupergraphSdlHook } from '@apollo/gateway';

import { readSupergraph } from './supergraph.ts';
import type { AccessMode, Supergraph } from './supergraph.ts';
import { readNamed } from '../start-failure.ts';
import type { Logger } from '../telemetry/logger.ts';

export interface SupergraphFileOptions {
  readonly path: string;
  readonly access: AccessMode;
  readonly logger: Logger;
}

export interface SupergraphFile {
  /** What ApolloGateway loads from. */
  readonly hook: SupergraphSdlHook;
  /** Makes a version that the gateway has loaded the one that requests are judged by. */
  adopt(sdl: string): void;
  /** The version that is served. Throws before the first. */
  current(): Supergraph;
  isLoaded(): boolean;
}

/** An editor or a copy writes a file in several steps. */
const SETTLE_MILLISECONDS = 50;

export function createSupergraphFile({ path, access, logger }: SupergraphFileOptions): SupergraphFile {
  let served: Supergraph | null = null;
  let candidate: Supergraph | null = null;
  /** The file's text as it is served. */
  let read: string | null = null;

  return {
    hook: async ({ update }) => {
      read = await readNamed('SUPERGRAPH', () => readFile(path, 'utf8'));
      candidate = readSupergraph(read, access);
      let timer: NodeJS.Timeout | undefined;
      // The folder, since a file that is replaced by a rename is another file to a watcher.
      const watcher = watch(dirname(path), { persistent: false }, (_event, changed) => {
        if (changed !== null && changed !== basename(path)) return;
        clearTimeout(timer);
        timer = setTimeout(() => void reload(update), SETTLE_MILLISECONDS);
      });
      watcher.on('error', (error) => logger.error({ kind: error.name }, 'the supergraph is no longer followed'));
      const cleanup = async () => {
        clearTimeout(timer);
        watcher.close();
      };
      return { supergraphSdl: candidate.sdl, cleanup };
    },

    adopt(sdl) {
      // Read again it would have lost Federation's own rules: what the library loads is without them.
      if (candidate?.sdl !== sdl) throw new Error('A supergraph was loaded that nobody has read for its access rules.');
      served = candidate;
    },

    current() {
      if (served === null) throw new Error('No supergraph has been loaded yet.');
      return served;
    },

    isLoaded: () => served !== null,
  };

  async function reload(update: (sdl: string) => void) {
    try {
      const text = await readFile(path, 'utf8');
      if (text === read) return;
      // Ours first: the gateway must not have swapped its schema when one of our rules refuses it.
      candidate = readSupergraph(text, access);
      update(candidate.sdl);
      read = text;
      logger.info({ supergraph: fingerprint(candidate.sdl) }, 'a new supergraph is served');
    } catch (error) {
      // The text of a composer's or parser's error is about the schema: no citizen is in it.
      const reason = error instanceof Error ? error.message : 'unreadable';
      logger.error(
        { reason, served: served === null ? null : fingerprint(served.sdl) },
        'the supergraph was refused; the last good one stays',
      );
    }
  }
}

function fingerprint(sdl: string): string {
  return createHash('sha256').update(sdl).digest('hex').slice(0, 12);
}
