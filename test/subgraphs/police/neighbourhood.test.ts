/** Holds what the police publish for everybody to its promises: near means near, missing is not none, and few are not counted. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Insertable } from 'kysely';

import type { PoliceTables } from '../../../subgraphs/police/adapters/sql/tables.ts';
import { startPolice } from './police-fixture.ts';
import type { PoliceFixture } from './police-fixture.ts';
import { WHOLE_AREA, WHOLE_STREET_CRIMES, WHOLE_TEAM } from './whole-contract.ts';

const HARBOUR = 'E05999001';
const CASTLE = 'E05999002';
const QUIET = 'E05999003';

let police: PoliceFixture;

beforeAll(async () => {
  police = await startPolice(async (db) => {
    await db
      .insertInto('published_month')
      .values([{ month: '2026-08' }, { month: '2026-09' }])
      .execute();
    const crimes = [
      ...Array.from({ length: 6 }, (_, n) => crime(`near-${n}`, {})),
      ...Array.from({ length: 4 }, (_, n) =>
        crime(`asb-${n}`, { category: 'ANTI_SOCIAL_BEHAVIOUR', persistent_id: null }),
      ),
      crime('mile-and-a-bit', { lat: '54.814600' }),
      crime('corner-of-the-box', { lat: '54.813000', lng: '1.522000' }),
      crime('last-month', { month: '2026-08' }),
      ...Array.from({ length: 7 }, (_, n) => crime(`castle-${n}`, { ward_gss: CASTLE, lat: '54.900000' })),
    ];
    await db.insertInto('street_crime').values(crimes).execute();
    for (const [id, lat] of [
      ['NPT-01', '54.800000'],
      ['NPT-02', '54.820000'],
    ] as const) {
      await db
        .insertInto('neighbourhood_team')
        .values({ id, force: 'x-fictonshire', name: `Team ${id}`, lat, lng: '1.500000' })
        .execute();
    }
    const team = { team_id: 'NPT-01' };
    await db
      .insertInto('team_contact')
      .values({ ...team, channel: 'telephone', value: '01632 960700' })
      .execute();
    const action = { action: 'Speed checks', action_date: '2026-11-01' };
    await db
      .insertInto('team_priority')
      .values({ ...team, ...action, id: 'P1', issue: 'Speeding', issue_date: '2026-10-01' })
      .execute();
    const surgery = { ...team, title: 'Surgery', kind: 'surgery', address: 'Community hub' };
    await db
      .insertInto('team_event')
      .values([
        { ...surgery, id: 'EV1', starts_at: '2026-11-20T18:00:00Z' },
        { ...surgery, id: 'EV2', starts_at: '2026-11-29T18:00:00Z' },
      ])
      .execute();
    const spending = { theme: 'Public order and safety', year: '2025-26', funding_stream: 'Police main grant' };
    await db
      .insertInto('spend_line')
      .values({ ...spending, id: 'S1', gss_code: HARBOUR, amount: '1234.50', is_prevention: false })
      .execute();
  });
}, 60_000);

afterAll(async () => {
  await police.close();
});

describe('the police subgraph, for everybody', () => {
  it('finds the crimes of the latest month within a mile', async () => {
    const query = `{ streetCrimes(lat: "54.8", lng: "1.5", first: 100) { ${WHOLE_STREET_CRIMES} } }`;
    const { data, errors } = await police.ask(query);

    expect(errors).toBeUndefined();
    expect(streetNodes(data)).toHaveLength(10);
    expect(new Set(streetNodes(data).map(({ month }) => month))).toEqual(new Set(['2026-09']));
    expect(police.statements).toHaveLength(2);
  });

  it('narrows street crime to a category and a month', async () => {
    const one = `streetCrimes(lat: "54.8", lng: "1.5", category: ANTI_SOCIAL_BEHAVIOUR) { ${WHOLE_STREET_CRIMES} }`;
    const other = `streetCrimes(lat: "54.8", lng: "1.5", month: "2026-08") { ${WHOLE_STREET_CRIMES} }`;

    expect(streetNodes((await police.ask(`{ ${one} }`)).data)).toHaveLength(4);
    expect(streetNodes((await police.ask(`{ ${other} }`)).data)).toHaveLength(1);
  });

  it('says null, not an empty list, for a month that nothing has been published for', async () => {
    const answer = await police.ask('{ streetCrimes(lat: "54.8", lng: "1.5", month: "2026-10") { edges { cursor } } }');

    expect(answer).toEqual({ data: { streetCrimes: null } });
  });

  it('pages through street crime without a gap or a double', async () => {
    const seen: unknown[] = [];
    let after = '';
    for (let page = 0; page < 4; page += 1) {
      const query = `{ streetCrimes(lat: "54.8", lng: "1.5", first: 3${after}) { ${WHOLE_STREET_CRIMES} } }`;
      const { data } = await police.ask(query);
      const crimes = streetCrimesOf(data);
      seen.push(...crimes.edges.map(({ cursor }) => cursor));
      expect(crimes.pageInfo.hasNextPage).toBe(page < 3);
      after = `, after: "${crimes.pageInfo.endCursor}"`;
    }
    expect(seen).toHaveLength(10);
    expect(new Set(seen).size).toBe(10);
  });

  it.each([
    ['beyond the pole', '{ streetCrimes(lat: "90.1", lng: "1.5") { edges { cursor } } }', 'lat'],
    ['beyond the date line', '{ neighbourhoodTeamAt(lat: "54.8", lng: "-181") { id } }', 'lng'],
    ['in month thirteen', '{ streetCrimes(lat: "54.8", lng: "1.5", month: "2026-13") { edges { cursor } } }', 'month'],
    [
      'on a page of a million',
      '{ streetCrimes(lat: "54.8", lng: "1.5", first: 1000000) { edges { cursor } } }',
      'first',
    ],
  ])('refuses to look %s, and says which argument is wrong', async (_where, query, argument) => {
    const { errors } = await police.ask(query);

    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', argument }]);
    expect(police.statements).toEqual([]);
  });

  it('refuses a coordinate that is no number', async () => {
    const { errors } = await police.ask('{ neighbourhoodTeamAt(lat: "north", lng: "1.5") { id } }');

    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(police.statements).toEqual([]);
  });

  it('answers at a pole, where a degree of longitude is nothing', async () => {
    const { data, errors } = await police.ask('{ neighbourhoodTeamAt(lat: "90", lng: "0") { id } }');

    expect(errors).toBeUndefined();
    expect(data).toEqual({ neighbourhoodTeamAt: null });
  });

  it('names the nearest neighbourhood team, and what it has still to come', async () => {
    const { data, errors } = await police.ask(`{ neighbourhoodTeamAt(lat: "54.805", lng: "1.5") { ${WHOLE_TEAM} } }`);

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      neighbourhoodTeamAt: {
        id: 'NPT-01',
        force: 'x-fictonshire',
        name: 'Team NPT-01',
        lat: '54.800000',
        lng: '1.500000',
        contact: [{ channel: 'telephone', value: '01632 960700' }],
        priorities: [{ issue: 'Speeding', issueDate: '2026-10-01', action: 'Speed checks', actionDate: '2026-11-01' }],
        events: [{ title: 'Surgery', kind: 'surgery', startsAt: '2026-11-29T18:00:00.000Z', address: 'Community hub' }],
      },
    });
  });

  it('names no team far from all of them', async () => {
    const { data } = await police.ask('{ neighbourhoodTeamAt(lat: "51.5", lng: "0") { id } }');

    expect(data).toEqual({ neighbourhoodTeamAt: null });
  });

  it('adds spending and crime to areas by as many statements for three as for one', async () => {
    await police.areas(WHOLE_AREA, [HARBOUR]);
    expect(police.statements).toHaveLength(2);

    const { data } = await police.areas(WHOLE_AREA, [HARBOUR, CASTLE, QUIET]);

    expect(police.statements).toHaveLength(2);
    expect(data).toEqual({
      _entities: [
        {
          gssCode: HARBOUR,
          policeSpend: [
            {
              agency: 'police',
              theme: 'Public order and safety',
              amount: '1234.50',
              year: '2025-26',
              fundingStream: 'Police main grant',
              isPrevention: false,
            },
          ],
          // Four are too few to count.
          crimeCounts: [
            { category: 'BURGLARY', count: 8 },
            { category: 'ANTI_SOCIAL_BEHAVIOUR', count: null },
          ],
        },
        { gssCode: CASTLE, policeSpend: [], crimeCounts: [{ category: 'BURGLARY', count: 7 }] },
        { gssCode: QUIET, policeSpend: [], crimeCounts: null },
      ],
    });
  });
});

type StreetCrimeValues = Insertable<PoliceTables['street_crime']>;

function crime(id: string, values: Partial<StreetCrimeValues>): StreetCrimeValues {
  return {
    id,
    persistent_id: `p-${id}`,
    category: 'BURGLARY',
    month: '2026-09',
    street_name: 'On or near Anchor Street',
    lat: '54.802000',
    lng: '1.501000',
    outcome_category: 'Under investigation',
    outcome_month: '2026-09',
    lsoa_gss: 'E01999001',
    ward_gss: HARBOUR,
    authority_gss: 'E06999001',
    force_gss: 'E23999001',
    ...values,
  };
}

interface StreetCrimes {
  readonly edges: readonly { readonly cursor: string; readonly node: Readonly<Record<string, unknown>> }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

function streetCrimesOf(data: Readonly<Record<string, unknown>> | null | undefined): StreetCrimes {
  return data?.['streetCrimes'] as StreetCrimes; // a parsed edge: the contract test has checked its shape
}

function streetNodes(data: Readonly<Record<string, unknown>> | null | undefined) {
  return streetCrimesOf(data).edges.map(({ node }) => node);
}
