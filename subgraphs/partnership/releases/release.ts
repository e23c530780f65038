/** Lets one person see one class of what an agency holds, once that agency's officer has read it for harm and for other people. */

import { randomUUID } from 'node:crypto';

import type { Reader } from '../../../schema/reader.ts';
import { AGENCIES } from '../../../schema/wire.ts';
import type { AgencyName, DataClass } from '../../../schema/wire.ts';
import { badInput, forbidden, notFound } from '../../kit/errors.ts';
import { correspondingDay, dayOf, addDays } from '../calendar/days.ts';
import { standingTowards } from '../contacts/authority.ts';
import type { PartnershipContext } from '../context.ts';
import { knownCitizen, refuseSelf } from '../deeds/known-citizen.ts';
import { onceOf, refuseOther } from '../deeds/once.ts';
import { doerOf, doneBy } from '../deeds/who-may.ts';
import { words } from '../deeds/words.ts';
import type { ReleaseRow } from '../record-source.ts';
import type { CitizenRow } from '../source.ts';
import { releasableBy } from './releasable.ts';

export interface ReleaseRecord {
  readonly citizenId: string;
  readonly recipientId?: string | null;
  readonly dataClass: string;
  readonly reason: string;
  readonly opinionBy: string;
  readonly opinionOn: string;
  readonly until?: string | null;
  readonly idempotencyKey: string;
}

/** Long enough to read it and to ask about it. */
const USUAL_DAYS = 28;
/** An older opinion does not count (Data Protection Act 2018, Schedule 3 paragraph 6), and nothing is released beyond it. */
const OPINION_MONTHS = 6;

export async function releaseRecord(input: ReleaseRecord, context: PartnershipContext): Promise<ReleaseRow> {
  const { citizenId, opinionOn } = input;
  const { now, records } = context;
  const doer = await doerOf('releaseRecord', context);
  const agency = holderOf(doer);
  const once = onceOf(input);
  const today = dayOf(now);
  const lastDay = correspondingDay(opinionOn, OPINION_MONTHS);
  if (opinionOn > today || lastDay < today) {
    throw badInput(`"opinionOn" must be a day of the last ${OPINION_MONTHS} months.`, 'opinionOn');
  }
  const citizen = await knownCitizen(citizenId, context);
  await refuseSelf(doer, citizenId, context);
  const recipientId = input.recipientId ?? citizenId;
  await refuseWrongRecipient(citizen, recipientId, context);
  const kept = await records.addRelease(
    {
      ...once,
      id: randomUUID(),
      citizenId,
      isSynthetic: citizen.isSynthetic,
      recipientId,
      agency,
      dataClass: classOf(input.dataClass, releasableBy(agency, recipientId !== citizenId)),
      reason: words(input.reason, 'reason', { least: 20, most: 2_000 }),
      opinionBy: words(input.opinionBy, 'opinionBy', { least: 3, most: 200 }),
      opinionOn,
      from: now.toISOString(),
      until: endOf(input.until ?? null, lastDay, now),
    },
    doneBy(doer),
  );
  refuseOther(kept, once);
  return releaseNow(kept.id, agency, context);
}

/** What was released is shut with the next read. */
export async function endRelease(id: string, context: PartnershipContext): Promise<ReleaseRow> {
  const doer = await doerOf('endRelease', context);
  const agency = holderOf(doer);
  await releaseNow(id, agency, context);
  await context.records.endRelease(id, doneBy(doer), context.now.toISOString());
  return releaseNow(id, agency, context);
}

/** The agency that holds a record answers for letting it out: no officer of another, and none of the partnership. */
function holderOf({ agency }: Reader): AgencyName {
  const holder = AGENCIES.find((name) => name === agency);
  if (holder === undefined) throw forbidden();
  return holder;
}

async function refuseWrongRecipient(
  citizen: CitizenRow,
  recipientId: string,
  context: PartnershipContext,
): Promise<void> {
  const isToThemself = recipientId === citizen.id;
  const { isRepresentative } = await standingTowards(recipientId, citizen, context);
  const isRight = isToThemself ? citizen.deathDate === null : isRepresentative;
  if (!isRight)
    throw badInput('"recipientId" must be the citizen, or the executor of one who has died.', 'recipientId');
}

function classOf(name: string, allowed: readonly DataClass[]): DataClass {
  const found = allowed.find((one) => one === name);
  if (found !== undefined) return found;
  throw badInput('"dataClass" must be a class that your agency holds and may release.', 'dataClass');
}

function endOf(until: string | null, lastDay: string, now: Date): string {
  const time = now.toISOString().slice(10);
  const latest = `${lastDay}${time}`;
  if (until === null) {
    const usual = `${addDays(dayOf(now), USUAL_DAYS)}${time}`;
    return usual < latest ? usual : latest;
  }
  const moment = Date.parse(until);
  if (moment > now.getTime() && moment <= Date.parse(latest)) return new Date(moment).toISOString();
  throw badInput('"until" must lie ahead, and at most six months after the opinion.', 'until');
}

/** Another agency's release is not there. */
async function releaseNow(id: string, agency: AgencyName, context: PartnershipContext): Promise<ReleaseRow> {
  const [release] = await context.records.releasesById([id]);
  if (release === undefined || release.agency !== agency) throw notFound('There is no release by that identifier.');
  context.forget(release.citizenId);
  return release;
}
