/** Tells whether a hub is open and when it opens next, on the clock of the place, across the days when that clock is put on or back. */

import { DateTime } from 'luxon';

import type { HubSessionRow, Weekday } from '../source.ts';

export interface Opening {
  readonly openNow: boolean;
  /** In UTC; null when no session begins within two weeks. */
  readonly nextOpen: string | null;
}

export type SessionHours = Pick<HubSessionRow, 'days' | 'opensAt' | 'closesAt'>;

const ZONE = 'Europe/London';
const DAYS_AHEAD = 14;
/** In luxon's order: 1 is Monday (ISO 8601). */
const WEEKDAYS: readonly Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

export function openingAt(now: Date, sessions: readonly SessionHours[]): Opening {
  const local = DateTime.fromJSDate(now, { zone: ZONE });
  // A session that began yesterday may not have ended yet.
  const openNow = [local.minus({ days: 1 }), local].some((day) =>
    sessionsOn(day, sessions).some((session) => atTime(day, session.opensAt) <= local && local < closing(day, session)),
  );
  return { openNow, nextOpen: nextOpening(local, sessions)?.toUTC().toISO() ?? null };
}

function nextOpening(local: DateTime, sessions: readonly SessionHours[]): DateTime | null {
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const day = local.startOf('day').plus({ days: ahead });
    const [next] = sessionsOn(day, sessions)
      .map(({ opensAt }) => atTime(day, opensAt))
      .filter((opens) => opens > local)
      .toSorted((a, b) => a.toMillis() - b.toMillis());
    if (next !== undefined) return next;
  }
  return null;
}

function sessionsOn(day: DateTime, sessions: readonly SessionHours[]): readonly SessionHours[] {
  return sessions.filter(({ days }) => days.some((name) => WEEKDAYS.indexOf(name) + 1 === day.weekday));
}

/** A session that closes no later than it opens, by the clock, closes on the day after. */
function closing(day: DateTime, { opensAt, closesAt }: SessionHours): DateTime {
  return atTime(closesAt <= opensAt ? day.plus({ days: 1 }) : day, closesAt);
}

/** A wall-clock time of that day. Adding hours to midnight would be an hour out on the two days when the clock changes. */
function atTime(day: DateTime, time: string): DateTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return day.set({ hour, minute, second: 0, millisecond: 0 });
}
