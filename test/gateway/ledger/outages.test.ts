/** Takes the ledger's PostgreSQL away in the middle of a load, and kills gateways: no answer leaves that is not in the ledger. */

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';

import { createSigningKey } from '../../../gateway/agencies/signing-key.ts';
import { issueDevelopmentToken, prepareDevelopmentIssuer } from '../../../gateway/authentication/development-issuer.ts';
import type { LedgerBody } from '../../../schema/ledger/record.ts';
import { verifyLedger } from '../../../schema/ledger/verify/verify-ledger.ts';
import { newDatabase, onServer } from '../../support/test-ledger.ts';
import type { TestLedger } from '../../support/test-ledger.ts';
import { isOnServer, serverUrl } from '../../support/test-place.ts';
import { composeFakes, startFake } from '../fake-agencies.ts';
import type { FakeAgency } from '../fake-agencies.ts';
import { runGateway, send } from '../running-gateway.ts';
import type { Answer } from '../running-gateway.ts';
import { aDecision, decidingPartnership } from './decisions.ts';

const SINGLE_VIEW = 'query SingleView($id: ID!) { citizen(id: $id) { id name council { tenancies } } }';
const PARTNERSHIP = decidingPartnership(['c1'], [aDecision('c1')]);
const GATEWAY = join(import.meta.dirname, '../../../gateway/main.ts');

/** It takes a real server to lose one: `npm run test:postgres`. */
const describeOnServer = isOnServer() ? describe : describe.skip;

describeOnServer('while its ledger’s database dies and comes back', () => {
  let url: string;
  let kept: TestLedger;
  beforeAll(async () => {
    url = await newDatabase();
    kept = await onServer(url);
  });
  afterAll(() => kept.close());

  it('the gateway answers nobody whose look is not recorded, resumes by itself, and leaves a whole chain', async () => {
    const gateway = await runGateway({
      env: { LEDGER_TIMEOUT_MS: '500' },
      ledger: { connection: kept.connection, key: createSigningKey() },
    });
    gateway.agencies.partnership.behave(PARTNERSHIP);
    const token = await gateway.token();
    const load = startLoad(gateway.url, token);
    await pause(400);
    await letNobodyIn(url);
    await pause(600);
    const whileAway = load.answers.length;
    await pause(300);
    const away = load.answers.slice(whileAway);
    await letEverybodyIn(url);
    await until(() => load.answers.slice(whileAway).some(({ status }) => status === 200));
    await pause(300);
    const answers = await load.stop();
    await gateway.close();

    expect(away.length).toBeGreaterThan(5);
    expect(away.filter(({ status, data }) => status !== 503 || data !== undefined)).toEqual([]);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(20);
    // By another connection: the one before died with the rest.
    const after = await reopened(url);
    await expectAllRecorded(answers, after);
    await after.end();
  }, 30_000);
});

