/** What the library's executor loses when a plan has renamed a field and it must have its own name again. */

import { describe, expect, it } from '@jest/globals';

import { aGraph, FEDERATION } from './a-graph.ts';

describe('a renamed field', () => {
  // In the council's schema the two rooms are of different types, so that the plan must ask for one by another name.
  const graphOf = (rooms: unknown) =>
    aGraph({
      council: {
        sdl: `${FEDERATION}
          type Query { homes: [Home] }
          union Home = Flat | Plot
          type Flat @key(fields: "id") { id: ID! rooms: Int! @shareable }
          type Plot { id: ID! rooms: Int }`,
        answer: ({ query }) => {
          const [, alias = 'rooms'] = /(\w+):\s?rooms/.exec(query) ?? [];
          return {
            data: {
              homes: [
                { __typename: 'Flat', id: '1', rooms },
                { __typename: 'Plot', id: '2', [alias]: rooms },
              ],
            },
          };
        },
      },
      surveyor: {
        sdl: `${FEDERATION} type Flat @key(fields: "id") { id: ID! rooms: Int @shareable }`,
        answer: () => ({}),
      },
    });
  const text = '{ homes { ... on Flat { rooms } ... on Plot { rooms } } }';

  it.each([0, 3])('keeps its value, also when that is %p', async (rooms) => {
    const graph = graphOf(rooms);
    const lost = rooms === 0 ? null : rooms;
    expect(await graph.askLibrary(text)).toEqual({ data: { homes: [{ rooms }, { rooms: lost }] } });
    expect(await graph.ask(text)).toEqual({ data: { homes: [{ rooms }, { rooms }] } });
  });

  it.each([0, '', false, null])('is required under its own name, also when it is %p', async (value) => {
    const graph = aGraph({
      council: {
        sdl: `${FEDERATION}
          scalar Any
          type Query { tenant: Tenant }
          type Tenant @key(fields: "id") { id: ID! debt(in: String!): Any }`,
        answer: ({ query }) => {
          const aliases = [...query.matchAll(/(\w+):\s?debt/g)].map(([, alias = '']) => [alias, value]);
          return { data: { tenant: { __typename: 'Tenant', id: '1', debt: value, ...Object.fromEntries(aliases) } } };
        },
      },
      charity: {
        sdl: `${FEDERATION}
          scalar Any
          type Tenant @key(fields: "id") {
            id: ID!
            debt(in: String!): Any @external
            advice: String @requires(fields: "debt(in: \\"GBP\\")")
          }`,
        answer: ({ representations }) => ({
          data: {
            _entities: representations.map((given) => ({
              advice: 'debt' in given ? JSON.stringify(given['debt']) : 'not told',
            })),
          },
        }),
      },
    });
    const required = '{ tenant { debt(in: "EUR") advice } }';
    expect(await graph.askLibrary(required)).toEqual({ data: { tenant: { debt: value, advice: 'not told' } } });
    expect(await graph.ask(required)).toEqual({ data: { tenant: { debt: value, advice: JSON.stringify(value) } } });
  });
});
