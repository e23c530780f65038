/** Measures one search against a million sealed records on PostgreSQL, with decisions and scores: `node test/bench/linkage/find.ts`. */

import { parseArgs } from 'node:util';

import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';

import { FICTONSHIRE_INDEX_KEYS } from '../../../demo/index-keys.ts';
import type { Person } from '../../../demo/place/model.ts';
import { readerFromClaims } from '../../../schema/reader.ts';
import type { Store } from '../../../subgraphs/kit/sql/open-database.ts';
import { openDatabase } from '../../../subgraphs/kit/sql/open-database.ts';
import { createSqlSource } from '../../../subgraphs/partnership/adapters/sql/source.ts';
import type { PartnershipTables } from '../../../subgraphs/partnership/adapters/sql/tables.ts';
import { createIndexKeyring } from '../../../subgraphs/partnership/citizen-index/keyring.ts';
import { shippedModel } from '../../../subgraphs/partnership/citizen-index/read-model.ts';
import type { MadeDecision } from '../../../subgraphs/partnership/decisions/record-of-decision.ts';
import { createDecisions } from '../../../subgraphs/partnership/decisions-of-request.ts';
import { createDecide } from '../../../subgraphs/partnership/decisions/decide.ts';
import { createPolicyEngine } from '../../../subgraphs/partnership/decisions/policy-engine.ts';
import { readPolicies } from '../../../subgraphs/partnership/decisions/read-policies.ts';
import { createLoaders } from '../../../subgraphs/partnership/loaders.ts';
import { PARTNERSHIP_SCHEMA } from '../../../subgraphs/partnership/main.ts';
import type { SearchInput } from '../../../subgraphs/partnership/search/criteria.ts';
import { findCitizens } from '../../../subgraphs/partnership/search/find-citizens.ts';
import type { SearchContext } from '../../../subgraphs/partnership/search/find-citizens.ts';
import { createSearchEngine } from '../../../subgraphs/partnership/search/search-engine.ts';
import type { PartnershipSource } from '../../../subgraphs/partnership/source.ts';
import { printTable } from '../print-rows.ts';
import type { Row } from '../print-rows.ts';
import { percentile } from './measure/percentile.ts';
import { DESK_SEARCHES } from './sets/desk-searches.ts';
import { loadedIndex } from './sets/loaded-index.ts';

const USAGE = `node test/bench/linkage/find.ts [options], with a PostgreSQL of its own in DATABASE_URL

Options
  --people <n>    of Fictonshire, with about 1.9 records each: 550000
  --queries <n>   of each kind: 200
  --plan          print the statement's plan too, for the slowest kind`;

/** Searches that are not counted. */
const WARMING = 300;

interface Tally {
  /** Milliseconds of each search, with the decisions about all who are found. */
  readonly whole: number[];
  /** ... without them: keys, hashes, the statement, opening, scores. */
  readonly index: number[];
  shown: number;
  first: number;
  tooMany: number;
}

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '550000' },
    queries: { type: 'string', default: '200' },
    plan: { type: 'boolean', default: false },
  },
});
const [people, queries] = [Number(values.people), Number(values.queries)];
const url = process.env['DATABASE_URL'];
if (url === undefined || url === '' || !(people >= 100) || !(queries >= 1)) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(1);
}

const store: Store = { kind: 'postgres', url };
const place = await loadedIndex(store, people);
const keyring = createIndexKeyring(FICTONSHIRE_INDEX_KEYS);
const source = createSqlSource(openDatabase<PartnershipTables>({ schema: PARTNERSHIP_SCHEMA, store }), keyring);
const searchEngine = createSearchEngine(shippedModel());
const decide = createDecide(createPolicyEngine(readPolicies()));
const adviser = readerFromClaims({
  sub: 'bench',
  role: 'adviser',
  agency: 'council',
  purpose: 'PUBLIC_SERVICE_DELIVERY',
});

const made = new Map<string, Promise<MadeDecision | null>>();
const kinds = new Map<string, Tally>();
const asked = sample();
for (const { input } of asked.slice(0, WARMING)) await find(input, source);
const cpu = { all: 0, index: 0 };
for (const { kind, input, person } of asked) {
  const tally = kinds.get(kind) ?? { whole: [], index: [], shown: 0, first: 0, tooMany: 0 };
  kinds.set(kind, tally);
  const whole = await timed(() => find(input, source, (id, decision) => void made.set(id, decision)));
  // The same again, with the decisions known: what the index alone takes.
  const index = await timed(() => find(input, source, undefined, (id) => made.get(id)));
  cpu.all += whole.cpu;
  cpu.index += index.cpu;
  tally.whole.push(whole.ms);
  tally.index.push(index.ms);
  const ids = whole.found.page.edges.map(({ node }) => node.citizenId);
  if (ids[0] === person.citizenId) tally.first += 1;
  if (ids.includes(person.citizenId)) tally.shown += 1;
  if (whole.found.tooMany) tally.tooMany += 1;
}
printTable([...kinds, ['all', sumOf([...kinds.values()])] as const].map(([kind, tally]) => rowOf(kind, tally)));
const each = (ms: number): string => `${(ms / asked.length).toFixed(2)} ms`;
process.stdout.write(`\nThe partnership's CPU: ${each(cpu.all)} a search, ${each(cpu.index)} of it for the index.\n`);
if (values.plan) await explain();
await source.close();

