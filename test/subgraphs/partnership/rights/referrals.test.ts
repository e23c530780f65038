/** A role alone opens nobody to the safeguarding hub: somebody must have been referred to it, by one who may, and for as long as it lasts. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { AGENCIES, ROLES } from '../../../../schema/wire.ts';
import { startIndex } from '../index-fixture.ts';
import type { IndexFixture } from '../index-fixture.ts';
import { ADVISER, atTheDesk, DPO, MASH, NOW, POLICE_OFFICER } from '../partnership-fixture.ts';
import type { AskOptions, TestReader } from '../partnership-fixture.ts';
import { addReferral } from './a-referral.ts';
import { aKey, CITIZEN, codesOf, later, refusalOf, startContact } from './deeds.ts';

const FOR_ADULTS: TestReader = { ...MASH, purpose: 'SAFEGUARDING_ADULT' };
const CHARITY_WORKER: TestReader = {
  role: 'charity-worker',
  agency: 'third-sector',
  purpose: 'EARLY_HELP',
  organization: 'GB-CHC-9999002',
};
const GRANTS = 'councilGrant policeGrant nhsGrant thirdSectorGrant';
const CITIZEN_BY_ID = `query ($id: ID!) { citizen(id: $id) {
  id displayName home { postcode } household { members { id } } outcomePlans { id title } sources { state } links { basis } ${GRANTS}
} }`;
const FIND = 'query ($by: CitizenSearch!) { findCitizens(by: $by) { edges { node { id displayName } } } }';
const REFER = `mutation ($input: ReferToHubInput!) {
  referToHub(input: $input) { referral { id state referredAt acceptedAt closedAt } }
}`;
const ACCEPT =
  'mutation ($id: ID!) { acceptReferral(id: $id) { referral { id state acceptedAt citizen { displayName } } } }';
const CLOSE = `mutation ($id: ID!, $reason: HubReferralEndReason!) {
  closeReferral(id: $id, reason: $reason) { referral { state closedAt reason citizen { displayName } } }
}`;
const WAITING = `query ($state: HubReferralState, $first: Int, $after: String) {
  hubReferrals(state: $state, first: $first, after: $after) {
    edges { node { id state purpose concern role agency citizen { id displayName } } } pageInfo { hasNextPage endCursor }
  }
}`;
const OWN = '{ ownHubReferrals(first: 100) { edges { node { id state referredAt acceptedAt closedAt } } } }';

let index: IndexFixture;
let people = 0;
beforeAll(async () => {
  index = await startIndex();
}, 60_000);
afterAll(() => index.close());

async function somebody(change: object = {}): Promise<string> {
  const id = `h${(people += 1)}`;
  await index.add({ id, family: 'Referred', born: bornOn(id), knownTo: ['council', 'police', 'nhs'], ...change });
  return id;
}

/** Each on another day, so that a search tells them apart. */
function bornOn(id: string): string {
  return `19${10 + Number(id.slice(1))}-04-05`;
}

const refer = (citizenId: string, input: object = {}, options: AskOptions = {}) =>
  index.ask(
    REFER,
    { input: { citizenId, purpose: 'SAFEGUARDING_CHILD', concern: 'NEGLECT', idempotencyKey: aKey(), ...input } },
    { reader: ADVISER, ...options },
  );
const accept = (id: string, options: AskOptions = {}) => index.ask(ACCEPT, { id }, { reader: MASH, ...options });
const close = (id: string, options: AskOptions = {}, reason = 'NO_FURTHER_ACTION') =>
  index.ask(CLOSE, { id, reason }, { reader: MASH, ...options });
