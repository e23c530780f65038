/** Gives the index of Fictonshire its keys: always the same, since its store outlives the process that filled it. */

import { createHash } from 'node:crypto';

import type { IndexKey } from '../subgraphs/partnership/citizen-index/keyring.ts';

/** No secret: all people of Fictonshire are invented. A real index takes INDEX_KEYS. */
export const FICTONSHIRE_INDEX_KEYS: readonly IndexKey[] = [
  { kid: 'fictonshire', secret: createHash('sha256').update('Nobody in Fictonshire is real.').digest() },
];
