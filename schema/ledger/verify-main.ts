/** Says whether the ledger is whole, and which record is not: `npm run verify-ledger`. It needs nothing of the running system. */

import { closeSync, openSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { checkpointKeysFrom } from './checkpoint.ts';
import type { Checkpoint, CheckpointKeys } from './checkpoint.ts';
import { inclusionProof } from './merkle-tree.ts';
import type { LedgerRecord } from './record.ts';
import { NotACheckpointError, readCheckpointFolder, signedCheckpoints } from './verify/read-checkpoints.ts';
import { openLedgerDatabase } from './verify/read-database.ts';
import { exportLine, NotARecordError, readExport } from './verify/read-export.ts';
import type { ChainVerdict } from './verify/verify-chain.ts';
import { verifyLedger } from './verify/verify-ledger.ts';

const USAGE = `npm run verify-ledger -- [--file <export.ndjson>] [--checkpoints <folder>] [--key <jwks file>] [--export <file>] [--prove <chain>/<seq>]

Reads the ledger in LEDGER_DATABASE_URL, or a file that --export wrote, and the checkpoints that were shipped off the box.
--key names the ledger's public keys (a JSON Web Key Set), which must not come from the same place as the ledger.
It ends with 0 when all is as it was written, with 1 when it is not, and with 2 when it cannot tell.
`;
const TELL_EVERY = 100_000;
const MOST_TOLD = 100;

/** Why there is no verdict. The text is all that the operator needs. */
class CannotTell extends Error {}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${reasonOf(error)}\n`);
  return 2;
});

async function main(): Promise<0 | 1 | 2> {
  const { file, checkpoints: folder, key, export: exported, prove, help } = argumentsGiven();
  const url = process.env['LEDGER_DATABASE_URL'];
  if (help || (file === undefined && !url)) {
    process.stderr.write(USAGE);
    return 2;
  }
  const database = file === undefined && url ? await openLedgerDatabase(url) : null;
  try {
    const inDatabase = (await database?.checkpoints()) ?? [];
    const shipped = folder === undefined ? [] : await readCheckpointFolder(folder);
    const signed = signedCheckpoints([...shipped, ...inDatabase], await keysIn(key, [...shipped, ...inDatabase]));
    const output = exported === undefined ? null : openSync(exported, 'w', 0o600);
    const hashes: string[] = [];
    let read = 0;
    const verdicts = await verifyLedger({
      records: database?.records() ?? readExport(file ?? ''),
      checkpoints: signed.byChain,
      onRecord: (record) => {
        read += 1;
        if (read % TELL_EVERY === 0) process.stderr.write(`${read.toLocaleString('en-GB')} records read\n`);
        if (output !== null) writeSync(output, exportLine(record));
        if (prove !== undefined && isOfChain(record, prove)) hashes.push(record.hash);
      },
    });
    if (output !== null) closeSync(output);
    for (const problem of signed.problems) tell(`chain ${problem.chain}: ${problem.text}`);
    for (const verdict of verdicts) tellVerdict(verdict, shipped);
    if (prove !== undefined) tellProof(prove, hashes, signed.byChain);
    const isWhole = signed.problems.length === 0 && verdicts.every(({ problems }) => problems.length === 0);
    tell(isWhole ? `Whole: ${read.toLocaleString('en-GB')} records.` : 'NOT whole: see above.');
    return isWhole ? 0 : 1;
  } finally {
    await database?.close();
  }
}

function argumentsGiven() {
  const options = {
    file: { type: 'string' },
    checkpoints: { type: 'string' },
    key: { type: 'string' },
    export: { type: 'string' },
    prove: { type: 'string' },
    help: { type: 'boolean', default: false },
  } as const;
  return parseArgs({ options }).values;
}

/** A checkpoint is worth as much as the key that it is checked with, so there is none by default. */
async function keysIn(file: string | undefined, checkpoints: readonly Checkpoint[]): Promise<CheckpointKeys> {
  if (file !== undefined) return checkpointKeysFrom(JSON.parse(await readFile(file, 'utf8')));
  if (checkpoints.length > 0) throw new CannotTell('There are checkpoints: name the ledger’s public keys with --key.');
  return new Map();
}

function tellVerdict({ chain, records, confirmed, problems }: ChainVerdict, shipped: readonly Checkpoint[]): void {
  for (const { text } of problems.slice(0, MOST_TOLD)) tell(`chain ${chain}: ${text}`);
  if (problems.length > MOST_TOLD) tell(`chain ${chain}: and ${problems.length - MOST_TOLD} more.`);
  const safe = Math.max(
    0,
    ...shipped.filter((one) => one.chain === chain && one.size <= confirmed).map(({ size }) => size),
  );
  const open = records - safe;
  const tail =
    open > 0 ? ` Nothing that was shipped covers the last ${open}: if more followed them, it cannot be seen.` : '';
  tell(`chain ${chain}: ${records} records, ${safe} of them as a shipped checkpoint says.${tail}`);
}

/** What shows anybody, without the other records, that this one is in the chain that was signed. */
function tellProof(prove: string, hashes: readonly string[], signed: ReadonlyMap<string, readonly Checkpoint[]>): void {
  const [chain = '', number = ''] = prove.split('/');
  const seq = Number(number);
  const checkpoint = signed.get(chain)?.find(({ size }) => size >= seq && size <= hashes.length);
  if (!(seq >= 1) || checkpoint === undefined)
    throw new CannotTell('--prove: no signed checkpoint covers that record.');
  const path = inclusionProof(hashes.slice(0, checkpoint.size), seq - 1);
  tell(JSON.stringify({ seq, hash: hashes[seq - 1], path, checkpoint }));
}

function isOfChain({ chain }: LedgerRecord, prove: string): boolean {
  return prove.startsWith(`${chain}/`);
}

/** A database's own text can hold its address and login. */
function reasonOf(error: unknown): string {
  const isPlain = [CannotTell, NotARecordError, NotACheckpointError].some((kind) => error instanceof kind);
  if (!(error instanceof Error)) return 'It cannot be told.';
  if (isPlain) return error.message;
  const code = 'code' in error ? String(error.code) : error.name;
  return code.startsWith('ERR_PARSE_ARGS') ? USAGE : `The ledger, the checkpoints or the key cannot be read (${code}).`;
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
