/** Answers the probes of whoever runs the gateway: is the process alive, and may it be sent readers? */

import type { FastifyInstance } from 'fastify';

import type { Circuit } from '../agencies/guard-agency.ts';

export interface HealthOptions {
  readonly isReady: () => boolean;
  readonly isDraining: () => boolean;
  /** Of each agency, whether it is asked just now. */
  readonly circuits: () => Readonly<Record<string, Circuit>>;
}

/** Ready does not depend on the agencies, it only says which of them are left alone just now: one that is down must not take the others' data with it. */
export function serveHealth(app: FastifyInstance, { isReady, isDraining, circuits }: HealthOptions): void {
  // A connection that stays open after its answer would keep the process until it is idle no more.
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (isDraining()) void reply.header('connection', 'close');
    done();
  });
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const ready = isReady() && !isDraining();
    await reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', agencies: circuits() });
  });
}
