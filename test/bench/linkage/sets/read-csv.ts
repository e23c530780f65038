/** Reads a CSV file (RFC 4180): quoted fields may hold commas, quotes and line ends. */

export interface CsvFile {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Fields are trimmed, as several public sets put a space after each comma. */
export function parseCsv(text: string): CsvFile {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))[ \t]*(,|\r?\n|$)[ \t]*/y;
  const body = text.replace(/^\uFEFF/, '');
  while (field.lastIndex < body.length) {
    const at = field.lastIndex;
    const found = field.exec(body);
    if (found === null) throw new Error(`The CSV cannot be read at character ${at}.`);
    const [, quoted, plain = '', end] = found;
    row.push(quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"').trim());
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0) rows.push([...row, '']);
  const [columns = [], ...rest] = rows.filter((cells) => cells.some((cell) => cell !== ''));
  return { columns, rows: rest };
}
