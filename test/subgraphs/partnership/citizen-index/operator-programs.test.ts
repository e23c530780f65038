/** Runs the operator's programs as an operator does: what they say, how they end, and an index that is loaded, keyed anew and checked. */

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { shippedModel } from '../../../../subgraphs/partnership/citizen-index/read-model.ts';
import { isOnServer } from '../../../support/test-place.ts';
import { recordOf } from './crowd.ts';
import { openIndexWorld } from './index-world.ts';
import type { IndexWorld } from './index-world.ts';

const describeOnServer = isOnServer() ? describe : describe.skip;
const PROGRAMS = path.resolve('subgraphs/partnership/citizen-index');
const folder = mkdtempSync(path.join(os.tmpdir(), 'operator-'));
afterAll(() => rmSync(folder, { recursive: true }));

const secret = createHash('sha256').update('operator').digest('base64url');
const INDEX_KEYS = JSON.stringify([{ kid: 'one', secret }]);

interface Given {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

async function run(program: string, { args = [], env = {}, input = '' }: Given = {}) {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [path.join(PROGRAMS, program), ...args], {
    cwd: folder,
    env: { PATH, INDEX_KEYS, ...env },
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, stdout, stderr: stderr.trim() };
}

describe.each(['load-main.ts', 'rotate-main.ts', 'check-main.ts'])('%s', (program) => {
  it('ends with 1 and a sentence where no PostgreSQL is named', async () => {
    const { code, stderr } = await run(program);
    expect([code, stderr]).toEqual([1, 'DATABASE_URL: name the partnership’s PostgreSQL.']);
  });
});

describe.each([
  ['load-main.ts', 'npm run index:load'],
  ['rotate-main.ts', 'npm run index:rotate'],
])('%s', (program, usage) => {
  it('says how it is used to whoever does not know', async () => {
    const { code, stderr } = await run(program, { args: ['--help-me'] });
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^${usage}`));
  });
});

describeOnServer('an operator', () => {
  let world: IndexWorld;
  let env: Readonly<Record<string, string>>;
  beforeAll(async () => {
    world = await openIndexWorld();
    env = { DATABASE_URL: world.store.kind === 'postgres' ? world.store.url : '' };
  });
  afterAll(() => world.close());

  const lines = Array.from({ length: 311 }, (_, number) => JSON.stringify(recordOf(number, 'council')));

  it('is told a wrong line of what comes in by its number, and nothing is loaded', async () => {
    const wrong = JSON.stringify({ ...recordOf(312, 'council'), updatedAt: 'yesterday' });
    const { code, stderr } = await run('load-main.ts', { env, input: [...lines, wrong].join('\n') });
    expect(code).toBe(1);
    expect(stderr).toMatch(/standard input, line 312: updatedAt must be /);
    expect(stderr).not.toMatch(/yesterday|\/tmp|wholeplace-load/);
    expect(await world.db.selectFrom('index_record').select('id').execute()).toEqual([]);
  });

  it('loads an index, keys it anew for another model, and checks it', async () => {
    const model = shippedModel();
    const [, ...searchRules] = model.searchRules;
    writeFileSync(path.join(folder, 'next.json'), JSON.stringify({ ...model, name: 'next', searchRules }));
    const next = { ...env, LINKAGE_MODEL: 'next.json' };
    expect(await run('load-main.ts', { env, input: lines.join('\n') })).toMatchObject({ code: 0 });
    expect(await run('check-main.ts', { env })).toMatchObject({ code: 0 });
    const unready = await run('check-main.ts', { env: next });
    expect([unready.code, unready.stdout]).toEqual([2, expect.stringMatching(/^the index is keyed by other search/)]);
    const early = await run('rotate-main.ts', { env: next, args: ['--end-former-rules'] });
    expect([early.code, early.stderr]).toEqual([1, expect.stringMatching(/^LINKAGE_MODEL: .* not keyed .* yet/)]);

    const duringBackup = await world.db.transaction().execute(async (trx) => {
      await trx.selectFrom('index_rules').select('digest').execute();
      return run('rotate-main.ts', { env: next });
    });
    expect([duringBackup.code, duringBackup.stderr]).toEqual([1, expect.stringMatching(/a backup or a check does/)]);
    const built = await run('rotate-main.ts', { env: next });
    expect([built.code, built.stdout]).toEqual([0, expect.stringMatching(/by the search rules of this model too/)]);
    expect(await run('check-main.ts', { env })).toMatchObject({ code: 0 });
    expect(await run('rotate-main.ts', { env: next, args: ['--end-former-rules'] })).toMatchObject({
      code: 0,
      stdout: 'The index is keyed by the search rules of this model alone.\n',
    });
    expect(await run('check-main.ts', { env: next })).toMatchObject({ code: 0 });
    expect(await run('check-main.ts', { env })).toMatchObject({ code: 2 });
  });
});
