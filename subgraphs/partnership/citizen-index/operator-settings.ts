/** Reads what an operator's program needs to open the index: where it stands, what it is sealed with, and by which model it decides. */

import { readFileSync } from 'node:fs';

import { secretsOf } from '../../kit/secret-lists.ts';
import { StartError } from '../../kit/start-error.ts';
import type { Store } from '../../kit/sql/open-database.ts';
import type { LinkageModel } from '../linkage/linkage.ts';
import { createIndexKeyring } from './keyring.ts';
import type { IndexKeyring } from './keyring.ts';
import { readModel, shippedModel } from './read-model.ts';

export interface OperatorSettings {
  readonly store: Store;
  readonly keyring: IndexKeyring;
  readonly model: LinkageModel;
}

/** Throws StartError, which names the settings and never their values. */
export function readOperatorSettings(env: Readonly<Record<string, string | undefined>>): OperatorSettings {
  const { DATABASE_URL: url, INDEX_KEYS: keys, LINKAGE_MODEL: model } = env;
  if (!url?.startsWith('postgres')) throw new StartError('DATABASE_URL: name the partnership’s PostgreSQL.');
  if (!keys) throw new StartError('INDEX_KEYS: name the secrets that the index is sealed with, the newest first.');
  return {
    store: { kind: 'postgres', url },
    keyring: keyringFrom(keys),
    model: model ? readModel(model) : shippedModel(),
  };
}

function keyringFrom(text: string): IndexKeyring {
  try {
    return createIndexKeyring(secretsOf(JSON.parse(text.startsWith('[') ? text : readFileSync(text, 'utf8'))));
  } catch {
    throw new StartError('INDEX_KEYS: neither the JSON that is needed nor a file of it.');
  }
}
