/** Builds the explorer in a process of its own, once for each state of its sources, so that a start need not wait for it. */

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const EXPLORER_FOLDER = join(ROOT, '.wholeplace', 'explorer');
const STAMP = 'stamp.txt';
/** What the built files depend on. */
const SOURCES = ['gateway/explorer', 'schema/operations', 'package-lock.json'];
/** Below everything else: on a small machine, loading the place matters more. */
const LOW_PRIORITY = 15;

export type ExplorerBuild = 'BUILT' | 'FRESH' | 'FAILED';

/** Resolves when `/explorer` has its files. Never rejects: without an explorer the graph is still served. */
export async function buildExplorer(): Promise<ExplorerBuild> {
  const stamp = await stampOfSources();
  if ((await stampOfBuild()) === stamp) return 'FRESH';
  const draft = `${EXPLORER_FOLDER}-${process.pid}`;
  try {
    if (!(await runVite(draft))) return 'FAILED';
    await writeFile(join(draft, STAMP), stamp);
    await mkdir(join(ROOT, '.wholeplace'), { recursive: true });
    await rm(EXPLORER_FOLDER, { recursive: true, force: true });
    // Whole or not at all: the server looks for the folder's stamp.
    await rename(draft, EXPLORER_FOLDER);
    return 'BUILT';
  } catch {
    return 'FAILED';
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

function runVite(folder: string): Promise<boolean> {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--config', 'gateway/explorer/vite.config.ts'], {
    cwd: ROOT,
    // Nothing of our environment but what a build needs: it holds keys and database addresses.
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'production', EXPLORER_FOLDER: folder },
    stdio: 'ignore',
  });
  const stop = () => void child.kill();
  process.once('exit', stop);
  return new Promise((resolve) => {
    child.once('spawn', () => lower(child.pid));
    child.once('error', () => resolve(false));
    child.once('close', (code) => {
      process.off('exit', stop);
      resolve(code === 0);
    });
  });
}

function lower(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, LOW_PRIORITY);
  } catch {
    // A platform that has no priorities builds all the same.
  }
}

async function stampOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of await filesOf(join(ROOT, source)))
      hash.update(file.slice(ROOT.length)).update(await readFile(file));
  }
  return hash.digest('hex');
}

async function stampOfBuild(): Promise<string | null> {
  const file = join(EXPLORER_FOLDER, STAMP);
  return existsSync(file) ? readFile(file, 'utf8') : null;
}

async function filesOf(path: string): Promise<string[]> {
  if (/\.\w+$/.test(path)) return existsSync(path) ? [path] : [];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
}
