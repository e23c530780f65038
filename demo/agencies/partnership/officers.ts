/** Writes what waits for the officers: Ada's request for what is held about her, and broken glass that nobody has reviewed in time. */

import type { Person, Place } from '../../place/model.ts';
import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';
import { READERS, subjectOf } from '../../place/readers.ts';
import { idOf } from './ids.ts';

export function* officerRows(): Iterable<TableRow> {
  yield { table: 'officer', values: { office: 'CALDICOTT_GUARDIAN', name: 'Dr Imogen Farrow' } };
  yield { table: 'officer', values: { office: 'DATA_PROTECTION_OFFICER', name: 'Piotr Sayle' } };
}

/** The request that Ada has made: the explorer hands its bundle over. */
export function adasRequestId(citizenId: string): string {
  return idOf('request', citizenId);
}

export function* waitingRows({ persona, citizenId }: Person, place: Place): Iterable<TableRow> {
  if (persona === 'ada-marlow') yield* requestRows(citizenId, place);
  if (persona === 'danny-crowe') yield* brokenGlassRows(citizenId, place);
}

function* requestRows(citizenId: string, place: Place): Iterable<TableRow> {
  const id = adasRequestId(citizenId);
  yield {
    table: 'subject_request',
    values: {
      id,
      citizen_id: citizenId,
      kind: 'ACCESS',
      detail: 'Who has been told about my falls?',
      received_on: place.date(-9),
      is_identity_proven: true,
      agencies: ['partnership', 'council', 'police', 'nhs', 'third-sector'],
      opened_at: place.dateTime(-9, '11:05'),
      opened_by: subjectOf('citizen'),
      opened_role: 'citizen',
      opened_agency: 'citizen',
      idempotency_key: 'demo-request-ada-marlow',
      input_hash: idOf('input', id),
      synthetic: true,
    },
  };
  yield {
    table: 'subject_request_answer',
    values: {
      request_id: id,
      agency: 'council',
      outcome: 'ANSWERED',
      answer: 'Enclosed: your tenancy, your council tax account and the notes of your social care team since 2021.',
      exemption: null,
      answered_by: subjectOf('dpo'),
      answered_at: place.dateTime(-2, '15:20'),
    },
  };
}

function* brokenGlassRows(citizenId: string, place: Place): Iterable<TableRow> {
  const id = idOf('break-glass', citizenId);
  const { agency, organization } = READERS['social-worker'];
  yield {
    table: 'break_glass',
    values: {
      id,
      citizen_id: citizenId,
      reader: subjectOf('social-worker'),
      role: 'social-worker',
      agency,
      organization,
      purpose: 'DIRECT_CARE',
      data_classes: ['HEALTH_CLINICAL'],
      justification: 'Found cold and confused behind the station; the crew asks about his seizures.',
      from_at: place.dateTime(-8, '02:10'),
      until_at: place.dateTime(-8, '02:40'),
      idempotency_key: 'demo-glass-danny-crowe',
      input_hash: idOf('input', id),
      synthetic: true,
    },
  };
  yield {
    table: 'alert',
    values: {
      id: idOf('alert', citizenId),
      break_glass_id: id,
      office: 'CALDICOTT_GUARDIAN',
      raised_at: place.dateTime(-8, '02:10'),
      review_due_on: place.date(-4),
    },
  };
}
