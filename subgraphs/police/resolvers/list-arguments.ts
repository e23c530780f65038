/** Turns the arguments of a list or a map into the question that is put to the source, and refuses what cannot be asked. */

import { badInput } from '../../kit/errors.ts';
import { pageOf } from '../../kit/paging.ts';
import type { Page, PageArguments } from '../../kit/paging.ts';
import { NOMINAL_ROLES, VICTIM_OR_WITNESS_ROLES } from '../rows.ts';
import type { NominalRole, VictimOrWitnessRole } from '../rows.ts';
import type { InvolvementSelection, Point } from '../source.ts';

export function victimSelection(
  args: PageArguments & { readonly role?: VictimOrWitnessRole | null },
): InvolvementSelection<VictimOrWitnessRole> {
  return { roles: args.role ? [args.role] : VICTIM_OR_WITNESS_ROLES, page: datedPageOf(args) };
}

export function nominalSelection(
  args: PageArguments & { readonly role?: NominalRole | null },
): InvolvementSelection<NominalRole> {
  return { roles: args.role ? [args.role] : NOMINAL_ROLES, page: datedPageOf(args) };
}

/** A list by date: its cursor is a moment and an id. */
export function datedPageOf(args: PageArguments): Page {
  const page = pageOf(args);
  // Checked here, as the store would answer a forged cursor with a failure of its own.
  if (page.after !== null && !isMoment(page.after[0] ?? '')) {
    throw badInput('"after" is not a cursor that this list gave.', 'after');
  }
  return page;
}

/** A point on the earth. Text such as "54.8" comes as such, since it is exact. */
export function pointOf({ lat, lng }: { readonly lat: string; readonly lng: string }): Point {
  return { lat: degreesOf(lat, 90, 'lat'), lng: degreesOf(lng, 180, 'lng') };
}

export function monthOf(month: string): string {
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(month)) throw badInput('"month" must be as in 2026-09.', 'month');
  return month;
}

function degreesOf(text: string, most: number, argument: string): number {
  const degrees = Number(text);
  if (!(Math.abs(degrees) <= most)) {
    throw badInput(`"${argument}" must be degrees from -${most} to ${most}.`, argument);
  }
  return degrees;
}

function isMoment(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text));
}
