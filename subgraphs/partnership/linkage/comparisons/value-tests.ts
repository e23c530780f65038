/** Makes the tests of a comparison from the model's words: each a closure over the columns it reads. No text becomes code. */

import type { Test } from '../model/model.ts';
import { columnOf, splitReference } from '../table/record-table.ts';
import type { Part, SharedColumn } from '../table/record-table.ts';
import { isWithinEdits } from './edit-distance.ts';
import { alikeAtLeast } from './similarity.ts';
import type { Measures, ValueTest } from './similarity.ts';

type Columns = Readonly<Record<string, SharedColumn>>;

/** A test of two values of one column. Tests that read two columns are in `record-tests.ts`. */
export function createValueTest(test: Test, columns: Columns, measures: Measures): ValueTest {
  switch (test.is) {
    case 'same':
      return sameTest(test.of, columns);
    case 'share':
      return shareTest(partOf(test.of, columns));
    case 'jaro-winkler': {
      const { texts } = columnOf(columns, test.of);
      return alikeAtLeast(texts, texts, test.atLeast, measures);
    }
    case 'edits': {
      const { texts } = columnOf(columns, test.of);
      return (left, right) => isWithinEdits(texts, left, texts, right, test.atMost);
    }
    case 'initial':
      return initialTest(columnOf(columns, test.of));
    case 'begins':
      return beginsTest(columnOf(columns, test.of));
    case 'day-month-swapped': {
      const { ids } = partOf(`${test.of}.unordered`, columns);
      return (left, right) => ids[left] === ids[right];
    }
    case 'days-apart':
      return daysApartTest(columnOf(columns, test.of), test.atMost);
    case 'not-different':
      return (left, right) => left === right;
    case 'known':
    case 'otherwise':
      return () => true;
    case 'swapped':
    case 'displaced':
      throw new RangeError('A test of two fields is no test of values.');
    default:
      return test satisfies never;
  }
}

function sameTest(reference: string, columns: Columns): ValueTest {
  if (splitReference(reference).part === null) return (left, right) => left === right;
  const { ids } = partOf(reference, columns);
  return (left, right) => ids[left] === ids[right] && ids[left] !== 0;
}

function shareTest({ ids, lists }: Part): ValueTest {
  if (lists === null) return (left, right) => ids[left] === ids[right] && ids[left] !== 0;
  const { starts, values } = lists;
  return (left, right) => {
    for (let i = starts[left] ?? 0; i < (starts[left + 1] ?? 0); i += 1) {
      for (let j = starts[right] ?? 0; j < (starts[right + 1] ?? 0); j += 1) if (values[i] === values[j]) return true;
    }
    return false;
  };
}

function initialTest({ texts: { codes, starts } }: SharedColumn): ValueTest {
  return (left, right) => {
    const [startLeft, startRight] = [starts[left] ?? 0, starts[right] ?? 0];
    const isLetter = (starts[left + 1] ?? 0) - startLeft === 1 || (starts[right + 1] ?? 0) - startRight === 1;
    return isLetter && codes[startLeft] === codes[startRight];
  };
}

/** At least this much must be there to begin with. */
const SHORTEST_START = 3;

function beginsTest({ texts: { codes, starts } }: SharedColumn): ValueTest {
  return (left, right) => {
    const [startLeft, startRight] = [starts[left] ?? 0, starts[right] ?? 0];
    const length = Math.min((starts[left + 1] ?? 0) - startLeft, (starts[right + 1] ?? 0) - startRight);
    if (length < SHORTEST_START) return false;
    for (let place = 0; place < length; place += 1) {
      if (codes[startLeft + place] !== codes[startRight + place]) return false;
    }
    return true;
  };
}

function daysApartTest({ days }: SharedColumn, atMost: number): ValueTest {
  if (days === null) throw new RangeError('Only dates are days apart.');
  return (left, right) => Math.abs((days[left] ?? 0) - (days[right] ?? 0)) <= atMost;
}

export function partOf(reference: string, columns: Columns): Part {
  const { column, part } = splitReference(reference);
  const found = columnOf(columns, column).parts[part ?? ''];
  if (found === undefined) throw new RangeError('A model names a part that its field does not have.');
  return found;
}
