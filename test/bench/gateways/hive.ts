/** Starts Hive Gateway with its planner in Rust, from its own command line. */

import path from 'node:path';

import { asText } from './gateway.ts';
import type { GatewayKind } from './gateway.ts';
import { PEERS_FOLDER } from './install-peers.ts';
import { freePort, startProgram } from '../processes/start-program.ts';

const BIN = path.join(PEERS_FOLDER, 'node_modules/@graphql-hive/gateway/dist/bin.js');

export const hive: GatewayKind = {
  name: 'hive',
  refusal: () => null,
  async start({ supergraphFile, folder }) {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/graphql`;
    const program = await startProgram({
      args: [
        BIN,
        'supergraph',
        supergraphFile,
        '--hive-router-runtime',
        '--host=127.0.0.1',
        `--port=${port}`,
        '--fork=1',
      ],
      env: { NODE_ENV: 'production', LOG_LEVEL: 'warn' },
      cwd: folder,
      url,
    });
    // It warns and goes on with the slower planner.
    if (program.said().includes('Falling back')) {
      await program.stop();
      throw new Error('its planner in Rust does not load on this machine');
    }
    return { url, program, requestsFor: asText };
  },
};
