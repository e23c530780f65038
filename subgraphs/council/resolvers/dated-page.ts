/** Checks the page arguments of a list that runs from new to old: its cursors hold a date or moment, and a reference. */

import { badInput } from '../../kit/errors.ts';
import { pageOf } from '../../kit/paging.ts';
import type { Page, PageArguments } from '../../kit/paging.ts';

/** Throws BAD_USER_INPUT for a size or cursor that no page of ours has. A forged date would otherwise fail in the store. */
export function datedPage({ first, after }: PageArguments): Page {
  const page = pageOf({ first, after });
  if (page.after !== null && !isDateOrMoment(page.after[0] ?? '')) {
    throw badInput('"after" is not a cursor that this list gave.', 'after');
  }
  return page;
}

/** `2026-02-31` parses, but as a day of March: what is written again must be what was read. */
function isDateOrMoment(text: string): boolean {
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && [moment.toISOString(), moment.toISOString().slice(0, 10)].includes(text);
}
