/** Holds the personas' single view to its stories and to a number of statements that does not grow. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { openTestStore } from '../../support/store.ts';
import type { TestStore } from '../../support/store.ts';
import { ADVISER, atTheDesk, LINK_WORKER, MASH, startPartnership } from './partnership-fixture.ts';
import type { PartnershipFixture, TestReader } from './partnership-fixture.ts';

const GRANTS = 'councilGrant policeGrant nhsGrant thirdSectorGrant';
const VIEW = `
  displayName birthDate
  home { singleLine uprn ward { name } lsoa { name } }
  communicationNeeds { display }
  sources { agency { name } state asAt }
  household { place { singleLine } members { id displayName } }
  outcomePlans(status: ACTIVE) { title outcomes { statement } leadWorker leadAgency { name } }
  ${GRANTS}`;

const CHARITY_WORKER: TestReader = { role: 'charity-worker', agency: 'third-sector', purpose: 'EARLY_HELP' };

let test: TestStore;
let partnership: PartnershipFixture;

beforeAll(async () => {
  test = await openTestStore();
  partnership = await startPartnership(test.store);
}, 120_000);
afterAll(async () => {
  await partnership.close();
  await test.close();
});

const idOf = (name: Parameters<TestStore['place']['persona']>[0]) => test.place.persona(name).citizenId;
const view = (ids: readonly string[], reader: TestReader = ADVISER) =>
  partnership.entities(
    'Citizen',
    VIEW,
    ids.map((id) => ({ id })),
    { reader },
  );

describe('the partnership’s part of the single view', () => {
  it('shows Ada Marlow to an adviser whom she calls in fifteen statements at most', async () => {
    const { data, errors } = await view([idOf('ada-marlow')], atTheDesk(ADVISER, idOf('ada-marlow')));
    expect(errors).toBeUndefined();
    const [ada] = data._entities;
    expect(ada).toMatchObject({
      displayName: 'Ada Marlow',
      communicationNeeds: [{ display: expect.stringContaining('Hard of hearing') }],
      household: { members: [{ displayName: 'Ada Marlow' }] },
      outcomePlans: [{ title: 'Safe at home', leadAgency: { name: 'Fictonshire Council' } }],
    });
    expect(ada.home.ward.name).toBeTruthy();
    expect(ada.home.lsoa.name).toContain(ada.home.ward.name);
    expect(ada.sources.map(({ state }: { state: string }) => state)).toEqual(['FOUND', 'WITHHELD', 'FOUND', 'FOUND']);
    expect(ada.councilGrant).toEqual(expect.any(String));
    expect(partnership.statements.length).toBeLessThanOrEqual(15);
  });

  it('needs no more statements for twenty-five citizens than for one', async () => {
    // Ngozi lives with others, so her household is decided about too.
    await view([idOf('ngozi-okafor')]);
    const forOne = partnership.statements.length;
    // Two of them for the household: whose home it is comes out of a seal, and the gazetteer says whether it may be told of.
    expect(forOne).toBeLessThanOrEqual(20);
    const ids = [...test.place.people()].slice(0, 24).map(({ citizenId }) => citizenId);
    const { data } = await view([idOf('ngozi-okafor'), ...ids]);
    expect(data._entities).toHaveLength(25);
    expect(partnership.statements).toHaveLength(forOne);
  });

  it('tells nobody where Kayleigh Stone is', async () => {
    const { data } = await view([idOf('kayleigh-stone')]);
    expect(data._entities[0]).toMatchObject({ displayName: 'Kayleigh Stone', home: null, household: null });
  });

  it('does not tell an adviser that a confidential charity helps her, and tells the safeguarding hub', async () => {
    const ask = (reader: TestReader) =>
      partnership.entities('Citizen', 'sources { state asAt }', [{ id: idOf('kayleigh-stone') }], {
        reader: atTheDesk(reader, idOf('kayleigh-stone')),
      });
    expect((await ask(ADVISER)).data._entities[0].sources[3]).toEqual({ state: 'NOT_FOUND', asAt: null });
    expect((await ask(MASH)).data._entities[0].sources[3].state).toBe('FOUND');
  });

  it('has no property where her refuge is', async () => {
    const { home } = test.place.persona('kayleigh-stone');
    const query = 'query ($uprn: Uprn!) { place(uprn: $uprn) { singleLine } }';
    const { data, errors } = await partnership.ask(query, { uprn: home?.uprn }, { reader: null });
    expect(data.place).toBeNull();
    expect(errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  it('knows a client of a charity to that charity’s worker only while its help goes on', async () => {
    const clients = [...test.place.people()].flatMap(({ citizenId, records }) =>
      records['third-sector'].map(({ key }) => ({ citizenId, organization: key.split('|')[0] ?? '' })),
    );
    const seen = await Promise.all(
      clients.slice(0, 24).map(async ({ citizenId, organization }) => {
        const reader: TestReader = { ...CHARITY_WORKER, organization };
        const { data } = await partnership.entities('Citizen', 'displayName', [{ id: citizenId }], { reader });
        return data._entities[0].displayName !== null;
      }),
    );
    expect(new Set(seen)).toEqual(new Set([true, false]));
  });

  it('knows the Okafor family and Tomasz Lis’s language', async () => {
    const fields = 'communicationNeeds { code } relationships { other { displayName } role { code } }';
    const { data } = await partnership.entities('Citizen', fields, [
      { id: idOf('chidi-okafor') },
      { id: idOf('tomasz-lis') },
    ]);
    const [chidi, tomasz] = data._entities;
    expect(chidi.relationships.map(({ role }: { role: { code: string } }) => role.code).sort()).toEqual(['FTH', 'MTH']);
    expect(tomasz.communicationNeeds.map(({ code }: { code: string }) => code)).toEqual(['pl', 'interpreter']);
  });
});

describe('an outcome plan', () => {
  const PLANS = 'query ($id: ID!) { citizen(id: $id) { outcomePlans { id } } }';
  const PLAN = `query ($id: ID!) { outcomePlan(id: $id) {
    title whatMattersToMe citizen { displayName } visibleTo { name }
    outcomes { statement framework { code } baseline { tool { code } value at } latest { value } target { value }
      contributions { agency { name kind } action due status cost } } } }`;

  async function planOf(name: Parameters<TestStore['place']['persona']>[0]): Promise<string> {
    const id = idOf(name);
    const { data } = await partnership.ask(PLANS, { id }, { reader: atTheDesk(ADVISER, id) });
    return data.citizen.outcomePlans[0].id;
  }

  const callOf = (reader: TestReader) => atTheDesk(reader, idOf('ada-marlow'));

  it('is whole for a link worker of an agency that it names', async () => {
    const { data, errors } = await partnership.ask(
      PLAN,
      { id: await planOf('ada-marlow') },
      { reader: callOf(LINK_WORKER) },
    );
    expect(errors).toBeUndefined();
    expect(data.outcomePlan.citizen.displayName).toBe('Ada Marlow');
    expect(data.outcomePlan.outcomes[0].contributions).toHaveLength(3);
    expect(partnership.statements.length).toBeLessThanOrEqual(15);
  });

  it('shows a masked reader that it is there, and not what was written', async () => {
    const { data, errors } = await partnership.ask(
      PLAN,
      { id: await planOf('ada-marlow') },
      { reader: callOf(ADVISER) },
    );
    expect(data.outcomePlan).toMatchObject({ title: 'Safe at home', whatMattersToMe: null, visibleTo: null });
    expect(data.outcomePlan.outcomes[0]).toMatchObject({ statement: 'No fall for three months', contributions: null });
    expect(new Set(errors?.map(({ extensions }) => extensions['class']))).toEqual(new Set(['SUPPORT']));
  });

  it('is not there for an agency that it does not name, nor for nobody signed in', async () => {
    const id = await planOf('tomasz-lis');
    const reader = atTheDesk(LINK_WORKER, idOf('tomasz-lis'));
    const missing = await partnership.ask(PLAN, { id: 'no-such-plan' }, { reader });
    const unnamed = await partnership.ask(PLAN, { id }, { reader });
    expect(JSON.stringify(unnamed)).toBe(JSON.stringify(missing));
    expect(missing.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    expect((await partnership.ask(PLAN, { id }, { reader: null })).data.outcomePlan).toBeNull();
  });
});

describe('what was told once', () => {
  it('comes with each agency’s receipt, newest first and in pages', async () => {
    const query = `query ($id: ID!) { citizen(id: $id) { lifeEvents(first: 1) {
      edges { node { kind reference notifications { agency { kind } status respondedAt } } } pageInfo { hasNextPage } } } }`;
    const reader = atTheDesk(ADVISER, idOf('ravi-nair'));
    const { data, errors } = await partnership.ask(query, { id: idOf('ravi-nair') }, { reader });
    expect(errors).toBeUndefined();
    const [{ node }] = data.citizen.lifeEvents.edges;
    expect(node.kind).toBe('CHANGE_OF_ADDRESS');
    expect(node.notifications).toMatchObject([
      { agency: { kind: 'THIRD_SECTOR' }, status: 'NEEDS_PROOF' },
      { agency: { kind: 'COUNCIL' }, status: 'ACCEPTED' },
      { agency: { kind: 'NHS' }, status: 'SENT', respondedAt: null },
    ]);
    expect(data.citizen.lifeEvents.pageInfo.hasNextPage).toBe(false);
  });
});

describe('what agencies do together', () => {
  it('is open to anybody: teams, forums and the Better Care Fund, with its sums', async () => {
    const { data, errors } = await partnership.ask(
      `{ area(gssCode: "E05999001") { name population hubs { name } jointTeams { name agencies { name } remit { display } } forum { name nextMeeting priorities }
           pooledBudgets { name year total variance host { name } contributions { agency { name } fundingStream amount } schemes { planned actual } } }
         jointTeams(gssCode: "E05999001") { name }
         agencies { orgId name kind branding { noLeadAgency } } }`,
      {},
      { reader: null },
    );
    expect(errors).toBeUndefined();
    expect(data.area).toMatchObject({ name: 'Harbour', hubs: [{ name: 'Harbour Together Hub' }] });
    expect(data.area.jointTeams.map(({ name }: { name: string }) => name)).toEqual(
      data.jointTeams.map(({ name }: { name: string }) => name),
    );
    const [thisYear, lastYear] = data.area.pooledBudgets;
    expect(thisYear.variance).toBeNull();
    expect(lastYear.variance).toMatch(/^\d+\.\d\d$/);
    expect(data.agencies.length).toBeGreaterThan(4);
  });
});

describe('consents', () => {
  it('show an adviser that one stands, and not what it says', async () => {
    const query = 'query ($id: ID!) { citizen(id: $id) { consents { status from purposes agencies { kind } } } }';
    const reader = atTheDesk(ADVISER, idOf('ada-marlow'));
    const { data } = await partnership.ask(query, { id: idOf('ada-marlow') }, { reader });
    expect(data.citizen.consents).toMatchObject([{ status: 'ACTIVE', purposes: null, agencies: null }]);
  });
});