async function timed(work: () => ReturnType<typeof findCitizens>) {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const found = await work();
  const { user, system } = process.cpuUsage(before);
  return { found, ms: performance.now() - start, cpu: (user + system) / 1000 };
}

type Tell = (citizenId: string, decision: Promise<MadeDecision | null>) => void;
type Known = (citizenId: string) => Promise<MadeDecision | null> | undefined;

function find(input: SearchInput, from: PartnershipSource, tell?: Tell, known?: Known) {
  const loaders = createLoaders(from, place.now);
  const decisions = createDecisions({ reader: async () => adviser, decide, loaders, now: place.now });
  const decided = (citizenId: string): Promise<MadeDecision | null> => {
    const decision = known?.(citizenId) ?? decisions.consider(citizenId);
    tell?.(citizenId, decision);
    return decision;
  };
  const context: SearchContext = { loaders, searchEngine, decisions: { ...decisions, consider: decided, of: decided } };
  return findCitizens(input, { first: 10 }, context);
}

/** In one order for all kinds, so that none has a warm cache of its own. */
function sample(): readonly { readonly kind: string; readonly input: SearchInput; readonly person: Person }[] {
  const every = Math.max(1, Math.floor(people / (1.6 * queries)));
  const left = new Map(Object.keys(DESK_SEARCHES).map((kind) => [kind, queries]));
  const found: ReturnType<typeof sample>[number][] = [];
  for (const person of place.people()) {
    if (person.index % every !== 0 || Object.values(person.records).every((records) => records.length === 0)) continue;
    for (const [kind, ask] of Object.entries(DESK_SEARCHES)) {
      const input = ask(person, place.chance('desk', kind, person.index));
      const wanted = left.get(kind) ?? 0;
      if (input === null || wanted === 0) continue;
      left.set(kind, wanted - 1);
      found.push({ kind, input, person });
    }
  }
  return found;
}

function sumOf(tallies: readonly Tally[]): Tally {
  return {
    whole: tallies.flatMap(({ whole }) => whole),
    index: tallies.flatMap(({ index }) => index),
    shown: tallies.reduce((sum, { shown }) => sum + shown, 0),
    first: tallies.reduce((sum, { first }) => sum + first, 0),
    tooMany: tallies.reduce((sum, { tooMany }) => sum + tooMany, 0),
  };
}

function rowOf(kind: string, { whole, index, shown, first, tooMany }: Tally): Row {
  const percent = (part: number): string => `${((100 * part) / whole.length).toFixed(0)}%`;
  const at = (times: readonly number[], share: number): string => percentile(times, share).toFixed(1);
  return {
    'a desk asks by': kind,
    searches: whole.length,
    first: percent(first),
    'in ten': percent(shown),
    'too many': percent(tooMany),
    'p50 ms': at(whole, 0.5),
    'p95 ms': at(whole, 0.95),
    'p99 ms': at(whole, 0.99),
    'index p50': at(index, 0.5),
    'index p95': at(index, 0.95),
    'index p99': at(index, 0.99),
  };
}

/** How PostgreSQL goes about the search that took longest on average. */
async function explain(): Promise<void> {
  const [slowest] = [...kinds].toSorted(([, a], [, b]) => percentile(b.index, 0.5) - percentile(a.index, 0.5));
  const input = asked.find(({ kind }) => kind === slowest?.[0])?.input;
  if (input === undefined) return;
  const pool = new Pool({ connectionString: url, max: 1 });
  const sent: { readonly sql: string; readonly parameters: readonly unknown[] }[] = [];
  const db = new Kysely<PartnershipTables>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => void sent.push(query),
  });
  await find(input, createSqlSource(db.withSchema(PARTNERSHIP_SCHEMA), keyring));
  const statement = sent.find(({ sql }) => sql.includes('"index_key"'));
  if (statement === undefined) return;
  const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${statement.sql}`, [
    ...statement.parameters,
  ]);
  process.stdout.write(`\n${slowest?.[0]}:\n${rows.map((row) => row['QUERY PLAN']).join('\n')}\n`);
  await db.destroy();
}
