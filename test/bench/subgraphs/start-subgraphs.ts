/** Starts the process of the canned subgraphs, and asks it how long it takes to answer. */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { killAtExit } from '../processes/kill-at-exit.ts';
import type { WorldName } from '../worlds/world.ts';

export interface Subgraphs {
  readonly urls: Readonly<Record<string, string>>;
  /** The median of the milliseconds that an answer took since it was last asked; null when there was none. */
  ownMilliseconds(): Promise<number | null>;
  stop(): void;
}

export interface SubgraphsOptions {
  readonly delayMilliseconds?: number;
  /** Whether the partnership says what it decided, as ours does where access is on. */
  readonly isDeciding?: boolean;
}

const MAIN = path.join(import.meta.dirname, 'subgraphs-main.ts');

export async function startSubgraphs(
  world: WorldName,
  { delayMilliseconds = 0, isDeciding = false }: SubgraphsOptions = {},
): Promise<Subgraphs> {
  const child = fork(MAIN, [JSON.stringify({ world, delayMilliseconds, isDeciding })], {
    env: { NODE_ENV: 'production' },
  });
  killAtExit(child);
  const failed = once(child, 'exit').then(() => {
    throw new Error('The subgraphs’ process ended.');
  });
  // Heard wherever somebody waits; when nobody does, it is `stop`.
  failed.catch(() => {});
  const { urls } = await told<{ readonly urls: Record<string, string> }>();
  return {
    urls,
    async ownMilliseconds() {
      child.send('own time');
      return (await told<{ readonly ownMilliseconds: number | null }>()).ownMilliseconds;
    },
    stop: () => void child.kill('SIGKILL'),
  };

  async function told<T>(): Promise<T> {
    const [message] = await Promise.race([once(child, 'message'), failed]);
    // Written by subgraphs-main.ts alone.
    return message as T;
  }
}
