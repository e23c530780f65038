/** What the safeguarding hub does with what was referred to it: what waits, what it takes up, and how that ends. */

import type { Reader } from '../../../schema/reader.ts';
import { badInput, notFound } from '../../kit/errors.ts';
import { datedPage } from '../../kit/dated-page.ts';
import { connection } from '../../kit/paging.ts';
import type { Connection, PageArguments } from '../../kit/paging.ts';
import type { PartnershipContext } from '../context.ts';
import { refuseSelf } from '../deeds/known-citizen.ts';
import { doerOf, doneBy } from '../deeds/who-may.ts';
import type { HubPurpose } from '../decisions/tie-facts.ts';
import type { HubReferralEndReason, HubReferralRow } from '../record-source.ts';
import { inState } from './state.ts';
import type { HubReferralState } from './state.ts';

/** What a page of referrals is asked for by. */
export interface ReferralArguments extends PageArguments {
  readonly state?: HubReferralState | null;
}

/** From the next read on the citizen is open to the hub until it closes the matter. One that came too late to be looked at can still be taken up. */
export async function acceptReferral(id: string, context: PartnershipContext): Promise<HubReferralRow> {
  const doer = await doerOf('acceptReferral', context);
  const { closedAt, citizenId } = await atHub(id, doer, context);
  if (closedAt !== null) throw badInput('The referral is closed.', 'id');
  await refuseSelf(doer, citizenId, context);
  await context.records.acceptHubReferral(id, doneBy(doer), context.now.toISOString());
  return changed(id, doer, context);
}

/** What the referral opened is shut with the next read. */
export async function closeReferral(
  id: string,
  reason: HubReferralEndReason,
  context: PartnershipContext,
): Promise<HubReferralRow> {
  const doer = await doerOf('closeReferral', context);
  const { citizenId } = await atHub(id, doer, context);
  await refuseSelf(doer, citizenId, context);
  await context.records.closeHubReferral(id, reason, doneBy(doer), context.now.toISOString());
  const closed = await changed(id, doer, context);
  if (closed.reason === reason) return closed;
  throw badInput('The referral was closed for another reason.', 'id');
}

/** Those of the purpose that the reader has signed in with, the longest waiting first. */
export async function hubReferrals(
  { state, ...args }: ReferralArguments,
  context: PartnershipContext,
): Promise<Connection<HubReferralRow>> {
  const doer = await doerOf('readReferrals', context);
  const page = datedPage(args);
  const filter = { purpose: hubPurposeOf(doer), citizenId: doer.citizenId, ...inState(state ?? null, context.now) };
  const rows = await context.records.hubReferralPage(filter, page);
  return connection(rows, page, ({ referredAt, id }) => [referredAt, id]);
}

/** What the reader has referred themself, newest first: that it was made, taken up and closed, and no more. */
export async function ownHubReferrals(
  args: PageArguments,
  context: PartnershipContext,
): Promise<Connection<HubReferralRow>> {
  const { subject } = await doerOf('readOwnReferrals', context);
  const page = datedPage(args);
  const rows = await context.records.ownHubReferralPage(subject, page);
  return connection(rows, page, ({ referredAt, id }) => [referredAt, id]);
}

/** One for another purpose than the reader's, or of another citizen than their token is for, is not there. */
async function atHub(id: string, doer: Reader, { records }: PartnershipContext): Promise<HubReferralRow> {
  const [referral] = await records.hubReferralsById([id]);
  if (
    referral === undefined ||
    referral.purpose !== doer.purpose ||
    (doer.citizenId !== null && doer.citizenId !== referral.citizenId)
  ) {
    throw notFound('There is no referral by that identifier.');
  }
  return referral;
}

async function changed(id: string, doer: Reader, context: PartnershipContext): Promise<HubReferralRow> {
  const referral = await atHub(id, doer, context);
  context.forget(referral.citizenId);
  return referral;
}

function hubPurposeOf({ purpose }: Reader): HubPurpose {
  return purpose === 'SAFEGUARDING_CHILD' ? purpose : 'SAFEGUARDING_ADULT';
}
