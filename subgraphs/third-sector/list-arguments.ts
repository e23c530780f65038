/** Turns the arguments of lists into the questions that are put to the source, and refuses what cannot be asked. */

import { badInput } from '../kit/errors.ts';
import { pageOf } from '../kit/paging.ts';
import type { Page, PageArguments } from '../kit/paging.ts';
import type { QueryGrantsArgs, QueryServicesArgs } from './resolvers/types.generated.ts';
import type { ReferralStatus } from './rows.ts';
import type { GrantSearch, ServiceSearch } from './source.ts';

const MAX_WORDS = 200;
const OLDEST = 130;
const FURTHEST_METRES = 100_000;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Every part of a search but the place that the postcode stands for. */
export function serviceSearch(args: QueryServicesArgs, now: Date): Omit<ServiceSearch, 'near'> {
  const { search = null, proximityMetres = null, postcode = null } = args;
  const minimumAge = age(args.minimumAge ?? null, 'minimumAge');
  const maximumAge = age(args.maximumAge ?? null, 'maximumAge');
  if (search !== null && (search.trim() === '' || search.length > MAX_WORDS)) {
    throw badInput(`"search" must be words of 1 to ${MAX_WORDS} characters.`, 'search');
  }
  if (minimumAge !== null && maximumAge !== null && minimumAge > maximumAge) {
    throw badInput('"minimumAge" must not be above "maximumAge".', 'minimumAge');
  }
  if (proximityMetres !== null && postcode === null) {
    throw badInput('"proximityMetres" needs a postcode to measure from.', 'proximityMetres');
  }
  if (proximityMetres !== null && (proximityMetres < 1 || proximityMetres > FURTHEST_METRES)) {
    throw badInput(`"proximityMetres" must be from 1 to ${FURTHEST_METRES}.`, 'proximityMetres');
  }
  return {
    words: search,
    taxonomyTermId: args.taxonomyTermId ?? null,
    minimumAge,
    maximumAge,
    days: chosen(args.day),
    openAfter: time(args.startTime ?? null, 'startTime'),
    openBefore: time(args.endTime ?? null, 'endTime'),
    today: now.toISOString().slice(0, 10),
    withinMetres: proximityMetres,
  };
}

export function grantSearch({ recipientOrgId, gssCode, awardedFrom }: QueryGrantsArgs): GrantSearch {
  return { recipientOrgId: recipientOrgId ?? null, gssCode: gssCode ?? null, awardedFrom: awardedFrom ?? null };
}

/** The states asked for, in one order so that equal questions share a loader; null when none is named. */
export function chosenStatus(status: readonly ReferralStatus[] | null | undefined): readonly ReferralStatus[] | null {
  return chosen(status);
}

/** A list by distance: its cursor is metres, or the word for none, and an id. */
export function pageByDistance(args: PageArguments, none: string): Page {
  return pageOf(args, { isCursor: ([metres = '']) => metres === none || /^\d{1,9}$/.test(metres) });
}

function age(value: number | null, argument: string): number | null {
  if (value !== null && (value < 0 || value > OLDEST)) {
    throw badInput(`"${argument}" must be from 0 to ${OLDEST}.`, argument);
  }
  return value;
}

function time(value: string | null, argument: string): string | null {
  if (value !== null && !TIME.test(value))
    throw badInput(`"${argument}" must be two digits of hours, a colon and two of minutes.`, argument);
  return value;
}

function chosen<Value extends string>(values: readonly Value[] | null | undefined): readonly Value[] | null {
  return values === null || values === undefined || values.length === 0 ? null : [...new Set(values)].sort();
}
