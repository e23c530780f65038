/** Lists what waits for a person to say who is who: for the officers of the partnership, those first that matter soonest. */

import type { Reader } from '../../../schema/reader.ts';
import { forbidden, notFound } from '../../kit/errors.ts';
import { connection, pageOf } from '../../kit/paging.ts';
import type { Connection, PageArguments } from '../../kit/paging.ts';
import type { PartnershipContext } from '../context.ts';
import { doerOf, remitOf } from '../deeds/who-may.ts';
import type { Deed } from '../deeds/who-may.ts';
import type { MatchReviewRow, MatchReviewState } from '../link-source.ts';
import { shownReview } from './shown-review.ts';
import type { ShownReview } from './shown-review.ts';

export interface MatchReviewArguments extends PageArguments {
  readonly state?: MatchReviewState | null;
}

/** One that is not for this reader is left out of its page: a page may be shorter than was asked for. */
export async function matchReviews(
  { state, ...args }: MatchReviewArguments,
  context: PartnershipContext,
): Promise<Connection<ShownReview>> {
  const reader = await stewardFor('readMatchReviews', context);
  const page = pageOf(args, { default: 10, max: 50, isCursor: ([worth = '']) => isWorth(worth) });
  const rows = await context.loaders.matchReviewPage(state ?? 'OPEN', page);
  const { edges, pageInfo } = connection(rows, page, cursorOf);
  const shown = await Promise.all(
    edges.map(async ({ cursor, node }) => ({ cursor, node: await shownReview(node, reader, context) })),
  );
  return { edges: shown.flatMap(({ cursor, node }) => (node === null ? [] : [{ cursor, node }])), pageInfo };
}

/**
 * Who is who belongs to no agency, so an agency's own officer does not say it; and a sign-in that is good for one citizen is not
 * for comparing two. Throws FORBIDDEN.
 */
export async function stewardFor(deed: Deed, context: PartnershipContext): Promise<Reader> {
  const reader = await doerOf(deed, context);
  if (remitOf(reader) !== null || reader.citizenId !== null) throw forbidden();
  return reader;
}

/** Throws NOT_FOUND, in the same words for a review that is not this reader's to see. */
export async function reviewFor(id: string, reader: Reader, context: PartnershipContext): Promise<ShownReview> {
  context.loaders.matchReview.clear(id);
  context.loaders.words.clear(id);
  const row = await context.loaders.matchReview.load(id);
  const shown = row === null ? null : await shownReview(row, reader, context);
  if (shown === null) throw notFound('There is no review by that identifier.');
  return shown;
}

function cursorOf({ worth, id }: MatchReviewRow): readonly string[] {
  return [String(worth), id];
}

function isWorth(text: string): boolean {
  return text !== '' && String(Number(text)) === text;
}
