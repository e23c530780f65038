/** Opens the demonstration's store, and says in a sentence what an operator can do when it cannot be opened. */

import { statSync } from 'node:fs';
import path from 'node:path';

import { addressProblem } from './database-failure.ts';
import { openEmbeddedStore } from '../../subgraphs/kit/sql/embedded-store.ts';
import { StoreInUseError } from '../../subgraphs/kit/sql/lock-file.ts';
import { EMBEDDED_FOLDER, openStore } from '../load/open-store.ts';
import type { OpenStore } from '../load/open-store.ts';

/** A mistake of the operator's, or of the machine's. Its text is all that they need; a stack would hide it. */
export class SettingError extends Error {}

/** Throws SettingError or StoreInUseError. */
export async function openDemoStore(
  databaseUrl: string | undefined,
  { folder = EMBEDDED_FOLDER }: { readonly folder?: string } = {},
): Promise<OpenStore> {
  if (databaseUrl !== undefined && databaseUrl !== '') {
    const problem = addressProblem(databaseUrl);
    if (problem !== null) throw new SettingError(problem);
    return openStore(databaseUrl);
  }
  for (const place of [path.dirname(folder), folder]) {
    if (statSync(place, { throwIfNoEntry: false })?.isDirectory() === false) {
      throw new SettingError(`A file stands where a folder is needed. Move it away: ${place}`);
    }
  }
  try {
    return await openEmbeddedStore({ folder });
  } catch (error) {
    if (error instanceof StoreInUseError) throw error;
    throw new SettingError(
      `The embedded store cannot be opened: it was damaged, or it cannot be written to. It holds nothing that is not made anew. Delete this folder and start again: ${folder}`,
    );
  }
}
