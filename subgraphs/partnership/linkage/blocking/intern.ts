/** Numbers each different pair of numbers, so that a key of several parts is one number and two keys are never taken for one. */

/** For each index the number of the pair (left, right), from 1. 0 where either is 0. */
export function internPairs(left: Int32Array, right: Int32Array): Int32Array {
  const length = left.length;
  const numbers = new Int32Array(length);
  let bits = 10;
  while (1 << bits < 2 * length) bits += 1;
  const [mask, shift] = [(1 << bits) - 1, 32 - bits];
  const slots = new Int32Array(1 << bits);
  let next = 1;
  // A slot holds the index, plus one, of the first with its pair.
  for (let index = 0; index < length; index += 1) {
    const [a, b] = [left[index] ?? 0, right[index] ?? 0];
    if (a === 0 || b === 0) continue;
    let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let slot = hash >>> shift;
    for (;;) {
      const held = (slots[slot] ?? 0) - 1;
      if (held < 0) {
        slots[slot] = index + 1;
        numbers[index] = next;
        next += 1;
        break;
      }
      if (left[held] === a && right[held] === b) {
        numbers[index] = numbers[held] ?? 0;
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  return numbers;
}
