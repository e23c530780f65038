/** Brings the index to the first of INDEX_KEYS and to the model's search rules, as the owner of its tables; the desks go on. May be broken off and begun again. */

import { parseArgs } from 'node:util';

import type { PartnershipTables } from '../adapters/sql/tables.ts';
import { openDatabase } from '../../kit/sql/open-database.ts';
import { StartError } from '../../kit/start-error.ts';
import { createLinker } from './linker.ts';
import { readOperatorSettings } from './operator-settings.ts';
import { addRules, endOtherRules } from './rekey.ts';
import { rotateKeys } from './rotate-keys.ts';

const USAGE = `npm run index:rotate [-- --end-former-rules]
  Keys the index by the search rules of LINKAGE_MODEL, where they are new to it, and writes anew what other keys than the first of
  INDEX_KEYS have made. With --end-former-rules it takes away what other search rules have made: when every partnership process
  has been started with this model.`;
const SHOWN_EVERY = 10_000;

try {
  const areRulesEnding = readArguments();
  const { store, keyring, model } = readOperatorSettings(process.env);
  const db = openDatabase<PartnershipTables>({ schema: 'partnership', store, asAgency: false, maxConnections: 1 });
  const { rules } = createLinker(model);
  const common = { db, keyring, rules };
  if (areRulesEnding) {
    const onProgress = progressLine((count) => `${count} records rid of former search rules`);
    await endOtherRules({ ...common, onProgress });
    process.stdout.write('The index is keyed by the search rules of this model alone.\n');
  } else {
    const onProgress = progressLine((count) => `${count} records keyed by new search rules`);
    if ((await addRules({ ...common, onProgress })) > 0)
      process.stdout.write(
        'The index is keyed by the search rules of this model too. Start every partnership process with it, then run this with --end-former-rules.\n',
      );
    const onRotated = progressLine((count, table) => `${table}: ${count} rows written anew`);
    const written = await rotateKeys({ ...common, onProgress: (table, count) => onRotated(count, table) });
    process.stdout.write(`${written} rows written anew. The other keys may be taken out of INDEX_KEYS everywhere.\n`);
  }
  await db.destroy();
} catch (error) {
  const kind = error instanceof Error ? error.name : 'unknown';
  process.stderr.write(`${error instanceof StartError ? error.message : `It was broken off: ${kind}. Begin again.`}\n`);
  process.exit(1);
}

function readArguments(): boolean {
  try {
    return parseArgs({ options: { 'end-former-rules': { type: 'boolean' } } }).values['end-former-rules'] ?? false;
  } catch {
    throw new StartError(USAGE);
  }
}

function progressLine(lineOf: (count: number, table?: string) => string): (count: number, table?: string) => void {
  let shown = 0;
  return (count, table) => {
    if (count < shown + SHOWN_EVERY) return;
    shown = count;
    process.stderr.write(`${lineOf(count, table)}\n`);
  };
}
