/** Counts days and local times from the moment the place stands at, in the time zone that its people live in. */

const DAY_MS = 86_400_000;

export interface Calendar {
  date(daysFromNow: number): string;
  dateTime(daysFromNow: number, localTime: string): string;
  /** Whole years from an ISO date to now. */
  ageOf(birthDate: string): number;
  /** An ISO birth date of somebody who is this old now; `part` in [0, 1) places it within that year of life. */
  birthDate(age: number, part: number): string;
  /** The latest such day of the year that makes somebody exactly this old now, such as `03-14`. */
  birthdayOf(age: number, monthDay: string): string;
}

/** Makes the calendar of one moment. Local means Europe/London; summer time is computed, as Intl is too slow for a million people. */
export function createCalendar(now: Date): Calendar {
  const today = Math.floor((now.getTime() + (isSummerInstant(now) ? 3_600_000 : 0)) / DAY_MS);
  const isoToday = isoOf(today);
  const known = new Map<number, string>();

  const dayName = (day: number): string => {
    const found = known.get(day);
    if (found !== undefined) return found;
    const made = isoOf(day);
    known.set(day, made);
    return made;
  };
  const ageOf = (birthDate: string): number =>
    Number(isoToday.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (isoToday.slice(5) < birthDate.slice(5) ? 1 : 0);

  return {
    date: (daysFromNow) => dayName(today + Math.trunc(daysFromNow)),
    dateTime: (daysFromNow, localTime) => {
      const day = today + Math.trunc(daysFromNow);
      return `${dayName(day)}T${localTime}:00${isSummer(day, localTime) ? '+01:00' : '+00:00'}`;
    },
    ageOf,
    birthDate: (age, part) => {
      // A day or two short of a year, so that no leap day makes it another age.
      const latest = today - Math.ceil(age * 365.25) - 1;
      return dayName(latest - Math.floor(part * 362));
    },
    birthdayOf: (age, monthDay) => {
      const year = Number(isoToday.slice(0, 4)) - age - (isoToday.slice(5) < monthDay ? 1 : 0);
      return `${year}-${monthDay}`;
    },
  };
}

function isoOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The last Sunday of a month, as a day number: summer time turns on one in March and one in October, at 01:00 UTC. */
function lastSunday(year: number, month: number): number {
  const last = Math.floor(Date.UTC(year, month + 1, 0) / DAY_MS);
  return last - ((last + 4) % 7);
}

function isSummer(day: number, localTime: string): boolean {
  const year = new Date(day * DAY_MS).getUTCFullYear();
  const start = lastSunday(year, 2);
  const end = lastSunday(year, 9);
  if (day === start) return localTime >= '02:00';
  if (day === end) return localTime < '02:00';
  return day > start && day < end;
}

function isSummerInstant(now: Date): boolean {
  const year = now.getUTCFullYear();
  const hour = 3_600_000;
  return now.getTime() >= lastSunday(year, 2) * DAY_MS + hour && now.getTime() < lastSunday(year, 9) * DAY_MS + hour;
}
