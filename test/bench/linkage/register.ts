/** Measures one registration against a million sealed records on PostgreSQL, scoring included: `node test/bench/linkage/register.ts`. */

import { parseArgs } from 'node:util';

import { FICTONSHIRE_INDEX_KEYS } from '../../../demo/index-keys.ts';
import type { Store } from '../../../subgraphs/kit/sql/open-database.ts';
import { openDatabase } from '../../../subgraphs/kit/sql/open-database.ts';
import { createSqlIndexStore } from '../../../subgraphs/partnership/adapters/sql/index-store.ts';
import type { PartnershipTables } from '../../../subgraphs/partnership/adapters/sql/tables.ts';
import type { IndexedRecord } from '../../../subgraphs/partnership/citizen-index/index-store.ts';
import { createIndexKeyring } from '../../../subgraphs/partnership/citizen-index/keyring.ts';
import { createLinker } from '../../../subgraphs/partnership/citizen-index/linker.ts';
import { shippedModel } from '../../../subgraphs/partnership/citizen-index/read-model.ts';
import { registerRecord, withdrawRecord } from '../../../subgraphs/partnership/citizen-index/register-record.ts';
import type { RegisteredRecord } from '../../../subgraphs/partnership/citizen-index/registered-record.ts';
import { PARTNERSHIP_SCHEMA } from '../../../subgraphs/partnership/main.ts';
import { printTable } from '../print-rows.ts';
import { percentile } from './measure/percentile.ts';
import { loadedIndex } from './sets/loaded-index.ts';

const USAGE = `node test/bench/linkage/register.ts [options], with a PostgreSQL of its own in DATABASE_URL

Options
  --people <n>    of Fictonshire, with about 1.9 records each: 550000
  --records <n>   that are registered, of each kind: 500
`;

/** Registrations that are not counted. */
const WARMING = 200;

const { values } = parseArgs({
  options: { people: { type: 'string', default: '550000' }, records: { type: 'string', default: '500' } },
});
const [people, wanted] = [Number(values.people), Number(values.records)];
const url = process.env['DATABASE_URL'];
if (url === undefined || url === '' || !(people >= 100) || !(wanted >= 1)) {
  process.stderr.write(USAGE);
  process.exit(1);
}

const store: Store = { kind: 'postgres', url };
await loadedIndex(store, people);
const keyring = createIndexKeyring(FICTONSHIRE_INDEX_KEYS);
const db = openDatabase<PartnershipTables>({ schema: PARTNERSHIP_SCHEMA, store, maxConnections: 1 });
const linker = createLinker(shippedModel());
const index = createSqlIndexStore(db, { keyring, rules: linker.rules, isSynthetic: true, tenant: 'Fictonshire' });
const options = { store: index, linker };

const chosen = await someRecords(wanted + WARMING);
const tallies = new Map<string, number[]>();
let [found, cpu] = [0, 0];
for (const [place, { record, citizenId }] of chosen.entries()) {
  const isCounted = place >= WARMING;
  // As if its agency had never sent it; the others of the same citizen stay.
  await withdrawRecord(record.agency, record.key, options);
  const before = process.cpuUsage();
  const { citizen } = await timed('a new record', isCounted, () => registerRecord(record, options));
  const { user, system } = process.cpuUsage(before);
  if (isCounted) [found, cpu] = [found + (citizen === citizenId ? 1 : 0), cpu + (user + system) / 1000];
  await timed('a record that has changed', isCounted, () => registerRecord(changed(record), options));
  await timed('one that has not', isCounted, () => registerRecord(changed(record), options));
}
await index.close();
printTable(
  [...tallies].map(([kind, times]) => ({
    'an agency registers': kind,
    records: times.length,
    'p50 ms': percentile(times, 0.5).toFixed(1),
    'p95 ms': percentile(times, 0.95).toFixed(1),
    'p99 ms': percentile(times, 0.99).toFixed(1),
  })),
);
process.stdout.write(
  `\nOf the new ones ${((100 * found) / wanted).toFixed(1)}% came to the citizen that they were of. ` +
    `The partnership's CPU: ${(cpu / wanted).toFixed(2)} ms each.\n`,
);

async function timed<Done>(kind: string, isCounted: boolean, work: () => Promise<Done>): Promise<Done> {
  const started = performance.now();
  const done = await work();
  const times = tallies.get(kind) ?? [];
  if (isCounted) tallies.set(kind, [...times, performance.now() - started]);
  return done;
}

/** Spread over all, of citizens who have others. */
async function someRecords(count: number): Promise<readonly IndexedRecord[]> {
  const ids = await db
    .selectFrom('index_record as r')
    .select('r.id')
    .where((is) =>
      is.exists(
        is
          .selectFrom('index_record as o')
          .select('o.id')
          .whereRef('o.citizen_id', '=', 'r.citizen_id')
          .whereRef('o.id', '<>', 'r.id'),
      ),
    )
    // They are random.
    .orderBy('r.id')
    .limit(count)
    .execute();
  return index.transaction((transaction) => transaction.recordsById(ids.map(({ id }) => id)));
}

function changed(record: RegisteredRecord): RegisteredRecord {
  const { person } = record;
  const updatedAt = new Date(Date.parse(record.updatedAt) + 1000).toISOString();
  return { ...record, updatedAt, person: { ...person, phones: ['07700 900777', ...person.phones] } };
}
