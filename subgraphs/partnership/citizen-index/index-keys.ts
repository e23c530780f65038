/** Says what a record of the index is found by, as texts: the same for registering it, linking it and searching for it. */

import { createKeyMaker } from '../linkage/linkage.ts';
import type { BlockingKey, LinkageModel } from '../linkage/linkage.ts';
import { comparable } from './registered-record.ts';
import type { RegisteredRecord } from './registered-record.ts';

/** They hold names and dates: only their hashes are kept (`key-hash.ts`). */
export type IndexKeysOf = (record: Pick<RegisteredRecord, 'agency' | 'person'>) => readonly BlockingKey[];

export function createIndexKeys({ searchRules, fields }: Pick<LinkageModel, 'searchRules' | 'fields'>): IndexKeysOf {
  const keysOf = createKeyMaker(searchRules, fields);
  // A registration asks for a record's keys to lock them, to find by them and to write them.
  const known = new WeakMap<object, readonly BlockingKey[]>();
  return (record) => {
    const keys = known.get(record) ?? keysOf(comparable('', record));
    known.set(record, keys);
    return keys;
  };
}
