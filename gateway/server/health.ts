/** Answers the probes of whoever runs the gateway: is the process alive, and may it be sent readers? */

import type { FastifyInstance } from 'fastify';

export interface HealthOptions {
  readonly isReady: () => boolean;
  readonly isDraining: () => boolean;
}

/** Ready does not ask the agencies: one that is down must not take the others' data with it. */
export function serveHealth(app: FastifyInstance, { isReady, isDraining }: HealthOptions): void {
  // A connection that stays open after its answer would keep the process until it is idle no more.
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (isDraining()) void reply.header('connection', 'close');
    done();
  });
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const ready = isReady() && !isDraining();
    await reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });
}
