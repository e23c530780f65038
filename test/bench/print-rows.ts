/** Prints results for a person, as a table, or for a program, as one JSON object a line. */

export type Cell = string | number | null | undefined;
export type Row = Readonly<Record<string, Cell>>;

export function printTable(rows: readonly Row[]): void {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [names, ...rows.map((row) => names.map((name) => textOf(row[name])))];
  const widths = names.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  // Numbers stand under one another by their last digit.
  const isNumeric = names.map((name) => rows.some((row) => typeof row[name] === 'number'));
  for (const line of lines) {
    const padded = line.map((text, column) =>
      isNumeric[column] ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0),
    );
    console.log(padded.join('  ').trimEnd());
  }
}

export function printJson(rows: readonly Row[]): void {
  for (const row of rows) console.log(JSON.stringify(row));
}

function textOf(cell: Cell): string {
  return cell === null || cell === undefined ? '' : String(cell);
}
