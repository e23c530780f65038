/** Records what a citizen agrees to and takes back. Both count from the next read on. */

import { randomUUID } from 'node:crypto';

import type { Reader } from '../../../schema/reader.ts';
import type { AgencyName, DataClass, Purpose } from '../../../schema/wire.ts';
import { badInput, notFound } from '../../kit/errors.ts';
import { correspondingDay, dayOf } from '../calendar/days.ts';
import { standingTowards } from '../contacts/authority.ts';
import { checkedContacts } from '../contacts/live-contact.ts';
import type { PartnershipContext } from '../context.ts';
import { isWithThemself } from '../decisions/counting-contacts.ts';
import { knownCitizen, refuseForAnother } from '../deeds/known-citizen.ts';
import { onceOf, refuseOther } from '../deeds/once.ts';
import { doerOf, doneBy } from '../deeds/who-may.ts';
import { words, wordsOrNone } from '../deeds/words.ts';
import type { CitizenRow, ConsentRow, ConsentStatus } from '../source.ts';
import { ageOn, giverOf } from './capacity.ts';
import type { ConsentGiver } from './capacity.ts';

export interface RecordConsent {
  readonly citizenId: string;
  readonly agencies: readonly string[];
  readonly purposes: readonly Purpose[];
  readonly dataClasses: readonly DataClass[];
  readonly givenBy?: ConsentGiver | null;
  readonly giverName?: string | null;
  readonly capacityNote?: string | null;
  readonly capturedHow: ConsentChannel;
  readonly statement: string;
  readonly until?: string | null;
  readonly idempotencyKey: string;
}

export type ConsentChannel = 'PHONE' | 'IN_PERSON' | 'SIGNED_FORM' | 'ONLINE';

const CHANNELS: Readonly<Record<ConsentChannel, string>> = {
  PHONE: 'by phone, read aloud',
  IN_PERSON: 'in person',
  SIGNED_FORM: 'on a signed form',
  ONLINE: 'online',
};
/** A consent that nobody has thought of for long is none: it ends by itself. */
const MONTHS = 12;
const MOST_MONTHS = 24;

export async function recordConsent(input: RecordConsent, context: PartnershipContext): Promise<ConsentRow> {
  const { purposes, dataClasses } = input;
  const doer = await doerOf('recordConsent', context);
  const once = onceOf(input);
  refuseNone(purposes, 'purposes');
  refuseNone(dataClasses, 'dataClasses');
  const citizen = await knownCitizen(input.citizenId, context);
  const citizenId = citizen.id;
  refuseForAnother(doer, citizenId);
  const givenBy = input.givenBy ?? 'CITIZEN';
  await refuseUnasked(doer, givenBy, citizen, context);
  const { now, records } = context;
  const capacityNote = wordsOrNone(input.capacityNote, 'capacityNote', { most: 1_000 });
  const giving = {
    givenBy,
    giverName: wordsOrNone(input.giverName, 'giverName', { most: 200 }),
    capacityNote,
  };
  const kept = await records.addConsent(
    {
      ...once,
      id: randomUUID(),
      citizenId,
      isSynthetic: citizen.isSynthetic,
      agencies: await agenciesNamed(input.agencies, context),
      purposes: [...new Set(purposes)],
      dataClasses: [...new Set(dataClasses)],
      givenBy: giverOf(giving, ageOn(citizen.birthDate, dayOf(now))),
      capacityNote,
      capturedHow: CHANNELS[input.capturedHow],
      statement: words(input.statement, 'statement', { least: 10, most: 2_000 }),
      validFrom: now.toISOString(),
      validUntil: endOf(input.until ?? null, now),
    },
    doneBy(doer),
  );
  refuseOther(kept, once);
  return consentNow(kept.id, context);
}

export async function withdrawConsent(
  { id, reason }: { readonly id: string; readonly reason?: string | null },
  context: PartnershipContext,
): Promise<ConsentRow> {
  const doer = await doerOf('withdrawConsent', context);
  const why = wordsOrNone(reason, 'reason', { most: 1_000 });
  const [consent] = await context.records.consentsById([id]);
  // A consent of somebody whom this reader may not know of is not there.
  if (consent === undefined || (await context.decisions.of(consent.citizenId)) === null) {
    throw notFound('There is no consent by that identifier.');
  }
  refuseForAnother(doer, consent.citizenId);
  await context.records.withdrawConsent(id, doneBy(doer), context.now.toISOString(), why);
  return consentNow(id, context);
}

/** Whether it stands at a moment: its end need not have been written down by anybody. */
export function standingOf({ status, validUntil }: ConsentRow, now: Date): ConsentStatus {
  return status === 'ACTIVE' && validUntil !== null && Date.parse(validUntil) <= now.getTime() ? 'EXPIRED' : status;
}

async function consentNow(id: string, context: PartnershipContext): Promise<ConsentRow> {
  const [consent] = await context.records.consentsById([id]);
  if (consent === undefined) throw new Error('A consent that was just written is not there.');
  context.forget(consent.citizenId);
  return consent;
}

/**
 * Whoever could write down a consent without having asked could open anybody's record by it. Whose word it is must be there
 * to give it: the citizen themself, or a parent by the record, who is not shut out.
 */
async function refuseUnasked(
  doer: Reader,
  givenBy: ConsentGiver,
  citizen: CitizenRow,
  context: PartnershipContext,
): Promise<void> {
  if (doer.role === 'citizen') {
    if (givenBy !== 'CITIZEN') throw badInput('You can agree here for yourself only.', 'givenBy');
    return;
  }
  const contacts = await checkedContacts(doer, citizen, context);
  if (contacts.length === 0) {
    throw badInput('You have no contact with this citizen in which their identity was checked.', 'citizenId');
  }
  if (givenBy === 'CITIZEN' && !contacts.some(isWithThemself)) {
    throw badInput('The citizen themself must be with you to agree.', 'givenBy');
  }
  if (givenBy === 'PARENTAL_RESPONSIBILITY') {
    const callers = contacts.map(({ representativeId }) => standingTowards(representativeId, citizen, context));
    if ((await Promise.all(callers)).some(({ isParent }) => isParent)) return;
    throw badInput('A parent who is recorded as one must be with you to agree.', 'givenBy');
  }
}

/** By the names that a reader's token has them under. */
async function agenciesNamed(
  orgIds: readonly string[],
  { loaders }: PartnershipContext,
): Promise<readonly AgencyName[]> {
  refuseNone(orgIds, 'agencies');
  const agencies = await loaders.agencies();
  const named = [...new Set(orgIds)].map((orgId) => agencies.find((one) => one.orgId === orgId)?.subgraph ?? null);
  if (named.every((name) => name !== null)) return named;
  throw badInput('"agencies" must name agencies that share records here, by their orgId.', 'agencies');
}

function endOf(until: string | null, now: Date): string {
  const time = now.toISOString().slice(10);
  if (until === null) return `${correspondingDay(now.toISOString().slice(0, 10), MONTHS)}${time}`;
  const latest = `${correspondingDay(now.toISOString().slice(0, 10), MOST_MONTHS)}${time}`;
  if (until > now.toISOString() && until <= latest) return until;
  throw badInput('"until" must lie ahead, by two years at most.', 'until');
}

function refuseNone(list: readonly unknown[], argument: string): void {
  if (list.length === 0) throw badInput(`"${argument}" must not be empty.`, argument);
}
