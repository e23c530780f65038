/** Makes ready, once, all that deciding who is who needs of the model: keys, scores, identifiers and new ids. */

import { randomUUID } from 'node:crypto';

import { createIdentifierReader, createLiveScorer } from '../linkage/linkage.ts';
import type { LinkageModel, LiveScorer } from '../linkage/linkage.ts';
import { rulesOf } from './index-rules.ts';
import type { IndexRules } from './index-rules.ts';
import { comparable } from './registered-record.ts';
import type { RegisteredRecord } from './registered-record.ts';

export interface Linker {
  readonly model: string;
  /** What records are found by. */
  readonly rules: IndexRules;
  readonly scorer: LiveScorer;
  /** Verified identifiers, in one order for all records. */
  identifiersOf(record: RegisteredRecord): readonly (string | null)[];
  /** Opaque, random, never used before. */
  newId(): string;
}

export function createLinker(model: LinkageModel): Linker {
  const identifiersOf = createIdentifierReader(model.fields);
  return {
    model: model.name,
    rules: rulesOf(model),
    scorer: createLiveScorer(model),
    identifiersOf: (record) => identifiersOf(comparable('', record)),
    newId: () => randomUUID(),
  };
}
