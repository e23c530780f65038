/** What the linkage bench says can be believed: it reads files as they are, and marks as its words say. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { bCubed, qualityOfClusters, qualityOfPairs } from '../../../bench/linkage/measure/quality.ts';
import { wilson } from '../../../bench/linkage/modes/fairness.ts';
import { readRecordFile, writeRecordFile } from '../../../bench/linkage/sets/record-file.ts';
import { splitSet } from '../../../bench/linkage/measure/split-set.ts';
import { mappingFor } from '../../../bench/linkage/sets/mapping.ts';
import { parseCsv } from '../../../bench/linkage/sets/read-csv.ts';
import { aRecord, FIELDS } from './linkage-fixture.ts';

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

  it('reads records back from its file as it wrote them, however many there are and whatever letters they have', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'record-file-'));
    const file = path.join(folder, 'records.tsv');
    const records = Array.from({ length: 12_000 }, (_, index) =>
      aRecord(`council ${index}`, {
        ...Object.fromEntries(FIELDS.map(({ name }) => [name, ''])),
        forename: `Zoë\t${'ł'.repeat(index % 90)}`,
        surname: `O'Brien ${index}`,
      }),
    );
    writeRecordFile(file, records, FIELDS);
    const read = [...readRecordFile(file, FIELDS)];
    rmSync(folder, { recursive: true });
    const oneLine = (text: unknown): string => String(text).replace('\t', ' ');
    expect(read).toEqual(
      records.map((record) => ({
        ...record,
        values: { ...record.values, forename: oneLine(record.values['forename']) },
      })),
    );
  });

  it('says how sure a share of few is', () => {
    // Wilson's interval of 1 in 10, and the rule of three for none of many.
    expect(wilson(1, 10)).toEqual([expect.closeTo(0.0179, 4), expect.closeTo(0.4042, 4)]);
    expect(wilson(0, 1000)[1]).toBeCloseTo(3.84 / 1003.84, 4);
    expect(wilson(0, 0)).toEqual([0, 1]);
  });
});
