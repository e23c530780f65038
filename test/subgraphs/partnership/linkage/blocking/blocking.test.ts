/** What brings two records together, each pair once, and what the caps leave out. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { createBlocks } from '../../../../../subgraphs/partnership/linkage/blocking/candidate-blocks.ts';
import { shardsOf, walkPairs } from '../../../../../subgraphs/partnership/linkage/blocking/candidate-pairs.ts';
import { createKeyMaker, encodeRecords } from '../../../../../subgraphs/partnership/linkage/linkage.ts';
import type { BlockingRule, FieldSpec, PersonRecord } from '../../../../../subgraphs/partnership/linkage/linkage.ts';
import { aRecord } from '../linkage-fixture.ts';

const FIELDS: readonly FieldSpec[] = [
  { name: 'forename', kind: 'given-name' },
  { name: 'surname', kind: 'family-name' },
  { name: 'postcode', kind: 'postcode' },
];
const RULES: readonly BlockingRule[] = [
  { name: 'surname, postcode', on: ['surname.sound', 'postcode'], largestBlock: 100 },
  { name: 'forename, postcode', on: ['forename.root', 'postcode'], largestBlock: 100 },
  { name: 'names', on: [{ inAnyOrder: ['forename', 'surname'] }], largestBlock: 100 },
];

function pairsOf(records: readonly PersonRecord[], rules: readonly BlockingRule[], pairsAShard = 3): string[] {
  const { blocks } = createBlocks(encodeRecords(records, FIELDS), rules);
  const pairs: string[] = [];
  for (const shard of shardsOf(blocks, pairsAShard)) {
    walkPairs(blocks, shard, (left, right, count) => {
      for (let index = 0; index < count; index += 1) pairs.push(`${left[index]} ${right[index]}`);
    });
  }
  return pairs;
}

/** The oracle: two records meet when their keys, as an index would hold them, have one in common. */
function meetByKeys(records: readonly PersonRecord[], rules: readonly BlockingRule[]): string[] {
  const keysOf = createKeyMaker(rules, FIELDS);
  const keys = records.map((record) => new Set(keysOf(record).map(({ text }) => text)));
  return records.flatMap((_, one) =>
    records.flatMap((__, other) =>
      one < other && [...(keys[one] ?? [])].some((key) => keys[other]?.has(key) === true) ? [`${one} ${other}`] : [],
    ),
  );
}

const name = fc.constantFrom('Ada', 'Liz', 'Elizabeth', 'Marlow', 'Nair', 'Marlowe', null);
const postcode = fc.constantFrom('FX1 1AA', 'FX1 1AB', 'fx11aa', null);
const several = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | T[]> =>
  fc.oneof(value, fc.array(value, { minLength: 1, maxLength: 3 }));
const town = fc
  .array(fc.record({ forename: name, surname: name, postcode: several(postcode) }), { maxLength: 14 })
  .map((people) =>
    people.map((values, index) =>
      aRecord(String(index), {
        ...values,
        postcode: Array.isArray(values.postcode) ? values.postcode.filter((code) => code !== null) : values.postcode,
      }),
    ),
  );

describe('the blocks', () => {
  it('give each pair that shares a key once, and no other, former addresses included', () => {
    fc.assert(
      fc.property(town, fc.integer({ min: 1, max: 20 }), (records, pairsAShard) => {
        expect(pairsOf(records, RULES, pairsAShard).toSorted()).toEqual(meetByKeys(records, RULES).toSorted());
      }),
      { numRuns: 400 },
    );
  });

  it('bring together who moved and whose names changed places', () => {
    const records = [
      aRecord('0', { forename: 'Ada', surname: 'Marlow', postcode: ['FX2 2BB', 'FX1 1AA'] }),
      aRecord('1', { forename: 'Bea', surname: 'Marlowe', postcode: 'FX1 1AA' }),
      aRecord('2', { forename: 'Marlow', surname: 'Ada', postcode: null }),
    ];
    expect(pairsOf(records, RULES).toSorted()).toEqual(['0 1', '0 2']);
  });

  it('leave out a key that too many have, say so, and let a later rule bring those together', () => {
    const records = Array.from({ length: 5 }, (_, index) =>
      aRecord(String(index), { forename: 'Ada', surname: index < 2 ? 'Marlow' : `Name${index}`, postcode: 'FX1 1AA' }),
    );
    const rules: readonly BlockingRule[] = [
      { name: 'home', on: ['postcode'], largestBlock: 4 },
      { name: 'surname', on: ['surname'], largestBlock: 4 },
    ];
    const { report } = createBlocks(encodeRecords(records, FIELDS), rules);
    expect(report[0]).toMatchObject({ rule: 'home', pairs: 0, skippedKeys: 1, skippedRecords: 5, skippedPairs: 10 });
    expect(pairsOf(records, rules)).toEqual(['0 1']);
  });

  it('give no key for a value that many people share by default', () => {
    const nobody = aRecord('0', { forename: 'Baby', surname: 'Unknown', postcode: 'ZZ99 3VZ' });
    expect(createKeyMaker(RULES, FIELDS)(nobody)).toEqual([]);
  });
});
