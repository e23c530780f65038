/** Changes the index's keys while desks go on: nobody is lost meanwhile, and afterwards nothing of the old key is left. */

import { createHash } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { openDatabase } from '../../../../subgraphs/kit/sql/open-database.ts';
import { createSqlSource } from '../../../../subgraphs/partnership/adapters/sql/source.ts';
import { createStandingRules } from '../../../../subgraphs/partnership/adapters/sql/standing-rules.ts';
import type { PartnershipTables } from '../../../../subgraphs/partnership/adapters/sql/tables.ts';
import { checkIndex } from '../../../../subgraphs/partnership/citizen-index/check-index.ts';
import { createIndexKeyring } from '../../../../subgraphs/partnership/citizen-index/keyring.ts';
import type { RegisteredPerson } from '../../../../subgraphs/partnership/citizen-index/registered-record.ts';
import { rotateCitizens } from '../../../../subgraphs/partnership/citizen-index/rotate-rows.ts';
import { rotateKeys } from '../../../../subgraphs/partnership/citizen-index/rotate-keys.ts';
import { kidOf } from '../../../../subgraphs/partnership/citizen-index/seal.ts';
import { property } from '../index-fixture.ts';
import { recordOf } from './crowd.ts';
import { anNhsNumber, aRecord, openIndexWorld, worldOn } from './index-world.ts';
import type { IndexWorld } from './index-world.ts';

const key = (kid: string) => ({ kid, secret: createHash('sha256').update(kid).digest() });
const OLD = createIndexKeyring([key('old')]);
const BOTH = createIndexKeyring([key('new'), key('old')]);
const NEW = createIndexKeyring([key('new')]);
const PEOPLE = 20;

let before: IndexWorld;
beforeEach(async () => {
  before = await openIndexWorld({ keyring: OLD });
  for (let person = 0; person < PEOPLE; person += 1) await before.register(recordOf(person, 'council'));
  // A grey pair, and a record that was withdrawn.
  await before.register(aRecord('nhs', { nhsNumber: anNhsNumber(31) }, { key: 'twin-1' }));
  await before.register(aRecord('council', { nhsNumber: anNhsNumber(32) }, { key: 'twin-2' }));
  await before.register(aRecord('police', { givenNames: ['Jan'], addresses: [] }, { key: 'gone' }));
  await before.withdraw(aRecord('police', {}, { key: 'gone' }));
});
afterEach(async () => before.close());

async function kidsLeft(): Promise<ReadonlySet<string>> {
  const { db } = before;
  const sealed = await Promise.all([
    db.selectFrom('index_record').select('sealed').execute(),
    db.selectFrom('citizen').select('sealed').execute(),
    db.selectFrom('match_review').select('sealed_evidence as sealed').execute(),
    db.selectFrom('withdrawn_record').select('sealed').execute(),
    db.selectFrom('index_event').select('sealed_evidence as sealed').where('sealed_evidence', 'is not', null).execute(),
  ]);
  expect(sealed.map((rows) => rows.length > 0)).toEqual([true, true, true, true, true]);
  return new Set(sealed.flat().flatMap((row) => (row.sealed === null ? [] : [kidOf(row.sealed)])));
}

