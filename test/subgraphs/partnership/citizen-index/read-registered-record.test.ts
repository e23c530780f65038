/** Proves that nothing gets into the index that is not a record, and that a refusal tells nobody what was refused. */

import { describe, expect, it } from '@jest/globals';

import {
  readRegisteredRecord,
  RegisteredRecordError,
} from '../../../../subgraphs/partnership/citizen-index/read-registered-record.ts';
import { aRegisteredRecord } from './record-fixture.ts';

const complete = aRegisteredRecord({
  agency: 'third-sector',
  key: 'GB-CHC-9999001|K-9',
  organization: 'GB-CHC-9999001',
  isConfidential: true,
  hasOpenCase: true,
  updatedAt: '2026-06-05T09:00:00.123+01:00',
  person: {
    givenNames: ['Zoë', 'Anne'],
    familyNames: ["O'Marlow-Łis", 'Marlow'],
    preferredName: 'Zo',
    deathDate: '2024-02-29',
    addresses: [
      { line: 'Flat 2, 14 Harbour Street', postcode: 'fx11aa', uprn: '999900000001' },
      { line: null, postcode: 'FX1 1AB', uprn: null },
    ],
    phones: ['07700 900123'],
    emails: ['zoe@example.com'],
    nhsNumber: '9990000018',
    nino: 'QQ123456C',
    locationRestriction: 'REFUGE',
    language: 'pl',
    interpreterRequired: true,
    adjustments: ['easy-read'],
  },
});

/** As it comes over the wire, with one thing changed. */
const changed = (change: object): unknown => JSON.parse(JSON.stringify({ ...complete, ...change }));
const ofPerson = (change: object): unknown => changed({ person: { ...complete.person, ...change } });

function refusalOf(json: unknown): RegisteredRecordError {
  try {
    readRegisteredRecord(json);
  } catch (error) {
    if (error instanceof RegisteredRecordError) return error;
  }
  throw new Error('It was not refused.');
}

describe('a record that an agency sends', () => {
  it('is read as it was sent', () => {
    expect(readRegisteredRecord(JSON.parse(JSON.stringify(complete)))).toEqual(complete);
  });

  it('may leave out what it does not know', () => {
    const { person, hasOpenCase: _, ...rest } = complete;
    const bare = { ...rest, person: { familyNames: person.familyNames } };
    expect(readRegisteredRecord(bare)).toMatchObject({
      hasOpenCase: null,
      person: { givenNames: [], addresses: [], birthDate: null, interpreterRequired: false, language: null },
    });
  });

  it('may write an NHS number in groups and a National Insurance number in any case', () => {
    const { person } = readRegisteredRecord(ofPerson({ nhsNumber: '999 000 0018', nino: 'qq 12 34 56 c' }));
    expect(person).toMatchObject({ nhsNumber: '9990000018', nino: 'QQ123456C' });
  });

  it.each([
    ['agency', changed({ agency: 'partnership' })],
    ['key', changed({ key: ' ' })],
    ['key', changed({ key: 'SECRET\u0000' })],
    ['key', changed({ key: 'S'.repeat(201) })],
    ['key', changed({ key: 7 })],
    ['organization', changed({ organization: null })],
    ['isConfidential', changed({ isConfidential: undefined })],
    ['isConfidential', changed({ isConfidential: 'SECRET' })],
    ['hasOpenCase', changed({ hasOpenCase: 1 })],
    ['updatedAt', changed({ updatedAt: '2026-06-05T09:00:00' })],
    ['updatedAt', changed({ updatedAt: '2026-02-30T09:00:00Z' })],
    ['updatedAt', changed({ updatedAt: '2026-06-05T24:00:00Z' })],
    ['', changed({ SECRET: 'convicted' })],
    ['', null],
    ['', ['SECRET']],
    ['person', changed({ person: 'SECRET' })],
    ['person', ofPerson({ ethnicity: 'SECRET' })],
    ['person', ofPerson({ givenNames: [], familyNames: [] })],
    ['person.givenNames', ofPerson({ givenNames: 'SECRET' })],
    ['person.givenNames[1]', ofPerson({ givenNames: ['Zoë', 7] })],
    ['person.familyNames', ofPerson({ familyNames: Array.from({ length: 21 }, () => 'SECRET') })],
    ['person.familyNames[0]', ofPerson({ familyNames: ['S\uD800'] })],
    ['person.birthDate', ofPerson({ birthDate: '1952-02-30' })],
    ['person.birthDate', ofPerson({ birthDate: '0052-03-04' })],
    ['person.birthDate', ofPerson({ birthDate: '04/03/1952' })],
    ['person.deathDate', ofPerson({ deathDate: 'SECRET' })],
    ['person.sex', ofPerson({ sex: 'unknown' })],
    ['person.addresses[1]', ofPerson({ addresses: [complete.person.addresses[0], 'SECRET'] })],
    ['person.addresses[0]', ofPerson({ addresses: [{ country: 'SECRET' }] })],
    ['person.addresses[0].uprn', ofPerson({ addresses: [{ uprn: '0123' }] })],
    ['person.addresses[0].uprn', ofPerson({ addresses: [{ uprn: 999900000001 }] })],
    ['person.phones[0]', ofPerson({ phones: ['0'.repeat(41)] })],
    ['person.nhsNumber', ofPerson({ nhsNumber: '9990000019' })],
    ['person.nhsNumber', ofPerson({ nhsNumber: '999000001' })],
    ['person.nino', ofPerson({ nino: 'SECRET' })],
    ['person.locationRestriction', ofPerson({ locationRestriction: 'SECRET' })],
    ['person.language', ofPerson({ language: 'SECRET LANGUAGE' })],
    ['person.interpreterRequired', ofPerson({ interpreterRequired: 'SECRET' })],
    ['person.adjustments[0]', ofPerson({ adjustments: ['constructor'] })],
  ])('is refused for its field "%s"', (field, json) => {
    const refusal = refusalOf(json);
    expect(refusal.field).toBe(field);
    expect(refusal.message).not.toMatch(/SECRET|convicted|1952-02-30|9990000019|S{10}/);
  });
});
