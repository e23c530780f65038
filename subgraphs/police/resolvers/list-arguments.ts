/** Turns the arguments of a list or a map into the question that is put to the source, and refuses what cannot be asked. */

import { datedPage } from '../../kit/dated-page.ts';
import { badInput } from '../../kit/errors.ts';
import type { PageArguments } from '../../kit/paging.ts';
import { NOMINAL_ROLES, VICTIM_OR_WITNESS_ROLES } from '../rows.ts';
import type { NominalRole, VictimOrWitnessRole } from '../rows.ts';
import type { InvolvementSelection, Point } from '../source.ts';

export function victimSelection(
  args: PageArguments & { readonly role?: VictimOrWitnessRole | null },
): InvolvementSelection<VictimOrWitnessRole> {
  return { roles: args.role ? [args.role] : VICTIM_OR_WITNESS_ROLES, page: datedPage(args) };
}

export function nominalSelection(
  args: PageArguments & { readonly role?: NominalRole | null },
): InvolvementSelection<NominalRole> {
  return { roles: args.role ? [args.role] : NOMINAL_ROLES, page: datedPage(args) };
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
