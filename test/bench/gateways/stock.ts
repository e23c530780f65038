/** Starts @apollo/gateway as its own documentation does: what everybody gets who follows it. */

import path from 'node:path';

import { asText } from './gateway.ts';
import type { GatewayKind } from './gateway.ts';
import { freePort, startProgram } from '../processes/start-program.ts';

export const stock: GatewayKind = {
  name: 'stock',
  refusal: () => null,
  async start({ supergraphFile, folder }) {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/`;
    const program = await startProgram({
      args: [path.join(import.meta.dirname, 'stock-main.ts')],
      env: {
        NODE_ENV: 'production',
        // It would otherwise post metrics of this machine to Apollo, on our clock.
        APOLLO_TELEMETRY_DISABLED: 'true',
        SUPERGRAPH: supergraphFile,
        PORT: String(port),
      },
      cwd: folder,
      url,
    });
    return { url, program, requestsFor: asText };
  },
};
