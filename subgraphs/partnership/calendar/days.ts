/** Counts in whole days, as text `YYYY-MM-DD`, since a deadline is a day of the place and has no hour. */

const DAY_MILLISECONDS = 86_400_000;
const ON_THE_CLOCK_OF_THE_PLACE = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

/** The day that a moment falls on in the place. */
export function dayOf(moment: Date): string {
  return ON_THE_CLOCK_OF_THE_PLACE.format(moment);
}

export function addDays(day: string, days: number): string {
  return textOf(timeOf(day) + days * DAY_MILLISECONDS);
}

/** How many days `later` comes after `earlier`; negative when it comes before. */
export function daysBetween(earlier: string, later: string): number {
  return (timeOf(later) - timeOf(earlier)) / DAY_MILLISECONDS;
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(timeOf(day)).getUTCDay();
}

/**
 * The corresponding date so many months later, or the last day of a month that has none: how the ICO counts the time to
 * answer a request ("Right of access", how long do we have to comply).
 */
export function correspondingDay(day: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return textOf(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastOfMonth)));
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function textOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
