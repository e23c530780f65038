/** Keeps the agencies' parts of a request apart: each answers for itself, under its own law. */

import type { Reader } from '../../../schema/reader.ts';
import { badInput, forbidden } from '../../kit/errors.ts';
import type { PartnershipContext } from '../context.ts';
import { doerOf, doneBy, remitOf } from '../deeds/who-may.ts';
import { words, wordsOrNone } from '../deeds/words.ts';
import type {
  PartHolder,
  SubjectRequestAnswerRow,
  SubjectRequestOutcome,
  SubjectRequestRow,
} from '../record-source.ts';
import { clockOf } from './clock.ts';
import { requestBy } from './request.ts';

export interface AnswerSubjectRequestPart {
  readonly requestId: string;
  readonly agency: string;
  readonly outcome: SubjectRequestOutcome;
  readonly answer: string;
  readonly exemption?: string | null;
}

export interface PartView {
  readonly agency: PartHolder;
  readonly regime: 'UK_GDPR' | 'DPA_2018_PART_3';
  readonly state: 'WAITING' | SubjectRequestOutcome;
  readonly answer: string | null;
  readonly exemption: string | null;
  readonly answeredAt: string | null;
}

export async function answerSubjectRequestPart(
  input: AnswerSubjectRequestPart,
  context: PartnershipContext,
): Promise<SubjectRequestRow> {
  const { requestId, outcome } = input;
  const { loaders, records, now } = context;
  const doer = await doerOf('answerSubjectRequestPart', context);
  const request = await requestBy(requestId, context);
  const agency = request.agencies.find((holder) => holder === input.agency);
  if (agency === undefined) throw badInput('"agency" must be one that has a part in the request.', 'agency');
  const remit = remitOf(doer);
  if (remit !== null && remit !== agency) throw forbidden();
  const exemption = wordsOrNone(input.exemption, 'exemption', { most: 500 });
  if (outcome === 'REFUSED' && exemption === null) {
    throw badInput('"exemption" must name the provision that is relied on to refuse.', 'exemption');
  }
  if (outcome === 'ANSWERED' && exemption !== null) {
    throw badInput('"exemption" belongs to a refusal.', 'exemption');
  }
  const answer: SubjectRequestAnswerRow = {
    requestId,
    agency,
    outcome,
    answer: words(input.answer, 'answer', { most: 20_000 }),
    exemption,
    answeredAt: now.toISOString(),
  };
  const { state } = clockOf(request, await loaders.requestSteps.load(requestId));
  if (state !== 'CLOSED') await records.addAnswer(answer, doneBy(doer));
  loaders.requestAnswers.clear(requestId);
  const kept = (await loaders.requestAnswers.load(requestId)).find((one) => one.agency === agency);
  if (kept !== undefined && saysTheSame(kept, answer)) return request;
  throw badInput('This part has been answered already.', 'agency');
}

/** Every agency's part, held or not: that one is missing would tell. An agency's officer is shown that agency's only. */
export async function partsOf(
  { id, agencies }: SubjectRequestRow,
  reader: Reader,
  { loaders }: PartnershipContext,
): Promise<readonly PartView[]> {
  const answers = await loaders.requestAnswers.load(id);
  const remit = reader.role === 'citizen' ? null : remitOf(reader);
  return agencies
    .filter((agency) => remit === null || remit === agency)
    .map((agency) => {
      const given = answers.find((answer) => answer.agency === agency);
      return {
        agency,
        regime: agency === 'police' ? 'DPA_2018_PART_3' : 'UK_GDPR',
        state: given?.outcome ?? 'WAITING',
        answer: given?.answer ?? null,
        // To say which exemption is to say what is kept back (DPA 2018 section 45(5)).
        exemption: reader.role === 'citizen' ? null : (given?.exemption ?? null),
        answeredAt: given?.answeredAt ?? null,
      };
    });
}

function saysTheSame(one: SubjectRequestAnswerRow, other: SubjectRequestAnswerRow): boolean {
  return one.outcome === other.outcome && one.answer === other.answer && one.exemption === other.exemption;
}
