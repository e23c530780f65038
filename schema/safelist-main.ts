/** Writes `schema/safelist.json` (`npm run compose`), or says that the committed one is stale (`--check`). */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { readOperations } from './read-operations.ts';
import { SAFELIST_PATH, writeSafelist } from './safelist.ts';

const written = writeSafelist(readOperations());
if (!process.argv.includes('--check')) {
  writeFileSync(SAFELIST_PATH, written);
  console.log('schema/safelist.json is written.');
} else if (!existsSync(SAFELIST_PATH) || readFileSync(SAFELIST_PATH, 'utf8') !== written) {
  console.error('schema/safelist.json is stale: run "npm run compose" and commit it.');
  process.exitCode = 1;
}
