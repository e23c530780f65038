/** Proves that no row's own identifier, and so no cursor, holds a number that tells whose the row is. */

import { describe, expect, it } from '@jest/globals';

import { AGENCY_STORES } from '../../demo/agencies/index.ts';
import { createPlace } from '../../demo/place/create-place.ts';

const place = createPlace({ seed: 'opaque', size: 600, now: new Date('2026-11-22T09:00:00Z') });

/** What lists are sorted by, and what cursors hold: the columns that name a row, but for the person's own row. */
const NAMES_A_ROW = ['id', 'reference'];

describe.each(AGENCY_STORES.map(({ schema, rows }) => [schema, rows] as const))('the rows of %s', (_schema, rows) => {
  it('are named without any number that an agency has for a person', () => {
    const telling: string[] = [];
    let named = 0;
    for (const person of place.people()) {
      const keys = Object.values(person.records).flatMap((records) => records.map(({ key }) => key));
      // A key such as `x-fictonshire:N0004414` is told by its second half as well.
      const numbers = [...keys, ...keys.flatMap((key) => key.split(/[:|-]/).filter((part) => part.length >= 5))];
      const own = numbers.filter((number) => number !== 'fictonshire');
      for (const { table, values } of rows.about(person, place)) {
        if (table === 'person' || table === 'patient' || table === 'citizen') continue;
        for (const column of NAMES_A_ROW) {
          const id = values[column];
          if (typeof id !== 'string') continue;
          named += 1;
          if (own.some((number) => id.includes(number))) telling.push(`${table}.${column}`);
        }
      }
    }

    expect([...new Set(telling)]).toEqual([]);
    expect(named).toBeGreaterThan(0);
  });
});
