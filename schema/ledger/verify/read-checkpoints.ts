/** Reads the checkpoints that were shipped off the box, and parts those that our key has signed from the rest. */

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { checkpointFrom, isSignedBy } from '../checkpoint.ts';
import type { Checkpoint, CheckpointKeys } from '../checkpoint.ts';
import { unconfirmed } from './problem.ts';
import type { Problem } from './problem.ts';

/** A file of that name that holds no checkpoint. */
export class NotACheckpointError extends Error {
  constructor(file: string) {
    super(`${file} holds no checkpoint.`);
    this.name = 'NotACheckpointError';
  }
}

export async function readCheckpointFolder(folder: string): Promise<readonly Checkpoint[]> {
  const files = (await readdir(folder)).filter((file) => /^[\da-f-]{36}-\d{12,}\.json$/.test(file)).toSorted();
  const read = async (file: string): Promise<Checkpoint> => {
    const checkpoint = checkpointFrom(parsed(await readFile(path.join(folder, file), 'utf8')));
    if (checkpoint === null) throw new NotACheckpointError(file);
    return checkpoint;
  };
  const checkpoints: Checkpoint[] = [];
  for (const file of files) checkpoints.push(await read(file));
  return checkpoints;
}

export interface SignedCheckpoints {
  readonly byChain: ReadonlyMap<string, readonly Checkpoint[]>;
  readonly problems: readonly Problem[];
}

/** One that is not signed by a key of ours proves nothing, and is a sign in itself. */
export function signedCheckpoints(given: readonly Checkpoint[], keys: CheckpointKeys): SignedCheckpoints {
  const byChain = new Map<string, Checkpoint[]>();
  const problems: Problem[] = [];
  for (const checkpoint of given) {
    const { chain, size, kid } = checkpoint;
    if (!isSignedBy(keys, checkpoint)) {
      const text = keys.has(kid) ? 'is not signed by the key that it names' : 'names a key that was not given';
      problems.push(unconfirmed(chain, size, text));
      continue;
    }
    const ofChain = byChain.get(chain);
    if (ofChain === undefined) byChain.set(chain, [checkpoint]);
    else ofChain.push(checkpoint);
  }
  return { byChain, problems };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
