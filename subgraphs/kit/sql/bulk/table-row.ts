/** Describes a row as what makes it and what writes it agree on, whatever table it is of. */

/** One row for one table. Every row of a table has the same columns in the same order; null where there is no value. */
export interface TableRow {
  readonly table: string;
  readonly values: Readonly<Record<string, RowValue>>;
}

export type RowValue = string | number | boolean | null | readonly string[] | Uint8Array;
