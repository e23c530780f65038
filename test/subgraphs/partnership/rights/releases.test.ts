/** What a citizen may read only after somebody has: released by the officer who answers for it, to one person, for a while, and for what stood there. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { AGENCIES } from '../../../../schema/wire.ts';
import { releasableBy } from '../../../../subgraphs/partnership/releases/releasable.ts';
import { addLimit, addStanding, look, signedInAs } from '../family/a-family.ts';
import { startIndex } from '../index-fixture.ts';
import type { IndexFixture } from '../index-fixture.ts';
import { ADVISER, DPO, NOW } from '../partnership-fixture.ts';
import type { AskOptions, TestReader } from '../partnership-fixture.ts';
import { aKey, CITIZEN, codesOf, later, refusalOf } from './deeds.ts';

let index: IndexFixture;
beforeAll(async () => {
  index = await startIndex();
}, 60_000);
afterAll(() => index.close());

let people = 0;
async function somebody(): Promise<string> {
  const id = `r${(people += 1)}`;
  await index.add({ id, knownTo: ['council', 'police', 'nhs'] });
  return id;
}
async function somebodyDead(): Promise<{ readonly dead: string; readonly executor: string }> {
  const [dead, executor] = [await somebody(), await somebody()];
  await index.bury(dead, '2026-06-01');
  await addStanding(index, dead, executor, { kind: 'PERSONAL_REPRESENTATIVE', basis: 'PROBATE' });
  return { dead, executor };
}

const officerOf = (agency: string): TestReader => ({ role: 'dpo', agency, purpose: 'RIGHTS_REQUEST' });
const RELEASE = `mutation ($input: ReleaseRecordInput!) { releaseRecord(input: $input) {
  release { id agency dataClass from until reason opinionBy opinionOn } citizen { id }
} }`;
const END = 'mutation ($id: ID!) { endRelease(id: $id) { release { id until } } }';
const USUAL = {
  dataClass: 'STAFF_SAFETY',
  reason: 'Read in full: the caller who complained is not named in it.',
  opinionBy: 'Team manager, Housing',
  opinionOn: '2026-11-20',
};

const release = (citizenId: string, input: object = {}, options: AskOptions = {}) =>
  index.ask(
    RELEASE,
    { input: { ...USUAL, citizenId, idempotencyKey: aKey(), ...input } },
    { reader: officerOf('council'), ...options },
  );
const grantsTo = async (reader: string, citizenId = reader, now = NOW) =>
  (await look(index, citizenId, { reader: signedInAs(reader), now })).grants;
const reads = async (reader: string, dataClass: string, citizenId = reader, now = NOW) =>
  Object.values(await grantsTo(reader, citizenId, now)).some((classes) => classes.includes(dataClass));

describe('a release', () => {
  it('opens the class of that agency, and of no other, to the citizen alone', async () => {
    const id = await somebody();
    expect(await reads(id, 'STAFF_SAFETY')).toBe(false);
    const { data, errors } = await release(id);
    expect(errors).toBeUndefined();
    expect(data.releaseRecord).toMatchObject({
      release: { agency: 'council', from: NOW.toISOString(), until: '2026-12-20T09:00:00.000Z', ...USUAL },
      citizen: { id },
    });
    const { councilGrant, policeGrant } = await grantsTo(id);
    expect([councilGrant?.includes('STAFF_SAFETY'), policeGrant?.includes('STAFF_SAFETY')]).toEqual([true, false]);
    const { grants } = await look(index, id, { reader: ADVISER });
    expect(grants['councilGrant']).toContain('STAFF_SAFETY masked');
  });

  it('is over when its time is, and when it is taken back', async () => {
    const id = await somebody();
    const { data } = await release(id, { until: later(NOW, 60).toISOString() });
    expect(await reads(id, 'STAFF_SAFETY', id, later(NOW, 59))).toBe(true);
    expect(await reads(id, 'STAFF_SAFETY', id, later(NOW, 60))).toBe(false);
    const ended = await index.ask(END, { id: data.releaseRecord.release.id }, { reader: officerOf('council') });
    expect(ended.data.endRelease.release.until).toBe(NOW.toISOString());
    expect(await reads(id, 'STAFF_SAFETY')).toBe(false);
  });

  it('falls when the agency changes the record: what is there now nobody has read', async () => {
    const id = await somebody();
    await release(id);
    const change = { record_updated_at: later(NOW, 1).toISOString() };
    await index.db.updateTable('index_record').set(change).where('id', '=', `${id}-nhs`).execute();
    expect(await reads(id, 'STAFF_SAFETY')).toBe(true);
    await index.db.updateTable('index_record').set(change).where('id', '=', `${id}-council`).execute();
    expect(await reads(id, 'STAFF_SAFETY')).toBe(false);
  });

  it('is one release when it is sent twice', async () => {
    const id = await somebody();
    const input = { idempotencyKey: aKey() };
    const [first, second] = [await release(id, input), await release(id, input)];
    expect(first.data.releaseRecord.release.id).toBe(second.data.releaseRecord.release.id);
    expect(refusalOf(await release(id, { ...input, reason: 'Something else altogether.' }))).toBe(
      'BAD_USER_INPUT idempotencyKey',
    );
  });

  it.each<[string, TestReader]>([
    ['an officer of the partnership, which holds none of it', DPO],
    ['an adviser', ADVISER],
    ['the citizen', CITIZEN('r1')],
  ])('is not made by %s', async (_who, reader) => {
    expect(codesOf(await release(await somebody(), {}, { reader }))).toEqual(['FORBIDDEN']);
  });

  it('is taken back by no other agency’s officer: to them it is not there', async () => {
    const { data } = await release(await somebody());
    const { id } = data.releaseRecord.release;
    expect(codesOf(await index.ask(END, { id }, { reader: officerOf('nhs') }))).toEqual(['NOT_FOUND']);
  });

  it.each<[string, object, string]>([
    ['a class that another agency holds', { dataClass: 'VULNERABILITY' }, 'dataClass'],
    ['a class that needs no release', { dataClass: 'HOUSING' }, 'dataClass'],
    ['a class that is none', { dataClass: 'EVERYTHING' }, 'dataClass'],
    ['somebody else', { recipientId: 'r1' }, 'recipientId'],
    ['no reason to speak of', { reason: 'Fine.' }, 'reason'],
    ['an opinion that is too old', { opinionOn: '2026-05-21' }, 'opinionOn'],
    ['an opinion yet to come', { opinionOn: '2026-11-23' }, 'opinionOn'],
    ['longer than its opinion lasts', { until: '2027-05-20T09:00:01Z' }, 'until'],
    ['a time that is past', { until: NOW.toISOString() }, 'until'],
  ])('is refused for %s', async (_what, input, argument) => {
    expect(refusalOf(await release(await somebody(), input))).toBe(`BAD_USER_INPUT ${argument}`);
  });

  it('is never of suspects, whoever asks: the police answer for those in writing', () => {
    for (const agency of AGENCIES) {
      for (const isToRepresentative of [true, false]) {
        expect(releasableBy(agency, isToRepresentative)).not.toContain('CRIMINAL');
      }
    }
    expect(releasableBy('police', false)).toEqual(['STAFF_SAFETY', 'VULNERABILITY', 'AUDIT']);
  });

  it('is shown to the citizen without what the officer thought of it, and to other officers not at all', async () => {
    const id = await somebody();
    await release(id);
    const LIST = 'query ($id: ID!) { citizen(id: $id) { releases { agency dataClass reason opinionBy opinionOn } } }';
    const shownTo = async (reader: TestReader) => (await index.ask(LIST, { id }, { reader })).data.citizen.releases;
    const shown = { agency: 'council', dataClass: 'STAFF_SAFETY' };
    expect(await shownTo(CITIZEN(id))).toEqual([{ ...shown, reason: null, opinionBy: null, opinionOn: null }]);
    expect(await shownTo(officerOf('council'))).toEqual([{ agency: 'council', ...USUAL }]);
    expect(await shownTo(officerOf('nhs'))).toEqual([]);
  });
});

describe('the health record of somebody who has died', () => {
  const health = { dataClass: 'HEALTH_CLINICAL', opinionBy: 'General practitioner' };
  const asNhs = { reader: officerOf('nhs') };

  it('is read by the executor once the NHS has released it, and not before', async () => {
    const { dead, executor } = await somebodyDead();
    expect(await grantsTo(executor, dead)).toEqual({ councilGrant: ['FINANCE', 'HOUSING'] });
    expect(codesOf(await release(dead, { ...health, recipientId: executor }, asNhs))).toEqual([]);
    expect(await grantsTo(executor, dead)).toEqual({
      councilGrant: ['FINANCE', 'HOUSING'],
      nhsGrant: ['HEALTH_CLINICAL'],
    });
  });

  it('is released to nobody else: not to kin, not to the name of the dead', async () => {
    const { dead } = await somebodyDead();
    const kin = await somebody();
    expect(refusalOf(await release(dead, { ...health, recipientId: kin }, asNhs))).toBe('BAD_USER_INPUT recipientId');
    expect(refusalOf(await release(dead, health, asNhs))).toBe('BAD_USER_INPUT recipientId');
  });

  it('is read no longer when the grant of probate is revoked', async () => {
    const { dead, executor } = await somebodyDead();
    await release(dead, { ...health, recipientId: executor }, asNhs);
    await index.db
      .updateTable('standing')
      .set({ valid_until: NOW.toISOString() })
      .where('citizen_id', '=', dead)
      .execute();
    expect(await grantsTo(executor, dead)).toEqual({});
  });

  it('is read by nobody where the patient had it noted that they did not wish it', async () => {
    const { dead, executor } = await somebodyDead();
    await release(dead, { ...health, recipientId: executor }, asNhs);
    await addLimit(index, dead, { kind: 'PATIENT_OBJECTED' });
    expect(await grantsTo(executor, dead)).toEqual({ councilGrant: ['FINANCE', 'HOUSING'] });
  });
});
