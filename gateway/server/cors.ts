/** Lets pages of listed origins, and no others, read the graph's answers. */

import type { FastifyInstance, FastifyReply } from 'fastify';

export interface CorsOptions {
  readonly origins: readonly string[];
  readonly path: string;
}

const MAX_AGE_SECONDS = 600;

/** Exact origins, no credentials: a reader signs in with a token in a header, never with a cookie (Fetch standard, CORS protocol). */
export function allowOrigins(app: FastifyInstance, { origins, path }: CorsOptions): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.url === path) allowOrigin(request.headers.origin, reply);
    done();
  });
  app.options(path, async (request, reply) => {
    const { origin } = request.headers;
    if (origin !== undefined && origins.includes(origin)) {
      void reply.header('access-control-allow-methods', 'POST');
      // Whatever the page wants to send: no header of a client's is passed on or believed but its token.
      void reply.header('access-control-allow-headers', headerNames(request.headers['access-control-request-headers']));
      void reply.header('access-control-max-age', String(MAX_AGE_SECONDS));
    }
    await reply.code(204).send();
  });

  function allowOrigin(origin: string | undefined, reply: FastifyReply): void {
    void reply.header('vary', 'origin');
    if (origin === undefined || !origins.includes(origin)) return;
    void reply.header('access-control-allow-origin', origin);
    void reply.header('access-control-expose-headers', 'x-trace-id');
  }
}

function headerNames(asked: string | undefined): string {
  return asked !== undefined && /^[\w ,-]{1,1000}$/.test(asked) ? asked : 'authorization, content-type';
}
