/** Answers the probes of whoever runs the gateway: is the process alive, and may it be sent readers? */

import type { FastifyInstance } from 'fastify';

/** Ready does not ask the agencies: one that is down must not take the others' data with it. */
export function serveHealth(app: FastifyInstance, { isReady }: { readonly isReady: () => boolean }): void {
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const ready = isReady();
    await reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });
}
