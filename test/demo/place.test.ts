/** Holds Fictonshire to its promises: the same bytes from the same seed, the personas everywhere, the shapes of a real place. */

import { createHash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { createPlace } from '../../demo/place/create-place.ts';
import type { PlaceOptions } from '../../demo/place/create-place.ts';
import { PERSONAS } from '../../demo/place/model.ts';
import type { Person } from '../../demo/place/model.ts';
import { PERSONA_IDS } from '../../demo/place/persona-ids.ts';
import { truthTable } from '../../demo/place/truth.ts';
import { AGENCIES } from '../../schema/wire.ts';

const NOW = new Date('2026-11-22T09:00:00Z');
const place = (options: Partial<PlaceOptions> = {}) => createPlace({ seed: 'test', size: 300, now: NOW, ...options });

function digest(people: Iterable<Person>): string {
  const hash = createHash('sha256');
  for (const person of people) hash.update(JSON.stringify(person));
  return hash.digest('hex');
}

describe('a place', () => {
  it('is the same, byte for byte, for the same seed, size and moment', () => {
    expect(digest(place().people())).toBe(digest(place().people()));
    const twice = place();
    expect(digest(twice.people())).toBe(digest(twice.people()));
  });

  it('keeps its bytes from one version to the next, until somebody means to change them', () => {
    expect(digest(place().people())).toMatchInlineSnapshot(
      `"68a2359746f7ae53c7d49dd7d03a52214c870f0388214d7faea9e183c9ee6381"`,
    );
  });

  it.each([{ seed: 'another' }, { size: 301 }, { now: new Date('2026-11-23T09:00:00Z') }])(
    'is another for %p',
    (change) => {
      expect(digest(place(change).people())).not.toBe(digest(place().people()));
    },
  );

  it.each([100, 101, 300, 2000])('has exactly the %i people that were asked for, in order', (size) => {
    const indexes = Array.from(place({ size }).people(), ({ index }) => index);
    expect(indexes).toEqual(Array.from({ length: size }, (_, index) => index));
  });

  it.each([99, 1_000_001, 100.5, Number.NaN])('refuses to have %p people', (size) => {
    expect(() => place({ size })).toThrow(RangeError);
  });

  it('gives each person and each record an id of its own', () => {
    const people = [...place({ size: 2000 }).people()];
    expect(new Set(people.map(({ citizenId }) => citizenId)).size).toBe(people.length);
    const keys = Array.from(truthTable(place({ size: 2000 })), ({ agency, key }) => `${agency} ${key}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('gives each household a home of its own, and every member a place in it', () => {
    const homes = new Map<string, number>();
    for (const person of place({ size: 2000 }).people()) {
      if (person.household === null) continue;
      expect(person.household.memberIndexes).toContain(person.index);
      expect(person.household.address).toBe(person.home);
      const household = homes.get(person.household.address.uprn) ?? person.household.index;
      expect(household).toBe(person.household.index);
      homes.set(person.household.address.uprn, household);
    }
  });

  it('makes a person’s chance depend on the labels alone', () => {
    const one = place();
    const first = one.chance('council', 7).next();
    one.chance('council', 8).next();
    expect(one.chance('council', 7).next()).toBe(first);
    expect(one.chance('council', 8).next()).not.toBe(first);
  });
});

describe('the truth table', () => {
  it('has every record of every person, and nothing else', () => {
    const rows = new Set(
      Array.from(truthTable(place()), ({ citizenId, agency, key }) => `${citizenId} ${agency} ${key}`),
    );
    let records = 0;
    for (const { citizenId, records: held } of place().people()) {
      for (const agency of AGENCIES) {
        for (const record of held[agency]) {
          records += 1;
          expect(record.agency).toBe(agency);
          expect(rows.has(`${citizenId} ${agency} ${record.key}`)).toBe(true);
        }
      }
    }
    expect(rows.size).toBe(records);
  });
});

describe('the personas', () => {
  it.each(PERSONAS)('%s is in the smallest place, with the id that every place gives', (name) => {
    const found = [...place({ size: 100 }).people()].find(({ persona }) => persona === name);
    expect(found).toEqual(place({ size: 2000, seed: 'another' }).persona(name));
    const bytes = createHash('sha256').update(name).digest().subarray(0, 16);
    const hex = PERSONA_IDS[name].replaceAll('-', '');
    expect(found?.citizenId).toBe(PERSONA_IDS[name]);
    // The version and variant bits are the UUID's own.
    expect(hex.slice(0, 12) + hex.slice(13, 16) + hex.slice(17)).toBe(
      bytes.toString('hex').slice(0, 12) + bytes.toString('hex').slice(13, 16) + bytes.toString('hex').slice(17),
    );
  });

  it('come first', () => {
    const first = [...place().people()].slice(0, PERSONAS.length);
    expect(first.map(({ persona }) => persona)).toEqual(PERSONAS);
  });

  it('have the ages and ties of their stories, at any moment', () => {
    for (const now of [
      '2024-02-29T12:00:00Z',
      '2026-03-08T00:30:00Z',
      '2026-12-31T23:30:00Z',
      '2031-07-01T00:00:00Z',
    ]) {
      const then = place({ now: new Date(now) });
      expect(then.persona('ada-marlow')).toMatchObject({ age: 74, household: { memberIndexes: [0] } });
      expect(then.persona('chidi-okafor').household?.memberIndexes).toHaveLength(4);
      expect(then.persona('mia-holt').birthDate).toBe(then.persona('eva-holt').birthDate);
      expect(then.persona('mia-holt').age).toBe(16);
      expect(then.persona('kayleigh-stone')).toMatchObject({ age: 29, locationRestriction: 'REFUGE' });
      expect(then.persona('danny-crowe')).toMatchObject({ home: null, household: null });
      expect(then.persona('helen-brandt')).toMatchObject({ employedBy: 'council', birthDate: '1988-02-29' });
      expect(then.persona('walter-finch').deathDate).toBe(then.date(-152));
    }
  });

  it('are known to the agencies of their stories', () => {
    const { persona } = place();
    const known = (name: (typeof PERSONAS)[number]) =>
      AGENCIES.filter((agency) => persona(name).records[agency].length > 0);
    expect(known('ada-marlow')).toEqual(['council', 'police', 'nhs', 'third-sector']);
    expect(known('jean-pike')).toEqual(['third-sector']);
    expect(known('walter-finch')).toEqual(['council', 'nhs']);
    expect(persona('ada-marlow').records.council[0]?.key).toBe('C-0004711');
    expect(persona('ada-marlow').records['third-sector'][0]?.key).toBe('GB-CHC-9999001|K-9');
    expect(persona('ada-marlow').nhsNumber).toBe('9990000018');
    expect(persona('ada-marlow').records.council[0]?.nhsNumber).toBe('9990000018');
    expect(persona('glen-rudd').records.police).toHaveLength(2);
  });

  it('hide where Kayleigh lives from all but the NHS, which restricts it', () => {
    const { records, home } = place().persona('kayleigh-stone');
    const told = AGENCIES.filter((agency) => records[agency].some(({ address }) => address?.uprn === home?.uprn));
    expect(told).toEqual(['nhs']);
  });
});
