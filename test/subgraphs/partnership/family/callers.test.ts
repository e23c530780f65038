/** Somebody rings for a child, or for the dead: whom the desk may speak with is what is recorded, and never what is claimed. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startIndex } from '../index-fixture.ts';
import type { IndexFixture } from '../index-fixture.ts';
import { ADVISER } from '../partnership-fixture.ts';
import { refusalOf, RIGHT_ANSWERS, startContact } from '../rights/deeds.ts';
import { addCase, addFamily, addLimit, addStanding, look } from './a-family.ts';

let index: IndexFixture;
beforeAll(async () => {
  index = await startIndex();
}, 60_000);
afterAll(() => index.close());

let families = 0;
async function aFamily(): Promise<string> {
  const prefix = `c${(families += 1)}`;
  await addFamily(index, prefix);
  return prefix;
}

const A_PAPER = [...RIGHT_ANSWERS, { question: 'AUTHORITY', isPassed: true }];

/** What the adviser is told of the contact: whether it counts. */
async function calls(citizenId: string, representativeId: string | null, checks: object[] = RIGHT_ANSWERS) {
  const { data } = await startContact(index, citizenId, {
    input: { callerIs: 'REPRESENTATIVE', representativeId, checks },
  });
  return data.startContact.contact;
}
const opensSupport = async (citizenId: string) => {
  const { answer } = await look(index, citizenId, { reader: ADVISER });
  return answer.extensions?.decisions?.[0]?.indicators.includes('SUPPORT') ?? false;
};

describe('whoever rings for a young child', () => {
  it('is spoken with when they are a parent by the record, and the child’s case opens to the adviser', async () => {
    const family = await aFamily();
    expect(await opensSupport(`${family}-boy`)).toBe(false);
    expect(await calls(`${family}-boy`, `${family}-mother`)).toMatchObject({
      callerIs: 'REPRESENTATIVE',
      isIdentityChecked: true,
    });
    expect(await opensSupport(`${family}-boy`)).toBe(true);
  });

  it.each<[string, string | null, object[]]>([
    ['nobody whom the index knows, whatever paper they show', null, A_PAPER],
    ['somebody of the household', 'lodger', A_PAPER],
    ['a parent who gets a question wrong', 'mother', [...RIGHT_ANSWERS, { question: 'REFERENCE', isPassed: false }]],
  ])('is not: %s', async (_who, caller, checks) => {
    const family = await aFamily();
    const { isIdentityChecked } = await calls(`${family}-boy`, caller && `${family}-${caller}`, checks);
    expect([isIdentityChecked, await opensSupport(`${family}-boy`)]).toEqual([false, false]);
  });

  it('and is shut out gets the answer of one who is no parent: the desk is not told which it is', async () => {
    const family = await aFamily();
    await addCase(index, 'SECTION_47', { [`${family}-boy`]: 'SUBJECT' });
    const shutOut = await calls(`${family}-boy`, `${family}-father`, A_PAPER);
    const noParent = await calls(`${family}-boy`, `${family}-lodger`, A_PAPER);
    expect({ ...shutOut, id: null }).toEqual({ ...noParent, id: null });
    expect(await opensSupport(`${family}-boy`)).toBe(false);
  });

  it('is no longer spoken with from the moment that an order is recorded', async () => {
    const family = await aFamily();
    await calls(`${family}-boy`, `${family}-father`);
    expect(await opensSupport(`${family}-boy`)).toBe(true);
    await addLimit(index, `${family}-boy`, { holder_id: `${family}-father` });
    expect(await opensSupport(`${family}-boy`)).toBe(false);
  });

  it('must be somebody whom the reader may know of, and another than the child', async () => {
    const family = await aFamily();
    const start = (input: object) => startContact(index, `${family}-boy`, { input });
    const named = (id: string) => start({ callerIs: 'REPRESENTATIVE', representativeId: id });
    expect(refusalOf(await named('nobody'))).toBe('NOT_FOUND');
    expect(refusalOf(await named(`${family}-boy`))).toBe('BAD_USER_INPUT representativeId');
    expect(refusalOf(await start({ representativeId: `${family}-mother` }))).toBe('BAD_USER_INPUT representativeId');
  });
});

describe('whoever rings for somebody of sixteen or more', () => {
  const later = new Date('2027-11-22T09:00:00Z');
  const callsLater = async (citizenId: string, representativeId: string, checks: object[]) => {
    const input = { callerIs: 'REPRESENTATIVE', representativeId, checks };
    return (await startContact(index, citizenId, { input, now: later })).data.startContact.contact.isIdentityChecked;
  };

  it('shows what lets them: to be a parent is not enough, and to be shut out is too much', async () => {
    const family = await aFamily();
    const girl = `${family}-girl`;
    expect(await callsLater(girl, `${family}-mother`, RIGHT_ANSWERS)).toBe(false);
    expect(await callsLater(girl, `${family}-mother`, A_PAPER)).toBe(true);
    await addLimit(index, girl, { holder_id: `${family}-father` });
    expect(await callsLater(girl, `${family}-father`, A_PAPER)).toBe(false);
  });

  it('is not the citizen: that somebody was a victim is told with the citizen on the line, and nobody for them', async () => {
    const family = await aFamily();
    const victimShown = async () => {
      const { answer } = await look(index, `${family}-mother`, { reader: ADVISER });
      return answer.extensions?.decisions?.[0]?.indicators.includes('VICTIM');
    };
    await calls(`${family}-mother`, `${family}-father`, A_PAPER);
    expect(await victimShown()).toBe(false);
    await startContact(index, `${family}-mother`);
    expect(await victimShown()).toBe(true);
  });
});

describe('whoever rings about the dead', () => {
  it('is spoken with when a grant makes them the executor, and not before', async () => {
    const family = await aFamily();
    const dead = `${family}-lodger`;
    await index.bury(dead, '2026-06-01');
    expect((await calls(dead, `${family}-mother`, A_PAPER)).isIdentityChecked).toBe(false);
    await addStanding(index, dead, `${family}-mother`, { kind: 'PERSONAL_REPRESENTATIVE', basis: 'PROBATE' });
    expect((await calls(dead, `${family}-mother`)).isIdentityChecked).toBe(true);
    expect(await opensSupport(dead)).toBe(true);
  });
});
