/** Measures Fictonshire against the shape it is meant to have: ages, households, heritage, homes, and each agency's mistakes. */

import { beforeAll, describe, expect, it } from '@jest/globals';

import { createPlace } from '../../demo/place/create-place.ts';
import type { AgencyRecord, Person } from '../../demo/place/model.ts';
import { withoutDiacritics } from '../../demo/place/names/variants.ts';
import { AGENCIES } from '../../schema/wire.ts';

interface Written {
  readonly person: Person;
  readonly record: AgencyRecord;
}

let people: Person[];
let heads: Person[];
let written: Written[];

beforeAll(() => {
  people = [...createPlace({ seed: 'shape', size: 20_000, now: new Date('2026-11-22T09:00:00Z') }).people()];
  heads = people.filter(({ householdRole }) => householdRole === 'HEAD');
  written = people.flatMap((person) =>
    AGENCIES.flatMap((agency) => person.records[agency].map((record) => ({ person, record }))),
  );
});

const share = <T>(of: readonly T[], test: (one: T) => boolean): number => (100 * of.filter(test).length) / of.length;
const plain = (text: string | undefined): string => withoutDiacritics(text ?? '');

describe('the people of a place', () => {
  it.each<[string, number, number, (person: Person) => boolean]>([
    ['are children', 21, 1.5, ({ age }) => age < 18],
    ['are of working age', 60, 2, ({ age }) => age >= 18 && age < 65],
    ['are older', 19, 1.5, ({ age }) => age >= 65],
    ['are White', 82, 2.5, ({ heritage }) => heritage === 'WHITE'],
    ['are Asian', 9, 1.5, ({ heritage }) => heritage === 'ASIAN'],
    ['are Black', 4, 1, ({ heritage }) => heritage === 'BLACK'],
    ['are of mixed heritage', 3, 1, ({ heritage }) => heritage === 'MIXED'],
    ['are of another heritage', 2, 0.8, ({ heritage }) => heritage === 'OTHER'],
    ['speak another language at home', 9, 2, ({ language }) => language !== 'en'],
    ['need an interpreter', 2, 0.6, ({ interpreterRequired }) => interpreterRequired],
    ['care for somebody', 9, 1.2, ({ isCarer }) => isCarer],
    ['opted out of planning uses', 5.5, 0.8, ({ nationalDataOptOut }) => nationalDataOptOut],
    ['may not be located', 0.3, 0.25, ({ locationRestriction }) => locationRestriction !== null],
    ['need much', 4, 0.6, ({ need }) => need === 2],
    ['are known to the council', 70, 3, ({ records }) => records.council.length > 0],
    ['are known to the NHS', 98, 0.6, ({ records }) => records.nhs.length > 0],
    ['are known to the police', 12, 1.2, ({ records }) => records.police.length > 0],
    ['are known to a charity', 6, 0.8, ({ records }) => records['third-sector'].length > 0],
  ])('%s: %d%%, give or take %d', (_what, expected, tolerance, test) => {
    expect(Math.abs(share(people, test) - expected)).toBeLessThan(tolerance);
  });

  it('need much of at least three agencies when they need much', () => {
    const few = people.filter(
      ({ need, records, persona }) =>
        persona === null && need === 2 && AGENCIES.filter((agency) => records[agency].length > 0).length < 3,
    );
    expect(few).toEqual([]);
  });

  it('include twins at one address and sons who have their father’s name', () => {
    const households = Map.groupBy(people, ({ household }) => household?.index ?? -1);
    households.delete(-1);
    let twins = 0;
    let namesakes = 0;
    for (const members of households.values()) {
      const births = members.map(({ birthDate }) => birthDate);
      twins += births.length - new Set(births).size;
      const names = members.map(({ givenNames, familyName }) => `${givenNames[0]} ${familyName}`);
      namesakes += names.length - new Set(names).size;
    }
    expect(Math.abs((200 * twins) / people.length - 0.8)).toBeLessThan(0.35);
    expect((200 * namesakes) / people.length).toBeGreaterThan(0.15);
  });

  it('include no brothers or sisters of one name, twins among them', () => {
    const children = people.filter(({ householdRole, persona }) => householdRole === 'CHILD' && persona === null);
    const families = [...Map.groupBy(children, ({ household }) => household?.index ?? -1).values()];
    const twins = families.filter(
      (siblings) => new Set(siblings.map(({ birthDate, sex }) => `${birthDate} ${sex}`)).size < siblings.length,
    );
    expect(twins.length).toBeGreaterThan(10);
    const namesakes = families.filter(
      (siblings) => new Set(siblings.map(({ givenNames: [first] }) => first)).size < siblings.length,
    );
    expect(namesakes).toEqual([]);
  });

  it('include somebody born on the 29th of February', () => {
    expect(people.some(({ birthDate }) => birthDate.endsWith('-02-29'))).toBe(true);
  });
});

