/** Checks that the index hangs together, all of one moment, while desks go on: says what is wrong and where, by opaque ids alone. */

import type { PartnershipTables } from '../adapters/sql/tables.ts';
import { openDatabase } from '../../kit/sql/open-database.ts';
import { StartError } from '../../kit/start-error.ts';
import { checkIndex } from './check-index.ts';
import { createLinker } from './linker.ts';
import { readOperatorSettings } from './operator-settings.ts';

try {
  const { store, keyring, model } = readOperatorSettings(process.env);
  const db = openDatabase<PartnershipTables>({ schema: 'partnership', store, maxConnections: 1 });
  const { citizens, records, faults } = await checkIndex({ db, keyring, linker: createLinker(model) });
  await db.destroy();
  for (const { what, where } of faults) process.stdout.write(`${what}: ${where}\n`);
  process.stdout.write(
    `${citizens} citizens, ${records} records, ${faults.length === 0 ? 'no' : faults.length} faults\n`,
  );
  process.exitCode = faults.length === 0 ? 0 : 2;
} catch (error) {
  const kind = error instanceof Error ? error.name : 'unknown';
  process.stderr.write(`${error instanceof StartError ? error.message : `It could not be checked: ${kind}.`}\n`);
  process.exit(1);
}
