/** Makes identifiers that look right, pass their checks, and were never issued to anybody. */

import type { Chance } from './model.ts';

/** `999` and six digits: the range that the NHS does not issue. One stem in eleven has no check digit and is left out. */
const USABLE_STEMS = 909_091;
/** The first of them are the personas', the same in every place. */
const KEPT_FOR_PERSONAS = 100;
/** What people and their duplicate records share. */
export const NHS_NUMBERS = USABLE_STEMS - KEPT_FOR_PERSONAS;

/** The 23 letters of PNC ids and of UPNs: no I, O or S. */
const PNC_LETTERS = 'ZABCDEFGHJKLMNPQRTUVWXY';
const UPN_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

let stems: Uint32Array | undefined;

/** The check digit of nine digits; null where the sum leaves ten, which no NHS number may. */
export function nhsCheckDigit(nine: string): number | null {
  let sum = 0;
  for (let index = 0; index < 9; index += 1) sum += (nine.charCodeAt(index) - 48) * (10 - index);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? null : digit;
}

/** A persona's NHS number; the first is 999 000 0018. */
export function personaNhsNumber(index: number): string {
  return nhsNumberAt(index);
}

/** The NHS number of an ordinary rank below NHS_NUMBERS. */
export function nhsNumberOf(rank: number): string {
  return nhsNumberAt(KEPT_FOR_PERSONAS + rank);
}

/** A PNC id in its long form. Year 2099 has not come; serials 9999000 to 9999099 are ours. */
export function pncId(serial: number, year = 2099): string {
  const digits = String(9_999_000 + serial).padStart(7, '0');
  const letter = PNC_LETTERS.charAt(Number(String(year).slice(2) + digits) % 23);
  return `${year}/${digits}${letter}`;
}

/** A CRO number of year 99, serials from 990000. */
export function croNumber(serial: number): string {
  const digits = String(990_000 + serial).padStart(6, '0');
  return `${digits}/99${PNC_LETTERS.charAt(Number(`99${digits}`) % 23)}`;
}

/** A pupil number of local authority 999, with its check letter before it. */
export function pupilNumber(serial: number, yearOfEntry: number): string {
  const school = String(4000 + (Math.floor(serial / 1000) % 1000)).padStart(4, '0');
  const digits = `999${school}${String(yearOfEntry % 100).padStart(2, '0')}${String(serial % 1000).padStart(3, '0')}`;
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) sum += Number(digits[index]) * (index + 2);
  return UPN_LETTERS.charAt(sum % 23) + digits;
}

/** A National Insurance number with prefix QQ, which is never issued. */
export function nino(serial: number): string {
  return `QQ${String(serial % 1_000_000).padStart(6, '0')}${'ABCD'.charAt(Math.floor(serial / 1_000_000) % 4)}`;
}

/** A mobile of the thousand that Ofcom keeps for drama. */
export function mobileNumber(chance: Chance): string {
  return `07700 900${String(chance.integer(0, 999)).padStart(3, '0')}`;
}

/** A landline of the thousand that Ofcom keeps for drama and that belong to no town. */
export function landlineNumber(chance: Chance): string {
  return `01632 960${String(chance.integer(0, 999)).padStart(3, '0')}`;
}

/** An address at one of the domains that RFC 2606 keeps for examples. */
export function emailAddress(given: string, family: string, chance: Chance): string {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');
  return `${plain(given)}.${plain(family)}${chance.integer(1, 99)}@example.${chance.pick(['com', 'org', 'net'])}`;
}

/** A one-to-one scramble of 0..size-1, so that a key tells nothing about the person's place in another list. */
export function createScramble(size: number, chance: Chance): (index: number) => number {
  let factor = Math.max(1, Math.floor(size * (0.38 + 0.2 * chance.next())));
  while (greatestCommonDivisor(factor, size) !== 1) factor += 1;
  const shift = chance.integer(0, size - 1);
  return (index) => (index * factor + shift) % size;
}

function nhsNumberAt(rank: number): string {
  stems ??= usableStems();
  const stem = stems[rank];
  if (stem === undefined) throw new RangeError('There is no such NHS number.');
  const nine = `999${String(stem).padStart(6, '0')}`;
  return `${nine}${nhsCheckDigit(nine)}`;
}

/** By thousands: `nhsCheckDigit` for each of a million would cost every start half a second. */
function usableStems(): Uint32Array {
  const usable = new Uint32Array(USABLE_STEMS);
  const [upper, lower] = [weighed(7), weighed(4)];
  let count = 0;
  for (const [thousand, high] of upper.entries()) {
    for (const [unit, low] of lower.entries()) {
      // A sum that leaves 1 needs a check digit of ten.
      if ((WEIGHT_OF_999 + high + low) % 11 !== 1) usable[count++] = thousand * 1000 + unit;
    }
  }
  return usable;
}

const WEIGHT_OF_999 = 9 * (10 + 9 + 8);

/** What each three digits add to the sum of `nhsCheckDigit`, when the first of them has this weight. */
function weighed(weight: number): readonly number[] {
  return Array.from(
    { length: 1000 },
    (_, digits) =>
      Math.floor(digits / 100) * weight + (Math.floor(digits / 10) % 10) * (weight - 1) + (digits % 10) * (weight - 2),
  );
}

function greatestCommonDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestCommonDivisor(right, left % right);
}
