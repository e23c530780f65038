/** Which level of a comparison holds for two records: names that changed places, former names and addresses, dates that slipped. */

import { describe, expect, it } from '@jest/globals';

import { compileComparison } from '../../../../../subgraphs/partnership/linkage/comparisons/compile-comparison.ts';
import { createMeasures } from '../../../../../subgraphs/partnership/linkage/comparisons/similarity.ts';
import { encodeRecords, specFor } from '../../../../../subgraphs/partnership/linkage/linkage.ts';
import type { PersonRecord } from '../../../../../subgraphs/partnership/linkage/linkage.ts';
import { aRecord, FIELDS } from '../linkage-fixture.ts';

type Values = PersonRecord['values'];

/** The label of the level that holds; null for none. */
function levelOf(comparison: string, one: Values, other: Values): string | null {
  const table = encodeRecords([aRecord('a', one), aRecord('b', other)], FIELDS);
  const spec = specFor('test', FIELDS, 2).comparisons.find(({ name }) => name === comparison);
  if (spec === undefined) throw new Error('There is no such comparison.');
  const levels = new Uint8Array(1);
  compileComparison(spec, table.columns, createMeasures())(Int32Array.of(0), Int32Array.of(1), 1, levels);
  return spec.levels[(levels[0] ?? 0) - 1]?.label ?? null;
}

describe('a comparison', () => {
  it.each([
    ['Ada', 'ada', 'the same'],
    ['Liz', 'Elizabeth', 'a short form, or another spelling'],
    ['Mohammed', 'Muhammad', 'a short form, or another spelling'],
    ['Jonathon', 'Jonathan', 'a short form, or another spelling'],
    ['Marthe', 'Martha', 'nearly the same'],
    ['A', 'Ada', 'an initial'],
    ['Ada', 'Bob', 'different'],
  ])('of given names %s and %s finds them %s', (one, other, label) => {
    expect(levelOf('forename', { forename: one }, { forename: other })).toBe(label);
  });

  it('says once, not twice, that given and family name changed places', () => {
    const [right, turned] = [
      { forename: 'Priya', surname: 'Nair' },
      { forename: 'Nair', surname: 'Pryia' },
    ];
    expect(levelOf('forename', right, turned)).toBe('given and family name changed places');
    expect(levelOf('surname', right, turned)).toBeNull();
  });

  it('does not take a man with one name twice for one whose names changed places', () => {
    const twice = { forename: 'James', surname: 'James' };
    expect(levelOf('forename', twice, twice)).toBe('the same');
    expect(levelOf('surname', twice, twice)).toBe('the same');
  });

  it('finds a maiden name among the former ones, whichever side has it', () => {
    const now = { surname: ['Stone', 'Marlow'] };
    const then = { surname: 'Marlow' };
    expect(levelOf('surname', now, then)).toBe('the same');
    expect(levelOf('surname', then, now)).toBe('the same');
    expect(levelOf('surname', { surname: 'Stone' }, then)).toBe('different');
  });

  it('finds an old address among the former ones of both', () => {
    const one = { address: ['1 New Road', '2 Old Lane'] };
    const other = { address: ['3 Elsewhere', '2 Old Lane'] };
    expect(levelOf('address', one, other)).toBe('the same');
  });

  it('lets the postcode say nothing where the address has said it', () => {
    const home = { address: '2 Old Lane', postcode: 'FX1 1AA' };
    expect(levelOf('postcode', home, home)).toBeNull();
    expect(levelOf('postcode', home, { ...home, address: '9 Far Street' })).toBe('the same');
  });

  it('lets the postcode of a former home say nothing either, where its address has said it', () => {
    const moved = { address: ['1 New Road', '2 Old Lane'], postcode: ['FX2 2BB', 'FX1 1AA'] };
    const before = { address: '2 Old Lane', postcode: 'FX1 1AA' };
    expect(levelOf('address', moved, before)).toBe('the same');
    expect(levelOf('postcode', moved, before)).toBeNull();
    expect(levelOf('postcode_without_address', moved, before)).toBeNull();
  });

  it.each<[string, Values, string | null, string | null]>([
    ['both differ', { address: '9 Far Street' }, 'the same', null],
    ['one is missing', { address: null }, null, 'the same'],
    ['they are the same', {}, null, null],
  ])('hears a postcode once whatever the addresses: %s', (_, other, beside, without) => {
    const home = { address: '2 Old Lane', postcode: 'FX1 1AA' };
    expect(levelOf('postcode', home, { ...home, ...other })).toBe(beside);
    expect(levelOf('postcode_without_address', home, { ...home, ...other })).toBe(without);
  });

  it.each([
    ['1951-03-07', '1951-07-03', 'day and month changed places'],
    ['1951-03-07', '1951-03-17', 'one slip of a key'],
    ['1951-03-07', '1951-04-05', 'within a month'],
    ['1951-03-07', '1951-11-30', 'within a year'],
    ['1951-03-07', '1958-11-30', 'within ten years'],
    ['1951-03-07', '1985-11-30', 'different'],
  ])('of %s and %s finds: %s', (one, other, label) => {
    expect(levelOf('born', { born: one }, { born: other })).toBe(label);
  });

  it.each(['forename', 'surname', 'born', 'postcode', 'nhs'])('of %s says nothing where a side has none', (field) => {
    const value = field === 'born' ? '1951-03-07' : field === 'nhs' ? '9990000018' : 'FX1 1AA';
    expect(levelOf(field, { [field]: value }, { [field]: null })).toBeNull();
    expect(levelOf(field, {}, {})).toBeNull();
  });
});
