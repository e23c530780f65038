/** Gives the engine's tests a small town with a model learned from it, and records written by hand. */

import { fictonshire, FICTONSHIRE_FIELDS } from '../../../bench/linkage/sets/fictonshire.ts';
import { encodeRecords, specFor, trainModel } from '../../../../subgraphs/partnership/linkage/linkage.ts';
import type {
  FieldSpec,
  LinkageModel,
  PersonRecord,
  RecordTable,
} from '../../../../subgraphs/partnership/linkage/linkage.ts';

export const FIELDS: readonly FieldSpec[] = FICTONSHIRE_FIELDS;

export interface Town {
  readonly records: readonly PersonRecord[];
  readonly truth: readonly string[];
  readonly table: RecordTable;
  readonly model: LinkageModel;
}

/** Past the size up to which everybody is compared with everybody, so that the rules are at work. */
const RECORDS = 3000;
/** Few pairs, so that the tests do not wait. */
export const TRAINING = { mostSampledPairs: 100_000, mostPatternPairs: 100_000 };
let town: Town | undefined;

export function smallTown(): Town {
  town ??= makeTown();
  return town;
}

function makeTown(): Town {
  const labelled = [...fictonshire(RECORDS)];
  const records = labelled.map(({ record }) => record);
  const table = encodeRecords(records, FIELDS);
  const model = trainModel(table, specFor('town', FIELDS, table.size), TRAINING);
  return { records, truth: labelled.map(({ truth }) => truth), table, model };
}

/** A record of one agency with these values and no others. */
export function aRecord(ref: string, values: PersonRecord['values']): PersonRecord {
  return { ref, source: ref.split(' ')[0] ?? ref, values };
}
