/** A child who has a voice of their own: what a parent reads is what the child has agreed to, and what the child reads is theirs. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startIndex } from '../index-fixture.ts';
import type { IndexFixture } from '../index-fixture.ts';
import { addCase, addFamily, addLimit, LONG_AGO, look, signedInAs } from './a-family.ts';

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

describe('an older child', () => {
  const dataClasses = ['IDENTITY', 'HEALTH_ADMIN'] as const;
  const says = (family: string, kind: 'AGREES' | 'DOES_NOT_UNDERSTAND', child = 'girl') =>
    index.db
      .insertInto('child_voice')
      .values({
        id: `voice-${family}`,
        citizen_id: `${family}-${child}`,
        holder_id: `${family}-mother`,
        kind,
        data_classes: dataClasses,
        assessed_by: 'School nurse',
        valid_from: LONG_AGO,
        valid_until: '2030-01-01T00:00:00Z',
        synthetic: true,
      })
      .execute();

  it('is read by a parent up to the day before they are eleven, and then not', async () => {
    const family = await aFamily();
    const on = async (day: string) =>
      (
        await look(index, `${family}-boy`, {
          reader: signedInAs(`${family}-mother`),
          now: new Date(`${day}T12:00:00Z`),
        })
      ).name;
    expect([await on('2028-05-04'), await on('2028-05-05')]).toEqual(['Ben Vale', null]);
  });

  it('is read by the parent whom they let, as far as they let them, and by no other', async () => {
    const family = await aFamily();
    expect((await look(index, `${family}-girl`, { reader: signedInAs(`${family}-mother`) })).name).toBeNull();
    await says(family, 'AGREES');
    const mother = await look(index, `${family}-girl`, { reader: signedInAs(`${family}-mother`) });
    expect([mother.name, mother.grants]).toEqual(['Gwen Vale', { nhsGrant: ['HEALTH_ADMIN'] }]);
    expect((await look(index, `${family}-girl`, { reader: signedInAs(`${family}-father`) })).name).toBeNull();
  });

  it.each<[string, 'AGREES' | 'DOES_NOT_UNDERSTAND', string, boolean]>([
    ['at 15 who does not understand is read', 'DOES_NOT_UNDERSTAND', '2027-06-05', true],
    ['at 16 is taken to understand, whatever was found before', 'DOES_NOT_UNDERSTAND', '2027-06-06', false],
    ['at 17 who agrees is read', 'AGREES', '2029-06-05', true],
    ['at 18 is nobody’s child here', 'AGREES', '2029-06-06', false],
  ])('%s', async (_what, kind, day, isRead) => {
    const family = await aFamily();
    await says(family, kind);
    const now = new Date(`${day}T12:00:00Z`);
    const { name } = await look(index, `${family}-girl`, { reader: signedInAs(`${family}-mother`), now });
    expect(name !== null).toBe(isRead);
  });

  it('who agrees does not undo an order', async () => {
    const family = await aFamily();
    await says(family, 'AGREES');
    await addLimit(index, `${family}-girl`, { holder_id: `${family}-mother` });
    expect((await look(index, `${family}-girl`, { reader: signedInAs(`${family}-mother`) })).name).toBeNull();
  });

  it('reads their own record from 13, also while their parents are shut out of it', async () => {
    const family = await aFamily();
    await addCase(index, 'SECTION_47', { [`${family}-girl`]: 'SUBJECT' });
    const on = async (day: string) =>
      (await look(index, `${family}-girl`, { reader: signedInAs(`${family}-girl`), now: new Date(`${day}T12:00:00Z`) }))
        .name;
    expect([await on('2024-06-05'), await on('2024-06-06'), await on('2026-11-22')]).toEqual([
      null,
      'Gwen Vale',
      'Gwen Vale',
    ]);
  });
});
