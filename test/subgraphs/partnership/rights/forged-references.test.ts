/** A gateway that is taken over asks with a real reader's token: what it writes into a reference of a citizen decides nothing. */

import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { startIndex } from '../index-fixture.ts';
import type { IndexFixture } from '../index-fixture.ts';
import { DPO } from '../partnership-fixture.ts';
import { CITIZEN } from './deeds.ts';

let index: IndexFixture;
beforeAll(async () => {
  index = await startIndex();
  await index.add({ id: 'c-ada' }, { id: 'c-bea' }, { id: 'c-secret', knownTo: ['police'] });
}, 60_000);
afterAll(() => index.close());

const FIELDS = 'id displayName home { uprn } consents { id } councilGrant';

it.each([
  ['another citizen’s permission', { id: 'c-bea', citizenId: 'c-ada' }, CITIZEN('c-ada')],
  ['the mark of a request to an officer', { id: 'c-secret', isIdentityProven: true }, DPO],
])('opens nothing by %s', async (_what, reference, reader) => {
  const { data } = await index.entities('Citizen', FIELDS, [reference], { reader });
  const told = { id: reference.id, displayName: null, home: null, consents: null, councilGrant: null };
  expect(data._entities).toEqual([told]);
});
