/** Parses the tests of a model against its fields: a test that its field cannot answer is refused before anything is compiled. */

import { KINDS } from '../standardise/field-kinds.ts';
import type { FieldSpec } from '../table/record-table.ts';
import { splitReference } from '../table/record-table.ts';
import { ModelError, numberBetween, objectAt, oneOf, onlyKeys, wholeNumberBetween } from './json-at.ts';
import type { Test } from './model.ts';

export interface TestReader {
  field(value: unknown, path: string): string;
  reference(value: unknown, path: string): string;
  /** A reference, or a clue that the field's kind has. */
  clue(value: unknown, path: string): string;
  test(value: unknown, path: string): Test;
  /** A test of a comparison: it must be about the comparison's own field. */
  testOf(field: string, value: unknown, path: string): Test;
}

const WORDS = [
  ...(['same', 'share', 'jaro-winkler', 'edits', 'initial', 'begins', 'day-month-swapped', 'days-apart'] as const),
  ...(['swapped', 'displaced', 'known', 'not-different', 'otherwise'] as const),
];
const DAYS_IN_A_LIFE = 50_000;
/** More are no slips, and trying them out takes ever longer. */
const MOST_EDITS = 4;

export function createTestReader(fields: readonly FieldSpec[]): TestReader {
  const kinds = new Map(fields.map(({ name, kind }) => [name, kind]));
  const similarity = numberBetween(0.5, 1);

  function field(value: unknown, path: string): string {
    if (typeof value !== 'string' || !kinds.has(value)) throw new ModelError(path, 'one of the fields of the model');
    return value;
  }

  function reference(value: unknown, path: string): string {
    const { column, part } = splitReference(typeof value === 'string' ? value : '');
    const kind = kinds.get(column);
    if (typeof value !== 'string' || kind === undefined || (part !== null && !Object.hasOwn(KINDS[kind].parts, part))) {
      throw new ModelError(path, 'a field of the model, or a part that its kind has');
    }
    return value;
  }

  function clue(value: unknown, path: string): string {
    const { column, part } = splitReference(typeof value === 'string' ? value : '');
    const kind = kinds.get(column);
    const isClue = kind !== undefined && part !== null && Object.hasOwn(KINDS[kind].clues, part);
    return isClue && typeof value === 'string' ? value : reference(value, path);
  }

  function date(value: unknown, path: string): string {
    const name = field(value, path);
    if (kinds.get(name) !== 'date') throw new ModelError(path, 'a field that is a date');
    return name;
  }

  function test(value: unknown, path: string): Test {
    const read = objectAt(value, path);
    const is = oneOf(...WORDS)(read['is'], `${path}.is`);
    const of = `${path}.of`;
    onlyKeys(read, path, KEYS[is]);
    switch (is) {
      case 'same':
      case 'share':
        return { is, of: reference(read['of'], of) };
      case 'jaro-winkler':
        return { is, of: field(read['of'], of), atLeast: similarity(read['atLeast'], `${path}.atLeast`) };
      case 'edits':
        return {
          is,
          of: field(read['of'], of),
          atMost: wholeNumberBetween(1, MOST_EDITS)(read['atMost'], `${path}.atMost`),
        };
      case 'initial':
      case 'begins':
      case 'known':
      case 'not-different':
        return { is, of: field(read['of'], of) };
      case 'day-month-swapped':
        return { is, of: date(read['of'], of) };
      case 'days-apart':
        return {
          is,
          of: date(read['of'], of),
          atMost: wholeNumberBetween(1, DAYS_IN_A_LIFE)(read['atMost'], `${path}.atMost`),
        };
      case 'swapped':
      case 'displaced':
        return {
          is,
          of: field(read['of'], of),
          with: field(read['with'], `${path}.with`),
          atLeast: similarity(read['atLeast'], `${path}.atLeast`),
        };
      case 'otherwise':
        return { is };
      default:
        return is satisfies never;
    }
  }

  function testOf(own: string, value: unknown, path: string): Test {
    const read = test(value, path);
    if (read.is !== 'otherwise' && splitReference(read.of).column !== own) {
      throw new ModelError(`${path}.of`, "the comparison's own field");
    }
    return read;
  }

  return { field, reference, clue, test, testOf };
}

const KEYS: Readonly<Record<Test['is'], readonly string[]>> = {
  same: ['is', 'of'],
  share: ['is', 'of'],
  'jaro-winkler': ['is', 'of', 'atLeast'],
  edits: ['is', 'of', 'atMost'],
  initial: ['is', 'of'],
  begins: ['is', 'of'],
  'day-month-swapped': ['is', 'of'],
  'days-apart': ['is', 'of', 'atMost'],
  swapped: ['is', 'of', 'with', 'atLeast'],
  displaced: ['is', 'of', 'with', 'atLeast'],
  known: ['is', 'of'],
  'not-different': ['is', 'of'],
  otherwise: ['is'],
};
