/** Draws the same numbers from the same seed, so that a model learned twice is the same model. */

/** Whole numbers from 0 up to, not including, `below`: mulberry32 (T. Ettinger), which is enough for a sample. */
export function createChance(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
