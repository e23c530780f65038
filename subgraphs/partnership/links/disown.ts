/** Cuts an agency's records off from a citizen who says "that is not me", at once, and tells the agency's officer. */

import { randomUUID } from 'node:crypto';

import type { Reader } from '../../../schema/reader.ts';
import type { AgencyName } from '../../../schema/wire.ts';
import { badInput, notFound } from '../../kit/errors.ts';
import { addWorkingDays } from '../calendar/bank-holidays.ts';
import { dayOf } from '../calendar/days.ts';
import { onceFree } from '../citizen-index/once-free.ts';
import { checkedContacts } from '../contacts/live-contact.ts';
import type { PartnershipContext } from '../context.ts';
import { isWithThemself } from '../decisions/counting-contacts.ts';
import { isTellable } from '../decisions-of-request.ts';
import { knownCitizen, refuseForAnother, refuseSelf } from '../deeds/known-citizen.ts';
import { onceOf, refuseOther } from '../deeds/once.ts';
import { doerOf } from '../deeds/who-may.ts';
import { wordsOrNone } from '../deeds/words.ts';
import type { DisowningRow } from '../link-source.ts';
import type { AgencyLinkRow, CitizenRow } from '../source.ts';
import { cutOffRecords } from './cut-off.ts';
import { linksTold } from './told-link.ts';

export type Disowned = DisowningRow;

export interface DisownRecord {
  readonly citizenId: string;
  readonly linkId?: string | null;
  readonly agencyId?: string | null;
  readonly reason?: string | null;
  readonly idempotencyKey: string;
}

interface Chosen {
  readonly agency: AgencyName;
  readonly chosen: readonly AgencyLinkRow[];
  /** The citizen's own, of those that the reader may know of. */
  readonly kept: readonly AgencyLinkRow[];
}

const REVIEW_WORKING_DAYS = 2;

export async function disownRecord(input: DisownRecord, context: PartnershipContext): Promise<Disowned> {
  const doer = await doerOf('disownRecord', context);
  const once = onceOf(input);
  const reason = wordsOrNone(input.reason, 'reason', { most: 1_000 });
  const citizen = await knownCitizen(input.citizenId, context);
  await refuseUnasked(doer, citizen, context);
  const { now, loaders, linkDeeds, linker } = context;
  const done = await loaders.disowningUnder(doer.subject, once.idempotencyKey);
  if (done !== null) {
    refuseOther(done, once);
    return done;
  }
  const { agency, chosen, kept } = await chosenOf(input, doer, citizen.id, context);
  const at = now.toISOString();
  const recordIds = chosen.map(({ id }) => id);
  await onceFree(() =>
    linkDeeds.transaction(recordIds, async (deed) => {
      const isNew = await deed.addDisowning({
        ...once,
        id: randomUUID(),
        citizenId: citizen.id,
        agency,
        reason,
        at,
        reviewDueOn: addWorkingDays(dayOf(now), REVIEW_WORKING_DAYS),
        isSynthetic: citizen.isSynthetic,
        by: { reader: doer.subject, role: doer.role, agency: doer.agency },
        records: chosen.map((link) => ({ id: link.id, joinedAt: joinedAt(link, kept) })),
      });
      if (isNew) await cutOffRecords({ citizenId: citizen.id, recordIds, at, by: doer.subject }, deed.index, linker);
    }),
  );
  context.alertRaised();
  context.forgetEverything();
  const row = await loaders.disowningUnder(doer.subject, once.idempotencyKey);
  if (row === null) throw new Error('A disowning that was just written is not there.');
  return row;
}

/** The citizen says it themself: signed in, or before somebody who has checked that it is they. */
async function refuseUnasked(doer: Reader, citizen: CitizenRow, context: PartnershipContext): Promise<void> {
  refuseForAnother(doer, citizen.id);
  if (doer.role === 'citizen') return;
  await refuseSelf(doer, citizen.id, context);
  if ((await checkedContacts(doer, citizen, context)).some(isWithThemself)) return;
  throw badInput('You have no contact with this citizen in which their identity was checked.', 'citizenId');
}

/**
 * One link, or all of an agency. A record that the reader may not know of, another citizen's and one that is not there give the
 * same answer; and whether anything is left is counted by what they may know of, or the rest would show by it.
 */
async function chosenOf(
  { linkId, agencyId }: DisownRecord,
  doer: Reader,
  citizenId: string,
  context: PartnershipContext,
): Promise<Chosen> {
  if (((linkId ?? null) === null) === ((agencyId ?? null) === null)) {
    throw badInput('Name a link or an agency, and not both.', 'linkId');
  }
  const [known, agencies] = await Promise.all([knownLinks(doer, citizenId, context), context.loaders.agencies()]);
  const name = agencies.find(({ orgId }) => orgId === agencyId)?.subgraph ?? null;
  const chosen = known.filter(({ id, agency }) => (linkId ?? null) === id || (name !== null && agency === name));
  const [first] = chosen;
  if (first === undefined) throw notFound('There is no such record of this citizen.');
  if (chosen.length === known.length) {
    throw badInput('Nothing would be left of the citizen, so ask the agency to put the record right.', 'linkId');
  }
  return { agency: first.agency, chosen, kept: known.filter((link) => !chosen.includes(link)) };
}

/** A record that was under the id before any of the citizen's own was a stranger's until then: so is who looked at it. */
function joinedAt({ linkedAt }: AgencyLinkRow, kept: readonly AgencyLinkRow[]): string {
  const [first = linkedAt] = kept.map((link) => link.linkedAt).toSorted();
  return first > linkedAt ? first : linkedAt;
}

/** To a citizen their links are told; staff know of a record where its agency would be asked for them. */
async function knownLinks(
  { role }: Reader,
  citizenId: string,
  context: PartnershipContext,
): Promise<readonly AgencyLinkRow[]> {
  if (role === 'citizen') return linksTold(citizenId, context);
  const [links, decision] = await Promise.all([context.loaders.links.load(citizenId), context.decisions.of(citizenId)]);
  if (decision === null) return [];
  return links.filter(
    (link) => isTellable(link, decision) && (decision.agencies[link.agency]?.keys.includes(link.key) ?? false),
  );
}
