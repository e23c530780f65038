/**
 * Counts the statutory time to answer a data subject: one month from when it is known who asks, two more where that is
 * needed and told in time, without the days that the citizen was asked what they mean. UK GDPR Articles 12(3) and 12A and, for
 * law-enforcement processing, DPA 2018 section 54, which have said the same since DUAA 2025 section 76.
 */

import { workingDayFrom } from '../calendar/bank-holidays.ts';
import { addDays, correspondingDay, daysBetween } from '../calendar/days.ts';

export type ClockStep = 'STOP_FOR_IDENTITY' | 'STOP_FOR_CLARIFICATION' | 'RESUME' | 'EXTEND' | 'CLOSE';
export type ClockState = 'RUNNING' | 'WAITING_FOR_IDENTITY' | 'WAITING_FOR_CLARIFICATION' | 'CLOSED';

export interface ClockStart {
  /** The day that the request came. */
  readonly receivedOn: string;
  /** Whether it was known then who asks. */
  readonly isIdentityProven: boolean;
}

export interface ClockEvent {
  readonly step: ClockStep;
  readonly on: string;
}

export interface Clock {
  readonly state: ClockState;
  /** The last day to answer on; null while the clock stands, since nobody knows it then. */
  readonly dueOn: string | null;
  readonly isExtended: boolean;
}

interface Running {
  readonly state: ClockState;
  readonly startedOn: string;
  readonly stoppedOn: string | null;
  /** The last day that did not count, so that none is left out twice. */
  readonly excludedTo: string | null;
  readonly excludedDays: number;
  readonly isExtended: boolean;
}

const MONTHS = 1;
const MONTHS_EXTENDED = 3;

/** Events in the order that they were made. */
export function clockOf({ receivedOn, isIdentityProven }: ClockStart, events: readonly ClockEvent[]): Clock {
  const start: Running = {
    state: isIdentityProven ? 'RUNNING' : 'WAITING_FOR_IDENTITY',
    startedOn: receivedOn,
    stoppedOn: isIdentityProven ? null : receivedOn,
    excludedTo: null,
    excludedDays: 0,
    isExtended: false,
  };
  const run = events.reduce(after, start);
  const isDue = run.state === 'RUNNING' || run.state === 'CLOSED';
  return { state: run.state, dueOn: isDue ? dueOn(run) : null, isExtended: run.isExtended };
}

/** What may be done next: a clock that stands cannot be stopped, and an extension is told within the first month. */
export function mayStep(clock: Clock, step: ClockStep, today: string): boolean {
  switch (step) {
    case 'STOP_FOR_IDENTITY':
    case 'STOP_FOR_CLARIFICATION':
      return clock.state === 'RUNNING';
    case 'RESUME':
      return clock.state === 'WAITING_FOR_IDENTITY' || clock.state === 'WAITING_FOR_CLARIFICATION';
    case 'EXTEND':
      return clock.state === 'RUNNING' && !clock.isExtended && !isOverdue(clock, today);
    case 'CLOSE':
      return clock.state !== 'CLOSED';
    default:
      return step satisfies never;
  }
}

export function isOverdue({ state, dueOn: due }: Clock, today: string): boolean {
  return state === 'RUNNING' && due !== null && today > due;
}

function after(run: Running, { step, on }: ClockEvent): Running {
  switch (step) {
    case 'STOP_FOR_IDENTITY':
      return { ...run, state: 'WAITING_FOR_IDENTITY', stoppedOn: on };
    case 'STOP_FOR_CLARIFICATION':
      return { ...run, state: 'WAITING_FOR_CLARIFICATION', stoppedOn: on };
    case 'RESUME':
      return run.state === 'WAITING_FOR_IDENTITY' ? startedAfresh(run, on) : resumed(run, on);
    case 'EXTEND':
      return { ...run, isExtended: true };
    case 'CLOSE':
      return { ...run, state: 'CLOSED' };
    default:
      return step satisfies never;
  }
}

/** "The relevant time" is the latest of the request and of what proves who asks: nothing before it counts. */
function startedAfresh(run: Running, on: string): Running {
  return { ...run, state: 'RUNNING', startedOn: on, stoppedOn: null, excludedTo: null, excludedDays: 0 };
}

/** From the day that the citizen was asked to the day that they answered, both included (section 54(3C)). */
function resumed(run: Running, on: string): Running {
  const { stoppedOn, excludedTo } = run;
  const from = excludedTo !== null && stoppedOn === excludedTo ? addDays(excludedTo, 1) : (stoppedOn ?? on);
  const days = Math.max(0, daysBetween(from, on) + 1);
  return { ...run, state: 'RUNNING', stoppedOn: null, excludedTo: on, excludedDays: run.excludedDays + days };
}

/** A due day that nobody works on moves to the next (ICO, right of access). */
function dueOn({ startedOn, excludedDays, isExtended }: Running): string {
  const due = addDays(correspondingDay(startedOn, isExtended ? MONTHS_EXTENDED : MONTHS), excludedDays);
  return workingDayFrom(due);
}
