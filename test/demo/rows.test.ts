/** Proves that the rows of every agency come from the place alone: the same each time, and one file for every record. */

import { createHash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { AGENCY_STORES } from '../../demo/agencies/index.ts';
import { createPlace } from '../../demo/place/create-place.ts';
import type { AgencyRows, Place } from '../../demo/place/model.ts';
import { truthTable } from '../../demo/place/truth.ts';

const NOW = new Date('2026-11-22T09:00:00Z');
const place = (seed: string, size = 300) => createPlace({ seed, size, now: NOW });

function digest(rows: AgencyRows, of: Place): string {
  const hash = createHash('sha256');
  for (const row of rows.reference(of)) hash.update(JSON.stringify(row));
  for (const person of of.people()) for (const row of rows.about(person, of)) hash.update(JSON.stringify(row));
  return hash.digest('hex');
}

describe.each(AGENCY_STORES.map(({ schema, rows }) => [schema, rows] as const))('the rows of %s', (schema, rows) => {
  it('are the same bytes for the same seed, and others for another', () => {
    const first = digest(rows, place('rows'));
    expect(digest(rows, place('rows'))).toBe(first);
    expect(digest(rows, place('other'))).not.toBe(first);
  });

  it('do not depend on whose were made before', () => {
    const of = place('rows');
    const people = [...of.people()];
    const about = (index: number) => JSON.stringify([...rows.about(people[index] ?? of.persona('ada-marlow'), of)]);
    const forwards = people.map((_, index) => about(index));
    const backwards = people.map((_, index) => about(people.length - 1 - index)).toReversed();
    expect(backwards).toEqual(forwards);
  });

  it('name no table that is not listed, and leave no column out', () => {
    const of = place('rows');
    const columns = new Map<string, string>();
    for (const row of [
      ...rows.reference(of),
      ...Array.from(of.people(), (person) => [...rows.about(person, of)]).flat(),
    ]) {
      expect(rows.tables).toContain(row.table);
      const names = Object.keys(row.values).toSorted().join();
      expect([row.table, names]).toEqual([row.table, columns.get(row.table) ?? names]);
      columns.set(row.table, names);
    }
    expect(schema).toBe(rows.subgraph.replace('-', '_'));
  });

  it('tell of every record that the truth says this agency has', () => {
    if (rows.subgraph === 'partnership') return;
    const of = place('rows');
    const held = new Set<string>();
    for (const person of of.people()) {
      for (const { values } of rows.about(person, of)) {
        for (const value of Object.values(values)) if (typeof value === 'string') held.add(value);
      }
    }
    const missing = Array.from(truthTable(of)).filter(({ agency, key }) => agency === rows.subgraph && !held.has(key));
    expect(missing).toEqual([]);
  });
});
