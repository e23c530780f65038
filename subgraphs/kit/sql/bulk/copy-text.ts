/** Writes rows in PostgreSQL's text format for COPY, the fastest way in that both stores understand. */

import type { RowValue, TableRow } from './table-row.ts';

/** One line for one row, values in the order of the columns. Throws when the row has not exactly those columns. */
export function copyLine({ table, values }: TableRow, columns: readonly string[]): string {
  let line = '';
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index] ?? '';
    const value = values[column];
    if (value === undefined) throw new TypeError(`A row of ${table} has no ${column}.`);
    line += index === 0 ? copyValue(value) : `\t${copyValue(value)}`;
  }
  if (Object.keys(values).length !== columns.length)
    throw new TypeError(`A row of ${table} has a column that others lack.`);
  return `${line}\n`;
}

function copyValue(value: RowValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  // The backslash of a hexadecimal bytea is itself escaped.
  if (value instanceof Uint8Array)
    return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`;
  return escaped(`{${value.map(arrayElement).join(',')}}`);
}

/** COPY's own escapes: without them a tab in a street name would move every value after it one column on. */
function escaped(text: string): string {
  if (!/[\\\t\n\r]/.test(text)) return text;
  return text.replace(/\\/g, '\\\\').replace(/\t/g, '\\t').replace(/\n/g, '\\n').replace(/\r/g, '\\r');
}

function arrayElement(text: string): string {
  return `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;
}
