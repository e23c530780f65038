/** Proves that the embedded store is one process's, and that a dead process does not keep it. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { openEmbeddedStore } from '../../subgraphs/kit/sql/embedded-store.ts';
import { holdLock, StoreInUseError } from '../../subgraphs/kit/sql/lock-file.ts';

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'wholeplace-'));
  lock = path.join(folder, 'store.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the lock of the embedded store', () => {
  it('refuses a second process, and tells it what to do instead', async () => {
    const other = spawn(process.execPath, ['-e', 'console.log("up"); setInterval(() => {}, 1000)']);
    await once(other.stdout, 'data');
    writeFileSync(lock, `${other.pid}\n`);
    try {
      expect(() => holdLock(lock)).toThrow(StoreInUseError);
      expect(() => holdLock(lock)).toThrow(/DATABASE_URL/);
    } finally {
      other.kill();
      await once(other, 'exit');
    }
    holdLock(lock)();
  });

  it('refuses the same process twice, until the first gives it back', () => {
    const release = holdLock(lock);
    expect(() => holdLock(lock)).toThrow(StoreInUseError);
    release();
    expect(existsSync(lock)).toBe(false);
    holdLock(lock)();
  });

  it.each(['', 'not a number\n', `${process.pid}\n`, '4194305\n'])(
    'takes over what a dead process left: %j',
    (left) => {
      writeFileSync(lock, left);
      const release = holdLock(lock);
      expect(existsSync(lock)).toBe(true);
      release();
    },
  );

  it('keeps a second store out of a folder, and lets it in afterwards with the rows still there', async () => {
    const data = path.join(folder, 'data');
    const first = await openEmbeddedStore({ folder: data });
    await first.store.pglite.exec('create table kept (n int); insert into kept values (7)');
    await expect(openEmbeddedStore({ folder: data })).rejects.toThrow(StoreInUseError);
    await first.close();
    const second = await openEmbeddedStore({ folder: data });
    expect((await second.store.pglite.query('select n from kept')).rows).toEqual([{ n: 7 }]);
    await second.close();
  });
});
