/** What the gateway is told of each decision, so that the ledger can say by which rule somebody was shown; and how soon a decision changes. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { verifyGrant } from '../../../subgraphs/kit/grant.ts';
import { startIndex } from './index-fixture.ts';
import type { IndexFixture } from './index-fixture.ts';
import { ADVISER, atTheDesk, DPO, NOW, POLICE_OFFICER } from './partnership-fixture.ts';

const FIND = 'query ($by: CitizenSearch!) { findCitizens(by: $by, first: 2) { edges { score } } }';
const NAME = 'query ($id: ID!) { citizen(id: $id) { displayName } }';

let index: IndexFixture;
beforeAll(async () => {
  index = await startIndex();
  await index.add(
    { id: 'ada' },
    { id: 'bob', given: 'Bob', uprn: '999900000001' },
    { id: 'amy', given: 'Amy', family: 'Marten', uprn: null },
    { id: 'suspect', given: 'Sid', family: 'Shade', born: '1980-02-03', knownTo: ['police'] },
    ...['one', 'two', 'three'].map((id) => ({ id, given: 'Tom', family: 'Jones', born: '1981-08-08', uprn: null })),
  );
}, 60_000);
afterAll(() => index.close());

describe('the records of decisions', () => {
  it('say of a citizen who is shown what was decided, by which rules, under which agreement', async () => {
    const { extensions } = await index.ask(NAME, { id: 'ada' });
    expect(extensions?.decisions).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        citizen: 'ada',
        classes: ['IDENTITY', 'LOCATION', 'FINANCE', 'HOUSING'],
        indicators: ['IDENTIFIER', 'SOCIAL_CARE', 'STAFF_SAFETY'],
        rules: [
          'adviser-reads-accounts',
          'council-reads-housing',
          'desk-compares-an-identifier',
          'desk-finds-a-citizen',
          'desk-is-warned-in-short',
          'desk-sees-that-care-is-involved',
        ],
        agreement: 'front-door',
        breakGlass: null,
        agencies: ['council'],
        isConfidential: false,
        flags: [],
      },
    ]);
  });

  it('carry the id that the grants of the same decision carry', async () => {
    const { data, extensions } = await index.entities('Citizen', 'councilGrant', [{ id: 'ada' }]);
    const expected = { agency: 'council', citizenId: 'ada', reader: 'test-adviser', purpose: ADVISER.purpose } as const;
    const key = [index.secrets.council];
    const grant = verifyGrant(data._entities[0].councilGrant, key, { ...expected, now: NOW });
    expect(grant?.decision).toBe(extensions?.decisions?.[0]?.id);
  });

  it('name everybody whom a page of a search shows, and nobody who was only compared with it', async () => {
    const jones = await index.ask(FIND, { by: { familyName: 'Jones', birthDate: '1981-08-08' } });
    expect(jones.data.findCitizens.edges).toHaveLength(2);
    expect(jones.extensions?.decisions).toHaveLength(2);
    const ada = await index.ask(FIND, { by: { givenName: 'Ada', familyName: 'Marlow', birthDate: '1952-03-04' } });
    expect(ada.extensions?.decisions?.map(({ citizen }) => citizen)).toEqual(['ada']);
  });

  it('name those who live with a citizen, when the household is shown', async () => {
    const query = 'query ($id: ID!) { citizen(id: $id) { household { members { id } } } }';
    const { extensions } = await index.ask(query, { id: 'ada' });
    expect(extensions?.decisions?.map(({ citizen }) => citizen).toSorted()).toEqual(['ada', 'bob']);
  });

  it('say no more of somebody who may not be known of than of nobody', async () => {
    const nobody = await index.ask(NAME, { id: 'no-such' });
    expect(await index.ask(NAME, { id: 'suspect' })).toEqual(nobody);
    expect(nobody.extensions).toBeUndefined();
    const officer = await index.ask(NAME, { id: 'suspect' }, { reader: POLICE_OFFICER });
    expect(officer.extensions?.decisions).toMatchObject([{ citizen: 'suspect', isConfidential: true }]);
  });

  it('come class by class with their grounds for a reader who may be told how an answer came to be', async () => {
    const { extensions } = await index.ask(NAME, { id: 'ada' }, { reader: DPO });
    const decision = extensions?.decisions?.[0]?.id;
    const officers = 'officers-read-rights-and-the-log';
    expect(extensions?.grounds).toEqual([
      {
        decision,
        grounds: [
          { dataClass: 'LINKAGE', level: 'FULL', rules: ['stewards-weigh-joins'] },
          { dataClass: 'STAFF_SAFETY', level: 'FULL', rules: ['dpo-reads-warnings'] },
          { dataClass: 'RIGHTS', level: 'FULL', rules: [officers] },
          { dataClass: 'AUDIT', level: 'FULL', rules: [officers] },
          { dataClass: 'IDENTITY', level: 'MASKED', rules: ['officers-see-whom-it-is-about'] },
          { dataClass: 'IDENTIFIER', level: 'MASKED', rules: ['dpo-compares-identifier-and-place'] },
          { dataClass: 'LOCATION', level: 'MASKED', rules: ['dpo-compares-identifier-and-place'] },
        ],
      },
    ]);
    // Nobody else's travel, not even as far as the gateway.
    expect((await index.ask(NAME, { id: 'ada' })).extensions).toEqual({ decisions: [expect.anything()] });
  });

  it('are not made for what is open to anybody', async () => {
    expect((await index.ask('{ agencies { name } }', {}, { reader: null })).extensions).toBeUndefined();
  });
});

describe('a change', () => {
  const reader = atTheDesk(ADVISER, 'ada');
  const sources = async () => {
    const { data } = await index.ask(
      'query ($id: ID!) { citizen(id: $id) { sources { state } } }',
      { id: 'ada' },
      { reader },
    );
    return data.citizen?.sources.map(({ state }: { state: string }) => state);
  };

  it('of consent takes effect with the next read', async () => {
    expect((await sources())[2]).toBe('WITHHELD');
    await index.db
      .insertInto('consent')
      .values({
        id: 'consent-1',
        citizen_id: 'ada',
        status: 'ACTIVE',
        agencies: ['council'],
        purposes: ['PUBLIC_SERVICE_DELIVERY'],
        data_classes: ['HEALTH_ADMIN'],
        given_by: 'The citizen',
        captured_how: 'by phone',
        valid_from: '2026-01-01T00:00:00Z',
        valid_until: null,
        withdrawn_at: null,
        synthetic: true,
      })
      .execute();
    expect((await sources())[2]).toBe('FOUND');
    await index.db.updateTable('consent').set({ withdrawn_at: '2026-11-01T00:00:00Z' }).execute();
    expect((await sources())[2]).toBe('WITHHELD');
  });

  it('of an allocated case takes effect with the next read', async () => {
    const worker = { role: 'social-worker', agency: 'council', purpose: 'SAFEGUARDING_CHILD' } as const;
    const classes = async () =>
      (await index.ask(NAME, { id: 'ada' }, { reader: worker })).extensions?.decisions?.[0]?.classes;
    expect(await classes()).not.toContain('CHILD_SAFEGUARDING');
    await index.db
      .insertInto('allocation')
      .values({
        id: 'allocation-1',
        citizen_id: 'ada',
        kind: 'ALLOCATED_WORKER',
        agency: 'council',
        organization: null,
        reader: 'test-social-worker',
        valid_from: '2026-01-01T00:00:00Z',
        valid_until: null,
        synthetic: true,
      })
      .execute();
    expect(await classes()).toContain('CHILD_SAFEGUARDING');
  });

  it('of an agreement that nobody reviewed in time shuts everything it opened', async () => {
    const review = (day: string) => index.db.updateTable('sharing_agreement').set({ review_due: day }).execute();
    await review(NOW.toISOString().slice(0, 10));
    expect((await index.ask(NAME, { id: 'ada' }, { reader })).data.citizen.displayName).toBe('Ada Marlow');
    await review(new Date(NOW.getTime() - 86_400_000).toISOString().slice(0, 10));
    const { data, errors, extensions } = await index.ask(NAME, { id: 'ada' }, { reader });
    await review('2040-01-01');
    expect([data.citizen, errors?.[0]?.extensions['code'], extensions]).toEqual([null, 'WITHHELD', undefined]);
  });
});
