/** Holds the search to finding whom a caller means, and to never finding whom it must not. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startIndex } from './index-fixture.ts';
import type { IndexFixture } from './index-fixture.ts';
import { addReferral } from './rights/a-referral.ts';
import { ADVISER, atTheDesk, DPO, LINK_WORKER, MASH, POLICE_OFFICER } from './partnership-fixture.ts';
import type { TestReader } from './partnership-fixture.ts';

const FIND = `query ($by: CitizenSearch!, $first: Int, $after: String) {
  findCitizens(by: $by, first: $first, after: $after) {
    tooMany
    edges { cursor score matchedOn evidence { criterion level bits } node { id displayName } }
    pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}`;

const CHARITY_WORKER: TestReader = {
  role: 'charity-worker',
  agency: 'third-sector',
  purpose: 'EARLY_HELP',
  organization: 'GB-CHC-9999002',
};

let index: IndexFixture;

beforeAll(async () => {
  index = await startIndex();
  await index.add(
    { id: 'ada', phone: '07700 900123', email: 'Ada.Marlow@example.org', nhsNumber: '9990000018' },
    {
      id: 'zoe',
      given: 'Zoë',
      family: "O'Brien-Smythe",
      born: '1990-04-11',
      postcode: 'FX1 1AB',
      uprn: '999900000002',
    },
    { id: 'jan', given: 'Jan', family: 'Kowalski', born: '1985-01-01', postcode: 'FX2 1AB', uprn: null },
    { id: 'kay', given: 'Kay', family: 'Stone', born: '1997-05-02', restriction: 'REFUGE', postcode: 'FX3 1AB' },
    { id: 'sid', given: 'Sid', family: 'Shade', born: '1980-02-03', phone: '01632 960777', knownTo: ['police'] },
    {
      id: 'rob',
      given: 'Rob',
      family: 'Rudd',
      born: '1974-02-03',
      knownTo: ['council', 'police'],
      aliases: { police: 'Ruddock' },
    },
    {
      id: 'ivy',
      given: 'Ivy',
      family: 'Vale',
      born: '1991-09-09',
      phone: '01632 960555',
      knownTo: ['third-sector'],
      confidential: ['third-sector'],
    },
    {
      id: 'una',
      given: 'Una',
      family: 'Keel',
      born: '1992-09-09',
      phone: '01632 960666',
      nhsNumber: '9990000026',
      postcode: 'FX4 1AB',
      uprn: '999900000007',
      knownTo: ['third-sector', 'council'],
      charity: 'GB-CHC-9999002',
    },
    { id: 'o', given: 'O', family: 'Kim', born: '1993-09-09', postcode: 'FX5 1AB', uprn: '999900000008' },
    { id: 'mia', given: 'Mia', family: 'Holt', born: '2010-06-07' },
    { id: 'eva', given: 'Eva', family: 'Holt', born: '2010-06-07' },
  );
  await index.add(
    ...Array.from({ length: 51 }, (_, n) => ({
      id: `same-${n}`,
      given: 'John',
      family: 'Smith',
      born: '1980-08-08',
      postcode: 'FX9 9AA',
    })),
    ...Array.from({ length: 50 }, (_, n) => ({
      id: `fifty-${n}`,
      given: 'Jane',
      family: 'Jones',
      born: '1981-08-08',
      postcode: 'FX9 9AB',
    })),
  );
  for (const id of ['sid', 'rob', 'ivy']) await addReferral(index, id);
}, 120_000);
afterAll(() => index.close());

async function find(by: object, reader: TestReader = ADVISER) {
  const { data, errors } = await index.ask(FIND, { by, first: 50 }, { reader });
  expect(errors).toBeUndefined();
  return data.findCitizens;
}

async function idsOf(by: object, reader: TestReader = ADVISER): Promise<readonly string[]> {
  const { edges } = await find(by, reader);
  return edges.map(({ node }: { node: { id: string } }) => node.id);
}

describe('a search', () => {
  it('finds by name and birth date, and says on what', async () => {
    const { edges, tooMany } = await find({ givenName: 'ADA', familyName: 'marlow', birthDate: '1952-03-04' });
    expect(tooMany).toBe(false);
    expect(edges).toMatchObject([
      {
        score: 1,
        matchedOn: ['GIVEN_NAME', 'FAMILY_NAME', 'BIRTH_DATE'],
        node: { id: 'ada', displayName: 'Ada Marlow' },
      },
    ]);
  });

  it('finds by name and postcode, by property, and however the postcode is typed', async () => {
    expect(await idsOf({ familyName: 'Marlow', postcode: 'fx11aa' })).toEqual(['ada']);
    expect(await idsOf({ givenName: 'Zoe', uprn: '999900000002' })).toEqual(['zoe']);
  });

  it('finds by an identifier alone, in any spacing', async () => {
    expect(await idsOf({ phone: '+44 7700 900 123' })).toEqual(['ada']);
    expect(await idsOf({ email: ' ADA.marlow@EXAMPLE.org' })).toEqual(['ada']);
    expect(await idsOf({ nhsNumber: '999 000 0018' })).toEqual(['ada']);
  });

  it('takes no account of accents, apostrophes and hyphens', async () => {
    expect(await idsOf({ givenName: 'Zoe', familyName: 'OBrien Smythe', birthDate: '1990-04-11' })).toEqual(['zoe']);
  });

  it('tells twins apart by the given name', async () => {
    expect(await idsOf({ familyName: 'Holt', birthDate: '2010-06-07' })).toEqual(['eva', 'mia']);
    expect(await idsOf({ givenName: 'Mia', familyName: 'Holt', birthDate: '2010-06-07' })).toEqual(['mia']);
  });

  it('misses a slip of the keyboard, and finds it when asked for near misses', async () => {
    const slips = [
      { givenName: 'Jan', familyName: 'Kowalksi', birthDate: '1985-01-01' },
      { givenName: 'Jan', familyName: 'Kowalski', birthDate: '1985-06-12' },
      { givenName: 'Zoe', familyName: 'OBriensmythe', birthDate: '1990-11-04' },
    ];
    for (const slip of slips) {
      expect(await idsOf(slip)).toEqual([]);
      expect(await idsOf({ ...slip, fuzzy: true })).toHaveLength(1);
    }
  });

  it('ranks a full fit above a near miss', async () => {
    const { edges } = await find({ givenName: 'Eva', familyName: 'Holt', birthDate: '2010-06-07', fuzzy: true });
    expect(edges[0]).toMatchObject({ score: 1, node: { id: 'eva' } });
  });

  it('pages by a cursor without losing or repeating anybody', async () => {
    const by = { familyName: 'Jones', birthDate: '1981-08-08' };
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await index.ask(FIND, { by, first: 20, after });
      seen.push(...data.findCitizens.edges.map(({ node }: { node: { id: string } }) => node.id));
      expect(data.findCitizens.pageInfo.hasPreviousPage).toBe(after !== null);
      after = data.findCitizens.pageInfo.hasNextPage ? data.findCitizens.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(50);
    expect(seen).toHaveLength(50);
  });

  it('says that too many match, and shows none rather than some', async () => {
    const page = await find({ familyName: 'Smith', birthDate: '1980-08-08' });
    expect(page).toMatchObject({ tooMany: true, edges: [], pageInfo: { hasNextPage: false } });
    expect((await find({ familyName: 'Jones', birthDate: '1981-08-08' })).edges).toHaveLength(50);
  });

  it('is refused when it would list the town, naming what is wanted', async () => {
    const wide = [
      {},
      { familyName: 'Smith' },
      { givenName: 'A', familyName: 'B' },
      { birthDate: '1980-08-08' },
      { postcode: 'FX9 9AA' },
    ];
    for (const by of [
      ...wide,
      { uprn: '999900000002' },
      { familyName: '---', birthDate: '1980-08-08' },
      { phone: '12' },
    ]) {
      const { data, errors } = await index.ask(FIND, { by });
      expect(data.findCitizens).toBeNull();
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
      expect(errors?.[0]?.message).not.toContain('Smith');
    }
  });

  it('refuses a wrong NHS number, an impossible date, a page of a million and a made-up cursor', async () => {
    const by = { nhsNumber: '9990000018' };
    for (const variables of [
      { by: { nhsNumber: '9990000017' } },
      { by: { familyName: 'Marlow', birthDate: '1952-02-30' } },
      { by, first: 1_000_000 },
      { by, first: 0 },
      { by, after: 'nonsense' },
    ]) {
      const { errors } = await index.ask(FIND, variables);
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
  });
});

describe('a search never shows', () => {
  it('somebody who must not be located by the address', async () => {
    expect(await idsOf({ familyName: 'Stone', postcode: 'FX3 1AB' })).toEqual([]);
    expect(await idsOf({ familyName: 'Stone', postcode: 'FX3 1AB', fuzzy: true })).toEqual([]);
    expect(await idsOf({ familyName: 'Stone', uprn: '999900000001' })).toEqual([]);
  });

  it('by its score whether an address is that person’s', async () => {
    const by = { givenName: 'Kay', familyName: 'Stone', birthDate: '1997-05-02' };
    const right = await find({ ...by, postcode: 'FX3 1AB' });
    const wrong = await find({ ...by, postcode: 'FX8 8AA' });
    expect(right).toEqual(wrong);
    expect(right.edges).toMatchObject([{ score: 1, matchedOn: ['GIVEN_NAME', 'FAMILY_NAME', 'BIRTH_DATE'] }]);
  });

  it('somebody known only to the police, but to a reader who may know', async () => {
    const by = { familyName: 'Shade', birthDate: '1980-02-03' };
    expect(await idsOf(by)).toEqual([]);
    expect(await idsOf({ phone: '01632 960777' })).toEqual([]);
    expect(await idsOf(by, MASH)).toEqual(['sid']);
  });

  it('somebody by a name that only the police have', async () => {
    const by = { familyName: 'Ruddock', birthDate: '1974-02-03' };
    expect(await idsOf(by)).toEqual([]);
    expect(await idsOf(by, MASH)).toEqual(['rob']);
  });

  it('somebody known only to a confidential charity, but to a reader who may see its casework', async () => {
    const by = { familyName: 'Vale', birthDate: '1991-09-09' };
    for (const reader of [ADVISER, POLICE_OFFICER]) {
      expect(await idsOf(by, reader)).toEqual([]);
      expect(await idsOf({ phone: '01632 960555' }, reader)).toEqual([]);
    }
    expect(await idsOf(by, MASH)).toEqual(['ivy']);
    expect(await idsOf(by, LINK_WORKER)).toEqual([]);
    expect(await idsOf(by, atTheDesk(LINK_WORKER, 'ivy'))).toEqual(['ivy']);
  });

  it('whose address it is to a reader who may not see addresses', async () => {
    expect(await idsOf({ familyName: 'Keel', postcode: 'FX4 1AB' })).toEqual(['una']);
    expect(await idsOf({ familyName: 'Keel', postcode: 'FX4 1AB' }, CHARITY_WORKER)).toEqual([]);
    expect(await idsOf({ familyName: 'Keel', uprn: '999900000007' }, CHARITY_WORKER)).toEqual([]);
    const by = { familyName: 'Keel', birthDate: '1992-09-09' };
    const right = await find({ ...by, postcode: 'FX4 1AB', uprn: '999900000007' }, CHARITY_WORKER);
    expect(right).toEqual(await find({ ...by, postcode: 'FX9 9AA', uprn: '999900000001' }, CHARITY_WORKER));
    expect(right.edges).toMatchObject([{ matchedOn: ['FAMILY_NAME', 'BIRTH_DATE'] }]);
  });

  it('whose NHS number it is to a reader who may not see identifiers', async () => {
    expect(await idsOf({ nhsNumber: '9990000026' })).toEqual(['una']);
    for (const reader of [POLICE_OFFICER, CHARITY_WORKER]) {
      expect(await idsOf({ nhsNumber: '9990000026' }, reader)).toEqual([]);
      const by = { familyName: 'Keel', birthDate: '1992-09-09' };
      const right = await find({ ...by, nhsNumber: '9990000026' }, reader);
      expect(JSON.stringify(right)).not.toContain('NHS_NUMBER');
      expect(right).toEqual(await find({ ...by, nhsNumber: '9990000018' }, reader));
      expect(right.edges).toMatchObject([{ matchedOn: ['FAMILY_NAME', 'BIRTH_DATE'] }]);
    }
  });

  it('who lives at an address to a caller with a letter or a name unlike theirs', async () => {
    const { data, errors } = await index.ask(FIND, { by: { givenName: 'E', uprn: '999900000001', fuzzy: true } });
    expect(data.findCitizens).toBeNull();
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(await idsOf({ givenName: 'Ev', uprn: '999900000001', postcode: 'FX1 1AA', fuzzy: true })).toEqual([]);
    expect(await idsOf({ givenName: 'Evva', uprn: '999900000001', fuzzy: true })).toEqual(['eva']);
    // There are names of one letter: as written, they find.
    expect(await idsOf({ givenName: 'O', uprn: '999900000008' })).toEqual(['o']);
  });

  it('anybody to a role that may not see who people are', async () => {
    for (const reader of [DPO, null]) {
      const { data, errors } = await index.ask(FIND, { by: { nhsNumber: '9990000018' } }, { reader });
      expect(data.findCitizens).toBeNull();
      expect(errors?.[0]?.extensions['code']).toBe('WITHHELD');
      // Whether there is an agreement may be asked; nobody is looked for.
      expect(index.statements.filter((sql) => !sql.includes('"sharing_agreement"'))).toEqual([]);
    }
  });
});

describe('the statements of a search', () => {
  it('are as many for fifty as for one', async () => {
    await find({ nhsNumber: '9990000018' });
    const forOne = index.statements.length;
    await find({ familyName: 'Jones', birthDate: '1981-08-08' });
    expect(index.statements).toHaveLength(forOne);
    expect(forOne).toBeLessThanOrEqual(10);
  });
});