describe('the households of a place', () => {
  it('have 2.36 members, and one in three or so has a single one', () => {
    expect(Math.abs(people.length / heads.length - 2.36)).toBeLessThan(0.1);
    expect(Math.abs(share(heads, ({ household }) => household?.memberIndexes.length === 1) - 30)).toBeLessThan(2);
  });

  it.each([
    ['A', 24],
    ['B', 20],
    ['C', 22],
    ['D', 16],
    ['E', 10],
    ['F', 5],
    ['G', 2.5],
    ['H', 0.5],
  ] as const)('pay council tax in band %s: %d%%', (band, expected) => {
    expect(Math.abs(share(heads, ({ home }) => home?.councilTaxBand === band) - expected)).toBeLessThan(2);
  });

  it('rent from the council or an association where wards are poor, 17% over all', () => {
    const isSocial = ({ home }: Person): boolean => home?.tenure === 'SOCIAL_RENT';
    expect(Math.abs(share(heads, isSocial) - 17)).toBeLessThan(3);
    const of = (gss: string) =>
      share(
        heads.filter(({ home }) => home?.wardGss === gss),
        isSocial,
      );
    expect(of('E05999001')).toBeGreaterThan(2 * of('E05999010'));
  });
});

describe('the mistakes of agencies', () => {
  const given = ({ person, record }: Written) => plain(record.givenNames[0]) === plain(person.givenNames[0]);
  const family = ({ person, record }: Written) => plain(record.familyName) === plain(person.familyName);
  const transposed = ({ person, record }: Written) => plain(record.familyName) === plain(person.givenNames[0]);
  const previous = ({ person, record }: Written) =>
    plain(record.familyName) === plain(person.previousFamilyName ?? undefined);
  const isFirstOfJanuary = (date: string | null) => date?.endsWith('-01-01') ?? false;

  it.each<[string, number, number, (one: Written) => boolean]>([
    ['a familiar name', 4, 1, (one) => !given(one) && !transposed(one)],
    ['names the wrong way round', 1, 0.35, (one) => transposed(one)],
    ['a misspelt surname', 3, 0.7, (one) => !family(one) && !transposed(one) && !previous(one)],
    ['a previous surname', 3, 0.8, (one) => !family(one) && previous(one)],
    [
      'day and month exchanged',
      1,
      0.4,
      ({ person, record }) =>
        record.birthDate !== null && record.birthDate !== person.birthDate && !isFirstOfJanuary(record.birthDate),
    ],
    [
      'the first of January for a birth date',
      0.7,
      0.3,
      ({ person, record }) => isFirstOfJanuary(record.birthDate) && !isFirstOfJanuary(person.birthDate),
    ],
    ['no postcode', 4, 0.7, ({ record }) => record.postcodeAsTyped === null],
    ['a postcode typed loosely', 3, 0.6, ({ record }) => /[a-z]/.test(record.postcodeAsTyped ?? '')],
    [
      'an old address',
      12,
      1.5,
      ({ person, record }) => record.address !== null && record.address.uprn !== person.home?.uprn,
    ],
  ])('%s: %d%% of records, give or take %d', (_what, expected, tolerance, test) => {
    expect(Math.abs(share(written, test) - expected)).toBeLessThan(tolerance);
  });

  it('include a second record of the same person: 6%', () => {
    const known = people.flatMap(({ records }) =>
      AGENCIES.filter((agency) => records[agency].length > 0).map((agency) => records[agency]),
    );
    expect(Math.abs(share(known, ({ length }) => length > 1) - 6)).toBeLessThan(0.8);
  });

  it('include a missing NHS number: most of the police’s and nearly all of the charities’', () => {
    const of = (agency: AgencyRecord['agency']) => written.filter(({ record }) => record.agency === agency);
    const isMissing = ({ record }: Written) => record.nhsNumber === null;
    expect(share(of('nhs'), isMissing)).toBe(0);
    expect(Math.abs(share(of('police'), isMissing) - 70)).toBeLessThan(4);
    expect(Math.abs(share(of('third-sector'), isMissing) - 95)).toBeLessThan(2.5);
    const inCare = of('council').filter(
      ({ person }) => person.need === 2 && person.age >= 18 && person.persona === null,
    );
    expect(Math.abs(share(inCare, isMissing) - 4)).toBeLessThan(2);
  });
});
