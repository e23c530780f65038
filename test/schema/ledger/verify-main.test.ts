/** Runs the verifier as an operator does, on what was exported and shipped, with nothing else of the system. */

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { checkpointFileName } from '../../../schema/ledger/checkpoint.ts';
import { rootFromProof } from '../../../schema/ledger/merkle-tree.ts';
import type { LedgerRecord } from '../../../schema/ledger/record.ts';
import { exportLine } from '../../../schema/ledger/verify/read-export.ts';
import { aChain, aSigner, CHAIN } from './a-chain.ts';

const ROOT = join(import.meta.dirname, '../../..');
const records = aChain(30);
const signer = aSigner();

let folder: string;
let shipped: string;
let key: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wholeplace-'));
  shipped = join(folder, 'shipped');
  key = join(folder, 'ledger.jwks.json');
  await mkdir(shipped);
  for (const size of [0, 10, 25]) {
    const checkpoint = signer.at(records, size);
    await writeFile(join(shipped, checkpointFileName(checkpoint)), JSON.stringify(checkpoint));
  }
  await writeFile(key, JSON.stringify(signer.jwks));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('npm run verify-ledger', () => {
  it('ends with 0 on what nobody touched, and says what it cannot know', async () => {
    const { code, stdout } = await verify(records);
    expect([code, stdout]).toEqual([
      0,
      `chain ${CHAIN}: 30 records, 25 of them as a shipped checkpoint says. Nothing that was shipped covers the last 5: if more followed them, it cannot be seen.\nWhole: 30 records.\n`,
    ]);
  });

  it.each<[string, readonly LedgerRecord[], string]>([
    ['altered', records.with(11, { ...at(11), body: '{}' }), 'Record 12 is not what was written.'],
    ['removed', records.toSpliced(4, 1), 'Record 5 has been removed.'],
    [
      'moved',
      records.with(2, { ...at(3), seq: 3 }).with(3, { ...at(2), seq: 4 }),
      'Record 3 is not what was written there: it is record 4.',
    ],
    ['the end of the chain', records.slice(0, 20), 'Records 21 to 25 have been removed.'],
  ])('ends with 1 when something is %s, and names it', async (_what, changed, text) => {
    const { code, stdout } = await verify(changed);
    expect(code).toBe(1);
    expect(stdout).toContain(`chain ${CHAIN}: ${text}\n`);
    expect(stdout).toContain('NOT whole');
  });

  it('proves that a record is part of what was signed, to somebody who has no other', async () => {
    const { stdout } = await verify(records, ['--prove', `${CHAIN}/7`]);
    const line = stdout.split('\n').find((one) => one.startsWith('{')) ?? '';
    const { hash, path, checkpoint } = JSON.parse(line) as {
      hash: string;
      path: string[];
      checkpoint: { size: number; root: string };
    };
    expect(hash).toBe(at(6).hash);
    expect(rootFromProof(hash, 6, checkpoint.size, path)).toBe(checkpoint.root);
  });

  it.each([
    ['no ledger', [], /^npm run verify-ledger/],
    ['an option that there is not', ['--what'], /^npm run verify-ledger/],
    [
      'checkpoints and no key',
      ['--file', 'FILE', '--checkpoints', 'SHIPPED'],
      /name the ledger’s public keys with --key/,
    ],
    ['a file that is none', ['--file', '/nowhere/marlow-secret'], /cannot be read \(ENOENT\)/],
    ['a file that holds something else', ['--file', 'KEY'], /^Line 1 of the file is no record/],
  ])('ends with 2 when it cannot tell: %s', async (_what, given, text) => {
    await writeFile(join(folder, 'whole.ndjson'), records.map(exportLine).join(''));
    const places: Readonly<Record<string, string>> = { FILE: join(folder, 'whole.ndjson'), SHIPPED: shipped, KEY: key };
    const { code, stderr } = await run(given.map((one) => places[one] ?? one));
    expect(code).toBe(2);
    expect(stderr).toMatch(text);
    expect(stderr).not.toMatch(/marlow-secret|\n\s+at /);
  });
});

async function verify(given: readonly LedgerRecord[], more: readonly string[] = []) {
  const file = join(folder, 'export.ndjson');
  await writeFile(file, given.map(exportLine).join(''));
  return run(['--file', file, '--checkpoints', shipped, '--key', key, ...more]);
}

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(given: readonly string[]): Promise<Ended> {
  const { PATH = '' } = process.env;
  try {
    const options = { cwd: folder, env: { PATH }, timeout: 20_000 };
    const program = join(ROOT, 'schema/ledger/verify-main.ts');
    return { code: 0, ...(await promisify(execFile)(process.execPath, [program, ...given], options)) };
  } catch (error) {
    // What execFile rejects with: the members are those of its documentation.
    return error as Ended;
  }
}

function at(index: number): LedgerRecord {
  const record = records[index];
  if (record === undefined) throw new RangeError('No such record.');
  return record;
}
