/** Starts one gateway as an operator would, waits until it answers, and keeps its last words for when it does not. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

import { killAtExit } from './kill-at-exit.ts';

export interface Program {
  readonly pid: number;
  /** The last that it printed. */
  said(): string;
  stop(): Promise<void>;
}

export interface ProgramOptions {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Where it will answer. */
  readonly url: string;
}

const START_MILLISECONDS = 40_000;
const MOST_WORDS = 4_000;

/** Throws with what the program said when it ends, or does not answer in time. */
export async function startProgram({ args, env, cwd, url }: ProgramOptions): Promise<Program> {
  const child = spawn(process.execPath, args, {
    cwd,
    // Nothing of ours but the path: a setting of the person who measures must not reach one gateway and miss another.
    env: { PATH: process.env['PATH'], HOME: cwd, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  killAtExit(child);
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => (words = (words + text).slice(-MOST_WORDS)));
  }
  const exited = once(child, 'exit');
  const program: Program = {
    pid: child.pid ?? 0,
    said: () => words,
    async stop() {
      child.kill('SIGKILL');
      await exited;
    },
  };
  const deadline = performance.now() + START_MILLISECONDS;
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`it ended at its start: ${lastLine(words)}`);
    if (performance.now() > deadline) {
      await program.stop();
      throw new Error(`it did not answer within ${START_MILLISECONDS / 1000} s: ${lastLine(words)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return program;
}

/** Free when asked for: between here and its use another process could take it, which then shows as a failed start. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server that listens has this shape
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Any answer below 500: a gateway that wants a token says 401 and is up. */
async function answers(url: string): Promise<boolean> {
  try {
    const { status, body } = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{__typename}"}',
      signal: AbortSignal.timeout(2_000),
    });
    await body?.cancel();
    return status < 500 && status !== 404;
  } catch {
    return false;
  }
}

function lastLine(words: string): string {
  return words.trim().split('\n').at(-1)?.slice(0, 200) ?? '';
}
