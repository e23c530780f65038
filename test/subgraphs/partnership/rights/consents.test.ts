/** Yes and no again: a consent opens the next read and its withdrawal shuts it, for the right people and in their own words. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ageOn } from '../../../../subgraphs/partnership/consents/capacity.ts';
import { ORG_IDS, startIndex } from '../index-fixture.ts';
import type { IndexFixture } from '../index-fixture.ts';
import { ADVISER, DPO, LINK_WORKER, NOW } from '../partnership-fixture.ts';
import type { AskOptions } from '../partnership-fixture.ts';
import { addLimit, addStanding } from '../family/a-family.ts';
import { aKey, CITIZEN, codesOf, HOUSING_OFFICER, later, refusalOf, RIGHT_ANSWERS, startContact } from './deeds.ts';

let index: IndexFixture;
beforeAll(async () => {
  index = await startIndex();
  await index.add(
    { id: 'c-ada' },
    { id: 'c-bea' },
    { id: 'c-other' },
    { id: 'c-child', born: '2016-05-01' },
    { id: 'c-teen', born: '2012-05-01' },
    { id: 'c-seventeen', born: '2009-05-01' },
    { id: 'c-secret', knownTo: ['police'] },
    { id: 'c-mother' },
    { id: 'c-father' },
    { id: 'c-sister', born: '2015-05-01' },
  );
  for (const child of ['c-child', 'c-sister']) {
    for (const parent of ['c-mother', 'c-father']) await addStanding(index, child, parent);
  }
  for (const id of ['c-ada', 'c-bea', 'c-teen', 'c-seventeen']) await startContact(index, id);
  await startContact(index, 'c-child', { input: { callerIs: 'REPRESENTATIVE', representativeId: 'c-mother' } });
}, 60_000);
afterAll(() => index.close());

const RECORD = `mutation ($input: RecordConsentInput!) {
  recordConsent(input: $input) { id status until citizen { consents { id status } } }
}`;
const WITHDRAW = `mutation ($input: WithdrawConsentInput!) {
  withdrawConsent(input: $input) { id status citizen { consents { id status } } }
}`;
const FULL = '{ citizen(id: "c-ada") { consents { id status givenBy capturedHow statement dataClasses until } } }';

const said = (citizenId: string) => ({
  citizenId,
  agencies: [ORG_IDS.council, ORG_IDS.nhs],
  purposes: ['PUBLIC_SERVICE_DELIVERY'],
  dataClasses: ['HEALTH_ADMIN'],
  capturedHow: 'PHONE',
  statement: 'May the council see your appointments, so that we plan visits around them?',
  idempotencyKey: aKey(),
});
const record = (citizenId: string, input: object = {}, options: AskOptions = {}) =>
  index.ask(RECORD, { input: { ...said(citizenId), ...input } }, options);

/** Whether a decision of now lets the adviser ask the NHS: the only class of its that consent opens to them. */
const nhsIsOpen = async (citizenId: string, now = NOW): Promise<boolean> => {
  const { data } = await index.entities('Citizen', 'nhsGrant', [{ id: citizenId }], { now });
  return data._entities[0].nhsGrant !== null;
};

