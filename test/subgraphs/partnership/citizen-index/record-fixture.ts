/** Gives a record of a council, ordinary in everything that a test does not name. */

import type {
  RegisteredPerson,
  RegisteredRecord,
} from '../../../../subgraphs/partnership/citizen-index/registered-record.ts';

export type RecordChanges = Partial<Omit<RegisteredRecord, 'person'>> & { readonly person?: Partial<RegisteredPerson> };

export function aRegisteredRecord({ person, ...changes }: RecordChanges = {}): RegisteredRecord {
  return {
    agency: 'council',
    key: 'C-0000001',
    organization: 'GB-LAE-FIC',
    isConfidential: false,
    hasOpenCase: null,
    updatedAt: '2026-06-05T09:00:00Z',
    ...changes,
    person: {
      givenNames: ['Ada'],
      familyNames: ['Marlow'],
      preferredName: null,
      birthDate: '1952-03-04',
      deathDate: null,
      sex: 'female',
      addresses: [{ line: '14 Harbour Street', postcode: 'FX1 1AA', uprn: '999900000001' }],
      phones: [],
      emails: [],
      nhsNumber: null,
      nino: null,
      locationRestriction: null,
      language: 'en',
      interpreterRequired: false,
      adjustments: [],
      ...person,
    },
  };
}
