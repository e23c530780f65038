/** Turns a list of numbers into decisions, so that a failing case shrinks: a shorter list, or smaller numbers, is a simpler case. */

export interface Choices {
  /** 0 up to, not including, `limit`. When the list has run out, 0: the simplest choice. */
  below(limit: number): number;
  /** True for about this many cases in a hundred; false when the list has run out. */
  chance(percent: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
  isSpent(): boolean;
}

export function createChoices(numbers: readonly number[]): Choices {
  let next = 0;
  const take = () => numbers[next++] ?? 0;
  const below = (limit: number) => take() % Math.max(1, limit);
  return {
    below,
    chance: (percent) => take() % 100 >= 100 - percent,
    pick(values) {
      const value = values[below(values.length)];
      if (value === undefined) throw new RangeError('There is nothing to choose from.');
      return value;
    },
    isSpent: () => next >= numbers.length,
  };
}
