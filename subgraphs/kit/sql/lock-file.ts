/** Keeps a file that says which process has a folder, so that two never write to one embedded database. */

import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';

/** Another live process has it. The text is for whoever started the second one. */
export class StoreInUseError extends Error {
  constructor(pid: number) {
    super(
      `The embedded store is in use by process ${pid}. It is for one process only: ` +
        'stop that one, or name a PostgreSQL in DATABASE_URL, which any number of processes may share.',
    );
    this.name = 'StoreInUseError';
  }
}

/** Files that this very process holds: its own id in a file can also be left over from a process long dead. */
const held = new Set<string>();

/** Takes the lock or throws StoreInUseError. A dead process's lock is taken over. Returns what gives it back. */
export function holdLock(file: string): () => void {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (create(file)) {
      held.add(file);
      return () => {
        if (held.delete(file)) rmSync(file, { force: true });
      };
    }
    const owner = ownerOf(file);
    if (owner !== null && isAlive(owner, file)) throw new StoreInUseError(owner);
    discard(file, owner);
  }
  throw new StoreInUseError(ownerOf(file) ?? 0);
}

/** Written under a name of our own and then linked, so that nobody ever reads a lock without its process id. */
function create(file: string): boolean {
  const own = `${file}.new.${process.pid}`;
  writeFileSync(own, `${process.pid}\n`);
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    unlinkSync(own);
  }
}

/** The process that a lock names. Null when there is none, or it cannot be read. */
function ownerOf(file: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function isAlive(pid: number, file: string): boolean {
  if (pid === process.pid) return held.has(file);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It lives, and belongs to somebody else.
    return isCode(error, 'EPERM');
  }
}

/** Moves a dead lock aside before it is removed: of two processes that find it, only one moves the file it meant to. */
function discard(file: string, owner: number | null): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  // The other process was quicker, and what we moved is its new lock: give it back.
  if (ownerOf(aside) !== owner) linkSync(aside, file);
  unlinkSync(aside);
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
