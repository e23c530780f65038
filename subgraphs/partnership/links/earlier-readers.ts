/** Finds who was shown something of an agency while a record of it was joined to a citizen by mistake, as far as that may be told. */

import type { AgencyName } from '../../../schema/wire.ts';
import type { PartnershipContext } from '../context.ts';
import { looksTold } from '../ledger/looks-told.ts';
import { ledgerPage } from '../ledger/pages.ts';
import type { LookRow } from '../source.ts';

const MOST = 100;

export interface WrongJoin {
  readonly citizenId: string;
  readonly agency: AgencyName;
  readonly joinedAt: string;
  readonly at: string;
}

/** Newest first. By the rules of `whoHasLooked`: what police or safeguarding keep to themselves is not among them. */
export async function earlierReaders(
  { citizenId, agency, joinedAt, at }: WrongJoin,
  { loaders, now }: PartnershipContext,
): Promise<readonly LookRow[]> {
  const found = await looksTold(citizenId, ledgerPage({ first: MOST }), now, loaders, {
    agency,
    from: joinedAt,
    to: at,
  });
  return found.slice(0, MOST);
}