describeOnServer('a gateway that is killed in the middle of a load', () => {
  let url: string;
  let kept: TestLedger;
  let folder: string;
  let agencies: Readonly<Record<string, FakeAgency>>;
  beforeAll(async () => {
    url = await newDatabase();
    kept = await onServer(url);
    folder = await mkdtemp(join(tmpdir(), 'wholeplace-'));
    const [partnership, council, police, nhs] = await Promise.all([
      startFake('partnership'),
      startFake('council'),
      startFake('police'),
      startFake('nhs'),
    ]);
    partnership.behave(PARTNERSHIP);
    agencies = { partnership, council, police, nhs };
    await writeFile(join(folder, 'supergraph.graphql'), composeFakes({}));
  });
  afterAll(async () => {
    await Promise.all(Object.values(agencies).map((agency) => agency.stop()));
    await kept.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('twenty times, has every answer that it gave in the ledger, in chains that are whole', async () => {
    await prepareDevelopmentIssuer({ folder });
    const identity = { role: 'adviser', agency: 'council', purpose: 'HOUSING', subject: 'reader-7' } as const;
    const token = await issueDevelopmentToken(identity, { folder });
    const answers: Answer[] = [];
    for (let round = 0; round < 20; round += 1) {
      const { child, address } = await startGateway();
      const load = startLoad(address, token);
      await until(() => load.answers.length > 3);
      await pause(round * 10);
      child.kill('SIGKILL');
      answers.push(...(await load.stop()));
    }
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(60);
    const client = await reopened(url);
    const chains = await expectAllRecorded(answers, client);
    expect(chains).toBe(20);
    await client.end();
  }, 180_000);

  async function startGateway(): Promise<{ readonly child: ChildProcess; readonly address: string }> {
    const { PATH = '' } = process.env;
    const child = spawn(process.execPath, [GATEWAY], {
      // Its keys are made where it stands.
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        PATH,
        PORT: '0',
        SUPERGRAPH: join(folder, 'supergraph.graphql'),
        SUBGRAPH_URLS: JSON.stringify(
          Object.fromEntries(Object.entries(agencies).map(([name, one]) => [name, one.url])),
        ),
        READER_ISSUER: 'https://development-issuer.wholeplace.example',
        READER_JWKS: join(folder, 'jwks.json'),
        LEDGER_DATABASE_URL: url,
        LEDGER_CHECKPOINT_DIR: join(folder, 'checkpoints'),
      },
    });
    let text = '';
    const address = new Promise<string>((resolve, reject) => {
      child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        const [, found] = /"url":"(http:[^"]+)"/.exec(text) ?? [];
        if (found !== undefined) resolve(found);
      });
      child.once('exit', () => reject(new Error(`The gateway ended: ${text.slice(-500)}`)));
    });
    return { child, address: await address };
  }
});

interface Load {
  readonly answers: Answer[];
  stop(): Promise<readonly Answer[]>;
}

/** Eight callers, each with the next request as soon as it has its answer. Who hangs up is not answered. */
function startLoad(url: string, token: string): Load {
  const answers: Answer[] = [];
  const body = JSON.stringify({ query: SINGLE_VIEW, variables: { id: 'c1' } });
  const stopped = new AbortController();
  const callers = Array.from({ length: 8 }, async () => {
    while (!stopped.signal.aborted) {
      const answer = await send(url, body, { authorization: `Bearer ${token}` }).catch(() => null);
      if (answer === null) await pause(20);
      else answers.push(answer);
    }
  });
  return {
    answers,
    stop: async () => {
      stopped.abort();
      await Promise.all(callers);
      return answers;
    },
  };
}

/** Gives how many chains there are. */
async function expectAllRecorded(answers: readonly Answer[], client: Client): Promise<number> {
  const { rows } = await client.query<{
    chain: string;
    seq: number;
    at: string;
    body: string;
    prev: string;
    hash: string;
  }>(
    `select chain::text, seq::int4, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, body, prev, hash
     from ledger.record order by chain, seq`,
  );
  const recorded = new Map<string, string[]>();
  for (const { body } of rows) {
    const { trace, kind } = JSON.parse(body) as LedgerBody;
    recorded.set(trace, [...(recorded.get(trace) ?? []), kind]);
  }
  const given = answers.filter(({ status }) => status === 200);
  const missing = given.filter(
    ({ extensions }) => recorded.get(extensions.traceId)?.join() !== 'REQUEST,DISCLOSURE,OUTCOME',
  );
  expect(missing).toEqual([]);
  const verdicts = await verifyLedger({ records: rows, checkpoints: new Map() });
  expect(verdicts.flatMap(({ problems }) => problems)).toEqual([]);
  return verdicts.length;
}

async function reopened(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

/** As when the server stops: what runs is ended, and nobody comes in. */
async function letNobodyIn(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await onTheServer(async (client) => {
    await client.query(`alter database "${name}" with allow_connections false`);
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  });
}

async function letEverybodyIn(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await onTheServer(
    async (client) => void (await client.query(`alter database "${name}" with allow_connections true`)),
  );
}

async function onTheServer(work: (client: Client) => Promise<void>): Promise<void> {
  const client = await reopened(serverUrl());
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function until(holds: () => boolean): Promise<void> {
  const startedAt = performance.now();
  while (!holds()) {
    if (performance.now() - startedAt > 15_000) throw new Error('It never came to hold.');
    await pause(10);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
