/** Fills the council's store with what Fictonshire Council would hold: a record of about seven people in ten. */

import type { AgencyRows } from '../place/model.ts';
import type { TableRow } from '../../subgraphs/kit/sql/bulk/table-row.ts';
import { openCouncilFile, row } from './council/file.ts';
import { householdRows, liabilityRows, recordAddress } from './council/household.ts';
import { tellOrdinary } from './council/ordinary.ts';
import { serviceListRows } from './council/service-list.ts';
import { areaRows } from './council/spend.ts';
import { STORIES } from './council/stories.ts';

export const councilRows: AgencyRows = {
  subgraph: 'council',
  tables: [
    'address',
    'area',
    'spend_line',
    'service_request_type',
    'service_request_attribute',
    'person',
    'person_reference',
    'cautionary_alert',
    'council_tax_account',
    'council_tax_liability',
    'benefit_claim',
    'tenancy',
    'homelessness_case',
    'service_request',
    'adult_care_case',
    'care_event',
    'blue_badge',
    'safeguarding_enquiry',
    'child_care_case',
    'child_referral',
    'child_assessment',
    'section47_enquiry',
    'child_protection_plan',
    'early_help_episode',
    'contact',
  ],

  *reference(place): Iterable<TableRow> {
    yield* areaRows(place);
    yield* serviceListRows();
  },

  *about(person, place): Iterable<TableRow> {
    yield* householdRows(person, place);
    const records = person.records.council;
    for (const [copy, record] of records.entries()) {
      const { key, rows } = recordAddress(person, record, copy);
      yield* rows;
      yield row('person', {
        id: record.key,
        title: record.title,
        givenNames: record.givenNames,
        familyName: record.familyName,
        birthDate: record.birthDate,
        phone: record.phone,
        email: record.email,
        nino: record.nino,
        nhsNumber: record.nhsNumber,
        upn: copy === 0 ? person.upn : null,
        lpiKey: key,
        updatedAt: record.updatedAt,
      });
    }
    const [first] = records;
    if (first === undefined) return;
    yield* liabilityRows(person, place, first.key);
    const file = openCouncilFile(person, place, first.key);
    if (person.persona === null) {
      tellOrdinary(
        file,
        records.map(({ key }) => key),
      );
    } else {
      STORIES[person.persona]?.(file);
    }
    yield* file.rows;
  },
};
