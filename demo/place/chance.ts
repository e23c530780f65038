/** Draws repeatable chance from a seed and labels, so that one person's fate never depends on how many were made before. */

import type { Chance } from './model.ts';

export type ChanceSource = (...labels: readonly (string | number)[]) => Chance;
export type Weighted<T> = (chance: Chance) => T;

/** Makes chance for one seed. Equal labels give equal numbers; neighbouring labels give unrelated ones. */
export function createChanceSource(seed: string): ChanceSource {
  const root = mixText(0x9e3779b9, seed);
  return (...labels) => {
    let hash = root;
    for (const label of labels) hash = typeof label === 'number' ? mixNumber(hash, label) : mixText(hash, label);
    return sfc32(hash);
  };
}

/** A draw from values with weights. The weights need not add up to one. */
export function weighted<T>(table: readonly (readonly [T, number])[]): Weighted<T> {
  const values = table.map(([value]) => value);
  const edges: number[] = [];
  let total = 0;
  for (const [, weight] of table) edges.push((total += weight));
  return (chance) => {
    const at = chance.next() * total;
    let index = 0;
    while (index < edges.length - 1 && at >= (edges[index] ?? 0)) index += 1;
    return valueAt(values, index);
  };
}

/** The member at an index that is known to be inside. */
export function valueAt<T>(from: readonly T[], index: number): T {
  const value = from[index];
  if (value === undefined) throw new RangeError('The list has no member there.');
  return value;
}

/** Chris Doty-Humphrey's sfc32 (PractRand): small, fast, and passes that suite. Not for secrets. */
function sfc32(hash: number): Chance {
  let a = scramble(hash);
  let b = scramble(hash ^ 0x85ebca6b);
  let c = scramble(hash ^ 0xc2b2ae35);
  let counter = 1;

  const next32 = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 8; round += 1) next32();

  const next = (): number => next32() / 4_294_967_296;
  const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    integer,
    pick: (from) => valueAt(from, Math.floor(next() * from.length)),
    happens: (probability) => next() < probability,
    uuid: () => uuidFrom(next32(), next32(), next32(), next32()),
  };
}

function uuidFrom(first: number, second: number, third: number, fourth: number): string {
  const hex = [first, second, third, fourth].map((word) => word.toString(16).padStart(8, '0')).join('');
  const variant = '89ab'[(third >>> 28) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function mixText(hash: number, text: string): number {
  let mixed = hash ^ text.length;
  for (let index = 0; index < text.length; index += 1) {
    mixed = Math.imul(mixed ^ text.charCodeAt(index), 0x01000193);
  }
  return scramble(mixed);
}

function mixNumber(hash: number, value: number): number {
  return scramble(Math.imul(hash ^ scramble(value | 0), 0x01000193) + Math.floor(value / 4_294_967_296));
}

/** The finaliser of MurmurHash3. */
function scramble(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 0;
}
