/** Opens a citizen's request about their rights and takes it through its steps to the end, under the statutory clock. */

import { randomUUID } from 'node:crypto';

import { AGENCIES } from '../../../schema/wire.ts';
import { badInput, forbidden, notFound } from '../../kit/errors.ts';
import { addDays, dayOf } from '../calendar/days.ts';
import { checkedContacts } from '../contacts/live-contact.ts';
import type { PartnershipContext } from '../context.ts';
import { knownCitizen, refuseForAnother } from '../deeds/known-citizen.ts';
import { onceOf, refuseOther } from '../deeds/once.ts';
import { doerOf, doneBy, remitOf } from '../deeds/who-may.ts';
import { words, wordsOrNone } from '../deeds/words.ts';
import type { SubjectRequestKind, SubjectRequestRow, SubjectRequestStepRow } from '../record-source.ts';
import { clockOf, mayStep } from './clock.ts';
import type { ClockStep } from './clock.ts';

export interface OpenSubjectRequest {
  readonly citizenId: string;
  readonly kind: SubjectRequestKind;
  readonly detail?: string | null;
  readonly receivedOn?: string | null;
  readonly idempotencyKey: string;
}

export interface AdvanceSubjectRequest {
  readonly id: string;
  readonly step: ClockStep;
  readonly reason?: string | null;
  readonly idempotencyKey: string;
}

/** A letter that lay longer than this is overdue by any clock, and a slip of the keyboard more likely. */
const LONGEST_LYING_DAYS = 92;
const LEAST_REASON_TO_EXTEND = 20;

export async function openSubjectRequest(
  input: OpenSubjectRequest,
  context: PartnershipContext,
): Promise<SubjectRequestRow> {
  const { kind } = input;
  const { now, records } = context;
  const doer = await doerOf('openSubjectRequest', context);
  const once = onceOf(input);
  const today = dayOf(now);
  const receivedOn = input.receivedOn ?? today;
  if (receivedOn > today || receivedOn < addDays(today, -LONGEST_LYING_DAYS)) {
    throw badInput(`"receivedOn" must be one of the last ${LONGEST_LYING_DAYS} days.`, 'receivedOn');
  }
  const detail = wordsOrNone(input.detail, 'detail', { most: 4_000 });
  if (detail === null && kind !== 'ACCESS') throw badInput('"detail" must say what the citizen asks for.', 'detail');
  const citizen = await knownCitizen(input.citizenId, context);
  const citizenId = citizen.id;
  refuseForAnother(doer, citizenId);
  const kept = await records.addSubjectRequest(
    {
      ...once,
      id: randomUUID(),
      citizenId,
      isSynthetic: citizen.isSynthetic,
      kind,
      detail,
      receivedOn,
      // A citizen's own sign-in proves who asks, and so does a reader who has checked it. A letter does not.
      isIdentityProven: doer.role === 'citizen' || (await checkedContacts(doer, citizen, context)).length > 0,
      agencies: ['partnership', ...AGENCIES],
      openedAt: now.toISOString(),
    },
    doneBy(doer),
  );
  refuseOther(kept, once);
  return requestBy(kept.id, context);
}

export async function advanceSubjectRequest(
  input: AdvanceSubjectRequest,
  context: PartnershipContext,
): Promise<SubjectRequestRow> {
  const { id, step } = input;
  const doer = await doerOf('advanceSubjectRequest', context);
  if (remitOf(doer) !== null) throw forbidden();
  const once = onceOf(input);
  const request = await requestBy(id, context);
  const steps = await context.loaders.requestSteps.load(id);
  const before = ownStep(steps, doer.subject, once.idempotencyKey);
  if (before !== undefined) {
    refuseOther(before, once);
    return request;
  }
  const today = dayOf(context.now);
  if (!mayStep(clockOf(request, steps), step, today)) throw badInput('That step cannot be taken now.', 'step');
  if (step === 'STOP_FOR_CLARIFICATION' && request.kind !== 'ACCESS') {
    throw badInput('Only a request for access waits for what the citizen means.', 'step');
  }
  if (step === 'CLOSE') await refuseUnanswered(request, context);
  const reason = reasonFor(step, input.reason);
  const position = steps.length + 1;
  const added = await context.records.addStep(
    { ...once, requestId: id, position, step, on: today, reason, takenBy: doer.subject },
    context.now.toISOString(),
  );
  context.loaders.requestSteps.clear(id);
  // Sent twice at one moment: whichever came second finds the step there.
  const now = added
    ? undefined
    : ownStep(await context.loaders.requestSteps.load(id), doer.subject, once.idempotencyKey);
  if (now !== undefined) refuseOther(now, once);
  else if (!added) throw badInput('Somebody else has dealt with the request meanwhile.', 'id');
  return request;
}

/** Throws NOT_FOUND. Who may know of a request is for the caller to say. */
export async function requestBy(id: string, { records }: PartnershipContext): Promise<SubjectRequestRow> {
  const [request] = await records.subjectRequestsById([id]);
  if (request === undefined) throw notFound('There is no request by that identifier.');
  return request;
}

function ownStep(steps: readonly SubjectRequestStepRow[], reader: string, key: string) {
  return steps.find(({ takenBy, idempotencyKey }) => takenBy === reader && idempotencyKey === key);
}

function reasonFor(step: ClockStep, given: string | null | undefined): string | null {
  // "A notice must state the reasons for the delay" (DPA 2018 section 54(3B), and UK GDPR Article 12A).
  return step === 'EXTEND'
    ? words(given ?? '', 'reason', { least: LEAST_REASON_TO_EXTEND, most: 2_000 })
    : wordsOrNone(given, 'reason', { most: 2_000 });
}

async function refuseUnanswered({ id, agencies }: SubjectRequestRow, { loaders }: PartnershipContext): Promise<void> {
  const answered = new Set((await loaders.requestAnswers.load(id)).map(({ agency }) => agency));
  if (agencies.some((agency) => !answered.has(agency))) {
    throw badInput('Every agency must have answered before the request is closed.', 'step');
  }
}
