/** Proves that what the index says of a citizen never tells that an agency knows them whose knowing is itself a secret. */

import { describe, expect, it } from '@jest/globals';

import { profileOf } from '../../../../subgraphs/partnership/citizen-index/citizen-profile.ts';
import { aRegisteredRecord } from './record-fixture.ts';
import type { RecordChanges } from './record-fixture.ts';

const OLD = '2020-01-01T09:00:00Z';
const NEW = '2026-06-05T09:00:00+01:00';

const council = (changes: RecordChanges = {}) => aRegisteredRecord({ updatedAt: OLD, ...changes });
const elsewhere = {
  givenNames: ['Adelaide'],
  familyNames: ['Crowe'],
  birthDate: '1952-01-01',
  addresses: [{ line: null, postcode: 'FX9 9ZZ', uprn: '999900000099' }],
  language: 'pl',
  interpreterRequired: true,
  adjustments: ['easy-read'],
};
const asEverybodyKnowsHer = {
  displayName: 'Ada Marlow',
  birthDate: '1952-03-04',
  homeUprn: '999900000001',
  language: 'en',
  interpreterRequired: false,
  adjustments: [],
};

describe('the profile of a citizen', () => {
  it('is what the newest record says', () => {
    const nhs = aRegisteredRecord({ agency: 'nhs', updatedAt: NEW, person: elsewhere });
    expect(profileOf([council(), nhs])).toMatchObject({
      displayName: 'Adelaide Crowe',
      birthDate: '1952-01-01',
      homeUprn: '999900000099',
      language: 'pl',
      interpreterRequired: true,
      adjustments: ['easy-read'],
    });
  });

  it.each([
    ['a newer record of the police', aRegisteredRecord({ agency: 'police', updatedAt: NEW, person: elsewhere })],
    [
      'a newer record that is confidential',
      aRegisteredRecord({ agency: 'third-sector', isConfidential: true, updatedAt: NEW, person: elsewhere }),
    ],
  ])('is not changed by %s', (_what, secret) => {
    expect(profileOf([council(), secret])).toMatchObject(asEverybodyKnowsHer);
    expect(profileOf([secret, council()])).toMatchObject(asEverybodyKnowsHer);
  });

  it('has no home rather than one that only the police or a refuge has written down', () => {
    const homeless = council({ person: { addresses: [] } });
    const secrets = [
      aRegisteredRecord({ agency: 'police', updatedAt: NEW, person: elsewhere }),
      aRegisteredRecord({ agency: 'third-sector', isConfidential: true, updatedAt: NEW, person: elsewhere }),
    ];
    expect(profileOf([homeless, ...secrets]).homeUprn).toBeNull();
  });

  it('is told by the police where they alone know somebody, rather than by a refuge', () => {
    const police = aRegisteredRecord({ agency: 'police', updatedAt: OLD });
    const refuge = aRegisteredRecord({
      agency: 'third-sector',
      isConfidential: true,
      updatedAt: NEW,
      person: elsewhere,
    });
    expect(profileOf([police, refuge]).displayName).toBe('Ada Marlow');
    expect(profileOf([refuge]).displayName).toBe('Adelaide Crowe');
  });

  it('fills what the newest record lacks from the one before', () => {
    const bare = { birthDate: null, addresses: [], language: null, adjustments: ['large-print'] };
    const nhs = aRegisteredRecord({ agency: 'nhs', updatedAt: NEW, person: bare });
    const before = council({ person: { language: 'pl', interpreterRequired: true, adjustments: ['easy-read'] } });
    expect(profileOf([before, nhs])).toMatchObject({
      birthDate: '1952-03-04',
      homeUprn: '999900000001',
      language: 'pl',
      interpreterRequired: true,
      adjustments: ['large-print', 'easy-read'],
    });
  });

  it('greets by the preferred name, and by what there is where a name is missing', () => {
    expect(profileOf([council({ person: { preferredName: 'Addie' } })]).displayName).toBe('Addie Marlow');
    expect(profileOf([council({ person: { givenNames: [] } })]).displayName).toBe('Marlow');
  });

  it('believes a death that the council or the NHS knows of, and nobody else’s', () => {
    const dead = { deathDate: '2026-05-01' };
    expect(profileOf([council({ person: dead }), aRegisteredRecord({ updatedAt: NEW })]).deathDate).toBe('2026-05-01');
    const charity = aRegisteredRecord({ agency: 'third-sector', updatedAt: NEW, person: dead });
    expect(profileOf([council(), charity]).deathDate).toBeNull();
  });

  it('keeps the restriction of any record, the gravest of several', () => {
    const witness = aRegisteredRecord({ agency: 'police', person: { locationRestriction: 'WITNESS_PROTECTION' } });
    const patient = aRegisteredRecord({ agency: 'nhs', person: { locationRestriction: 'PDS_R' } });
    expect(profileOf([council(), patient]).locationRestriction).toBe('PDS_R');
    expect(profileOf([patient, witness, council()]).locationRestriction).toBe('WITNESS_PROTECTION');
    expect(profileOf([council()]).locationRestriction).toBeNull();
  });

  it('cannot be drawn from nothing', () => {
    expect(() => profileOf([])).toThrow(RangeError);
  });
});
