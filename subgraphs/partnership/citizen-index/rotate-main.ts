/** Writes the index anew under the first of INDEX_KEYS, as the owner of its tables; the desks go on. May be broken off and begun again. */

import type { PartnershipTables } from '../adapters/sql/tables.ts';
import { openDatabase } from '../../kit/sql/open-database.ts';
import { StartError } from '../../kit/start-error.ts';
import { createLinker } from './linker.ts';
import { readOperatorSettings } from './operator-settings.ts';
import { rotateKeys } from './rotate-keys.ts';

const SHOWN_EVERY = 10_000;

try {
  const { store, keyring, model } = readOperatorSettings(process.env);
  const db = openDatabase<PartnershipTables>({ schema: 'partnership', store, asAgency: false, maxConnections: 1 });
  let shown = 0;
  const written = await rotateKeys({
    db,
    keyring,
    linker: createLinker(model),
    onProgress: (table, rows) => {
      if (rows < shown + SHOWN_EVERY) return;
      shown = rows;
      process.stderr.write(`${table}: ${rows} rows written anew\n`);
    },
  });
  await db.destroy();
  process.stdout.write(`${written} rows written anew. The other keys may be taken out of INDEX_KEYS everywhere.\n`);
} catch (error) {
  const kind = error instanceof Error ? error.name : 'unknown';
  process.stderr.write(`${error instanceof StartError ? error.message : `It was broken off: ${kind}. Begin again.`}\n`);
  process.exit(1);
}
