/** Deadlines fall on the days that the law and the ICO say: against another library's calendar and the government's own list. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';

import {
  addWorkingDays,
  bankHolidaysOf,
  isWorkingDay,
  workingDayFrom,
} from '../../../../subgraphs/partnership/calendar/bank-holidays.ts';
import { addDays, correspondingDay, dayOf, daysBetween } from '../../../../subgraphs/partnership/calendar/days.ts';

const anyDay = fc
  .integer({ min: 0, max: 365 * 120 })
  .map((days) => DateTime.utc(2000, 1, 1).plus({ days }).toISODate() ?? '');

describe('months and days', () => {
  it('count as luxon counts, month ends and leap years included', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 48 }), fc.integer({ min: -900, max: 900 }), (day, months, days) => {
        const oracle = DateTime.fromISO(day, { zone: 'utc' });
        expect(correspondingDay(day, months)).toBe(oracle.plus({ months }).toISODate());
        expect(addDays(day, days)).toBe(oracle.plus({ days }).toISODate());
        expect(daysBetween(day, addDays(day, days)) + 0).toBe(days);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['2026-09-03', '2026-10-03'],
    ['2027-01-30', '2027-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2026-08-31', '2026-09-30'],
    ['2026-12-31', '2027-01-31'],
  ])('have the date that corresponds to %s on %s', (from, to) => {
    expect(correspondingDay(from, 1)).toBe(to);
  });

  it.each([
    ['2026-07-01T22:59:59Z', '2026-07-01'],
    ['2026-07-01T23:00:00Z', '2026-07-02'],
    ['2026-12-31T23:59:59Z', '2026-12-31'],
  ])('begin at midnight in the place: %s is on %s', (moment, day) => {
    expect(dayOf(new Date(moment))).toBe(day);
  });
});

describe('bank holidays of England and Wales', () => {
  /** As gov.uk/bank-holidays has published them. */
  const PUBLISHED: Readonly<Record<number, string>> = {
    2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
    2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
    2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
    2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
    2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
    2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
    2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
    2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
    2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  };

  it.each(Object.keys(PUBLISHED).map(Number))('are those of the published list in %i', (year) => {
    const days = [...bankHolidaysOf(year)].toSorted().map((day) => day.slice(5));
    expect(days.join(' ')).toBe(PUBLISHED[year]);
  });

  it('are no working days, and neither are weekends: a deadline moves past all of them', () => {
    expect(isWorkingDay('2026-12-24')).toBe(true);
    expect(workingDayFrom('2026-12-25')).toBe('2026-12-29');
    expect(addWorkingDays('2026-12-24', 2)).toBe('2026-12-30');
    fc.assert(
      fc.property(anyDay, (day) => {
        const next = workingDayFrom(day);
        expect(isWorkingDay(next)).toBe(true);
        expect(DateTime.fromISO(next).weekday).toBeLessThan(6);
        // Easter, with its Friday and Monday, is the longest stop there is.
        expect(daysBetween(day, next)).toBeLessThanOrEqual(4);
      }),
    );
  });
});
