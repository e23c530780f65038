/** Holds the records of one search in columns that a model was made ready for once; the next search is written over it. */

import type { LinkageModel } from '../model/model.ts';
import type { ScoringData } from '../score/pair-scorer.ts';
import { createNameBits, createShareReader } from '../score/share-readers.ts';
import type { PersonRecord } from '../table/record-table.ts';
import { createLiveColumn } from './live-column.ts';
import type { LiveColumn } from './live-column.ts';

export interface LiveTable {
  readonly data: ScoringData;
  /** Writes records into the first rows. False where their values alone are more than there is room for. */
  write(records: readonly PersonRecord[]): boolean;
}

/** `room` is how many different values of a field are kept, over all searches, before the field's are dropped. */
export function createLiveTable(model: LinkageModel, rows: number, room: number): LiveTable {
  const ids = new Int32Array(rows * model.fields.length);
  const columns = new Map(
    model.fields.map((spec, place) => {
      const shareOf = Object.hasOwn(model.frequencies, spec.name) ? createShareReader(model, spec.name) : null;
      return [
        spec.name,
        createLiveColumn(spec, { rows: ids, stride: model.fields.length, place }, room, shareOf),
      ] as const;
    }),
  );
  const bitsOf = createNameBits(model);
  const together = bitsOf === null ? null : new Float32Array(rows);
  const [given, family] = (model.goTogether ?? []).map((name) => columns.get(name));

  return {
    data: {
      columns: Object.fromEntries([...columns].map(([name, { column }]) => [name, column])),
      shares: Object.fromEntries(
        [...columns].flatMap(([name, { shares }]) => (shares === null ? [] : [[name, shares] as const])),
      ),
      together,
    },
    write: (records) => {
      for (const [name, column] of columns) {
        if (writeColumn(column, name, records)) continue;
        column.forget();
        if (!writeColumn(column, name, records)) return false;
      }
      if (bitsOf === null || together === null || given === undefined || family === undefined) return true;
      for (const row of records.keys()) {
        const names = [given.valueAt(row), family.valueAt(row)] as const;
        together[row] = names.includes('') ? 0 : bitsOf(...names);
      }
      return true;
    },
  };
}

function writeColumn(column: LiveColumn, name: string, records: readonly PersonRecord[]): boolean {
  return records.every(({ values }, row) => column.write(row, values[name]));
}
