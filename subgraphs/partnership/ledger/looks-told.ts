/** Finds the looks that a citizen may be told of: a page of them, or all for whoever asks what is held about them. */

import type { PartnershipLoaders } from '../loaders.ts';
import type { Page } from '../../kit/paging.ts';
import { isInTerm } from '../decisions/term.ts';
import type { LookRow, LooksInto } from '../source.ts';
import type { Looked } from '../subject-requests/who-has-looked.ts';
import { ledgerConnection, ledgerPage } from './pages.ts';
import { tiesOf } from '../ties.ts';
import { decisionOf } from './words.ts';

const MOST_TOGETHER = 100;

/** Up to one more than the page holds. What an officer has released is among them: an emergency, or an agency's looks so far. */
export async function looksTold(
  citizenId: string,
  page: Page,
  now: Date,
  { breakGlass, looks, ties }: PartnershipLoaders,
  into: LooksInto | null = null,
): Promise<readonly LookRow[]> {
  const [broken, rows] = await Promise.all([breakGlass.load(citizenId), ties.load(citizenId)]);
  const brokenGlass = broken.filter(({ isReleased }) => isReleased).map(({ id }) => id);
  const agencies = tiesOf(rows)
    .releases.filter(
      ({ dataClass, recipient, ...term }) =>
        dataClass === 'AUDIT' && recipient === citizenId && isInTerm(term, now.getTime()),
    )
    .map(({ agency, from }) => ({ agency, upTo: from }));
  return looks({ page, released: { brokenGlass, agencies }, into }).load(citizenId);
}

/** The newest first. */
export async function allLooks(citizenId: string, now: Date, loaders: PartnershipLoaders): Promise<readonly Looked[]> {
  const found: Looked[] = [];
  let after: string | null = null;
  do {
    const page = ledgerPage({ first: MOST_TOGETHER, after });
    const { edges, pageInfo } = ledgerConnection(await looksTold(citizenId, page, now, loaders), page);
    found.push(...edges.map(({ node }) => lookedOf(node)));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

function lookedOf(look: LookRow): Looked {
  const { role, agency } = look.body.reader;
  return { at: look.at, role, agency, purpose: look.body.purpose, dataClasses: decisionOf(look)?.classes ?? [] };
}
