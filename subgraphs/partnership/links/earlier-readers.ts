/** Finds who was shown something of an agency while a record of it was joined to a citizen by mistake, as far as that may be told. */

import type { AgencyName } from '../../../schema/wire.ts';
import type { PartnershipContext } from '../context.ts';
import { ledgerConnection, ledgerPage } from '../ledger/pages.ts';
import { looksTold } from '../ledger/looks-told.ts';
import { decisionOf } from '../ledger/words.ts';
import type { LookRow } from '../source.ts';

const MOST_TOGETHER = 100;
const MOST = 100;

export interface WrongJoin {
  readonly citizenId: string;
  readonly agency: AgencyName;
  readonly linkedAt: string;
  readonly at: string;
}

/** Newest first. By the rules of `whoHasLooked`: what police or safeguarding keep to themselves is not among them. */
export async function earlierReaders(
  { citizenId, agency, linkedAt, at }: WrongJoin,
  { loaders, now }: PartnershipContext,
): Promise<readonly LookRow[]> {
  const found: LookRow[] = [];
  let after: string | null = null;
  do {
    const page = ledgerPage({ first: MOST_TOGETHER, after });
    const { edges, pageInfo } = ledgerConnection(await looksTold(citizenId, page, now, loaders), page);
    const looks = edges.map(({ node }) => node);
    found.push(...looks.filter((look) => look.at <= at && look.at >= linkedAt && hasAsked(look, agency)));
    const isPast = looks.some((look) => look.at < linkedAt);
    after = pageInfo.hasNextPage && !isPast && found.length < MOST ? pageInfo.endCursor : null;
  } while (after !== null);
  return found.slice(0, MOST);
}

function hasAsked(look: LookRow, agency: AgencyName): boolean {
  return look.body.kind === 'DISCLOSURE' && (decisionOf(look)?.agencies.includes(agency) ?? false);
}
