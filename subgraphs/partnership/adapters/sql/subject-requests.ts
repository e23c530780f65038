/** Keeps citizens' requests about their rights, what was done about their clocks, and what each agency answered. */

import type { Kysely } from 'kysely';

import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import { isAfter, rank } from '../../../kit/sql/list-page.ts';
import type {
  RecordSource,
  SubjectRequestAnswerRow,
  SubjectRequestRow,
  SubjectRequestStepRow,
} from '../../record-source.ts';
import { citizenNow } from './citizen-now.ts';
import { keepOnce } from './keep-once.ts';
import type { PartnershipTables } from './tables.ts';

type SubjectRequestMethods = Pick<
  RecordSource,
  | 'subjectRequestsByCitizen'
  | 'subjectRequestsById'
  | 'subjectRequestPage'
  | 'stepsByRequest'
  | 'answersByRequest'
  | 'addSubjectRequest'
  | 'addStep'
  | 'addAnswer'
>;

export function createSubjectRequestMethods(db: Kysely<PartnershipTables>): SubjectRequestMethods {
  return {
    subjectRequestsByCitizen: async (ids, page): Promise<readonly SubjectRequestRow[]> => {
      const numbered = requests(db)
        .select(rank('s.opened_at', 's.id', { of: 'k.citizen_id' }))
        .where('k.citizen_id', '=', isOneOf(ids))
        .where(isAfter(page, 's.opened_at', 's.id'));
      const ranked = db
        .selectFrom(numbered.as('n'))
        .selectAll()
        .where('n.rank', '<=', page.first + 1);
      return ranked.orderBy('n.rank').execute();
    },

    subjectRequestsById: async (ids): Promise<readonly SubjectRequestRow[]> =>
      requests(db).where('s.id', '=', isOneOf(ids)).execute(),

    subjectRequestPage: async (isOpen, page): Promise<readonly SubjectRequestRow[]> => {
      const all = requests(db)
        .where(isAfter(page, 's.opened_at', 's.id'))
        .orderBy('s.opened_at', 'desc')
        .orderBy('s.id', 'desc')
        .limit(page.first + 1);
      if (isOpen === null) return all.execute();
      return all
        .where(({ exists, not, selectFrom }) => {
          const closed = exists(
            selectFrom('subject_request_step as c')
              .select('c.request_id')
              .whereRef('c.request_id', '=', 's.id')
              .where('c.step', '=', 'CLOSE'),
          );
          return isOpen ? not(closed) : closed;
        })
        .execute();
    },

    stepsByRequest: async (ids): Promise<readonly SubjectRequestStepRow[]> =>
      db
        .selectFrom('subject_request_step')
        .select([
          'request_id as requestId',
          'position',
          'step',
          'taken_on as on',
          'taken_by as takenBy',
          'reason',
          'idempotency_key as idempotencyKey',
          'input_hash as inputHash',
        ])
        .where('request_id', '=', isOneOf(ids))
        .orderBy('request_id')
        .orderBy('position')
        .execute(),

    answersByRequest: async (ids): Promise<readonly SubjectRequestAnswerRow[]> =>
      db
        .selectFrom('subject_request_answer')
        .select(['request_id as requestId', 'agency', 'outcome', 'answer', 'exemption', 'answered_at as answeredAt'])
        .where('request_id', '=', isOneOf(ids))
        .execute(),

    addSubjectRequest: (request, by) =>
      keepOnce(
        () =>
          db
            .insertInto('subject_request')
            .values({
              id: request.id,
              citizen_id: request.citizenId,
              kind: request.kind,
              detail: request.detail,
              received_on: request.receivedOn,
              is_identity_proven: request.isIdentityProven,
              agencies: request.agencies,
              opened_at: request.openedAt,
              opened_by: by.reader,
              opened_role: by.role,
              opened_agency: by.agency,
              idempotency_key: request.idempotencyKey,
              input_hash: request.inputHash,
              synthetic: request.isSynthetic,
            })
            .onConflict((known) => known.columns(['opened_by', 'idempotency_key']).doNothing())
            .returning(['id', 'input_hash as inputHash'])
            .executeTakeFirst(),
        () =>
          db
            .selectFrom('subject_request')
            .select(['id', 'input_hash as inputHash'])
            .where('opened_by', '=', by.reader)
            .where('idempotency_key', '=', request.idempotencyKey)
            .executeTakeFirst(),
      ),

    addStep: async (step, at) => {
      const added = await db
        .insertInto('subject_request_step')
        .values({
          request_id: step.requestId,
          position: step.position,
          step: step.step,
          taken_on: step.on,
          taken_at: at,
          taken_by: step.takenBy,
          reason: step.reason,
          idempotency_key: step.idempotencyKey,
          input_hash: step.inputHash,
        })
        // Whichever of its keys is taken: the position by another officer, or the deed's own by itself.
        .onConflict((known) => known.doNothing())
        .returning('position')
        .executeTakeFirst();
      return added !== undefined;
    },

    addAnswer: async (answer, by) => {
      await db
        .insertInto('subject_request_answer')
        .values({
          request_id: answer.requestId,
          agency: answer.agency,
          outcome: answer.outcome,
          answer: answer.answer,
          exemption: answer.exemption,
          answered_by: by.reader,
          answered_at: answer.answeredAt,
        })
        .onConflict((known) => known.columns(['request_id', 'agency']).doNothing())
        .execute();
    },
  };
}

function requests(db: Kysely<PartnershipTables>) {
  return db
    .selectFrom('subject_request as s')
    .innerJoin('citizen_alias as k', 'k.alias', 's.citizen_id')
    .select([
      's.id',
      citizenNow('s.citizen_id'),
      's.kind',
      's.detail',
      's.received_on as receivedOn',
      's.is_identity_proven as isIdentityProven',
      's.agencies',
      's.opened_at as openedAt',
    ]);
}
