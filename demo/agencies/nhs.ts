/** Fills the NHS's store with what Fictonshire's health services would hold: a record for nearly everybody. */

import type { AgencyRows } from '../place/model.ts';
import { tellOrdinary } from './nhs/ordinary.ts';
import { patientRows } from './nhs/patients.ts';
import { publicReference } from './nhs/public.ts';
import { openHealthRecord } from './nhs/record.ts';
import { STORIES } from './nhs/stories.ts';

export const nhsRows: AgencyRows = {
  subgraph: 'nhs',
  tables: [
    'health_organization',
    'healthcare_service',
    'spend_line',
    'patient',
    'patient_name',
    'patient_address',
    'related_person',
    'appointment',
    'encounter',
    'condition',
    'care_plan',
    'referral',
    'flag',
    'consent',
  ],
  reference: publicReference,
  *about(person, place) {
    const [first, ...others] = person.records.nhs;
    if (first === undefined) return;
    const chance = place.chance('nhs', person.index);
    yield* patientRows(first, true, person, chance);
    for (const record of others) yield* patientRows(record, false, person, chance);
    const record = openHealthRecord(first.key, first.address, place, place.chance('nhs-ids', person.index));
    if (person.persona === null) tellOrdinary(record, person, first, place, chance);
    else if (person.persona !== 'jean-pike') STORIES[person.persona](record, person, place);
    yield* record.rows;
  },
};
