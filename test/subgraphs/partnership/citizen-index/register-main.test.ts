/** Runs an agency's program against the partnership's own door: what it brings, what it says of what was refused, and how it ends. */

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import type { RegisteredRecord } from '../../../../subgraphs/partnership/citizen-index/registered-record.ts';
import { recordOf } from './crowd.ts';
import { openDoor } from './door-fixture.ts';
import type { OpenDoor } from './door-fixture.ts';

const PROGRAM = path.resolve('subgraphs/partnership/citizen-index/register-main.ts');
const folder = mkdtempSync(path.join(os.tmpdir(), 'register-main-'));
const key = path.join(folder, 'key.pem');

let door: OpenDoor;
beforeAll(async () => {
  door = await openDoor({ now: () => new Date() });
  writeFileSync(key, door.signing.council.privateKey.export({ type: 'pkcs8', format: 'pem' }));
});
afterAll(async () => {
  await door.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  await door.world.db.deleteFrom('registration_batch').execute();
});

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function register(...given: readonly string[]): Promise<Ended> {
  const council = ['--agency', 'council', '--kid', 'council-1', '--key', key, '--address', door.origin];
  try {
    const { PATH = '' } = process.env;
    const options = { cwd: folder, env: { PATH }, timeout: 60_000 };
    return { code: 0, ...(await promisify(execFile)(process.execPath, [PROGRAM, ...council, ...given], options)) };
  } catch (error) {
    // What execFile rejects with: the members are those of its documentation.
    return error as Ended;
  }
}

/** Changed long ago, whatever day it is on the machine that runs this. */
function old(number: number, change: Partial<RegisteredRecord> = {}): string {
  return JSON.stringify({ ...recordOf(number, 'council'), updatedAt: '2020-06-05T09:00:00Z', ...change });
}

function fileOf(name: string, ...lines: readonly string[]): string {
  writeFileSync(path.join(folder, name), `${lines.join('\n')}\n`);
  return name;
}

async function keysThere(): Promise<number> {
  return (await door.world.db.selectFrom('index_record').select('id').execute()).length;
}

describe('an agency’s program', () => {
  it('brings a file over the door, and goes on where another run ended', async () => {
    const lines = Array.from({ length: 1001 }, (_, number) => old(number % 5));
    const file = fileOf('people.ndjson', ...lines);
    expect(await register(file)).toEqual({
      code: 0,
      stdout: '',
      stderr: 'batch 1: 1000 records, 0 refused\nbatch 2: 1001 records, 0 refused\n',
    });
    expect(await keysThere()).toBe(5);
    expect(await register(fileOf('more.ndjson', old(5)))).toMatchObject({
      code: 0,
      stderr: 'batch 3: 1 records, 0 refused\n',
    });
  });

  it('says which records were refused and why, and that some were', async () => {
    const wrong = JSON.parse(old(7));
    wrong.person.birthDate = '31/12/1952';
    const ended = await register(fileOf('some.ndjson', old(6), '', JSON.stringify(wrong), old(8, { agency: 'nhs' })));
    expect(ended.code).toBe(2);
    const refused = ended.stdout.trimEnd().split('\n');
    expect(refused.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ record: 2, outcome: 'REFUSED', field: 'person.birthDate' }),
      expect.objectContaining({ record: 3, outcome: 'REFUSED', field: 'agency' }),
    ]);
    expect(ended.stdout + ended.stderr).not.toContain('31/12/1952');
  });

  it('stops at a line that is no JSON, by its file and number, and says nothing of it', async () => {
    const ended = await register(fileOf('broken.ndjson', old(9), '', '{"agency": "SECRET'));
    expect(ended).toMatchObject({ code: 1, stderr: 'broken.ndjson, line 3: it is no JSON.\n' });
  });

  it('tells what became of its records', async () => {
    expect(await register('--notices', '0')).toEqual({ code: 0, stdout: '', stderr: '' });
    const notice = { agency: 'council', record: 'r-1', kind: 'LEFT', at: '2020-06-05T09:00:00Z' } as const;
    await door.world.db.insertInto('index_notice').values(notice).execute();
    const { code, stdout } = await register('--notices', '0');
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { record: 'r-1', kind: 'LEFT' }]);
  });

  it.each<[string, string[], RegExp]>([
    [
      'a key that the partnership does not know',
      ['--kid', 'council-9', 'one.ndjson'],
      /^The index has refused \(401\)/,
    ],
    ['a key that is none', ['--key', 'one.ndjson', 'one.ndjson'], /^--key: no file with a private key/],
    ['a file that is not there', ['nothing.ndjson'], /^It failed: Error \(ENOENT\)/],
    ['no file', [], /^register-main.ts --agency/],
    ['a word that it does not know', ['--agncy', 'nhs', 'one.ndjson'], /^register-main.ts --agency/],
    ['an address that is none', ['--address', 'partnership', 'one.ndjson'], /^register-main.ts --agency/],
    ['a number that is none', ['--notices', 'all'], /^register-main.ts --agency/],
  ])('ends with 1 and a sentence for %s', async (_what, given, sentence) => {
    fileOf('one.ndjson', old(10));
    const ended = await register(...given);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(sentence);
    expect(ended.stderr).not.toMatch(/\n\s+at /);
  });
});
