/** Knows the bank holidays of England and Wales, so that a deadline that falls on one moves to the next working day. */

import { addDays, weekdayOf } from './days.ts';

/**
 * Days that a Royal Proclamation added, and days that it moved (Banking and Financial Dealings Act 1971, section 1). No rule
 * tells the next one: add it here when it is announced on gov.uk/bank-holidays.
 */
const ADDED: readonly string[] = ['2022-06-03', '2022-09-19', '2023-05-08'];
const MOVED: Readonly<Record<string, string>> = { '2020-05-04': '2020-05-08', '2022-05-30': '2022-06-02' };

const SUNDAY = 0;
const MONDAY = 1;
const FRIDAY = 5;
const SATURDAY = 6;

const years = new Map<number, ReadonlySet<string>>();

export function isWorkingDay(day: string): boolean {
  const weekday = weekdayOf(day);
  return weekday !== SATURDAY && weekday !== SUNDAY && !bankHolidaysOf(Number(day.slice(0, 4))).has(day);
}

/** The day itself when it is a working day, otherwise the next that is. */
export function workingDayFrom(day: string): string {
  return isWorkingDay(day) ? day : workingDayFrom(addDays(day, 1));
}

/** The last of so many working days that follow `day`, which itself does not count. */
export function addWorkingDays(day: string, count: number): string {
  if (count === 0) return day;
  return addWorkingDays(workingDayFrom(addDays(day, 1)), count - 1);
}

/** Schedule 1 of the Act of 1971, New Year's Day and the first Monday of May by proclamation each year. */
export function bankHolidaysOf(year: number): ReadonlySet<string> {
  const known = years.get(year);
  if (known !== undefined) return known;
  const easter = easterSunday(year);
  const usual = [
    inPlaceOf(`${year}-01-01`),
    addDays(easter, -2),
    addDays(easter, 1),
    mondayFrom(`${year}-05-01`),
    mondayFrom(`${year}-05-25`),
    mondayFrom(`${year}-08-25`),
    ...christmasOf(year),
  ].map((day) => MOVED[day] ?? day);
  const found = new Set([...usual, ...ADDED.filter((day) => day.startsWith(`${year}-`))]);
  years.set(year, found);
  return found;
}

/** The day, or the Monday after the weekend that it falls on. */
function inPlaceOf(day: string): string {
  const weekday = weekdayOf(day);
  return weekday === SATURDAY || weekday === SUNDAY ? mondayFrom(day) : day;
}

/** On a weekend the two move together: Boxing Day keeps a Monday that is its own, and the other takes the Tuesday. */
function christmasOf(year: number): readonly string[] {
  const december = (day: number) => `${year}-12-${day}`;
  switch (weekdayOf(december(25))) {
    case FRIDAY:
      return [december(25), december(28)];
    case SATURDAY:
      return [december(27), december(28)];
    case SUNDAY:
      return [december(26), december(27)];
    default:
      return [december(25), december(26)];
  }
}

function mondayFrom(day: string): string {
  return weekdayOf(day) === MONDAY ? day : mondayFrom(addDays(day, 1));
}

/** The Gregorian computus (Meeus, Jones and Butcher); its letters are those of the published table. */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const march = h + l - 7 * m + 21;
  return addDays(`${year}-03-01`, march);
}
