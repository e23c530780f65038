/** Checks the place's own calendar against the platform's, which is right and too slow for a million people. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { createCalendar } from '../../demo/place/calendar.ts';

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
});
const from = new Date('2020-01-01T00:00:00Z');
const to = new Date('2035-12-31T00:00:00Z');

describe('the calendar', () => {
  it('gives local times that the platform reads as the same local times', () => {
    fc.assert(
      fc.property(
        fc.date({ min: from, max: to, noInvalidDate: true }),
        fc.integer({ min: -400, max: 400 }),
        fc.integer({ min: 2, max: 23 }),
        (now, days, hour) => {
          const time = `${String(hour).padStart(2, '0')}:30`;
          const calendar = createCalendar(now);
          const [year, month, day] = calendar.date(days).split('-');
          const read = london.format(new Date(calendar.dateTime(days, time)));
          expect(read).toBe(`${day}/${month}/${year}, ${time}`);
        },
      ),
    );
  });

  it('starts from the local day, which in summer begins an hour before the day in UTC', () => {
    expect(createCalendar(new Date('2026-06-30T23:30:00Z')).date(0)).toBe('2026-07-01');
    expect(createCalendar(new Date('2026-12-31T23:30:00Z')).date(0)).toBe('2026-12-31');
  });

  it('makes a birth date of exactly the age that is asked for', () => {
    fc.assert(
      fc.property(
        fc.date({ min: from, max: to, noInvalidDate: true }),
        fc.integer({ min: 0, max: 100 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (now, age, part) => {
          const calendar = createCalendar(now);
          expect(calendar.ageOf(calendar.birthDate(age, part))).toBe(age);
        },
      ),
    );
  });
});