const look = (id: string, options: AskOptions = {}) => index.ask(CITIZEN_BY_ID, { id }, { reader: MASH, ...options });
const isOpen = async (id: string, options: AskOptions = {}) => (await look(id, options)).data.citizen !== null;
const listed = async (options: AskOptions = {}, variables: object = {}) => {
  const { data } = await index.ask(WAITING, { first: 100, ...variables }, { reader: MASH, ...options });
  return data.hubReferrals.edges.map(({ node }: { node: { id: string } }) => node);
};
const idOf = ({ data }: { data: { referToHub: { referral: { id: string } } } }) => data.referToHub.referral.id;

describe('a reader of the hub, of somebody who was not referred to it', () => {
  it('is told what is told of nobody, by the same questions to the store', async () => {
    const id = await somebody();
    const nobody = await look('no-such-citizen');
    const asked = [...index.statements];
    expect(await look(id)).toEqual(nobody);
    expect(index.statements).toEqual(asked);
    expect(codesOf(nobody)).toEqual(['NOT_FOUND']);
  });

  it('does not find them by a search, in a household or among kin, or by their plan', async () => {
    const [id, mate] = [await somebody(), await somebody()];
    const by = { familyName: 'Referred', birthDate: bornOn(id) };
    const found = async () => (await index.ask(FIND, { by }, { reader: MASH })).data.findCitizens.edges;
    expect(await found()).toEqual([]);
    await addReferral(index, mate);
    const { data } = await look(mate);
    expect(data.citizen.household.members).toEqual([{ id: mate }]);
    await addReferral(index, id);
    expect(await found()).toEqual([{ node: { id, displayName: 'Ada Referred' } }]);
    expect((await look(mate)).data.citizen.household.members).toHaveLength(2);
  });

  it('is given no grant and no word when they are asked for as an entity, or with a token for them alone', async () => {
    const id = await somebody();
    for (const reader of [MASH, FOR_ADULTS, atTheDesk(MASH, id)]) {
      const { data } = await index.entities('Citizen', `id displayName ${GRANTS}`, [{ id }], { reader });
      expect(data._entities).toEqual([
        { id, displayName: null, councilGrant: null, policeGrant: null, nhsGrant: null, thirdSectorGrant: null },
      ]);
      expect(codesOf(await look(id, { reader }))).toEqual(['NOT_FOUND']);
    }
  });

  it('cannot break the glass on them, nor read about them because somebody else was referred', async () => {
    const [id, other] = [await somebody(), await somebody()];
    await addReferral(index, other);
    const query = 'mutation ($input: BreakGlassInput!) { breakGlass(input: $input) { citizen { id } } }';
    const justification = 'He is said to be in danger and nobody has referred him yet.';
    const input = { citizenId: id, purpose: 'SAFEGUARDING_CHILD', justification, idempotencyKey: aKey() };
    expect(codesOf(await index.ask(query, { input }, { reader: MASH }))).toEqual(['NOT_FOUND']);
    expect([await isOpen(other), await isOpen(id)]).toEqual([true, false]);
  });
});

