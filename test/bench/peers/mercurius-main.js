/** Is Mercurius's gateway: on Fastify, with its just-in-time compiler, as its own documentation sets it up. */

import mercuriusGateway from '@mercuriusjs/gateway';
import Fastify from 'fastify';

const app = Fastify();
await app.register(mercuriusGateway, { jit: 1, gateway: { services: JSON.parse(process.env.SERVICES) } });
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
