/** Counts the slips of a key between two texts: a letter too many, too few, another one, or two neighbours turned (Damerau 1964). */

import { bitCount } from '../table/packed-texts.ts';
import type { PackedTexts } from '../table/packed-texts.ts';

export interface WithinEdits {
  /** Whether text `i` of one list becomes text `j` of another in at most so many slips. */
  (left: PackedTexts, i: number, right: PackedTexts, j: number, atMost: number): boolean;
}

/** Makes a measure with its own scratch space; one a thread. Lowrance and Wagner's unrestricted distance (1975), as DuckDB has it. */
export function createWithinEdits(): WithinEdits {
  let cells = new Int32Array(32 * 32);
  const lastRowOf = new Int32Array(65_536);
  return (left, i, right, j, atMost) => {
    // One slip changes at most two of the letters that a text has.
    if (bitCount((left.masks[i] ?? 0) ^ (right.masks[j] ?? 0)) > 2 * atMost) return false;
    let [startA, startB] = [left.starts[i] ?? 0, right.starts[j] ?? 0];
    let [endA, endB] = [left.starts[i + 1] ?? 0, right.starts[j + 1] ?? 0];
    if (Math.abs(endA - startA - (endB - startB)) > atMost) return false;
    const [a, b] = [left.codes, right.codes];
    while (endA > startA && endB > startB && a[endA - 1] === b[endB - 1]) {
      endA -= 1;
      endB -= 1;
    }
    while (startA < endA && startB < endB && a[startA] === b[startB]) {
      startA += 1;
      startB += 1;
    }
    const [rows, columns] = [endA - startA, endB - startB];
    if (rows === 0 || columns === 0) return Math.max(rows, columns) <= atMost;
    const width = columns + 2;
    if ((rows + 2) * width > cells.length) cells = new Int32Array(2 * (rows + 2) * width);
    const far = rows + columns;
    cells[0] = far;
    for (let row = 0; row <= rows; row += 1) {
      cells[(row + 1) * width] = far;
      cells[(row + 1) * width + 1] = row;
    }
    for (let column = 0; column <= columns; column += 1) {
      cells[column + 1] = far;
      cells[width + column + 1] = column;
    }
    for (let row = 1; row <= rows; row += 1) {
      let lastColumn = 0;
      const code = a[startA + row - 1] ?? 0;
      for (let column = 1; column <= columns; column += 1) {
        const other = b[startB + column - 1] ?? 0;
        const turnRow = lastRowOf[other] ?? 0;
        const turnColumn = lastColumn;
        const isSame = code === other;
        if (isSame) lastColumn = column;
        const at = (row + 1) * width + column + 1;
        const changed = (cells[at - width - 1] ?? 0) + (isSame ? 0 : 1);
        const added = (cells[at - 1] ?? 0) + 1;
        const dropped = (cells[at - width] ?? 0) + 1;
        const turned = (cells[turnRow * width + turnColumn] ?? 0) + (row - turnRow - 1) + 1 + (column - turnColumn - 1);
        cells[at] = Math.min(changed, added, dropped, turned);
      }
      lastRowOf[code] = row;
    }
    for (let row = 0; row < rows; row += 1) lastRowOf[a[startA + row] ?? 0] = 0;
    return (cells[(rows + 1) * width + columns + 1] ?? 0) <= atMost;
  };
}
