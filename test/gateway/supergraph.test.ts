/** Holds the gateway to this: a new supergraph is served at once, a bad one changes nothing, and no access rule is passed over. */

import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { composeServices } from '@apollo/composition';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { pino } from 'pino';

import { composeFakes, SDL } from './fake-agencies.ts';
import { runGateway, send } from './running-gateway.ts';
import type { RunningGateway } from './running-gateway.ts';
import { loadConfig } from '../../gateway/config.ts';
import { createGateway } from '../../gateway/create-gateway.ts';
import { createLogger } from '../../gateway/telemetry/logger.ts';
import { createSigningKey } from '../../gateway/agencies/signing-key.ts';

const logger = createLogger({ level: 'silent' });

describe('the gateway', () => {
  let gateway: RunningGateway;
  const lines: string[] = [];
  beforeAll(async () => {
    gateway = await runGateway({ logger: pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }) });
  });
  afterEach(async () => {
    await writeFile(gateway.supergraph, composeFakes({}));
    await answers('{ hubs { name } }', 200);
  });
  afterAll(() => gateway.close());

  it('serves a new supergraph without a restart', async () => {
    await writeFile(gateway.supergraph, composeFakes({}, withHubTown()));
    expect(await answers('{ hubs { town: __typename name } x: hubs { town } }', 200)).toBe(true);
  });

  it('follows a file that is replaced by a rename', async () => {
    const draft = join(gateway.folder, 'draft.graphql');
    await writeFile(draft, composeFakes({}, withHubTown()));
    await rename(draft, gateway.supergraph);
    expect(await answers('{ hubs { town } }', 200)).toBe(true);
  });

  it.each([
    ['is no GraphQL', 'type Query {'],
    ['is no supergraph', 'type Query { hubs: [String] }'],
    ['is empty', ''],
    ['has lost its access rules', composeFakes({}).replaceAll(/@access\(class: "\w+"\)/g, '')],
    [
      'has lost one class of data',
      composeFakes({}).replace(/(warden: String.*) @access\(class: "STAFF_SAFETY"\)/, '$1'),
    ],
    ['names a class that there is not', composeFakes({}).replace('"STAFF_SAFETY"', '"WHATEVER"')],
  ])('keeps the last good one when a new one %s, and logs it', async (_what, sdl) => {
    lines.length = 0;
    await writeFile(gateway.supergraph, sdl);
    expect(await until(() => lines.some((line) => line.includes('the last good one stays')))).toBe(true);
    const { status, data } = await gateway.ask('{ hubs { name } }', { token: null });
    expect({ status, data }).toEqual({ status: 200, data: { hubs: [{ name: 'Harbour Street' }] } });
    expect((await fetch(`${gateway.origin}/health/ready`)).status).toBe(200);
  });

  async function answers(query: string, status: number): Promise<boolean> {
    return until(async () => (await gateway.ask(query)).status === status);
  }
});

describe('createGateway', () => {
  it('refuses a supergraph of ours with access off', async () => {
    await expect(start(composeFakes({}), { ACCESS: 'off' })).rejects.toThrow(/declares access rules/);
  });

  it('refuses a supergraph without access rules with access on', async () => {
    await expect(start(plainSupergraph(), {})).rejects.toThrow(/does not link/);
  });

  it('refuses addresses of subgraphs that there are not', async () => {
    const SUBGRAPH_URLS = 'counsil=http://127.0.0.1:1/';
    await expect(start(composeFakes({}), { SUBGRAPH_URLS })).rejects.toThrow(/no subgraph.*counsil/);
  });

  it('serves any other Federation 2 supergraph without tokens with access off', async () => {
    const gateway = await start(plainSupergraph(), { ACCESS: 'off' });
    const { status, data, errors } = await send(await gateway.listen(), JSON.stringify({ query: '{ a }' }));
    expect({ status, data, code: errors[0]?.extensions['code'] }).toEqual({
      status: 200,
      data: { a: null },
      code: 'AGENCY_UNAVAILABLE',
    });
    await gateway.close();
  });
});

async function start(sdl: string, env: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'wholeplace-'));
  const supergraph = join(folder, 'supergraph.graphql');
  await writeFile(supergraph, sdl);
  await writeFile(join(folder, 'jwks.json'), '{"keys":[]}');
  const config = loadConfig({
    PORT: '0',
    SUPERGRAPH: supergraph,
    READER_ISSUER: 'https://id.example',
    READER_JWKS: join(folder, 'jwks.json'),
    ...env,
  });
  try {
    return await createGateway(config, { logger, signingKey: createSigningKey() });
  } finally {
    await readFile(supergraph).then(() => rm(folder, { recursive: true }));
  }
}

function plainSupergraph(): string {
  const { supergraphSdl = '' } = composeServices([
    {
      name: 'other',
      url: 'http://127.0.0.1:9/',
      typeDefs: parse('extend schema @link(url: "https://specs.apollo.dev/federation/v2.9") type Query { a: String }'),
    },
  ]);
  return supergraphSdl;
}

function withHubTown(): Record<string, string> {
  return {
    ...SDL,
    partnership: SDL.partnership.replace('type Hub {', 'type Hub { town: String @access(class: "OPEN")'),
  };
}

async function until(isTrue: () => boolean | Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await isTrue()) return true;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return false;
}
