/** Holds every program to this: when it cannot start it says in one sentence what to mend, without a value and without a stack. */

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { openDemoStore, SettingError } from '../../demo/start/open-demo-store.ts';

const ROOT = join(import.meta.dirname, '../..');
const UNREACHABLE = 'postgresql://ada:marlow-secret@127.0.0.1:1/x';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wholeplace-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a program that cannot start', () => {
  it.each<[string, readonly string[], Readonly<Record<string, string>>, RegExp]>([
    [
      'the demonstration, with a DATABASE_URL that nobody answers',
      ['demo/main.ts'],
      { DATABASE_URL: UNREACHABLE },
      /^DATABASE_URL: no PostgreSQL answers at that address \(ECONNREFUSED\)\.$/,
    ],
    [
      'the demonstration, with a DATABASE_URL that is none',
      ['demo/main.ts'],
      { DATABASE_URL: 'marlow-secret' },
      /^DATABASE_URL: an address such as postgresql:/,
    ],
    ['the demonstration, with ACCESS=off', ['demo/main.ts'], { ACCESS: 'off' }, /^ACCESS: off is refused here/],
    ['the demonstration, with too many people', ['demo/main.ts'], { PEOPLE: '5e9' }, /^PEOPLE: a whole number/],
    [
      'the demonstration, with an empty PEOPLE, which is the default',
      ['demo/main.ts'],
      { PEOPLE: '', DATABASE_URL: UNREACHABLE },
      /^DATABASE_URL: no PostgreSQL answers/,
    ],
    [
      'a migration, with a DATABASE_URL that nobody answers',
      ['subgraphs/migrate-main.ts', 'council'],
      { DATABASE_URL: UNREACHABLE },
      /^DATABASE_URL: no PostgreSQL answers at that address \(ECONNREFUSED\)\.$/,
    ],
    [
      'a migration, with a DATABASE_URL that is none',
      ['subgraphs/migrate-main.ts', 'council'],
      { DATABASE_URL: 'http://marlow-secret' },
      /^DATABASE_URL: an address such as postgresql:/,
    ],
    [
      'the gateway, without its supergraph',
      ['gateway/main.ts'],
      { SUPERGRAPH: '/nowhere/marlow-secret.graphql', PORT: '0', LOG_LEVEL: 'silent' },
      /^The gateway cannot start:\n {2}- SUPERGRAPH: there is no such file\.$/,
    ],
    [
      'the gateway, without its safelist',
      ['gateway/main.ts'],
      { SAFELIST: '/nowhere/marlow-secret.json', PORT: '0', LOG_LEVEL: 'silent' },
      /^The gateway cannot start:\n {2}- SAFELIST: there is no such file\.$/,
    ],
    [
      'the gateway, without its key',
      ['gateway/main.ts'],
      { GATEWAY_SIGNING_KEY_FILE: '/nowhere/marlow-secret.pem', PORT: '0', LOG_LEVEL: 'silent' },
      /GATEWAY_SIGNING_KEY_FILE: there is no such file\.$/,
    ],
    [
      'the gateway, with a ledger that nobody answers',
      ['gateway/main.ts'],
      { LEDGER_DATABASE_URL: UNREACHABLE, PORT: '0', LOG_LEVEL: 'silent' },
      /LEDGER_DATABASE_URL: no PostgreSQL answers at that address \(ECONNREFUSED\)\.$/,
    ],
    [
      'the ledger’s verifier, with a ledger that nobody answers',
      ['schema/ledger/verify-main.ts'],
      { LEDGER_DATABASE_URL: UNREACHABLE },
      /^The ledger, the checkpoints or the key cannot be read \(ECONNREFUSED\)\.$/,
    ],
    [
      'the gateway, without its readers’ keys',
      ['gateway/main.ts'],
      { READER_ISSUER: 'https://id.example', READER_JWKS: '/nowhere/marlow-secret', PORT: '0', LOG_LEVEL: 'silent' },
      /READER_JWKS: there is no such file\.$/,
    ],
  ])(
    '%s',
    async (_what, program, env, text) => {
      const { code, stderr } = await run(program, env);
      expect(stderr.trim()).toMatch(text);
      expect(code).toBe(program[0]?.startsWith('schema/ledger') ? 2 : 1);
      expect(stderr).not.toMatch(/marlow-secret|127\.0\.0\.1|\n\s+at |node:internal|\.ts:\d/);
    },
    30_000,
  );
});

describe('the embedded store', () => {
  it('of which a file has the place is named', async () => {
    const file = join(folder, 'file');
    await writeFile(file, 'not a folder');
    await expect(openDemoStore(undefined, { folder: file })).rejects.toThrow(`Move it away: ${file}`);
    await expect(openDemoStore('', { folder: join(file, 'store') })).rejects.toThrow(`Move it away: ${file}`);
  });

  it('that is damaged is to be deleted, and says where it is', async () => {
    const damaged = join(folder, 'damaged', 'store');
    await mkdir(damaged, { recursive: true });
    await writeFile(join(damaged, 'PG_VERSION'), '17\n');
    const opened = openDemoStore(undefined, { folder: damaged });
    await expect(opened).rejects.toThrow(SettingError);
    await expect(opened).rejects.toThrow(`Delete this folder and start again: ${damaged}`);
  }, 30_000);
});

interface Ended {
  readonly code: number;
  readonly stderr: string;
}

async function run(program: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> {
  const { PATH = '', HOME = '' } = process.env;
  try {
    const options = { cwd: ROOT, env: { PATH, HOME, ...env }, timeout: 25_000 };
    const { stderr } = await promisify(execFile)(process.execPath, [...program], options);
    return { code: 0, stderr };
  } catch (error) {
    // What execFile rejects with: the members are those of its documentation.
    return error as Ended;
  }
}
