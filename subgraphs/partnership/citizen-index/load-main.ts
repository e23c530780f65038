/** Loads agencies' records into an index that is empty: `npm run index:load -- council.ndjson nhs.ndjson`, or from standard input. */

import { appendFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { StartError } from '../../kit/start-error.ts';
import { DoubledRecordError } from './bulk/gather-records.ts';
import { filesAt, readLines, WrongLineError } from './bulk/read-lines.ts';
import type { RefusedLine } from './bulk/read-lines.ts';
import { spoolInput } from './bulk/spool-input.ts';
import { bulkRegister, IndexNotEmptyError } from './bulk-register.ts';
import type { BulkProgress } from './bulk-register.ts';
import { readOperatorSettings } from './operator-settings.ts';

const USAGE = `npm run index:load -- [--skip refused.ndjson] [--synthetic] [--tenant NAME] [file.ndjson ...]
  Loads the records of all agencies, one JSON object a line, into the index of the PostgreSQL in DATABASE_URL, which must be
  empty. Without files it reads standard input. A line that is no record stops the load before anything is written; with
  --skip such lines are written to a new file and the others are loaded. INDEX_KEYS and LINKAGE_MODEL are the partnership's.`;
const SCHEMA = 'partnership';
const QUIET_MS = 2_000;

class UsageError extends Error {}

try {
  await load(process.argv.slice(2), process.env);
} catch (error) {
  process.stderr.write(`\n${textOf(error)}\n`);
  process.exitCode = 1;
}

async function load(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const { skip, isSynthetic, tenant, files } = readArguments(args);
  const settings = readOperatorSettings(env);
  const spooled = files.length === 0 ? await spoolInput(process.stdin) : null;
  const sources = spooled === null ? filesAt(files) : [spooled];
  if (skip !== null) writeFileSync(skip, '', { mode: 0o600, flag: 'wx' });
  let passes = 0;
  try {
    const { records, citizens, reviews } = await bulkRegister({
      ...settings,
      schema: SCHEMA,
      records: () => readLines(sources, refusing(skip, (passes += 1) === 1)),
      now: new Date(),
      isSynthetic,
      tenant,
      onProgress: progressLine(),
    });
    const counts = [records, citizens, reviews].map((count) => count.toLocaleString('en-GB'));
    process.stderr.write(
      `\n${counts[0]} records of ${counts[1]} citizens are in the index; ${counts[2]} pairs wait for a person.\n`,
    );
  } finally {
    await spooled?.remove();
  }
}

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { skip: { type: 'string' }, synthetic: { type: 'boolean' }, tenant: { type: 'string' } },
    });
    return {
      skip: values.skip ?? null,
      isSynthetic: values.synthetic ?? false,
      tenant: values.tenant ?? 'default',
      files: positionals,
    };
  } catch {
    throw new UsageError(USAGE);
  }
}

/** Lines are read twice and refused once. */
function refusing(skip: string | null, isFirst: boolean): ((refused: RefusedLine) => void) | undefined {
  if (skip === null) return undefined;
  return ({ text, error }) => {
    if (!isFirst) return;
    appendFileSync(skip, `${text}\n`);
    process.stderr.write(`\n${error.message}\n`);
  };
}

function progressLine(): (progress: BulkProgress) => void {
  const words = { read: 'reading', link: 'finding out who is who', write: 'writing', indexes: 'making the indexes' };
  const start = performance.now();
  let [last, told]: [string, number] = ['', 0];
  return ({ step, records }) => {
    const now = performance.now();
    if (step === last && now - told < QUIET_MS) return;
    [last, told] = [step, now];
    const seconds = ((now - start) / 1000).toFixed(0);
    const line = `${words[step]}: ${records.toLocaleString('en-GB')} records, ${seconds} s`;
    process.stderr.write(process.stderr.isTTY ? `\r\u001b[2K${line}` : `${line}\n`);
  };
}

/** What an operator can mend is told in a sentence; of anything else only the kind, since a database's own text can hold a value. */
function textOf(error: unknown): string {
  if (!(error instanceof Error)) return 'The load failed.';
  const kinds = [UsageError, StartError, WrongLineError, DoubledRecordError, IndexNotEmptyError];
  if (kinds.some((kind) => error instanceof kind)) return error.message;
  const code = 'code' in error ? ` (${String(error.code)})` : '';
  return `The load failed and nothing was written: ${error.name}${code}.`;
}
