/** Starts our gateway as an operator does, from its environment. */

import { readFileSync } from 'node:fs';
import path from 'node:path';

import { asText } from './gateway.ts';
import type { GatewayKind, RunningGateway, Setting } from './gateway.ts';
import { freePort, startProgram } from '../processes/start-program.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Only where they are needed: answers of thousands of citizens, which no front desk asks for. */
const WIDE_LIMITS = {
  AGENCY_TIMEOUT_MS: '60000',
  OPERATION_TIMEOUT_MS: '120000',
  AGENCY_RESPONSE_BYTES: '50000000',
};

export const ours: GatewayKind = {
  name: 'ours',
  refusal: () => null,
  start: (setting) => startOurs(setting),
};

/** `env` stands in place of the settings that every gateway is compared under: access off, and no line of log for an operation. */
export async function startOurs(setting: Setting, env: Readonly<Record<string, string>> = {}): Promise<RunningGateway> {
  const { urls, supergraphFile, hasHugeAnswers, folder } = setting;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/graphql`;
  const program = await startProgram({
    args: argumentsOfScript(),
    env: {
      ACCESS: 'off',
      LOG_LEVEL: 'warn',
      SUPERGRAPH: supergraphFile,
      SUBGRAPH_URLS: JSON.stringify(urls),
      PORT: String(port),
      ...(hasHugeAnswers ? WIDE_LIMITS : {}),
      ...env,
    },
    cwd: folder,
    url,
  });
  return { url, program, requestsFor: asText };
}

/** What `npm run gateway` gives to Node. */
function argumentsOfScript(): string[] {
  // Our own file, which has this script.
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    scripts: { gateway: string };
  };
  const [, ...args] = scripts.gateway.split(' ');
  return args.map((arg) => (arg.endsWith('.ts') ? path.join(ROOT, arg) : arg));
}