describe('a consent', () => {
  it('opens the next read, and its withdrawal shuts the one after', async () => {
    expect(await nhsIsOpen('c-ada')).toBe(false);
    const given = await record('c-ada');
    expect(given.errors).toBeUndefined();
    const { id } = given.data.recordConsent;
    expect(given.data.recordConsent).toMatchObject({
      status: 'ACTIVE',
      until: '2027-11-22T09:00:00.000Z',
      citizen: { consents: [{ id, status: 'ACTIVE' }] },
    });
    expect(await nhsIsOpen('c-ada')).toBe(true);

    const withdrawn = await index.ask(WITHDRAW, { input: { id } }, { now: later(NOW, 1) });
    expect(withdrawn.errors).toBeUndefined();
    expect(withdrawn.data.withdrawConsent).toMatchObject({
      status: 'WITHDRAWN',
      citizen: { consents: [{ id, status: 'WITHDRAWN' }] },
    });
    expect(await nhsIsOpen('c-ada', later(NOW, 1))).toBe(false);
  });

  it('opens within the very operation that records it', async () => {
    const query = `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { citizen { nhsGrant } } }`;
    const { data } = await index.ask(query, { input: said('c-bea') });
    expect(data.recordConsent.citizen.nhsGrant).toEqual(expect.any(String));
  });

  it('ends by itself, and says so', async () => {
    const until = '2026-11-23T09:00:00Z';
    const { data } = await record('c-ada', { until });
    const { id } = data.recordConsent;
    const after = await index.ask(FULL, {}, { reader: DPO, now: new Date('2026-11-23T09:00:00Z') });
    expect(after.data.citizen.consents.find((one: { id: string }) => one.id === id)).toMatchObject({
      status: 'EXPIRED',
      givenBy: 'The citizen',
      capturedHow: 'by phone, read aloud',
      statement: expect.stringContaining('May the council see'),
      dataClasses: ['HEALTH_ADMIN'],
    });
    await index.ask(WITHDRAW, { input: { id } });
  });

  it('is one consent when it is sent twice', async () => {
    const input = { idempotencyKey: aKey() };
    const [first, second] = await Promise.all([record('c-ada', input), record('c-ada', input)]);
    expect(second?.data.recordConsent.id).toBe(first?.data.recordConsent.id);
    const other = await record('c-ada', { ...input, dataClasses: ['FINANCE'] });
    expect(refusalOf(other)).toBe('BAD_USER_INPUT idempotencyKey');
    await index.ask(WITHDRAW, { input: { id: first?.data.recordConsent.id } });
  });

  it('keeps its first withdrawal, whoever says it again', async () => {
    const { data } = await record('c-ada');
    const { id } = data.recordConsent;
    await index.ask(WITHDRAW, { input: { id, reason: 'She has changed her mind.' } });
    await index.ask(WITHDRAW, { input: { id } }, { reader: DPO, now: later(NOW, 60) });
    const rows = await index.db.selectFrom('consent_withdrawal').selectAll().where('consent_id', '=', id).execute();
    expect(rows).toMatchObject([{ withdrawn_by: 'test-adviser', reason: 'She has changed her mind.' }]);
  });

  it('is written down by nobody who has not asked: without a contact, an unchecked one, one that is over', async () => {
    expect(refusalOf(await record('c-other'))).toBe('BAD_USER_INPUT citizenId');
    await startContact(index, 'c-other', { input: { checks: [{ question: 'NAME', isPassed: true }] } });
    expect(refusalOf(await record('c-other'))).toBe('BAD_USER_INPUT citizenId');
    expect(refusalOf(await record('c-ada', {}, { now: later(NOW, 121) }))).toBe('BAD_USER_INPUT citizenId');
    // Another reader's contact is not theirs.
    expect(refusalOf(await record('c-ada', {}, { reader: HOUSING_OFFICER }))).toBe('BAD_USER_INPUT citizenId');
    expect(codesOf(await record('c-secret'))).toEqual(['NOT_FOUND']);
  });

  it('is given and taken back by the citizen alone too, about themself only', async () => {
    const reader = CITIZEN('c-ada');
    const given = await record('c-ada', { capturedHow: 'ONLINE' }, { reader });
    expect(given.errors).toBeUndefined();
    const taken = await index.ask(WITHDRAW, { input: { id: given.data.recordConsent.id } }, { reader });
    expect(taken.data.withdrawConsent.status).toBe('WITHDRAWN');
    expect(codesOf(await record('c-bea', {}, { reader }))).toEqual(['NOT_FOUND']);
    const ofBea = await record('c-bea');
    const foreign = await index.ask(WITHDRAW, { input: { id: ofBea.data.recordConsent.id } }, { reader });
    expect(codesOf(foreign)).toEqual(['NOT_FOUND']);
  });

  it('can be recorded by whoever may not read consents: they are told its number and its end, no more', async () => {
    await startContact(index, 'c-bea', { reader: LINK_WORKER });
    const { data, errors } = await record('c-bea', {}, { reader: LINK_WORKER });
    expect(data.recordConsent).toMatchObject({ status: 'ACTIVE', citizen: { consents: null } });
    expect(errors?.map(({ extensions }) => extensions['class'])).toEqual(['RIGHTS']);
  });

  it.each([
    ['no purpose', { purposes: [] }, 'purposes'],
    ['no class', { dataClasses: [] }, 'dataClasses'],
    ['no agency', { agencies: [] }, 'agencies'],
    ['an agency that is none', { agencies: ['GB-XYZ-1'] }, 'agencies'],
    ['hardly a word', { statement: ' yes ' }, 'statement'],
    ['an end that is past', { until: '2026-11-22T08:59:59Z' }, 'until'],
    ['an end too far off', { until: '2028-11-22T09:00:01Z' }, 'until'],
  ])('is refused with %s', async (_what, input, argument) => {
    expect(refusalOf(await record('c-ada', input))).toBe(`BAD_USER_INPUT ${argument}`);
  });

  it.each(['ADULT_SAFEGUARDING', 'CRIMINAL', 'VULNERABILITY', 'IDENTIFIER'])(
    'cannot be about %s, which is no matter of consent',
    async (dataClass) => {
      const { errors } = await record('c-ada', { dataClasses: [dataClass] });
      expect(errors).toHaveLength(1);
      expect(JSON.stringify(errors)).not.toContain(dataClass);
    },
  );
});

