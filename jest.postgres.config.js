/** Runs the suites that read a store on a real PostgreSQL, named by DATABASE_URL, instead of the embedded one. */

import { readdirSync, readFileSync } from 'node:fs';

import config from './jest.config.js';

// Read by test/support/test-place.ts, in this process and in the workers that it starts.
process.env.WHOLEPLACE_TEST_STORE = 'postgres';

// Every suite that opens the test place: a list kept by hand would miss the next one.
const readsTheStore = readdirSync('test', { recursive: true })
  .filter(
    (file) =>
      file.endsWith('.test.ts') &&
      readFileSync(`test/${file}`, 'utf8').match(/\b(open(TestStore|WholePlace|TestLedger)|describeOnServer)\b/),
  )
  .map((file) => `<rootDir>/test/${file}`);

// One at a time: the suites share one database.
export default { ...config, testMatch: readsTheStore, maxWorkers: 1 };
