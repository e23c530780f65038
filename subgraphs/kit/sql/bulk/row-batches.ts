/** Gathers rows into batches for COPY, one a table, so that memory does not grow with the number of people. */

import type { TableRow } from './table-row.ts';
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
  bytes: Buffer<ArrayBuffer>;
  used: number;
}

/** Large enough that a COPY's own cost does not matter, small enough that a hundred tables' batches are forgotten in memory. */
const BATCH_BYTES = 262_144;
/** UTF-8 takes three bytes at most for a character of a JavaScript string. */
const BYTES_PER_CHARACTER = 3;

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
    const made = { into: `"${schema}"."${row.table}" (${names})`, columns, bytes: Buffer.alloc(0), used: 0 };
    batches.set(row.table, made);
    return made;
  }

  const send = async (batch: Batch): Promise<void> => {
    const { bytes, used } = batch;
    batch.bytes = Buffer.alloc(0);
    batch.used = 0;
    if (used > 0) await target.copy(batch.into, bytes.subarray(0, used));
  };
  return {
    // Not async: most rows only join a batch, and a promise for each would cost more than the row.
    add: (row) => {
      const batch = batchOf(row);
      const line = copyLine(row, batch.columns);
      const most = line.length * BYTES_PER_CHARACTER;
      // Bytes rather than text: lines that waited in a string would outlive many collections, and memory would not stay flat.
      if (batch.bytes.length < batch.used + most) batch.bytes = grown(batch, most);
      batch.used += batch.bytes.write(line, batch.used);
      rows += 1;
      return batch.used > BATCH_BYTES ? send(batch) : undefined;
    },
    flush: async () => {
      for (const batch of batches.values()) await send(batch);
    },
    get rows() {
      return rows;
    },
  };
}

function grown({ bytes, used }: Batch, most: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafe(Math.min(2 * bytes.length, BATCH_BYTES) + most + 4096);
  bytes.copy(larger, 0, 0, used);
  return larger;
}
