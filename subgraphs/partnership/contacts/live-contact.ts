/** Begins and ends a reader's contact with a citizen, on which rests what the reader may see of them. */

import { randomUUID } from 'node:crypto';

import type { Reader } from '../../../schema/reader.ts';
import { badInput, notFound } from '../../kit/errors.ts';
import type { PartnershipContext } from '../context.ts';
import { knownCitizen, refuseSelf } from '../deeds/known-citizen.ts';
import { contactsThatCount } from '../decisions/counting-contacts.ts';
import type { LiveContactFact } from '../decisions/relationship-facts.ts';
import { onceOf, refuseOther } from '../deeds/once.ts';
import { doerOf, doneBy } from '../deeds/who-may.ts';
import type { CallerKind, ContactChannel, LiveContactRow } from '../record-source.ts';
import { maySpeakFor, standingFactsOf } from './authority.ts';
import type { CitizenRow } from '../source.ts';
import { isIdentityChecked } from './identity-checked.ts';
import type { IdentityCheck } from './identity-checked.ts';

export interface StartContact {
  readonly citizenId: string;
  readonly channel: ContactChannel;
  readonly checks: readonly IdentityCheck[];
  readonly callerIs?: CallerKind | null;
  readonly representativeId?: string | null;
  readonly idempotencyKey: string;
}

/** Long enough for any visit, and over before the next shift sits down at the same screen. */
const LONGEST_MILLISECONDS = 2 * 60 * 60 * 1000;
const MOST_CHECKS = 10;

export async function startContact(input: StartContact, context: PartnershipContext): Promise<LiveContactRow> {
  const { channel, checks, callerIs: given } = input;
  const doer = await doerOf('startContact', context);
  const once = onceOf(input);
  const questions = checks.map(({ question }) => question);
  if (questions.length > MOST_CHECKS || new Set(questions).size < questions.length) {
    throw badInput('"checks" must name each question once.', 'checks');
  }
  const citizen = await knownCitizen(input.citizenId, context);
  const citizenId = citizen.id;
  await refuseSelf(doer, citizenId, context);
  const callerIs = given ?? 'CITIZEN';
  const representativeId = await representativeOf(input, citizenId, callerIs, context);
  const hasShownPaper = checks.some(({ question, isPassed }) => question === 'AUTHORITY' && isPassed);
  const maySpeak = callerIs === 'CITIZEN' || (await maySpeakFor(citizen, { representativeId, hasShownPaper }, context));
  const { now, records } = context;
  const kept = await records.addLiveContact({
    ...doneBy(doer),
    ...once,
    id: randomUUID(),
    citizenId,
    isSynthetic: citizen.isSynthetic,
    purpose: doer.purpose,
    channel,
    callerIs,
    representativeId,
    asked: questions,
    passed: checks.filter(({ isPassed }) => isPassed).map(({ question }) => question),
    isIdentityChecked: maySpeak && isIdentityChecked(checks),
    from: now.toISOString(),
    until: new Date(now.getTime() + LONGEST_MILLISECONDS).toISOString(),
  });
  refuseOther(kept, once);
  context.forget(citizenId);
  return ownContact(kept.id, doer, context);
}

export async function endContact(id: string, context: PartnershipContext): Promise<LiveContactRow> {
  const doer = await doerOf('endContact', context);
  const { citizenId } = await ownContact(id, doer, context);
  await context.records.endLiveContact(id, context.now.toISOString());
  context.forget(citizenId);
  return ownContact(id, doer, context);
}

/** The contacts that this reader has with the citizen now, or with one who may speak for them, and knows that it is they. */
export async function checkedContacts(
  { subject }: Reader,
  citizen: CitizenRow,
  context: PartnershipContext,
): Promise<readonly LiveContactFact[]> {
  const [liveContacts, facts] = await Promise.all([
    context.loaders.liveContacts.load(citizen.id),
    standingFactsOf(citizen, context),
  ]);
  return contactsThatCount(subject, liveContacts, facts, context.now.getTime());
}

/** Null where nobody is named. Throws for somebody whom this reader may not know of, in the words for nobody. */
async function representativeOf(
  { representativeId }: StartContact,
  citizenId: string,
  callerIs: CallerKind,
  context: PartnershipContext,
): Promise<string | null> {
  if (representativeId === null || representativeId === undefined) return null;
  const representative = callerIs === 'CITIZEN' ? null : await knownCitizen(representativeId, context);
  if (representative === null || representative.id === citizenId) {
    throw badInput('"representativeId" names who speaks for the citizen.', 'representativeId');
  }
  return representative.id;
}

/** Somebody else's contact is not there. */
async function ownContact(id: string, { subject }: Reader, { records }: PartnershipContext): Promise<LiveContactRow> {
  const [contact] = await records.liveContactsById([id]);
  if (contact === undefined || contact.reader !== subject) throw notFound('You have no contact by that identifier.');
  return contact;
}