describe('who can agree', () => {
  const note = { capacityNote: 'She explained in her own words what would be shared.' };
  const parent = { givenBy: 'PARENTAL_RESPONSIBILITY', giverName: 'Ngozi Okafor' };

  it.each([
    ['a child of ten themself', 'c-child', note, 'givenBy'],
    ['a parent for a child of ten', 'c-child', { ...note, ...parent }, null],
    ['a parent for somebody of fourteen who is there alone', 'c-teen', { ...note, ...parent }, 'givenBy'],
    ['a parent who is not named', 'c-child', { ...note, givenBy: 'PARENTAL_RESPONSIBILITY' }, 'giverName'],
    ['somebody of fourteen who understands', 'c-teen', note, null],
    ['somebody of fourteen, nobody knows whether they understand', 'c-teen', {}, 'capacityNote'],
    ['somebody of seventeen', 'c-seventeen', {}, null],
    ['a parent for somebody of seventeen', 'c-seventeen', { ...note, ...parent }, 'givenBy'],
    ['an attorney for a child', 'c-teen', { ...note, givenBy: 'ATTORNEY', giverName: 'A. Holt' }, 'givenBy'],
    ['an attorney for an adult', 'c-ada', { ...note, givenBy: 'ATTORNEY', giverName: 'A. Holt' }, null],
    ['an attorney, nobody knows why', 'c-ada', { givenBy: 'ATTORNEY', giverName: 'A. Holt' }, 'capacityNote'],
  ])('%s', async (_who, citizenId, input, refused) => {
    const answer = await record(citizenId, input);
    const outcome = answer.errors === undefined ? null : refusalOf(answer);
    expect(outcome).toBe(refused === null ? null : `BAD_USER_INPUT ${refused}`);
  });

  it('is whoever is there: not a parent on the line for somebody who is said to agree', async () => {
    const paper = [...RIGHT_ANSWERS, { question: 'AUTHORITY', isPassed: true }];
    const input = { callerIs: 'REPRESENTATIVE', representativeId: 'c-ada', checks: paper };
    await startContact(index, 'c-other', { reader: LINK_WORKER, input });
    const answer = await record('c-other', { purposes: ['EARLY_HELP'] }, { reader: LINK_WORKER });
    expect(refusalOf(answer)).toBe('BAD_USER_INPUT givenBy');
  });

  it('is no parent whom an order has shut out since they rang', async () => {
    const sister = { ...note, ...parent };
    await startContact(index, 'c-sister', { input: { callerIs: 'REPRESENTATIVE', representativeId: 'c-father' } });
    expect((await record('c-sister', sister)).errors).toBeUndefined();
    await addLimit(index, 'c-sister', { holder_id: 'c-father' });
    expect(refusalOf(await record('c-sister', sister))).toBe('BAD_USER_INPUT citizenId');
  });

  it('is the citizen, and nobody for them, when they have signed in', async () => {
    const answer = await record('c-teen', { ...note, ...parent }, { reader: CITIZEN('c-teen') });
    expect(refusalOf(answer)).toBe('BAD_USER_INPUT givenBy');
  });

  it('is by age on the day: the birthday counts', () => {
    expect(ageOn('2013-11-22', '2026-11-21')).toBe(12);
    expect(ageOn('2013-11-22', '2026-11-22')).toBe(13);
    expect(ageOn(null, '2026-11-22')).toBeNull();
  });
});

it('is not for an officer to give, nor for a developer', async () => {
  expect(codesOf(await record('c-ada', {}, { reader: DPO }))).toEqual(['FORBIDDEN']);
  const developer = { ...ADVISER, role: 'developer', agency: 'partnership' } as const;
  expect(codesOf(await record('c-ada', {}, { reader: developer }))).toEqual(['FORBIDDEN']);
});