describe('a referral', () => {
  it('opens its citizen to the hub at once, for its purpose and no other', async () => {
    const id = await somebody();
    const { data, errors } = await refer(id);
    expect(errors).toBeUndefined();
    expect(data.referToHub.referral).toMatchObject({ state: 'WAITING', acceptedAt: null, closedAt: null });
    const { citizen } = (await look(id)).data;
    expect(citizen.displayName).toBe('Ada Referred');
    expect(
      AGENCIES.map((agency) => citizen[agency === 'third-sector' ? 'thirdSectorGrant' : `${agency}Grant`]),
    ).toEqual(AGENCIES.map(() => expect.any(String)));
    expect(await isOpen(id, { reader: FOR_ADULTS })).toBe(false);
  });

  it('shuts after three days that nobody has taken it up in, and opens again when somebody does, until it is closed', async () => {
    const id = await somebody();
    const referral = idOf(await refer(id));
    const hours = (many: number) => ({ now: later(NOW, many * 60) });
    expect(await isOpen(id, { now: later(NOW, 72 * 60 - 1) })).toBe(true);
    expect(await isOpen(id, hours(72))).toBe(false);
    expect(await listed(hours(72), { state: 'OVERDUE' })).toContainEqual({
      id: referral,
      state: 'OVERDUE',
      purpose: 'SAFEGUARDING_CHILD',
      concern: 'NEGLECT',
      role: 'adviser',
      agency: 'council',
      citizen: { id, displayName: null },
    });
    const accepted = await accept(referral, hours(73));
    expect(accepted.data.acceptReferral.referral).toMatchObject({
      state: 'ACCEPTED',
      citizen: { displayName: 'Ada Referred' },
    });
    expect(await isOpen(id, hours(24 * 60))).toBe(true);
    const closed = await close(referral, hours(24 * 61));
    expect(closed.data.closeReferral.referral).toMatchObject({
      state: 'CLOSED',
      reason: 'NO_FURTHER_ACTION',
      citizen: { displayName: null },
    });
    expect(await isOpen(id, hours(24 * 61))).toBe(false);
    expect(refusalOf(await accept(referral, hours(24 * 62)))).toBe('BAD_USER_INPUT id');
    expect(refusalOf(await close(referral, hours(24 * 62), 'EARLY_HELP'))).toBe('BAD_USER_INPUT id');
    expect((await close(referral, hours(24 * 62))).data.closeReferral.referral.state).toBe('CLOSED');
  });

  it('is one referral when it is sent twice, is no other citizen’s, and is not opened again by its key', async () => {
    const [id, other] = [await somebody(), await somebody()];
    const input = { idempotencyKey: aKey() };
    const [first, second] = [await refer(id, input), await refer(id, input)];
    expect(idOf(second)).toBe(idOf(first));
    expect(refusalOf(await refer(other, input))).toBe('BAD_USER_INPUT idempotencyKey');
    expect(await isOpen(other)).toBe(false);
    await close(idOf(first));
    expect((await refer(id, input)).data.referToHub.referral.state).toBe('CLOSED');
    expect(await isOpen(id)).toBe(false);
  });

  it('is made by nobody whose role may not: least of all by the hub', async () => {
    const id = await somebody();
    for (const reader of [MASH, FOR_ADULTS, DPO, CITIZEN(id)]) {
      expect([reader.role, ...codesOf(await refer(id, {}, { reader }))]).toEqual([reader.role, 'FORBIDDEN']);
    }
    await expect(addReferral(index, id, { role: 'mash' })).rejects.toThrow('hub_referral_is_from_outside');
    for (const reader of [ADVISER, DPO, CITIZEN(id)]) {
      const referral = await addReferral(index, await somebody());
      expect(codesOf(await accept(referral, { reader }))).toEqual(['FORBIDDEN']);
      expect(codesOf(await close(referral, { reader }))).toEqual(['FORBIDDEN']);
    }
  });

  it('takes more than to have found somebody: a case, or a contact in which it was checked who they are', async () => {
    const id = await somebody({ knownTo: ['nhs'] });
    expect(codesOf(await refer(id))).toEqual(['FORBIDDEN']);
    await startContact(index, id);
    expect((await refer(id)).errors).toBeUndefined();
    const suspect = await somebody({ knownTo: ['police'] });
    expect(codesOf(await refer(suspect))).toEqual(['NOT_FOUND']);
    expect(codesOf(await refer(id, {}, { reader: CHARITY_WORKER }))).toEqual(['NOT_FOUND']);
    expect((await refer(suspect, {}, { reader: POLICE_OFFICER })).errors).toBeUndefined();
  });

  it('names a harm that its purpose knows', async () => {
    const id = await somebody();
    expect(refusalOf(await refer(id, { concern: 'SELF_NEGLECT' }))).toBe('BAD_USER_INPUT concern');
    const adult = { concern: 'SELF_NEGLECT', purpose: 'SAFEGUARDING_ADULT' };
    expect((await refer(id, adult)).errors).toBeUndefined();
  });

  it('is not there for a hub reader of the other purpose, nor with a token for somebody else', async () => {
    const [id, other] = [await somebody(), await somebody()];
    const referral = await addReferral(index, id);
    for (const reader of [FOR_ADULTS, atTheDesk(MASH, other)]) {
      expect((await listed({ reader })).map((node: { id: string }) => node.id)).not.toContain(referral);
      expect(codesOf(await accept(referral, { reader }))).toEqual(['NOT_FOUND']);
      expect(codesOf(await close(referral, { reader }))).toEqual(['NOT_FOUND']);
    }
    expect(codesOf(await accept('no-such-referral'))).toEqual(['NOT_FOUND']);
  });

  it('of somebody who works in the hub is not theirs to take up or close', async () => {
    const id = await somebody();
    const self = { id: `self-${id}`, citizen_id: id, kind: 'SELF' as const, reader: 'test-mash', agency: null };
    await index.db
      .insertInto('staff_link')
      .values({ ...self, synthetic: true })
      .execute();
    const referral = await addReferral(index, id);
    expect(codesOf(await accept(referral))).toEqual(['FORBIDDEN']);
    expect(codesOf(await close(referral))).toEqual(['FORBIDDEN']);
  });
});

