/** Loads a synthetic place of any size into DATABASE_URL or the embedded store: `npm run demo:load -- --people 1000000`. */

import { parseArgs } from 'node:util';

import { StoreInUseError } from '../subgraphs/kit/sql/lock-file.ts';
import { AGENCY_STORES } from './agencies/index.ts';
import { ensurePlace, NotADemoStoreError } from './load/load-place.ts';
import { LARGEST_EMBEDDED_PLACE, openStore } from './load/open-store.ts';
import { createProgressLine } from './load/show-progress.ts';
import { sourceVersion } from './load/source-version.ts';
import { LARGEST_PLACE, SMALLEST_PLACE } from './place/create-place.ts';

const USAGE = `npm run demo:load -- [--people 10000] [--seed fictonshire] [--now 2026-11-22T09:00:00Z]
  Loads Fictonshire into the PostgreSQL of DATABASE_URL (up to ${LARGEST_PLACE.toLocaleString('en-GB')} people)
  or into the embedded store (up to ${LARGEST_EMBEDDED_PLACE.toLocaleString('en-GB')}).`;

class UsageError extends Error {}

try {
  await load(process.argv.slice(2), process.env['DATABASE_URL']);
} catch (error) {
  const isPlain =
    error instanceof StoreInUseError || error instanceof NotADemoStoreError || error instanceof UsageError;
  process.stderr.write(`${isPlain ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exitCode = 1;
}

async function load(args: readonly string[], databaseUrl: string | undefined): Promise<void> {
  const { people, seed, now, keepDays } = read(args);
  const most = databaseUrl === undefined ? LARGEST_EMBEDDED_PLACE : LARGEST_PLACE;
  if (!Number.isInteger(people) || people < SMALLEST_PLACE || people > most) {
    throw new UsageError(`--people: a whole number from ${SMALLEST_PLACE} to ${most} is needed here.\n${USAGE}`);
  }
  if (Number.isNaN(now.getTime()))
    throw new UsageError(`--now: a moment such as 2026-11-22T09:00:00Z is needed.\n${USAGE}`);
  const { store, close } = await openStore(databaseUrl);
  try {
    const { wasLoaded } = await ensurePlace({
      seed,
      size: people,
      now,
      keepDays,
      store,
      agencies: AGENCY_STORES,
      version: sourceVersion(),
      onProgress: createProgressLine(process.stderr),
    });
    if (!wasLoaded) process.stderr.write('The store holds this place already.\n');
  } finally {
    await close();
  }
}

function read(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        people: { type: 'string', default: '10000' },
        seed: { type: 'string', default: 'fictonshire' },
        now: { type: 'string' },
      },
    });
    return {
      people: Number(values.people),
      seed: values.seed,
      now: values.now === undefined ? new Date() : new Date(values.now),
      // A moment that is named is meant exactly.
      keepDays: values.now === undefined ? undefined : 0,
    };
  } catch {
    throw new UsageError(USAGE);
  }
}
