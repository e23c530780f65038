/** On a server each agency's role is a wall: it reads its own schema, no other's, adds where it must, and changes nothing. Embedded, it is a convention. */

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
    expect(await outcomeOf('police', 'select 1 from police.person limit 1')).toBe('allowed');
  });

  it.each([
    ["the council's tables", 'select 1 from council.person limit 1'],
    ["the index's mapping", 'select 1 from partnership.agency_link limit 1'],
    ['a change of its own tables', 'delete from police.person where false'],
    ['a table of its own making', 'create table police.notes (text text)'],
  ])('is refused %s', async (_what, statement) => {
    expect(await outcomeOf('police', statement)).toBe(isOnServer() ? INSUFFICIENT_PRIVILEGE : 'allowed');
  });
});

describe("the partnership's role", () => {
  it.each([
    'live_contact',
    'consent',
    'consent_withdrawal',
    'break_glass',
    'alert',
    'alert_attempt',
    'alert_delivery',
    'subject_request',
    'subject_request_step',
  ])('adds to %s', async (table) => {
    const statement = `insert into partnership.${table} select * from partnership.${table} where false`;
    expect(await outcomeOf('partnership', statement)).toBe('allowed');
  });

  it.each([
    ['another end of a contact', 'update partnership.live_contact set until_at = until_at where false'],
    ['a consent that never was', 'delete from partnership.consent where false'],
    ['a withdrawal that never was', 'delete from partnership.consent_withdrawal where false'],
    ['another reason for breaking the glass', 'update partnership.break_glass set justification = null where false'],
    ['a delivery that never was', 'delete from partnership.alert_delivery where false'],
    ['a verdict that never was', 'truncate partnership.break_glass_review'],
    ['a citizen of its own making', 'insert into partnership.citizen select * from partnership.citizen where false'],
    ['an officer of its own making', "insert into partnership.officer select 'x', 'y' where false"],
  ])('is refused %s', async (_what, statement) => {
    expect(await outcomeOf('partnership', statement)).toBe(isOnServer() ? INSUFFICIENT_PRIVILEGE : 'allowed');
  });
});

async function outcomeOf(schema: string, statement: string): Promise<string> {
  const db = openDatabase({ schema, store: test.store, maxConnections: 1 });
  try {
    await sql.raw(statement).execute(db);
    return 'allowed';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'failed';
  } finally {
    await db.destroy();
  }
}
