/** Makes or updates the tables and the database role of one subgraph, of all, or of the ledger: `npm run migrate -- council`. */

import { LEDGER_ROLES_SQL, migrateLedger } from '../schema/ledger/migrate-ledger.ts';
import { LEDGER_SCHEMA } from '../schema/ledger/record.ts';
import type { SubgraphName } from '../schema/wire.ts';
import { SUBGRAPHS } from '../schema/wire.ts';
import { migrateSchema } from './kit/sql/migrate-schema.ts';
import type { Migrations } from './kit/sql/migrate-schema.ts';
import { openDatabase } from './kit/sql/open-database.ts';
import type { Store } from './kit/sql/open-database.ts';

const [wanted] = process.argv.slice(2);
const isLedger = wanted === LEDGER_SCHEMA;
/** The ledger has a database of its own where there is one, so that no agency's login reaches it. */
const setting = isLedger && process.env['LEDGER_DATABASE_URL'] ? 'LEDGER_DATABASE_URL' : 'DATABASE_URL';
const url = process.env[setting];
const names = wanted === 'all' ? SUBGRAPHS : SUBGRAPHS.filter((name) => name === wanted);

if ((names.length === 0 && !isLedger) || url === undefined || url === '') {
  process.stderr.write(
    `npm run migrate -- <${[...SUBGRAPHS, 'all', LEDGER_SCHEMA].join('|')}>, with the PostgreSQL in DATABASE_URL. ` +
      'Its login must own the database or be allowed to make schemas and roles.\n',
  );
  process.exit(1);
}
if (!['postgres:', 'postgresql:'].includes(URL.parse(url)?.protocol ?? '')) {
  process.stderr.write(`${setting}: an address such as postgresql://login:password@host:5432/database is needed.\n`);
  process.exit(1);
}
const store: Store = { kind: 'postgres', url };
if (isLedger) await bringUpToDate(LEDGER_SCHEMA, () => makeLedger(store));
for (const name of names) {
  const schema = name.replace('-', '_');
  await bringUpToDate(schema, async () => migrateSchema({ schema, store, migrations: await migrationsOf(name) }));
}

async function bringUpToDate(schema: string, migrate: () => Promise<void>): Promise<void> {
  try {
    await migrate();
  } catch (error) {
    process.stderr.write(`${failureOf(error) ?? `${schema}: cannot be brought up to date: ${kindOf(error)}`}\n`);
    process.exit(1);
  }
  process.stdout.write(`${schema}: up to date\n`);
}

async function makeLedger(on: Store): Promise<void> {
  const db = openDatabase<unknown>({ schema: LEDGER_SCHEMA, store: on, asAgency: false, maxConnections: 1 });
  try {
    if (await migrateLedger(db)) return;
    process.stdout.write(
      `This login may not make roles. Let one that may run this, with the logins of gateway and partnership:\n\n${LEDGER_ROLES_SQL.join(';\n')};\n\n`,
    );
  } finally {
    await db.destroy();
  }
}

/** The sentence for an error of the connection or of the login; null for any other. A driver's own text can hold both. */
function failureOf(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (/^E[A-Z]{3,}(_AGAIN)?$/.test(code)) return `${setting}: no PostgreSQL answers at that address (${code}).`;
  // Class 28 of PostgreSQL's error codes, "Invalid Authorization Specification".
  if (code.startsWith('28')) return `${setting}: the PostgreSQL there does not accept that login (${code}).`;
  if (code === '3D000') return `${setting}: the PostgreSQL there has no such database.`;
  return code === '42501' ? `${setting}: that login may not make schemas and roles there.` : null;
}

/** A database's own message can hold a value: its kind and code are enough to find the cause. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error ? `${error.name} (${String(error.code)})` : error.name;
}

/** Only what is asked for is loaded: an agency's checkout need not have the others' code. */
async function migrationsOf(name: SubgraphName): Promise<Migrations> {
  switch (name) {
    case 'partnership':
      return (await import('./partnership/adapters/sql/migrations.ts')).migrations;
    case 'council':
      return (await import('./council/adapters/sql/migrations.ts')).migrations;
    case 'police':
      return (await import('./police/adapters/sql/migrations.ts')).migrations;
    case 'nhs':
      return (await import('./nhs/adapters/sql/migrations.ts')).migrations;
    case 'third-sector':
      return (await import('./third-sector/adapters/sql/migrations.ts')).migrations;
    default:
      return name satisfies never;
  }
}
