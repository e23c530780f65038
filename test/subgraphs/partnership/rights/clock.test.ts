/** The clock of a data subject's request: when it starts, stops, goes on, is put back and runs out. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';

import { isWorkingDay, workingDayFrom } from '../../../../subgraphs/partnership/calendar/bank-holidays.ts';
import { addDays, daysBetween } from '../../../../subgraphs/partnership/calendar/days.ts';
import { clockOf, isOverdue, mayStep } from '../../../../subgraphs/partnership/subject-requests/clock.ts';
import type { ClockEvent } from '../../../../subgraphs/partnership/subject-requests/clock.ts';

const received = (receivedOn: string, isIdentityProven = true) => ({ receivedOn, isIdentityProven });
const clock = (receivedOn: string, ...events: readonly ClockEvent[]) => clockOf(received(receivedOn), events);

const anyDay = fc
  .integer({ min: 0, max: 365 * 20 })
  .map((days) => DateTime.utc(2020, 1, 1).plus({ days }).toISODate() ?? '');

describe('the clock of a request', () => {
  it.each([
    ['the corresponding date', '2026-09-03', '2026-10-05'], // 3 October is a Saturday
    ['the last day of a shorter month', '2027-01-29', '2027-03-01'], // 28 February is a Sunday
    ['the working day after Christmas', '2026-11-25', '2026-12-29'],
    ['the same day of the next month', '2026-11-23', '2026-12-23'],
  ])('runs out on %s', (_what, on, due) => {
    expect(clock(on)).toEqual({ state: 'RUNNING', dueOn: due, isExtended: false });
  });

  it('runs for a month of luxon’s, rolled to a working day, whatever the day', () => {
    fc.assert(
      fc.property(anyDay, fc.boolean(), (day, isExtended) => {
        const events: ClockEvent[] = isExtended ? [{ step: 'EXTEND', on: day }] : [];
        const months = isExtended ? 3 : 1;
        const exact = DateTime.fromISO(day, { zone: 'utc' }).plus({ months }).toISODate() ?? '';
        const { dueOn } = clockOf(received(day), events);
        expect(dueOn).toBe(workingDayFrom(exact));
        expect(isWorkingDay(dueOn ?? '')).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('does not start before it is known who asks', () => {
    expect(clockOf(received('2026-11-02', false), [])).toMatchObject({ state: 'WAITING_FOR_IDENTITY', dueOn: null });
    const proven = clockOf(received('2026-11-02', false), [{ step: 'RESUME', on: '2026-11-16' }]);
    expect(proven).toMatchObject({ state: 'RUNNING', dueOn: '2026-12-16' });
  });

  it('leaves out the days from asking what is meant to the answer, both included', () => {
    // Due on 10 December; five days do not count (11, 12, 13, 14 and 15 November).
    const asked: ClockEvent = { step: 'STOP_FOR_CLARIFICATION', on: '2026-11-11' };
    expect(clock('2026-11-10', asked)).toMatchObject({ state: 'WAITING_FOR_CLARIFICATION', dueOn: null });
    expect(clock('2026-11-10', asked, { step: 'RESUME', on: '2026-11-15' }).dueOn).toBe('2026-12-15');
  });

  it('leaves no day out twice, when the citizen is asked again on the day of their answer', () => {
    const stop = (on: string): ClockEvent => ({ step: 'STOP_FOR_CLARIFICATION', on });
    const resume = (on: string): ClockEvent => ({ step: 'RESUME', on });
    const twice = [stop('2026-11-11'), resume('2026-11-12'), stop('2026-11-12'), resume('2026-11-13')];
    expect(clock('2026-11-10', ...twice).dueOn).toBe(workingDayFrom(addDays('2026-12-10', 3)));
    const sameDay = [stop('2026-11-11'), resume('2026-11-11'), stop('2026-11-11'), resume('2026-11-11')];
    expect(clock('2026-11-10', ...sameDay).dueOn).toBe('2026-12-11');
  });

  it('is never due earlier for having been stopped', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { maxLength: 5 }),
        (day, pauses) => {
          let on = day;
          const events = pauses.flatMap(([later, length]): ClockEvent[] => {
            const from = addDays(on, later);
            on = addDays(from, length);
            return [
              { step: 'STOP_FOR_CLARIFICATION', on: from },
              { step: 'RESUME', on },
            ];
          });
          const plain = clockOf(received(day), []).dueOn ?? '';
          const stopped = clockOf(received(day), events).dueOn ?? '';
          expect(daysBetween(plain, stopped)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('is put back once, by two months, while the first month runs', () => {
    const first = clock('2026-11-10');
    expect(mayStep(first, 'EXTEND', '2026-12-10')).toBe(true);
    expect(mayStep(first, 'EXTEND', '2026-12-11')).toBe(false);
    const extended = clock('2026-11-10', { step: 'EXTEND', on: '2026-12-01' });
    expect(extended).toEqual({ state: 'RUNNING', dueOn: '2027-02-10', isExtended: true });
    expect(mayStep(extended, 'EXTEND', '2026-12-02')).toBe(false);
  });

  it('goes no two ways at once: what stands is not stopped, what runs not resumed, what is closed not touched', () => {
    const running = clock('2026-11-10');
    const standing = clock('2026-11-10', { step: 'STOP_FOR_IDENTITY', on: '2026-11-11' });
    const closed = clock('2026-11-10', { step: 'CLOSE', on: '2026-11-11' });
    const today = '2026-11-12';
    expect(mayStep(running, 'RESUME', today)).toBe(false);
    expect(mayStep(standing, 'STOP_FOR_CLARIFICATION', today)).toBe(false);
    expect(mayStep(standing, 'EXTEND', today)).toBe(false);
    expect(mayStep(standing, 'RESUME', today)).toBe(true);
    for (const step of ['STOP_FOR_IDENTITY', 'RESUME', 'EXTEND', 'CLOSE'] as const) {
      expect(mayStep(closed, step, today)).toBe(false);
    }
  });

  it('is overdue from the day after the last one, and never while it stands or when it is closed', () => {
    const running = clock('2026-11-10');
    expect(isOverdue(running, '2026-12-10')).toBe(false);
    expect(isOverdue(running, '2026-12-11')).toBe(true);
    expect(isOverdue(clock('2026-11-10', { step: 'STOP_FOR_IDENTITY', on: '2026-11-11' }), '2027-12-11')).toBe(false);
    expect(isOverdue(clock('2026-11-10', { step: 'CLOSE', on: '2026-11-11' }), '2027-12-11')).toBe(false);
  });
});
