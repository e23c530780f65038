/** On a server each agency's role is a wall: it reads its own schema, no other's, and changes nothing. Embedded, it is a convention. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';

import { openDatabase } from '../../../subgraphs/kit/sql/open-database.ts';
import { openTestStore } from '../../support/store.ts';
import type { TestStore } from '../../support/store.ts';
import { isOnServer } from '../../support/test-place.ts';

const INSUFFICIENT_PRIVILEGE = '42501';

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
});
afterAll(async () => {
  await test.close();
});

describe("the police's role", () => {
  it("reads the police's own tables", async () => {
    expect(await outcomeOf('select 1 from police.person limit 1')).toBe('allowed');
  });

  it.each([
    ["the council's tables", 'select 1 from council.person limit 1'],
    ["the index's mapping", 'select 1 from partnership.agency_link limit 1'],
    ['a change of its own tables', 'delete from police.person where false'],
    ['a table of its own making', 'create table police.notes (text text)'],
  ])('is refused %s', async (_what, statement) => {
    expect(await outcomeOf(statement)).toBe(isOnServer() ? INSUFFICIENT_PRIVILEGE : 'allowed');
  });
});

async function outcomeOf(statement: string): Promise<string> {
  const db = openDatabase({ schema: 'police', store: test.store, maxConnections: 1 });
  try {
    await sql.raw(statement).execute(db);
    return 'allowed';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'failed';
  } finally {
    await db.destroy();
  }
}
