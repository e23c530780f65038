/** Reads dates of birth as people and systems write them into year-month-day, keeping slips that still tell something. */

import { isDefaultDate } from './placeholders.ts';

const ISO = /^(\d{4})[-/. ]?(\d{2})[-/. ]?(\d{2})(?:[T ].*)?$/;
const BRITISH = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/;
const NAMED = /^(\d{1,2})[- ]([a-z]{3})[a-z]*[- ,]+(\d{4})$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * `1951-03-07`. A thirteenth month or a thirty-first of June is kept: a slip of one key agrees with the truth in seven digits.
 * Null where nothing can be read, or where the date is what a form fills in.
 */
export function standardDate(typed: string): string | null {
  const iso = isoOf(typed.trim().toLowerCase());
  return iso === null || isDefaultDate(iso) ? null : iso;
}

/** Year and the two numbers after it in order: the same for 7 March and 3 July. */
export function dateWithoutOrder(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return month <= day ? `${year}-${month}-${day}` : `${year}-${day}-${month}`;
}

export function yearOf(iso: string): string {
  return iso.slice(0, 4);
}

/** Days since the start of 1600, near enough for telling how far apart two dates are, also where a slip made one impossible. */
export function dayNumber(iso: string): number {
  const [year, month, day] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))];
  return Math.round((year - 1600) * 365.2425 + (month - 1) * 30.4369 + day);
}

function isoOf(typed: string): string | null {
  const iso = ISO.exec(typed);
  if (iso !== null) return dated(iso[1], iso[2], iso[3]);
  const british = BRITISH.exec(typed);
  if (british !== null) return dated(british[3], british[2], british[1]);
  const named = NAMED.exec(typed);
  const month = named === null ? -1 : MONTHS.indexOf(named[2] ?? '');
  return named === null || month < 0 ? null : dated(named[3], String(month + 1), named[1]);
}

function dated(year = '', month = '', day = ''): string | null {
  if (year < '1000' || Number(month) === 0 || Number(day) === 0) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
