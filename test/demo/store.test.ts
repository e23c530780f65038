/** Proves that a suite's store holds the test place, whichever kind of store it is. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { AGENCY_STORES } from '../../demo/agencies/index.ts';
import { openCopyTarget } from '../../subgraphs/kit/sql/bulk/copy-target.ts';
import type { CopyTarget } from '../../subgraphs/kit/sql/bulk/copy-target.ts';
import { ensurePlace, loadPlace, NotADemoStoreError } from '../../demo/load/load-place.ts';
import { readMarker } from '../../demo/load/place-marker.ts';
import { openTestStore } from '../support/store.ts';
import type { TestStore } from '../support/store.ts';
import { TEST_PLACE, testPlaceVersion } from '../support/test-place.ts';

let test: TestStore;
let target: CopyTarget;

beforeAll(async () => {
  test = await openTestStore();
  target = await openCopyTarget(test.store);
});
afterAll(async () => {
  await target.close();
  await test.close();
});

describe('the store of the test place', () => {
  it('says which place it holds', async () => {
    expect(await readMarker(target)).toEqual({ ...TEST_PLACE, version: testPlaceVersion(), isComplete: true });
  });

  it.each(AGENCY_STORES.map(({ schema, rows }) => [schema, rows] as const))(
    'holds every row that the place has for %s',
    async (schema, rows) => {
      const expected = new Map(rows.tables.map((table) => [table, 0]));
      const count = (table: string) => expected.set(table, (expected.get(table) ?? 0) + 1);
      for (const { table } of rows.reference(test.place)) count(table);
      for (const person of test.place.people()) for (const { table } of rows.about(person, test.place)) count(table);
      for (const [table, rowsExpected] of expected) {
        const [found] = await target.ask(`select count(*)::text as rows from "${schema}"."${table}"`);
        expect([table, Number(found?.['rows'])]).toEqual([table, rowsExpected]);
      }
    },
  );

  it('keeps moments to the millisecond, as cursors say them, so that no page skips an entry', async () => {
    const finer = await target.ask(
      `select table_schema, table_name, column_name from information_schema.columns
       where table_schema in (select unnest(string_to_array($1, ','))) and data_type like 'timestamp%'
         and datetime_precision <> 3 and table_name not like 'kysely%'`,
      [AGENCY_STORES.map(({ schema }) => schema).join(',')],
    );
    expect(finer).toEqual([]);
  });

  it('uses the rows again when they are of the place that is asked for', async () => {
    const options = { ...TEST_PLACE, store: test.store, agencies: AGENCY_STORES, version: testPlaceVersion() };
    expect((await ensurePlace(options)).wasLoaded).toBe(false);
  });

  it('lets an agency read its own schema and no other', async () => {
    const [first, second] = AGENCY_STORES;
    const [table] = second?.rows.tables ?? [];
    await target.run(`set role wholeplace_${first?.schema}`);
    try {
      await expect(target.ask(`select 1 from "${second?.schema}"."${table}"`)).rejects.toThrow(/permission denied/);
    } finally {
      await target.run('reset role');
    }
  });
});

describe('a store of anybody else', () => {
  it('is never loaded over', async () => {
    await target.run('create schema somebody_elses');
    try {
      const [agency] = AGENCY_STORES;
      if (agency === undefined) throw new Error('There is no agency.');
      await target.run('alter table fictonshire.place rename to hidden');
      const load = {
        place: test.place,
        store: test.store,
        agencies: [{ ...agency, schema: 'somebody_elses' }],
        version: 'x',
      };
      await expect(loadPlace(load)).rejects.toThrow(NotADemoStoreError);
    } finally {
      await target.run('alter table fictonshire.hidden rename to place; drop schema somebody_elses');
    }
  });
});
