/** A parent who asks about a child, and everybody who would like to pass for one. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startIndex } from '../index-fixture.ts';
import type { IndexFixture } from '../index-fixture.ts';
import { ADVISER, atTheDesk } from '../partnership-fixture.ts';
import { aKey, codesOf } from '../rights/deeds.ts';
import { addReferral } from '../rights/a-referral.ts';
import { addCase, addFamily, addLimit, addStanding, look, signedInAs } from './a-family.ts';

let index: IndexFixture;
beforeAll(async () => {
  index = await startIndex();
}, 60_000);
afterAll(() => index.close());

let families = 0;
async function aFamily(): Promise<string> {
  const prefix = `f${(families += 1)}`;
  await addFamily(index, prefix);
  return prefix;
}

describe('a parent', () => {
  it('reads who their young child is and what the NHS plans for them, and no more', async () => {
    const family = await aFamily();
    const { name, grants, answer } = await look(index, `${family}-boy`, { reader: signedInAs(`${family}-mother`) });
    expect(name).toBe('Ben Vale');
    expect(grants).toEqual({ nhsGrant: ['HEALTH_ADMIN', 'HEALTH_CARE_PLAN'] });
    const { home, household, consents, links } = answer.data.citizen;
    expect({ home, household, consents, links }).toEqual({ home: null, household: null, consents: null, links: null });
    expect(answer.extensions?.decisions).toMatchObject([
      { rules: ['parent-reads-for-a-young-child'], agreement: 'citizen-index', agencies: ['nhs'] },
    ]);
  });

  it('is told nothing of who else answers for the child, nor where they live', async () => {
    const family = await aFamily();
    await index.db
      .insertInto('relationship')
      .values(
        ['mother', 'father'].map((parent) => ({
          citizen_id: `${family}-${parent}`,
          other_id: `${family}-boy`,
          role: 'CHILD',
          inverse_role: 'PRN',
          start_on: null,
          end_on: null,
          synthetic: true,
        })),
      )
      .execute();
    const QUESTION = `query ($id: ID!) { citizen(id: $id) { relationships { role { code } other { id displayName } } } }`;
    const asMother = { reader: signedInAs(`${family}-mother`) };
    const ofChild = await index.ask(QUESTION, { id: `${family}-boy` }, asMother);
    expect(JSON.stringify(ofChild)).not.toContain(`${family}-father`);
    const own = await index.ask(QUESTION, { id: `${family}-mother` }, asMother);
    expect(own.data.citizen.relationships).toEqual([
      { role: { code: 'CHILD' }, other: { id: `${family}-boy`, displayName: 'Ben Vale' } },
    ]);
    expect((await look(index, `${family}-father`, asMother)).name).toBeNull();
  });

  it.each([
    ['', { givenName: 'Ben', familyName: 'Vale', birthDate: '2017-05-05' }, true],
    [', not by one without a birth date', { givenName: 'Ben', familyName: 'Vale' }, false],
  ])('learns by no search where the child lives%s', async (_how, by, isFound) => {
    const family = await aFamily();
    const search = (place: object) =>
      index.ask(
        `query ($by: CitizenSearch!) { findCitizens(by: $by) { edges { score matchedOn node { id } } } }`,
        { by: { ...by, ...place } },
        { reader: signedInAs(`${family}-father`) },
      );
    const right = await search({ postcode: 'FX1 1AA' });
    expect(right).toEqual({ ...(await search({ postcode: 'FX9 9ZZ' })), extensions: right.extensions });
    expect((await search({ uprn: '999900000001' })).data).toEqual((await search({ uprn: '999900000009' })).data);
    expect(JSON.stringify(right.data).includes(`${family}-boy`)).toBe(isFound);
  });

  it('learns by no search how to reach the other parent, whose phone stands in the child’s record', async () => {
    const family = await aFamily();
    const search = (phone: string) =>
      index.ask(
        `query ($by: CitizenSearch!) { findCitizens(by: $by) { edges { score matchedOn node { id } } } }`,
        { by: { givenName: 'Ben', familyName: 'Vale', birthDate: '2017-05-05', phone } },
        { reader: signedInAs(`${family}-father`) },
      );
    const [right, wrong] = [await search('07700 900299'), await search('07700 900298')];
    expect(right.data).toEqual(wrong.data);
    expect(right.data.findCitizens.edges).toHaveLength(1);
  });

  it('is not told of a move, which may be the other parent’s', async () => {
    const family = await aFamily();
    const MOVES = '{ lifeEvents { edges { node { kind } } } }';
    const ask = (id: string) =>
      index.ask(`query ($id: ID!) { citizen(id: $id) ${MOVES} }`, { id }, { reader: signedInAs(`${family}-mother`) });
    const ofChild = await ask(`${family}-boy`);
    expect([ofChild.data.citizen.lifeEvents, codesOf(ofChild)]).toEqual([null, ['WITHHELD']]);
    expect((await ask(`${family}-mother`)).data.citizen.lifeEvents).toEqual({ edges: [] });
  });

  it.each([
    ['somebody of the household', 'lodger', 'boy'],
    ['a child for a child', 'girl', 'boy'],
    ['a child for a parent', 'boy', 'mother'],
    ['one parent for the other', 'father', 'mother'],
  ])('is not %s', async (_who, reader, citizen) => {
    const family = await aFamily();
    const { name, grants, answer } = await look(index, `${family}-${citizen}`, {
      reader: signedInAs(`${family}-${reader}`),
    });
    expect([name, grants, codesOf(answer)]).toEqual([null, {}, ['NOT_FOUND']]);
  });

  it.each([
    ['before it began', { valid_from: '2026-11-22T09:00:01Z' }],
    ['once it has ended, as by adoption', { valid_until: '2026-11-22T09:00:00Z' }],
  ])('is none %s', async (_when, term) => {
    const family = await aFamily();
    await addStanding(index, `${family}-boy`, `${family}-lodger`, term);
    expect((await look(index, `${family}-boy`, { reader: signedInAs(`${family}-lodger`) })).name).toBeNull();
  });

  it('is not one through their work: an adviser’s token for the mother does not open the child', async () => {
    const family = await aFamily();
    const reader = atTheDesk(ADVISER, `${family}-mother`);
    expect((await look(index, `${family}-boy`, { reader })).name).toBeNull();
  });

  it('does nothing in the child’s name: what is agreed or asked for, staff write down who see both', async () => {
    const family = await aFamily();
    const options = { reader: signedInAs(`${family}-mother`) };
    const consent = {
      citizenId: `${family}-boy`,
      agencies: ['GB-LAE-FIC'],
      purposes: ['EARLY_HELP'],
      dataClasses: ['HEALTH_ADMIN'],
      givenBy: 'CITIZEN',
      capacityNote: 'He understands it very well.',
      capturedHow: 'ONLINE',
      statement: 'I agree that the council sees my appointments.',
      idempotencyKey: aKey(),
    };
    const consented = await index.ask(
      'mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { consent { id } } }',
      { input: consent },
      options,
    );
    expect(codesOf(consented)).toEqual(['FORBIDDEN']);
    const asked = await index.ask(
      'mutation ($input: OpenSubjectRequestInput!) { openSubjectRequest(input: $input) { subjectRequest { id } } }',
      { input: { citizenId: `${family}-boy`, kind: 'ACCESS', idempotencyKey: aKey() } },
      options,
    );
    expect(codesOf(asked)).toEqual(['FORBIDDEN']);
  });
});

describe('a parent who is shut out', () => {
  /** What somebody is told who has nothing to do with the child: to the letter. */
  async function toAStranger(family: string) {
    const { answer } = await look(index, `${family}-boy`, { reader: signedInAs(`${family}-lodger`) });
    return answer;
  }

  it('by an order is told what a stranger is told, and the other parent goes on reading', async () => {
    const family = await aFamily();
    await addLimit(index, `${family}-boy`, { holder_id: `${family}-father` });
    const father = await look(index, `${family}-boy`, { reader: signedInAs(`${family}-father`) });
    expect(father.answer).toEqual(await toAStranger(family));
    expect((await look(index, `${family}-boy`, { reader: signedInAs(`${family}-mother`) })).name).toBe('Ben Vale');
  });

  it('reads again when the order has ended', async () => {
    const family = await aFamily();
    await addLimit(index, `${family}-boy`, { holder_id: `${family}-father`, valid_until: '2026-11-22T09:00:00Z' });
    expect((await look(index, `${family}-boy`, { reader: signedInAs(`${family}-father`) })).name).toBe('Ben Vale');
  });

  it.each<[string, (family: string) => Promise<unknown>]>([
    ['an order against everybody', (family) => addLimit(index, `${family}-boy`, { kind: 'CARE_ORDER' })],
    ['a section 47 enquiry', (family) => addCase(index, 'SECTION_47', { [`${family}-boy`]: 'SUBJECT' })],
    [
      'a case conference about the other parent',
      (family) => addCase(index, 'MARAC', { [`${family}-mother`]: 'SUBJECT', [`${family}-boy`]: 'CHILD' }),
    ],
    ['a conference of the safeguarding hub', (family) => addCase(index, 'MASH', { [`${family}-boy`]: 'SUBJECT' })],
    ['a referral to the safeguarding hub', (family) => addReferral(index, `${family}-boy`)],
    ['the child’s secret address', (family) => hide(`${family}-boy`)],
    ['the other parent’s refuge', (family) => hide(`${family}-mother`)],
  ])('by %s is told what a stranger is told, whichever parent it is', async (_what, record) => {
    const family = await aFamily();
    await record(family);
    const stranger = await toAStranger(family);
    for (const parent of ['mother', 'father']) {
      const { answer } = await look(index, `${family}-boy`, { reader: signedInAs(`${family}-${parent}`) });
      expect([parent, answer]).toEqual([parent, stranger]);
    }
  });

  it('reads again when the enquiry is closed', async () => {
    const family = await aFamily();
    await addCase(index, 'SECTION_47', { [`${family}-boy`]: 'SUBJECT' }, '2026-11-22T08:00:00Z');
    expect((await look(index, `${family}-boy`, { reader: signedInAs(`${family}-mother`) })).name).toBe('Ben Vale');
  });

  async function hide(id: string): Promise<void> {
    await index.db.updateTable('citizen').set({ location_restriction: 'REFUGE' }).where('id', '=', id).execute();
  }
});
