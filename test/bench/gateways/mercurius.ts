/** Starts Mercurius's gateway with its compiler on, over the same subgraphs' contracts in Federation 1. */

import path from 'node:path';

import { asText } from './gateway.ts';
import type { GatewayKind } from './gateway.ts';
import { PEERS_FOLDER } from './install-peers.ts';
import { freePort, startProgram } from '../processes/start-program.ts';
import { federationOne } from '../worlds/federation-one.ts';

export const mercurius: GatewayKind = {
  name: 'mercurius',
  refusal: ({ needsFederationTwo }) => (needsFederationTwo ? 'it knows Federation 1 only' : null),
  async start({ world, urls, folder }) {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/graphql`;
    const contracts = federationOne(world);
    const services = world.subgraphs.map(({ name }) => ({ name, url: urls[name], schema: contracts[name] }));
    const program = await startProgram({
      args: [path.join(PEERS_FOLDER, 'mercurius-main.js')],
      env: { NODE_ENV: 'production', SERVICES: JSON.stringify(services), PORT: String(port) },
      cwd: folder,
      url,
    });
    return { url, program, requestsFor: asText };
  },
};
