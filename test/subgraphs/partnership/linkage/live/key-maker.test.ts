/** What a record is found by, and what part of a person's details finds it. */

import { describe, expect, it } from '@jest/globals';

import { createBlocks } from '../../../../../subgraphs/partnership/linkage/blocking/candidate-blocks.ts';
import { shardsOf, walkPairs } from '../../../../../subgraphs/partnership/linkage/blocking/candidate-pairs.ts';
import { createKeyMaker, specFor } from '../../../../../subgraphs/partnership/linkage/linkage.ts';
import type { BlockingRule, PersonRecord } from '../../../../../subgraphs/partnership/linkage/linkage.ts';
import { aRecord, FIELDS, smallTown } from '../linkage-fixture.ts';

const SEARCH_FIELDS = [...FIELDS, { name: 'uprn', kind: 'property' }] as const;
const { searchRules } = specFor('search', SEARCH_FIELDS, 1_000_000);
const keysOf = createKeyMaker(searchRules, SEARCH_FIELDS);

const ROBERT = aRecord('r', {
  forename: 'Robert',
  surname: ['Okonkwo-Hale', 'Hale'],
  born: '1951-03-07',
  postcode: ['FX1 1AA', 'FX2 2BB'],
  address: '9 Nettle Row',
  uprn: '000100023456',
  phone: '07700 900123',
  email: 'bob@example.com',
  nhs: '999 000 0018',
  nino: 'QQ 12 34 56 C',
});

/** The names of the rules by which a search finds a record. */
function foundBy(search: PersonRecord['values'], record = ROBERT): readonly string[] {
  const keys = new Set(keysOf(record).map(({ text }) => text));
  const found = keysOf(aRecord('', search)).filter(({ text }) => keys.has(text));
  return [...new Set(found.map(({ rule }) => rule.name))];
}

describe('a search', () => {
  it.each<[string, PersonRecord['values'], string]>([
    [
      'a short form, a family name and a year',
      { forename: 'Bob', surname: 'Hale', 'born.year': '1951' },
      'both names, year of birth',
    ],
    [
      'names and a day whose year slipped',
      { forename: 'Bob', surname: 'Hale', born: '1961-03-07' },
      'both names, birthday',
    ],
    [
      'names and a day with a slip',
      { forename: 'Robert', surname: 'Hayle', born: '1951-03-17' },
      'both names, year of birth',
    ],
    [
      'a former name and the present postcode',
      { surname: 'Hale', postcode: 'fx11aa' },
      'family name by sound, living there',
    ],
    [
      'the present name and a former postcode',
      { surname: 'Okonkwo', postcode: 'FX2 2BB' },
      'family name by sound, living there',
    ],
    [
      'a name as it sounds, an initial, and a neighbour’s postcode',
      { forename: 'R', surname: 'Hayl', postcode: 'FX1 1ZZ' },
      'family name by sound, initial, sector',
    ],
    ['a day of birth and an initial', { forename: 'R', born: '07/03/1951' }, 'born that day, initial'],
    [
      'a day of birth with its month first, and a family initial',
      { surname: 'H', born: '1951-07-03' },
      'born that day, initial of the family',
    ],
    ['a property and an initial', { uprn: '100023456', forename: 'Bobby' }, 'uprn, forename.initials'],
    ['an address and a family name', { address: '9, Nettle Row', surname: 'Halle' }, 'address, surname.initials'],
    ['a telephone', { phone: '+44 7700 900123' }, 'phone'],
    ['an email', { email: 'BOB@example.com' }, 'email'],
    ['an NHS number', { nhs: '9990000018' }, 'nhs'],
    ['a National Insurance number', { nino: 'qq123456c' }, 'nino'],
    ['two names', { forename: 'Rob', surname: 'Hale' }, 'both names'],
  ])('finds by %s', (_, search, rule) => {
    expect(foundBy(search)).toContain(rule);
  });

  it('finds by names in the wrong order', () => {
    const turned = { forename: 'Okonkwo-Hale', surname: 'Robert', 'born.year': '1951' };
    const record = aRecord('r', { forename: 'Robert', surname: 'OkonkwoHale', born: '1951-03-07' });
    expect(foundBy(turned, record)).toEqual(['both names in any order, year of birth']);
  });

  it('by one common detail alone finds nobody, as half the town has it', () => {
    for (const alone of [
      { forename: 'Robert' },
      { surname: 'Hale' },
      { born: '1951-03-07' },
      { postcode: 'FX1 1AA' },
    ]) {
      expect(keysOf(aRecord('', alone))).toEqual([]);
    }
  });

  it('by a range of years has a key for each', () => {
    const years = { forename: 'Bob', surname: 'Hale', 'born.year': ['1950', '1951', '1952'] };
    const ofYear = keysOf(aRecord('', years)).filter(({ rule }) => rule.name === 'both names, year of birth');
    expect(new Set(ofYear.map(({ text }) => text.slice(-4)))).toEqual(new Set(['1950', '1951', '1952']));
  });
});

describe('the keys of a record', () => {
  it('are the same the second time, and for another record with the same values', () => {
    const first = keysOf(ROBERT);
    expect(keysOf(ROBERT)).toEqual(first);
    expect(keysOf({ ...ROBERT, ref: 'another', source: 'another' })).toEqual(first);
    expect(new Set(first.map(({ text }) => text)).size).toBe(first.length);
  });

  it('are not without number for somebody with many names and addresses', () => {
    const many = (one: (index: number) => string): string[] => Array.from({ length: 30 }, (_, index) => one(index));
    const postcode = many((index) => `FX${index + 1} 1AA`);
    const surname = many((index) => `Name${String.fromCodePoint(97 + (index % 26))}${index}`);
    const keys = Map.groupBy(keysOf(aRecord('m', { surname, postcode })), ({ rule }) => rule.name);
    expect(keys.get('family name by sound, living there')).toHaveLength(64);
  });

  it('bring together all that the rules of a batch bring together', () => {
    const { table, model, records } = smallTown();
    const { blocking } = specFor('town', FIELDS, 1_000_000);
    const own = createKeyMaker(uncapped(model.searchRules), FIELDS);
    const keys = records.map((record) => new Set(own(record).map(({ text }) => text)));
    const { blocks } = createBlocks(table, uncapped(blocking));
    let [pairs, missed] = [0, 0];
    for (const shard of shardsOf(blocks, 100_000)) {
      walkPairs(blocks, shard, (left, right, count) => {
        for (let index = 0; index < count; index += 1) {
          const [a, b] = [keys[left[index] ?? 0], keys[right[index] ?? 0]];
          pairs += 1;
          if (a === undefined || b === undefined || ![...a].some((key) => b.has(key))) missed += 1;
        }
      });
    }
    expect(pairs).toBeGreaterThan(2000);
    expect(missed).toBe(0);
  });
});

function uncapped(rules: readonly BlockingRule[]): readonly BlockingRule[] {
  return rules.map((rule) => ({ ...rule, largestBlock: 1_000_000 }));
}
