/** Holds the police's part of Fictonshire to the stories that every demo tells, and to being the same each time. */

import { describe, expect, it } from '@jest/globals';

import { policeRows } from '../../../demo/agencies/police.ts';
import { createPlace } from '../../../demo/place/create-place.ts';
import type { PersonaName } from '../../../demo/place/model.ts';
import type { RowValue, TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';

const OPTIONS = { seed: 'police', size: 2000, now: new Date('2026-11-22T09:00:00Z') };
const place = createPlace(OPTIONS);

describe("the police's rows of Fictonshire", () => {
  it('are the same in every run', () => {
    expect(JSON.stringify(allRows(createPlace(OPTIONS)))).toBe(JSON.stringify(allRows(place)));
  });

  it('have the same columns in every row of a table', () => {
    const columns = new Map<string, string>();
    for (const { table, values } of allRows(place)) {
      const names = Object.keys(values).join();
      expect({ table, names }).toEqual({ table, names: columns.get(table) ?? names });
      columns.set(table, names);
    }
    expect([...columns.keys()].toSorted()).toEqual([...policeRows.tables].toSorted());
  });

  it('double no event, and name no person and no event that is not there', () => {
    const rows = allRows(place);
    const events = rowsOf(rows, 'event').map(({ id }) => id);
    const people = new Set(rowsOf(rows, 'person').map(({ key }) => key));
    const known = new Set(events);

    expect(known.size).toBe(events.length);
    expect(rowsOf(rows, 'involvement').filter(({ event_id: id }) => id === undefined || !known.has(id))).toEqual([]);
    for (const table of ['involvement', 'vulnerability_notice', 'warning_marker', 'contact']) {
      expect(rowsOf(rows, table).filter(({ person_key: key }) => key === undefined || !people.has(key))).toEqual([]);
    }
  });

  it('charge nobody under the age of ten', () => {
    for (const person of place.people()) {
      if (person.age >= 10) continue;
      const roles = rowsOf([...policeRows.about(person, place)], 'involvement').map(({ role }) => role);
      expect(roles.filter((role) => role === 'SUSPECT' || role === 'ARRESTED' || role === 'OFFENDER')).toEqual([]);
    }
  });

  it('put no street crime of a household that is hidden, and none at a home', () => {
    const hidden = [...place.people()].filter(({ locationRestriction }) => locationRestriction !== null);
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.flatMap((person) => rowsOf([...policeRows.about(person, place)], 'street_crime'))).toEqual([]);

    for (const { lat } of rowsOf(allRows(place), 'street_crime')) {
      expect(Number(lat)).toBeCloseTo(Math.round(Number(lat) * 500) / 500, 6);
    }
  });

  it("tell of Ada Marlow's burglary, which she reported herself", () => {
    const rows = story('ada-marlow');

    expect(rowsOf(rows, 'event')).toMatchObject([
      { kind: 'CRIME', officer_in_case: 'PC 4411 Rhodes', outcome_code: null, category: 'BURGLARY' },
    ]);
    expect(rowsOf(rows, 'involvement').map(({ role }) => role)).toEqual(['VICTIM', 'PERSON_REPORTING']);
  });

  it("tell of Kayleigh Stone's notice, and of no event where she is now", () => {
    const rows = story('kayleigh-stone');
    const { home } = place.persona('kayleigh-stone');

    expect(rowsOf(rows, 'vulnerability_notice')).toMatchObject([{ grade: 'RED' }]);
    expect(rowsOf(rows, 'dash_assessment')).toMatchObject([{ level: 'HIGH', ticks: 17 }]);
    expect(rowsOf(rows, 'marac_referral')).toMatchObject([{ conference_date: '2026-12-22' }]);
    expect(rowsOf(rows, 'event').filter(({ uprn }) => uprn !== null && uprn === home?.uprn)).toEqual([]);
  });

  it("tell of Glen Rudd's many calls, his two crimes and the warning about him", () => {
    const rows = story('glen-rudd');
    const roles = rowsOf(rows, 'involvement').map(({ role }) => role);

    expect(roles.filter((role) => role === 'PERSON_REPORTING')).toHaveLength(32);
    expect(roles.filter((role) => role === 'SUSPECT')).toHaveLength(2);
    expect(rowsOf(rows, 'warning_marker')).toMatchObject([{ kind_name: 'Verbal aggression' }]);
    expect(rowsOf(rows, 'person')[0]?.['pnc_id']).toMatch(/^2099\/9999\d{3}[A-Z]$/);
  });

  it.each(['ngozi-okafor', 'emeka-okafor', 'chidi-okafor', 'adaeze-okafor'] as const)(
    'tell of the concern for the children on the file of %s, where there is one',
    (name) => {
      const notices = rowsOf(story(name), 'vulnerability_notice');

      expect(notices).toHaveLength(place.persona(name).records.police.length > 0 ? 1 : 0);
      for (const notice of notices) expect(notice).toMatchObject({ kind_name: 'Child concern', grade: 'AMBER' });
    },
  );
});

function allRows(whole: typeof place): TableRow[] {
  const about = [...whole.people()].flatMap((person) => [...policeRows.about(person, whole)]);
  return [...policeRows.reference(whole), ...about];
}

function story(name: PersonaName): TableRow[] {
  return [...policeRows.about(place.persona(name), place)];
}

function rowsOf(rows: readonly TableRow[], table: string): Readonly<Record<string, RowValue>>[] {
  return rows.filter((row) => row.table === table).map(({ values }) => values);
}
