/** Plans that the library's planner gets wrong, as the field's public audit shows them, and that ours answers all the same. */

import { describe, expect, it } from '@jest/globals';
import { QueryPlanner } from '@apollo/query-planner';
import { operationFromDocument } from '@apollo/federation-internals';
import { parse } from 'graphql';

import { aGraph, FEDERATION } from './a-graph.ts';
import { executeByLibrary } from './library-executor.ts';

describe('an entity whose keys reach several subgraphs', () => {
  const place = { one: 'o', two: 't', three: '3' };
  const graph = aGraph({
    names: {
      sdl: `${FEDERATION}
        type Home @key(fields: "id") @key(fields: "place { one two }", resolvable: false) { id: ID! place: Place! name: String! }
        type Place @shareable { one: ID! two: ID! three: ID! }`,
      answer: ({ representations }) => ({
        data: { _entities: representations.map(({ id }) => ({ name: `home ${String(id)}` })) },
      }),
    },
    streets: {
      sdl: `${FEDERATION}
        type Query { street: Street }
        type Street @key(fields: "id") { id: ID! homes: [Home!]! }
        type Home
          @key(fields: "place { one two }", resolvable: false)
          @key(fields: "id place { two three }")
          @key(fields: "id", resolvable: false) {
          id: ID!
          place: Place!
          name: String! @external
          sign: String! @requires(fields: "name")
        }
        type Place @shareable { one: ID! two: ID! three: ID! }`,
      // It can tell a home by its resolvable key only.
      answer: ({ query, representations }) =>
        query.includes('_entities')
          ? {
              data: {
                _entities: representations.map(({ id, place: given, name }) =>
                  id !== undefined && JSON.stringify(given)?.includes('three')
                    ? { sign: `sign of ${String(name)}` }
                    : null,
                ),
              },
            }
          : { data: { street: { id: '100', homes: [{ __typename: 'Home', id: '1', place }] } } },
    },
  });
  const text = '{ street { id homes { id name sign } } }';

  it('is asked about by a key that the subgraph can resolve', async () => {
    const document = parse(text);
    const plan = new QueryPlanner(graph.graph.planner.supergraph).buildQueryPlan(
      operationFromDocument(graph.graph.apiSchema, document),
    );
    const answer = async (service: string, _query: string, variables: Record<string, unknown>) => {
      if (service === 'names') return { data: { _entities: [{ name: 'home 1' }] } };
      const given = variables['representations'];
      if (!Array.isArray(given))
        return { data: { street: { id: '100', homes: [{ __typename: 'Home', id: '1', place }] } } };
      return {
        data: { _entities: given.map(() => (JSON.stringify(given).includes('three') ? { sign: 'sign' } : null)) },
      };
    };
    const stock = await executeByLibrary({ graph: graph.graph, plan, document, variables: {}, answer });
    expect(stock.data).toEqual({ street: null });
    expect(await graph.ask(text)).toEqual({
      data: { street: { id: '100', homes: [{ id: '1', name: 'home 1', sign: 'sign of home 1' }] } },
    });
  });
});

describe('a field that is required with different arguments', () => {
  const inCurrency = (query: string, names: readonly [string, string | undefined][]) =>
    Object.fromEntries(
      [...query.matchAll(/(?:(\w+):\s?)?price\(currency:\s?("?\$?\w+"?)\)/g)].map(([, alias = 'price', currency]) => [
        alias,
        names.find(([name]) => currency === name)?.[1] ?? `?${String(currency)}`,
      ]),
    );
  const currencies = (variables: Record<string, unknown>): readonly [string, string | undefined][] => [
    ['"USD"', '1 USD'],
    ['"EUR"', '1 EUR'],
    ['$mine', `1 ${String(variables['mine'])}`],
  ];
  const graph = aGraph({
    shop: {
      sdl: `${FEDERATION} type Query { items: [Item] } type Item @key(fields: "id") { id: ID! price(currency: String!): String weight: Int }`,
      answer: ({ query, variables }) => ({
        data: {
          items: [{ __typename: 'Item', id: '1', weight: 0, ...inCurrency(query, currencies(variables)) }],
        },
      }),
    },
    post: {
      sdl: `${FEDERATION}
        type Item @key(fields: "id") {
          id: ID!
          weight: Int @external
          price(currency: String!): String @external
          usd: String @requires(fields: "price(currency: \\"USD\\") weight")
          eur: String @requires(fields: "price(currency: \\"EUR\\")")
          kilos: String @requires(fields: "weight")
        }`,
      answer: ({ query, representations }) => ({
        data: {
          _entities: representations.map(({ price, weight }) =>
            Object.fromEntries(
              ['usd', 'eur', 'kilos']
                .filter((name) => new RegExp(`\\b${name}\\b`).test(query))
                .map((name) => [
                  name,
                  name === 'kilos' ? `${String(weight)} kg` : `${String(price)} ${String(weight)}`,
                ]),
            ),
          ),
        },
      }),
    },
  });

  it('is fetched once for each of them', async () => {
    expect(await graph.ask('{ items { id usd eur kilos } }')).toEqual({
      data: { items: [{ id: '1', usd: '1 USD 0', eur: expect.stringContaining('1 EUR'), kilos: '0 kg' }] },
    });
  });

  it('is not mistaken for what the client asked for', async () => {
    const text = 'query($mine: String!) { items { price(currency: $mine) usd } }';
    expect(await graph.ask(text, { variables: { mine: 'GBP' } })).toEqual({
      data: { items: [{ price: '1 GBP', usd: '1 USD 0' }] },
    });
    expect(graph.asked.at(-2)?.question.query).toContain('query($mine:String!)');
  });
});
