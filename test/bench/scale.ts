/** Measures whether the single view slows down as the place grows: 1,000 people against 100,000, side by side, on PostgreSQL. */

import path from 'node:path';

import { Client } from 'pg';

import { AGENCY_STORES } from '../../demo/agencies/index.ts';
import { ensurePlace } from '../../demo/load/load-place.ts';
import { sourceVersion } from '../../demo/load/source-version.ts';
import { createChanceSource } from '../../demo/place/chance.ts';
import { startWholeplace } from '../../demo/start/start-wholeplace.ts';
import type { Wholeplace } from '../../demo/start/start-wholeplace.ts';
import { issueDevelopmentToken } from '../../gateway/authentication/development-issuer.ts';
import { loadConfig } from '../../gateway/config.ts';
import { createLogger } from '../../gateway/telemetry/logger.ts';
import { readOperations } from '../../schema/read-operations.ts';

const SIZES = [1_000, 100_000] as const;
const ROUNDS = 200;
const WARM_UP = 40;
const GOAL = 1.5;
const SEED = 'scale';
/** One reader looks at more people in a minute than anybody may. */
const NO_RATES = { RATE_READER: '999999999', CITIZENS_PER_HOUR: '999999999' };

interface Subject {
  readonly size: number;
  readonly system: Wholeplace;
  readonly citizens: readonly string[];
  readonly milliseconds: number[];
}

const server = process.env['DATABASE_URL'];
if (server === undefined || server === '') {
  process.stderr.write('Name a PostgreSQL in DATABASE_URL: its login makes one database for each size.\n');
  process.exit(1);
}

const query = readOperations().find(({ name }) => name === 'j01-single-view')?.document ?? '';
const subjects: Subject[] = [];
try {
  for (const size of SIZES) subjects.push(await prepare(size, server));
  const token = await issueDevelopmentToken(
    { role: 'mash', agency: 'council', purpose: 'SAFEGUARDING_CHILD' },
    { folder: path.resolve('.wholeplace/development-issuer') },
  );
  // In turn, and in the other order each round, so that whatever else the machine does falls on both alike.
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const subject of round % 2 === 0 ? subjects : subjects.toReversed()) {
      const milliseconds = await ask(subject, Math.abs(round), token);
      if (round >= 0) subject.milliseconds.push(milliseconds);
    }
  }
  report();
} finally {
  for (const { system } of subjects) await system.close();
}

async function prepare(size: number, serverUrl: string): Promise<Subject> {
  const url = await databaseFor(size, serverUrl);
  const store = { kind: 'postgres', url } as const;
  const { place, wasLoaded } = await ensurePlace({
    seed: SEED,
    size,
    now: new Date(),
    store,
    agencies: AGENCY_STORES,
    version: sourceVersion(),
    onProgress: ({ step, people }) => void process.stderr.write(`\r${size} people: ${step} ${people}          `),
  });
  process.stderr.write(`\r${size} people: ${wasLoaded ? 'loaded' : 'as before'}          \n`);
  const config = loadConfig({ PORT: '0', LOG_LEVEL: 'silent', ...NO_RATES });
  const system = await startWholeplace({ config, store, place, logger: createLogger({ level: 'silent' }) });
  return { size, system, citizens: await someCitizens(url, size), milliseconds: [] };
}

async function databaseFor(size: number, serverUrl: string): Promise<string> {
  const name = `wholeplace_scale_${size}`;
  await withClient(serverUrl, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${name}`);
  });
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Anybody, all over the place: not the few that a cache would keep warm. */
async function someCitizens(url: string, size: number): Promise<readonly string[]> {
  return withClient(url, async (client) => {
    // Somebody known only to the police is not there for most readers; the bench is about those who are.
    const known = `select id from partnership.citizen c where exists
      (select from partnership.index_record r where r.citizen_id = c.id and r.agency <> 'police') order by id`;
    const { rows } = await client.query<{ id: string }>(known);
    const chance = createChanceSource(SEED)('citizens', size);
    const citizens = Array.from({ length: ROUNDS }, () => chance.pick(rows).id);
    // The bench asks as the hub, which may ask every agency, of those who were referred to it.
    const refer = `insert into partnership.hub_referral
        (id, citizen_id, reader, role, agency, purpose, concern, referred_at, idempotency_key, input_hash)
      select distinct 'bench-' || c, c, 'bench', 'social-worker', 'council', 'SAFEGUARDING_CHILD', 'NEGLECT', now(), 'bench-' || c, ''
      from unnest($1::text[]) as c
      on conflict (id) do update set referred_at = excluded.referred_at`;
    await client.query(refer, [citizens]);
    return citizens;
  });
}

async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function ask({ system, citizens }: Subject, round: number, token: string): Promise<number> {
  const body = JSON.stringify({ query, variables: { id: citizens[round] } });
  const began = performance.now();
  const response = await fetch(system.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
  });
  const answer = await response.text();
  const milliseconds = performance.now() - began;
  if (!answer.includes('"displayName"')) throw new Error(`The single view failed with status ${response.status}.`);
  return milliseconds;
}

function report(): void {
  for (const { size, milliseconds } of subjects) {
    const people = size.toLocaleString('en-GB').padStart(8);
    const [median, p95] = [at(milliseconds, 0.5), at(milliseconds, 0.95)];
    console.log(`${people} people   median ${median.toFixed(1)} ms   p95 ${p95.toFixed(1)} ms`);
  }
  const [small = 1, large = 0] = subjects.map(({ milliseconds }) => at(milliseconds, 0.5));
  const ratio = large / small;
  console.log(`ratio of medians ${ratio.toFixed(2)} (goal: under ${GOAL})`);
  if (ratio >= GOAL) process.exitCode = 1;
}

function at(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}
