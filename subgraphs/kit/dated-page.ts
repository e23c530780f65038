/** Checks the page arguments of a list by date, in one way for every agency: its cursors hold a day or a moment, and an id. */

import { pageOf } from './paging.ts';
import type { Page, PageArguments } from './paging.ts';

/** Throws BAD_USER_INPUT for a size or a cursor that no page of such a list has. */
export function datedPage(args: PageArguments): Page {
  return pageOf(args, { isCursor: ([at = '']) => isDayOrMoment(at) });
}

/**
 * `2026-02-31` parses, but as a day of March: what is written again must be what was read. PostgreSQL has no year 0, and
 * JavaScript's years above 9999 are none that it reads.
 */
function isDayOrMoment(text: string): boolean {
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime()) || !/^(?!0000)\d{4}-/.test(text)) return false;
  const written = moment.toISOString();
  return text === written || text === written.slice(0, 10);
}
