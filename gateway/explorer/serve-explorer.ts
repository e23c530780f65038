/** Serves the built explorer at /explorer, outside production, and says so while it is still being built. */

import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

import type { FastifyInstance, FastifyReply } from 'fastify';

import { EXPLORER_FOLDER } from './build-explorer.ts';

/** Variables by operation file (`j01-single-view`), so that a journey finds something in the place that is loaded. */
export type ExplorerExamples = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface ServeExplorerOptions {
  readonly examples: ExplorerExamples;
  readonly folder?: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.map': 'application/json',
};

// Everything from here. The editor writes its theme into style elements, which is why styles alone may be inline.
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

const BUILDING = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="refresh" content="2" />
    <title>Wholeplace explorer</title>
  </head>
  <body>
    <h1>The explorer is being built</h1>
    <p>This page looks again every two seconds. If it is still here in a minute, run <code>npm run explorer</code>.</p>
    <p>The graph itself already answers at <code>/graphql</code>.</p>
  </body>
</html>
`;

export function serveExplorer(
  app: FastifyInstance,
  { examples, folder = EXPLORER_FOLDER }: ServeExplorerOptions,
): void {
  const page = async (_request: unknown, reply: FastifyReply) => {
    const file = join(folder, 'index.html');
    const html = existsSync(file) ? await readFile(file, 'utf8') : BUILDING;
    await secured(reply).type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html);
  };
  app.get('/explorer', page);
  app.get('/explorer/', page);
  app.get('/explorer/examples.json', async (_request, reply) => secured(reply).send(examples));
  app.get<{ Params: { file: string } }>('/explorer/assets/:file', async ({ params }, reply) => {
    const file = join(folder, 'assets', params.file);
    // One plain name: nothing that could climb out of the folder.
    if (!/^[\w][\w.-]*$/.test(params.file) || !existsSync(file)) return reply.callNotFound();
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    // The names carry a hash of the content.
    return secured(reply)
      .type(type)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(createReadStream(file));
  });
}

function secured(reply: FastifyReply): FastifyReply {
  return reply.header('content-security-policy', POLICY).header('x-frame-options', 'DENY');
}
