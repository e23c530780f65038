/** How alike two texts are, against published values and against slower programs that are plainly right. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { isWithinEdits } from '../../../../../subgraphs/partnership/linkage/comparisons/edit-distance.ts';
import {
  createJaroWinkler,
  jaroWinklerBound,
} from '../../../../../subgraphs/partnership/linkage/comparisons/jaro-winkler.ts';
import { packTexts } from '../../../../../subgraphs/partnership/linkage/table/packed-texts.ts';

const jaroWinkler = createJaroWinkler();
const alike = (one: string, other: string): number => {
  const texts = packTexts([one, other]);
  return jaroWinkler(texts, 0, texts, 1);
};
const word = fc.string({ unit: fc.constantFrom(...'abcdeé'), maxLength: 9 });

describe('the engine', () => {
  // W. E. Winkler, "String comparator metrics" (1990), table; US Census Bureau's strcmp95.
  it.each([
    ['martha', 'marhta', 0.9611],
    ['dixon', 'dicksonx', 0.8133],
    ['dwayne', 'duane', 0.84],
    ['jones', 'johnson', 0.8324],
    ['abroms', 'abrams', 0.9222],
    ['itman', 'smith', 0.4667],
    ['same', 'same', 1],
    ['ab', 'cd', 0],
    ['', 'a', 0],
  ])('finds %s and %s as alike as Winkler did', (one, other, expected) => {
    expect(alike(one, other)).toBeCloseTo(expected, 4);
    expect(alike(other, one)).toBeCloseTo(expected, 4);
  });

  it('never dismisses two names by their letters that are more alike than that', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const texts = packTexts([one, other]);
        return jaroWinklerBound(texts, 0, texts, 1) >= jaroWinkler(texts, 0, texts, 1) - 1e-12;
      }),
      { numRuns: 2000 },
    );
  });

  it('counts slips as the table of Lowrance and Wagner does', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 4 }), (one, other, atMost) => {
        const texts = packTexts([one, other]);
        return isWithinEdits(texts, 0, texts, 1, atMost) === damerauLevenshtein(one, other) <= atMost;
      }),
      { numRuns: 5000 },
    );
  });

  it('counts a letter put between two that were turned as two slips', () => {
    const texts = packTexts(['ca', 'abc']);
    expect([isWithinEdits(texts, 0, texts, 1, 1), isWithinEdits(texts, 0, texts, 1, 2)]).toEqual([false, true]);
  });
});

/** The oracle: the unrestricted distance, by its table. */
function damerauLevenshtein(one: string, other: string): number {
  const far = one.length + other.length;
  const cells = Array.from({ length: one.length + 2 }, () => Array.from({ length: other.length + 2 }, () => far));
  const at = (row: number, column: number): number => cells[row]?.[column] ?? far;
  const put = (row: number, column: number, value: number): void => {
    (cells[row] ?? [])[column] = value;
  };
  for (let row = 0; row <= one.length; row += 1) put(row + 1, 1, row);
  for (let column = 0; column <= other.length; column += 1) put(1, column + 1, column);
  const lastRowOf = new Map<string, number>();
  for (let row = 1; row <= one.length; row += 1) {
    let lastColumn = 0;
    for (let column = 1; column <= other.length; column += 1) {
      const turnRow = lastRowOf.get(other.charAt(column - 1)) ?? 0;
      const turnColumn = lastColumn;
      const isSame = one.charAt(row - 1) === other.charAt(column - 1);
      if (isSame) lastColumn = column;
      put(
        row + 1,
        column + 1,
        Math.min(
          at(row, column) + (isSame ? 0 : 1),
          at(row + 1, column) + 1,
          at(row, column + 1) + 1,
          at(turnRow, turnColumn) + (row - turnRow - 1) + 1 + (column - turnColumn - 1),
        ),
      );
    }
    lastRowOf.set(one.charAt(row - 1), row);
  }
  return at(one.length + 1, other.length + 1);
}
