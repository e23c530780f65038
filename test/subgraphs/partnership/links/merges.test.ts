/** Tells of two citizens who are found to be one: whatever was written of either is theirs, by whichever id they are asked for. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startIndex } from '../index-fixture.ts';
import type { IndexFixture } from '../index-fixture.ts';
import { ADVISER, DPO } from '../partnership-fixture.ts';
import { CITIZEN, codesOf, SOCIAL_WORKER, startContact } from '../rights/deeds.ts';
import { aKey } from '../rights/deeds.ts';
import { merge } from './a-review.ts';

let index: IndexFixture;

beforeAll(async () => {
  index = await startIndex();
  await index.add(
    { id: 'before', given: 'Bess', knownTo: ['nhs'] },
    { id: 'after', given: 'Bess', knownTo: ['council'] },
  );
  await index.add({ id: 'mother', given: 'Mae', family: 'Tull', uprn: '999900000002' });
});
afterAll(() => index.close());

const GLASS = `mutation ($input: BreakGlassInput!) { breakGlass(input: $input) { citizen { id } breakGlass { id } } }`;
const REQUEST = `mutation ($input: OpenSubjectRequestInput!) { openSubjectRequest(input: $input) { id } }`;
const CONSENT = `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { id citizen { id } } }`;

/** Everything that can be written about somebody, under the id that they had. */
async function writeAllUnder(id: string): Promise<void> {
  await startContact(index, id);
  const consent = {
    citizenId: id,
    agencies: ['GB-LAE-FIC'],
    purposes: ['PUBLIC_SERVICE_DELIVERY'],
    dataClasses: ['HEALTH_ADMIN'],
    capturedHow: 'PHONE',
    statement: 'You may see my appointments.',
  };
  await index.ask(CONSENT, { input: { ...consent, idempotencyKey: aKey() } });
  const why = 'She collapsed at the desk and cannot speak.';
  const glass = { citizenId: id, purpose: 'DIRECT_CARE', justification: why, idempotencyKey: aKey() };
  await index.ask(GLASS, { input: glass }, { reader: SOCIAL_WORKER });
  await index.ask(
    REQUEST,
    { input: { citizenId: id, kind: 'ACCESS', idempotencyKey: aKey() } },
    { reader: CITIZEN(id) },
  );
  const { db } = index;
  const synthetic = true;
  await db
    .insertInto('allocation')
    .values({
      id: `allocation-${id}`,
      citizen_id: id,
      kind: 'ALLOCATED_WORKER',
      agency: 'council',
      organization: null,
      reader: 'test-social-worker',
      valid_from: '2026-01-01T00:00:00Z',
      valid_until: null,
      synthetic,
    })
    .execute();
  await db
    .insertInto('life_event')
    .values({
      id: `event-${id}`,
      citizen_id: id,
      kind: 'BIRTH',
      reference: 'LE-1',
      occurred_on: null,
      recorded_at: '2026-02-01T00:00:00Z',
      synthetic,
    })
    .execute();
  const role = { role: 'MTH', inverse_role: 'CHILD', start_on: null, end_on: null, synthetic };
  await db
    .insertInto('relationship')
    .values({ citizen_id: id, other_id: 'mother', ...role })
    .execute();
}

describe('two citizens who were found to be one', () => {
  const WHOLE = `query ($id: ID!) { citizen(id: $id) {
    id displayName sources { state } consents { id } breakGlasses { edges { node { id } } }
    subjectRequests { edges { node { kind } } } lifeEvents { edges { node { reference } } }
    relationships { other { id } role { code } } links { id }
  } }`;

  beforeAll(async () => {
    await writeAllUnder('before');
    await merge(index, 'before', 'after');
  });

  it('have all that was written under either id', async () => {
    const { data, errors } = await index.ask(WHOLE, { id: 'after' }, { reader: CITIZEN('after') });
    expect(errors).toBeUndefined();
    const { citizen } = data;
    expect(citizen.consents).toHaveLength(1);
    expect(citizen.breakGlasses.edges).toHaveLength(1);
    expect(citizen.subjectRequests.edges).toEqual([{ node: { kind: 'ACCESS' } }]);
    expect(citizen.lifeEvents.edges).toEqual([{ node: { reference: 'LE-1' } }]);
    const kin = await index.ask(WHOLE, { id: 'after' }, { reader: ADVISER });
    expect(kin.data.citizen.relationships).toEqual([{ other: { id: 'mother' }, role: { code: 'MTH' } }]);
    expect(citizen.links).toHaveLength(2);
  });

  it('answer to the id that a client has kept, with the id that goes on', async () => {
    const [kept, now] = await Promise.all(
      ['before', 'after'].map((id) => index.ask(WHOLE, { id }, { reader: CITIZEN('after') })),
    );
    expect(kept?.data).toEqual(now?.data);
    expect(kept?.data.citizen.id).toBe('after');
    const asEntity = await index.entities('Citizen', 'id displayName', [{ id: 'before' }], { reader: ADVISER });
    expect(asEntity.data._entities).toEqual([{ id: 'after', displayName: 'Bess Marlow' }]);
  });

  it('are still themselves to whoever has signed in for the one that went', async () => {
    const { data, errors } = await index.ask(WHOLE, { id: 'before' }, { reader: CITIZEN('before') });
    expect(errors).toBeUndefined();
    expect(data.citizen.id).toBe('after');
    expect(codesOf(await index.ask(WHOLE, { id: 'mother' }, { reader: CITIZEN('before') }))).toEqual(['NOT_FOUND']);
  });

  it('are one to every deed: what is done about the old id is done about the new', async () => {
    const { data } = await startContact(index, 'before');
    expect(data.startContact.citizen).toEqual({ id: 'after', displayName: 'Bess Marlow' });
    const rows = await index.db.selectFrom('live_contact').select('citizen_id').execute();
    expect(rows.map(({ citizen_id }) => citizen_id).toSorted()).toEqual(['after', 'before']);
  });

  it('give the agencies one grant, which names the one who goes on', async () => {
    const { data } = await index.entities('Citizen', 'nhsGrant', [{ id: 'before' }], { reader: SOCIAL_WORKER });
    const [{ nhsGrant }] = data._entities;
    expect(JSON.parse(Buffer.from(String(nhsGrant).split('.')[0] ?? '', 'base64url').toString())).toMatchObject({
      citizen: 'after',
      keys: ['nhs:before'],
    });
  });

  it('are decided about once in a request, whichever ids it names them by', async () => {
    const query = `{ one: citizen(id: "before") { displayName } two: citizen(id: "after") { displayName } }`;
    const { extensions } = await index.ask(query, {}, { reader: ADVISER });
    expect(extensions?.decisions?.map(({ citizen }) => citizen)).toEqual(['after']);
  });

  it('are nobody any more when no agency has a record of them', async () => {
    await index.db.insertInto('citizen_alias').values({ alias: 'left', citizen_id: null }).execute();
    const gone = await index.ask('{ citizen(id: "left") { id } }', {}, { reader: DPO });
    const never = await index.ask('{ citizen(id: "never") { id } }', {}, { reader: DPO });
    expect(gone.errors).toEqual(never.errors);
  });
});
