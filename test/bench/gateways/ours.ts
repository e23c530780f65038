/** Starts our gateway as an operator does, from its environment, behind either of its entrances. */

import { readFileSync } from 'node:fs';
import path from 'node:path';

import { asId, asText } from './gateway.ts';
import type { GatewayKind, RunningGateway, Setting } from './gateway.ts';
import { freePort, startProgram } from '../processes/start-program.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Only where they are needed: answers of thousands of citizens, which no front desk asks for. */
const WIDE_LIMITS = {
  AGENCY_TIMEOUT_MS: '60000',
  OPERATION_TIMEOUT_MS: '120000',
  AGENCY_RESPONSE_BYTES: '50000000',
};

export const oursApollo: GatewayKind = {
  name: 'ours-apollo',
  refusal: () => null,
  start: (setting) => startOurs(setting, { requestsFor: asText }),
};

export const oursSafelisted: GatewayKind = {
  name: 'ours-safelisted',
  refusal: () => null,
  async start(setting) {
    const running = await startOurs(setting, { requestsFor: asId });
    if (await knowsSafelist(running)) return running;
    await running.program.stop();
    throw new Error('not served: the gateway has no entrance for safelisted operations yet');
  },
};

export interface OursOptions {
  readonly requestsFor: RunningGateway['requestsFor'];
  /** In place of the settings that every gateway is compared under: access off, and no line of log for an operation. */
  readonly env?: Readonly<Record<string, string>>;
}

export async function startOurs(setting: Setting, { requestsFor, env = {} }: OursOptions): Promise<RunningGateway> {
  const { urls, supergraphFile, safelistFile, hasHugeAnswers, folder } = setting;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/graphql`;
  const program = await startProgram({
    args: argumentsOfScript(),
    env: {
      ACCESS: 'off',
      LOG_LEVEL: 'warn',
      SUPERGRAPH: supergraphFile,
      SUBGRAPH_URLS: JSON.stringify(urls),
      SAFELIST: safelistFile,
      PORT: String(port),
      ...(hasHugeAnswers ? WIDE_LIMITS : {}),
      ...env,
    },
    cwd: folder,
    url,
  });
  return { url, program, requestsFor };
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

/** Asks for an id that nobody has: a gateway without that entrance asks for the operation's text, or says that it has none. */
export async function knowsSafelist({ url }: RunningGateway): Promise<boolean> {
  const extensions = { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } };
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ extensions }),
    signal: AbortSignal.timeout(10_000),
  });
  return !/PERSISTED_QUERY_NOT_SUPPORTED|must be the text of an operation/.test(await response.text());
}
