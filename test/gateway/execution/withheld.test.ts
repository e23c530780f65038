/** A grant that is null keeps an agency from being asked; the reader is told so in one constant sentence. */

import { beforeEach, describe, expect, it } from '@jest/globals';

import { aGraph, FEDERATION } from './a-graph.ts';
import { WITHHELD_MESSAGE } from '../../../schema/wire.ts';

const ACCESS = `${FEDERATION}
  @link(url: "https://wholeplace.example/access/v1.0", import: ["@grant"])
  @composeDirective(name: "@grant")
  directive @grant on FIELD_DEFINITION
  scalar AgencyGrant @inaccessible`;

let grants: Record<string, string | null>;
let isPartnershipBroken: boolean;

const makeGraph = () =>
  aGraph({
    partnership: {
      sdl: `${ACCESS}
        type Query { citizens: [Citizen] }
        type Citizen @key(fields: "id") {
          id: ID!
          policeGrant: AgencyGrant @inaccessible @grant
          level: Int
          visits: [String!] @external
          summary: String @requires(fields: "visits")
        }`,
      answer: ({ query, representations }) =>
        query.includes('_entities')
          ? {
              data: { _entities: representations.map(({ visits }) => ({ summary: `from ${JSON.stringify(visits)}` })) },
            }
          : {
              data: {
                citizens: ['1', '2', '1'].map((id) => ({ __typename: 'Citizen', id, policeGrant: grants[id] ?? null })),
              },
              errors: isPartnershipBroken
                ? [
                    {
                      message: 'The store is away.',
                      path: ['citizens', 1, 'policeGrant'],
                      extensions: { code: 'BROKEN' },
                    },
                  ]
                : [],
            },
    },
    police: {
      sdl: `${ACCESS}
        type Citizen @key(fields: "id") {
          id: ID!
          policeGrant: AgencyGrant @external
          markers: [String!] @requires(fields: "policeGrant")
          visits: [String!] @requires(fields: "policeGrant")
        }`,
      answer: ({ representations }) => ({
        data: { _entities: representations.map(() => ({ markers: ['dog'], visits: ['Monday'] })) },
      }),
    },
    // No grant of its own: null is a value like any other here.
    library: {
      sdl: `${ACCESS} type Citizen @key(fields: "id") { id: ID! level: Int @external loans: String @requires(fields: "level") }`,
      answer: ({ representations }) => ({
        data: { _entities: representations.map(({ level }) => ({ loans: `${String(level)} loans` })) },
      }),
    },
  });

let graph: ReturnType<typeof makeGraph>;
beforeEach(() => {
  graph = makeGraph();
  grants = { 1: 'grant 1', 2: null };
  isPartnershipBroken = false;
});

const fetchesOf = (service: string) => graph.asked.filter((fetch) => fetch.service === service);

describe('the executor', () => {
  it('asks about those citizens only for whom there is a grant', async () => {
    const { data, errors } = await graph.ask('{ citizens { id markers } }');
    expect(fetchesOf('police').map(({ question }) => question.representations)).toEqual([
      [{ __typename: 'Citizen', id: '1', policeGrant: 'grant 1' }],
    ]);
    expect(data).toEqual({
      citizens: [
        { id: '1', markers: ['dog'] },
        { id: '2', markers: null },
        { id: '1', markers: ['dog'] },
      ],
    });
    expect(errors).toEqual([
      {
        message: WITHHELD_MESSAGE,
        path: ['citizens', 1, 'markers'],
        extensions: { code: 'WITHHELD', serviceName: 'police', agency: 'police' },
      },
    ]);
  });

  it('sends nothing when no grant is left', async () => {
    grants = {};
    const { data, errors } = await graph.ask('{ citizens { id seen: markers visits } }');
    expect(fetchesOf('police')).toEqual([]);
    expect(data).toEqual({ citizens: ['1', '2', '1'].map((id) => ({ id, seen: null, visits: null })) });
    expect(errors?.map(({ path }) => path?.join('.')).sort()).toEqual(
      [0, 1, 2].flatMap((index) => [`citizens.${index}.seen`, `citizens.${index}.visits`]),
    );
  });

  it('sends null on to a field that is computed from what is withheld', async () => {
    const { data, errors } = await graph.ask('{ citizens { summary } }');
    expect(data).toEqual({
      citizens: [{ summary: 'from ["Monday"]' }, { summary: 'from null' }, { summary: 'from ["Monday"]' }],
    });
    expect(errors?.map(({ path, extensions }) => [path, extensions?.['code']])).toEqual([
      [['citizens', 1], 'WITHHELD'],
    ]);
  });

  it('says that the partnership failed where that is why there is no grant', async () => {
    isPartnershipBroken = true;
    const { errors } = await graph.ask('{ citizens { markers } }');
    expect(errors?.map(({ path, extensions }) => [path, extensions?.['code']])).toEqual([
      [['citizens', 1], 'BROKEN'],
      [['citizens', 1, 'markers'], 'BROKEN'],
    ]);
  });

  it('does not ask for a grant that nothing in this request needs', async () => {
    const text = 'query($all: Boolean!) { citizens { id markers @include(if: $all) } }';
    expect(await graph.ask(text, { variables: { all: false } })).toEqual({
      data: { citizens: [{ id: '1' }, { id: '2' }, { id: '1' }] },
    });
    expect(fetchesOf('police')).toEqual([]);
  });

  it('sends a null that is no grant as the value that it is', async () => {
    const nothing = await graph.ask('{ citizens { loans } }', {
      fetchAgency: async ({ service, variables }) =>
        service === 'library'
          ? { data: { _entities: [variables()].map(() => ({ loans: 'null loans' })) } }
          : { data: { citizens: [{ __typename: 'Citizen', id: '1', level: null }] } },
    });
    expect(nothing).toEqual({ data: { citizens: [{ loans: 'null loans' }] } });
  });
});
