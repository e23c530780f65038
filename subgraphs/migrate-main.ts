/** Makes or updates the tables and the database role of one subgraph, or of all: `npm run migrate -- council`. */

import type { SubgraphName } from '../schema/wire.ts';
import { SUBGRAPHS } from '../schema/wire.ts';
import { addressProblem, databaseFailure } from './kit/sql/database-failure.ts';
import { migrateSchema } from './kit/sql/migrate-schema.ts';
import type { Migrations } from './kit/sql/migrate-schema.ts';

const [wanted] = process.argv.slice(2);
const url = process.env['DATABASE_URL'];
const names = wanted === 'all' ? SUBGRAPHS : SUBGRAPHS.filter((name) => name === wanted);

if (names.length === 0 || url === undefined || url === '') {
  process.stderr.write(
    `npm run migrate -- <${[...SUBGRAPHS, 'all'].join('|')}>, with the PostgreSQL in DATABASE_URL. ` +
      'Its login must own the database or be allowed to make schemas and roles.\n',
  );
  process.exit(1);
}
const problem = addressProblem(url);
if (problem !== null) {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}
for (const name of names) {
  const schema = name.replace('-', '_');
  try {
    await migrateSchema({ schema, store: { kind: 'postgres', url }, migrations: await migrationsOf(name) });
  } catch (error) {
    process.stderr.write(`${databaseFailure(error) ?? `${schema}: cannot be brought up to date: ${kindOf(error)}`}\n`);
    process.exit(1);
  }
  process.stdout.write(`${schema}: up to date\n`);
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
