/** Gathers rows into batches for COPY, one a table, so that memory does not grow with the number of people. */

import type { TableRow } from '../place/model.ts';
import { copyLine } from './copy-text.ts';
import type { CopyTarget } from './copy-target.ts';

export interface RowBatches {
  add(row: TableRow): Promise<void> | undefined;
  flush(): Promise<void>;
  readonly rows: number;
}

interface Batch {
  readonly into: string;
  readonly columns: readonly string[];
  lines: string;
}

/** Large enough that a COPY's own cost does not matter, small enough that sixty tables' batches are forgotten in memory. */
const BATCH_CHARACTERS = 400_000;

/** Batches for one schema. Only the tables named may be written to. */
export function createRowBatches(target: CopyTarget, schema: string, tables: readonly string[]): RowBatches {
  const batches = new Map<string, Batch>();
  let rows = 0;

  function batchOf(row: TableRow): Batch {
    const known = batches.get(row.table);
    if (known !== undefined) return known;
    if (!tables.includes(row.table)) throw new TypeError(`${schema} lists no table ${row.table}.`);
    const columns = Object.keys(row.values);
    const names = columns.map((column) => `"${column}"`).join(', ');
    const made = { into: `"${schema}"."${row.table}" (${names})`, columns, lines: '' };
    batches.set(row.table, made);
    return made;
  }

  const send = async (batch: Batch): Promise<void> => {
    const { lines } = batch;
    batch.lines = '';
    if (lines !== '') await target.copy(batch.into, lines);
  };
  return {
    // Not async: most rows only join a batch, and a promise for each would cost more than the row.
    add: (row) => {
      const batch = batchOf(row);
      batch.lines += copyLine(row, batch.columns);
      rows += 1;
      return batch.lines.length > BATCH_CHARACTERS ? send(batch) : undefined;
    },
    flush: async () => {
      for (const batch of batches.values()) await send(batch);
    },
    get rows() {
      return rows;
    },
  };
}
