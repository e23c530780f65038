/** Says what a record of the index is found by, as texts: the same for registering it, linking it and searching for it. */

import { blockingKeysOf } from '../linkage/linkage.ts';
import type { LinkageModel } from '../linkage/linkage.ts';
import { comparable } from './registered-record.ts';
import type { RegisteredRecord } from './registered-record.ts';

/** They hold names and dates: only their hashes are kept (`key-hash.ts`). */
export function indexKeysOf(
  record: Pick<RegisteredRecord, 'agency' | 'person'>,
  model: LinkageModel,
): readonly string[] {
  return blockingKeysOf(comparable('', record), model.blocking, model.fields);
}
