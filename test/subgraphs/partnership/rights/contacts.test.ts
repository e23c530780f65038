/** A caller on the line: what was asked is kept and what was answered is not, and the contact ends by itself. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createSqlSource } from '../../../../subgraphs/partnership/adapters/sql/source.ts';
import { isIdentityChecked } from '../../../../subgraphs/partnership/contacts/identity-checked.ts';
import type { IdentityQuestion } from '../../../../subgraphs/partnership/record-source.ts';
import { startIndex } from '../index-fixture.ts';
import type { IndexFixture } from '../index-fixture.ts';
import { ADVISER, DPO, NOW } from '../partnership-fixture.ts';
import { aKey, codesOf, HOUSING_OFFICER, later, refusalOf, RIGHT_ANSWERS, startContact } from './deeds.ts';

let index: IndexFixture;
beforeAll(async () => {
  index = await startIndex();
  await index.add({ id: 'c-ada' }, { id: 'c-bea' }, { id: 'c-secret', knownTo: ['police'] }, { id: 'c-self' });
  await index.db
    .insertInto('staff_link')
    .values({
      id: 's-1',
      citizen_id: 'c-self',
      kind: 'SELF',
      reader: 'test-housing-officer',
      agency: null,
      synthetic: true,
    })
    .execute();
}, 60_000);
afterAll(() => index.close());

const END = 'mutation ($id: ID!) { endContact(id: $id) { contact { id until } } }';
const facts = (citizenId: string, at: Date) =>
  createSqlSource(index.db).liveContactsByCitizen([citizenId], at.toISOString());

describe('a contact', () => {
  it('is begun by an adviser who has asked enough, and lasts two hours', async () => {
    const { data, errors } = await startContact(index, 'c-ada');
    expect(errors).toBeUndefined();
    expect(data.startContact).toEqual({
      contact: {
        id: expect.any(String),
        channel: 'PHONE',
        callerIs: 'CITIZEN',
        asked: ['NAME', 'BIRTH_DATE', 'POSTCODE'],
        passed: ['NAME', 'BIRTH_DATE', 'POSTCODE'],
        isIdentityChecked: true,
        from: NOW.toISOString(),
        until: later(NOW, 120).toISOString(),
      },
      citizen: { id: 'c-ada', displayName: 'Ada Marlow' },
    });
    expect(await facts('c-ada', NOW)).toMatchObject([
      { reader: 'test-adviser', agency: 'council', purpose: 'PUBLIC_SERVICE_DELIVERY', isIdentityChecked: true },
    ]);
    expect(await facts('c-ada', later(NOW, 119))).toHaveLength(1);
    expect(await facts('c-ada', later(NOW, 120))).toEqual([]);
  });

  it('is one contact when it is sent twice, and twice at once', async () => {
    const input = { idempotencyKey: aKey() };
    const all = await Promise.all([1, 2, 3].map(() => startContact(index, 'c-bea', { input })));
    const again = await startContact(index, 'c-bea', { input, now: later(NOW, 1) });
    const ids = [...all, again].map(({ data }) => data.startContact.contact.id);
    expect(new Set(ids).size).toBe(1);
    expect(await facts('c-bea', NOW)).toHaveLength(1);
  });

  it('is not another one under the same key', async () => {
    const input = { idempotencyKey: aKey() };
    await startContact(index, 'c-bea', { input });
    expect(refusalOf(await startContact(index, 'c-ada', { input }))).toBe('BAD_USER_INPUT idempotencyKey');
    const visit = await startContact(index, 'c-bea', { input: { ...input, channel: 'VISIT' } });
    expect(refusalOf(visit)).toBe('BAD_USER_INPUT idempotencyKey');
  });

  it('has a key of each reader’s own: nobody is handed another’s contact by guessing it', async () => {
    const input = { idempotencyKey: aKey() };
    const mine = await startContact(index, 'c-ada', { input });
    const theirs = await startContact(index, 'c-ada', { input, reader: HOUSING_OFFICER });
    expect(theirs.data.startContact.contact.id).not.toBe(mine.data.startContact.contact.id);
  });

  it('ends when its reader says so, and stays as it ended', async () => {
    const { data } = await startContact(index, 'c-bea', { reader: HOUSING_OFFICER });
    const { id } = data.startContact.contact;
    const at = later(NOW, 10);
    const ended = await index.ask(END, { id }, { reader: HOUSING_OFFICER, now: at });
    expect(ended.data.endContact.contact.until).toBe(at.toISOString());
    const again = await index.ask(END, { id }, { reader: HOUSING_OFFICER, now: later(NOW, 30) });
    expect(again.data.endContact.contact.until).toBe(at.toISOString());
    expect((await facts('c-bea', at)).filter((one) => one.id === id)).toEqual([]);
  });

  it('is nobody else’s to end', async () => {
    const { data } = await startContact(index, 'c-ada');
    const { id } = data.startContact.contact;
    const stranger = await index.ask(END, { id }, { reader: HOUSING_OFFICER });
    const nothing = await index.ask(END, { id: 'no-such-contact' }, { reader: HOUSING_OFFICER });
    expect(stranger.errors?.[0]).toMatchObject({ message: nothing.errors?.[0]?.message });
    expect(codesOf(stranger)).toEqual(['NOT_FOUND']);
  });

  it('is begun with nobody whom its reader may not know of, and never with oneself', async () => {
    expect(codesOf(await startContact(index, 'c-secret'))).toEqual(['NOT_FOUND']);
    expect(codesOf(await startContact(index, 'nobody'))).toEqual(['NOT_FOUND']);
    expect(codesOf(await startContact(index, 'c-self', { reader: HOUSING_OFFICER }))).toEqual(['FORBIDDEN']);
  });

  it.each([
    ['an officer for data protection', DPO],
    ['an auditor', { role: 'auditor', agency: 'partnership', purpose: 'AUDIT' }],
    ['an analyst', { role: 'analyst', agency: 'partnership', purpose: 'SERVICE_PLANNING' }],
    ['a developer', { role: 'developer', agency: 'partnership', purpose: 'SERVICE_PLANNING' }],
    ['the citizen', { role: 'citizen', agency: 'citizen', purpose: 'SELF_SERVICE', citizen: 'c-ada' }],
    ['an adviser for a purpose that is not theirs', { ...ADVISER, purpose: 'CRIME_PREVENTION' }],
    ['nobody', null],
  ] as const)('is not for %s', async (_who, reader) => {
    const before = await facts('c-ada', NOW);
    const refused = await startContact(index, 'c-ada', { reader });
    expect(refused.errors).toMatchObject([
      { message: 'Your role may not do this.', extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(refused.data).toEqual({ startContact: null });
    expect(await facts('c-ada', NOW)).toEqual(before);
  });

  it.each([
    ['a question asked twice', { checks: [...RIGHT_ANSWERS, ...RIGHT_ANSWERS] }, 'checks'],
    ['a key that is none', { idempotencyKey: 'short' }, 'idempotencyKey'],
  ])('is refused for %s', async (_what, input, argument) => {
    expect(refusalOf(await startContact(index, 'c-ada', { input }))).toBe(`BAD_USER_INPUT ${argument}`);
  });
});

describe('whether a caller is who they say', () => {
  const asked = (right: readonly IdentityQuestion[], wrong: readonly IdentityQuestion[] = []) => [
    ...right.map((question) => ({ question, isPassed: true })),
    ...wrong.map((question) => ({ question, isPassed: false })),
  ];

  it.each<[string, boolean, ReturnType<typeof asked>]>([
    ['name, birth date and postcode', true, asked(['NAME', 'BIRTH_DATE', 'POSTCODE'])],
    ['name, birth date and a reference', true, asked(['NAME', 'BIRTH_DATE', 'REFERENCE'])],
    ['postcode and a reference', true, asked(['POSTCODE', 'REFERENCE'])],
    ['name and postcode alone', false, asked(['NAME', 'POSTCODE'])],
    ['name and birth date alone', false, asked(['NAME', 'BIRTH_DATE'])],
    ['nothing', false, []],
    ['enough and one wrong answer', false, asked(['NAME', 'BIRTH_DATE', 'POSTCODE'], ['REFERENCE'])],
    ['authority in place of a second thing', false, asked(['POSTCODE', 'AUTHORITY'])],
  ])('%s: %s', (_what, isEnough, checks) => {
    expect(isIdentityChecked(checks)).toBe(isEnough);
  });

  it('takes more of somebody who speaks for them', async () => {
    const speaks = async (checks: object[]) => {
      const input = { checks, callerIs: 'REPRESENTATIVE' };
      return (await startContact(index, 'c-bea', { input })).data.startContact.contact.isIdentityChecked;
    };
    expect(await speaks(asked(['NAME', 'BIRTH_DATE', 'POSTCODE']))).toBe(false);
    expect(await speaks(asked(['NAME', 'BIRTH_DATE', 'POSTCODE', 'AUTHORITY']))).toBe(true);
  });

  it('is kept even when it failed, and opens nothing', async () => {
    const checks = asked(['NAME', 'BIRTH_DATE'], ['POSTCODE']);
    const { data } = await startContact(index, 'c-ada', { input: { checks } });
    expect(data.startContact.contact).toMatchObject({
      asked: ['NAME', 'BIRTH_DATE', 'POSTCODE'],
      passed: ['NAME', 'BIRTH_DATE'],
      isIdentityChecked: false,
    });
  });
});
