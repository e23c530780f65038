/** Stories of records that agencies register as they change, and of who is who after each. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { anNhsNumber, aRecord, openIndexWorld } from './index-world.ts';
import type { IndexWorld } from './index-world.ts';

let world: IndexWorld;
beforeEach(async () => {
  world = await openIndexWorld();
});
afterEach(async () => world.close());

const LATER = '2026-07-01T09:00:00Z';

async function citizens(): Promise<readonly string[]> {
  return (await world.db.selectFrom('citizen').select('id').execute()).map(({ id }) => id);
}

async function leadsTo(id: string): Promise<string | null | undefined> {
  const row = await world.db
    .selectFrom('citizen_alias')
    .select('citizen_id')
    .where('alias', '=', id)
    .executeTakeFirst();
  return row?.citizen_id;
}

async function kinds(): Promise<readonly string[]> {
  return (await world.db.selectFrom('index_event').select('kind').orderBy('seq').execute()).map(({ kind }) => kind);
}

describe('the index', () => {
  it('joins what two agencies know of one person, and says how sure it is and by what', async () => {
    const first = await world.register(aRecord('council', { nhsNumber: anNhsNumber(1) }));
    const second = await world.register(aRecord('nhs', { nhsNumber: anNhsNumber(1), phones: ['07700 900123'] }));
    expect(second).toMatchObject({ outcome: 'REGISTERED', citizen: first.citizen });
    expect(await citizens()).toEqual([first.citizen]);
    expect(await kinds()).toEqual(['link', 'link']);
    const rows = await world.db.selectFrom('index_record').selectAll().orderBy('number').execute();
    expect(rows).toMatchObject([
      { agency: 'council', confidence: 1, basis: 'NHS_NUMBER_TRACED', model: null, status: 'ACTIVE' },
      { agency: 'nhs', basis: 'NHS_NUMBER_TRACED', model: 'fictonshire-1', status: 'ACTIVE' },
    ]);
    expect(rows[1]?.confidence).toBeGreaterThan(0.999);
  });

  it('does nothing twice, and lets no older word undo a newer one', async () => {
    const record = aRecord('council');
    const first = await world.register(record);
    expect(await world.register(record)).toMatchObject({ outcome: 'UNCHANGED', record: first.record });
    const moved = aRecord('council', { phones: ['07700 900123'] }, { updatedAt: LATER });
    expect(await world.register(moved)).toMatchObject({ outcome: 'REGISTERED', citizen: first.citizen });
    expect(await world.register(record)).toMatchObject({ outcome: 'IGNORED_OLDER', citizen: first.citizen });
    expect(await kinds()).toEqual(['link']);
  });

  it('makes one citizen of two when a record shows it, and the id that went leads to the one that stayed', async () => {
    const apart = { givenNames: ['Ada'], familyNames: ['Smythe'], addresses: [], birthDate: '1988-12-30' };
    const council = await world.register(aRecord('council', { nhsNumber: anNhsNumber(1) }));
    const nhs = await world.register(aRecord('nhs', apart));
    expect(nhs.citizen).not.toBe(council.citizen);
    const told = { nhsNumber: anNhsNumber(1), phones: ['07700 900123'] };
    const merged = await world.register(aRecord('nhs', told, { updatedAt: LATER }));
    expect(await citizens()).toEqual([merged.citizen]);
    expect([await leadsTo(council.citizen), await leadsTo(nhs.citizen)]).toEqual([merged.citizen, merged.citizen]);
    expect(await kinds()).toEqual(['link', 'link', 'merge']);
  });

  it('parts a record that turns out to be somebody else, gives them a new id, and tells its agency', async () => {
    const council = await world.register(aRecord('council', { nhsNumber: anNhsNumber(1) }));
    await world.register(aRecord('nhs', { nhsNumber: anNhsNumber(1) }));
    const other = { givenNames: ['Jan'], familyNames: ['Kowalski'], birthDate: '1990-01-02', sex: 'male' as const };
    const corrected = await world.register(
      aRecord('nhs', { ...other, nhsNumber: anNhsNumber(2), addresses: [] }, { updatedAt: LATER }),
    );
    expect(corrected.citizen).not.toBe(council.citizen);
    expect(await kinds()).toEqual(['link', 'link', 'split']);
    const notices = await world.db.selectFrom('index_notice').select(['agency', 'kind']).execute();
    expect(notices).toEqual([{ agency: 'nhs', kind: 'LEFT' }]);
  });

  it('asks a person where two NHS numbers say that two who look like one are two', async () => {
    const first = await world.register(aRecord('council', { nhsNumber: anNhsNumber(1) }));
    const second = await world.register(aRecord('nhs', { nhsNumber: anNhsNumber(2) }));
    expect(second.citizen).not.toBe(first.citizen);
    const reviews = await world.db.selectFrom('match_review').selectAll().execute();
    expect(reviews).toMatchObject([{ reason: 'CONFLICT', state: 'OPEN', is_safeguarding: false, open_cases: 0 }]);
    await world.register(aRecord('nhs', { nhsNumber: anNhsNumber(1) }, { updatedAt: LATER }));
    expect(await citizens()).toHaveLength(1);
    const after = await world.db.selectFrom('match_review').select('state').execute();
    expect(after).toEqual([{ state: 'SUPERSEDED' }]);
  });

  it('forgets a person whose last record is withdrawn, and gives the id to nobody else', async () => {
    const { citizen, record } = await world.register(aRecord('council'));
    expect(await world.withdraw(aRecord('council'))).toBe(true);
    expect(await world.withdraw(aRecord('council'))).toBe(false);
    expect(await citizens()).toEqual([]);
    expect(await leadsTo(citizen)).toBeNull();
    expect(await world.db.selectFrom('index_key').selectAll().execute()).toEqual([]);
    const back = await world.register(aRecord('council'));
    expect(back).toMatchObject({ outcome: 'REGISTERED', record });
    expect(back.citizen).not.toBe(citizen);
    expect(await kinds()).toEqual(['link', 'unlink', 'link']);
  });

  it('lets nobody change or delete what has happened, not even the owner of the tables', async () => {
    await world.register(aRecord('council'));
    const refused = /only added to/;
    await expect(world.db.deleteFrom('index_event').execute()).rejects.toThrow(refused);
    await expect(world.db.updateTable('index_event').set({ why: 'OTHER' }).execute()).rejects.toThrow(refused);
  });
});
