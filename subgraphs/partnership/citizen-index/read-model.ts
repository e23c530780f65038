/** Reads the model that says who is who: the operator's own, or the one that ships, learned from invented people. */

import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';

import { StartError } from '../../kit/start-error.ts';
import { ModelError, parseModel } from '../linkage/linkage.ts';
import type { LinkageModel } from '../linkage/linkage.ts';
import { INDEX_FIELDS } from './registered-record.ts';

let shipped: LinkageModel | undefined;

/** Read once a process. */
export function shippedModel(): LinkageModel {
  return (shipped ??= parseModel(JSON.parse(readFileSync(new URL('model.json', import.meta.url), 'utf8'))));
}

/** Throws StartError, whose text names what is wrong and where. */
export function readModel(file: string): LinkageModel {
  try {
    const model = parseModel(JSON.parse(readFileSync(file, 'utf8')));
    // A field that the index does not have would count for nothing, and a verified number that is not marked as one would not veto.
    if (isDeepStrictEqual(model.fields, INDEX_FIELDS)) return model;
  } catch (error) {
    const reason = error instanceof ModelError ? error.message : 'it is not a file of JSON.';
    throw new StartError(`LINKAGE_MODEL: ${reason}`);
  }
  throw new StartError('LINKAGE_MODEL: its fields are not those of the index.');
}
