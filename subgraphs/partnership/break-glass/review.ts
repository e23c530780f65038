/** Reviews breakings of the glass: what waits, an officer's verdict, and when the citizen may see what was kept from them. */

import type { Reader } from '../../../schema/reader.ts';
import { badInput, notFound } from '../../kit/errors.ts';
import { datedPage } from '../../kit/dated-page.ts';
import { connection } from '../../kit/paging.ts';
import type { Connection, PageArguments } from '../../kit/paging.ts';
import { dayOf } from '../calendar/days.ts';
import type { PartnershipContext } from '../context.ts';
import { doerOf, doneBy, remitOf } from '../deeds/who-may.ts';
import { words } from '../deeds/words.ts';
import type { BreakGlassFilter, BreakGlassRow, BreakGlassVerdict } from '../record-source.ts';
import type { BreakGlassState } from './standing.ts';

export interface ReviewBreakGlass {
  readonly id: string;
  readonly verdict: BreakGlassVerdict;
  readonly note: string;
}

export async function reviewBreakGlass(input: ReviewBreakGlass, context: PartnershipContext): Promise<BreakGlassRow> {
  const { id, verdict } = input;
  const doer = await doerOf('reviewBreakGlass', context);
  const note = words(input.note, 'note', { least: 10, most: 2_000 });
  await inRemit(id, doer, context);
  await context.records.addBreakGlassReview(id, { verdict, note }, doneBy(doer), context.now.toISOString());
  const reviewed = await inRemit(id, doer, context);
  if (reviewed.verdict === verdict && reviewed.note === note) return reviewed;
  throw badInput('It has been reviewed already.', 'id');
}

export async function releaseBreakGlass(id: string, context: PartnershipContext): Promise<BreakGlassRow> {
  const doer = await doerOf('releaseBreakGlass', context);
  await inRemit(id, doer, context);
  await context.records.releaseBreakGlass(id, doneBy(doer), context.now.toISOString());
  return inRemit(id, doer, context);
}

/** What a page of reviews is asked for by. */
export interface ReviewArguments extends PageArguments {
  readonly state?: BreakGlassState | null;
}

/** The longest waiting first. */
export async function breakGlassReviews(
  { state, ...args }: ReviewArguments,
  context: PartnershipContext,
): Promise<Connection<BreakGlassRow>> {
  const agency = remitOf(await doerOf('readBreakGlassReviews', context));
  const page = datedPage(args);
  const today = dayOf(context.now);
  const filter: BreakGlassFilter = {
    agency,
    isReviewed: state === 'REVIEWED',
    dueBefore: state === 'ESCALATED' ? today : null,
    dueFrom: state === 'REVIEW_DUE' ? today : null,
  };
  return connection(await context.records.breakGlassPage(filter, page), page, ({ from, id }) => [from, id]);
}

/** One that is another agency's matter is not there. */
async function inRemit(id: string, doer: Reader, { records }: PartnershipContext): Promise<BreakGlassRow> {
  const agency = remitOf(doer);
  const [row] = await records.breakGlassById([id]);
  if (row === undefined || (agency !== null && row.agency !== agency)) {
    throw notFound('There is no breaking of the glass by that identifier.');
  }
  return row;
}
