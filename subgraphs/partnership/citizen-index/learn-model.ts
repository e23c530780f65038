/** Learns the model that says who is who from agencies' records alone: nobody says beforehand which of them are one person's. */

import { createTableEncoder, specFor, trainModel } from '../linkage/linkage.ts';
import type { LinkageModel } from '../linkage/linkage.ts';
import type { Records } from './bulk/gather-records.ts';
import { comparable, INDEX_FIELDS } from './registered-record.ts';

/** Fewer tell too little of how common a name is, and of how two records of one person differ. */
export const FEWEST_RECORDS = 2_000;

export class TooFewRecordsError extends Error {
  constructor() {
    super(`A model is learned from ${FEWEST_RECORDS} records or more.`);
    this.name = 'TooFewRecordsError';
  }
}

/** The same records and name give the same model. Throws TooFewRecordsError. */
export async function learnModel(name: string, records: Records): Promise<LinkageModel> {
  const encoder = createTableEncoder(INDEX_FIELDS);
  for await (const record of records) encoder.add(comparable('', record));
  const table = encoder.table();
  if (table.size < FEWEST_RECORDS) throw new TooFewRecordsError();
  return trainModel(table, specFor(name, INDEX_FIELDS, table.size));
}

/** As a file: its values a line each, so that two models can be compared. */
export function modelText(model: LinkageModel): string {
  return JSON.stringify(model, null, 1);
}
