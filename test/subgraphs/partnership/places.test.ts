/** Holds the hub finder to its distances and to the clock of the place, and the gazetteer to typed errors. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { openingAt } from '../../../subgraphs/partnership/places/opening-hours.ts';
import { ORG_IDS, property, startIndex } from './index-fixture.ts';
import type { IndexFixture } from './index-fixture.ts';

const HUBS = `query ($postcode: Postcode!, $within: Int, $need: String) {
  hubsNear(postcode: $postcode, withinMetres: $within, need: $need) {
    metres openNow nextOpen
    hub { name place { singleLine } hostedBy { name } branding { partnershipName logos noLeadAgency } services { agency { name } serviceName days opensAt } }
  }
}`;

let index: IndexFixture;

beforeAll(async () => {
  index = await startIndex();
  const { db } = index;
  await db
    .insertInto('property')
    .values([
      property('999999990000', 'FX1 2AA', 400),
      property('999999990001', 'FX1 3AA', 2500),
      { ...property('999900000666', 'FX6 6AA'), is_confidential: true },
    ])
    .execute();
  const hub = { partnership_name: 'Fictonshire Together', no_lead_agency: true, accessibility: ['step-free'] };
  const both = [ORG_IDS.council, ORG_IDS.nhs];
  await db
    .insertInto('hub')
    .values([
      { id: 'near', name: 'Near Hub', uprn: '999999990000', hosted_by: both, logos: both, ...hub },
      { id: 'secret', name: 'Secret Hub', uprn: '999900000666', hosted_by: both, logos: both, ...hub },
      { id: 'far', name: 'Far Hub', uprn: '999999990001', hosted_by: both, logos: both, ...hub },
    ])
    .execute();
  const session = { agency_id: ORG_IDS.council, service_name: 'Desk', opens_at: '09:00', closes_at: '17:00' };
  await db
    .insertInto('hub_session')
    .values([
      { id: '1', hub_id: 'near', need: 'housing', days: ['MONDAY', 'SUNDAY'], ...session },
      { id: '2', hub_id: 'near', need: 'falls', days: ['TUESDAY'], ...session },
      { id: '3', hub_id: 'far', need: 'falls', days: ['SUNDAY'], ...session },
    ])
    .execute();
}, 60_000);
afterAll(() => index.close());

describe('hubs near a postcode', () => {
  it('come nearest first to anybody, with who is there and whose names are on the door', async () => {
    const { data, errors } = await index.ask(HUBS, { postcode: 'FX1 1AA' }, { reader: null });
    expect(errors).toBeUndefined();
    expect(data.hubsNear.map(({ metres }: { metres: number }) => metres)).toEqual([400, 2500]);
    expect(data.hubsNear[0]).toMatchObject({
      openNow: true,
      nextOpen: '2026-11-23T09:00:00.000Z',
      hub: {
        name: 'Near Hub',
        hostedBy: [{ name: 'Fictonshire Council' }, { name: 'NHS Fictonshire' }],
        branding: {
          partnershipName: 'Fictonshire Together',
          logos: ['Fictonshire Council', 'NHS Fictonshire'],
          noLeadAgency: true,
        },
      },
    });
  });

  it('leave out those beyond the distance, and those without a session for the need', async () => {
    const names = async (variables: object) => {
      const { data } = await index.ask(HUBS, { postcode: 'FX1 1AA', ...variables }, { reader: null });
      return data.hubsNear.map(({ hub }: { hub: { name: string } }) => hub.name);
    };
    expect(await names({ within: 1000 })).toEqual(['Near Hub']);
    expect(await names({ need: 'Falls' })).toEqual(['Near Hub', 'Far Hub']);
    expect(await names({ need: 'dancing' })).toEqual([]);
  });

  it('count open and next open for the need alone', async () => {
    const { data } = await index.ask(HUBS, { postcode: 'FX1 1AA', need: 'falls' }, { reader: null });
    expect(data.hubsNear[0]).toMatchObject({ openNow: false, nextOpen: '2026-11-24T09:00:00.000Z' });
  });

  it('are no more statements for two hubs than for one', async () => {
    await index.ask(HUBS, { postcode: 'FX1 1AA', within: 1000 }, { reader: null });
    const forOne = index.statements.length;
    await index.ask(HUBS, { postcode: 'FX1 1AA' }, { reader: null });
    expect(index.statements).toHaveLength(forOne);
    expect(forOne).toBe(5);
  });

  it('refuse an unknown postcode, one that is none, and a distance beyond sense', async () => {
    const code = async (variables: Readonly<Record<string, unknown>>) =>
      (await index.ask(HUBS, variables, { reader: null })).errors?.[0]?.extensions['code'];
    expect(await code({ postcode: 'FX9 9ZZ' })).toBe('NOT_FOUND');
    expect(await code({ postcode: 'QQQ' })).toBe('BAD_USER_INPUT');
    expect(await code({ postcode: 'FX1 1AA', within: 0 })).toBe('BAD_USER_INPUT');
    expect(await code({ postcode: 'FX1 1AA', within: 1_000_000 })).toBe('BAD_USER_INPUT');
  });
});

describe('opening hours', () => {
  const sunday = [{ days: ['SUNDAY'], opensAt: '09:00', closesAt: '12:00' } as const];
  const smallHours = [{ days: ['SUNDAY'], opensAt: '01:30', closesAt: '03:00' } as const];

  it('keep to the clock of the place when it is put on an hour', () => {
    // 29 March 2026: 01:00 GMT becomes 02:00 BST, so nine o'clock is eight in UTC.
    expect(openingAt(new Date('2026-03-28T12:00:00Z'), sunday).nextOpen).toBe('2026-03-29T08:00:00.000Z');
    expect(openingAt(new Date('2026-03-29T08:00:00Z'), sunday).openNow).toBe(true);
    expect(openingAt(new Date('2026-03-29T07:59:59Z'), sunday).openNow).toBe(false);
    expect(openingAt(new Date('2026-03-29T11:00:00Z'), sunday).openNow).toBe(false);
  });

  it('keep to it when it is put back', () => {
    // 25 October 2026: 02:00 BST becomes 01:00 GMT, so nine o'clock is nine in UTC again.
    expect(openingAt(new Date('2026-10-24T12:00:00Z'), sunday).nextOpen).toBe('2026-10-25T09:00:00.000Z');
    expect(openingAt(new Date('2026-10-25T08:30:00Z'), sunday).openNow).toBe(false);
    expect(openingAt(new Date('2026-10-18T08:30:00Z'), sunday).openNow).toBe(true);
  });

  it('go on past midnight where a session closes after it', () => {
    const night = [{ days: ['SATURDAY'], opensAt: '21:00', closesAt: '02:00' } as const];
    const openAt = (at: string) => openingAt(new Date(at), night).openNow;
    // 21 November 2026 is a Saturday.
    expect(openAt('2026-11-21T20:59:00Z')).toBe(false);
    expect(openAt('2026-11-21T23:30:00Z')).toBe(true);
    expect(openAt('2026-11-22T01:59:00Z')).toBe(true);
    expect(openAt('2026-11-22T02:00:00Z')).toBe(false);
    expect(openAt('2026-11-21T01:00:00Z')).toBe(false);
    expect(openingAt(new Date('2026-11-22T01:00:00Z'), night).nextOpen).toBe('2026-11-28T21:00:00.000Z');
  });

  it('have an answer for an hour that does not exist', () => {
    expect(openingAt(new Date('2026-03-28T12:00:00Z'), smallHours).nextOpen).toBe('2026-03-29T01:30:00.000Z');
  });

  it('give the next opening and not this one while it is open, and none where nothing opens', () => {
    const now = new Date('2026-11-22T10:00:00Z');
    expect(openingAt(now, sunday)).toEqual({ openNow: true, nextOpen: '2026-11-29T09:00:00.000Z' });
    expect(openingAt(now, [])).toEqual({ openNow: false, nextOpen: null });
  });
});

describe('places and areas', () => {
  it('are open to anybody, with the areas around them', async () => {
    const { data, errors } = await index.ask(
      `{ place(uprn: "999900000001") { singleLine postcode classification { display } ward { name kind parents { name } hubs { name } } }
         areaOf(postcode: "fx1 1aa") { gssCode name } }`,
      {},
      { reader: null },
    );
    expect(errors).toBeUndefined();
    expect(data.place).toMatchObject({
      postcode: 'FX1 1AA',
      classification: { display: 'Terraced house' },
      ward: {
        name: 'Harbour',
        kind: 'WARD',
        parents: [{ name: 'Fictonshire' }],
        hubs: [{ name: 'Far Hub' }, { name: 'Near Hub' }],
      },
    });
    expect(data.areaOf).toEqual({ gssCode: 'E05999001', name: 'Harbour' });
  });

  it('do not include a property whose whereabouts must stay secret, by any way to it', async () => {
    const { data, errors } = await index.ask(
      `{ place(uprn: "999900000666") { postcode classification { code } } areaOf(postcode: "FX6 6AA") { name }
         area(gssCode: "E05999001") { hubs { name } } }`,
      {},
      { reader: null },
    );
    expect(data).toMatchObject({
      place: null,
      areaOf: null,
      area: { hubs: [{ name: 'Far Hub' }, { name: 'Near Hub' }] },
    });
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    const near = await index.ask(HUBS, { postcode: 'FX6 6AA' }, { reader: null });
    expect(near.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    const entity = await index.entities('Place', 'postcode', [{ uprn: '999900000666' }], { reader: null });
    expect(entity.data._entities).toEqual([null]);
  });

  it('answer an unknown code, a code that is none and an unknown property with a typed error', async () => {
    const code = async (query: string) =>
      (await index.ask(query, {}, { reader: null })).errors?.[0]?.extensions['code'];
    expect(await code('{ area(gssCode: "E05999999") { name } }')).toBe('NOT_FOUND');
    expect(await code('{ area(gssCode: "nowhere") { name } }')).toMatch(/BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED/);
    expect(await code('{ place(uprn: "1") { singleLine } }')).toBe('NOT_FOUND');
    expect(await code('{ areaOf(postcode: "FX9 9ZZ") { name } }')).toBe('NOT_FOUND');
  });
});
