/** Runs the suites that read a store on a real PostgreSQL, named by DATABASE_URL, instead of the embedded one. */

import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import config from './jest.config.js';

// Read by test/support/test-place.ts, in this process and in the workers that it starts.
process.env.WHOLEPLACE_TEST_STORE = 'postgres';

/** What knows on which store the tests run: a suite reads one when its imports lead here. A list kept by hand would miss the next one. */
const TEST_PLACE = join('test', 'support', 'test-place.ts');

/** `seen` is of one suite: files that import each other would otherwise hide what lies behind them. */
function readsTheStore(file, seen = new Set()) {
  if (file === TEST_PLACE) return true;
  if (seen.has(file)) return false;
  seen.add(file);
  return [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']+\.ts)'/g)]
    .map(([, path]) => join(dirname(file), path))
    .some((path) => path.startsWith('test') && readsTheStore(path, seen));
}

const suites = globSync('test/**/*.test.ts', { exclude: ['**/node_modules'] }).filter((file) => readsTheStore(file));

// One at a time: the suites share one database.
export default { ...config, testMatch: suites.map((file) => `<rootDir>/${file}`), maxWorkers: 1 };
