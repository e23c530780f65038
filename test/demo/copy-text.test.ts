/** Proves that every text survives the way into the store, however oddly it is written. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { copyLine } from '../../subgraphs/kit/sql/bulk/copy-text.ts';
import { openCopyTarget } from '../../subgraphs/kit/sql/bulk/copy-target.ts';
import type { CopyTarget } from '../../subgraphs/kit/sql/bulk/copy-target.ts';
import { openTestStore } from '../support/store.ts';
import type { TestStore } from '../support/store.ts';

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

// PostgreSQL holds no zero byte, and a lone surrogate is no text.
const text = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((value) => !value.includes('\0'));

describe('a row', () => {
  it('comes out as it went in', async () => {
    await target.run('create schema copying; create table copying.rows (n int, text text, list text[], yes boolean)');
    const row = fc.record({
      text: fc.option(fc.oneof(text, fc.constantFrom('\\N', '\\.', '\t', '\r\n', '\\', '{"', "'"))),
      list: fc.option(fc.array(fc.oneof(text, fc.constantFrom('NULL', '"', '\\', ',', '{}')), { maxLength: 3 })),
      yes: fc.option(fc.boolean()),
    });
    try {
      const rows = fc.sample(row, { numRuns: 200, seed: 7 }).map((values, n) => Object.assign({ n }, values));
      const columns = ['n', 'text', 'list', 'yes'];
      const lines = rows.map((values) => copyLine({ table: 'rows', values }, columns)).join('');
      await target.copy('copying.rows (n, text, list, yes)', Buffer.from(lines));
      await target.settle();
      const found = await target.ask('select json_agg(r order by n)::text as rows from copying.rows r');
      expect(JSON.parse(found[0]?.['rows'] ?? '')).toEqual(rows);
    } finally {
      await target.run('drop schema copying cascade');
    }
  });

  it('is refused when its columns are not the table’s', () => {
    expect(() => copyLine({ table: 'people', values: { key: '1' } }, ['key', 'name'])).toThrow('people has no name');
    expect(() => copyLine({ table: 'people', values: { key: '1', name: 'A' } }, ['key'])).toThrow(/lack/);
  });
});
