/** Measures what the ledger takes on PostgreSQL: records a second, what a caller waits, and the gateway's own processor time. */

import { openDemoLedger } from '../../demo/start/open-demo-ledger.ts';
import { createSigningKey } from '../../gateway/agencies/signing-key.ts';
import { createLedger } from '../../gateway/ledger/create-ledger.ts';
import type { Ledger } from '../../gateway/ledger/create-ledger.ts';
import { createLogger } from '../../gateway/telemetry/logger.ts';
import { readerFromClaims } from '../../schema/reader.ts';
import { aDecision } from '../gateway/ledger/decisions.ts';
import { makeLedgerDatabase } from './ledger-database.ts';
import { median, percentile, rounded } from './measure/statistics.ts';
import { tell } from './tell.ts';

const CALLERS = [1, 10, 50] as const;
const MILLISECONDS = 3_000;
const WARM_UP_MILLISECONDS = 1_000;
const READER = readerFromClaims({ sub: 'reader-7', role: 'adviser', agency: 'council', purpose: 'HOUSING' });
const AGENCIES = { partnership: 'ANSWERED', council: 'ANSWERED', police: 'ANSWERED', nhs: 'ANSWERED' };
const VARIABLES = { id: '0d6f1c1e-5a4b-4c3d-8e2f-0123456789ab' };

const database = await makeLedgerDatabase();
if (database === null) {
  tell('Name a PostgreSQL in DATABASE_URL: its login makes a database for the bench, and drops it.');
  process.exit(1);
}
try {
  const { url } = database;
  const ledger = createLedger({
    connection: await openDemoLedger({ kind: 'postgres', url }),
    key: createSigningKey(),
    checkpointFolder: null,
    searchKey: null,
    milliseconds: 5_000,
    logger: createLogger({ level: 'warn' }),
  });
  await ledger.start();
  console.log('callers  records/s  record p50 ms  record p99 ms  request p50 ms  CPU ms/request');
  for (const callers of CALLERS) {
    await load(ledger, callers, WARM_UP_MILLISECONDS);
    console.log(rowOf(callers, await load(ledger, callers, MILLISECONDS)));
  }
  await ledger.close();
} finally {
  await database.drop();
}

interface Measured {
  readonly seconds: number;
  readonly cpuMilliseconds: number;
  /** Of each record, and of all three of a request. */
  readonly records: readonly number[];
  readonly requests: readonly number[];
}

/** Each caller tells one single view after the other: three records, each waited for. */
async function load(ledger: Ledger, callers: number, milliseconds: number): Promise<Measured> {
  const [records, requests]: [number[], number[]] = [[], []];
  const startedAt = performance.now();
  const before = process.cpuUsage();
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      for (let count = 0; performance.now() - startedAt < milliseconds; count += 1) {
        const requestAt = performance.now();
        await oneRequest(ledger, `${caller}-${count}`, records);
        requests.push(performance.now() - requestAt);
      }
    }),
  );
  const { user, system } = process.cpuUsage(before);
  return {
    seconds: (performance.now() - startedAt) / 1_000,
    cpuMilliseconds: (user + system) / 1_000,
    records,
    requests,
  };
}

async function oneRequest(ledger: Ledger, trace: string, waited: number[]): Promise<void> {
  const timed = async (recorded: Promise<void>): Promise<void> => {
    const since = performance.now();
    await recorded;
    waited.push(performance.now() - since);
  };
  const operation = { id: 'a'.repeat(64), name: 'SingleView', type: 'query' } as const;
  const entry = ledger.begin({ trace, reader: READER, client: 'front-desk', operation, variables: VARIABLES });
  const decisions = [aDecision(VARIABLES.id, { id: `d-${trace}` })];
  await timed(entry.beforeWave({ asked: ['partnership'], decisions: [], citizens: [] }));
  await timed(entry.beforeWave({ asked: ['council', 'police', 'nhs'], decisions, citizens: [VARIABLES.id] }));
  await timed(entry.end({ result: 'OK', errors: {}, withheld: {}, agencies: AGENCIES, decisions }));
}

function rowOf(callers: number, { seconds, cpuMilliseconds, records, requests }: Measured): string {
  const figures = [
    callers,
    Math.round(records.length / seconds),
    rounded(median(records), 2),
    rounded(percentile(records, 99), 2),
    rounded(median(requests), 2),
    rounded(cpuMilliseconds / requests.length, 3),
  ];
  const widths = [7, 9, 13, 13, 14, 14];
  return figures.map((figure, index) => String(figure).padStart(widths[index] ?? 0)).join('  ');
}
