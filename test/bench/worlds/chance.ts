/** Draws the bench's made-up values from a record's number, so that every gateway is answered with the same data. */

/** A number from 0 to `below` that is always the same for one record and one purpose. */
export function draw(record: number, purpose: string, below: number): number {
  let hash = 2_166_136_261 ^ record;
  for (let index = 0; index < purpose.length; index += 1)
    hash = Math.imul(hash ^ purpose.charCodeAt(index), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519);
  return ((hash ^ (hash >>> 13)) >>> 0) % below;
}

export function pick<const Values extends readonly unknown[]>(
  record: number,
  purpose: string,
  from: Values,
): Values[number] {
  return from[draw(record, purpose, from.length)];
}

/** `count` entries, each made from a number of its own. */
export function several<T>(record: number, count: number, make: (entry: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(record * 31 + index));
}

export function date(record: number, purpose: string, firstYear = 2015): string {
  const twoDigits = (value: number) => String(value + 1).padStart(2, '0');
  const year = firstYear + draw(record, `${purpose} year`, 10);
  return `${year}-${twoDigits(draw(record, `${purpose} month`, 12))}-${twoDigits(draw(record, `${purpose} day`, 28))}`;
}