describe('changing the keys of the index', () => {
  it('leaves nothing of the old one, and everybody is found by the new one alone', async () => {
    await before.register(recordOf(0, 'nhs'));
    expect(await kidsLeft()).toEqual(new Set(['old']));
    const { db, linker, store } = before;
    const { rules } = linker;
    expect(await rotateKeys({ db, rules, keyring: BOTH, atOnce: 7 })).toBeGreaterThan(PEOPLE);
    expect(await kidsLeft()).toEqual(new Set(['new']));
    expect(await rotateKeys({ db, rules, keyring: BOTH })).toBe(0);

    const after = await worldOn(store, { keyring: NEW });
    expect((await checkIndex({ db, linker, keyring: NEW })).faults).toEqual([]);
    const { citizen } = await after.register(recordOf(3, 'council'));
    expect(await after.register(recordOf(3, 'nhs'))).toMatchObject({ outcome: 'REGISTERED', citizen });
    // What was withdrawn comes back under the id that it had.
    const events = await db.selectFrom('index_event').select('records').where('kind', '=', 'unlink').execute();
    const back = await after.register(aRecord('police', { givenNames: ['Jan'], addresses: [] }, { key: 'gone' }));
    expect(events).toEqual([{ records: [back.record] }]);
    await after.close();
  });

  it('goes on while desks register, who read both keys, and begins again where it was broken off', async () => {
    const { db, linker, store } = before;
    const { rules } = linker;
    const desk = await worldOn(store, { keyring: BOTH });
    const registering = async (): Promise<void> => {
      for (let person = 0; person < PEOPLE + 5; person += 1) await desk.register(recordOf(person, 'nhs'));
    };
    const brokenOff = rotateKeys({
      db,
      rules,
      keyring: BOTH,
      atOnce: 3,
      onProgress: (_table, rows) => {
        if (rows > 10) throw new RangeError('the lights went out');
      },
    });
    await Promise.all([registering(), expect(brokenOff).rejects.toThrow('the lights went out')]);
    expect((await checkIndex({ db, linker, keyring: BOTH })).faults).toEqual([]);
    await rotateKeys({ db, rules, keyring: BOTH, atOnce: 3 });
    expect(await kidsLeft()).toEqual(new Set(['new']));
    const { citizens, faults } = await checkIndex({ db, linker, keyring: NEW });
    expect(faults).toEqual([]);
    // Everybody whom both agencies know is one citizen, whichever key they were written with.
    expect(citizens).toBe(PEOPLE + 5 + 2);
    await desk.close();
  });

  it('leaves a household whole of which only one member has been written anew, and tells no more of it', async () => {
    const { db, store, linker } = before;
    const at = (uprn: string) => ({ addresses: [{ line: null, postcode: 'FX1 1AA', uprn }] });
    const living = async (name: string, uprn: string, more: Partial<RegisteredPerson> = {}): Promise<string> => {
      const named = { givenNames: [name], familyNames: [`Of${name}`], birthDate: `19${name.length}0-01-01` };
      return (await before.register(aRecord('council', { ...named, ...at(uprn), ...more }, { key: name }))).citizen;
    };
    const [one, other] = [await living('Ines', '999900000007'), await living('Jerzy', '999900000007')];
    const hidden = await living('Gwen', '999900000007', { locationRestriction: 'REFUGE' });
    const [guest, host] = [await living('Farah', '999900000008'), await living('Bogdan', '999900000008')];
    await db
      .insertInto('property')
      .values({ ...property('999900000008'), is_confidential: true })
      .execute();
    const anew = { db, keyring: BOTH, standingRules: createStandingRules(linker.rules) };
    // Of ids in order, the one after what is nearly its own.
    for (const citizen of [one, guest]) await rotateCitizens(anew, citizen.slice(0, -1), 1);
    const rows = await db.selectFrom('citizen').select(['id', 'sealed', 'home_hash']).execute();
    const [first, second] = [one, other].map((id) => rows.find((row) => row.id === id));
    expect([first, second].map((row) => kidOf(row?.sealed ?? new Uint8Array()))).toEqual(['new', 'old']);
    expect(first?.home_hash).not.toBe(second?.home_hash);

    const statements: string[] = [];
    const onStatement = (statement: string) => void statements.push(statement);
    const desk = openDatabase<PartnershipTables>({ schema: 'partnership', store, maxConnections: 1, onStatement });
    const asked = [one, other, hidden, guest, host];
    const found = await createSqlSource(desk, BOTH).householdsByCitizen(asked);
    const together = asked.map((owner) => new Set(found.filter((row) => row.owner === owner).map(({ id }) => id)));
    expect(together).toEqual([new Set([one, other]), new Set([one, other]), new Set(), new Set(), new Set()]);
    expect(found).toHaveLength(4);
    expect(statements).toHaveLength(2);
    await desk.destroy();
  });
});
