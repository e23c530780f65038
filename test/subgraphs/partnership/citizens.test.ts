/** Holds the partnership to what it tells of one citizen, to whom, and to telling nobody and a secret somebody alike. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { WITHHELD_MESSAGE } from '../../../schema/wire.ts';
import { verifyGrant } from '../../../subgraphs/kit/grant.ts';
import { encodeCursor } from '../../../subgraphs/kit/paging.ts';
import { ORG_IDS, startIndex } from './index-fixture.ts';
import type { IndexFixture } from './index-fixture.ts';
import { addReferral } from './rights/a-referral.ts';
import { ADVISER, atTheDesk, DPO, LINK_WORKER, MASH, NOW, POLICE_OFFICER } from './partnership-fixture.ts';
import type { TestReader } from './partnership-fixture.ts';

const CITIZEN = 'query ($id: ID!) { citizen(id: $id) { id displayName birthDate } }';
const SOURCES = 'query ($id: ID!) { citizen(id: $id) { sources { agency { name } state asAt reason } } }';

const atIdva = { uprn: null, charity: 'GB-CHC-9999004', confidential: ['third-sector'] as const };

let index: IndexFixture;

beforeAll(async () => {
  index = await startIndex();
  await index.add(
    { id: 'ada' },
    { id: 'bob', given: 'Bob', family: 'Marlow', born: '1950-01-09' },
    { id: 'kay', given: 'Kay', family: 'Stone', born: '1997-05-02', restriction: 'REFUGE' },
    { id: 'suspect', given: 'Sid', family: 'Shade', born: '1980-02-03', knownTo: ['police'] },
    { id: 'with-charity', given: 'Wyn', family: 'Mere', uprn: null, knownTo: ['council', 'third-sector'] },
    { id: 'idva', given: 'Ivy', family: 'Vale', knownTo: ['council', 'third-sector'], ...atIdva },
    { id: 'idva-only', given: 'Una', family: 'Vale', knownTo: ['third-sector'], ...atIdva },
    { id: 'both', given: 'Glen', family: 'Rudd', born: '1974-02-03', uprn: null, knownTo: ['council', 'police'] },
  );
  await index.db
    .insertInto('relationship')
    .values([
      {
        citizen_id: 'ada',
        other_id: 'bob',
        role: 'SPS',
        inverse_role: 'SPS',
        start_on: null,
        end_on: null,
        synthetic: true,
      },
      {
        citizen_id: 'ada',
        other_id: 'kay',
        role: 'CHILD',
        inverse_role: 'MTH',
        start_on: null,
        end_on: null,
        synthetic: true,
      },
      {
        citizen_id: 'suspect',
        other_id: 'ada',
        role: 'MTH',
        inverse_role: 'CHILD',
        start_on: null,
        end_on: null,
        synthetic: true,
      },
    ])
    .execute();
  for (const id of ['ada', 'kay', 'suspect', 'idva', 'idva-only', 'both']) await addReferral(index, id);
}, 60_000);
afterAll(() => index.close());

describe('a citizen by id', () => {
  it('is shown to a reader whose role may see identity', async () => {
    const { data, errors } = await index.ask(CITIZEN, { id: 'ada' });
    expect(errors).toBeUndefined();
    expect(data.citizen).toEqual({ id: 'ada', displayName: 'Ada Marlow', birthDate: '1952-03-04' });
  });

  it('answers the same bytes for nobody and for somebody known only to the police', async () => {
    const nobody = await index.ask(CITIZEN, { id: 'no-such' });
    const suspect = await index.ask(CITIZEN, { id: 'suspect' });
    expect(JSON.stringify(suspect)).toBe(JSON.stringify(nobody));
    expect(nobody.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  it('asks the store the same questions for both', async () => {
    await index.ask(CITIZEN, { id: 'no-such' });
    const forNobody = [...index.statements];
    await index.ask(CITIZEN, { id: 'suspect' });
    expect(index.statements).toEqual(forNobody);
  });

  it('gives the police, and the safeguarding hub that they were referred to, somebody known only to the police', async () => {
    for (const reader of [POLICE_OFFICER, MASH]) {
      const { data } = await index.ask(CITIZEN, { id: 'suspect' }, { reader });
      expect(data.citizen.displayName).toBe('Sid Shade');
    }
  });

  it('withholds everything of somebody known only to the police when asked as an entity', async () => {
    const fields = 'id displayName councilGrant sources { state }';
    const { data } = await index.entities('Citizen', fields, [{ id: 'suspect' }, { id: 'no-such' }]);
    expect(data._entities).toEqual([
      { id: 'suspect', displayName: null, councilGrant: null, sources: null },
      { id: 'no-such', displayName: null, councilGrant: null, sources: null },
    ]);
  });

  it('withholds a citizen from nobody signed in', async () => {
    const { data, errors } = await index.ask(CITIZEN, { id: 'ada' }, { reader: null });
    expect(data.citizen).toBeNull();
    expect(errors?.[0]).toMatchObject({ message: WITHHELD_MESSAGE, extensions: { code: 'WITHHELD' } });
    expect(index.statements).toEqual([]);
  });

  it('gives a citizen their own record and no other', async () => {
    const reader: TestReader = { role: 'citizen', agency: 'citizen', purpose: 'SELF_SERVICE', citizen: 'ada' };
    expect((await index.ask(CITIZEN, { id: 'ada' }, { reader })).data.citizen.displayName).toBe('Ada Marlow');
    expect((await index.ask(CITIZEN, { id: 'bob' }, { reader })).errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  });
});

describe('the reader', () => {
  it('is refused when the own token names another than the gateway does', async () => {
    for (const gatewaySays of [{ sub: 'somebody-else' }, { role: 'mash' }, { purpose: 'HOUSING' }] as const) {
      const { data, errors } = await index.ask(CITIZEN, { id: 'ada' }, { gatewaySays });
      expect(data.citizen).toBeNull();
      expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    }
  });

  it('is refused when the token has run out', async () => {
    const readerToken = await index.readerToken(ADVISER);
    const anHourOn = new Date(NOW.getTime() + 3_600_000);
    const { errors } = await index.ask(CITIZEN, { id: 'ada' }, { readerToken, now: anHourOn });
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('is refused without a token, with a forged one, and with one for somebody else', async () => {
    const [header = '', claims = ''] = (await index.readerToken(ADVISER)).split('.');
    for (const readerToken of [null, 'x', `${header}.${claims}.AAAA`, await index.readerToken(MASH)]) {
      const { errors } = await index.ask(CITIZEN, { id: 'ada' }, { readerToken });
      expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    }
  });
});

describe('the sources', () => {
  it('say of the police that it may not be said, record or none', async () => {
    for (const id of ['ada', 'both']) {
      const { data } = await index.ask(SOURCES, { id });
      const [, police] = data.citizen.sources;
      expect(police).toMatchObject({ agency: { name: 'Fictonshire Police' }, state: 'WITHHELD', asAt: null });
    }
  });

  it('say FOUND with the record’s age, NOT_FOUND, and WITHHELD where nothing of the agency may be seen', async () => {
    const states = async (reader: TestReader) => {
      const { data } = await index.ask(SOURCES, { id: 'ada' }, { reader });
      return data.citizen.sources.map(({ state, asAt }: { state: string; asAt: string | null }) => [state, asAt]);
    };
    const asAt = '2026-06-05T09:00:00.000Z';
    expect(await states(MASH)).toEqual([
      ['FOUND', asAt],
      ['NOT_FOUND', null],
      ['FOUND', asAt],
      ['NOT_FOUND', null],
    ]);
    expect(await states(atTheDesk(POLICE_OFFICER, 'ada'))).toEqual([
      ['FOUND', asAt],
      ['NOT_FOUND', null],
      ['WITHHELD', null],
      ['WITHHELD', null],
    ]);
  });

  it('say WITHHELD of every other agency to a reader who has nothing to do with the citizen', async () => {
    const { data } = await index.ask(SOURCES, { id: 'with-charity' });
    const states = data.citizen.sources.map(({ state }: { state: string }) => state);
    expect(states).toEqual(['FOUND', 'WITHHELD', 'WITHHELD', 'WITHHELD']);
    const reader = atTheDesk(ADVISER, 'with-charity');
    expect((await index.ask(SOURCES, { id: 'with-charity' }, { reader })).data.citizen.sources[3].state).toBe('FOUND');
  });

  it('say NOT_CONNECTED of an agency that has not joined', async () => {
    await index.db.updateTable('agency').set({ is_connected: false }).where('subgraph', '=', 'nhs').execute();
    const { data } = await index.ask(SOURCES, { id: 'ada' });
    await index.db.updateTable('agency').set({ is_connected: true }).where('subgraph', '=', 'nhs').execute();
    expect(data.citizen.sources[2].state).toBe('NOT_CONNECTED');
  });
});

describe('the grants', () => {
  const GRANTS = 'councilGrant policeGrant nhsGrant thirdSectorGrant';

  it('name the agency’s own keys only, and are null where the agency may not be asked', async () => {
    const { data } = await index.entities('Citizen', GRANTS, [{ id: 'ada' }]);
    const [{ councilGrant, nhsGrant }] = data._entities;
    const expected = { citizenId: 'ada', reader: 'test-adviser', purpose: ADVISER.purpose, now: NOW };
    const council = verifyGrant(councilGrant, [index.secrets.council], { agency: 'council', ...expected });
    expect(council?.keys).toEqual(['council:ada']);
    expect(verifyGrant(councilGrant, [index.secrets.nhs], { agency: 'council', ...expected })).toBeNull();
    expect(nhsGrant).toBeNull();
  });

  it('are the same without keys for somebody whom the agency does not know', async () => {
    const { data } = await index.entities('Citizen', GRANTS, [{ id: 'both' }], { reader: LINK_WORKER });
    const [{ nhsGrant }] = data._entities;
    const expected = { citizenId: 'both', reader: 'test-link-worker', purpose: LINK_WORKER.purpose, now: NOW };
    expect(verifyGrant(nhsGrant, [index.secrets.nhs], { agency: 'nhs', ...expected })?.keys).toEqual([]);
  });

  it('leave out the location of somebody who must not be located', async () => {
    const { data } = await index.entities('Citizen', GRANTS, [{ id: 'kay' }]);
    const expected = { citizenId: 'kay', reader: 'test-adviser', purpose: ADVISER.purpose, now: NOW };
    const grant = data._entities[0].councilGrant;
    const statement = verifyGrant(grant, [index.secrets.council], { agency: 'council', ...expected });
    expect(statement?.classes).not.toContain('LOCATION');
    expect(statement?.classes).toContain('IDENTITY');
  });
});

describe('somebody who must not be located', () => {
  it('has no home and no household for any role', async () => {
    const query =
      'query ($id: ID!) { citizen(id: $id) { displayName home { postcode } household { members { id } } } }';
    for (const reader of [ADVISER, MASH, POLICE_OFFICER]) {
      const { data, errors } = await index.ask(query, { id: 'kay' }, { reader });
      expect(data.citizen).toEqual({ displayName: 'Kay Stone', home: null, household: null });
      expect(errors?.map(({ extensions }) => extensions['class'])).toEqual(['LOCATION', 'LOCATION']);
    }
  });

  it('is in nobody’s household and among nobody’s kin, and neither is somebody known only to the police', async () => {
    const { data } = await index.ask(
      'query ($id: ID!) { citizen(id: $id) { household { place { uprn } members { id } } relationships { other { displayName } role { display } } } }',
      { id: 'ada' },
    );
    expect(data.citizen.household.members).toEqual([{ id: 'bob' }, { id: 'ada' }]);
    expect(data.citizen.relationships).toEqual([
      { other: { displayName: 'Bob Marlow' }, role: { display: 'Spouse or partner' } },
    ]);
  });
});

describe('somebody whom a confidential charity helps', () => {
  const charityOf = async (id: string, reader: TestReader) =>
    (await index.ask(SOURCES, { id }, { reader: atTheDesk(reader, id) })).data.citizen.sources[3];

  it('is to a reader who may not see casework in full as if that charity had no record', async () => {
    expect(await charityOf('idva', ADVISER)).toEqual(await charityOf('ada', ADVISER));
    expect(await charityOf('idva', ADVISER)).toMatchObject({ state: 'NOT_FOUND', asAt: null });
    expect(await charityOf('idva', LINK_WORKER)).toMatchObject({ state: 'FOUND' });
  });

  it('is not there for such a reader when nobody else has a record', async () => {
    for (const reader of [ADVISER, POLICE_OFFICER]) {
      const nobody = await index.ask(CITIZEN, { id: 'no-such' }, { reader });
      expect(await index.ask(CITIZEN, { id: 'idva-only' }, { reader })).toEqual(nobody);
    }
    expect((await index.ask(CITIZEN, { id: 'idva-only' }, { reader: MASH })).data.citizen.displayName).toBe('Una Vale');
  });

  it('has no key of that charity in such a reader’s grant', async () => {
    const { data } = await index.entities('Citizen', 'thirdSectorGrant', [{ id: 'idva' }], {
      reader: atTheDesk(ADVISER, 'idva'),
    });
    const expected = { citizenId: 'idva', reader: 'test-adviser', purpose: ADVISER.purpose, now: NOW };
    const grant = data._entities[0].thirdSectorGrant;
    const statement = verifyGrant(grant, [index.secrets['third-sector']], { agency: 'third-sector', ...expected });
    expect(statement?.keys).toEqual([]);
  });

  it('has no such link, for an officer either', async () => {
    const query = 'query ($id: ID!) { citizen(id: $id) { links { agency { kind } } } }';
    const kinds = async (reader: TestReader) => (await index.ask(query, { id: 'idva' }, { reader })).data.citizen.links;
    expect(await kinds(DPO)).toEqual([{ agency: { kind: 'COUNCIL' } }]);
    expect(await kinds(MASH)).toEqual([{ agency: { kind: 'COUNCIL' } }, { agency: { kind: 'THIRD_SECTOR' } }]);
  });
});

describe('receipts of what was told once', () => {
  const RECEIPTS = `query ($id: ID!) { citizen(id: $id) { lifeEvents { edges { node {
    notifications { agency { kind } agencyReference } } } } } }`;

  beforeAll(async () => {
    const event = { kind: 'CHANGE_OF_ADDRESS', reference: 'TUO-1', occurred_on: null, synthetic: true } as const;
    const recorded_at = '2026-11-01T09:00:00Z';
    await index.db
      .insertInto('life_event')
      .values(['ada', 'idva'].map((id) => ({ id: `move-${id}`, citizen_id: id, recorded_at, ...event })))
      .execute();
    const receipt = { status: 'ACCEPTED', responded_at: null, synthetic: true } as const;
    await index.db
      .insertInto('life_event_notification')
      .values(
        ['move-ada', 'move-idva'].flatMap((event_id) =>
          Object.values(ORG_IDS).map((agency_id) => ({
            event_id,
            agency_id,
            agency_reference: `REF-${agency_id}`,
            ...receipt,
          })),
        ),
      )
      .execute();
  });

  const kindsFor = async (id: string, reader: TestReader): Promise<readonly string[]> => {
    const { data } = await index.ask(RECEIPTS, { id }, { reader: atTheDesk(reader, id) });
    const [{ node }] = data.citizen.lifeEvents.edges;
    return node.notifications.map(({ agency }: { agency: { kind: string } }) => agency.kind).toSorted();
  };

  it('are of agencies only of which the reader may be told whether they have a record', async () => {
    expect(await kindsFor('ada', ADVISER)).toEqual(['COUNCIL', 'THIRD_SECTOR']);
    expect(await kindsFor('ada', POLICE_OFFICER)).toEqual(['COUNCIL', 'POLICE']);
    expect(await kindsFor('ada', MASH)).toEqual(['COUNCIL', 'NHS', 'POLICE', 'THIRD_SECTOR']);
  });

  it('are not of a confidential charity to who may not see its casework', async () => {
    expect(await kindsFor('idva', ADVISER)).toEqual(['COUNCIL']);
    expect(await kindsFor('idva', MASH)).toContain('THIRD_SECTOR');
  });

  it('refuse a page after a cursor that no such list gives', async () => {
    const query =
      'query ($id: ID!, $after: String) { citizen(id: $id) { lifeEvents(after: $after) { pageInfo { endCursor } } } }';
    for (const parts of [['yesterday', 'x'], ['2026-02-31T00:00:00.000Z', 'x'], ['2026-11-01T09:00:00.000Z']]) {
      const { errors } = await index.ask(query, { id: 'ada', after: encodeCursor(parts) });
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
  });
});

describe('links', () => {
  const LINKS = 'query ($id: ID!) { citizen(id: $id) { links { agency { kind } localIdEnding basis confidence } } }';

  it('are withheld from an adviser and told to the data protection officer, but not those of the police', async () => {
    expect((await index.ask(LINKS, { id: 'both' })).data.citizen.links).toBeNull();
    const { data } = await index.ask(LINKS, { id: 'both' }, { reader: DPO });
    expect(data.citizen.links).toEqual([
      { agency: { kind: 'COUNCIL' }, localIdEnding: 'oth', basis: 'DETERMINISTIC_DEMOGRAPHIC', confidence: 1 },
    ]);
  });

  it('tell a masked reader of no agency of which the sources say that it may not be said', async () => {
    const worker: TestReader = { role: 'social-worker', agency: 'council', purpose: 'EARLY_HELP' };
    const reader = atTheDesk(worker, 'with-charity');
    const states = (await index.ask(SOURCES, { id: 'with-charity' }, { reader })).data.citizen.sources;
    expect(states[3]).toMatchObject({ state: 'WITHHELD' });
    const { data } = await index.ask(LINKS, { id: 'with-charity' }, { reader });
    expect(data.citizen.links).toMatchObject([{ agency: { kind: 'COUNCIL' } }]);
  });

  it('show a masked reader only that they are there', async () => {
    const { data } = await index.ask(LINKS, { id: 'both' }, { reader: MASH });
    expect(data.citizen.links).toEqual([
      { agency: { kind: 'COUNCIL' }, localIdEnding: null, basis: null, confidence: null },
      { agency: { kind: 'POLICE' }, localIdEnding: null, basis: null, confidence: null },
    ]);
  });
});
