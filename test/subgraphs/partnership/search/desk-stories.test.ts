/** Tells what callers say at a desk, and whom the search finds by it: slips, short forms, former names, half-known dates. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { property, startIndex } from '../index-fixture.ts';
import type { IndexFixture } from '../index-fixture.ts';
import { ADVISER } from '../partnership-fixture.ts';

const FIND = `query ($by: CitizenSearch!) {
  findCitizens(by: $by) { tooMany edges { score matchedOn evidence { criterion level bits } node { id } } }
}`;

interface Match {
  readonly score: number;
  readonly matchedOn: readonly string[];
  readonly evidence: readonly { readonly criterion: string; readonly level: string; readonly bits: number }[];
  readonly node: { readonly id: string };
}

let index: IndexFixture;
beforeAll(async () => {
  index = await startIndex();
  await index.db
    .insertInto('property')
    .values([
      {
        ...property('999900000014', 'FX1 1AC'),
        single_line: 'Flat 2, 14 Harbour Street, Harbour, Fictonport, FX1 1AC',
      },
      { ...property('999900000666', 'FX6 6AA'), is_confidential: true },
    ])
    .execute();
  const harbour = { line: 'Flat 2, 14 Harbour Street', postcode: 'FX1 1AC' };
  await index.add(
    { id: 'bob', given: 'Robert', family: 'Ellis', born: '1961-07-03', phone: '07700 900451', uprn: null },
    { id: 'rob-of-another-day', given: 'Robert', family: 'Ellis', born: '1975-11-21', uprn: null },
    {
      id: 'married',
      given: 'Joanna',
      family: 'Hughes',
      born: '1983-02-20',
      written: { council: { familyNames: ['Hughes', 'Novak'] } },
    },
    { id: 'linh', given: 'Linh', family: 'Nguyen', born: '1990-10-12', postcode: 'FX2 2AB', uprn: null },
    { id: 'lukasz', given: 'Łukasz', family: 'Wiśniewski', born: '1979-05-30', uprn: null, postcode: 'FX7 1AA' },
    {
      id: 'by-line',
      given: 'Petra',
      family: 'Quill',
      born: '1958-09-01',
      knownTo: ['nhs'],
      written: { nhs: { addresses: [{ ...harbour, uprn: null }], nino: 'QQ123456C' } },
    },
    {
      id: 'by-number',
      given: 'Paul',
      family: 'Quill',
      born: '1956-08-01',
      knownTo: ['council'],
      written: { council: { addresses: [{ ...harbour, line: 'Flat Two, Harbour St 14', uprn: '999900000014' }] } },
    },
  );
}, 120_000);
afterAll(() => index.close());

async function matches(by: object): Promise<readonly Match[]> {
  const { data, errors } = await index.ask(FIND, { by }, { reader: ADVISER });
  expect(errors).toBeUndefined();
  return data.findCitizens.edges;
}

const idsOf = async (by: object): Promise<readonly string[]> => (await matches(by)).map(({ node }) => node.id);

describe('a caller', () => {
  it.each<[string, object, string]>([
    ['gives the short form of a name', { givenName: 'Bob', familyName: 'Ellis', birthDate: '1961-07-03' }, 'bob'],
    ['gives a phone alone', { phone: '07700 900 451' }, 'bob'],
    ['gives a name that was theirs before', { familyName: 'Novak', birthDate: '1983-02-20' }, 'married'],
    [
      'has a keyboard without strokes',
      { givenName: 'Lukasz', familyName: 'Wisniewski', postcode: 'FX7 1AA' },
      'lukasz',
    ],
    ['has a keyboard with them', { givenName: 'ŁUKASZ', familyName: 'wiśniewski', birthDate: '1979-05-30' }, 'lukasz'],
    ['gives the name as his wife spells hers', { familyName: 'Wiśniewska', birthDate: '1979-05-30' }, 'lukasz'],
    [
      'knows only in which year',
      { givenName: 'Robert', familyName: 'Ellis', birthDate: '1961-01-01', birthDateTo: '1961-12-31' },
      'bob',
    ],
    [
      'knows only that it was in the seventies',
      { givenName: 'Rob', familyName: 'Ellis', birthDate: '1970-01-01', birthDateTo: '1979-12-31' },
      'rob-of-another-day',
    ],
    ['gives a National Insurance number', { nino: 'qq 12 34 56 c' }, 'by-line'],
    ['lives where only the line is on record', { givenName: 'Petra', uprn: '999900000014' }, 'by-line'],
    ['lives where the line is spelt in another way', { givenName: 'Paul', uprn: '999900000014' }, 'by-number'],
  ])('%s', async (_what, by, id) => {
    expect(await idsOf(by)).toEqual([id]);
  });

  it.each<[string, object, string, string]>([
    [
      'has a slip in the birth date',
      { givenName: 'Robert', familyName: 'Ellis', birthDate: '1961-07-08' },
      'bob',
      'one slip of a key',
    ],
    [
      'writes month before day',
      { givenName: 'Robert', familyName: 'Ellis', birthDate: '1961-03-07' },
      'bob',
      'day and month changed places',
    ],
    [
      'has changed the names’ places',
      { givenName: 'Nguyen', familyName: 'Linh', birthDate: '1990-10-12' },
      'linh',
      'given and family name changed places',
    ],
    [
      'mistypes the family name',
      { givenName: 'Linh', familyName: 'Nguyne', postcode: 'FX2 2AB' },
      'linh',
      'nearly the same',
    ],
  ])('who %s is found among near misses only, and the answer says so', async (_what, by, id, words) => {
    expect(await idsOf(by)).toEqual([]);
    const [likeliest] = await matches({ ...by, fuzzy: true });
    expect(likeliest?.node.id).toBe(id);
    expect(likeliest?.evidence.map(({ level }) => level)).toContain(words);
  });

  it('is told which things fit, and how much each says', async () => {
    const [bob] = await matches({ givenName: 'Bob', familyName: 'Ellis', birthDate: '1961-07-03' });
    expect(bob?.score).toBeGreaterThan(0.95);
    expect(bob?.matchedOn).toEqual(['GIVEN_NAME', 'FAMILY_NAME', 'BIRTH_DATE']);
    const levels = bob?.evidence.map(({ criterion, level }) => [criterion, level]);
    expect(levels).toEqual(
      expect.arrayContaining([
        ['GIVEN_NAME', 'a short form, or another spelling'],
        ['FAMILY_NAME', 'the same'],
        ['BIRTH_DATE', 'the same'],
      ]),
    );
    const bits = bob?.evidence.map((one) => one.bits) ?? [];
    expect(bits).toEqual(bits.toSorted((one, other) => other - one));
    expect(Math.min(...bits)).toBeGreaterThan(0);
  });

  it('is not told that somebody lives elsewhere because an agency spells the line of the address in another way', async () => {
    const [paul] = await matches({ givenName: 'Paul', uprn: '999900000014' });
    expect(paul?.matchedOn).toEqual(['GIVEN_NAME', 'UPRN']);
    expect(paul?.evidence).toContainEqual({ criterion: 'UPRN', level: 'the same', bits: expect.any(Number) });
  });

  it('finds no namesake by the names alone, however common a near miss may be', async () => {
    const names = { givenName: 'Robert', familyName: 'Ellis', fuzzy: true };
    expect(await idsOf({ ...names, birthDate: '1938-04-16' })).toEqual([]);
    expect(await idsOf({ ...names, birthDate: '1975-11-22' })).toEqual(['rob-of-another-day']);
  });

  it('is likelier to be meant the more of what they say fits', async () => {
    const scoreBy = async (by: object) => (await matches(by))[0]?.score ?? 0;
    const year = { birthDate: '1961-01-01', birthDateTo: '1961-12-31' };
    const names = { givenName: 'Robert', familyName: 'Ellis' };
    const [byPhone, byYear, byDay] = [
      await scoreBy({ phone: '07700 900451' }),
      await scoreBy({ ...names, ...year }),
      await scoreBy({ ...names, birthDate: '1961-07-03', phone: '07700 900451' }),
    ];
    expect(byPhone).toBeLessThan(byDay);
    expect(byYear).toBeLessThan(byDay);
  });

  it('who was born a day after the range is not found, not even as a near miss', async () => {
    const by = { givenName: 'Robert', familyName: 'Ellis', birthDate: '1951-07-03', birthDateTo: '1961-07-02' };
    expect(await idsOf(by)).toEqual([]);
    expect(await idsOf({ ...by, fuzzy: true })).toEqual([]);
    expect(await idsOf({ ...by, birthDateTo: '1961-07-03' })).toEqual(['bob']);
  });
});

describe('a search is refused', () => {
  const NARROW = /^Give a name with a birth date/;

  it.each<[string, object, RegExp]>([
    ['by a postcode alone', { postcode: 'FX1 1AA' }, NARROW],
    ['by names alone', { givenName: 'Robert', familyName: 'Ellis' }, NARROW],
    ['by one name and a range', { familyName: 'Ellis', birthDate: '1961-01-01', birthDateTo: '1961-12-31' }, NARROW],
    ['by a date that forms fill in', { familyName: 'Ellis', birthDate: '1900-01-01' }, NARROW],
    ['by a phone that is nobody’s', { phone: '00000 000000' }, NARROW],
    ['by a range without a beginning', { phone: '07700 900451', birthDateTo: '1961-12-31' }, /needs a "birthDate"/],
    [
      'by a range that ends first',
      { familyName: 'E', birthDate: '1961-02-01', birthDateTo: '1961-01-01' },
      /not be before/,
    ],
    [
      'by a range of more than twenty years',
      { givenName: 'R', familyName: 'E', birthDate: '1961-02-01', birthDateTo: '1981-02-01' },
      /20 years at most/,
    ],
    ['by a number that is none', { nino: '12345' }, /^"nino" must be/],
  ])('%s', async (_how, by, message) => {
    const { data, errors } = await index.ask(FIND, { by }, { reader: ADVISER });
    expect(data.findCitizens).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toMatch(message);
  });

  it('but not by a range of twenty years to the day', async () => {
    const by = { givenName: 'Robert', familyName: 'Ellis', birthDate: '1955-11-22', birthDateTo: '1975-11-21' };
    expect(await idsOf(by)).toEqual(expect.arrayContaining(['bob', 'rob-of-another-day']));
  });
});
