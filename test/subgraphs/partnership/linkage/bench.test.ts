/** What the linkage bench says can be believed: it reads files as they are, and marks as its words say. */

import { describe, expect, it } from '@jest/globals';

import { bCubed, qualityOfClusters, qualityOfPairs } from '../../../bench/linkage/measure/quality.ts';
import { splitSet } from '../../../bench/linkage/measure/split-set.ts';
import { mappingFor } from '../../../bench/linkage/sets/mapping.ts';
import { parseCsv } from '../../../bench/linkage/sets/read-csv.ts';

const TRUTH = ['ada', 'ada', 'ada', 'bob', 'bob', 'cy'];

describe('the linkage bench', () => {
  it('reads quoted commas, quotes, line ends and empty last fields', () => {
    const { columns, rows } = parseCsv('\uFEFFa, b,c\r\n1,"x, ""y""\nz", \n2,,3\n');
    expect(columns).toEqual(['a', 'b', 'c']);
    expect(rows).toEqual([
      ['1', 'x, "y"\nz', ''],
      ['2', '', '3'],
    ]);
  });

  it.each([
    [
      'rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id',
      'rec_id',
    ],
    ['unique_id,first_name,surname,dob,city,email,cluster', 'cluster'],
  ])('knows the columns %s', (header, truth) => {
    expect(mappingFor('/nowhere/any-name.csv', parseCsv(header).columns)?.truth.column).toBe(truth);
  });

  it('leaves out a file that no mapping fits', () => {
    expect(mappingFor('/nowhere/any-name.csv', ['a', 'b'])).toBeNull();
  });

  it('counts a true pair that was never compared as missed', () => {
    const edges = { left: Int32Array.of(0, 3, 0), right: Int32Array.of(1, 4, 5), weights: Float64Array.of(9, 9, 9) };
    // Two of three found are right; two of four that are there are found.
    expect(qualityOfPairs(edges, TRUTH, 2)).toEqual({ precision: 2 / 3, recall: 2 / 4, f1: expect.closeTo(4 / 7, 12) });
    expect(qualityOfPairs(edges, TRUTH, 10)).toMatchObject({ precision: 1, recall: 0 });
  });

  it('marks clusters by pairs, and by every record', () => {
    const clusterOf = Int32Array.of(0, 0, 2, 3, 3, 3);
    expect(qualityOfClusters(clusterOf, TRUTH)).toMatchObject({ precision: 2 / 4, recall: 2 / 4 });
    // Precision of the records: 1, 1, 1, 2/3, 2/3, 1/3. Recall: 2/3, 2/3, 1/3, 1, 1, 1.
    expect(bCubed(clusterOf, TRUTH).precision).toBeCloseTo((3 + 5 / 3) / 6, 12);
    expect(bCubed(clusterOf, TRUTH).recall).toBeCloseTo((5 / 3 + 3) / 6, 12);
  });

  it('splits by person, so that nobody is on both sides', () => {
    const records = TRUTH.concat(...'defghijk').map((truth, index) => ({
      record: { ref: String(index), source: 'a', values: {} },
      truth,
      groups: {},
    }));
    const { tune, heldOut } = splitSet({ name: 'x', fields: [], records }, 'seed');
    const people = (set: typeof tune): ReadonlySet<string> => new Set(set.records.map(({ truth }) => truth));
    expect([...people(tune)].filter((person) => people(heldOut).has(person))).toEqual([]);
    expect(tune.records.length + heldOut.records.length).toBe(records.length);
    expect(Math.min(tune.records.length, heldOut.records.length)).toBeGreaterThan(0);
  });
});