describe('whoever referred', () => {
  it('sees that it was made, taken up and closed, and no one else’s', async () => {
    const id = await somebody();
    const referral = idOf(await refer(id));
    const own = async (reader: TestReader) => {
      const { data } = await index.ask(OWN, {}, { reader });
      return data.ownHubReferrals.edges.find(({ node }: { node: { id: string } }) => node.id === referral)?.node;
    };
    const made = { id: referral, referredAt: NOW.toISOString(), acceptedAt: null, closedAt: null };
    expect(await own(ADVISER)).toEqual({ ...made, state: 'WAITING' });
    await accept(referral);
    await close(referral);
    const at = NOW.toISOString();
    expect(await own(ADVISER)).toEqual({ ...made, state: 'CLOSED', acceptedAt: at, closedAt: at });
    expect(await own(POLICE_OFFICER)).toBeUndefined();
    expect(codesOf(await index.ask(WAITING, {}, { reader: ADVISER }))).toEqual(['FORBIDDEN']);
    expect(codesOf(await index.ask(OWN, {}, { reader: MASH }))).toEqual(['FORBIDDEN']);
  });

  it('sees no more of the citizen than before, and neither does any other role', async () => {
    const id = await somebody();
    const views = async () => {
      const answers = [];
      for (const role of ROLES.filter((one) => one !== 'mash' && one !== 'citizen')) {
        const { data, errors } = await look(id, { reader: { ...ADVISER, role, purpose: 'SAFEGUARDING_CHILD' } });
        // Each grant is written anew, with its moment and decision.
        answers.push([
          role,
          Object.keys(data?.citizen ?? {}).map((key) => data.citizen[key] === null),
          codesOf({ data, errors }),
        ]);
      }
      return answers;
    };
    const before = await views();
    await accept(idOf(await refer(id)));
    expect(await views()).toEqual(before);
  });
});

describe('the citizen', () => {
  it('is not told: their own record is the same, and the look of whoever referred is kept until it is released', async () => {
    const id = await somebody();
    const own = async () => {
      const { data } = await look(id, { reader: CITIZEN(id) });
      return Object.fromEntries(Object.entries(data.citizen).filter(([field]) => !field.endsWith('Grant')));
    };
    const before = await own();
    const { extensions } = await refer(id);
    expect(extensions?.decisions).toMatchObject([{ citizen: id, isConfidential: true }]);
    expect(await own()).toEqual(before);
    const contact = await startContact(index, id);
    expect(contact.extensions?.decisions?.every(({ isConfidential }) => !isConfidential)).toBe(true);
  });
});
