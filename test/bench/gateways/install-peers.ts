/** Installs the gateways that ours is measured against, from their own lock file, the first time the bench runs. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { killAtExit } from '../processes/kill-at-exit.ts';
import { tell } from '../tell.ts';

export const PEERS_FOLDER = path.resolve(import.meta.dirname, '../peers');

/** Throws in plain words when they cannot be installed: without them there is no load tool either. */
export async function installPeers(): Promise<void> {
  if (isInstalled()) return;
  tell('Installing the gateways to compare with into test/bench/peers (npm ci, once, about a minute) ...');
  // Their install scripts are not needed here, and 850 packages are many strangers.
  const child = spawn('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: PEERS_FOLDER,
    // npm starts its own Node from the path: it must be the one that we were started with.
    env: { ...process.env, PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}` },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  killAtExit(child);
  const [code] = await once(child, 'exit');
  if (code !== 0)
    throw new Error('npm ci failed in test/bench/peers: the bench needs the npm registry on its first run.');
}

/** npm leaves a copy of the lock beside what it installed; an older one means that a pin has moved. */
function isInstalled(): boolean {
  const installed = path.join(PEERS_FOLDER, 'node_modules/.package-lock.json');
  return (
    existsSync(installed) && lockedPackages(installed) === lockedPackages(path.join(PEERS_FOLDER, 'package-lock.json'))
  );
}

function lockedPackages(file: string): string {
  // npm's own file, of npm's own shape.
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as {
    packages: Record<string, { version?: string; optional?: boolean }>;
  };
  // What is optional is installed on some machines only; the first entry is the folder itself.
  const pinned = Object.entries(packages).filter(([name, { optional }]) => name !== '' && optional !== true);
  return pinned.map(([name, { version }]) => `${name}@${version}`).join('\n');
}
