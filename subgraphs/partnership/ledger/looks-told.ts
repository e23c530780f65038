/** Finds the looks that a citizen may be told of: a page of them, or all for whoever asks what is held about them. */

import type { PartnershipLoaders } from '../loaders.ts';
import type { Page } from '../../kit/paging.ts';
import type { LookRow } from '../source.ts';
import type { Looked } from '../subject-requests/who-has-looked.ts';
import { ledgerConnection, ledgerPage } from './pages.ts';
import { decisionOf } from './words.ts';

const MOST_TOGETHER = 100;

/** Up to one more than the page holds. What rests on broken glass may be told once an officer has released that. */
export async function looksTold(
  citizenId: string,
  page: Page,
  { breakGlass, looks }: PartnershipLoaders,
): Promise<readonly LookRow[]> {
  const broken = await breakGlass.load(citizenId);
  const released = broken.filter(({ isReleased }) => isReleased).map(({ id }) => id);
  return looks({ page, released }).load(citizenId);
}

/** The newest first. */
export async function allLooks(citizenId: string, loaders: PartnershipLoaders): Promise<readonly Looked[]> {
  const found: Looked[] = [];
  let after: string | null = null;
  do {
    const page = ledgerPage({ first: MOST_TOGETHER, after });
    const { edges, pageInfo } = ledgerConnection(await looksTold(citizenId, page, loaders), page);
    found.push(...edges.map(({ node }) => lookedOf(node)));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

function lookedOf(look: LookRow): Looked {
  const { role, agency } = look.body.reader;
  return { at: look.at, role, agency, purpose: look.body.purpose, dataClasses: decisionOf(look)?.classes ?? [] };
}
